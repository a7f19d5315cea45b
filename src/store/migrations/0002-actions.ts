// Requests and lines of the audit trail tell of every mutation, not of startRecovery alone. What was written before is of that.
import { type Kysely, sql } from 'kysely';

import type { Dialect } from '../database.js';

export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await db.schema
    .alterTable('recovery_request')
    .addColumn('action', 'text', (column) => column.notNull().defaultTo('startRecovery'))
    .execute();
  await createAuditEventInstance(db, dialect);
}

/** By which recovery instances a line of the audit trail is found; append-only, as the trail is. */
async function createAuditEventInstance(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('audit_event_instance')
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('recovery_instance_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_event_instance_key', ['recovery_instance_id', 'sequence'])
    .execute();
  if (dialect === 'postgres') {
    await sql`create trigger audit_event_instance_append_only before update or delete or truncate on audit_event_instance
      for each statement execute function refuse_audit_change()`.execute(db);
    return;
  }
  const refusal = sql`begin select raise(abort, 'the audit trail is append-only'); end`;
  for (const change of ['update', 'delete'])
    await sql`create trigger ${sql.raw(`audit_event_instance_no_${change}`)} before ${sql.raw(change)} on audit_event_instance
      for each row ${refusal}`.execute(db);
  await sql`create trigger audit_event_instance_no_replace before insert on audit_event_instance for each row
    when exists (select 1 from audit_event_instance
      where sequence = new.sequence and recovery_instance_id = new.recovery_instance_id) ${refusal}`.execute(
    db,
  );
}
