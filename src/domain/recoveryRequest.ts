// The memory of one request to start a job of DRS: what was asked, by whom, and what became of it. It is written before DRS is called, and never deleted
// because something threw.
//
// SENDING   entered by the claim, before anything is sent; left by DRS's answer, or when the process that sends it has died
// STARTED   DRS has a job of it: the same key answers with that job from now on
// RELEASED  nothing was started: the same key may be sent again
// UNKNOWN   sent (perhaps) and no clear answer: its job is looked for. Left for STARTED when the job is found, for
//           RELEASED when none appeared within the reconcile window
import type { ActorIdentity } from './actor.js';
import type { DrsFailure } from './failure.js';
import type { Instant } from './instant.js';
import type { Job } from './job.js';
import type { RememberedJobStart } from './rememberedInput.js';

export const RECOVERY_REQUEST_STATES = ['SENDING', 'STARTED', 'RELEASED', 'UNKNOWN'] as const;
export type RecoveryRequestState = (typeof RECOVERY_REQUEST_STATES)[number];

/** What is known of a request from its claim on. */
export interface RecoveryRequestBasis {
  /** The value of the tag by which its job is known in DRS, where DRS lets us tag it. */
  readonly requestID: string;
  /** The account and region, as the gateway names them. */
  readonly scope: string;
  readonly actor: ActorIdentity;
  /** Null where the caller gave none. */
  readonly idempotencyKey: string | null;
  /** Equal for equal inputs of one action, whatever the order of what they name. */
  readonly fingerprint: string;
  /** Names the mutation too. */
  readonly input: RememberedJobStart;
  /** Why, in the caller's words. */
  readonly reason: string | null;
  readonly claimedAt: Instant;
  /** Of the client's request that claimed it; null where an older version did. */
  readonly correlationID: string | null;
  /** The replica that sends it or looks for its job. */
  readonly owner: string;
}

export interface SendingPhase {
  readonly phase: 'SENDING';
}
export interface StartedPhase {
  readonly phase: 'STARTED';
  /** As DRS described it when the request was settled. */
  readonly job: Job;
  readonly settledAt: Instant;
}
export interface ReleasedPhase {
  readonly phase: 'RELEASED';
  /** `refused`: DRS said no, or nothing was sent. `absent`: no job of it appeared in time. */
  readonly cause: 'refused' | 'absent';
  readonly failure: DrsFailure;
  readonly settledAt: Instant;
}
export interface UnknownPhase {
  readonly phase: 'UNKNOWN';
  /** How it showed that there was no clear answer. */
  readonly failure: DrsFailure;
  readonly unknownSince: Instant;
  /** Its job is looked for until then; only after that may its key be sent again. */
  readonly reconcileUntil: Instant;
}

export type RecoveryRequestPhase = SendingPhase | StartedPhase | ReleasedPhase | UnknownPhase;
export type RecoveryRequest = RecoveryRequestBasis & RecoveryRequestPhase;

/** Tells whether nothing more will become of it by itself. */
export function isSettled(
  request: RecoveryRequest,
): request is RecoveryRequestBasis & (StartedPhase | ReleasedPhase) {
  return request.phase === 'STARTED' || request.phase === 'RELEASED';
}
