// Watches every job of one scope, on the replica that holds the lease: decides when DRS is read and for whom, and tells all replicas
// how it went. One loop, so that the number of calls does not depend on how many people watch, nor on how many replicas there are.
//
// Rounds come every poll interval while somebody watches, every idle interval while nobody does (so that jobs are followed
// to their end all the same), sooner when somebody asks for a job that was not seen lately, and later while DRS fails.
import type { DrsFailure } from '../../domain/failure.js';
import type { JobID } from '../../domain/ids.js';
import { instantOf, type Instant } from '../../domain/instant.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import { within } from '../../recovery/deadline.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import type { Tracing } from '../../telemetry/ports.js';
import type { Demand } from '../demand.js';
import { JobObserver, type Looked, type ObserverParts, type Round } from './jobObserver.js';
import { LogWriter, LeaseLostError } from './logWriter.js';
import { type JobLogStore, type Lease, LOST, type WatchDemand, type WatchReport } from '../ports.js';
import type { RecentJobs } from '../recentJobs.js';
import type { WatchSchedule } from '../schedule.js';

export interface WatcherParts extends ObserverParts {
  readonly store: JobLogStore;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly tracing: Tracing;
  readonly schedule: WatchSchedule;
  /** What the people on this replica wish to see. */
  readonly demand: Demand;
  /** What those on the others do. */
  readonly othersDemand: () => Promise<readonly WatchDemand[]>;
  /** Whether the log, as far as this replica has it, tells of the job. */
  readonly isInLog: (jobID: JobID) => boolean;
  /** What this replica knows from before the term, by its own clock. */
  readonly known: () => { readonly observedAtMs: number | null; readonly recordedAtMs: number | null };
  /** Calls the listener when that may have changed. */
  readonly onOthersDemand: (listener: () => void) => () => void;
}

/** How many logs of unchanged jobs are read a second at the most. */
const LOG_READS_PER_SECOND = 4;
/** What DRS does not know is told to all replicas for so long. */
const ABSENT_FOR_MS = 60_000;
const MOST_ABSENT_TOLD = 2_000;
const DROP_EVERY_MS = 60_000;
/** That DRS was read is not kept back for longer than this, while logs are being read. */
const TELL_AFTER_MS = 50;
const PAUSE_AFTER_FAILURE_MS = 1_000;

/** One term of watching: it begins with the log as it is, and ends with the lease. */
export class JobWatcher {
  readonly #parts: WatcherParts;
  readonly #writer: LogWriter;
  readonly #signal: AbortSignal;
  #observer: JobObserver | null = null;
  #others: readonly WatchDemand[] = [];
  /** Jobs that people on other replicas wait for, with when we heard of it. */
  #wantedElsewhere: ReadonlyMap<JobID, number> = new Map();
  #reports = 0;
  #newestCreation: Instant | null = null;
  #observedAtMs: number | null;
  #recordedAtMs: number | null;
  #discoveredAtMs = -Infinity;
  #failure: WatchReport['failure'] = null;
  #failuresInARow = 0;
  #beganAtMs = -Infinity;
  #endedAtMs = -Infinity;
  #logReadsPaidAtMs = -Infinity;
  #droppedAtMs = -Infinity;
  #wake = new AbortController();

  constructor(parts: WatcherParts, lease: Lease, signal: AbortSignal) {
    this.#parts = parts;
    this.#writer = new LogWriter(parts.store, lease);
    this.#signal = signal;
    const { observedAtMs, recordedAtMs } = parts.known();
    [this.#observedAtMs, this.#recordedAtMs] = [observedAtMs, recordedAtMs];
  }

  /** Runs rounds until the signal aborts; rejects with LeaseLostError. */
  async run(): Promise<void> {
    const { demand, onOthersDemand } = this.#parts;
    const wakeUp = () => this.#wake.abort();
    const stops = [demand.nudges.on('looks', wakeUp), onOthersDemand(wakeUp)];
    this.#signal.addEventListener('abort', wakeUp);
    try {
      while (!this.#signal.aborted) await this.#turn();
    } finally {
      for (const stop of stops) stop();
      this.#signal.removeEventListener('abort', wakeUp);
    }
  }

  /** A bug in one round must not end the watching of all. */
  async #turn(): Promise<void> {
    try {
      this.#wake = new AbortController();
      await this.#readOthers();
      const waitMs = this.#nextRoundAtMs() - this.#parts.clock.now();
      if (waitMs > 0) await this.#parts.clock.sleep(waitMs, this.#wake.signal);
      const isTime = this.#parts.clock.now() >= this.#nextRoundAtMs();
      if (isTime && !this.#signal.aborted) await this.#tracedRound();
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      await this.#recover(error);
    }
  }

  /** What was observed may not be in the log: the next round begins with the log as it is. */
  async #recover(error: unknown): Promise<void> {
    const { clock, logger } = this.#parts;
    if (!(error instanceof StoreUnavailable)) logger.error({ err: error }, 'roundFailed');
    this.#observer = null;
    this.#endedAtMs = clock.now();
    await clock.sleep(PAUSE_AFTER_FAILURE_MS, this.#signal);
  }

  async #readOthers(): Promise<void> {
    this.#others = await this.#parts.othersDemand();
    const nowMs = this.#parts.clock.now();
    const wanted = this.#others.flatMap(({ lookups }) => lookups);
    this.#wantedElsewhere = new Map(
      wanted.map((jobID) => [jobID, this.#wantedElsewhere.get(jobID) ?? nowMs]),
    );
  }

  #nextRoundAtMs(): number {
    if (this.#failuresInARow > 0) return this.#endedAtMs + this.#backoffMs();
    const soonestAtMs = this.#endedAtMs + this.#parts.schedule.leastGapMs;
    const isAsked = this.#parts.demand.isDiscoveryAsked || this.#lookups().length > 0;
    // From one beginning to the next: a round that takes longer, because this replica serves many, must not change the pace.
    return isAsked ? soonestAtMs : Math.max(soonestAtMs, this.#beganAtMs + this.#intervalMs());
  }

  #intervalMs(): number {
    const { pollIntervalMs, idleIntervalMs } = this.#parts.schedule;
    return this.#isWatched() || this.#isExpecting() ? pollIntervalMs : idleIntervalMs;
  }

  #isWatched(): boolean {
    const watchers = this.#others.map(({ jobWatchers, allWatchers }) => jobWatchers + allWatchers);
    return this.#parts.demand.watchers > 0 || watchers.some((count) => count > 0);
  }

  #isAllWatched(): boolean {
    return this.#parts.demand.allWatchers > 0 || this.#others.some(({ allWatchers }) => allWatchers > 0);
  }

  #isExpecting(): boolean {
    const { demand, isInLog } = this.#parts;
    return demand.isExpecting(isInLog) || this.#others.some(({ isExpecting }) => isExpecting);
  }

  #backoffMs(): number {
    const { pollIntervalMs, idleIntervalMs, mostBackoffMs } = this.#parts.schedule;
    const most = this.#isWatched() ? mostBackoffMs : idleIntervalMs;
    return Math.min(pollIntervalMs * 2 ** (this.#failuresInARow - 1), most);
  }

  /** Jobs that somebody waits for and that the rounds so far do not tell of. */
  #lookups(): readonly JobID[] {
    const wanted = [...this.#wantedElsewhere, ...this.#parts.demand.wanted()];
    return [...new Set(wanted.flatMap(([jobID, sinceMs]) => (this.#isDue(jobID, sinceMs) ? [jobID] : [])))];
  }

  /** Asked for once for those who came since, and again and again, at the pace of the rounds, while they still wait. */
  #isDue(jobID: JobID, wantedSinceMs: number): boolean {
    const { pollIntervalMs, leastGapMs } = this.#parts.schedule;
    const confirmedAtMs = this.#observer?.confirmedAtMs(jobID) ?? null;
    if (confirmedAtMs !== null) return confirmedAtMs < wantedSinceMs - pollIntervalMs - leastGapMs;
    const askedAtMs = this.#observer?.askedAtMs(jobID) ?? -Infinity;
    return askedAtMs < wantedSinceMs || this.#parts.clock.now() - askedAtMs >= pollIntervalMs;
  }

  /** Nobody asked for it: a trace of its own. */
  #tracedRound(): Promise<void> {
    const attributes = { 'drs_gateway.scope': this.#writer.lease.scope };
    return this.#parts.tracing.withSpan({ name: 'watch round', parent: null, attributes }, () =>
      this.#round(),
    );
  }

  async #round(): Promise<void> {
    const { clock, demand, schedule } = this.#parts;
    this.#beganAtMs = clock.now();
    this.#observer ??= await this.#load();
    const discover =
      demand.isDiscoveryAsked ||
      this.#isExpecting() ||
      this.#isAllWatched() ||
      clock.now() - this.#discoveredAtMs >= schedule.idleIntervalMs;
    demand.takeDiscovery();
    const logReads = this.#takeLogReads();
    const lookups = this.#lookups();
    const observer = this.#observer;
    await within(clock, schedule.roundTimeoutMs, [this.#signal], (signal) =>
      this.#observe(observer, { discover, lookups, logReads, signal }),
    );
    this.#endedAtMs = clock.now();
    if (this.#signal.aborted) return;
    await this.#publish(observer);
    await this.#dropEnded();
  }

  async #load(): Promise<JobObserver> {
    const { store } = this.#parts;
    const { report } = await store.readScope(this.#writer.lease.scope);
    this.#reports = Math.max(this.#reports, report?.number ?? 0);
    this.#newestCreation = report?.newestCreation ?? this.#newestCreation;
    return JobObserver.load(this.#parts, this.#writer, this.#newestCreation);
  }

  /** As many reads as time has earned since the last round; time beyond one interval earns none. */
  #takeLogReads(): number {
    const nowMs = this.#parts.clock.now();
    const earningMs = Math.min(nowMs - this.#logReadsPaidAtMs, Math.max(this.#intervalMs(), 1_000));
    const reads = Math.floor((LOG_READS_PER_SECOND * earningMs) / 1000);
    if (reads > 0) this.#logReadsPaidAtMs = nowMs;
    return reads;
  }

  async #observe(observer: JobObserver, round: Round): Promise<void> {
    const startedAtMs = this.#parts.clock.now();
    const looked = await observer.look(round);
    if (this.#signal.aborted) return;
    if (!looked.ok) {
      this.#noteFailure(looked.failure);
      return;
    }
    const silentMs = startedAtMs - (this.#observedAtMs ?? -Infinity);
    this.#noteSuccess(startedAtMs);
    if (2 * silentMs > this.#parts.schedule.staleAfterMs) await this.#publish(observer);
    await this.#record(observer, looked.value, round);
    this.#recordedAtMs = startedAtMs;
    this.#newestCreation = observer.newestCreation;
    if (round.discover) this.#discoveredAtMs = startedAtMs;
  }

  /** The logs of jobs may take their time: meanwhile all are told that DRS was read. */
  async #record(observer: JobObserver, looked: Looked, round: Round): Promise<void> {
    const finished = new AbortController();
    const recorded = observer.record(looked, round).finally(() => finished.abort());
    recorded.catch(() => undefined); // it may fail while all are told, and is taken up only after that
    try {
      await this.#parts.clock.sleep(TELL_AFTER_MS, finished.signal);
      if (!finished.signal.aborted) await this.#publish(observer);
    } finally {
      await recorded;
    }
  }

  #noteSuccess(startedAtMs: number): void {
    if (this.#failuresInARow > 0)
      this.#parts.logger.info({ failures: this.#failuresInARow }, 'drsReadableAgain');
    this.#failuresInARow = 0;
    this.#failure = null;
    this.#observedAtMs = startedAtMs;
  }

  #noteFailure(failure: DrsFailure): void {
    this.#failuresInARow += 1;
    this.#failure = { failure, atMs: this.#parts.clock.now() };
    if (this.#failuresInARow > 1) return;
    const { kind, code, awsRequestID } = failure;
    this.#parts.logger.warn({ failure: kind, code, awsRequestID }, 'drsNotReadable');
  }

  async #publish(observer: JobObserver): Promise<void> {
    const { clock, store } = this.#parts;
    const nowMs = clock.now();
    this.#reports += 1;
    const published = await store.publish(this.#writer.lease, {
      publishedBy: this.#writer.lease.holder,
      number: this.#reports,
      publishedAtMs: nowMs,
      observedAtMs: this.#observedAtMs,
      recordedAtMs: this.#recordedAtMs,
      discoveredAtMs: Number.isFinite(this.#discoveredAtMs) ? this.#discoveredAtMs : null,
      failure: this.#failure,
      nextAttemptAtMs: nowMs + (this.#failuresInARow > 0 ? this.#backoffMs() : this.#intervalMs()),
      unconfirmed: observer.unconfirmedAt(this.#recordedAtMs ?? -Infinity),
      absent: toldOf(observer.absent, nowMs - ABSENT_FOR_MS),
      newestCreation: this.#newestCreation,
    });
    if (published === LOST) throw new LeaseLostError(this.#writer.lease);
  }

  async #dropEnded(): Promise<void> {
    const { clock, store, retentionMs, logger } = this.#parts;
    if (clock.now() - this.#droppedAtMs < Math.min(DROP_EVERY_MS, retentionMs)) return;
    this.#droppedAtMs = clock.now();
    const dropped = await store.dropEnded(this.#writer.lease, instantOf(clock.now() - retentionMs));
    if (dropped === LOST) throw new LeaseLostError(this.#writer.lease);
    if (dropped > 0) logger.info({ jobs: dropped }, 'jobLogsDropped');
  }
}

/** Those of `sinceMs` or later: the latest, a bounded number. */
function toldOf(absent: RecentJobs<number>, sinceMs: number): Readonly<Record<string, number>> {
  const lately = absent.entries().filter(([, atMs]) => atMs >= sinceMs);
  return Object.fromEntries(lately.slice(-MOST_ABSENT_TOLD));
}
