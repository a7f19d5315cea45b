// Brings the tables up to this version. Kysely's migrator holds a lock while it works, so replicas that start together take turns.
import { type Kysely, type Migration, Migrator } from 'kysely';

import type { Dialect } from './database.js';
import * as requestsAuditAndJobLog from './migrations/0001-requests-audit-and-job-log.js';
import * as actions from './migrations/0002-actions.js';
import * as unchangedUntil from './migrations/0003-unchanged-until.js';
import * as requestCounts from './migrations/0004-request-counts.js';
import * as approvals from './migrations/0005-approvals.js';
import * as amendedStates from './migrations/0006-amended-states.js';
import * as correlationIDs from './migrations/0007-correlation-ids.js';
import type { Tables } from './tables.js';

interface NumberedMigration {
  readonly up: (db: Kysely<unknown>, dialect: Dialect) => Promise<void>;
}

const MIGRATIONS: Readonly<Record<string, NumberedMigration>> = {
  '0001': requestsAuditAndJobLog,
  '0002': actions,
  '0003': unchangedUntil,
  '0004': requestCounts,
  '0005': approvals,
  '0006': amendedStates,
  '0007': correlationIDs,
};

/** Runs what has not run yet, in order; rejects with the first error, or where the database is newer than this version. */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, { up }]): [string, Migration] => [
      name,
      { up: (each) => up(each, dialect) },
    ]),
  );
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: 'gateway_migration',
    migrationLockTableName: 'gateway_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  // As it came: its code says what is wrong, and an error of another realm is no `instanceof Error`.
  if (error !== undefined) throw error as Error;
}
