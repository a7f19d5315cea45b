// The first tables. A migration that has been released is never edited: the next one has the next number.
import { type Kysely, sql } from 'kysely';

import type { Dialect } from '../database.js';

export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createRequests(db);
  await indexRequests(db);
  await createAudit(db, dialect);
  await createScopes(db);
  await createJobTables(db);
  await createReplicas(db);
}

/** The memory of starts. At most one request of an actor and scope that is not RELEASED has a key: the database itself sees to it. */
async function createRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('recovery_request')
    .addColumn('request_id', 'text', (column) => column.primaryKey())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('actor_is_verified', 'integer', (column) => column.notNull())
    .addColumn('idempotency_key', 'text')
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('phase', 'text', (column) => column.notNull())
    .addColumn('release_cause', 'text')
    .addColumn('job_id', 'text')
    .addColumn('job', 'text')
    .addColumn('failure', 'text')
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .addColumn('unknown_since', 'bigint')
    .addColumn('reconcile_until', 'bigint')
    .addColumn('settled_at', 'bigint')
    .execute();
}

async function indexRequests(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index recovery_request_key on recovery_request (scope, actor, idempotency_key) where phase <> 'RELEASED'`.execute(
    db,
  );
  await sql`create index recovery_request_unsettled on recovery_request (scope, claimed_at) where phase in ('SENDING', 'UNKNOWN')`.execute(
    db,
  );
  await db.schema
    .createIndex('recovery_request_by_key')
    .on('recovery_request')
    .columns(['scope', 'actor', 'idempotency_key', 'claimed_at'])
    .execute();
  await db.schema
    .createIndex('recovery_request_job')
    .on('recovery_request')
    .columns(['scope', 'job_id'])
    .execute();
  await db.schema
    .createIndex('recovery_request_claimed')
    .on('recovery_request')
    .column('claimed_at')
    .execute();
}

/** The audit trail. Its lines are only ever added: triggers refuse everything else, whoever asks. */
async function createAudit(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('audit_event')
    .addColumn('sequence', dialect === 'sqlite' ? 'integer' : 'bigserial', (column) =>
      dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('phase', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('actor_is_verified', 'integer', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('idempotency_key', 'text')
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('outcome', 'text')
    .addColumn('is_replay', 'integer', (column) => column.notNull())
    .addColumn('job_id', 'text')
    .addColumn('code', 'text')
    .addColumn('aws_request_id', 'text')
    .addColumn('message', 'text')
    .execute();
  for (const column of ['request_id', 'job_id', 'actor', 'at'] as const)
    await db.schema.createIndex(`audit_event_${column}`).on('audit_event').column(column).execute();
  await db.schema
    .createTable('audit_event_server')
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('source_server_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_event_server_key', ['source_server_id', 'sequence'])
    .execute();
  await refuseChanges(db, dialect);
}

async function refuseChanges(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await refuseChangesInPostgres(db);
  else await refuseChangesInSqlite(db);
}

async function refuseChangesInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function refuse_audit_change() returns trigger language plpgsql as $$
    begin raise exception 'the audit trail is append-only'; end $$`.execute(db);
  for (const table of ['audit_event', 'audit_event_server']) {
    await sql`create trigger ${sql.raw(`${table}_append_only`)} before update or delete or truncate on ${sql.raw(table)}
      for each statement execute function refuse_audit_change()`.execute(db);
  }
}

/** `insert or replace` deletes without a word to the delete trigger, so an insert where a line is already is refused too. */
async function refuseChangesInSqlite(db: Kysely<unknown>): Promise<void> {
  const refusal = sql`begin select raise(abort, 'the audit trail is append-only'); end`;
  for (const [table, key] of [
    ['audit_event', 'sequence = new.sequence'],
    ['audit_event_server', 'sequence = new.sequence and source_server_id = new.source_server_id'],
  ] as const) {
    for (const change of ['update', 'delete'])
      await sql`create trigger ${sql.raw(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.raw(table)}
        for each row ${refusal}`.execute(db);
    await sql`create trigger ${sql.raw(`${table}_no_replace`)} before insert on ${sql.raw(table)} for each row
      when exists (select 1 from ${sql.raw(table)} where ${sql.raw(key)}) ${refusal}`.execute(db);
  }
}

/**
 * The job log. `watch_scope` has one row a scope: where its log stands, who may write it (the lease), and the leader's last word.
 * Both are one row on purpose: who takes the lease waits for an append that is under way, and an append after that finds it taken.
 */
async function createScopes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('watch_scope')
    .addColumn('scope', 'text', (column) => column.primaryKey())
    .addColumn('log_id', 'text', (column) => column.notNull())
    .addColumn('head', 'bigint', (column) => column.notNull())
    .addColumn('dropped_through', 'bigint', (column) => column.notNull())
    .addColumn('amended', 'bigint', (column) => column.notNull())
    .addColumn('holder', 'text')
    .addColumn('epoch', 'bigint', (column) => column.notNull())
    .addColumn('beat', 'bigint', (column) => column.notNull())
    .addColumn('report', 'text')
    .execute();
}

async function createJobTables(db: Kysely<unknown>): Promise<void> {
  for (const table of ['job_state', 'job_log'] as const) {
    const columns = db.schema
      .createTable(table)
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('job_id', 'text', (column) => column.notNull())
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('observed_at', 'bigint', (column) => column.notNull())
      .addColumn('is_final', 'integer', (column) => column.notNull())
      .addColumn('is_gone', 'integer', (column) => column.notNull())
      .addColumn('job', 'text', (column) => column.notNull());
    await (
      table === 'job_state'
        ? columns
            .addColumn('amended', 'bigint', (column) => column.notNull())
            .addPrimaryKeyConstraint('job_state_key', ['scope', 'job_id'])
        : columns
            .addColumn('changes', 'text', (column) => column.notNull())
            .addPrimaryKeyConstraint('job_log_key', ['scope', 'sequence'])
    ).execute();
  }
  await db.schema
    .createIndex('job_log_of_job')
    .on('job_log')
    .columns(['scope', 'job_id', 'sequence'])
    .execute();
  await db.schema
    .createIndex('job_state_open')
    .on('job_state')
    .columns(['scope', 'is_final', 'observed_at'])
    .execute();
}

/** The replicas of the gateway: whether they live, and what their people wish to see. */
async function createReplicas(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('replica')
    .addColumn('replica_id', 'text', (column) => column.primaryKey())
    .addColumn('beat', 'bigint', (column) => column.notNull())
    .addColumn('demand', 'text', (column) => column.notNull())
    .execute();
}
