// The ways in which a request is settled, or known to be unclear, and how the audit trail tells each.
import type { AuditOutcome } from '../../domain/auditEvent.js';
import type { AnyFailure, DrsFailure } from '../../domain/failure.js';
import { type Instant, instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import type { StartedPhase, UnknownPhase } from '../../domain/recoveryRequest.js';
import { type Action, type JobStartAction, typeNameOf } from '../../domain/rememberedInput.js';
import type { Settlement } from '../storePorts.js';

/** DRS has a job of the request. `awsRequestID` is null where the job was looked for and found. */
export function started(
  action: JobStartAction,
  job: Job,
  settledAt: Instant,
  awsRequestID: string | null,
): Settlement & { readonly phase: StartedPhase } {
  const outcome = { ...successOutcome(action, job, false), awsRequestID };
  return { phase: { phase: 'STARTED', job, settledAt }, outcome };
}

/** DRS said no, or nothing was sent: the same key may try again. */
export function refused(failure: DrsFailure, settledAt: Instant): Settlement {
  return {
    phase: { phase: 'RELEASED', cause: 'refused', failure, settledAt },
    outcome: failureOutcome(failure, false),
  };
}

/** No clear answer: the job is looked for during the window. `nowMs` in milliseconds since 1970. */
export function unclear(
  failure: DrsFailure,
  nowMs: number,
  windowMs: number,
): Settlement & { readonly phase: UnknownPhase } {
  const unknownSince = instantOf(nowMs);
  const reconcileUntil = instantOf(nowMs + windowMs);
  return {
    phase: { phase: 'UNKNOWN', failure, unknownSince, reconcileUntil },
    outcome: { ...failureOutcome(failure, false), type: 'OutcomeUnknownError' },
  };
}

/** The window has passed, and DRS, read to its end, shows no job of the request: the same key may be sent again. */
export function absent(phase: UnknownPhase, settledAt: Instant): Settlement {
  const failure: DrsFailure = {
    kind: 'ServiceUnavailableError',
    message:
      `It was sent and no clear answer came (${phase.failure.message}). No job of it appeared in DRS until ` +
      `${phase.reconcileUntil}, so it is taken for not done, and its key may be used again.`,
    isRetryable: true,
    awsRequestID: phase.failure.awsRequestID,
    code: 'GatewayNoJobAppeared',
    withheld: phase.failure.withheld,
  };
  return {
    phase: { phase: 'RELEASED', cause: 'absent', failure, settledAt },
    outcome: failureOutcome(failure, false),
  };
}

/** `job` is null for what starts none. */
export function successOutcome(action: Action, job: Job | null, isReplay: boolean): AuditOutcome {
  return {
    type: `${typeNameOf(action)}Success`,
    isReplay,
    jobID: job?.jobID ?? null,
    code: null,
    awsRequestID: null,
    message: null,
  };
}

/** Of a message: what is in the audit trail can never be removed. */
const MOST_CHARACTERS = 4_000;

export function failureOutcome(failure: AnyFailure, isReplay: boolean): AuditOutcome {
  const { kind, code, awsRequestID, message: whole } = failure;
  const message = whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS)}…` : whole;
  return { type: kind, isReplay, jobID: null, code, awsRequestID, message };
}
