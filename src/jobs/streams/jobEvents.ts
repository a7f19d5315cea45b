// Log entries as the events that streams carry.
import { instantOf } from '../../domain/instant.js';
import type { JobUpdate } from '../../domain/jobEvent.js';
import { encodeCursor } from './cursor.js';
import type { JobLogEntry, JobState } from '../ports.js';

/** An entry as the event for those who had everything before it. `logID` names the log. */
export function changeEvent(logID: string, entry: JobLogEntry): JobUpdate {
  const { job, changes, observedAt, isFinal, sequence } = entry;
  const cursor = encodeCursor({ logID, sequence, jobID: job.jobID });
  return { kind: 'JobUpdate', job, changes, cursor, observedAt, isFinal, isResync: false };
}

/** A state without changes, for those who begin here, or who are told that it still holds. */
export function stateEvent(
  logID: string,
  state: JobState,
  details: { readonly observedAtMs: number; readonly isResync: boolean; readonly sequence: number },
): JobUpdate {
  const { observedAtMs, isResync, sequence } = details;
  const cursor = encodeCursor({ logID, sequence, jobID: state.job.jobID });
  return {
    ...changeEvent(logID, state),
    changes: [],
    cursor,
    observedAt: instantOf(observedAtMs),
    isResync,
  };
}
