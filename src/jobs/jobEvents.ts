// Log entries as the events that streams carry.
import { instantOf } from '../domain/instant.js';
import type { JobUpdate } from '../domain/jobEvent.js';
import { encodeCursor } from './cursor.js';
import type { JobLog, JobLogEntry } from './jobLog.js';

/** An entry as the event for those who had everything before it. */
export function changeEvent(log: JobLog, entry: JobLogEntry): JobUpdate {
  const { job, changes, observedAt, isFinal, sequence } = entry;
  const cursor = encodeCursor({ logID: log.logID, sequence, jobID: job.jobID });
  return { kind: 'JobUpdate', job, changes, cursor, observedAt, isFinal, isResync: false };
}

/** An entry's state without its changes, for those who begin here, or who are told that it still holds. */
export function stateEvent(
  log: JobLog,
  entry: JobLogEntry,
  details: { readonly observedAtMs: number; readonly isResync: boolean; readonly sequence?: number },
): JobUpdate {
  const cursor = encodeCursor({
    logID: log.logID,
    sequence: details.sequence ?? entry.sequence,
    jobID: entry.job.jobID,
  });
  const { observedAtMs, isResync } = details;
  return { ...changeEvent(log, entry), changes: [], cursor, observedAt: instantOf(observedAtMs), isResync };
}
