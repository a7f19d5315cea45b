// The job log, in the database: its statements, each in its transaction, with its nudge.
import { sql } from 'kysely';

import { type Lease, type JobLogStore, LOST, type ScopeState } from '../jobs/ports.js';
import type { Database, Write } from './database.js';
import {
  selectAmended,
  selectChanges,
  selectEntries,
  selectKnown,
  selectLogItems,
  selectOpenStates,
  selectScope,
  selectState,
} from './jobLogReads.js';
import {
  deleteEnded,
  insertObservations,
  insertScope,
  updateHolder,
  updateScope,
  upsertState,
} from './jobLogWrites.js';

const topicOf = (scope: string) => `log ${scope}`;

export function createJobLogStore(database: Database): JobLogStore {
  return {
    readScope: async (scope) =>
      (await database.read((db) => selectScope(db, scope))) ??
      (await database.write((write) => makeScope(write, scope))),
    readAfter: (scope, sequence, limit, jobID) =>
      database.read((db) => selectEntries(db, scope, sequence, limit, jobID)),
    readChanges: (scope, jobID, sequence, limit) =>
      database.read((db) => selectChanges(db, scope, jobID, sequence, limit)),
    readState: (scope, jobID) => database.read((db) => selectState(db, scope, jobID)),
    readOpenStates: (scope) => database.read((db) => selectOpenStates(db, scope)),
    readAmended: (scope, amended) => database.read((db) => selectAmended(db, scope, amended)),
    readKnown: (scope, jobIDs) => database.read((db) => selectKnown(db, scope, jobIDs)),
    readLogItems: (scope, jobIDs) => database.read((db) => selectLogItems(db, scope, jobIDs)),
    ...createLeases(database),
    ...createWrites(database),
    onLog: (scope, listener) => database.listen(topicOf(scope), listener),
  };
}

function createLeases(database: Database): Pick<JobLogStore, 'takeLease' | 'renewLease' | 'releaseLease'> {
  return {
    takeLease: (scope, holder, seen) =>
      database.write(async ({ tx, nudge }) => {
        const epoch = await updateHolder(tx, scope, holder, seen);
        if (epoch === null) return null;
        nudge(topicOf(scope));
        return { scope, holder, epoch };
      }),
    // Nobody need look because of it: the beat is for those who look anyway.
    renewLease: (lease) =>
      database.write(async ({ tx }) => ((await updateScope(tx, lease, {})) === null ? LOST : true)),
    releaseLease: async (lease) => {
      await database.write((write) =>
        underLease(write, lease, (tx) => updateScope(tx, lease, { holder: null })),
      );
    },
  };
}

function createWrites(
  database: Database,
): Pick<JobLogStore, 'append' | 'remember' | 'publish' | 'dropEnded'> {
  return {
    append: (lease, observations) =>
      database.write((write) =>
        underLease(write, lease, (tx) => insertObservations(tx, lease, observations)),
      ),
    remember: (lease, states) =>
      database.write((write) =>
        underLease(write, lease, async (tx) => {
          const shown = await updateScope(tx, lease, { amended: sql<number>`amended + 1` });
          if (shown === null) return null;
          for (const state of states) await upsertState(tx, lease.scope, state, shown);
          return true as const;
        }),
      ),
    publish: (lease, report) =>
      database.write((write) =>
        underLease(write, lease, async (tx) =>
          (await updateScope(tx, lease, { report: JSON.stringify(report) })) === null
            ? null
            : (true as const),
        ),
      ),
    dropEnded: (lease, before) =>
      database.write((write) => underLease(write, lease, (tx) => deleteEnded(tx, lease, before))),
  };
}

/** Runs a write that gives null where the lease is lost; one that was made is news to all. */
async function underLease<Value>(
  { tx, nudge }: Write,
  lease: Lease,
  work: (tx: Write['tx']) => Promise<Value | null>,
): Promise<Value | typeof LOST> {
  const value = await work(tx);
  if (value === null) return LOST;
  nudge(topicOf(lease.scope));
  return value;
}

async function makeScope({ tx }: Write, scope: string): Promise<ScopeState> {
  await insertScope(tx, scope);
  const state = await selectScope(tx, scope);
  if (state === null) throw new TypeError(`the scope ${scope} that was just made is not there`);
  return state;
}
