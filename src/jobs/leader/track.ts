// One job that is followed: what the log says of it, and how sure that is.
import type { JobID } from '../../domain/ids.js';
import { epochMsOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import type { JobLogItem } from '../../domain/jobLogItem.js';
import type { Clock, DrsReader, Logger } from '../../recovery/ports.js';
import type { JobLogStore } from '../ports.js';
import { JobLogReading } from './jobLogReading.js';

export interface Track {
  job: Job;
  /** When the newest entry of the log was last what DRS says. */
  confirmedAtMs: number;
  /** When DRS last listed it. */
  seenAtMs: number;
  /** Rounds in a row in which DRS did not list the job though it was asked for it. */
  misses: number;
  readonly reading: JobLogReading;
}

interface TrackParts {
  readonly drs: DrsReader;
  readonly store: JobLogStore;
  readonly clock: Clock;
  readonly logger: Logger;
}

const MISSES_UNTIL_GONE = 2;
/** However often it is asked meanwhile: DRS may leave a young job out for a while. */
const GONE_AFTER_MS = 10_000;

/** A job that the log has nothing of yet. */
export function newTrack({ drs, logger }: TrackParts, job: Job, seenAtMs: number): Track {
  const reading = new JobLogReading(drs, job.jobID, logger);
  return { job, confirmedAtMs: -Infinity, seenAtMs, misses: 0, reading };
}

/** The open jobs as the log has them, with what it has of their own logs in DRS. Whether DRS still lists them is only now watched for. */
export async function loadTracks(parts: TrackParts, scope: string): Promise<readonly Track[]> {
  const { store, drs, clock, logger } = parts;
  const states = await store.readOpenStates(scope);
  const jobIDs: readonly JobID[] = states.map(({ job }) => job.jobID);
  const items: ReadonlyMap<JobID, readonly JobLogItem[]> = await store.readLogItems(scope, jobIDs);
  return states.map(({ job, observedAt }) => {
    // The clock of the leader that observed it may have been ahead of ours.
    const confirmedAtMs = Math.min(epochMsOf(observedAt), clock.now());
    const reading = new JobLogReading(drs, job.jobID, logger, items.get(job.jobID));
    return { job, confirmedAtMs, seenAtMs: clock.now(), misses: 0, reading };
  });
}

/** DRS no longer has it. */
export function isGone({ misses, seenAtMs }: Track, nowMs: number): boolean {
  return misses >= MISSES_UNTIL_GONE && nowMs - seenAtMs >= GONE_AFTER_MS;
}
