// States that were put right are asked for by each replica after a word of one: without an index that reads the states of all jobs
// that are remembered (70 ms for 20,000 of them, see docs/performance.md).
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('job_state_amended').on('job_state').columns(['scope', 'amended']).execute();
}
