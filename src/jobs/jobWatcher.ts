// Watches every job of one scope: decides when DRS is read and for whom, and knows how fresh the log is. One loop, so that
// the number of calls does not depend on how many people watch.
//
// Rounds come every poll interval while somebody watches, every idle interval while nobody does (so that jobs are followed
// to their end all the same), sooner when somebody asks for a job that was not seen lately, and later while DRS fails.
import type { DrsFailure } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import { within } from '../recovery/deadline.js';
import type { Clock, Logger } from '../recovery/ports.js';
import { ExpectedJobs } from './expectedJobs.js';
import { Freshness } from './freshness.js';
import type { JobObserver, Round } from './jobObserver.js';
import { Nudges } from './nudges.js';
import type { WatchSchedule } from './schedule.js';

/** How many logs of unchanged jobs are read a second at the most. */
const LOG_READS_PER_SECOND = 4;

export class JobWatcher {
  readonly freshness: Freshness;
  /** Nudged after every round, and when the state turns stale. */
  readonly nudges = new Nudges<'round'>();
  readonly #observer: JobObserver;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #schedule: WatchSchedule;
  readonly #watchersOf = new Map<JobID, number>();
  readonly #expected = new ExpectedJobs();
  #watchersOfAll = 0;
  #isDiscoveryAsked = false;
  #discoveredAtMs = -Infinity;
  #recordedAtMs: number | null = null;
  #endedAtMs = -Infinity;
  #logReadsPaidAtMs = -Infinity;
  #failuresInARow = 0;
  #wake = new AbortController();
  readonly #stop = new AbortController();
  #loops: readonly Promise<void>[] = [];

  constructor(observer: JobObserver, clock: Clock, logger: Logger, schedule: WatchSchedule) {
    this.#observer = observer;
    this.#clock = clock;
    this.#logger = logger;
    this.#schedule = schedule;
    this.freshness = new Freshness(schedule.staleAfterMs, clock.now());
  }

  start(): void {
    this.#loops = [this.#runRounds(), this.#tellWhenStale()];
  }

  /** Ends the loops and waits until they have ended. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake.abort();
    await Promise.all(this.#loops);
  }

  /** Somebody watches this job until the returned function is called. */
  watchJob(jobID: JobID): () => void {
    this.#noteFirstWatcher();
    this.#watchersOf.set(jobID, (this.#watchersOf.get(jobID) ?? 0) + 1);
    if (this.#isLookupDue(jobID)) this.#wakeUp();
    return once(() => {
      const left = (this.#watchersOf.get(jobID) ?? 1) - 1;
      if (left > 0) this.#watchersOf.set(jobID, left);
      else this.#watchersOf.delete(jobID);
    });
  }

  /** Somebody watches all jobs until the returned function is called. */
  watchAll(): () => void {
    this.#noteFirstWatcher();
    this.#watchersOfAll += 1;
    this.#wakeUp();
    return once(() => {
      this.#watchersOfAll -= 1;
    });
  }

  /** A job was started: look for it at once, and in every round until it is seen. Null: started perhaps, id unknown. */
  expectNewJob(jobID: JobID | null): void {
    this.#expected.add(jobID, this.#clock.now());
    this.#isDiscoveryAsked = true;
    this.#wakeUp();
  }

  /** How many watch, over all jobs. */
  get watchers(): number {
    return [...this.#watchersOf.values()].reduce((sum, count) => sum + count, this.#watchersOfAll);
  }

  /** Whether DRS was asked for the job for somebody who came at `sinceMs`, or within the poll interval before. */
  isSeenSince(jobID: JobID, sinceMs: number): boolean {
    const seenAtMs = this.#observer.seenAtMs(jobID) ?? -Infinity;
    return seenAtMs >= sinceMs - this.#schedule.pollIntervalMs - this.#schedule.leastGapMs;
  }

  /** When DRS last listed the job as the log has it. */
  seenAtMs(jobID: JobID): number | null {
    return this.#observer.seenAtMs(jobID);
  }

  /** When DRS was last read such that the log has all of it; null before the first time. */
  get recordedAtMs(): number | null {
    return this.#recordedAtMs;
  }

  /** Whether DRS, asked for somebody who came at `sinceMs`, said that there is no such job. */
  isKnownAbsent(jobID: JobID, sinceMs: number): boolean {
    if (this.#expected.has(jobID, this.#clock.now())) return false;
    return (this.#observer.absentAtMs(jobID) ?? -Infinity) >= sinceMs - this.#schedule.leastGapMs;
  }

  /** Whether all jobs were listed for somebody who came at `sinceMs`, or shortly before. */
  isDiscoveredSince(sinceMs: number): boolean {
    return this.#discoveredAtMs >= sinceMs - this.#schedule.pollIntervalMs;
  }

  #isLookupDue(jobID: JobID): boolean {
    if (this.isSeenSince(jobID, this.#clock.now())) return false;
    const absentAtMs = this.#observer.absentAtMs(jobID) ?? -Infinity;
    return this.#clock.now() - absentAtMs > this.#schedule.leastGapMs;
  }

  #noteFirstWatcher(): void {
    if (this.watchers > 0) return;
    this.freshness.beginWatch(this.#clock.now());
    this.#wakeUp();
  }

  #wakeUp(): void {
    this.#wake.abort();
  }

  async #runRounds(): Promise<void> {
    while (!this.#isStopped()) {
      this.#wake = new AbortController();
      const waitMs = this.#nextRoundAtMs() - this.#clock.now();
      if (waitMs > 0) await this.#clock.sleep(waitMs, this.#wake.signal);
      const isTime = this.#clock.now() >= this.#nextRoundAtMs();
      if (isTime && !this.#isStopped()) await this.#roundWithoutFail();
    }
  }

  /** A bug in one round, or in one stream that it nudged, must not end the watching of all, nor the process. */
  async #roundWithoutFail(): Promise<void> {
    try {
      await this.#round();
    } catch (error) {
      this.#endedAtMs = this.#clock.now();
      this.#logger.error({ err: error }, 'roundFailed');
    }
  }

  #nextRoundAtMs(): number {
    if (this.#failuresInARow > 0) return this.#endedAtMs + this.#backoffMs();
    const isAsked = this.#isDiscoveryAsked || this.#lookups().length > 0;
    return this.#endedAtMs + (isAsked ? this.#schedule.leastGapMs : this.#intervalMs());
  }

  #intervalMs(): number {
    return this.watchers > 0 || this.#isExpecting()
      ? this.#schedule.pollIntervalMs
      : this.#schedule.idleIntervalMs;
  }

  #isExpecting(): boolean {
    return this.#expected.isAny(this.#clock.now(), (jobID) => this.#observer.seenAtMs(jobID) !== null);
  }

  #backoffMs(): number {
    const most = this.watchers > 0 ? this.#schedule.mostBackoffMs : this.#schedule.idleIntervalMs;
    return Math.min(this.#schedule.pollIntervalMs * 2 ** (this.#failuresInARow - 1), most);
  }

  /** Watched jobs that the rounds so far do not cover. */
  #lookups(): readonly JobID[] {
    return [...this.#watchersOf.keys()].filter(
      (jobID) => this.#isLookupDue(jobID) && !this.#isSettled(jobID),
    );
  }

  /** A job known to be over is looked up for those who come, not again and again for those who stay. */
  #isSettled(jobID: JobID): boolean {
    const knownAtMs = Math.max(
      this.#observer.seenAtMs(jobID) ?? -Infinity,
      this.#observer.absentAtMs(jobID) ?? -Infinity,
    );
    return knownAtMs >= (this.freshness.lastSuccessAtMs ?? Infinity);
  }

  async #round(): Promise<void> {
    const discover =
      this.#isDiscoveryAsked ||
      this.#isExpecting() ||
      this.#watchersOfAll > 0 ||
      this.#clock.now() - this.#discoveredAtMs >= this.#schedule.idleIntervalMs;
    this.#isDiscoveryAsked = false;
    const logReads = this.#takeLogReads();
    const lookups = this.#lookups();
    await within(this.#clock, this.#schedule.roundTimeoutMs, [this.#stop.signal], (signal) =>
      this.#observe({ discover, lookups, logReads, signal }),
    );
    this.#endedAtMs = this.#clock.now();
    this.nudges.emit('round');
  }

  /** As many reads as time has earned since the last round; time beyond one interval earns none. */
  #takeLogReads(): number {
    const earningMs = Math.min(
      this.#clock.now() - this.#logReadsPaidAtMs,
      Math.max(this.#intervalMs(), 1_000),
    );
    const reads = Math.floor((LOG_READS_PER_SECOND * earningMs) / 1000);
    if (reads > 0) this.#logReadsPaidAtMs = this.#clock.now();
    return reads;
  }

  async #observe(round: Round): Promise<void> {
    const startedAtMs = this.#clock.now();
    const looked = await this.#observer.look(round);
    if (this.#isStopped()) return;
    if (!looked.ok) {
      this.#noteFailure(looked.failure);
      return;
    }
    this.#noteSuccess(startedAtMs);
    await this.#observer.record(looked.value, round);
    this.#recordedAtMs = startedAtMs;
    if (round.discover) this.#discoveredAtMs = startedAtMs;
  }

  #noteSuccess(startedAtMs: number): void {
    if (this.#failuresInARow > 0) this.#logger.info({ failures: this.#failuresInARow }, 'drsReadableAgain');
    this.#failuresInARow = 0;
    this.freshness.succeed(startedAtMs);
  }

  #noteFailure(failure: DrsFailure): void {
    this.#failuresInARow += 1;
    this.freshness.fail(failure, this.#clock.now(), this.#clock.now() + this.#backoffMs());
    if (this.#failuresInARow > 1) return;
    const { kind, code, awsRequestID } = failure;
    this.#logger.warn({ failure: kind, code, awsRequestID }, 'drsNotReadable');
  }

  /** Wakes the streams when the state turns stale although no round ends, as when DRS hangs. */
  async #tellWhenStale(): Promise<void> {
    let wasStale = false;
    while (!this.#isStopped()) {
      const nowMs = this.#clock.now();
      const isStale = this.freshness.state(nowMs).phase === 'stale';
      if (isStale && !wasStale) this.nudges.emit('round');
      wasStale = isStale;
      const waitMs = isStale ? this.#schedule.pollIntervalMs : this.freshness.staleAtMs - nowMs;
      await this.#clock.sleep(Math.max(waitMs, 1), this.#stop.signal);
    }
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }
}

function once(release: () => void): () => void {
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    release();
  };
}
