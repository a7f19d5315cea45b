// Who asks. The audit trail names them, and idempotency keys are theirs alone.

export interface Actor {
  /** How the audit trail and the job's tag in DRS name them; at most 256 characters. */
  readonly name: string;
  /** Whether a login proved it. */
  readonly isVerified: boolean;
}

/** Everybody, while there are no logins (`AUTH=off`). */
export const ANONYMOUS: Actor = { name: 'anonymous', isVerified: false };
