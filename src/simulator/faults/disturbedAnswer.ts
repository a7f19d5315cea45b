// Lets the faults of one request have their way: before, instead of, and after what the operation does.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Disturbance } from '../operations/operation.js';
import { internalServerError, throttled } from '../wire/errors.js';
import { exceptionAnswer, type WireAnswer } from '../wire/message.js';
import type { FaultEffect } from './fault.js';
import { withNulls } from './nulls.js';
import { withUnknownValues } from './unknownValues.js';

/** `perform` does the operation and answers in full; `stopping` ends waiting. */
export async function disturbedAnswer(
  effects: readonly FaultEffect[],
  perform: (disturbance: Disturbance) => WireAnswer,
  stopping: AbortSignal,
): Promise<WireAnswer> {
  for (const effect of effects) {
    if (effect.kind !== 'latency') continue;
    const isStopped = await sleep(effect.ms, false, { signal: stopping }).catch(() => true);
    if (isStopped) return { kind: 'reset' };
  }
  for (const effect of effects) {
    const instead = answerInstead(effect);
    if (instead !== undefined) return instead;
  }
  return effects.reduce(disturbAfter, perform(toDisturbance(effects)));
}

function toDisturbance(effects: readonly FaultEffect[]): Disturbance {
  const disturbance: { -readonly [K in keyof Disturbance]: Disturbance[K] } = {};
  for (const effect of effects) {
    if (effect.kind === 'jobsLate') disturbance.jobsHiddenMs = effect.ms;
    if (effect.kind === 'fixedPageSize') disturbance.pageSize = effect.size;
  }
  return disturbance;
}

function answerInstead(effect: FaultEffect): WireAnswer | undefined {
  switch (effect.kind) {
    case 'throttle':
      return exceptionAnswer(throttled());
    case 'internalError':
      return exceptionAnswer(internalServerError());
    case 'resetBefore':
      return { kind: 'reset' };
    case 'hang':
      return { kind: 'hang' };
    case 'status': {
      const { status, body, contentType, errorType } = effect;
      const type = errorType === undefined ? {} : { 'x-amzn-ErrorType': errorType };
      return { kind: 'answer', status, headers: { 'Content-Type': contentType, ...type }, body };
    }
    default:
      return undefined;
  }
}

function disturbAfter(answer: WireAnswer, effect: FaultEffect): WireAnswer {
  if (answer.kind !== 'answer') return answer;
  const isSuccess = answer.status < 300;
  switch (effect.kind) {
    case 'resetAfter':
      return { kind: 'reset' };
    case 'cutBody':
      return { ...answer, cutAfterBytes: effect.bytes };
    case 'emptyBody':
      return isSuccess ? { ...answer, body: '' } : answer;
    case 'unknownEnums':
      return isSuccess ? withBody(answer, withUnknownValues) : answer;
    case 'nulls':
      return isSuccess ? withBody(answer, (content) => withNulls(content, effect.members)) : answer;
    default:
      return answer;
  }
}

function withBody(
  answer: WireAnswer & { kind: 'answer' },
  change: (content: unknown) => unknown,
): WireAnswer {
  return answer.body === '' ? answer : { ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) };
}
