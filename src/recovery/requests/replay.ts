// Answers a job start whose idempotency key belongs to an earlier request: with that request's job, or with why there is none (yet).
// Sends nothing.
import type { AuditOutcome } from '../../domain/auditEvent.js';
import type { IdempotencyMismatchError } from '../../domain/failure.js';
import { epochMsOf, instantOf } from '../../domain/instant.js';
import {
  isSettled,
  type RecoveryRequest,
  type RecoveryRequestBasis,
  type UnknownPhase,
} from '../../domain/recoveryRequest.js';
import type { JobStartAction } from '../../domain/rememberedInput.js';
import type { ActionParts } from '../actionParts.js';
import type { JobStartResult } from './jobStart.js';
import { outcomeUnknown } from './outcomeUnknown.js';
import { failureOutcome, successOutcome, unclear } from './settlements.js';

/** Whoever sends a request has an answer of DRS, or has given up waiting for it, by then. */
const MOST_SENDING_MS = 60_000;
/** Word of a change may be lost: so often the store is asked anyway. */
const LOOK_ANYWAY_MS = 500;

/** `asked` is the repeated request, `earlier` the one that has the key. The repetition is written to the audit trail. */
export async function replay(
  parts: ActionParts,
  asked: RecoveryRequestBasis,
  earlier: RecoveryRequest,
): Promise<JobStartResult> {
  const result =
    asked.fingerprint === earlier.fingerprint
      ? await repeatAnswer(parts, await untilSettled(parts, earlier))
      : await mismatch(parts, earlier);
  const outcome =
    result.kind === 'JobStarted'
      ? successOutcome(asked.input.action, result.job, true)
      : failureOutcome(result, result.kind !== 'IdempotencyMismatchError');
  await record(parts, asked, earlier, outcome);
  parts.logger.debug({ requestID: earlier.requestID, answer: result.kind }, `${asked.input.action}Replayed`);
  return result;
}

async function repeatAnswer(
  { refreshJob, clock, startWaitMs, reconcileWindowMs }: ActionParts,
  request: RecoveryRequest,
): Promise<JobStartResult> {
  const { requestID } = request;
  switch (request.phase) {
    case 'STARTED': {
      const job = await refreshJob(request.job);
      return { kind: 'JobStarted', job, requestID, isReplay: true };
    }
    case 'RELEASED':
      return request.failure;
    case 'UNKNOWN':
      return outcomeUnknown(request, request, { finding: 'absent', waitedMs: startWaitMs });
    case 'SENDING': {
      const { phase } = unclear(NO_WORD, clock.now(), reconcileWindowMs);
      return outcomeUnknown(request, phase, { finding: 'absent', waitedMs: MOST_SENDING_MS });
    }
  }
}

const NO_WORD: UnknownPhase['failure'] = {
  kind: 'ServiceUnavailableError',
  message: 'Whoever sends the earlier request with this key has not said what became of it.',
  isRetryable: true,
  awsRequestID: null,
  code: 'GatewayStillSending',
};

/** The request once it is settled; as it is when that takes too long, or the gateway stops. */
async function untilSettled(parts: ActionParts, earlier: RecoveryRequest): Promise<RecoveryRequest> {
  const { requests, clock, startWaitMs, giveUp } = parts;
  let [request, untilMs] = [earlier, clock.now() + MOST_SENDING_MS];
  let wake = new AbortController();
  const stops = [
    requests.onChange(earlier.requestID, () => wake.abort()),
    onAbort(giveUp, () => wake.abort()),
  ];
  try {
    for (let isUnknown = false; !isSettled(request);) {
      if (request.phase === 'UNKNOWN' && !isUnknown) {
        isUnknown = true;
        untilMs = Math.min(untilMs, clock.now() + startWaitMs);
      }
      const leftMs = untilMs - clock.now();
      if (leftMs <= 0 || giveUp.aborted) return request;
      await clock.sleep(Math.min(leftMs, LOOK_ANYWAY_MS), wake.signal);
      wake = new AbortController();
      request = (await requests.byID(earlier.requestID)) ?? request;
    }
    return request;
  } finally {
    for (const stop of stops) stop();
  }
}

function onAbort(signal: AbortSignal, listener: () => void): () => void {
  signal.addEventListener('abort', listener);
  return () => signal.removeEventListener('abort', listener);
}

/** By what an input is told from another of the same action. */
const WHAT_COUNTS: Readonly<Record<JobStartAction, string>> = {
  startRecovery: 'source servers, snapshots, isDrill and tags',
  terminateRecoveryInstances: 'recovery instances',
  startFailbackLaunch: 'recovery instances and tags',
  startSourceNetworkRecovery: 'source networks, stacks, deployAsNew and tags',
  associateSourceNetworkStack: 'source network and stack',
};

async function mismatch(
  { refreshJob }: ActionParts,
  earlier: RecoveryRequest,
): Promise<IdempotencyMismatchError> {
  const { requestID, claimedAt, input } = earlier;
  const job = earlier.phase === 'STARTED' ? await refreshJob(earlier.job) : null;
  return {
    kind: 'IdempotencyMismatchError',
    message:
      `This idempotencyKey was used at ${claimedAt} for another request (${input.action}, with ${WHAT_COUNTS[input.action]} of its own), ` +
      `${requestID}${job === null ? '' : `, which started ${job.jobID}`}. Nothing was sent to DRS. Use a new key for a new request.`,
    isRetryable: false,
    awsRequestID: null,
    code: 'GatewayIdempotencyMismatch',
    requestID,
    originalJob: job,
  };
}

function record(
  { audit, clock }: ActionParts,
  { scope, actor, idempotencyKey, input, reason, correlationID, claimedAt }: RecoveryRequestBasis,
  { requestID }: RecoveryRequest,
  outcome: AuditOutcome,
): Promise<void> {
  const at = instantOf(Math.max(clock.now(), epochMsOf(claimedAt)));
  return audit.record({
    at,
    scope,
    phase: 'OUTCOME',
    actor,
    requestID,
    idempotencyKey,
    input,
    reason,
    correlationID,
    outcome,
  });
}
