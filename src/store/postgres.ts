// Postgres, for several replicas: a pool, and one connection that listens. Loaded only where DATABASE_URL is set.
import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';

import type { Clock, Logger } from '../recovery/ports.js';
import type { Tracing } from '../telemetry/ports.js';
import type { Engine } from './database.js';
import { CHANNEL, listenForNudges } from './listen.js';
import { countInPostgres } from './postgresCounts.js';
import { statementSpans } from './statementSpans.js';
import type { Tables } from './tables.js';
import type { PoolReading } from '../telemetry/ports.js';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; never logged. */
  readonly url: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly tracing: Tracing;
  /** Called with each topic of which word comes from another process. */
  readonly onNudge: (topic: string) => void;
}

const MOST_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 3_000;
/** A statement that takes longer is given up: the caller hears that the store cannot be used, not nothing. */
const STATEMENT_TIMEOUT_MS = 5_000;

// Postgres's int8, which node-postgres gives as text: milliseconds and counters, far below 2^53.
const INT8 = 20;
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);

/** Connects to nothing yet, except that it begins to listen. */
export function openPostgres({ url, clock, logger, tracing, onNudge }: PostgresOptions): Engine {
  const settings: pg.PoolConfig = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: 2 * STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'drs-graphql-gateway',
    types,
  };
  const pool = new pg.Pool({ ...settings, max: MOST_CONNECTIONS });
  // An idle connection that breaks is replaced by the next that is asked for.
  pool.on('error', (error) => logger.debug({ err: error }, 'storeConnectionLost'));
  const counts = countInPostgres(settings, logger);
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => disposable(await pool.connect()), end: () => pool.end() },
    }),
    ...statementSpans(tracing, 'postgres'),
  });
  const listening = listenForNudges(() => new pg.Client(settings), { clock, logger, onNudge });
  return {
    dialect: 'postgres',
    db,
    isExclusive: false,
    sharedCounts: counts,
    pool: () => readingOf(pool),
    size: () => sizeOf(db),
    announce: async (tx, topics) => {
      const calls = topics.map((topic) => sql`pg_notify(${CHANNEL}, ${topic})`);
      await sql`select ${sql.join(calls)}`.execute(tx);
    },
    close: async () => {
      await listening.stop();
      await counts.close();
      await db.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}

function readingOf({ totalCount, idleCount, waitingCount }: pg.Pool): PoolReading {
  return { idle: idleCount, busy: totalCount - idleCount, waiting: waitingCount, most: MOST_CONNECTIONS };
}

async function sizeOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** A connection on which a query failed is not given back but closed: it may still be waiting for an answer to it. */
function disposable(client: pg.PoolClient): PostgresPoolClient {
  let isBroken = false;
  // While it is lent the pool does not listen, and an error that nobody listens to ends the process.
  const onError = () => {
    isBroken = true;
  };
  client.on('error', onError);
  const query = async (text: string, parameters: readonly unknown[]) => {
    // Its end rolls back; asking it would take another time limit.
    if (isBroken && text === 'rollback') return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    try {
      return await client.query(text, [...parameters]);
    } catch (error) {
      isBroken ||= !(error instanceof pg.DatabaseError) || error.severity !== 'ERROR';
      throw error;
    }
  };
  const release = () => {
    client.release(isBroken);
    client.off('error', onError);
  };
  return { query, release } as unknown as PostgresPoolClient;
}
