// Streams as somebody may see them. Whether a job may be seen is asked anew for each of its events, so that a stream does not outlive what
// its reader may see; when an event comes to many readers at the same time, once for all of them.
import type { AccessDeniedError, DrsFailure, Result } from '../../domain/failure.js';
import type { ActivityEvent, JobEvent } from '../../domain/jobEvent.js';
import type { ScopedRecovery } from '../scopedRecovery.js';
import { oneEvent } from '../scopes/oneEvent.js';
import { sentence } from '../validation.js';
import { beyondTags } from './authorize.js';
import type { Gate } from './gate.js';

/** Ends with a refusal as soon as the job may not be seen. */
export function guardJobStream(gate: Gate, watch: ScopedRecovery['watchJob']): ScopedRecovery['watchJob'] {
  const judge = onceAtATime(async (event: JobEvent): Promise<Verdict<JobEvent>> => {
    const isSeen = await mayBeSeen(gate, event);
    if (!isSeen.ok) return { last: unchecked(isSeen.failure) };
    if (isSeen.value || event.kind !== 'JobUpdate') return 'pass';
    return { last: beyondTags(gate.permission, `${event.job.jobID} is about others`) };
  });
  return (jobID, after) => {
    if (gate.refusal !== null) return oneEvent<JobEvent>(gate.refusal);
    if (gate.reach.kind === 'all') return watch(jobID, after);
    return new JudgedStream(watch(jobID, after), judge);
  };
}

/** Leaves out the jobs that may not be seen. */
export function guardActivity(
  gate: Gate,
  watch: ScopedRecovery['watchActivity'],
): ScopedRecovery['watchActivity'] {
  const judge = onceAtATime(async (event: ActivityEvent): Promise<Verdict<ActivityEvent>> => {
    const isSeen = await mayBeSeen(gate, event);
    if (!isSeen.ok) return { last: unchecked(isSeen.failure) };
    return isSeen.value ? 'pass' : 'leaveOut';
  });
  return (after) => {
    if (gate.refusal !== null) return oneEvent<ActivityEvent>(gate.refusal);
    if (gate.reach.kind === 'all') return watch(after);
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

type Judge<Event> = (event: Event) => Promise<Verdict<Event>>;

/** Who asks while somebody else's question about the same event is open gets the same answer. */
function onceAtATime<Event extends object>(judge: Judge<Event>): Judge<Event> {
  const open = new Map<Event, Promise<Verdict<Event>>>();
  return (event) => {
    const asked = open.get(event) ?? judge(event).finally(() => open.delete(event));
    open.set(event, asked);
    return asked;
  };
}

/** Asks for the next event only when its reader does. */
class JudgedStream<Event> implements AsyncIterableIterator<Event, undefined> {
  readonly #inner: AsyncIterableIterator<Event, undefined>;
  readonly #judge: Judge<Event>;
  #isOver = false;

  constructor(inner: AsyncIterableIterator<Event, undefined>, judge: Judge<Event>) {
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
