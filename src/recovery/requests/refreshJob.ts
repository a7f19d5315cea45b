// A job that is remembered, as it is now: for those who send a key again. Equal reads at the same time are one.
import type { Job } from '../../domain/job.js';
import { within } from '../deadline.js';
import type { Clock, DrsReader, JobWatching } from '../ports.js';
import { readJobsByID } from '../reading/readJobsByID.js';

/** Who asks has an answer already; it is made fresh if DRS is quick. */
const MOST_WAIT_MS = 3_000;

export interface RefreshParts {
  readonly drs: DrsReader;
  readonly watching: JobWatching;
  readonly clock: Clock;
}

/** Gives the job as DRS shows it; where it cannot be read in time, as it was last seen. Never rejects. */
export function createRefreshJob({ drs, watching, clock }: RefreshParts): (job: Job) => Promise<Job> {
  const reading = new Map<string, Promise<Job | null>>();
  const read = async ({ jobID }: Job): Promise<Job | null> => {
    const found = await within(clock, MOST_WAIT_MS, [], (signal) =>
      readJobsByID(drs, [jobID], { signal, attempts: 1 }),
    );
    return found.ok ? (found.value[0] ?? null) : null;
  };
  return async (job) => {
    const shared = reading.get(job.jobID) ?? read(job).finally(() => reading.delete(job.jobID));
    reading.set(job.jobID, shared);
    return (await shared) ?? watching.latestState(job.jobID)?.job ?? job;
  };
}
