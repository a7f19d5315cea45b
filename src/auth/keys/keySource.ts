// The keys that an issuer's signatures are checked with.
import type { createLocalJWKSet } from 'jose';

/** Finds the key that a token's header names; it takes none from the token itself. */
export type KeySet = ReturnType<typeof createLocalJWKSet>;

export interface KeySource {
  /** Those to check with now; null where none can be had. Never rejects. */
  current(): Promise<KeySet | null>;
  /** To look again after a key was not among them, since the issuer may have a new one; null where that cannot be told. Never rejects. */
  afterUnknownKey(): Promise<KeySet | null>;
  /** Whether nobody can be let in, because the keys cannot be had. */
  areMissing(): boolean;
  /** Gives up what is under way, and resolves when nothing is. */
  close(): Promise<void>;
}
