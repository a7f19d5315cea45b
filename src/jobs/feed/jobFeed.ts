// What this replica knows of the jobs of one scope: the newest part of the log, how fresh it is, and what of it the leader said. It
// follows the store, on whichever replica the leader is; a nudge says that it is worth looking, and now and then it looks anyway.
import { storeUnavailable } from '../../domain/failure.js';
import type { JobID } from '../../domain/ids.js';
import { epochMsOf } from '../../domain/instant.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { Nudges } from '../../recovery/nudges.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import { Freshness } from './freshness.js';
import { ForeignClock } from './foreignClock.js';
import type { JobLog } from './jobLog.js';
import { LogHistory, type Older } from './logHistory.js';
import type { JobLogEntry, JobLogStore, ScopeState, WatchReport } from '../ports.js';
import { RecentJobs } from '../recentJobs.js';
import type { WatchSchedule } from '../schedule.js';

export interface FeedParts {
  readonly store: JobLogStore;
  readonly scope: string;
  readonly replicaID: string;
  readonly log: JobLog;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly schedule: WatchSchedule;
}

/** Word of a change may be lost: so often the store is asked anyway. */
const LOOK_ANYWAY_MS = 1_000;
const ENTRIES_AT_ONCE = 200;

export class JobFeed {
  readonly log: JobLog;
  readonly freshness: Freshness;
  /**
   * `round`: after every look at the store, for those who wait for more than entries. `doubt`: only where what is known was, is or may be
   * in doubt, for those who are current: of a round like the last one ten thousand need not hear.
   */
  readonly nudges = new Nudges<'round' | 'doubt'>();
  readonly #parts: FeedParts;
  readonly #history: LogHistory;
  readonly #stop = new AbortController();
  readonly #loadingStates = new Map<JobID, Promise<void>>();
  /** Jobs that the store has nothing of, with the head at that time. */
  readonly #unknown = new RecentJobs<number>();
  #scopeState: ScopeState | null = null;
  #report: WatchReport | null = null;
  readonly #leadersClock = new ForeignClock();
  #wake = new AbortController();
  #isDirty = true;
  #begun = 0;
  #refreshed = 0;
  #isFailing = false;
  /** Of the last round: null where there was doubt. */
  #certainOf: string | null = null;
  #loops: readonly Promise<void>[] = [];
  #unlisten = (): void => undefined;

  constructor(parts: FeedParts) {
    this.#parts = parts;
    this.log = parts.log;
    this.freshness = new Freshness(parts.schedule.staleAfterMs, parts.clock.now());
    this.#history = new LogHistory(parts.store, parts.scope, parts, this.#stop.signal);
  }

  start(): void {
    const { store, scope } = this.#parts;
    this.#unlisten = store.onLog(scope, () => this.#lookNow());
    this.#loops = [this.#follow(), this.#tellWhenStale()];
  }

  /** Ends the loops and waits until no read is under way. */
  async stop(): Promise<void> {
    this.#unlisten();
    this.#stop.abort();
    this.#wake.abort();
    await Promise.all([...this.#loops, ...this.#loadingStates.values(), this.#history.idle()]);
  }

  /** The scope whose jobs these are. */
  get scope(): string {
    return this.#parts.scope;
  }

  /** Names the log in cursors; null before the store was read for the first time. */
  get logID(): string | null {
    return this.#scopeState?.logID ?? null;
  }

  /** Of the jobs with entries up to this number some may have been dropped. */
  get droppedThrough(): number {
    return this.#scopeState?.droppedThrough ?? 0;
  }

  /** Asks for a look at the store; `isRefreshed` tells of the ticket when a look that began after this has ended. */
  refresh(): number {
    this.#lookNow();
    return this.#begun + 1;
  }

  isRefreshed(ticket: number): boolean {
    return this.#refreshed >= ticket;
  }

  /** When DRS was last read such that the log has all of it; null before the first time. */
  get recordedAtMs(): number | null {
    return this.#toOurs(this.#report?.recordedAtMs ?? null);
  }

  /** When DRS last listed the job as the log has it; null where it never did. */
  seenAtMs(jobID: JobID): number | null {
    const latest = this.log.latest(jobID);
    if (latest === null || latest.isGone) return null;
    const entryAtMs = this.#toOurs(epochMsOf(latest.observedAt)) ?? 0;
    if (latest.isFinal) return entryAtMs;
    const confirmedAtMs = this.#report?.unconfirmed[jobID] ?? this.#report?.recordedAtMs ?? null;
    return Math.max(entryAtMs, this.#toOurs(confirmedAtMs) ?? 0);
  }

  /** Whether DRS was asked for the job for somebody who came at `sinceMs`, or within the poll interval before. */
  isSeenSince(jobID: JobID, sinceMs: number): boolean {
    const { pollIntervalMs, leastGapMs } = this.#parts.schedule;
    return (this.seenAtMs(jobID) ?? -Infinity) >= sinceMs - pollIntervalMs - leastGapMs;
  }

  /** Whether DRS, asked for somebody who came at `sinceMs`, said that there is no such job. */
  isAbsentSince(jobID: JobID, sinceMs: number): boolean {
    const atMs = this.#toOurs(this.#report?.absent[jobID] ?? null) ?? -Infinity;
    return atMs >= sinceMs - this.#parts.schedule.leastGapMs;
  }

  /** Whether all jobs were listed for somebody who came at `sinceMs`, or shortly before. */
  isDiscoveredSince(sinceMs: number): boolean {
    const atMs = this.#toOurs(this.#report?.discoveredAtMs ?? null) ?? -Infinity;
    return atMs >= sinceMs - this.#parts.schedule.pollIntervalMs;
  }

  /**
   * What the log has of a job beside what is in memory: null where it has nothing, `loading` while the store is being asked; a
   * nudge of the job then says when to ask again.
   */
  knownState(jobID: JobID): 'known' | 'loading' | null {
    if (this.log.latest(jobID) !== null) return 'known';
    const unknownAt = this.#unknown.get(jobID);
    if (unknownAt !== null && unknownAt >= this.log.head) return null;
    if (!this.#loadingStates.has(jobID) && !this.#isStopped())
      this.#loadingStates.set(jobID, this.#loadState(jobID));
    return 'loading';
  }

  /** The first entry behind a place that is older than what is in memory. */
  older(jobID: JobID | null, sequence: number): Older {
    return this.#history.next(jobID, sequence, this.log.head, () => this.log.nudges.emit(jobID ?? '*'));
  }

  async #loadState(jobID: JobID): Promise<void> {
    const head = this.log.head;
    try {
      const state = await this.#parts.store.readState(this.#parts.scope, jobID);
      if (state === null) this.#unknown.set(jobID, head);
      else this.log.remember(state);
    } catch (error) {
      this.#parts.logger.debug({ err: error, jobID }, 'jobStateNotRead');
      await this.#parts.clock.sleep(LOOK_ANYWAY_MS, this.#stop.signal);
    }
    this.#loadingStates.delete(jobID);
    this.log.nudges.emit(jobID);
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  #lookNow(): void {
    this.#isDirty = true;
    this.#wake.abort();
  }

  async #follow(): Promise<void> {
    const { clock, logger } = this.#parts;
    while (!this.#isStopped()) {
      this.#wake = new AbortController();
      if (!this.#isDirty) await clock.sleep(LOOK_ANYWAY_MS, this.#wake.signal);
      if (this.#isStopped()) return;
      this.#isDirty = false;
      try {
        await this.#look();
        if (this.#isFailing) logger.info({}, 'storeReadableAgain');
        this.#isFailing = false;
      } catch (error) {
        this.#noteFailure(error);
        await clock.sleep(LOOK_ANYWAY_MS, this.#stop.signal);
      }
    }
  }

  async #look(): Promise<void> {
    const { store, scope } = this.#parts;
    this.#begun += 1;
    const ticket = this.#begun;
    const state = await store.readScope(scope);
    if (this.#scopeState?.logID !== state.logID) {
      const states = await store.readOpenStates(scope);
      this.log.begin(state.head, states);
      this.#unknown.clear();
    } else {
      await this.#takeEntries(state.head);
      if (state.amended > this.#scopeState.amended) {
        const amended = await store.readAmended(scope, this.#scopeState.amended);
        for (const each of amended) this.log.remember(each);
      }
    }
    this.#scopeState = state;
    this.#refreshed = ticket;
    this.#takeReport(state);
    this.#tellRound();
  }

  #tellRound(): void {
    const isFresh = this.freshness.state(this.#parts.clock.now()).phase === 'fresh';
    const certainOf = isFresh ? this.logID : null;
    const isLikeTheLast = certainOf !== null && certainOf === this.#certainOf;
    this.#certainOf = certainOf;
    if (!isLikeTheLast) this.nudges.emit('doubt');
    this.nudges.emit('round');
  }

  async #takeEntries(head: number): Promise<void> {
    const { store, scope } = this.#parts;
    while (this.log.head < head && !this.#isStopped()) {
      const entries = await store.readAfter(scope, this.log.head, ENTRIES_AT_ONCE, null);
      for (const entry of entries) this.#takeEntry(entry);
      if (entries.length === 0) return; // what was there has been dropped
    }
  }

  /** An entry comes before its round's report, and says as well that DRS was read. */
  #takeEntry(entry: JobLogEntry): void {
    const observedAtMs = this.#toOurs(epochMsOf(entry.observedAt)) ?? -Infinity;
    if (observedAtMs > (this.freshness.lastSuccessAtMs ?? -Infinity)) this.freshness.succeed(observedAtMs);
    this.log.take(entry);
  }

  #takeReport({ report }: ScopeState): void {
    const before = this.#report;
    const isSame = report?.publishedBy === before?.publishedBy && report?.number === before?.number;
    if (report === null || isSame) return;
    this.#report = report;
    this.#learnClock(report, before);
    const observedAtMs = this.#toOurs(report.observedAtMs);
    if (observedAtMs !== null) this.freshness.succeed(observedAtMs);
    if (report.failure === null) return;
    const { failure, atMs } = report.failure;
    const [failedAtMs, nextAttemptAtMs] = [atMs, report.nextAttemptAtMs].map((ms) =>
      this.#leadersClock.toOurs(ms),
    );
    this.freshness.fail(failure, failedAtMs ?? atMs, nextAttemptAtMs ?? atMs);
  }

  /** A report that was there before we looked is of an unknown age, but not of the future. */
  #learnClock({ publishedBy, publishedAtMs }: WatchReport, before: WatchReport | null): void {
    const nowMs = this.#parts.clock.now();
    if (publishedBy !== before?.publishedBy) this.#leadersClock.isOurs();
    if (publishedBy === this.#parts.replicaID) return;
    if (before !== null || publishedAtMs > nowMs) this.#leadersClock.note(publishedAtMs, nowMs);
  }

  #noteFailure(error: unknown): void {
    const { clock, logger } = this.#parts;
    const nowMs = clock.now();
    if (!(error instanceof StoreUnavailable)) logger.error({ err: error }, 'jobFeedFailed');
    else if (!this.#isFailing) logger.warn({ err: error }, 'storeNotReadable');
    this.#isFailing = true;
    this.freshness.fail(storeUnavailable('what DRS says cannot be shown.'), nowMs, nowMs + LOOK_ANYWAY_MS);
  }

  /** Nothing that was observed was observed later than now, whatever the clock of a leader before this one said. */
  #toOurs(leadersMs: number | null): number | null {
    if (leadersMs === null) return null;
    return Math.min(this.#leadersClock.toOurs(leadersMs), this.#parts.clock.now());
  }

  /** Wakes the streams when the state turns stale although nothing comes, as when DRS or the leader hangs. */
  async #tellWhenStale(): Promise<void> {
    const { clock, schedule } = this.#parts;
    let wasStale = false;
    while (!this.#isStopped()) {
      const nowMs = clock.now();
      const isStale = this.freshness.state(nowMs).phase === 'stale';
      if (isStale && !wasStale) this.#tellRound();
      wasStale = isStale;
      const waitMs = isStale ? schedule.pollIntervalMs : this.freshness.staleAtMs - nowMs;
      await clock.sleep(Math.max(waitMs, 1), this.#stop.signal);
    }
  }
}
