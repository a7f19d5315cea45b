// Job logs of any length, made by the database itself: a row of the store's own, copied. A job has fifty rows; ten jobs are open.
import { join } from 'node:path';

import Libsql from 'libsql';
import { Client } from 'pg';

import { createLogger } from '../../../src/process/logger.js';
import { openStore, type StoreOptions } from '../../../src/store/store.js';
import { createSystemClock } from '../../../src/process/systemClock.js';
import { anObservation, jobOf, ONE, takeLease } from '../../../test/store/kit/jobLog.js';

const ROWS_A_JOB = 50;
const OPEN_JOBS = 10;

/** Makes the tables and a log of so many rows. */
export async function fillLog(options: StoreOptions, rows: number): Promise<void> {
  const store = await openStore(options, createSystemClock(), createLogger('warn'));
  const lease = await takeLease(store);
  await store.jobLog.append(lease, [anObservation(jobOf(ONE))]);
  await store.jobLog.releaseLease(lease);
  await store.close();
  if (options.kind === 'sqlite') fillSqlite(options.folder, rows);
  else await fillPostgres(options.url, rows);
}

function fillSqlite(folder: string, rows: number): void {
  const file = new Libsql(join(folder, 'gateway.db'));
  const series = (last: number) =>
    `with recursive series(n) as (select 1 union all select n + 1 from series where n < ${last})`;
  file.exec(statements(rows, series, (number) => `printf('drsjob-%017d', ${number})`).join(';\n'));
  file.close();
}

async function fillPostgres(url: string, rows: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const series = (last: number) => `with series as (select generate_series(1, ${last}) as n)`;
  const jobID = (number: string) => `'drsjob-' || lpad((${number})::text, 17, '0')`;
  for (const statement of statements(rows, series, jobID)) await client.query(statement);
  await client.query('analyze');
  await client.end();
}

/** The first row is there; the numbers of the others follow it, and those of their jobs stay away from the first one's. */
function statements(
  rows: number,
  series: (last: number) => string,
  jobID: (number: string) => string,
): readonly string[] {
  const jobs = Math.max(OPEN_JOBS, Math.ceil(rows / ROWS_A_JOB));
  const firstOpen = jobs - OPEN_JOBS + 1;
  return [
    `insert into job_log (scope, job_id, sequence, observed_at, unchanged_until, is_final, is_gone, changes, job)
     ${series(rows)} select scope, ${jobID(`1000 + n / ${ROWS_A_JOB}`)}, sequence + n, observed_at, unchanged_until, 0, 0, changes, job
     from series cross join (select * from job_log limit 1) as one where n < ${rows}`,
    `insert into job_state (scope, job_id, sequence, observed_at, is_final, is_gone, amended, job)
     ${series(jobs)} select scope, ${jobID('1000 + n')}, n * ${ROWS_A_JOB}, observed_at, case when n < ${firstOpen} then 1 else 0 end, 0, 0, job
     from series cross join (select * from job_state limit 1) as one`,
    `update watch_scope set head = ${rows + 1}`,
  ];
}
