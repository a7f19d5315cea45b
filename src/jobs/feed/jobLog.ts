// The newest part of the job log, in memory: what those who are current read. It takes in entries in the order of their numbers, drops
// the oldest when it is full, and says `older` to a reader whose place is before what it has: the store has the rest.
import type { JobID } from '../../domain/ids.js';
import type { Job } from '../../domain/job.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import { Nudges } from '../../recovery/nudges.js';
import type { JobLogEntry, JobState } from '../ports.js';

/** The next entry for a reader, `null` where there is none yet, or word that only the store can tell. */
export type NextEntry = JobLogEntry | 'older' | null;

export interface JobLogLimits {
  /** How many participants, over all kept entries, to keep: a bound on memory, 300 to 450 bytes each. */
  readonly keptParticipants: number;
  /** Of how many jobs that are over the last state is kept. */
  readonly keptOverJobs: number;
}

const DEFAULT_LIMITS: JobLogLimits = { keptParticipants: 200_000, keptOverJobs: 2_000 };
/** A few minutes of a busy account still. */
const LEAST_LIMITS: JobLogLimits = { keptParticipants: 20_000, keptOverJobs: 200 };

/** Of the log of each of so many scopes: together they take what one alone may, or, where there are very many, a tenth of that each. */
export function limitsAmong(scopes: number): JobLogLimits {
  const shareOf = (limit: keyof JobLogLimits) =>
    Math.max(LEAST_LIMITS[limit], Math.floor(DEFAULT_LIMITS[limit] / scopes));
  return { keptParticipants: shareOf('keptParticipants'), keptOverJobs: shareOf('keptOverJobs') };
}

export class JobLog {
  /** Nudged with a job's id when it has a new entry or state, and with `*` for any entry. */
  readonly nudges = new Nudges<string>();
  readonly #limits: JobLogLimits;
  #entries: JobLogEntry[] = [];
  readonly #byJob = new Map<JobID, JobLogEntry[]>();
  readonly #latest = new Map<JobID, JobState>();
  /** Of the entries with a greater number all are here. */
  #floor = 0;
  #head = 0;
  #keptParticipants = 0;

  constructor(limits: Partial<JobLogLimits> = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /** The sequence number of the newest entry that was taken in; 0 before the first. */
  get head(): number {
    return this.#head;
  }

  /** Begins anew behind the entry with this number, knowing the states of the open jobs. */
  begin(head: number, states: readonly JobState[]): void {
    this.#entries = [];
    this.#byJob.clear();
    this.#latest.clear();
    this.#keptParticipants = 0;
    this.#head = head;
    this.#floor = head;
    for (const state of states) this.#setLatest(state);
  }

  /** Takes in the entry that follows and nudges its readers. */
  take(entry: JobLogEntry): void {
    if (entry.sequence <= this.#head) return;
    this.#head = entry.sequence;
    this.#entries.push(entry);
    const ofJob = this.#byJob.get(entry.job.jobID) ?? [];
    this.#byJob.set(entry.job.jobID, ofJob);
    ofJob.push(entry);
    this.#keptParticipants += weightOf(entry);
    if ((this.#latest.get(entry.job.jobID)?.sequence ?? 0) <= entry.sequence) this.#setLatest(entry);
    this.#dropOldest();
    this.nudges.emit(entry.job.jobID);
    this.nudges.emit('*');
  }

  /** Takes in the state of a job that was put right, or that only the store knew: there to be read, news to nobody. */
  remember(state: JobState): void {
    const latest = this.#latest.get(state.job.jobID);
    if (latest !== undefined && latest.sequence > state.sequence) return;
    this.#setLatest(state);
    this.nudges.emit(state.job.jobID);
  }

  /** The newest state of a job, kept longer than the entries that led to it. */
  latest(jobID: JobID): JobState | null {
    return this.#latest.get(jobID) ?? null;
  }

  /** The state of each job whose story goes on, in the order of their newest entries. */
  openJobs(): readonly JobState[] {
    return [...this.#latest.values()]
      .filter((state) => !isOver(state))
      .toSorted((left, right) => left.sequence - right.sequence);
  }

  /** The first entry of the job behind a sequence number. */
  nextOf(jobID: JobID, sequence: number): NextEntry {
    if (sequence >= this.#floor) return firstBehind(this.#byJob.get(jobID) ?? [], sequence);
    const latest = this.#latest.get(jobID);
    return latest !== undefined && latest.sequence <= sequence ? null : 'older';
  }

  /** The first entry of any job behind a sequence number. */
  next(sequence: number): NextEntry {
    return sequence < this.#floor ? 'older' : firstBehind(this.#entries, sequence);
  }

  #setLatest(state: JobState): void {
    this.#latest.delete(state.job.jobID);
    this.#latest.set(state.job.jobID, state);
    if (this.#latest.size <= this.#limits.keptOverJobs) return;
    const over = [...this.#latest.values()].filter(isOver);
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
      this.#floor = entry.sequence;
    }
  }
}

/** What DRS is done with is no open job, even while its log is still being read. */
function isOver({ job, isGone }: { readonly job: Job; readonly isGone: boolean }): boolean {
  return isJobOver(job) || isGone;
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
