// Sends one change: once, and again only when DRS definitely did not take it. DRS has no client token, so a second sending
// after an unclear one could launch, or delete, twice.
import type { DrsFailure } from '../domain/failure.js';
import type { DrsAnswer } from '../recovery/actionPorts.js';
import { backoffMs, retryAfterMs } from './backoff.js';
import type { Call, CallParts, CallResult } from './call.js';
import { isDefiniteNo, type CallFailure } from './callFailure.js';
import { awsRequestIDOf } from './failures/answered.js';
import type { Lane } from './lane.js';
import type { Output } from './outputs.js';
import { sendFresh } from './sendFresh.js';
import { asOperation, failSpan } from './spans.js';

export interface WriteParts extends CallParts {
  readonly lane: Lane;
  readonly closing: AbortSignal;
}

/** A change to send. */
export interface Change<Value> {
  readonly operation: string;
  /** What makes an answer with a good status a yes. */
  readonly output: Output<Value>;
  /** Writes the request down; nothing is sent when it throws. */
  readonly prepare: () => Call['send'];
}

interface ChangeCall extends Call {
  readonly turnByMs: number;
}

const MAX_SENDS = 3;
const LONGEST_ASKED_WAIT_MS = 2000;
// The last of the time in which a change may be sent is for signing and connecting, once it has its turn: whoever gets none before that
// is told so, however long it took until it could wait for one.
const TO_LEAVE_MS = 10_000;

/** Sends the change and says what became of it. Never throws: what goes wrong on our side after sending is unclear. */
export async function write<Value>(
  parts: WriteParts,
  { operation, output, prepare }: Change<Value>,
  sendByMs: number,
): Promise<DrsAnswer<Value>> {
  let mayBeSent = false;
  try {
    const call: ChangeCall = {
      operation,
      sendByMs,
      turnByMs: sendByMs - TO_LEAVE_MS,
      send: prepare(),
      mayBeEmpty: output.mayBeEmpty,
      lackOf: (members) => (output.read(members, parts) === null ? output.lack : null),
    };
    mayBeSent = true;
    const result = await asOperation(parts.tracing, 'drs', operation, async (span) => {
      const outcome = await repeat(parts, call);
      if (!outcome.ok) failSpan(span, outcome);
      return outcome;
    });
    return result.ok ? toDone(parts, output, result) : toNo(result);
  } catch (error) {
    parts.logger.error({ operation, error: String(error) }, 'drs.bug');
    return { kind: mayBeSent ? 'unclear' : 'refused', failure: ourFault(operation, mayBeSent) };
  }
}

async function repeat(parts: WriteParts, call: ChangeCall): Promise<CallResult> {
  for (let attempt = 1; ; attempt++) {
    const result = await sendFresh(parts, parts.lane, call, attempt, { forTurn: parts.closing });
    if (result.ok || attempt === MAX_SENDS || !maySendAgain(result)) return result;
    const waitMs = backoffMs(result.failure, attempt);
    if (parts.clock.now() + waitMs > call.turnByMs) return result;
    await parts.clock.sleep(waitMs, parts.closing);
    if (parts.closing.aborted) return result;
  }
}

function maySendAgain({ failure, certainty }: CallFailure): boolean {
  if (certainty === 'unreachable') return true;
  const isThrottled = certainty === 'refused' && failure.kind === 'ThrottlingError';
  return isThrottled && retryAfterMs(failure) <= LONGEST_ASKED_WAIT_MS;
}

function toDone<Value>(
  parts: WriteParts,
  output: Output<Value>,
  { answer, members }: Extract<CallResult, { ok: true }>,
): DrsAnswer<Value> {
  const done = output.read(members, parts);
  if (done === null) throw new Error('what made the answer a yes is gone');
  return { kind: 'done', value: done.value, awsRequestID: awsRequestIDOf(answer) };
}

function toNo({ failure, certainty }: CallFailure): DrsAnswer<never> {
  return { kind: isDefiniteNo(certainty) ? 'refused' : 'unclear', failure };
}

function ourFault(operation: string, mayBeSent: boolean): DrsFailure {
  return {
    kind: 'ServiceUnavailableError',
    message: mayBeSent
      ? `The gateway could not read the answer to ${operation}. The log has the reason.`
      : `The gateway could not write the request of ${operation}, so nothing was sent. The log has the reason.`,
    isRetryable: mayBeSent,
    awsRequestID: null,
    code: null,
  };
}
