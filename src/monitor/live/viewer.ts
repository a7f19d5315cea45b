// Who one is, and which scopes there are for one.
import { signal } from '@preact/signals';

export interface Viewer {
  readonly name: string;
  readonly isVerified: boolean;
  readonly roles: readonly string[];
  readonly expiresAt: string | null;
  readonly permissions: readonly string[];
}

/** Null before the gateway told it. */
export const viewer = signal<Viewer | null>(null);

/** The names of the accounts and regions that one may look into; null before the gateway told them. */
export const scopeNames = signal<readonly string[] | null>(null);
