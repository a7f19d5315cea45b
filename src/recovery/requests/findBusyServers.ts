// Finds out whom a ConflictException is about: DRS says only that some server of the call is in some job.
import type { BusySourceServer } from '../../domain/failure.js';
import type { RecoveryInstanceID, SourceServerID } from '../../domain/ids.js';
import { instantOf } from '../../domain/instant.js';
import type { Job, ParticipatingServer } from '../../domain/job.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import type { Clock, DrsReader, JobWatching } from '../ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../reading/readAllPages.js';

/** A source server of a call, by its own id or by that of its recovery instance. */
export type Involved =
  { readonly sourceServerID: SourceServerID } | { readonly recoveryInstanceID: RecoveryInstanceID };

/** Longer than any job is known to run; older ones that are still followed are known by watching. */
const LOOK_BACK_MS = 48 * 3_600_000;

/** The servers that are in a job now, with that job; null when DRS could not be asked. */
export async function findBusyServers(
  drs: DrsReader,
  watching: JobWatching,
  clock: Clock,
  involved: readonly Involved[],
): Promise<readonly BusySourceServer[] | null> {
  const fromDate = instantOf(clock.now() - LOOK_BACK_MS);
  const listed = await readAllPages((page) => drs.describeJobs({ fromDate }, page), LIST_PAGE_SIZE);
  if (!listed.ok) return null;
  const jobs = new Map(watching.openJobs().map((job) => [job.jobID, job]));
  for (const job of listed.value) jobs.set(job.jobID, job);
  const openJobs = [...jobs.values()].filter((job) => !isJobOver(job));
  return involved.flatMap((each) => busyIn(openJobs, each));
}

function busyIn(openJobs: readonly Job[], involved: Involved): readonly BusySourceServer[] {
  for (const job of openJobs) {
    const sourceServerID = job.participatingServers.find((server) => isOf(involved, server))?.sourceServerID;
    if (sourceServerID != null) return [{ sourceServerID, job }];
  }
  return [];
}

function isOf(involved: Involved, server: ParticipatingServer): boolean {
  return 'sourceServerID' in involved
    ? server.sourceServerID === involved.sourceServerID
    : server.recoveryInstanceID === involved.recoveryInstanceID;
}
