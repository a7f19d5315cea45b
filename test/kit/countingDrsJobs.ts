// The jobs of the counting DRS: their shape on the wire, and how they come along.
import { randomBytes } from 'node:crypto';

export type LaunchStatus = 'PENDING' | 'IN_PROGRESS' | 'LAUNCHED' | 'FAILED' | 'TERMINATED';

/** A job as DRS writes it. */
export interface DrsJob {
  readonly jobID: string;
  readonly arn: string;
  readonly type: 'LAUNCH';
  readonly initiatedBy: 'START_DRILL' | 'START_RECOVERY';
  readonly creationDateTime: string;
  readonly endDateTime?: string;
  readonly status: 'PENDING' | 'STARTED' | 'COMPLETED';
  readonly participatingServers: readonly DrsParticipant[];
  readonly participatingResources: readonly never[];
  readonly tags: Readonly<Record<string, string>>;
}

export interface DrsParticipant {
  readonly sourceServerID: string;
  readonly recoveryInstanceID?: string;
  readonly launchStatus: LaunchStatus;
}

/** What a test changes of a job; `launchStatus` is for all of its servers. */
export type JobPatch = Partial<Omit<DrsJob, 'jobID'>> & { readonly launchStatus?: LaunchStatus };

export interface StartRequest {
  readonly isDrill?: boolean;
  readonly sourceServers: readonly { readonly sourceServerID: string }[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface DescribeJobsRequest {
  readonly filters?: {
    readonly jobIDs?: readonly string[];
    readonly fromDate?: string;
    readonly toDate?: string;
  };
  readonly maxResults?: number;
  readonly nextToken?: string;
}

interface Kept {
  job: DrsJob;
  readonly startedAtMs: number;
  shownAtMs: number;
}

export class CountingDrsJobs {
  readonly #kept = new Map<string, Kept>();

  start(request: StartRequest, nowMs: number, showAfterMs: number): DrsJob {
    const jobID = `drsjob-${randomBytes(9).toString('hex').slice(0, 17)}`;
    const arn = `arn:aws:drs:us-east-1:123456789012:job/${jobID}`;
    const job: DrsJob = {
      jobID,
      arn,
      type: 'LAUNCH',
      initiatedBy: request.isDrill === true ? 'START_DRILL' : 'START_RECOVERY',
      creationDateTime: new Date(nowMs).toISOString(),
      status: 'PENDING',
      participatingServers: request.sourceServers.map(({ sourceServerID }) => ({
        sourceServerID,
        launchStatus: 'PENDING',
      })),
      participatingResources: [],
      // Seen at the real DRS: the tags hold the job's own ARN besides the caller's.
      tags: { ...request.tags, resourceArn: arn },
    };
    this.#kept.set(jobID, { job, startedAtMs: nowMs, shownAtMs: nowMs + showAfterMs });
    return job;
  }

  /** Lets DescribeJobs show a job from now on, whatever `showAfterMs` was. */
  show(jobID: string): void {
    this.#of(jobID).shownAtMs = 0;
  }

  advance(jobID: string, { launchStatus, ...members }: JobPatch, nowMs: number): DrsJob {
    const kept = this.#of(jobID);
    const isEnding = members.status === 'COMPLETED' && kept.job.endDateTime === undefined;
    const job: DrsJob = {
      ...kept.job,
      ...(isEnding ? { endDateTime: new Date(nowMs).toISOString() } : {}),
      ...members,
    };
    kept.job = launchStatus === undefined ? job : withLaunchStatus(job, launchStatus);
    return kept.job;
  }

  /** Brings every job to where its age puts it: a quarter PENDING, a quarter STARTED, then IN_PROGRESS, at the end LAUNCHED. */
  age(lifetimeMs: number, nowMs: number): void {
    for (const { job, startedAtMs } of this.#kept.values()) {
      const step = stepAt((nowMs - startedAtMs) / lifetimeMs);
      const isOver = job.status === 'COMPLETED';
      if (!isOver && step !== null) this.advance(job.jobID, step, nowMs);
    }
  }

  /** The job, shown or not. */
  find(jobID: string): DrsJob | null {
    return this.#kept.get(jobID)?.job ?? null;
  }

  /** A page as DescribeJobs gives it: the latest first. */
  list(
    { filters = {}, maxResults = 1000, nextToken }: DescribeJobsRequest,
    nowMs: number,
  ): { readonly items: readonly DrsJob[]; readonly nextToken?: string } {
    const { jobIDs = [], fromDate, toDate } = filters;
    const isAsked = ({ job, shownAtMs }: Kept): boolean =>
      shownAtMs <= nowMs &&
      (jobIDs.length === 0 || jobIDs.includes(job.jobID)) &&
      (fromDate === undefined || Date.parse(job.creationDateTime) >= Date.parse(fromDate)) &&
      (toDate === undefined || Date.parse(job.creationDateTime) <= Date.parse(toDate));
    const all = [...this.#kept.values()].reverse().filter(isAsked);
    // The token is the last job of the page before, so that a job that starts meanwhile shifts nothing.
    const from = nextToken === undefined ? 0 : all.findIndex(({ job }) => job.jobID === nextToken) + 1;
    const items = all.slice(from, from + maxResults).map(({ job }) => job);
    const last = items.at(-1);
    return from + items.length < all.length && last !== undefined
      ? { items, nextToken: last.jobID }
      : { items };
  }

  /** The lines of its log: JOB_START, and JOB_END once it is over. */
  logOf(jobID: string): readonly object[] {
    const job = this.find(jobID);
    if (job === null) return [];
    const start = { logDateTime: job.creationDateTime, event: 'JOB_START', eventData: {} };
    const end = { logDateTime: job.endDateTime, event: 'JOB_END', eventData: {} };
    return job.status === 'COMPLETED' ? [start, end] : [start];
  }

  #of(jobID: string): Kept {
    const kept = this.#kept.get(jobID);
    if (kept === undefined) throw new Error(`the counting DRS has no job ${jobID}`);
    return kept;
  }
}

function stepAt(part: number): JobPatch | null {
  if (part < 0.25) return null;
  if (part < 0.5) return { status: 'STARTED' };
  return part < 1
    ? { status: 'STARTED', launchStatus: 'IN_PROGRESS' }
    : { status: 'COMPLETED', launchStatus: 'LAUNCHED' };
}

function withLaunchStatus(job: DrsJob, launchStatus: LaunchStatus): DrsJob {
  return {
    ...job,
    participatingServers: job.participatingServers.map((server) => ({ ...server, launchStatus })),
  };
}
