// When a job may be over, by how long earlier ones of its kind took.
import type { JobSummaryFragment } from '../__generated__/graphql.js';

export interface Expectation {
  /** Milliseconds since 1970: by the median of the earlier jobs. */
  readonly atMs: number;
  readonly shortestMs: number;
  readonly longestMs: number;
  /** How many earlier jobs it goes by. */
  readonly jobs: number;
}

type Timed = Pick<
  JobSummaryFragment,
  'jobID' | 'type' | 'initiatedBy' | 'outcome' | 'creationDateTime' | 'endDateTime'
>;

/** Only jobs that launched something are a measure. Null: there is none. */
export function expectedEnd(job: Timed, known: readonly Timed[]): Expectation | null {
  const startedMs = Date.parse(job.creationDateTime ?? '');
  const durations = known
    .filter(
      (other) =>
        other.jobID !== job.jobID &&
        other.type === job.type &&
        other.initiatedBy === job.initiatedBy &&
        (other.outcome === 'SUCCEEDED' || other.outcome === 'PARTIALLY_SUCCEEDED'),
    )
    .map((other) => Date.parse(other.endDateTime ?? '') - Date.parse(other.creationDateTime ?? ''))
    .filter((ms) => ms >= 0)
    .toSorted((one, other) => one - other);
  const [shortestMs, longestMs] = [durations[0], durations.at(-1)];
  const median = durations[Math.floor(durations.length / 2)];
  if (Number.isNaN(startedMs) || median === undefined || shortestMs === undefined || longestMs === undefined)
    return null;
  return { atMs: startedMs + median, shortestMs, longestMs, jobs: durations.length };
}
