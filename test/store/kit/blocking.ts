// What Postgres tells of its own sessions: who waits for whom, and how to end one.
import { connect, placeOf, type StoreHost } from './hosts.js';

const BLOCKED = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** Resolves once so many sessions wait for a lock, with the process id of one of them. */
export async function untilBlocked(host: StoreHost, count = 1): Promise<number> {
  const client = await connect(placeOf(host));
  for (;;) {
    const { rows } = await client.query<{ pid: number }>(BLOCKED);
    if (rows[0] !== undefined && rows.length >= count) return rows[0].pid;
  }
}

/** Ends the session: its connection breaks, and others stay. */
export async function terminate(host: StoreHost, pid: number): Promise<void> {
  await host.query(`select pg_terminate_backend(${pid}, 5000)`);
}

/** Ends whoever listens for nudges. */
export async function terminateListeners(host: StoreHost): Promise<void> {
  await host.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where datname = current_database() and query ilike 'listen %'`,
  );
}
