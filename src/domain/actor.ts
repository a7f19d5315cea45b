// Who asks, and what they may do. The audit trail names them, and idempotency keys are theirs alone.
import { type Access, FULL_ACCESS } from './access.js';
import type { Instant } from './instant.js';

/** What is remembered of an actor. */
export interface ActorIdentity {
  /** How the audit trail and the job's tag in DRS name them; at most 256 characters. Nobody else has the same. */
  readonly name: string;
  /** Whether a login proved it. */
  readonly isVerified: boolean;
}

export interface Actor extends ActorIdentity {
  /** The names of their roles, in the words of the settings; none while there are no logins. */
  readonly roles: readonly string[];
  readonly access: Access;
  /** When their login ends; null: never. */
  readonly expiresAt: Instant | null;
}

/** Everybody, while there are no logins (`AUTH=off`). */
export const ANONYMOUS: Actor = {
  name: 'anonymous',
  isVerified: false,
  roles: [],
  access: FULL_ACCESS,
  expiresAt: null,
};

/** The actor as the store keeps them: what they may do is asked anew each time. */
export function identityOf({ name, isVerified }: ActorIdentity): ActorIdentity {
  return { name, isVerified };
}
