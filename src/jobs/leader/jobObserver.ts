// Reads DRS once (a round), compares with the round before, and appends what changed to the log. Knows nothing of who watches.
// A round costs one DescribeJobs for what is followed and, when asked to discover, one for what is new, however many jobs
// and watchers there are. What it holds is a copy of what the log says: when an append fails it is thrown away and loaded anew, so
// that what could not be written is found again as a difference.
import { isDeepStrictEqual } from 'node:util';

import { type Result, success } from '../../domain/failure.js';
import type { JobID } from '../../domain/ids.js';
import { epochMsOf, type Instant, instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import { changesBetween, type JobChange } from '../../domain/jobChange.js';
import type { JobLogItem } from '../../domain/jobLogItem.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import { within } from '../../recovery/deadline.js';
import type { Clock, DrsReader, Logger, ReadOptions } from '../../recovery/ports.js';
import { readJobsByID } from '../../recovery/reading/readJobsByID.js';
import { RecentJobs } from '../recentJobs.js';
import { discoverJobs, NOTHING_LISTED, OVERLAP_MS } from './discoverJobs.js';
import { isGone, loadTracks, newTrack, type Track } from './track.js';
import { logsDue, type Sighting } from './logsDue.js';
import type { LogWriter } from './logWriter.js';
import type { JobLogStore, Observation } from '../ports.js';

export interface Round {
  /** Also look for jobs that we have not heard of. */
  readonly discover: boolean;
  /** Ids that somebody asks for. */
  readonly lookups: readonly JobID[];
  /** For how many unchanged jobs DRS's job log is read all the same. */
  readonly logReads: number;
  readonly signal: AbortSignal;
}

type State = Omit<Observation, 'changes'>;

/** What an observer needs from outside. */
export interface ObserverParts {
  readonly drs: DrsReader;
  readonly store: JobLogStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Those of the ids that were started through a gateway lately, and that DRS may only not list yet. */
  readonly startedLately: (jobIDs: readonly JobID[]) => Promise<readonly JobID[]>;
  /** Called with each job that the log had nothing of. */
  readonly onNewJob: (job: Job) => void;
  /** Called with each job whose last entry is in the log. */
  readonly onJobEnded: (job: Job) => void;
  /** How long the log of a job is kept after its end, in milliseconds. */
  readonly retentionMs: number;
}

/** What one look at DRS brought. */
export interface Looked {
  readonly sightings: readonly Sighting[];
  /** Followed jobs that DRS did not list though it was asked for them. */
  readonly missing: ReadonlySet<JobID>;
  /** States to be put right, or of jobs whose story ended before anybody looked. */
  readonly states: readonly State[];
}

/** A log comes in the next round if it does not come in this. */
const LOG_READ_TIMEOUT_MS = 3_000;

export class JobObserver {
  readonly #parts: ObserverParts;
  readonly #writer: LogWriter;
  readonly #tracks = new Map<JobID, Track>();
  /** Ids that DRS was asked for and did not know, with when. */
  readonly absent = new RecentJobs<number>();
  readonly #askedAtMs = new RecentJobs<number>();
  /** Jobs that are over, as they were last written: what comes again is neither news nor written again. */
  readonly #ended = new RecentJobs<Job>();
  #newestCreation: Instant | null;

  private constructor(parts: ObserverParts, writer: LogWriter, newestCreation: Instant | null) {
    this.#parts = parts;
    this.#writer = writer;
    this.#newestCreation = newestCreation;
  }

  /** Goes on where the log stands: with its open jobs, and what of their logs it has. `newestCreation` as in the last report. */
  static async load(
    parts: ObserverParts,
    writer: LogWriter,
    newestCreation: Instant | null,
  ): Promise<JobObserver> {
    const observer = new JobObserver(parts, writer, newestCreation);
    const tracks = await loadTracks(parts, writer.lease.scope);
    for (const track of tracks) observer.#tracks.set(track.job.jobID, track);
    return observer;
  }

  /** The creation of the newest job that was listed; null before the first listing. */
  get newestCreation(): Instant | null {
    return this.#newestCreation;
  }

  /** When the followed job was last as the log has it; null for others. */
  confirmedAtMs(jobID: JobID): number | null {
    return this.#tracks.get(jobID)?.confirmedAtMs ?? null;
  }

  /** When a round that somebody waited for asked DRS for this job; null where none did. */
  askedAtMs(jobID: JobID): number | null {
    return this.#askedAtMs.get(jobID);
  }

  /** Followed jobs that a round begun at `atMs` did not confirm, with when they last were. */
  unconfirmedAt(atMs: number): Readonly<Record<string, number>> {
    const unconfirmed = [...this.#tracks].filter(([, track]) => track.confirmedAtMs < atMs);
    return Object.fromEntries(unconfirmed.map(([jobID, track]) => [jobID, Math.max(track.confirmedAtMs, 0)]));
  }

  /** Reads the jobs and compares. A failure leaves everything as it was. What was seen is then to be handed to `record`. */
  async look(round: Round): Promise<Result<Looked>> {
    const { drs, clock } = this.#parts;
    const startedAtMs = clock.now();
    const isFirstDiscovery = this.#newestCreation === null;
    const listed = round.discover
      ? await discoverJobs(this.#parts, this.#newestCreation, round.signal)
      : success(NOTHING_LISTED);
    if (!listed.ok) return listed;
    const seen = new Set(listed.value.jobs.map((job) => job.jobID));
    const followedIDs = [...this.#tracks.keys()].filter((jobID) => !seen.has(jobID));
    const followed = await readJobsByID(drs, followedIDs, onceOnly(round));
    if (!followed.ok) return followed;
    const lookupIDs = round.lookups.filter((jobID) => !seen.has(jobID) && !this.#tracks.has(jobID));
    const lookedUp = await this.#lookUp(lookupIDs, round);
    if (!lookedUp.ok) return lookedUp;
    const ended = await this.#noNews(listed.value.jobs, isFirstDiscovery);

    this.#newestCreation = listed.value.newestCreation ?? this.#newestCreation;
    await this.#noteAbsent(lookupIDs, lookedUp.value, startedAtMs);
    for (const jobID of round.lookups) this.#askedAtMs.set(jobID, startedAtMs);
    const others = [...followed.value, ...lookedUp.value];
    const jobs = eachOnce([...listed.value.jobs, ...others]).filter(({ jobID }) => !ended.has(jobID));
    const seenBefore = eachOnce(listed.value.jobs).filter(({ jobID }) => ended.has(jobID));
    const saw = jobs.map((job) => this.#see(job, startedAtMs, !lookupIDs.includes(job.jobID)));
    const missing = new Set(followedIDs);
    for (const { jobID } of followed.value) missing.delete(jobID);
    return success({
      sightings: saw.flatMap(({ sighting }) => sighting ?? []),
      missing,
      states: [
        ...saw.flatMap(({ state }) => state ?? []),
        ...this.#endedStates(seenBefore, round, startedAtMs),
      ],
    });
  }

  /**
   * Listed jobs that are over and that are no news: at the first listing of all nobody could have seen them run; later, those that
   * the log tells of, or told of until it dropped them.
   */
  async #noNews(jobs: readonly Job[], isFirstDiscovery: boolean): Promise<ReadonlySet<JobID>> {
    const over = jobs.filter((job) => isJobOver(job) && !this.#tracks.has(job.jobID));
    const isOld = (job: Job) =>
      isFirstDiscovery || this.#ended.get(job.jobID) !== null || this.#isDropped(job);
    const [old, young] = [over.filter(isOld), over.filter((job) => !isOld(job))];
    const { scope } = this.#writer.lease;
    const known = await this.#parts.store.readKnown(
      scope,
      young.map(({ jobID }) => jobID),
    );
    return new Set([...old.map(({ jobID }) => jobID), ...known]);
  }

  #isDropped({ endDateTime, creationDateTime }: Job): boolean {
    const { clock, retentionMs } = this.#parts;
    const droppedBeforeMs = clock.now() - retentionMs;
    if (endDateTime !== null) return epochMsOf(endDateTime) < droppedBeforeMs;
    return creationDateTime !== null && epochMsOf(creationDateTime) < droppedBeforeMs - OVERLAP_MS;
  }

  /**
   * Reads DRS's log of the jobs that changed, and of those unchanged whose log was read longest ago; then appends. Rejects where the
   * log could not be written: this observer is then of no more use.
   */
  async record({ sightings, missing, states }: Looked, round: Round): Promise<void> {
    const due = logsDue(sightings, round.logReads);
    // Before the entries: a state that is put right while its job runs must not come after the end of the job.
    const remembered = this.#writer.remember(states);
    const writes = await Promise.allSettled([
      remembered,
      ...sightings.map(async (sighting) => {
        const { track, changes } = sighting;
        const isOver = isJobOver(track.job);
        const added = due.has(sighting) ? await this.#readLog(track, isOver, round.signal) : [];
        await remembered;
        await this.#append(sighting, [
          ...changes,
          ...added.map((logItem) => ({ kind: 'JobLogItemAdded', logItem }) as const),
        ]);
      }),
      ...this.#takeGone(missing).map((gone) => this.#writer.append(gone)),
    ]);
    const failed = writes.find((write) => write.status === 'rejected');
    if (failed !== undefined)
      throw failed.reason instanceof Error ? failed.reason : new Error(String(failed.reason));
  }

  /** For a limited time: a log that hangs must not hold back what is known of the job itself. */
  #readLog({ reading }: Track, isOver: boolean, signal: AbortSignal): Promise<readonly JobLogItem[]> {
    const { clock } = this.#parts;
    return within(clock, LOG_READ_TIMEOUT_MS, [signal], (limit) => reading.read(clock.now(), isOver, limit));
  }

  /** An id that DRS does not accept names no job; those who watch others are not blinded by it. */
  async #lookUp(jobIDs: readonly JobID[], round: Round): Promise<Result<readonly Job[]>> {
    const found = await readJobsByID(this.#parts.drs, jobIDs, onceOnly(round));
    return !found.ok && found.failure.kind === 'ValidationError' ? success([]) : found;
  }

  /** Takes in one job of an answer. `isNews` is false for jobs that somebody asked for by their ids. */
  #see(job: Job, observedAtMs: number, isNews: boolean): { sighting?: Sighting; state?: State } {
    this.absent.delete(job.jobID);
    const track = this.#tracks.get(job.jobID);
    if (track === undefined && isJobOver(job) && !isNews) return { state: finalState(job, observedAtMs) };
    if (track === undefined) {
      const fresh = newTrack(this.#parts, job, observedAtMs);
      this.#tracks.set(job.jobID, fresh);
      this.#parts.onNewJob(job);
      return { sighting: { track: fresh, observedAtMs, changes: changesBetween(null, job) } };
    }
    const changes = changesBetween(track.job, job);
    const isAmended = changes.length === 0 && !isDeepStrictEqual(track.job, job);
    track.job = job;
    if (changes.length === 0) track.confirmedAtMs = observedAtMs;
    track.misses = 0;
    track.seenAtMs = observedAtMs;
    const sighting = { track, observedAtMs, changes };
    return isAmended ? { sighting, state: openState(job, observedAtMs) } : { sighting };
  }

  async #append({ track, observedAtMs }: Sighting, changes: readonly JobChange[]): Promise<void> {
    const isFinal = isJobOver(track.job) && track.reading.isComplete;
    if (changes.length > 0 || isFinal) {
      const observedAt = instantOf(observedAtMs);
      const { job, confirmedAtMs } = track;
      const before = confirmedAtMs === -Infinity ? {} : { unchangedUntil: instantOf(confirmedAtMs) };
      await this.#writer.append({ job, changes, observedAt, ...before, isFinal, isGone: false });
    }
    track.confirmedAtMs = observedAtMs;
    if (!isFinal) return;
    this.#tracks.delete(track.job.jobID);
    this.#ended.set(track.job.jobID, track.job);
    this.#parts.onJobEnded(track.job);
  }

  async #noteAbsent(asked: readonly JobID[], found: readonly Job[], atMs: number): Promise<void> {
    const foundIDs = new Set(found.map((job) => job.jobID));
    const absent = asked.filter((each) => !foundIDs.has(each));
    const started = absent.length === 0 ? [] : await this.#parts.startedLately(absent);
    for (const jobID of absent.filter((each) => !started.includes(each))) this.absent.set(jobID, atMs);
  }

  /** Of listed jobs that the log is done with, those that are news in some way or that somebody asked for. */
  #endedStates(jobs: readonly Job[], { lookups }: Round, atMs: number): readonly State[] {
    const changed = jobs.filter(
      (job) => lookups.includes(job.jobID) || !isDeepStrictEqual(this.#ended.get(job.jobID), job),
    );
    for (const job of changed) this.#ended.set(job.jobID, job);
    return changed.map((job) => finalState(job, atMs));
  }

  /** Jobs that DRS has not listed for so long that it no longer has them. */
  #takeGone(missing: ReadonlySet<JobID>): readonly Observation[] {
    const nowMs = this.#parts.clock.now();
    return [...missing].flatMap((jobID): readonly Observation[] => {
      const track = this.#tracks.get(jobID);
      if (track === undefined) return [];
      track.misses += 1;
      if (!isGone(track, nowMs)) return [];
      this.#tracks.delete(jobID);
      return [{ job: track.job, changes: [], observedAt: instantOf(nowMs), isFinal: true, isGone: true }];
    });
  }
}

function finalState(job: Job, observedAtMs: number): State {
  return { job, observedAt: instantOf(observedAtMs), isFinal: true, isGone: false };
}

function openState(job: Job, observedAtMs: number): State {
  return { job, observedAt: instantOf(observedAtMs), isFinal: false, isGone: false };
}

/** Rounds come again by themselves: a read that fails in one is not repeated in it, and who watches is told at once why. */
function onceOnly({ signal }: Pick<Round, 'signal'>): ReadOptions {
  return { signal, attempts: 1, isUrgent: true };
}

/** A list that grows in front while it is paged shows a job twice; what was read last is newer. */
function eachOnce(jobs: readonly Job[]): readonly Job[] {
  return [...new Map(jobs.map((job) => [job.jobID, job])).values()];
}
