// Starts a recovery exactly once: claims the request in the store, together with its intent in the audit trail; sends once, tagged
// with the request's id; and writes what became of it. When no clear answer comes it looks for the job by that tag, and leaves the
// rest to the reconciler. Nothing is sent that was not claimed.
import { randomUUID } from 'node:crypto';

import type { Actor } from '../../domain/actor.js';
import {
  type AnyFailure,
  type DrsFailure,
  type OutcomeUnknownError,
  storeUnavailable,
} from '../../domain/failure.js';
import { type Instant, instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import type { RecoveryRequest, RecoveryRequestBasis } from '../../domain/recoveryRequest.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { unreachable } from '../../domain/unreachable.js';
import { explainConflict } from './explainConflict.js';
import { findStartedJob } from './findStartedJob.js';
import { fingerprintOf } from './fingerprint.js';
import { outcomeUnknown } from './outcomeUnknown.js';
import {
  parseStartRecovery,
  rememberedInput,
  rememberedTexts,
  type StartRecoveryInput,
} from './parseStartRecovery.js';
import type { DrsAnswer } from '../actionPorts.js';
import type { Logger, StartRecoveryCommand } from '../ports.js';
import { refuseOutdated } from '../preflight/refuseOutdated.js';
import { replay } from './replay.js';
import { gatewayTags, REQUEST_TAG_KEY } from '../requests/requestTag.js';
import { failureOutcome, refused, started, unclear } from '../requests/settlements.js';
import type { StartRecoveryParts, StartRecoveryResult, StartRecoverySuccess } from './startRecoveryParts.js';
import { sentence } from '../validation.js';

/**
 * From its claim on a request may be sent for so long. Whoever takes it for lost may rely on that: much shorter than the time for
 * which its job is looked for.
 */
const SEND_WITHIN_MS = 20_000;
const NOTHING_SENT = 'nothing was sent to DRS.';

/** The use case. Never rejects for anything that DRS or the store does. */
export function createStartRecovery(
  parts: StartRecoveryParts,
): (actor: Actor, input: StartRecoveryInput) => Promise<StartRecoveryResult> {
  return async (actor, input) => {
    try {
      return await start(parts, actor, input);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      parts.logger.error({ err: error }, 'startRecoveryWithoutStore');
      return storeUnavailable(NOTHING_SENT);
    }
  };
}

async function start(
  parts: StartRecoveryParts,
  actor: Actor,
  input: StartRecoveryInput,
): Promise<StartRecoveryResult> {
  const parsed = parseStartRecovery(input);
  if (!parsed.ok) {
    await recordRefusal(parts, actor, input, parsed.failure);
    return parsed.failure;
  }
  const { preflightToken } = input;
  const outdated = await refuseOutdated(parts, actor, { ...parsed.value, preflightToken });
  if (outdated !== null) {
    await recordRefusal(parts, actor, input, outdated);
    return outdated;
  }
  const { command, idempotencyKey, reason } = parsed.value;
  const request: RecoveryRequestBasis = {
    requestID: randomUUID(),
    scope: parts.scope,
    actor,
    idempotencyKey,
    fingerprint: fingerprintOf(command),
    input: rememberedInput(input),
    reason,
    claimedAt: instantOf(parts.clock.now()),
    owner: parts.replicaID,
  };
  return parts.settler.withRequest(request.requestID, async () => {
    parts.logger.debug({ requestID: request.requestID }, 'startRecoveryClaiming');
    const claim = await parts.requests.claim(request);
    return claim.kind === 'taken'
      ? replayOrSay(parts, request, claim.request)
      : send(parts, command, request);
  });
}

/** Without the store nobody knows what became of the earlier request: to say that nothing was sent would be a guess. */
async function replayOrSay(
  parts: StartRecoveryParts,
  asked: RecoveryRequestBasis,
  earlier: RecoveryRequest,
): Promise<StartRecoveryResult> {
  try {
    return await replay(parts, asked, earlier);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const { requestID } = earlier;
    parts.logger.error({ err: error, requestID }, 'replayWithoutStore');
    return storeUnavailable(
      `this call sent nothing, but the earlier request with this idempotencyKey (${requestID}) may have started. Use no other key.`,
    );
  }
}

/** Sends what has been claimed. From here on the store can no longer keep the caller from hearing what DRS said. */
async function send(
  parts: StartRecoveryParts,
  command: StartRecoveryCommand,
  request: RecoveryRequestBasis,
): Promise<StartRecoveryResult> {
  const { requestID, input, actor } = request;
  const sourceServerIDs = input.sourceServers.map(({ sourceServerID }) => sourceServerID);
  parts.logger.info({ requestID, isDrill: input.isDrill, sourceServerIDs }, 'startRecoverySending');
  const tagged = { ...command, tags: [...command.tags, ...gatewayTags(requestID, actor)] };
  const sendByMs = Date.parse(request.claimedAt) + SEND_WITHIN_MS;
  const answer = await untilGivenUp(parts.drs.startRecovery(tagged, sendByMs), parts.giveUp);
  parts.logger.debug({ requestID, answer: answer.kind }, 'startRecoveryAnswered');
  const result = await conclude(parts, command, request, answer);
  logOutcome(parts.logger, requestID, result);
  return result;
}

async function conclude(
  parts: StartRecoveryParts,
  command: StartRecoveryCommand,
  request: RecoveryRequestBasis,
  answer: DrsAnswer<Job>,
): Promise<StartRecoveryResult> {
  switch (answer.kind) {
    case 'done':
      return succeed(parts, answer.value, request, answer.awsRequestID);
    case 'refused': {
      const failure = await explainConflict(parts, command, answer.failure);
      await parts.settler.settle(request.requestID, refused(failure, nowOf(parts)));
      return failure;
    }
    case 'unclear':
      return clearUp(parts, answer.failure, request);
    default:
      return unreachable(answer);
  }
}

async function succeed(
  parts: StartRecoveryParts,
  job: Job,
  { requestID }: RecoveryRequestBasis,
  awsRequestID: string | null,
): Promise<StartRecoverySuccess> {
  await parts.settler.settle(requestID, started(job, nowOf(parts), awsRequestID));
  parts.watching.expectNewJob(job.jobID);
  return { kind: 'StartRecoverySuccess', job, requestID, isReplay: false };
}

const STOPPING: DrsFailure = {
  kind: 'ServiceUnavailableError',
  message: 'The gateway is stopping and could not wait for the answer.',
  isRetryable: true,
  awsRequestID: null,
  code: 'GatewayStopping',
};

/** DRS's answer, or that the gateway can wait for it no longer. */
async function untilGivenUp(answer: Promise<DrsAnswer<Job>>, giveUp: AbortSignal): Promise<DrsAnswer<Job>> {
  let forget = (): void => undefined;
  const givenUp = new Promise<DrsAnswer<Job>>((resolve) => {
    const tell = () => resolve({ kind: 'unclear', failure: STOPPING });
    giveUp.addEventListener('abort', tell);
    forget = () => giveUp.removeEventListener('abort', tell);
    if (giveUp.aborted) tell();
  });
  try {
    return await Promise.race([answer, givenUp]);
  } finally {
    forget();
  }
}

async function clearUp(
  parts: StartRecoveryParts,
  failure: DrsFailure,
  request: RecoveryRequestBasis,
): Promise<StartRecoverySuccess | DrsFailure | OutcomeUnknownError> {
  const { clock, logger, startWaitMs, giveUp, reconcileWindowMs } = parts;
  const { requestID } = request;
  logger.warn({ requestID, failure: failure.kind, code: failure.code }, 'startRecoveryUnclear');
  const unknown = unclear(failure, clock.now(), reconcileWindowMs);
  await parts.settler.settle(requestID, unknown);
  const tag = { key: REQUEST_TAG_KEY, value: requestID };
  const finding = await findStartedJob(parts.drs, clock, tag, startWaitMs, giveUp);
  if (finding.kind === 'found') return succeed(parts, finding.job, request, null);
  parts.watching.expectNewJob(null); // should it turn up late, those who watch see it
  const isClearWord = failure.kind === 'InternalServerError'; // DRS says that it failed; all else may mean anything
  if (finding.kind === 'absent' && isClearWord) {
    const lookedFor = `The gateway looked for a job tagged ${tag.key}=${tag.value} and found none; it looks on until ${unknown.phase.reconcileUntil}.`;
    return { ...failure, message: `${sentence(failure.message)} ${lookedFor}` };
  }
  return outcomeUnknown(requestID, unknown.phase, { finding: finding.kind, waitedMs: startWaitMs });
}

/** An attempt that breaks a rule is an attempt too. */
function recordRefusal(
  { audit, scope, clock }: StartRecoveryParts,
  actor: Actor,
  input: StartRecoveryInput,
  failure: AnyFailure,
): Promise<void> {
  const asked = { input: rememberedInput(input), ...rememberedTexts(input) };
  return audit.record({
    ...asked,
    at: instantOf(clock.now()),
    scope,
    phase: 'OUTCOME',
    action: 'startRecovery',
    actor,
    requestID: randomUUID(),
    outcome: failureOutcome(failure, false),
  });
}

function nowOf({ clock }: StartRecoveryParts): Instant {
  return instantOf(clock.now());
}

function logOutcome(logger: Logger, requestID: string, result: StartRecoveryResult): void {
  if (result.kind === 'StartRecoverySuccess') {
    logger.info({ requestID, jobID: result.job.jobID }, 'startRecoveryStarted');
    return;
  }
  const { kind, code, awsRequestID } = result;
  // Whoever reads the log to see what was started must not take a doubt for a no.
  const isDoubtful = kind === 'OutcomeUnknownError' || kind === 'InternalServerError';
  const event = isDoubtful ? 'startRecoveryOutcomeUnknown' : 'startRecoveryNotStarted';
  logger.warn({ requestID, failure: kind, code, awsRequestID }, event);
}
