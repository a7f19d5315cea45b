// What is read of the job log: one statement a function.
import type { Transaction } from 'kysely';

import type { JobID } from '../domain/ids.js';
import type { JobLogItem } from '../domain/jobLogItem.js';
import type { JobLogChanges, JobLogEntry, JobState, ScopeState, WatchReport } from '../jobs/ports.js';
import { batches } from './batches.js';
import { toChanges, toEntry, toJobLogChanges, toState } from './jobLogRows.js';
import type { Tables } from './tables.js';

export type Reader = Pick<Transaction<Tables>, 'selectFrom'>;

export async function selectScope(db: Reader, scope: string): Promise<ScopeState | null> {
  const row = await db.selectFrom('watch_scope').selectAll().where('scope', '=', scope).executeTakeFirst();
  if (row === undefined) return null;
  const { log_id, head, dropped_through, amended, holder, epoch, beat, report } = row;
  return {
    logID: log_id,
    head,
    droppedThrough: dropped_through,
    amended,
    holder,
    epoch,
    beat,
    report: report === null ? null : (JSON.parse(report) as WatchReport),
  };
}

export async function selectEntries(
  db: Reader,
  scope: string,
  sequence: number,
  limit: number,
  jobID: JobID | null,
): Promise<readonly JobLogEntry[]> {
  const rows = await db
    .selectFrom('job_log')
    .selectAll()
    .where('scope', '=', scope)
    .where('sequence', '>', sequence)
    .$if(jobID !== null, (query) => query.where('job_id', '=', jobID))
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

export async function selectChanges(
  db: Reader,
  scope: string,
  jobID: JobID,
  sequence: number,
  limit: number,
): Promise<readonly JobLogChanges[]> {
  const rows = await db
    .selectFrom('job_log')
    .select(['sequence', 'observed_at', 'unchanged_until', 'is_final', 'changes'])
    .where('scope', '=', scope)
    .where('job_id', '=', jobID)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(toJobLogChanges);
}

export async function selectState(db: Reader, scope: string, jobID: JobID): Promise<JobState | null> {
  const row = await selectStates(db, scope).where('job_id', '=', jobID).executeTakeFirst();
  return row === undefined ? null : toState(row);
}

export async function selectOpenStates(db: Reader, scope: string): Promise<readonly JobState[]> {
  const rows = await selectStates(db, scope).where('is_final', '=', 0).orderBy('sequence').execute();
  return rows.map(toState);
}

export async function selectAmended(
  db: Reader,
  scope: string,
  amended: number,
): Promise<readonly JobState[]> {
  const rows = await selectStates(db, scope).where('amended', '>', amended).execute();
  return rows.map(toState);
}

export async function selectKnown(
  db: Reader,
  scope: string,
  jobIDs: readonly JobID[],
): Promise<ReadonlySet<JobID>> {
  const known = new Set<JobID>();
  for (const some of batches(jobIDs)) {
    const rows = await db
      .selectFrom('job_state')
      .select('job_id')
      .where('scope', '=', scope)
      .where('job_id', 'in', some)
      .execute();
    const ids = new Set<string>(rows.map(({ job_id }) => job_id));
    for (const jobID of some) if (ids.has(jobID)) known.add(jobID);
  }
  return known;
}

export async function selectLogItems(
  db: Reader,
  scope: string,
  jobIDs: readonly JobID[],
): Promise<ReadonlyMap<JobID, readonly JobLogItem[]>> {
  const items = new Map<JobID, readonly JobLogItem[]>();
  for (const jobID of jobIDs) {
    const rows = await db
      .selectFrom('job_log')
      .select('changes')
      .where('scope', '=', scope)
      .where('job_id', '=', jobID)
      .orderBy('sequence')
      .execute();
    const ofJob = rows
      .flatMap(toChanges)
      .flatMap((change) => (change.kind === 'JobLogItemAdded' ? [change.logItem] : []));
    items.set(jobID, ofJob);
  }
  return items;
}

function selectStates(db: Reader, scope: string) {
  return db
    .selectFrom('job_state')
    .select(['scope', 'sequence', 'job_id', 'observed_at', 'is_final', 'is_gone', 'job'])
    .where('scope', '=', scope);
}

/** Of every scope. Reads an index to its end. */
export async function selectEntryCounts(db: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('job_log')
    .select((select) => ['scope', select.fn.countAll<number>().as('entries')])
    .groupBy('scope')
    .execute();
  return new Map(rows.map(({ scope, entries }) => [scope, entries]));
}
