// What a token that was found good says of its bearer.
import { ANONYMOUS } from '../domain/actor.js';
import type { Role } from '../domain/role.js';

export type Claims = Readonly<Record<string, unknown>>;

const MOST_NAME_CHARACTERS = 256;
/** Control characters, and those that change how others are shown or are not shown at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The claim of that name; where there is none, dots in the name lead into objects, such as `realm_access.roles`. */
export function claimIn(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.hasOwn(value, step) ? (value as Claims)[step] : undefined;
  }, claims);
}

/** Null where the claim is no name that an audit trail can show. */
export function actorNameIn(claims: Claims, claim: string): string | null {
  const name = claimIn(claims, claim);
  if (typeof name !== 'string' || name.trim() === '' || name.length > MOST_NAME_CHARACTERS) return null;
  // Idempotency keys belong to names, and this one is everybody's.
  return UNSEEN.test(name) || name === ANONYMOUS.name ? null : name;
}

export interface ClaimedRoles {
  readonly known: readonly Role[];
  /** How many are no role here. */
  readonly unknown: number;
}

/** The claim is a list, or one text with blanks between. */
export function rolesIn(claims: Claims, claim: string, roles: readonly Role[]): ClaimedRoles {
  const value = claimIn(claims, claim);
  const words = typeof value === 'string' ? value.split(' ').filter((word) => word !== '') : value;
  const claimed = new Set<unknown>(Array.isArray(words) ? words : []);
  const known = roles.filter(({ name }) => claimed.has(name));
  return { known, unknown: claimed.size - known.length };
}
