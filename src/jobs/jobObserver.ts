// Reads DRS once (a round), compares with the round before, and appends what changed to the log. Knows nothing of who watches.
// A round costs one DescribeJobs for what is followed and, when asked to discover, one for what is new, however many jobs
// and watchers there are.
import { isDeepStrictEqual } from 'node:util';

import { type Result, success } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import { compareInstants, epochMsOf, type Instant, instantOf } from '../domain/instant.js';
import type { Job } from '../domain/job.js';
import { changesBetween, type JobChange } from '../domain/jobChange.js';
import type { JobLogItem } from '../domain/jobLogItem.js';
import { isJobOver } from '../domain/jobOutcome.js';
import { within } from '../recovery/deadline.js';
import type { Clock, DrsReader, Logger, ReadOptions } from '../recovery/ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../recovery/readAllPages.js';
import { readJobsByID } from '../recovery/readJobsByID.js';
import type { JobLog } from './jobLog.js';
import { JobLogReading } from './jobLogReading.js';

export interface Round {
  /** Also look for jobs that we have not heard of. */
  readonly discover: boolean;
  /** Ids that somebody asks for. */
  readonly lookups: readonly JobID[];
  /** For how many unchanged jobs DRS's job log is read all the same. */
  readonly logReads: number;
  readonly signal: AbortSignal;
}

interface Track {
  job: Job;
  /** When the newest entry of the log was last what DRS says. */
  confirmedAtMs: number;
  /** When DRS last listed it. */
  seenAtMs: number;
  /** Rounds in a row in which DRS did not list the job though it was asked for it. */
  misses: number;
  readonly reading: JobLogReading;
}

interface Sighting {
  readonly track: Track;
  readonly observedAtMs: number;
  readonly changes: readonly JobChange[];
}

/** What one look at DRS brought. */
export interface Looked {
  readonly sightings: readonly Sighting[];
  /** Followed jobs that DRS did not list though it was asked for them. */
  readonly missing: ReadonlySet<JobID>;
}

interface Listed {
  readonly jobs: readonly Job[];
  /** From where the next discovery looks back, once this one was taken in; null to leave that as it is. */
  readonly newestCreation: Instant | null;
}

const NOTHING_LISTED: Listed = { jobs: [], newestCreation: null };

/** The first discovery looks so far back for jobs that still run. */
const FIRST_LOOK_BACK_MS = 24 * 3_600_000;
/** Later ones look this far behind the newest job seen: a bound for clocks that differ and jobs that are listed late. */
const OVERLAP_MS = 5 * 60_000;
const MISSES_UNTIL_GONE = 2;
/** However often it is asked meanwhile: DRS may leave a young job out for a while. */
const GONE_AFTER_MS = 10_000;
/** A log comes in the next round if it does not come in this. */
const LOG_READ_TIMEOUT_MS = 3_000;
/** Of so many ids that DRS did not know we remember it. */
const MOST_ABSENT = 10_000;

export class JobObserver {
  readonly #drs: DrsReader;
  readonly #log: JobLog;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #tracks = new Map<JobID, Track>();
  /** Ids that DRS was asked for and did not know, with when. */
  readonly #absent = new Map<JobID, number>();
  #newestCreation: Instant | null = null;

  constructor(drs: DrsReader, log: JobLog, clock: Clock, logger: Logger) {
    this.#drs = drs;
    this.#log = log;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** When DRS last listed this job as the log has it; null where it never did. */
  seenAtMs(jobID: JobID): number | null {
    const track = this.#tracks.get(jobID);
    if (track !== undefined) return track.confirmedAtMs;
    const entry = this.#log.latest(jobID);
    return entry === null || entry.isGone ? null : epochMsOf(entry.observedAt);
  }

  /** When DRS last said that it has no such job; null where it never did. */
  absentAtMs(jobID: JobID): number | null {
    return this.#absent.get(jobID) ?? null;
  }

  /** Reads the jobs and compares. A failure leaves everything as it was. What was seen is then to be handed to `record`. */
  async look(round: Round): Promise<Result<Looked>> {
    const startedAtMs = this.#clock.now();
    const isFirstDiscovery = this.#newestCreation === null;
    const listed = round.discover ? await this.#discover(round.signal) : success(NOTHING_LISTED);
    if (!listed.ok) return listed;
    const seen = new Set(listed.value.jobs.map((job) => job.jobID));
    const followedIDs = [...this.#tracks.keys()].filter((jobID) => !seen.has(jobID));
    const followed = await readJobsByID(this.#drs, followedIDs, onceOnly(round));
    if (!followed.ok) return followed;
    const lookupIDs = round.lookups.filter((jobID) => !seen.has(jobID) && !this.#tracks.has(jobID));
    const lookedUp = await this.#lookUp(lookupIDs, round);
    if (!lookedUp.ok) return lookedUp;

    this.#newestCreation = listed.value.newestCreation ?? this.#newestCreation;
    this.#noteAbsent(lookupIDs, lookedUp.value, startedAtMs);
    const sightings = [
      ...eachOnce(listed.value.jobs).flatMap((job) => this.#see(job, startedAtMs, !isFirstDiscovery)),
      ...eachOnce(followed.value).flatMap((job) => this.#see(job, startedAtMs, true)),
      ...eachOnce(lookedUp.value).flatMap((job) => this.#see(job, startedAtMs, false)),
    ];
    const missing = new Set(followedIDs);
    for (const { jobID } of followed.value) missing.delete(jobID);
    return success({ sightings, missing });
  }

  /** Reads DRS's log of the jobs that changed, and of those unchanged whose log was read longest ago; then appends. */
  async record({ sightings, missing }: Looked, round: Round): Promise<void> {
    const unchanged = sightings
      .filter(({ changes }) => changes.length === 0)
      .toSorted((left, right) => left.track.reading.readAtMs - right.track.reading.readAtMs);
    const due = new Set(unchanged.slice(0, round.logReads));
    await Promise.all(
      sightings.map(async (sighting) => {
        const { track, changes } = sighting;
        const isOver = isJobOver(track.job);
        const isLogDue = changes.length > 0 || isOver || due.has(sighting);
        const added = isLogDue ? await this.#readLog(track, isOver, round.signal) : [];
        this.#append(sighting, [
          ...changes,
          ...added.map((logItem) => ({ kind: 'JobLogItemAdded', logItem }) as const),
        ]);
      }),
    );
    this.#noteGone(missing);
  }

  /** For a limited time: a log that hangs must not hold back what is known of the job itself. */
  #readLog({ reading }: Track, isOver: boolean, signal: AbortSignal): Promise<readonly JobLogItem[]> {
    return within(this.#clock, LOG_READ_TIMEOUT_MS, [signal], (limit) =>
      reading.read(this.#clock.now(), isOver, limit),
    );
  }

  /** An id that DRS does not accept names no job; those who watch others are not blinded by it. */
  async #lookUp(jobIDs: readonly JobID[], round: Round): Promise<Result<readonly Job[]>> {
    const found = await readJobsByID(this.#drs, jobIDs, onceOnly(round));
    return !found.ok && found.failure.kind === 'ValidationError' ? success([]) : found;
  }

  /** Jobs created since a little before the newest that we know, and those we follow as far as they are as young. */
  async #discover(signal: AbortSignal): Promise<Result<Listed>> {
    const fromMs =
      this.#newestCreation === null
        ? this.#clock.now() - FIRST_LOOK_BACK_MS
        : Math.min(epochMsOf(this.#newestCreation), this.#clock.now()) - OVERLAP_MS;
    const listed = await readAllPages(
      (page) => this.#drs.describeJobs({ fromDate: instantOf(fromMs) }, page, onceOnly({ signal })),
      LIST_PAGE_SIZE,
    );
    if (!listed.ok) return listed;
    const creations = listed.value.flatMap((job) => job.creationDateTime ?? []);
    const newest = [instantOf(fromMs + OVERLAP_MS), this.#newestCreation ?? instantOf(0), ...creations];
    return success({ jobs: listed.value, newestCreation: newest.toSorted(compareInstants).at(-1) ?? null });
  }

  /** Takes in one job of an answer. `isNews` is false for jobs that were there before we looked. */
  #see(job: Job, observedAtMs: number, isNews: boolean): readonly Sighting[] {
    this.#absent.delete(job.jobID);
    const track = this.#tracks.get(job.jobID);
    if (track !== undefined) {
      const changes = changesBetween(track.job, job);
      if (changes.length === 0 && !isDeepStrictEqual(track.job, job)) this.#log.amend(job);
      track.job = job;
      if (changes.length === 0) track.confirmedAtMs = observedAtMs;
      track.misses = 0;
      track.seenAtMs = observedAtMs;
      return [{ track, observedAtMs, changes }];
    }
    if (isJobOver(job) && (!isNews || this.#log.latest(job.jobID) !== null)) {
      this.#log.remember({
        job,
        changes: [],
        observedAt: instantOf(observedAtMs),
        isFinal: true,
        isGone: false,
      });
      return [];
    }
    const fresh: Track = {
      job,
      confirmedAtMs: -Infinity,
      seenAtMs: observedAtMs,
      misses: 0,
      reading: new JobLogReading(this.#drs, job.jobID, this.#logger),
    };
    this.#tracks.set(job.jobID, fresh);
    return [{ track: fresh, observedAtMs, changes: changesBetween(null, job) }];
  }

  #append({ track, observedAtMs }: Sighting, changes: readonly JobChange[]): void {
    track.confirmedAtMs = observedAtMs;
    const isFinal = isJobOver(track.job) && track.reading.isComplete;
    if (changes.length === 0 && !isFinal) return;
    if (isFinal) this.#tracks.delete(track.job.jobID);
    this.#log.append({
      job: track.job,
      changes,
      observedAt: instantOf(observedAtMs),
      isFinal,
      isGone: false,
    });
  }

  #noteAbsent(asked: readonly JobID[], found: readonly Job[], atMs: number): void {
    const foundIDs = new Set(found.map((job) => job.jobID));
    for (const jobID of asked.filter((each) => !foundIDs.has(each))) {
      this.#absent.delete(jobID);
      this.#absent.set(jobID, atMs);
    }
    const longestAgo = [...this.#absent.keys()].slice(0, Math.max(0, this.#absent.size - MOST_ABSENT));
    for (const jobID of longestAgo) this.#absent.delete(jobID);
  }

  #noteGone(missing: ReadonlySet<JobID>): void {
    for (const jobID of missing) {
      const track = this.#tracks.get(jobID);
      if (track === undefined) continue;
      track.misses += 1;
      const missedForMs = this.#clock.now() - track.seenAtMs;
      if (track.misses < MISSES_UNTIL_GONE || missedForMs < GONE_AFTER_MS) continue;
      this.#tracks.delete(jobID);
      const observedAt = instantOf(this.#clock.now());
      this.#log.append({ job: track.job, changes: [], observedAt, isFinal: true, isGone: true });
    }
  }
}

/** Rounds come again by themselves: a read that fails in one is not repeated in it, and who watches is told at once why. */
function onceOnly({ signal }: Pick<Round, 'signal'>): ReadOptions {
  return { signal, attempts: 1, isUrgent: true };
}

/** A list that grows in front while it is paged shows a job twice; what was read last is newer. */
function eachOnce(jobs: readonly Job[]): readonly Job[] {
  return [...new Map(jobs.map((job) => [job.jobID, job])).values()];
}
