// What is written to the job log. Whoever writes shows a lease in the same statement that moves the head on: without it nothing is
// written, and who takes the lease waits until what is being written is there.
import { randomUUID } from 'node:crypto';

import { sql, type Transaction } from 'kysely';

import { epochMsOf, type Instant } from '../domain/instant.js';
import type { Lease, Observation } from '../jobs/ports.js';
import { batches } from './batches.js';
import { fromObservation, fromState } from './jobLogRows.js';
import type { Tables, WatchScopeTable } from './tables.js';

type Tx = Transaction<Tables>;
type State = Omit<Observation, 'changes'>;

/** Where the log stands after a write. */
export type Shown = Pick<WatchScopeTable, 'head' | 'amended'>;

const JOBS_DROPPED_AT_ONCE = 200;

export async function insertScope(tx: Tx, scope: string): Promise<void> {
  const nothing = { head: 0, dropped_through: 0, amended: 0, holder: null, epoch: 0, beat: 0, report: null };
  await tx
    .insertInto('watch_scope')
    .values({ scope, log_id: randomUUID(), ...nothing })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Gives the new epoch, or null where the lease is not free and its holder has shown more than `seen`. */
export async function updateHolder(
  tx: Tx,
  scope: string,
  holder: string,
  seen: { readonly epoch: number; readonly beat: number },
): Promise<number | null> {
  const taken = await tx
    .updateTable('watch_scope')
    .set((set) => ({ holder, epoch: set('epoch', '+', 1), beat: 0 }))
    .where('scope', '=', scope)
    .where((where) =>
      where.or([
        where('holder', 'is', null),
        where.and([where('epoch', '=', seen.epoch), where('beat', '=', seen.beat)]),
      ]),
    )
    .returning('epoch')
    .executeTakeFirst();
  return taken?.epoch ?? null;
}

type ScopeChange = Partial<Record<keyof WatchScopeTable, unknown>>;

/** Changes the scope's row if the lease is still held, with a sign of life; null where it is not. */
export async function updateScope(
  tx: Tx,
  { scope, holder, epoch }: Lease,
  change: ScopeChange,
): Promise<Shown | null> {
  const row = await tx
    .updateTable('watch_scope')
    .set({ ...(change as Partial<WatchScopeTable>), beat: sql<number>`beat + 1` })
    .where('scope', '=', scope)
    .where('holder', '=', holder)
    .where('epoch', '=', epoch)
    .returning(['head', 'amended'])
    .executeTakeFirst();
  return row ?? null;
}

/** Appends behind the head as it is, and makes each the state of its job. Null where the lease is lost. */
export async function insertObservations(
  tx: Tx,
  lease: Lease,
  observations: readonly Observation[],
): Promise<number | null> {
  const moved = await updateScope(tx, lease, { head: sql<number>`head + ${observations.length}` });
  if (moved === null) return null;
  const first = moved.head - observations.length + 1;
  const rows = observations.map((each, index) => fromObservation(lease.scope, first + index, each));
  for (const some of batches(rows)) await tx.insertInto('job_log').values(some).execute();
  const newest = new Map(observations.map((each, index) => [each.job.jobID, { each, index }]));
  const states = [...newest.values()].map(({ each, index }) => fromState(lease.scope, first + index, each));
  for (const some of batches(states)) await upsertNewest(tx, some);
  return moved.head;
}

async function upsertNewest(tx: Tx, states: readonly ReturnType<typeof fromState>[]): Promise<void> {
  await tx
    .insertInto('job_state')
    .values(states.map((state) => ({ ...state, amended: 0 })))
    .onConflict((conflict) =>
      conflict.columns(['scope', 'job_id']).doUpdateSet((set) => ({
        sequence: set.ref('excluded.sequence'),
        observed_at: set.ref('excluded.observed_at'),
        is_final: set.ref('excluded.is_final'),
        is_gone: set.ref('excluded.is_gone'),
        job: set.ref('excluded.job'),
      })),
    )
    .execute();
}

/** The sequence number of a state that is known stays; one that is remembered has the head's. */
export async function upsertState(
  tx: Tx,
  scope: string,
  state: State,
  { head, amended }: Shown,
): Promise<void> {
  await tx
    .insertInto('job_state')
    .values({ ...fromState(scope, head, state), amended })
    .onConflict((conflict) =>
      conflict.columns(['scope', 'job_id']).doUpdateSet((set) => ({
        observed_at: set.ref('excluded.observed_at'),
        is_final: set.ref('excluded.is_final'),
        is_gone: set.ref('excluded.is_gone'),
        job: set.ref('excluded.job'),
        amended,
      })),
    )
    .execute();
}

/** Deletes all of the jobs that ended before; gives how many, some at a time. Null where the lease is lost. */
export async function deleteEnded(tx: Tx, lease: Lease, before: Instant): Promise<number | null> {
  const ended = await tx
    .selectFrom('job_state')
    .select(['job_id', 'sequence'])
    .where('scope', '=', lease.scope)
    .where('is_final', '=', 1)
    .where('observed_at', '<', epochMsOf(before))
    .limit(JOBS_DROPPED_AT_ONCE)
    .execute();
  const through = Math.max(0, ...ended.map(({ sequence }) => sequence));
  const raised = sql<number>`case when dropped_through < ${through} then ${through} else dropped_through end`;
  if ((await updateScope(tx, lease, { dropped_through: raised })) === null) return null;
  if (ended.length === 0) return 0;
  const jobIDs = ended.map(({ job_id }) => job_id);
  for (const table of ['job_log', 'job_state'] as const)
    await tx.deleteFrom(table).where('scope', '=', lease.scope).where('job_id', 'in', jobIDs).execute();
  return ended.length;
}
