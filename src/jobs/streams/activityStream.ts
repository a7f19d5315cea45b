// The stream of every job: first the state of each job that is not over, then each entry of the log. It ends only by its
// reader, or by a refusal.
//
// resuming  with a cursor, until it is known whether the log has what follows it; left for live, or (where it has not) for opening
// opening   until all jobs were listed; left with their states, or with word that there are none
// showing   the states are handed out one by one
// live      behind an entry of the log
// over      nothing follows
import { epochMsOf } from '../../domain/instant.js';
import type { ActivityEvent, JobUpdate } from '../../domain/jobEvent.js';
import type { Clock } from '../../recovery/ports.js';
import { type Cursor, parseCursor } from './cursor.js';
import type { JobFeed } from '../feed/jobFeed.js';
import type { JobEvents } from './jobEvents.js';
import type { JobLogEntry, JobState } from '../ports.js';
import type { PullSource } from '../../recovery/pullStream.js';
import { Rounds } from './rounds.js';
import { StaleNotice } from './staleNotice.js';
import type { StreamParts } from './streamParts.js';

type Phase =
  | { readonly phase: 'resuming'; readonly cursor: Cursor; readonly ticket: number | null }
  | { readonly phase: 'opening'; readonly isResync: boolean }
  | { readonly phase: 'showing'; readonly states: readonly JobUpdate[]; readonly sequence: number }
  | { readonly phase: 'live'; readonly sequence: number }
  | { readonly phase: 'over' };

type Pulled = ReturnType<PullSource<ActivityEvent>['pull']>;

/** A cursor handed out between the first states: who continues from it has not seen them all, and is shown them anew. */
const BEFORE_EVERYTHING = -1;

export class ActivityStream implements PullSource<ActivityEvent> {
  readonly #feed: JobFeed;
  readonly #clock: Clock;
  readonly #events: JobEvents;
  readonly #openedAtMs: number;
  readonly #notice: StaleNotice;
  readonly #stopWatching: () => void;
  #rounds: Rounds | null = null;
  /** Waits for the next entry and for nothing else. */
  #isCurrent = false;
  #phase: Phase;

  constructor(after: string | null, { feed, demand, clock, events }: StreamParts) {
    this.#feed = feed;
    this.#clock = clock;
    this.#events = events;
    this.#openedAtMs = clock.now();
    this.#phase = startAt(after);
    this.#stopWatching = demand.watchAll();
    this.#notice = new StaleNotice(feed.freshness, events, this.#openedAtMs);
  }

  listen(onNudge: () => void): () => void {
    const { log, nudges } = this.#feed;
    const rounds = new Rounds(nudges, onNudge);
    const stops = [log.nudges.on('*', onNudge), nudges.on('doubt', onNudge)];
    this.#rounds = rounds;
    return () => {
      for (const stop of stops) stop();
      rounds.leave();
    };
  }

  close(): void {
    this.#phase = { phase: 'over' };
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
    if (refusal !== null) {
      this.#phase = { phase: 'over' };
      return { event: refusal };
    }
    const { logID } = this.#feed;
    if (logID === null) return this.#waitOrStale();
    switch (this.#phase.phase) {
      case 'resuming':
        return this.#resume(logID, this.#phase.cursor, this.#phase.ticket);
      case 'opening':
        return this.#pullStates(logID, this.#phase.isResync);
      case 'showing':
        return this.#showNext(logID, this.#phase.states, this.#phase.sequence);
      case 'live':
        return this.#pullChange(logID, this.#phase.sequence);
    }
  }

  /** A cursor ahead of this replica may come from another that has seen more: then the store is asked before it is refused. */
  #resume(logID: string, cursor: Cursor, ticket: number | null): Pulled {
    const isOurs = cursor.logID === logID && cursor.sequence !== BEFORE_EVERYTHING;
    const isAhead = cursor.sequence > this.#feed.log.head;
    if (isOurs && isAhead && !(ticket !== null && this.#feed.isRefreshed(ticket))) {
      this.#phase = { phase: 'resuming', cursor, ticket: ticket ?? this.#feed.refresh() };
      return this.#waitOrStale();
    }
    if (!isOurs || isAhead) {
      this.#phase = { phase: 'opening', isResync: true };
      return this.#pullStates(logID, true);
    }
    return this.#pullChange(logID, cursor.sequence);
  }

  #pullStates(logID: string, isResync: boolean): Pulled {
    if (this.#feed.isDiscoveredSince(this.#openedAtMs)) return this.#showStates(logID, isResync);
    return this.#waitOrStale();
  }

  #showStates(logID: string, isResync: boolean): Pulled {
    const open = this.#feed.log.openJobs();
    const sequence = this.#feed.log.head;
    this.#notice.noteShown(this.#feed.recordedAtMs ?? -Infinity);
    if (open.length === 0) return this.#showNone(logID, sequence, isResync, this.#feed.recordedAtMs);
    const states = open.map((state, index) => {
      const isLast = index === open.length - 1;
      return this.#stateOf(logID, state, isResync, isLast ? sequence : BEFORE_EVERYTHING);
    });
    return this.#showNext(logID, states, sequence);
  }

  #showNone(logID: string, sequence: number, isResync: boolean, observedAtMs: number | null): Pulled {
    this.#phase = { phase: 'live', sequence };
    const details = { observedAtMs: observedAtMs ?? this.#clock.now(), isResync, sequence };
    return { event: this.#events.current(logID, details) };
  }

  #showNext(logID: string, states: readonly JobUpdate[], sequence: number): Pulled {
    const [state, ...others] = states;
    if (state === undefined) return this.#pullChange(logID, sequence);
    this.#phase = { phase: 'showing', states: others, sequence };
    return { event: state };
  }

  #pullChange(logID: string, sequence: number): Pulled {
    this.#phase = { phase: 'live', sequence };
    const next = this.#feed.log.next(sequence);
    if (next === 'older') return this.#pullOlder(logID, sequence);
    if (next !== null) return this.#advanceTo(logID, next);
    const stale = this.#notice.takeStale(this.#clock.now());
    if (stale !== null) return { event: stale };
    return this.#pullAllClear(logID, sequence);
  }

  #pullOlder(logID: string, sequence: number): Pulled {
    if (sequence < this.#feed.droppedThrough) return this.#showStates(logID, true);
    const older = this.#feed.older(null, sequence);
    if (older === 'loading') return this.#waitOrStale();
    return 'through' in older ? this.#pullChange(logID, older.through) : this.#advanceTo(logID, older);
  }

  #advanceTo(logID: string, entry: JobLogEntry): Pulled {
    this.#phase = { phase: 'live', sequence: entry.sequence };
    if (this.#notice.isTold) this.#notice.noteShown(epochMsOf(entry.observedAt));
    return { event: this.#events.change(logID, entry) };
  }

  /** After a stale time the reader is shown every open job anew, as it is true again. */
  #pullAllClear(logID: string, sequence: number): Pulled {
    this.#isCurrent = !this.#notice.isTold;
    if (this.#isCurrent) return 'wait';
    const { recordedAtMs } = this.#feed;
    if (!this.#notice.takeAllClear(this.#clock.now(), recordedAtMs)) return 'wait';
    const states = this.#feed.log.openJobs().map((state) => this.#stateOf(logID, state, false, sequence));
    return states.length === 0
      ? this.#showNone(logID, sequence, false, recordedAtMs)
      : this.#showNext(logID, states, sequence);
  }

  #stateOf(logID: string, state: JobState, isResync: boolean, sequence: number): JobUpdate {
    const seenAtMs = this.#feed.seenAtMs(state.job.jobID) ?? 0;
    const observedAtMs = Math.max(epochMsOf(state.observedAt), seenAtMs);
    return this.#events.state(logID, state, { observedAtMs, isResync, sequence });
  }

  #waitOrStale(): Pulled {
    const stale = this.#notice.takeStale(this.#clock.now());
    return stale === null ? 'wait' : { event: stale };
  }
}

function startAt(after: string | null): Phase {
  if (after === null) return { phase: 'opening', isResync: false };
  const cursor = parseCursor(after);
  return cursor === null ? { phase: 'opening', isResync: true } : { phase: 'resuming', cursor, ticket: null };
}
