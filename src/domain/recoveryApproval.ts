// Somebody's wish to start a real recovery, which somebody else must approve. What is kept of it says which of these it is:
//
// PENDING    asked for, and nobody has decided
// APPROVED   the one who asked may start it, once. Left for USED when a start claims it; entered again when that start ended as a
//            definite no
// REJECTED   nobody may start it
// EXPIRED    nobody decided, or nobody started, in time
// USED       a start has it, or had it and is not known to have failed
import type { ActorIdentity } from './actor.js';
import { epochMsOf, type Instant } from './instant.js';
import type { RememberedStartRecovery } from './rememberedInput.js';

export const RECOVERY_APPROVAL_STATUSES = ['PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'USED'] as const;
export type RecoveryApprovalStatus = (typeof RECOVERY_APPROVAL_STATUSES)[number];

export type Verdict = 'APPROVED' | 'REJECTED';

/** What somebody decided; they are never the one who asked. */
export interface ApprovalDecision {
  readonly verdict: Verdict;
  readonly by: ActorIdentity;
  readonly at: Instant;
  /** Why, in their words. */
  readonly comment: string | null;
}

/** As it is asked for. */
export interface NewApproval {
  readonly approvalID: string;
  /** The account and region, as the gateway names them. */
  readonly scope: string;
  /** Of what is to be started: equal for equal inputs. */
  readonly fingerprint: string;
  readonly input: RememberedStartRecovery;
  readonly requestedBy: ActorIdentity;
  readonly requestedAt: Instant;
  /** Why, in the words of the one who asks. */
  readonly reason: string | null;
  /** Until then it waits for a decision; once approved, for its start. */
  readonly expiresAt: Instant;
}

/** As it is kept. */
export interface KeptApproval extends NewApproval {
  readonly decision: ApprovalDecision | null;
  /** The request that it let start; null while there is none. */
  readonly requestID: string | null;
}

/** As it is at a certain time. */
export interface RecoveryApproval extends KeptApproval {
  readonly kind: 'RecoveryApproval';
  readonly status: RecoveryApprovalStatus;
}

/** `nowMs` in milliseconds since 1970. */
export function approvalAt(approval: KeptApproval, nowMs: number): RecoveryApproval {
  return { ...approval, kind: 'RecoveryApproval', status: statusAt(approval, nowMs) };
}

function statusAt({ decision, requestID, expiresAt }: KeptApproval, nowMs: number): RecoveryApprovalStatus {
  if (requestID !== null) return 'USED';
  if (decision?.verdict === 'REJECTED') return 'REJECTED';
  if (epochMsOf(expiresAt) <= nowMs) return 'EXPIRED';
  return decision === null ? 'PENDING' : 'APPROVED';
}
