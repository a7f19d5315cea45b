// The stream of every job: first the state of each job that is not over, then each entry of the log. It ends only by its
// reader, or by a refusal.
//
// opening  until all jobs were listed; left with their states (or that there are none), or (after a valid cursor) at once
// showing  the states are handed out one by one
// live     behind an entry of the log
// over     nothing follows
import { epochMsOf, instantOf } from '../domain/instant.js';
import type { ActivityEvent, JobStreamCurrent, JobUpdate } from '../domain/jobEvent.js';
import type { Clock } from '../recovery/ports.js';
import { encodeCursor, parseCursor } from './cursor.js';
import { changeEvent, stateEvent } from './jobEvents.js';
import type { JobLog, JobLogEntry } from './jobLog.js';
import type { JobWatcher } from './jobWatcher.js';
import type { PullSource } from './pullStream.js';
import { StaleNotice } from './staleNotice.js';

type Phase =
  | { readonly phase: 'opening'; readonly isResync: boolean }
  | { readonly phase: 'showing'; readonly states: readonly JobUpdate[]; readonly sequence: number }
  | { readonly phase: 'live'; readonly sequence: number }
  | { readonly phase: 'over' };

type Pulled = ReturnType<PullSource<ActivityEvent>['pull']>;

/** A cursor handed out between the first states: who continues from it has not seen them all, and is shown them anew. */
const BEFORE_EVERYTHING = -1;

export class ActivityStream implements PullSource<ActivityEvent> {
  readonly #log: JobLog;
  readonly #watcher: JobWatcher;
  readonly #clock: Clock;
  readonly #openedAtMs: number;
  readonly #notice: StaleNotice;
  readonly #release: () => void;
  #phase: Phase;

  constructor(after: string | null, log: JobLog, watcher: JobWatcher, clock: Clock) {
    this.#log = log;
    this.#watcher = watcher;
    this.#clock = clock;
    this.#openedAtMs = clock.now();
    this.#phase = this.#startAt(after);
    this.#release = watcher.watchAll();
    this.#notice = new StaleNotice(watcher.freshness, this.#openedAtMs);
  }

  listen(onNudge: () => void): () => void {
    const stops = [this.#log.nudges.on('*', onNudge), this.#watcher.nudges.on('round', onNudge)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  close(): void {
    this.#phase = { phase: 'over' };
    this.#release();
  }

  pull(): Pulled {
    if (this.#phase.phase === 'over') return 'end';
    const refusal = this.#notice.refusal(this.#clock.now());
    if (refusal !== null) {
      this.#phase = { phase: 'over' };
      return { event: refusal };
    }
    if (this.#phase.phase === 'live') return this.#pullChange(this.#phase.sequence);
    if (this.#phase.phase === 'showing') return this.#showNext(this.#phase.states, this.#phase.sequence);
    return this.#pullStates(this.#phase.isResync);
  }

  #startAt(after: string | null): Phase {
    if (after === null) return { phase: 'opening', isResync: false };
    const cursor = parseCursor(after);
    if (cursor?.logID !== this.#log.logID || cursor.sequence > this.#log.head)
      return { phase: 'opening', isResync: true };
    return { phase: 'live', sequence: cursor.sequence };
  }

  #pullStates(isResync: boolean): Pulled {
    if (this.#watcher.isDiscoveredSince(this.#openedAtMs)) return this.#showStates(isResync);
    const stale = this.#notice.takeStale(this.#clock.now());
    return stale === null ? 'wait' : { event: stale };
  }

  #showStates(isResync: boolean): Pulled {
    const entries = this.#log.openJobs();
    const sequence = this.#log.head;
    this.#notice.noteShown(this.#watcher.recordedAtMs ?? -Infinity);
    if (entries.length === 0) return this.#showNone(sequence, isResync, this.#watcher.recordedAtMs);
    const states = entries.map((entry, index) => {
      const isLast = index === entries.length - 1;
      return this.#stateOf(entry, isResync, isLast ? sequence : BEFORE_EVERYTHING);
    });
    return this.#showNext(states, sequence);
  }

  #showNone(sequence: number, isResync: boolean, observedAtMs: number | null): Pulled {
    this.#phase = { phase: 'live', sequence };
    const cursor = encodeCursor({ logID: this.#log.logID, sequence, jobID: '' });
    const observedAt = instantOf(observedAtMs ?? this.#clock.now());
    const event: JobStreamCurrent = { kind: 'JobStreamCurrent', cursor, observedAt, isResync };
    return { event };
  }

  #showNext(states: readonly JobUpdate[], sequence: number): Pulled {
    const [state, ...others] = states;
    if (state === undefined) return this.#pullChange(sequence);
    this.#phase = { phase: 'showing', states: others, sequence };
    return { event: state };
  }

  #pullChange(sequence: number): Pulled {
    this.#phase = { phase: 'live', sequence };
    const next = this.#log.next(sequence);
    if (next === 'dropped') return this.#showStates(true);
    if (next !== null) {
      this.#phase = { phase: 'live', sequence: next.sequence };
      this.#notice.noteShown(epochMsOf(next.observedAt));
      return { event: changeEvent(this.#log, next) };
    }
    const stale = this.#notice.takeStale(this.#clock.now());
    if (stale !== null) return { event: stale };
    return this.#pullAllClear(sequence);
  }

  /** After a stale time the reader is shown every open job anew, as it is true again. */
  #pullAllClear(sequence: number): Pulled {
    const recordedAtMs = this.#watcher.recordedAtMs;
    if (!this.#notice.takeAllClear(this.#clock.now(), recordedAtMs)) return 'wait';
    const states = this.#log.openJobs().map((entry) => this.#stateOf(entry, false, sequence));
    return states.length === 0
      ? this.#showNone(sequence, false, recordedAtMs)
      : this.#showNext(states, sequence);
  }

  #stateOf(entry: JobLogEntry, isResync: boolean, sequence: number): JobUpdate {
    const seenAtMs = this.#watcher.seenAtMs(entry.job.jobID) ?? 0;
    const observedAtMs = Math.max(epochMsOf(entry.observedAt), seenAtMs);
    return stateEvent(this.#log, entry, { observedAtMs, isResync, sequence });
  }
}
