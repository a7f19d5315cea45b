// Starts a job of DRS exactly once, whatever the operation: claims the request in the store, together with its intent in the audit trail;
// sends once, tagged with the request's id where DRS takes tags; and writes what became of it. When no clear answer comes it looks for
// the job, and leaves the rest to the reconciler. Nothing is sent that was not claimed.
import { randomUUID } from 'node:crypto';

import { identityOf } from '../../domain/actor.js';
import { NO_SCOPE } from '../../domain/auditEvent.js';
import { type ApprovalRequiredError, storeUnavailable } from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import type { RecoveryRequest, RecoveryRequestBasis } from '../../domain/recoveryRequest.js';
import { idsIn, type RememberedJobStart } from '../../domain/rememberedInput.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { unreachable } from '../../domain/unreachable.js';
import type { ActionParts } from '../actionParts.js';
import type { DrsAnswer } from '../actionPorts.js';
import { authorize, authorizeChange } from '../access/authorize.js';
import { keptWords, type KeyedWords } from '../input/texts.js';
import type { Logger } from '../ports.js';
import { type Asking, type Mutation, NOT_NOTED } from '../mutation.js';
import { recordRefusal } from '../recordRefusal.js';
import { SEND_WITHIN_MS, untilGivenUp } from '../sending.js';
import { clearUp, succeed } from './clearUp.js';
import { explainConflict } from './explainConflict.js';
import type { Involved } from './findBusyServers.js';
import type { JobStart, JobStartResult } from './jobStart.js';
import { replay } from './replay.js';
import { gatewayTags } from './requestTag.js';
import { refused } from './settlements.js';

/** The use case of an operation; `kind` names its success. Never rejects for anything that DRS or the store does. */
export function createJobStart<
  Input extends KeyedWords,
  Command,
  Kind extends string,
  Refusal extends ApprovalRequiredError = never,
>(
  parts: ActionParts,
  start: JobStart<Input, Command, Refusal>,
  kind: Kind,
): Mutation<Input, JobStartResult<Kind> | Refusal> {
  return async (actor, input, unplaced = null, noteRequest = NOT_NOTED) => {
    try {
      const result = await startJob(parts, start, { actor, input, unplaced, noteRequest });
      return result.kind === 'JobStarted' ? { ...result, kind } : result;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      parts.logger.error({ err: error }, `${start.action}WithoutStore`);
      return storeUnavailable('nothing was sent to DRS.');
    }
  };
}

async function startJob<Input extends KeyedWords, Command, Refusal>(
  parts: ActionParts,
  start: JobStart<Input, Command, Refusal>,
  { actor, input, unplaced, noteRequest }: Asking<Input>,
): Promise<JobStartResult | Refusal> {
  const { remembered, command } = start.read(input);
  const permission = start.permissionFor(input);
  const { access } = actor;
  const denied = authorize({ access, permission, scope: unplaced === null ? parts.scope : null });
  if (denied !== null) return recordRefusal(parts, actor, remembered, input, denied);
  if (!command.ok) return recordRefusal(parts, actor, remembered, input, command.failure);
  if (unplaced !== null)
    return recordRefusal({ ...parts, scope: NO_SCOPE }, actor, remembered, input, unplaced);
  const beyond = await authorizeChange(
    parts.serverTags,
    { access, permission, scope: parts.scope },
    remembered,
  );
  if (beyond !== null) return recordRefusal(parts, actor, remembered, input, beyond);
  const request: RecoveryRequestBasis = {
    ...keptWords(input),
    requestID: randomUUID(),
    scope: parts.scope,
    actor: identityOf(actor),
    fingerprint: start.fingerprintOf(command.value),
    input: remembered,
    claimedAt: instantOf(parts.clock.now()),
    correlationID: parts.correlation.current(),
    owner: parts.replicaID,
  };
  return parts.settler.withRequest(request.requestID, () =>
    claimAndSend({ ...parts, noteRequest }, start, command.value, request),
  );
}

type ClaimParts = ActionParts & Pick<Asking<unknown>, 'noteRequest'>;

/** Every round but the last finds that somebody else was quicker to use what let the request in. */
async function claimAndSend<Input extends KeyedWords, Command, Refusal>(
  parts: ClaimParts,
  start: JobStart<Input, Command, Refusal>,
  command: Command,
  asked: RecoveryRequestBasis,
): Promise<JobStartResult | Refusal> {
  for (;;) {
    const admission = await start.admit?.(parts, asked);
    if (admission?.kind === 'refused') return admission.failure;
    if (admission?.kind === 'repeats') return replayOrSay(parts, asked, admission.earlier);
    const { request } = admission ?? { request: asked };
    parts.logger.debug({ requestID: request.requestID }, `${start.action}Claiming`);
    const claim = await parts.requests.claim(request);
    if (claim.kind === 'taken') return replayOrSay(parts, request, claim.request);
    if (claim.kind === 'claimed') {
      parts.settler.noteClaimed(request.requestID);
      parts.noteRequest(request.requestID);
      return send(parts, start, command, request);
    }
  }
}

/** Without the store nobody knows what became of the earlier request: to say that nothing was sent would be a guess. */
async function replayOrSay(
  parts: ClaimParts,
  asked: RecoveryRequestBasis,
  earlier: RecoveryRequest,
): Promise<JobStartResult> {
  parts.noteRequest(earlier.requestID);
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
async function send<Input extends KeyedWords, Command>(
  parts: ActionParts,
  start: Pick<JobStart<Input, Command>, 'action' | 'send' | 'involvedIn'>,
  command: Command,
  request: RecoveryRequestBasis,
): Promise<JobStartResult> {
  const { requestID, input, actor } = request;
  parts.logger.debug({ requestID, ...loggedInput(input) }, `${start.action}Sending`);
  const sendByMs = Date.parse(request.claimedAt) + SEND_WITHIN_MS;
  const answering = start.send(parts.drs, command, gatewayTags(requestID, actor), sendByMs);
  const answer = await untilGivenUp(answering, parts.giveUp);
  parts.logger.debug({ requestID, answer: answer.kind }, `${start.action}Answered`);
  if (answer.kind !== 'refused') for (const id of idsIn(input)) parts.forget(id);
  const result = await conclude(parts, start.involvedIn(command), request, answer);
  logOutcome(parts.logger, request, result);
  return result;
}

async function conclude(
  parts: ActionParts,
  involved: readonly Involved[],
  request: RecoveryRequestBasis,
  answer: DrsAnswer<Job>,
): Promise<JobStartResult> {
  switch (answer.kind) {
    case 'done':
      return succeed(parts, answer.value, request, answer.awsRequestID);
    case 'refused': {
      const failure = await explainConflict(parts, involved, answer.failure);
      await parts.settler.settle(request.requestID, refused(failure, instantOf(parts.clock.now())));
      return failure;
    }
    case 'unclear':
      return clearUp(parts, answer.failure, request);
    default:
      return unreachable(answer);
  }
}

/** Ids alone: DRS takes tags and the names of stacks as sensitive. */
function loggedInput(input: RememberedJobStart): Readonly<Record<string, unknown>> {
  return input.action === 'startRecovery'
    ? { isDrill: input.isDrill, sourceServerIDs: idsIn(input) }
    : { ids: idsIn(input) };
}

function logOutcome(
  logger: Logger,
  { requestID, input: { action } }: RecoveryRequestBasis,
  result: JobStartResult,
): void {
  if (result.kind === 'JobStarted') {
    logger.debug({ requestID, jobID: result.job.jobID }, `${action}Started`);
    return;
  }
  const { kind, code, awsRequestID } = result;
  // Whoever reads the log to see what was started must not take a doubt for a no.
  const isDoubtful = kind === 'OutcomeUnknownError' || kind === 'InternalServerError';
  const event = isDoubtful ? `${action}OutcomeUnknown` : `${action}NotStarted`;
  logger.debug({ requestID, failure: kind, code, awsRequestID }, event);
}
