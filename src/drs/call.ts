// One sending of one call: waits for its turn, sends once within its time, judges what came, says so in the log.
// Repeats nothing.
import type { DrsClient } from '@aws-sdk/client-drs';
import type { Clock, Logger } from '../recovery/ports.js';
import { Attempt } from './attempt.js';
import type { CallFailure } from './callFailure.js';
import { gaveUpBecause, within } from './deadline.js';
import { awsRequestIDOf, failureOfAnswer, failureOfSuccess, jsonObjectOf } from './failures/answered.js';
import { failureOfPreparation, failureOfTransport, givenUp } from './failures/unanswered.js';
import type { Answer } from './http.js';
import type { Lane } from './lane.js';
import type { Notices } from './mapping/notices.js';
import type { Members } from './mapping/readers.js';
import type { RateBudget } from './rateBudget.js';

export interface CallParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly notices: Notices;
  readonly budget: RateBudget;
  readonly connectMs: number;
}

/** An operation, and how the SDK is asked for it. */
export interface Call {
  readonly operation: string;
  readonly send: (client: DrsClient) => Promise<unknown>;
}

export type CallResult =
  { readonly ok: true; readonly answer: Answer; readonly members: Members } | CallFailure;

/** Sends once. Never throws. */
export async function sendOnce(
  parts: CallParts,
  lane: Lane,
  call: Call,
  attemptNumber: number,
  signal: AbortSignal,
): Promise<CallResult> {
  const permission = await parts.budget.take(lane.urgency, signal);
  if (permission !== 'granted') return noTurn(call.operation, permission, signal);
  const startedAt = parts.clock.now();
  const result = await within(parts.clock, lane.attemptMs, [signal], (limit) =>
    send(parts, lane, call, limit),
  );
  if (!result.ok && result.failure.kind === 'ThrottlingError') parts.budget.slowDown();
  parts.logger.debug(
    {
      operation: call.operation,
      attempt: attemptNumber,
      ms: parts.clock.now() - startedAt,
      outcome: result.ok ? 'ok' : result.failure.kind,
      certainty: result.ok ? undefined : result.certainty,
      code: result.ok ? undefined : result.failure.code,
      awsRequestID: result.ok ? awsRequestIDOf(result.answer) : result.failure.awsRequestID,
    },
    'drs.call',
  );
  return result;
}

async function send(parts: CallParts, lane: Lane, call: Call, signal: AbortSignal): Promise<CallResult> {
  const { clock, connectMs } = parts;
  const attempt = new Attempt({ agents: lane.agents, clock, connectMs, signal });
  const thrown = await runInSdk(lane, call, attempt, signal);
  const gaveUp = signal.aborted ? gaveUpBecause(signal) : null;
  switch (attempt.progress.phase) {
    case 'answered':
      return judge(call.operation, attempt.progress.answer, parts.notices);
    case 'lost':
      return failureOfTransport(call.operation, attempt.progress.fault, gaveUp);
    case 'sending':
      return givenUp(call.operation, gaveUp ?? 'timeout', 'unclear');
    case 'preparing':
      return gaveUp === null
        ? failureOfPreparation(call.operation, thrown)
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

function judge(operation: string, answer: Answer, notices: Notices): CallResult {
  if (answer.status < 200 || answer.status >= 300) return failureOfAnswer(operation, answer, notices);
  const members = jsonObjectOf(answer);
  if (members === null) return failureOfSuccess(operation, answer, 'the body is no JSON object');
  return { ok: true, answer, members };
}

function noTurn(operation: string, permission: 'full' | 'left', signal: AbortSignal): CallFailure {
  const gaveUp = permission === 'left' ? gaveUpBecause(signal) : 'timeout';
  if (gaveUp !== 'timeout') return givenUp(operation, gaveUp, 'notSent');
  return {
    ok: false,
    failure: {
      kind: 'ThrottlingError',
      message:
        `${operation} was not sent: the gateway itself keeps below the rate that DRS allows this account and region, and ` +
        'too many calls wait already. Try again in a few seconds.',
      isRetryable: true,
      awsRequestID: null,
      code: 'GatewayRateBudgetExceeded',
      serviceCode: null,
      quotaCode: null,
      retryAfterSeconds: null,
    },
    certainty: 'notSent',
    status: null,
  };
}
