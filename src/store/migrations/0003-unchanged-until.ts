// When a job was last seen unchanged before an entry of its log: how precisely the time of the change is known.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('job_log').addColumn('unchanged_until', 'bigint').execute();
}
