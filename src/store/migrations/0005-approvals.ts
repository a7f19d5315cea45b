// Real recoveries that need two persons: who asked, who decided, and the request that used it. One is pending for the same wish, and one
// request uses an approval: the database itself sees to both.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createApprovals(db);
  await sql`create unique index recovery_approval_pending on recovery_approval (scope, actor, fingerprint) where state = 'PENDING'`.execute(
    db,
  );
  await sql`create index recovery_approval_open on recovery_approval (scope, expires_at) where state in ('PENDING', 'APPROVED') and request_id is null`.execute(
    db,
  );
  await db.schema
    .createIndex('recovery_approval_newest')
    .on('recovery_approval')
    .columns(['requested_at', 'approval_id'])
    .execute();
  await db.schema
    .createIndex('recovery_approval_expires')
    .on('recovery_approval')
    .column('expires_at')
    .execute();
  await db.schema.alterTable('recovery_request').addColumn('approval_id', 'text').execute();
  await sql`create unique index recovery_request_approval on recovery_request (approval_id) where approval_id is not null and phase <> 'RELEASED'`.execute(
    db,
  );
}

/** `state` is PENDING, APPROVED, REJECTED or EXPIRED; whether one of the first two has expired is told by `expires_at`. */
async function createApprovals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('recovery_approval')
    .addColumn('approval_id', 'text', (column) => column.primaryKey())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('actor_is_verified', 'integer', (column) => column.notNull())
    .addColumn('requested_at', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decider_is_verified', 'integer')
    .addColumn('decided_at', 'bigint')
    .addColumn('comment', 'text')
    .addColumn('request_id', 'text')
    .execute();
}
