// One line of the audit trail. An attempt writes its intent before anything is sent and each outcome after it; no line is ever
// changed.
import type { ActorIdentity } from './actor.js';
import type { Instant } from './instant.js';
import type { RememberedInput } from './rememberedInput.js';

export const AUDIT_PHASES = ['INTENT', 'OUTCOME'] as const;
export type AuditPhase = (typeof AUDIT_PHASES)[number];

/** The scope of an attempt that was refused because its scope could not be told. */
export const NO_SCOPE = '';

export interface NewAuditEvent {
  readonly at: Instant;
  /** The name of the scope, or NO_SCOPE. */
  readonly scope: string;
  readonly phase: AuditPhase;
  readonly actor: ActorIdentity;
  readonly requestID: string;
  readonly idempotencyKey: string | null;
  /** Names the mutation too. */
  readonly input: RememberedInput;
  readonly reason: string | null;
  /** Of the client's request that led to it; null in lines of older versions, and where no such request did. */
  readonly correlationID: string | null;
  /** Null for an intent. */
  readonly outcome: AuditOutcome | null;
}

export interface AuditOutcome {
  /** The type that the caller was answered with, or would have been, such as `StartRecoverySuccess`, or the name of an error type. */
  readonly type: string;
  /** The caller got the job of an earlier request with the same key. */
  readonly isReplay: boolean;
  readonly jobID: string | null;
  readonly code: string | null;
  readonly awsRequestID: string | null;
  readonly message: string | null;
}

export interface AuditEvent extends NewAuditEvent {
  /** Grows from event to event. */
  readonly sequence: number;
}
