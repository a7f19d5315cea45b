// Who asks, and what they may do. The audit trail names them, and idempotency keys are theirs alone.
import { EVERY_PERMISSION, type Permission } from './permission.js';

/** What is remembered of an actor. */
export interface ActorIdentity {
  /** How the audit trail and the job's tag in DRS name them; at most 256 characters. */
  readonly name: string;
  /** Whether a login proved it. */
  readonly isVerified: boolean;
}

export interface Actor extends ActorIdentity {
  readonly permissions: ReadonlySet<Permission>;
}

/** Everybody, while there are no logins (`AUTH=off`). */
export const ANONYMOUS: Actor = { name: 'anonymous', isVerified: false, permissions: EVERY_PERMISSION };

/** The actor as the store keeps them: what they may do is asked anew each time. */
export function identityOf({ name, isVerified }: ActorIdentity): ActorIdentity {
  return { name, isVerified };
}
