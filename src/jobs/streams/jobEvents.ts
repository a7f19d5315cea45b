// Log entries as the events that streams carry. All streams that tell the same are handed the same object, so that what is made of it for
// one reader is good for every other (src/graphql/subscriptions).
import type { DrsFailure } from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import type { JobStreamCurrent, JobStreamStale, JobUpdate } from '../../domain/jobEvent.js';
import type { JobLogEntry, JobState } from '../ports.js';
import { encodeCursor } from './cursor.js';

interface StateDetails {
  readonly observedAtMs: number;
  readonly isResync: boolean;
  readonly sequence: number;
}

interface StaleDetails {
  readonly sinceMs: number;
  readonly failure: DrsFailure;
  readonly nextAttemptAtMs: number;
}

/** Of one state: it is confirmed at every reading, and told at one of two or three places. */
const KEPT_OF_A_STATE = 4;
/** By so much two who are told that the state is stale may be told of the same next attempt. */
const SAME_ATTEMPT_MS = 1_000;

/** The events of one scope. What it remembers goes with the entry or the state that it was made of. */
export class JobEvents {
  readonly #scope: string;
  readonly #changes = new WeakMap<JobLogEntry, { readonly logID: string; readonly event: JobUpdate }>();
  readonly #states = new WeakMap<JobState, { readonly key: string; readonly event: JobUpdate }[]>();
  #stale: { readonly of: StaleDetails; readonly event: JobStreamStale } | null = null;
  #current: JobStreamCurrent | null = null;

  constructor(scope: string) {
    this.#scope = scope;
  }

  /** An entry as the event for those who had everything before it. `logID` names the log. */
  change(logID: string, entry: JobLogEntry): JobUpdate {
    const known = this.#changes.get(entry);
    if (known?.logID === logID) return known.event;
    const { job, changes, observedAt, isFinal, sequence } = entry;
    const cursor = encodeCursor({ logID, sequence, jobID: job.jobID });
    const event: JobUpdate = {
      kind: 'JobUpdate',
      job,
      changes,
      cursor,
      observedAt,
      isFinal,
      isResync: false,
    };
    this.#changes.set(entry, { logID, event });
    return event;
  }

  /** A state without changes, for those who begin here, or who are told that it still holds. */
  state(logID: string, state: JobState, { observedAtMs, isResync, sequence }: StateDetails): JobUpdate {
    const key = `${logID} ${observedAtMs} ${String(isResync)} ${sequence}`;
    const made = this.#states.get(state) ?? [];
    const known = made.find((each) => each.key === key);
    if (known !== undefined) return known.event;
    const { job, isFinal } = state;
    const cursor = encodeCursor({ logID, sequence, jobID: job.jobID });
    const observedAt = instantOf(observedAtMs);
    const event: JobUpdate = { kind: 'JobUpdate', job, changes: [], cursor, observedAt, isFinal, isResync };
    this.#states.set(state, [...made.slice(1 - KEPT_OF_A_STATE), { key, event }]);
    return event;
  }

  /** Nothing runs. */
  current(logID: string, { observedAtMs, isResync, sequence }: StateDetails): JobStreamCurrent {
    const cursor = encodeCursor({ logID, sequence, jobID: '' });
    const observedAt = instantOf(observedAtMs);
    const last = this.#current;
    const isSame = last?.cursor === cursor && last.observedAt === observedAt && last.isResync === isResync;
    if (isSame) return last;
    this.#current = { kind: 'JobStreamCurrent', scope: this.#scope, cursor, observedAt, isResync };
    return this.#current;
  }

  /** DRS cannot be read. A next attempt that is overdue is told as due now, and alike to all who are told of it about then. */
  stale(stale: StaleDetails): JobStreamStale {
    const last = this.#stale;
    if (last !== null && isSameStale(last.of, stale)) return last.event;
    const event: JobStreamStale = {
      kind: 'JobStreamStale',
      scope: this.#scope,
      staleSince: instantOf(stale.sinceMs),
      error: stale.failure,
      nextAttemptAt: instantOf(stale.nextAttemptAtMs),
    };
    this.#stale = { of: stale, event };
    return event;
  }
}

function isSameStale(left: StaleDetails, right: StaleDetails): boolean {
  return (
    left.sinceMs === right.sinceMs &&
    left.failure === right.failure &&
    Math.abs(left.nextAttemptAtMs - right.nextAttemptAtMs) < SAME_ATTEMPT_MS
  );
}
