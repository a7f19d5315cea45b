// What the gateway's own log tells of a job's results, boiled down to what reports need, so that many can be remembered.
import type { JobID } from '../../domain/ids.js';
import { type LaunchSightings, NOTHING_SIGHTED, sightingsOf } from '../../domain/launchTime.js';
import { isWholeLog, type LogEvidence, logEvidenceOf } from '../../domain/logEvidence.js';
import { type Result, success } from '../../domain/failure.js';
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { Clock, JobRecords, Logger } from '../ports.js';
import { createRememberedReads } from '../reading/rememberedReads.js';

export interface JobDigest {
  readonly sightings: LaunchSightings;
  /** Of DRS's log; null where not all of it is known to be here. */
  readonly log: LogEvidence | null;
  readonly isFinal: boolean;
}

/** Never rejects: without the store nothing was seen. */
export type DigestOfJob = (jobID: JobID, isOver: boolean) => Promise<JobDigest>;

interface DigestParts {
  readonly records: JobRecords;
  readonly clock: Clock;
  readonly logger: Logger;
}

const MOST_JOBS = 500;
/** What will not change any more; it is read anew at times, in case the log has dropped it. */
const FINAL_FOR_MS = 3_600_000;
/** While a job runs, those who look at the same time share one look. */
const RUNNING_FOR_MS = 1_000;
const NOTHING: JobDigest = { sightings: NOTHING_SIGHTED, log: null, isFinal: false };

export function createJobDigests({ records, clock, logger }: DigestParts): DigestOfJob {
  const read = async (jobID: JobID): Promise<Result<JobDigest>> => {
    try {
      return success(await digest(records, jobID));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      logger.debug({ err: error, jobID }, 'jobRecordNotRead');
      return success(NOTHING);
    }
  };
  const remembered = (isLasting: (known: JobDigest) => boolean) =>
    createRememberedReads<JobID, JobDigest>({ clock, most: MOST_JOBS, nameOf: (id) => id, read, isLasting });
  // The last entry of a job that is over may still be on its way.
  const over = remembered(({ isFinal }) => isFinal);
  const running = remembered((known) => known !== NOTHING);
  return async (jobID, isOver) => {
    const known = isOver ? await over.read(jobID, FINAL_FOR_MS) : await running.read(jobID, RUNNING_FOR_MS);
    return known.ok ? known.value : NOTHING;
  };
}

async function digest(records: JobRecords, jobID: JobID): Promise<JobDigest> {
  const { observations, isFinal } = await records.recordOf(jobID);
  const items = observations
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.kind === 'JobLogItemAdded' ? [change.logItem] : []));
  const log = isFinal && isWholeLog(items) ? logEvidenceOf(items) : null;
  return { sightings: sightingsOf(observations), log, isFinal };
}
