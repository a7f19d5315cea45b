// A DRS whose jobs and logs a test changes as it goes, behind the reading port. Counts calls, can fail, hang, be slow, page.
import { type DrsFailure, failed, type Result, success } from '../../../src/domain/failure.js';
import type { JobID } from '../../../src/domain/ids.js';
import { compareInstants } from '../../../src/domain/instant.js';
import type { Job } from '../../../src/domain/job.js';
import type { JobLogItem } from '../../../src/domain/jobLogItem.js';
import type {
  Clock,
  DrsReader,
  JobFilter,
  Page,
  PageRequest,
  ReadOptions,
} from '../../../src/recovery/ports.js';
import { unavailable } from './failures.js';

export interface DescribeJobsCall {
  readonly atMs: number;
  readonly filter: JobFilter;
  readonly page: PageRequest;
}

export interface LogCall {
  readonly atMs: number;
  readonly jobID: JobID;
}

/** What a call meets: null for the truth, a failure, or `hang` until its caller gives it up. */
type Fate = DrsFailure | 'hang' | null;

export class ScriptedDrs implements DrsReader {
  readonly jobCalls: DescribeJobsCall[] = [];
  readonly logCalls: LogCall[] = [];
  /** How DescribeJobs goes from now on; the call may be looked at. */
  jobsFate: (call: DescribeJobsCall) => Fate = () => null;
  /** How DescribeJobLogItems goes from now on. */
  logFate: (call: LogCall) => Fate = () => null;
  /** How long DescribeJobs takes. */
  latencyMs = 0;
  logLatencyMs = 0;
  pageSize = 500;
  /** Lists the last job of a page again at the beginning of the next, as when a list grows in front between two pages. */
  isRepeating = false;
  readonly #clock: Clock;
  readonly #jobs = new Map<JobID, Job>();
  readonly #logs = new Map<JobID, readonly JobLogItem[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** DRS has this job from now on, as it is. */
  set(job: Job): void {
    this.#jobs.set(job.jobID, job);
  }

  /** Changes a job that DRS has. */
  change(jobID: JobID, changed: (job: Job) => Job): void {
    this.#jobs.set(jobID, changed(this.job(jobID)));
  }

  job(jobID: JobID): Job {
    const job = this.#jobs.get(jobID);
    if (job === undefined) throw new Error(`the scripted DRS has no ${jobID}`);
    return job;
  }

  remove(jobID: JobID): void {
    this.#jobs.delete(jobID);
  }

  write(jobID: JobID, ...items: readonly JobLogItem[]): void {
    this.#logs.set(jobID, [...(this.#logs.get(jobID) ?? []), ...items]);
  }

  linesOf(jobID: JobID): readonly JobLogItem[] {
    return this.#logs.get(jobID) ?? [];
  }

  async describeJobs(
    filter: JobFilter,
    page: PageRequest,
    { signal }: ReadOptions = {},
  ): Promise<Result<Page<Job>>> {
    const call = { atMs: this.#clock.now(), filter, page };
    this.jobCalls.push(call);
    const isInTime = await this.#pass(this.latencyMs, signal);
    const failure = isInTime ? await meet(this.jobsFate(call), signal) : unavailable();
    if (failure !== null) return failed(failure);
    const listed = [...this.#jobs.values()].filter(matches(filter));
    return success(this.#page(this.isRepeating ? listed.flatMap((job) => [job, job]) : listed, page));
  }

  async describeJobLogItems(
    jobID: JobID,
    page: PageRequest,
    { signal }: ReadOptions = {},
  ): Promise<Result<Page<JobLogItem>>> {
    const call = { atMs: this.#clock.now(), jobID };
    this.logCalls.push(call);
    const isInTime = await this.#pass(this.logLatencyMs, signal);
    const failure = isInTime ? await meet(this.logFate(call), signal) : unavailable();
    if (failure !== null) return failed(failure);
    return success(this.#page(this.#logs.get(jobID) ?? [], page));
  }

  describeSourceServers(): never {
    throw new Error('watching reads no source servers');
  }

  describeRecoverySnapshots(): never {
    throw new Error('watching reads no recovery snapshots');
  }

  describeRecoveryInstances(): never {
    throw new Error('watching reads no recovery instances');
  }

  async #pass(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
    if (ms > 0) await this.#clock.sleep(ms, signal);
    return signal?.aborted !== true;
  }

  #page<Item>(all: readonly Item[], { nextToken, maxResults = Infinity }: PageRequest): Page<Item> {
    const start = Number(nextToken ?? 0);
    const end = start + Math.min(this.pageSize, maxResults);
    return { items: all.slice(start, end), nextToken: end < all.length ? String(end) : null };
  }
}

function matches({ jobIDs, fromDate }: JobFilter): (job: Job) => boolean {
  return ({ jobID, creationDateTime }) =>
    (jobIDs === undefined || jobIDs.includes(jobID)) &&
    (fromDate === undefined || creationDateTime === null || compareInstants(creationDateTime, fromDate) >= 0);
}

function meet(fate: Fate, signal: AbortSignal | undefined): Promise<DrsFailure | null> | DrsFailure | null {
  if (fate !== 'hang') return fate;
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(unavailable()), { once: true });
  });
}
