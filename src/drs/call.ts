// One sending of one call: waits for its turn, sends once within its time, judges what came, says so in the log.
// Repeats nothing.
import type { DrsClient } from '@aws-sdk/client-drs';
import type { Clock, Logger } from '../recovery/ports.js';
import type { Tracing } from '../telemetry/ports.js';
import { Attempt } from './attempt.js';
import { isStaleCredentials, type CallFailure } from './callFailure.js';
import { gaveUpBecause, within } from '../recovery/deadline.js';
import { awsRequestIDOf, failureOfAnswer, failureOfSuccess, jsonObjectOf } from './failures/answered.js';
import { withoutSecrets } from './failures/secrets.js';
import { failureOfPreparation, failureOfTransport, givenUp } from './failures/unanswered.js';
import type { Answer } from './http.js';
import type { Lane } from './lane.js';
import type { MappingParts } from './mapping/mappingParts.js';
import type { Members } from './mapping/readers.js';
import type { RateBudget, Turn, Urgency } from './rateBudget.js';
import type { RoleCredentials } from './role/roleCredentials.js';
import type { DrsMetrics } from '../telemetry/ports.js';
import { asAttempt } from './spans.js';

export interface CallParts extends MappingParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: DrsMetrics;
  readonly tracing: Tracing;
  readonly budget: RateBudget;
  readonly connectMs: number;
  /** Where the credentials come from; null: not from a role. */
  readonly role: RoleCredentials | null;
}

/** An operation, and how the SDK is asked for it. */
export interface Call {
  readonly operation: string;
  /** Absent: as urgent as its lane. */
  readonly urgency?: Urgency | undefined;
  /** Milliseconds since 1970 after which it is not sent any more; absent: whenever. */
  readonly sendByMs?: number | undefined;
  /** Milliseconds since 1970 until which it waits for its turn; absent: as long as anybody may. */
  readonly turnByMs?: number | undefined;
  readonly send: (client: DrsClient) => Promise<unknown>;
  /** A good status without a body is an answer without members. */
  readonly mayBeEmpty?: boolean;
  /** What an answer with a good status lacks to be one, in words; null where it lacks nothing. */
  readonly lackOf: (members: Members, awsRequestID: string | null) => string | null;
}

/** How long the caller stays: until its turn comes, and until the answer comes. */
export interface Patience {
  readonly forTurn: AbortSignal;
  readonly forAnswer?: AbortSignal;
}

// A place in the queue is not kept for longer: the caller hears that the gateway is busy, not nothing.
const LONGEST_TURN_MS = 10_000;

export type CallResult =
  { readonly ok: true; readonly answer: Answer; readonly members: Members } | CallFailure;

/** Waits for its turn and sends once. Never throws, unless `call` does. */
export async function sendOnce(
  parts: CallParts,
  lane: Lane,
  call: Call,
  attemptNumber: number,
  { forTurn, forAnswer }: Patience,
): Promise<CallResult> {
  const { budget, clock, metrics, scope } = parts;
  const { operation, urgency = lane.urgency, turnByMs = Infinity } = call;
  const askedAt = clock.now();
  const longestMs = Math.min(LONGEST_TURN_MS, Math.max(0, turnByMs - askedAt));
  const turn = await within(clock, longestMs, [forTurn], (limit) => budget.take(urgency, limit));
  const startedAt = clock.now();
  metrics.turnTaken({ scope, urgency, isGranted: typeof turn !== 'string', ms: startedAt - askedAt });
  if (typeof turn === 'string') return noTurn(parts, operation, forTurn);
  const result = await asAttempt(parts, operation, attemptNumber, () =>
    within(clock, lane.attemptMs, [forAnswer], (limit) => send(parts, lane, call, { turn, signal: limit })),
  ).finally(turn.end);
  if (!result.ok && result.failure.kind === 'ThrottlingError') budget.slowDown();
  const ms = clock.now() - startedAt;
  logCall(parts, { operation, attempt: attemptNumber, ms }, result);
  metrics.callEnded({ scope, operation, result: countedResultOf(result), attempt: attemptNumber, ms });
  logWithheld(parts, call, result);
  return result;
}

/** One line a call: an error where somebody may have to do something about it. */
function logCall(
  { logger, scope }: CallParts,
  fields: Readonly<Record<string, unknown>>,
  result: CallResult,
): void {
  const isError = !result.ok && !GIVEN_UP.has(result.failure.code);
  const line = { scope, ...fields, ...outcomeOf(result) };
  if (isError) logger.warn(line, 'drs.call');
  else logger.debug(line, 'drs.call');
}

/** Who reads the message of such a failure is sent here. */
function logWithheld({ logger, scope }: CallParts, { operation }: Call, result: CallResult): void {
  if (result.ok || result.failure.withheld === undefined) return;
  const { code, awsRequestID, withheld } = result.failure;
  logger.warn({ scope, operation, code, awsRequestID, words: withheld.words }, 'drs.wordsWithheld');
}

/** Credentials that DRS refuses are counted apart from permissions that are missing: something else mends them. */
function countedResultOf(result: CallResult): string {
  if (result.ok) return 'ok';
  return isStaleCredentials(result) ? 'CredentialsRefused' : result.failure.kind;
}
/** By whoever asked, or because the gateway stops: nothing is wrong with DRS. */
const GIVEN_UP: ReadonlySet<string | null> = new Set(['GatewayCancelled', 'GatewayStopping']);

function outcomeOf(result: CallResult): Readonly<Record<string, unknown>> {
  if (result.ok) return { outcome: 'ok', awsRequestID: awsRequestIDOf(result.answer) };
  const { kind, code, awsRequestID } = result.failure;
  return { outcome: kind, code, status: result.status, certainty: result.certainty, awsRequestID };
}

async function send(
  parts: CallParts,
  lane: Lane,
  call: Call,
  { turn, signal }: { readonly turn: Turn; readonly signal: AbortSignal },
): Promise<CallResult> {
  const { clock, connectMs } = parts;
  const { agents } = lane;
  const { sendByMs } = call;
  const attempt = new Attempt({ agents, clock, connectMs, signal, sendByMs, onSent: turn.sent });
  const thrown = await runInSdk(lane, call, attempt, signal);
  const gaveUp = signal.aborted ? gaveUpBecause(signal) : null;
  switch (attempt.progress.phase) {
    case 'answered':
      return judge(parts, call, attempt, attempt.progress.answer);
    case 'lost':
      return failureOfTransport(call.operation, attempt.progress.fault, gaveUp);
    case 'sending':
      return givenUp(call.operation, gaveUp ?? 'timeout', 'unclear');
    case 'preparing':
      return gaveUp === null
        ? failureOfPreparation(call.operation, parts.scope, thrown)
        : givenUp(call.operation, gaveUp, 'notSent');
  }
}

/**
 * Lets the SDK resolve, sign and hand over. Ends when the SDK ends, or at once when the signal aborts while it still
 * prepares (a credential source may hang): the attempt then refuses to send.
 */
async function runInSdk(lane: Lane, call: Call, attempt: Attempt, signal: AbortSignal): Promise<unknown> {
  const sent = lane.run(attempt, call.send).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (signal.aborted) return undefined;
  const abandoned = new Promise<undefined>((resolve) => {
    const leave = () => {
      if (attempt.progress.phase === 'preparing') resolve(undefined);
    };
    signal.addEventListener('abort', leave, { once: true });
  });
  return Promise.race([sent, abandoned]);
}

function judge(parts: CallParts, call: Call, attempt: Attempt, answer: Answer): CallResult {
  if (answer.status < 200 || answer.status >= 300) {
    const told = withoutSecrets(answer, attempt.secrets);
    const failure = failureOfAnswer(call.operation, told, parts);
    if (isStaleCredentials(failure)) parts.role?.forget(attempt.accessKeyID);
    return failure;
  }
  const isEmpty = call.mayBeEmpty === true && answer.text === '';
  const members = isEmpty ? {} : jsonObjectOf(answer);
  if (members === null) return failureOfSuccess(call.operation, answer, 'the body is no JSON object');
  const lack = call.lackOf(members, awsRequestIDOf(answer));
  return lack === null ? { ok: true, answer, members } : failureOfSuccess(call.operation, answer, lack);
}

/** The caller left, or the queue was full or too slow. */
function noTurn({ budget }: CallParts, operation: string, signal: AbortSignal): CallFailure {
  const gaveUp = signal.aborted ? gaveUpBecause(signal) : 'timeout';
  if (gaveUp !== 'timeout') return givenUp(operation, gaveUp, 'notSent');
  const { waiting, rate } = budget.reading();
  const retryAfterSeconds = Math.max(1, Math.ceil(waiting / rate));
  return {
    ok: false,
    failure: {
      kind: 'ThrottlingError',
      message:
        `${operation} was not sent: the gateway itself keeps below the rate that DRS allows this account and region, and ` +
        `too many calls wait already. Try again in ${retryAfterSeconds} s.`,
      isRetryable: true,
      awsRequestID: null,
      code: 'GatewayRateBudgetExceeded',
      serviceCode: null,
      quotaCode: null,
      retryAfterSeconds,
    },
    certainty: 'notSent',
    status: null,
  };
}
