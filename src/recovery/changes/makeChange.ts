// Makes a change that DRS makes at once: writes the intent to the audit trail, sends once, writes the outcome. There is no job by which a
// lost answer could be cleared up: then the caller is told that nobody knows, where it shows, and whether repeating it does harm.
import { randomUUID } from 'node:crypto';

import { identityOf } from '../../domain/actor.js';
import { type AuditOutcome, type NewAuditEvent, NO_SCOPE } from '../../domain/auditEvent.js';
import { type DrsFailure, type OutcomeUnknownError, storeUnavailable } from '../../domain/failure.js';
import { epochMsOf, instantOf } from '../../domain/instant.js';
import { idsIn } from '../../domain/rememberedInput.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { unreachable } from '../../domain/unreachable.js';
import type { ActionParts } from '../actionParts.js';
import type { DrsAnswer } from '../actionPorts.js';
import { authorize, authorizeChange } from '../access/authorize.js';
import { keptWords, type Words } from '../input/texts.js';
import { type Asking, type Mutation, NOT_NOTED } from '../mutation.js';
import { recordRefusal } from '../recordRefusal.js';
import { failureOutcome, successOutcome } from '../requests/settlements.js';
import { SEND_WITHIN_MS, untilGivenUp } from '../sending.js';
import { sentence } from '../validation.js';
import type { Change, ChangeResult } from './change.js';

/** The use case of a change; `kind` names its success. Never rejects for anything that DRS or the store does. */
export function createChange<Input extends Words, Command, Value, Members, Kind extends string>(
  parts: ActionParts,
  change: Change<Input, Command, Value, Members>,
  kind: Kind,
): Mutation<Input, ChangeResult<Kind, Members>> {
  return async (actor, input, unplaced = null, noteRequest = NOT_NOTED) => {
    try {
      return await makeChange(parts, change, kind, { actor, input, unplaced, noteRequest });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      parts.logger.error({ err: error }, `${change.action}WithoutStore`);
      return storeUnavailable('nothing was sent to DRS.');
    }
  };
}

async function makeChange<Input extends Words, Command, Value, Members, Kind extends string>(
  parts: ActionParts,
  change: Change<Input, Command, Value, Members>,
  kind: Kind,
  { actor, input, unplaced, noteRequest }: Asking<Input>,
): Promise<ChangeResult<Kind, Members>> {
  const { remembered, command } = change.read(input);
  const { access } = actor;
  const { permission } = change;
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
  const intent: NewAuditEvent = {
    ...keptWords(input),
    at: instantOf(parts.clock.now()),
    scope: parts.scope,
    phase: 'INTENT',
    actor: identityOf(actor),
    requestID: randomUUID(),
    correlationID: parts.correlation.current(),
    input: remembered,
    outcome: null,
  };
  await parts.audit.record(intent);
  const { requestID } = intent;
  noteRequest(requestID);
  const answer = await send(parts, change, command.value, intent);
  if (answer.kind === 'done') return { ...change.toMembers(answer.value, command.value), kind, requestID };
  return answer.kind === 'refused'
    ? answer.failure
    : doubtful(change, command.value, requestID, answer.failure);
}

/** Sends what is written down, and writes what came of it: the store can no longer keep the caller from hearing what DRS said. */
async function send<Input extends Words, Command, Value, Members>(
  { drs, giveUp, settler, clock, logger, forget }: ActionParts,
  change: Change<Input, Command, Value, Members>,
  command: Command,
  intent: NewAuditEvent,
): Promise<DrsAnswer<Value>> {
  const { requestID, at, input } = intent;
  logger.debug({ requestID, ids: idsIn(input) }, `${change.action}Sending`);
  const answer = await untilGivenUp(change.send(drs, command, epochMsOf(at) + SEND_WITHIN_MS), giveUp);
  if (answer.kind !== 'refused') for (const id of idsIn(input)) forget(id);
  const outcome = outcomeOf(change, command, requestID, answer);
  await settler.writeOutcome({ ...intent, at: instantOf(clock.now()), phase: 'OUTCOME', outcome });
  if (answer.kind === 'done') logger.debug({ requestID }, `${change.action}Done`);
  else {
    const { kind, code, awsRequestID } = answer.failure;
    const event = `${change.action}${answer.kind === 'refused' ? 'NotDone' : 'OutcomeUnknown'}`;
    logger.debug({ requestID, failure: kind, code, awsRequestID }, event);
  }
  return answer;
}

function outcomeOf<Input extends Words, Command, Value, Members>(
  change: Change<Input, Command, Value, Members>,
  command: Command,
  requestID: string,
  answer: DrsAnswer<Value>,
): AuditOutcome {
  switch (answer.kind) {
    case 'done':
      return { ...successOutcome(change.action, null, false), awsRequestID: answer.awsRequestID };
    case 'refused':
      return failureOutcome(answer.failure, false);
    case 'unclear':
      return failureOutcome(doubtful(change, command, requestID, answer.failure), false);
    default:
      return unreachable(answer);
  }
}

/** What DRS says stands where it says that it failed; all else may mean anything. Neither tells whether it was done. */
function doubtful<Input extends Words, Command, Value, Members>(
  { action, isRepeatable, whereItShows }: Change<Input, Command, Value, Members>,
  command: Command,
  requestID: string,
  failure: DrsFailure,
): DrsFailure | OutcomeUnknownError {
  const advice = isRepeatable ? 'Repeating it does no harm.' : 'Do not repeat it before you looked.';
  const doubt = `It may have been done: look at ${whereItShows(command)}. ${advice}`;
  if (failure.kind === 'InternalServerError')
    return { ...failure, isRetryable: isRepeatable, message: `${sentence(failure.message)} ${doubt}` };
  return {
    kind: 'OutcomeUnknownError',
    message: `${action} was sent to DRS and no trustworthy answer came: ${sentence(failure.message)} ${doubt}`,
    isRetryable: isRepeatable,
    awsRequestID: failure.awsRequestID,
    code: failure.code,
    withheld: failure.withheld,
    requestID,
    requestTagKey: null,
    reconcileUntil: null,
  };
}
