// The jobs that are not over, as they are now: what watching knows may be a poll old, and whether a server is free must not be.
import { type Result, success } from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import type { Clock, DrsReader, JobWatching } from '../ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../reading/readAllPages.js';
import { readJobsByID } from '../reading/readJobsByID.js';

/** Longer than any job is known to run; older ones that are still followed are known by watching. */
const LOOK_BACK_MS = 48 * 3_600_000;

export interface OpenJobsParts {
  readonly drs: DrsReader;
  readonly watching: Pick<JobWatching, 'openJobs'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** One call for up to 500 recent jobs, and one more where watching follows older ones. */
export async function readOpenJobs(
  { drs, watching, clock }: OpenJobsParts,
  signal: AbortSignal,
): Promise<Result<readonly Job[]>> {
  const fromDate = instantOf(clock.now() - LOOK_BACK_MS);
  const listed = await readAllPages(
    (page) => drs.describeJobs({ fromDate }, page, { signal }),
    LIST_PAGE_SIZE,
  );
  if (!listed.ok) return listed;
  // Those that DRS does not tell of stand as watching saw them: it may only not list them yet.
  const jobs = new Map(watching.openJobs().map((job) => [job.jobID, job]));
  for (const { jobID } of listed.value) jobs.delete(jobID);
  const others = await readJobsByID(drs, [...jobs.keys()], { signal });
  if (!others.ok) return others;
  for (const job of [...listed.value, ...others.value]) jobs.set(job.jobID, job);
  return success([...jobs.values()].filter((job) => !isJobOver(job)));
}
