// What became of a job. DRS has no failed jobs: a job ends COMPLETED whether its servers launched or not, so the outcome
// is derived from what took part in it, and a job is never called a success because it ended.
import type { DrsEnum } from './drsEnum.js';
import type { Job, JobType, LaunchStatus } from './job.js';
import { unreachable } from './unreachable.js';

/** `UNDETERMINED`: the job is over (or in a state we do not know) and what DRS says does not tell how it went. */
export type JobOutcome = 'IN_PROGRESS' | 'SUCCEEDED' | 'PARTIALLY_SUCCEEDED' | 'FAILED' | 'UNDETERMINED';

/** How many of a job's participants stand where; `finished` of `total` is the progress. */
export interface JobProgress {
  readonly total: number;
  readonly pending: number;
  readonly inProgress: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Participants whose state does not tell whether they succeeded. */
  readonly undetermined: number;
}

type Verdict = keyof Omit<JobProgress, 'total'>;

/** Tells whether DRS is done with the job. */
export function isJobOver(job: Job): boolean {
  return job.status?.known === 'COMPLETED';
}

/** Derives how the job went, or that it still goes. */
export function outcomeOf(job: Job): JobOutcome {
  const status = job.status?.known ?? 'UNKNOWN';
  if (status === 'PENDING' || status === 'STARTED') return 'IN_PROGRESS';
  if (status === 'UNKNOWN') return 'UNDETERMINED';
  const { total, succeeded, failed } = progressOf(job);
  if (total === 0 || succeeded + failed < total) return 'UNDETERMINED';
  if (succeeded === total) return 'SUCCEEDED';
  return failed === total ? 'FAILED' : 'PARTIALLY_SUCCEEDED';
}

/** Counts the servers and resources that take part in the job, by how far they are. */
export function progressOf(job: Job): JobProgress {
  const participants = [...job.participatingServers, ...job.participatingResources];
  const verdicts = participants.map((participant) => verdictOf(participant.launchStatus, job.type));
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  return {
    total: participants.length,
    pending: count('pending'),
    inProgress: count('inProgress'),
    succeeded: count('succeeded'),
    failed: count('failed'),
    undetermined: count('undetermined'),
  };
}

/**
 * LAUNCHED is what a launch job is for and TERMINATED what a terminate job is for; the other way round tells nothing, and what
 * a job of a type yet unheard of is for nobody knows.
 */
function verdictOf(launchStatus: DrsEnum<LaunchStatus> | null, type: DrsEnum<JobType> | null): Verdict {
  const known = launchStatus?.known;
  switch (known) {
    case 'PENDING':
      return 'pending';
    case 'IN_PROGRESS':
      return 'inProgress';
    case 'FAILED':
      return 'failed';
    case 'LAUNCHED':
      return type?.known === 'TERMINATE' || type?.known === 'UNKNOWN' ? 'undetermined' : 'succeeded';
    case 'TERMINATED':
      return type?.known === 'TERMINATE' ? 'succeeded' : 'undetermined';
    case 'UNKNOWN':
    case undefined:
      return 'undetermined';
    default:
      return unreachable(known);
  }
}
