// What somebody may do, and where: grants of permissions, each for some scopes and, where it says so, only for source servers with certain
// tags. src/recovery/access asks; the login tells who has which.
import type { Tag } from './job.js';
import { EVERY_PERMISSION, type Permission } from './permission.js';

/** A source server is meant where, for each key, it has a tag with one of the values. */
export type ServerTagLimit = readonly { readonly key: string; readonly values: readonly string[] }[];

export interface Grant {
  readonly permissions: ReadonlySet<Permission>;
  /** Names of scopes, where `*` stands for any account, any region or both, such as `123456789012/*`; null: all. */
  readonly scopes: readonly string[] | null;
  /** Null: all source servers, and what is about none. */
  readonly serverTags: ServerTagLimit | null;
}

/** Grants add up. */
export type Access = readonly Grant[];

export const FULL_ACCESS: Access = [{ permissions: EVERY_PERMISSION, scopes: null, serverTags: null }];

/** What of a scope a permission reaches: nothing, everything, or what is about source servers that one of the limits means. */
export type Reach =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'tagged'; readonly limits: readonly ServerTagLimit[] };

const NONE: Reach = { kind: 'none' };
const ALL: Reach = { kind: 'all' };

export function reachOf(access: Access, permission: Permission, scope: string): Reach {
  const limits: ServerTagLimit[] = [];
  for (const { permissions, scopes, serverTags } of access) {
    if (!permissions.has(permission) || !coversScope(scopes, scope)) continue;
    if (serverTags === null) return ALL;
    limits.push(serverTags);
  }
  return limits.length === 0 ? NONE : { kind: 'tagged', limits };
}

/** Whether a source server with these tags is reached. */
export function reachesServer(reach: Reach, tags: readonly Tag[]): boolean {
  switch (reach.kind) {
    case 'none':
      return false;
    case 'all':
      return true;
    case 'tagged':
      return reach.limits.some((limit) =>
        limit.every(({ key, values }) => tags.some((tag) => tag.key === key && values.includes(tag.value))),
      );
  }
}

/** Whether anything at all may be done in the scope. */
export function isOpen(access: Access, scope: string): boolean {
  return access.some(({ permissions, scopes }) => permissions.size > 0 && coversScope(scopes, scope));
}

/** Whether the permission is granted somewhere, for whatever. */
export function isGranted(access: Access, permission: Permission): boolean {
  return access.some(({ permissions }) => permissions.has(permission));
}

/** Equal for those who may do the same: what is made for one of them may be shown to the other. */
export function accessKeyOf(access: Access): string {
  const grants = access.map(({ permissions, scopes, serverTags }) =>
    JSON.stringify([
      [...permissions].sort(),
      scopes === null ? null : [...scopes].sort(),
      serverTags?.map(({ key, values }) => JSON.stringify([key, [...values].sort()])).sort() ?? null,
    ]),
  );
  return JSON.stringify([...new Set(grants)].sort());
}

function coversScope(patterns: Grant['scopes'], scope: string): boolean {
  return patterns === null || patterns.some((pattern) => matchesScope(pattern, scope));
}

function matchesScope(pattern: string, scope: string): boolean {
  if (pattern === '*') return true;
  const [account, region] = pattern.split('/');
  const [scopeAccount, scopeRegion] = scope.split('/');
  return (account === '*' || account === scopeAccount) && (region === '*' || region === scopeRegion);
}
