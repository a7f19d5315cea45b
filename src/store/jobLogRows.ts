// Rows of job_log and job_state <-> entries. What is in the JSON columns was written here, so it is what it says.
import type { Selectable } from 'kysely';

import { epochMsOf, instantOf } from '../domain/instant.js';
import type { Job } from '../domain/job.js';
import type { JobChange } from '../domain/jobChange.js';
import type { JobLogChanges, JobLogEntry, JobState, Observation } from '../jobs/ports.js';
import type { JobLogTable, JobStateTable } from './tables.js';

/** An observation as a row of the log. */
export function fromObservation(
  scope: string,
  sequence: number,
  observation: Observation,
): Selectable<JobLogTable> {
  const { changes, unchangedUntil } = observation;
  return {
    ...fromState(scope, sequence, observation),
    unchanged_until: unchangedUntil === undefined ? null : epochMsOf(unchangedUntil),
    changes: JSON.stringify(changes),
  };
}

/** What the columns of both tables hold. */
export function fromState(
  scope: string,
  sequence: number,
  { job, observedAt, isFinal, isGone }: Omit<Observation, 'changes'>,
): Omit<Selectable<JobStateTable>, 'amended'> {
  return {
    scope,
    sequence,
    job_id: job.jobID,
    observed_at: epochMsOf(observedAt),
    is_final: Number(isFinal),
    is_gone: Number(isGone),
    job: JSON.stringify(job),
  };
}

export function toEntry(row: Selectable<JobLogTable>): JobLogEntry {
  return { ...toState(row), changes: toChanges(row) };
}

export function toState(row: Omit<Selectable<JobStateTable>, 'amended'>): JobState {
  return {
    sequence: row.sequence,
    // Rows of older versions name the scope in its column alone.
    job: { ...(JSON.parse(row.job) as Job), scope: row.scope },
    changes: [],
    observedAt: instantOf(row.observed_at),
    isFinal: row.is_final === 1,
    isGone: row.is_gone === 1,
  };
}

/** The columns of an entry without its job. */
export function toJobLogChanges(
  row: Pick<Selectable<JobLogTable>, 'sequence' | 'observed_at' | 'unchanged_until' | 'is_final' | 'changes'>,
): JobLogChanges {
  return {
    sequence: row.sequence,
    observedAt: instantOf(row.observed_at),
    unchangedUntil: row.unchanged_until === null ? null : instantOf(row.unchanged_until),
    isFinal: row.is_final === 1,
    changes: toChanges(row),
  };
}

export function toChanges({ changes }: Pick<Selectable<JobLogTable>, 'changes'>): readonly JobChange[] {
  return JSON.parse(changes) as readonly JobChange[];
}
