// By which request of a client a start was claimed, and a line of the audit trail was written. Null in rows of older versions, which go on
// writing while replicas are renewed one by one, and in lines that no request of a client led to.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['recovery_request', 'audit_event'])
    await db.schema.alterTable(table).addColumn('correlation_id', 'text').execute();
}
