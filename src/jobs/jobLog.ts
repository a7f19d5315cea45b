// The job log: what was observed, in order, append-only. Only the watcher appends; streams only read behind their cursor, at
// their own pace. Kept in memory and bounded: the oldest entries are dropped, and a reader who still needs them is told so.
import { randomUUID } from 'node:crypto';

import type { JobID } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { Job } from '../domain/job.js';
import type { JobChange } from '../domain/jobChange.js';
import { isJobOver } from '../domain/jobOutcome.js';
import { Nudges } from './nudges.js';

export interface Observation {
  readonly job: Job;
  readonly changes: readonly JobChange[];
  readonly observedAt: Instant;
  /** Nothing more will come of this job. */
  readonly isFinal: boolean;
  /** DRS no longer has the job; `job` is its last known state. */
  readonly isGone: boolean;
}

export interface JobLogEntry extends Observation {
  /** Grows by one from entry to entry over all jobs of the log, from 1. */
  readonly sequence: number;
}

/** The next entry for a reader, `null` where there is none yet, or word that entries it needed were dropped. */
export type NextEntry = JobLogEntry | 'dropped' | null;

export interface JobLogLimits {
  /** How many participants, over all kept entries, to keep: a bound on memory, about 300 bytes each. */
  readonly keptParticipants: number;
  /** Of how many jobs that are over the last state is kept. */
  readonly keptOverJobs: number;
}

const DEFAULT_LIMITS: JobLogLimits = { keptParticipants: 200_000, keptOverJobs: 2_000 };

export class JobLog {
  /** Names this log in cursors. */
  readonly logID = randomUUID();
  /** Nudged with a job's id when it has a new entry, and with `*` for any. */
  readonly nudges = new Nudges<string>();
  readonly #limits: JobLogLimits;
  readonly #entries: JobLogEntry[] = [];
  readonly #byJob = new Map<JobID, JobLogEntry[]>();
  readonly #latest = new Map<JobID, JobLogEntry>();
  readonly #droppedThrough = new Map<JobID, number>();
  /** What counts as dropped for jobs that #droppedThrough no longer lists. */
  #droppedFloor = 0;
  #head = 0;
  #keptParticipants = 0;

  constructor(limits: Partial<JobLogLimits> = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /** The sequence number of the newest entry; 0 in an empty log. */
  get head(): number {
    return this.#head;
  }

  /** Adds an entry behind all others and nudges its readers. */
  append(observation: Observation): void {
    this.#head += 1;
    const entry: JobLogEntry = { ...observation, sequence: this.#head };
    this.#entries.push(entry);
    const ofJob = this.#byJob.get(entry.job.jobID) ?? [];
    this.#byJob.set(entry.job.jobID, ofJob);
    ofJob.push(entry);
    this.#keptParticipants += weightOf(entry);
    this.#setLatest(entry);
    this.#dropOldest();
    this.nudges.emit(entry.job.jobID);
    this.nudges.emit('*');
  }

  /** Keeps the state of a job whose story ended before anybody looked: there to be read, news to nobody. */
  remember(observation: Observation): void {
    this.#setLatest({ ...observation, sequence: this.#head });
    this.nudges.emit(observation.job.jobID);
  }

  /** What DRS says of a job beside its changes: the state of the newest entry, put right without an entry of its own. */
  amend(job: Job): void {
    const latest = this.#latest.get(job.jobID);
    if (latest !== undefined) this.#latest.set(job.jobID, { ...latest, job });
  }

  /** The newest entry of a job, kept longer than the entries before it. */
  latest(jobID: JobID): JobLogEntry | null {
    return this.#latest.get(jobID) ?? null;
  }

  /** The newest entry of each job that is not over, in the order of the entries. */
  openJobs(): readonly JobLogEntry[] {
    return [...this.#latest.values()]
      .filter((entry) => !isJobOver(entry.job) && !entry.isGone)
      .toSorted((left, right) => left.sequence - right.sequence);
  }

  /** The first entry of the job behind a sequence number. */
  nextOf(jobID: JobID, sequence: number): NextEntry {
    if (sequence < this.#droppedOf(jobID)) return 'dropped';
    return firstBehind(this.#byJob.get(jobID) ?? [], sequence);
  }

  /** From where a reader who has this newest state of a job goes on: behind it, and behind all that was dropped. */
  placeBehind({ job, sequence }: JobLogEntry): number {
    return Math.max(sequence, this.#droppedOf(job.jobID));
  }

  /** The first entry of any job behind a sequence number. */
  next(sequence: number): NextEntry {
    const oldest = this.#entries[0]?.sequence ?? this.#head + 1;
    return sequence < oldest - 1 ? 'dropped' : (this.#entries[sequence - oldest + 1] ?? null);
  }

  #droppedOf(jobID: JobID): number {
    return this.#droppedThrough.get(jobID) ?? this.#droppedFloor;
  }

  #setLatest(entry: JobLogEntry): void {
    this.#latest.delete(entry.job.jobID);
    this.#latest.set(entry.job.jobID, entry);
    if (this.#latest.size <= this.#limits.keptOverJobs) return;
    const over = [...this.#latest.values()].filter((each) => isJobOver(each.job) || each.isGone);
    for (const { job } of over.slice(0, Math.max(0, over.length - this.#limits.keptOverJobs)))
      this.#latest.delete(job.jobID);
  }

  #dropOldest(): void {
    while (this.#keptParticipants > this.#limits.keptParticipants && this.#entries.length > 1) {
      const entry = this.#entries.shift();
      if (entry === undefined) return;
      this.#keptParticipants -= weightOf(entry);
      const ofJob = this.#byJob.get(entry.job.jobID) ?? [];
      ofJob.shift();
      if (ofJob.length === 0) this.#byJob.delete(entry.job.jobID);
      this.#noteDropped(entry);
    }
  }

  #noteDropped({ job, sequence }: JobLogEntry): void {
    this.#droppedThrough.delete(job.jobID);
    this.#droppedThrough.set(job.jobID, sequence);
    if (this.#droppedThrough.size <= this.#limits.keptOverJobs) return;
    const [longestAgo] = this.#droppedThrough;
    if (longestAgo === undefined) return;
    this.#droppedThrough.delete(longestAgo[0]);
    this.#droppedFloor = longestAgo[1];
  }
}

function weightOf(entry: JobLogEntry): number {
  return 1 + entry.job.participatingServers.length + entry.changes.length;
}

/** Binary search: a job of 200 servers has a thousand entries, and every one of its watchers asks after each. */
function firstBehind(entries: readonly JobLogEntry[], sequence: number): JobLogEntry | null {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.sequence ?? Infinity) > sequence) high = middle;
    else low = middle + 1;
  }
  return entries[low] ?? null;
}
