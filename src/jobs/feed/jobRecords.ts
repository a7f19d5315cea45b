// The job log of one job, whole but without the job's states: for whoever looks back on it.
import type { JobID } from '../../domain/ids.js';
import type { JobRecord } from '../../domain/jobRecord.js';
import type { JobLogChanges, JobLogStore } from '../ports.js';

const ENTRIES_AT_ONCE = 200;
/** A job of 200 servers has about a thousand entries. Overflow rule: what comes after so many is left out. */
const MOST_ENTRIES = 10_000;

/** Reads what was seen of a job; empty where the log has (no longer) anything. Rejects with StoreUnavailable. */
export async function readJobRecord(
  store: Pick<JobLogStore, 'readChanges'>,
  scope: string,
  jobID: JobID,
): Promise<JobRecord> {
  const observations: JobLogChanges[] = [];
  for (let isAll = false; !isAll && observations.length < MOST_ENTRIES;) {
    const after = observations.at(-1)?.sequence ?? 0;
    const entries = await store.readChanges(scope, jobID, after, ENTRIES_AT_ONCE);
    observations.push(...entries);
    isAll = entries.length < ENTRIES_AT_ONCE;
  }
  return { observations, isFinal: observations.at(-1)?.isFinal ?? false };
}
