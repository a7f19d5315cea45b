// The stream of one job: a place in the log that moves on as its reader asks.
//
// opening  until the job's present state is known; left with the state, with "not found", or (after a valid cursor) at once
// live     behind an entry of the log; left by the job's last entry, by a refusal, or (when the log forgot the job) for opening
// over     nothing follows
import { notFound } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import { epochMsOf } from '../domain/instant.js';
import type { JobEvent } from '../domain/jobEvent.js';
import type { Clock } from '../recovery/ports.js';
import { parseCursor } from './cursor.js';
import { changeEvent, stateEvent } from './jobEvents.js';
import type { JobLog, JobLogEntry } from './jobLog.js';
import type { JobWatcher } from './jobWatcher.js';
import type { PullSource } from './pullStream.js';
import { StaleNotice } from './staleNotice.js';

type Phase =
  | { readonly phase: 'opening'; readonly isResync: boolean }
  | { readonly phase: 'live'; readonly sequence: number }
  | { readonly phase: 'over' };

type Pulled = ReturnType<PullSource<JobEvent>['pull']>;

export class JobStream implements PullSource<JobEvent> {
  readonly #jobID: JobID;
  readonly #log: JobLog;
  readonly #watcher: JobWatcher;
  readonly #clock: Clock;
  readonly #openedAtMs: number;
  readonly #notice: StaleNotice;
  readonly #release: () => void;
  #phase: Phase;

  constructor(jobID: JobID, after: string | null, log: JobLog, watcher: JobWatcher, clock: Clock) {
    this.#jobID = jobID;
    this.#log = log;
    this.#watcher = watcher;
    this.#clock = clock;
    this.#openedAtMs = clock.now();
    this.#phase = this.#startAt(after);
    this.#release = watcher.watchJob(jobID);
    this.#notice = new StaleNotice(watcher.freshness, this.#openedAtMs);
  }

  listen(onNudge: () => void): () => void {
    const stops = [this.#log.nudges.on(this.#jobID, onNudge), this.#watcher.nudges.on('round', onNudge)];
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
    if (refusal !== null) return this.#endWith(refusal);
    return this.#phase.phase === 'opening'
      ? this.#pullState(this.#phase.isResync)
      : this.#pullChange(this.#phase.sequence);
  }

  #startAt(after: string | null): Phase {
    if (after === null) return { phase: 'opening', isResync: false };
    const cursor = parseCursor(after);
    const isOurs =
      cursor?.logID === this.#log.logID && cursor.jobID === this.#jobID && cursor.sequence <= this.#log.head;
    if (!isOurs || this.#log.latest(this.#jobID) === null) return { phase: 'opening', isResync: true };
    return { phase: 'live', sequence: cursor.sequence };
  }

  #pullState(isResync: boolean): Pulled {
    const nowMs = this.#clock.now();
    const entry = this.#log.latest(this.#jobID);
    const isKnown = entry !== null && !entry.isGone;
    if (isKnown && this.#watcher.isSeenSince(this.#jobID, this.#openedAtMs))
      return this.#show(entry, isResync);
    if (this.#watcher.isKnownAbsent(this.#jobID, this.#openedAtMs))
      return this.#endWith(notFound('job', this.#jobID, 'JOB'));
    const isStale = this.#watcher.freshness.state(nowMs).phase === 'stale';
    if (isKnown && isStale) return this.#show(entry, isResync); // old, and the next event says so
    const stale = this.#notice.takeStale(nowMs);
    return stale === null ? 'wait' : { event: stale };
  }

  #pullChange(sequence: number): Pulled {
    const next = this.#log.nextOf(this.#jobID, sequence);
    const latest = this.#log.latest(this.#jobID);
    if (next === 'dropped') return latest === null ? this.#openAnew() : this.#show(latest, true);
    if (next !== null) return this.#advanceTo(next);
    if (latest === null || latest.isFinal) return 'end';
    const stale = this.#notice.takeStale(this.#clock.now());
    if (stale !== null) return { event: stale };
    const seenAtMs = this.#watcher.seenAtMs(this.#jobID);
    if (seenAtMs === null || !this.#notice.takeAllClear(this.#clock.now(), seenAtMs)) return 'wait';
    return { event: stateEvent(this.#log, latest, { observedAtMs: seenAtMs, isResync: false, sequence }) };
  }

  #advanceTo(entry: JobLogEntry): Pulled {
    if (entry.isGone) return this.#endWith(notFound('job', this.#jobID, 'JOB'));
    this.#phase = entry.isFinal ? { phase: 'over' } : { phase: 'live', sequence: entry.sequence };
    this.#notice.noteShown(epochMsOf(entry.observedAt));
    return { event: changeEvent(this.#log, entry) };
  }

  #show(entry: JobLogEntry, isResync: boolean): Pulled {
    const observedAtMs = Math.max(epochMsOf(entry.observedAt), this.#watcher.seenAtMs(this.#jobID) ?? 0);
    const sequence = this.#log.placeBehind(entry);
    this.#phase = entry.isFinal ? { phase: 'over' } : { phase: 'live', sequence };
    this.#notice.noteShown(observedAtMs);
    return { event: stateEvent(this.#log, entry, { observedAtMs, isResync, sequence }) };
  }

  /** The log no longer has anything of the job: DRS is asked, and the whole state comes anew. */
  #openAnew(): Pulled {
    this.#phase = { phase: 'opening', isResync: true };
    return this.#pullState(true);
  }

  #endWith(event: JobEvent): Pulled {
    this.#phase = { phase: 'over' };
    return { event };
  }
}
