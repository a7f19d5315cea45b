// How many requests each actor and address made lately, for several replicas; one process counts in its memory. The key is a hash,
// `expire` the end of the minute. Unlogged: a count is worth no fsync, and may be lost with a crash of the database.
import { type Kysely, sql } from 'kysely';

import type { Dialect } from '../database.js';

export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  await sql`create unlogged table request_count
    (key varchar(255) primary key, points integer not null default 0, expire bigint) with (fillfactor = 50)`.execute(
    db,
  );
}
