// Rows of recovery_request <-> requests. What is in the JSON columns was written here, so it is what it says.
import type { Insertable, Selectable } from 'kysely';

import type { DrsFailure } from '../domain/failure.js';
import { epochMsOf, instantOf } from '../domain/instant.js';
import type { Job } from '../domain/job.js';
import type {
  RecoveryRequest,
  RecoveryRequestBasis,
  RecoveryRequestPhase,
  ReleasedPhase,
} from '../domain/recoveryRequest.js';
import { approvalIDOf } from '../domain/rememberedInput.js';
import { unreachable } from '../domain/unreachable.js';
import { fromInput, toJobStart } from './rememberedInputs.js';
import type { RecoveryRequestTable } from './tables.js';

type Row = Selectable<RecoveryRequestTable>;
type PhaseColumns = Pick<
  Row,
  | 'phase'
  | 'release_cause'
  | 'job_id'
  | 'job'
  | 'failure'
  | 'unknown_since'
  | 'reconcile_until'
  | 'settled_at'
>;

const NOTHING: Omit<PhaseColumns, 'phase'> = {
  release_cause: null,
  job_id: null,
  job: null,
  failure: null,
  unknown_since: null,
  reconcile_until: null,
  settled_at: null,
};

/** A request that has just been claimed, as its row. */
export function fromClaim(request: RecoveryRequestBasis): Insertable<RecoveryRequestTable> {
  return {
    request_id: request.requestID,
    scope: request.scope,
    actor: request.actor.name,
    actor_is_verified: Number(request.actor.isVerified),
    idempotency_key: request.idempotencyKey,
    fingerprint: request.fingerprint,
    ...fromInput(request.input),
    reason: request.reason,
    owner: request.owner,
    claimed_at: epochMsOf(request.claimedAt),
    approval_id: approvalIDOf(request.input),
    correlation_id: request.correlationID,
    phase: 'SENDING',
    ...NOTHING,
  };
}

/** The columns that a phase sets. */
export function fromPhase(phase: RecoveryRequestPhase): PhaseColumns {
  switch (phase.phase) {
    case 'SENDING':
      return { ...NOTHING, phase: 'SENDING' };
    case 'STARTED':
      return {
        ...NOTHING,
        phase: 'STARTED',
        job_id: phase.job.jobID,
        job: JSON.stringify(phase.job),
        settled_at: epochMsOf(phase.settledAt),
      };
    case 'RELEASED':
      return {
        ...NOTHING,
        phase: 'RELEASED',
        release_cause: phase.cause,
        failure: JSON.stringify(phase.failure),
        settled_at: epochMsOf(phase.settledAt),
      };
    case 'UNKNOWN':
      return {
        ...NOTHING,
        phase: 'UNKNOWN',
        failure: JSON.stringify(phase.failure),
        unknown_since: epochMsOf(phase.unknownSince),
        reconcile_until: epochMsOf(phase.reconcileUntil),
      };
    default:
      return unreachable(phase);
  }
}

export function toRequest(row: Row): RecoveryRequest {
  return {
    requestID: row.request_id,
    scope: row.scope,
    actor: { name: row.actor, isVerified: row.actor_is_verified === 1 },
    idempotencyKey: row.idempotency_key,
    fingerprint: row.fingerprint,
    input: toJobStart(row),
    reason: row.reason,
    owner: row.owner,
    claimedAt: instantOf(row.claimed_at),
    correlationID: row.correlation_id,
    ...toPhase(row),
  };
}

function toPhase(row: Row): RecoveryRequestPhase {
  const settledAt = instantOf(row.settled_at ?? 0);
  const failure = JSON.parse(row.failure ?? 'null') as DrsFailure;
  switch (row.phase as RecoveryRequestPhase['phase']) {
    case 'SENDING':
      return { phase: 'SENDING' };
    case 'STARTED':
      // Rows of older versions name the scope in its column alone.
      return {
        phase: 'STARTED',
        job: { ...(JSON.parse(row.job ?? '{}') as Job), scope: row.scope },
        settledAt,
      };
    case 'RELEASED':
      return { phase: 'RELEASED', cause: row.release_cause as ReleasedPhase['cause'], failure, settledAt };
    case 'UNKNOWN':
      return {
        phase: 'UNKNOWN',
        failure,
        unknownSince: instantOf(row.unknown_since ?? 0),
        reconcileUntil: instantOf(row.reconcile_until ?? 0),
      };
  }
}
