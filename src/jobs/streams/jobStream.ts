// The stream of one job: a place in the log that moves on as its reader asks.
//
// resuming  with a cursor, until it is known whether the log has what follows it; left for live, or (where it has not) for opening
// opening   until the job's present state is known; left with the state, or with "not found"
// live      behind an entry of the log; left by the job's last entry, by a refusal, or (when the log forgot the job) for opening
// over      nothing follows
import { notFound } from '../../domain/failure.js';
import type { JobID } from '../../domain/ids.js';
import { epochMsOf } from '../../domain/instant.js';
import type { JobEvent } from '../../domain/jobEvent.js';
import type { Clock } from '../../recovery/ports.js';
import { type Cursor, parseCursor } from './cursor.js';
import type { Demand } from '../demand.js';
import type { StreamParts } from './streamParts.js';
import type { JobFeed } from '../feed/jobFeed.js';
import type { JobEvents } from './jobEvents.js';
import type { JobLogEntry, JobState } from '../ports.js';
import type { PullSource } from '../../recovery/pullStream.js';
import { Rounds } from './rounds.js';
import { StaleNotice } from './staleNotice.js';

type Phase =
  | { readonly phase: 'resuming'; readonly cursor: Cursor; readonly ticket: number | null }
  | { readonly phase: 'opening'; readonly isResync: boolean }
  | { readonly phase: 'live'; readonly sequence: number }
  | { readonly phase: 'over' };

type Pulled = ReturnType<PullSource<JobEvent>['pull']>;

export class JobStream implements PullSource<JobEvent> {
  readonly #jobID: JobID;
  readonly #feed: JobFeed;
  readonly #demand: Demand;
  readonly #clock: Clock;
  readonly #events: JobEvents;
  readonly #openedAtMs: number;
  readonly #notice: StaleNotice;
  readonly #stopWatching: () => void;
  #rounds: Rounds | null = null;
  /** Waits for the next entry and for nothing else. */
  #isCurrent = false;
  #stopWanting: (() => void) | null = null;
  #phase: Phase;

  constructor(jobID: JobID, after: string | null, { feed, demand, clock, events }: StreamParts) {
    this.#jobID = jobID;
    this.#feed = feed;
    this.#demand = demand;
    this.#clock = clock;
    this.#events = events;
    this.#openedAtMs = clock.now();
    this.#phase = startAt(jobID, after);
    this.#stopWatching = demand.watchJob(jobID);
    this.#notice = new StaleNotice(feed.freshness, events, this.#openedAtMs);
  }

  listen(onNudge: () => void): () => void {
    const { log, nudges } = this.#feed;
    const rounds = new Rounds(nudges, onNudge);
    const stops = [log.nudges.on(this.#jobID, onNudge), nudges.on('doubt', onNudge)];
    this.#rounds = rounds;
    return () => {
      for (const stop of stops) stop();
      rounds.leave();
    };
  }

  close(): void {
    this.#phase = { phase: 'over' };
    this.#wantNoMore();
    this.#stopWatching();
  }

  pull(): Pulled {
    this.#isCurrent = false;
    const pulled = this.#pullNow();
    if (pulled === 'wait') this.#rounds?.hear(!this.#isCurrent);
    return pulled;
  }

  #pullNow(): Pulled {
    if (this.#phase.phase === 'over') return 'end';
    const refusal = this.#notice.refusal();
    if (refusal !== null) return this.#endWith(refusal);
    const { logID } = this.#feed;
    if (logID === null) return this.#waitOrStale();
    switch (this.#phase.phase) {
      case 'resuming':
        return this.#resume(logID, this.#phase.cursor, this.#phase.ticket);
      case 'opening':
        return this.#pullState(logID, this.#phase.isResync);
      case 'live':
        return this.#pullChange(logID, this.#phase.sequence);
    }
  }

  /** A cursor ahead of this replica may come from another that has seen more: then the store is asked before it is refused. */
  #resume(logID: string, cursor: Cursor, ticket: number | null): Pulled {
    const isAhead = cursor.sequence > this.#feed.log.head;
    const isOurs = cursor.logID === logID && cursor.jobID === this.#jobID;
    if (isOurs && isAhead && !(ticket !== null && this.#feed.isRefreshed(ticket))) {
      this.#phase = { phase: 'resuming', cursor, ticket: ticket ?? this.#feed.refresh() };
      return this.#waitOrStale();
    }
    const known = isOurs && !isAhead ? this.#feed.knownState(this.#jobID) : null;
    if (known === 'loading') return this.#waitOrStale();
    if (known === null) return this.#openAnew(logID);
    return this.#pullChange(logID, cursor.sequence);
  }

  #pullState(logID: string, isResync: boolean): Pulled {
    const known = this.#feed.knownState(this.#jobID);
    if (known === 'loading') return this.#waitOrStale();
    const state = this.#feed.log.latest(this.#jobID);
    const isKnown = state !== null && !state.isGone;
    if (isKnown && this.#feed.isSeenSince(this.#jobID, this.#openedAtMs))
      return this.#show(logID, state, isResync);
    if (this.#isKnownAbsent()) return this.#endWith(notFound('job', this.#jobID, 'JOB'));
    const isStale = this.#feed.freshness.state(this.#clock.now()).phase === 'stale';
    if (isKnown && isStale) return this.#show(logID, state, isResync); // old, and the next event says so
    this.#stopWanting ??= this.#demand.want(this.#jobID);
    return this.#waitOrStale();
  }

  /** DRS, asked for somebody who came as late as we, said that there is no such job. */
  #isKnownAbsent(): boolean {
    return !this.#demand.isExpected(this.#jobID) && this.#feed.isAbsentSince(this.#jobID, this.#openedAtMs);
  }

  #pullChange(logID: string, sequence: number): Pulled {
    this.#wantNoMore();
    this.#phase = { phase: 'live', sequence };
    const next = this.#feed.log.nextOf(this.#jobID, sequence);
    if (next === 'older') return this.#pullOlder(logID, sequence);
    if (next !== null) return this.#advanceTo(logID, next);
    const state = this.#feed.log.latest(this.#jobID);
    if (state === null && this.#feed.knownState(this.#jobID) === null) return this.#openAnew(logID);
    if (this.#isMissing(sequence, this.#feed.log.head)) return this.#openAnew(logID);
    // The end may be known before the entry that tells of it: states that were put right come by a way of their own.
    if (state?.isFinal === true && state.sequence <= sequence) return 'end';
    const stale = this.#notice.takeStale(this.#clock.now());
    if (stale !== null) return { event: stale };
    this.#isCurrent = !this.#notice.isTold && state !== null && state.sequence <= sequence;
    if (!this.#notice.isTold) return 'wait';
    const seenAtMs = this.#feed.seenAtMs(this.#jobID);
    if (state === null || seenAtMs === null || !this.#notice.takeAllClear(this.#clock.now(), seenAtMs))
      return 'wait';
    return { event: this.#events.state(logID, state, { observedAtMs: seenAtMs, isResync: false, sequence }) };
  }

  #pullOlder(logID: string, sequence: number): Pulled {
    const known = this.#feed.knownState(this.#jobID);
    if (known === null) return this.#openAnew(logID);
    const older = known === 'loading' ? 'loading' : this.#feed.older(this.#jobID, sequence);
    if (older === 'loading') return this.#waitOrStale();
    if (!('through' in older)) return this.#advanceTo(logID, older);
    const isMissing = this.#isMissing(sequence, older.through);
    return isMissing ? this.#openAnew(logID) : this.#pullChange(logID, older.through);
  }

  /** The job's state came about between two places with no entry between them: what led to it was dropped, or never observed. */
  #isMissing(sequence: number, through: number): boolean {
    const newest = this.#feed.log.latest(this.#jobID)?.sequence ?? 0;
    return newest > sequence && newest <= through;
  }

  #advanceTo(logID: string, entry: JobLogEntry): Pulled {
    if (entry.isGone) return this.#endWith(notFound('job', this.#jobID, 'JOB'));
    this.#phase = entry.isFinal ? { phase: 'over' } : { phase: 'live', sequence: entry.sequence };
    if (this.#notice.isTold) this.#notice.noteShown(epochMsOf(entry.observedAt));
    return { event: this.#events.change(logID, entry) };
  }

  #show(logID: string, state: JobState, isResync: boolean): Pulled {
    const { sequence } = state;
    const observedAtMs = Math.max(epochMsOf(state.observedAt), this.#feed.seenAtMs(this.#jobID) ?? 0);
    this.#wantNoMore();
    this.#phase = state.isFinal ? { phase: 'over' } : { phase: 'live', sequence };
    this.#notice.noteShown(observedAtMs);
    return { event: this.#events.state(logID, state, { observedAtMs, isResync, sequence }) };
  }

  /** The log does not have what follows the reader's place: DRS is asked, and the whole state comes anew. */
  #openAnew(logID: string): Pulled {
    this.#phase = { phase: 'opening', isResync: true };
    return this.#pullState(logID, true);
  }

  #waitOrStale(): Pulled {
    const stale = this.#notice.takeStale(this.#clock.now());
    return stale === null ? 'wait' : { event: stale };
  }

  #wantNoMore(): void {
    this.#stopWanting?.();
    this.#stopWanting = null;
  }

  #endWith(event: JobEvent): Pulled {
    this.#phase = { phase: 'over' };
    this.#wantNoMore();
    return { event };
  }
}

function startAt(jobID: JobID, after: string | null): Phase {
  if (after === null) return { phase: 'opening', isResync: false };
  const cursor = parseCursor(after);
  return cursor?.jobID === jobID
    ? { phase: 'resuming', cursor, ticket: null }
    : { phase: 'opening', isResync: true };
}
