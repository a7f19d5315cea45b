// Counts of requests in Postgres, over connections of their own: a flood of requests must not hold up a claim.
import pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';

import type { Logger } from '../recovery/ports.js';
import type { SharedCounts } from './requestLimits.js';

/** Made by migration 0004. */
const TABLE = 'request_count';
const MOST_CONNECTIONS = 3;
/** Of waiting for a connection, and again of waiting for the answer: after that the replica counts for itself. */
const TIME_LIMIT_MS = 500;

export interface PostgresCounts extends SharedCounts {
  readonly close: () => Promise<void>;
}

/** Connects to nothing yet. */
export function countInPostgres(settings: pg.PoolConfig, logger: Logger): PostgresCounts {
  const pool = new pg.Pool({
    ...settings,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: TIME_LIMIT_MS,
    query_timeout: TIME_LIMIT_MS,
    statement_timeout: TIME_LIMIT_MS,
  });
  pool.on('error', (error) => logger.debug({ err: error }, 'countingConnectionLost'));
  const limiterOf = (name: string, points: number, seconds: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: TABLE,
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
      // Whoever is over is refused from memory, so that a flood does not reach the database.
      inMemoryBlockOnConsumed: points + 1,
    });
  // The library's types leave it out. https://github.com/animir/node-rate-limiter-flexible/wiki/PostgreSQL
  const clearer = limiterOf('', 1, 1) as unknown as { clearExpired(beforeMs: number): Promise<void> };
  let clearing = Promise.resolve();
  return {
    limiterOf,
    clear: (beforeMs) => (clearing = clearer.clearExpired(beforeMs)),
    close: async () => {
      await clearing;
      if (!pool.ended) await pool.end();
    },
  };
}
