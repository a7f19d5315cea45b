// Tells of a conflict with its servers and jobs: DRS says only that some server of the call is in some job.
import type { DrsFailure } from '../../domain/failure.js';
import type { Clock, DrsReader, JobWatching } from '../ports.js';
import { sentence } from '../validation.js';
import { findBusyServers, type Involved } from './findBusyServers.js';

interface ExplainParts {
  readonly drs: DrsReader;
  readonly watching: JobWatching;
  readonly clock: Clock;
}

/** A conflict with the busy servers and their jobs, where they can be found out; every other refusal stands as DRS gave it. */
export async function explainConflict(
  { drs, watching, clock }: ExplainParts,
  involved: readonly Involved[],
  failure: DrsFailure,
): Promise<DrsFailure> {
  if (failure.kind !== 'ConflictError' || involved.length === 0) return failure;
  const busyServers = await findBusyServers(drs, watching, clock, involved);
  if (busyServers === null || busyServers.length === 0) return { ...failure, busyServers };
  const named = busyServers
    .map(({ sourceServerID, job }) => `${sourceServerID} is in ${job.jobID}`)
    .join(', ');
  const message = `${sentence(failure.message)} Busy: ${named}. Follow the job with "jobUpdates" and try again when it is over.`;
  return { ...failure, message, busyServers };
}
