// Streams as somebody may see them. Whether a job may be seen is asked anew for each of its events, so that a stream does not outlive what
// its reader may see.
import type { AccessDeniedError, DrsFailure, Result } from '../../domain/failure.js';
import type { ActivityEvent, JobEvent } from '../../domain/jobEvent.js';
import type { ScopedRecovery } from '../scopedRecovery.js';
import { oneEvent } from '../scopes/oneEvent.js';
import { sentence } from '../validation.js';
import { beyondTags } from './authorize.js';
import type { Gate } from './gate.js';

/** Ends with a refusal as soon as the job may not be seen. */
export function guardJobStream(gate: Gate, watch: ScopedRecovery['watchJob']): ScopedRecovery['watchJob'] {
  return (jobID, after) => {
    if (gate.refusal !== null) return oneEvent<JobEvent>(gate.refusal);
    if (gate.reach.kind === 'all') return watch(jobID, after);
    const judge = async (event: JobEvent): Promise<Verdict<JobEvent>> => {
      const isSeen = await mayBeSeen(gate, event);
      if (!isSeen.ok) return { last: unchecked(isSeen.failure) };
      return isSeen.value ? 'pass' : { last: beyondTags(gate.permission, `${jobID} is about others`) };
    };
    return new JudgedStream(watch(jobID, after), judge);
  };
}

/** Leaves out the jobs that may not be seen. */
export function guardActivity(
  gate: Gate,
  watch: ScopedRecovery['watchActivity'],
): ScopedRecovery['watchActivity'] {
  return (after) => {
    if (gate.refusal !== null) return oneEvent<ActivityEvent>(gate.refusal);
    if (gate.reach.kind === 'all') return watch(after);
    const judge = async (event: ActivityEvent): Promise<Verdict<ActivityEvent>> => {
      const isSeen = await mayBeSeen(gate, event);
      if (!isSeen.ok) return { last: unchecked(isSeen.failure) };
      return isSeen.value ? 'pass' : 'leaveOut';
    };
    return new JudgedStream(watch(after), judge);
  };
}

async function mayBeSeen(gate: Gate, event: JobEvent | ActivityEvent): Promise<Result<boolean>> {
  if (event.kind !== 'JobUpdate') return { ok: true, value: true };
  const seen = await gate.jobs([event.job]);
  return seen.ok ? { ok: true, value: seen.value.length > 0 } : seen;
}

/** A change must be neither shown unchecked nor be left out: the reader comes back, and goes on behind the last event. */
function unchecked(failure: DrsFailure): AccessDeniedError {
  return {
    kind: 'AccessDeniedError',
    message:
      `Whether you may see the next change cannot be checked: ${sentence(failure.message)} ` +
      'Subscribe again with the cursor of the last event in "after".',
    isRetryable: true,
    awsRequestID: failure.awsRequestID,
    code: 'GatewayPermissionUnchecked',
    missingPermission: null,
  };
}

/** `last` is handed out instead of the event, and ends the stream. */
type Verdict<Event> = 'pass' | 'leaveOut' | { readonly last: Event };

/** Asks for the next event only when its reader does. */
class JudgedStream<Event> implements AsyncIterableIterator<Event, undefined> {
  readonly #inner: AsyncIterableIterator<Event, undefined>;
  readonly #judge: (event: Event) => Promise<Verdict<Event>>;
  #isOver = false;

  constructor(
    inner: AsyncIterableIterator<Event, undefined>,
    judge: (event: Event) => Promise<Verdict<Event>>,
  ) {
    this.#inner = inner;
    this.#judge = judge;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    while (!this.#isOver) {
      const step = await this.#inner.next();
      if (step.done === true) break;
      const verdict = await this.#judge(step.value);
      if (verdict === 'pass') return step;
      if (verdict === 'leaveOut') continue;
      await this.return();
      return { done: false, value: verdict.last };
    }
    return { done: true, value: undefined };
  }

  /** Ends the stream at once, also while a `next()` is pending. */
  async return(): Promise<IteratorResult<Event, undefined>> {
    this.#isOver = true;
    await this.#inner.return?.();
    return { done: true, value: undefined };
  }
}
