// A job that is remembered, as it is now: for those who send a key again.
import type { JobID } from '../../domain/ids.js';
import type { Job } from '../../domain/job.js';
import type { Clock, JobWatching } from '../ports.js';
import type { ReadByID } from '../reading/sharedReads.js';

/** Who asks has an answer already; it is made fresh if DRS is quick. */
const MOST_WAIT_MS = 3_000;

export interface RefreshParts {
  readonly jobsByID: ReadByID<JobID, Job>;
  readonly watching: JobWatching;
  readonly clock: Clock;
}

/** Gives the job as DRS shows it; where it cannot be read in time, as it was last seen. */
export function createRefreshJob({ jobsByID, watching, clock }: RefreshParts): (job: Job) => Promise<Job> {
  return async (job) => {
    const finished = new AbortController();
    let fresh: Job | undefined;
    const reading = jobsByID([job.jobID]).then((read) => {
      fresh = read.ok ? read.value[0] : undefined;
      finished.abort();
    });
    await Promise.race([reading, clock.sleep(MOST_WAIT_MS, finished.signal)]);
    return fresh ?? watching.latestState(job.jobID)?.job ?? job;
  };
}
