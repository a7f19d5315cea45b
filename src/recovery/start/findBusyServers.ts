// Finds out whom a ConflictException is about: DRS says only that some server of the call is in some job.
import type { BusySourceServer } from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import type { Clock, DrsReader, JobWatching, StartRecoveryCommand } from '../ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../reading/readAllPages.js';

/** Longer than any job is known to run; older ones that are still followed are known by watching. */
const LOOK_BACK_MS = 48 * 3_600_000;

/** The requested servers that are in a job now, with that job; null when DRS could not be asked. */
export async function findBusyServers(
  drs: DrsReader,
  watching: JobWatching,
  clock: Clock,
  command: StartRecoveryCommand,
): Promise<readonly BusySourceServer[] | null> {
  const fromDate = instantOf(clock.now() - LOOK_BACK_MS);
  const listed = await readAllPages((page) => drs.describeJobs({ fromDate }, page), LIST_PAGE_SIZE);
  if (!listed.ok) return null;
  const jobs = new Map(watching.openJobs().map((job) => [job.jobID, job]));
  for (const job of listed.value) jobs.set(job.jobID, job);
  const openJobs = [...jobs.values()].filter((job) => !isJobOver(job));
  return command.sourceServers.flatMap(({ sourceServerID }) => {
    const job = openJobs.find((each) =>
      each.participatingServers.some((server) => server.sourceServerID === sourceServerID),
    );
    return job === undefined ? [] : [{ sourceServerID, job }];
  });
}
