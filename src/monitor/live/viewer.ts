// Who one is, and which scopes there are for one.
import { signal } from '@preact/signals';

import { type Grant, mayIn, type May } from './permission.js';

export interface Viewer {
  readonly name: string;
  readonly isVerified: boolean;
  readonly roles: readonly string[];
  readonly expiresAt: string | null;
  readonly grants: readonly Grant[];
}

/** Null before the gateway told it, of whoever is logged in now. */
export const viewer = signal<Viewer | null>(null);

/** The names of the accounts and regions that one may look into; null before the gateway told them. */
export const scopeNames = signal<readonly string[] | null>(null);

/**
 * Whether one has one of the permissions in that scope, or anywhere where that is null; null while it is not known yet. It is for showing: the
 * gateway decides.
 */
export function may(permissions: readonly string[], scope: string | null): May | null {
  return viewer.value === null ? null : mayIn(viewer.value.grants, permissions, scope);
}
