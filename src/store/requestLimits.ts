// Counts requests: in memory for one process, in Postgres for all replicas. While Postgres cannot be had, each replica counts for
// itself: the limits hold for each, so that a database that is down neither locks everybody out nor opens the gates.
import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';

import type { CreateRequestLimiter, RequestCount, RequestLimiter } from '../domain/requestLimit.js';
import type { Clock, Logger } from '../recovery/ports.js';
import { BoundedKeys } from './boundedKeys.js';
import { CountsTogether } from './countsTogether.js';

/** Counts that all replicas see. */
export interface SharedCounts {
  readonly limiterOf: (name: string, points: number, seconds: number) => RateLimiterAbstract;
  /** Forgets those whose time was over at this instant. Never rejects. */
  readonly clear: (beforeMs: number) => Promise<void>;
}

const WINDOW_SECONDS = 60;
const WINDOW_MS = WINDOW_SECONDS * 1000;
/** After a failure the database is left alone for so long: no request waits for it meanwhile. */
const TRUST_AGAIN_MS = 5_000;

/** Null: there is one process alone. */
export function createRequestLimits(
  shared: SharedCounts | null,
  clock: Clock,
  logger: Logger,
): CreateRequestLimiter {
  return (name, perMinute) => {
    const memory = new CountsTogether(
      new RateLimiterMemory({ keyPrefix: name, points: perMinute, duration: WINDOW_SECONDS }),
    );
    if (shared === null) return new CountingLimiter(memory, null, clock, logger);
    const counts = new CountsTogether(shared.limiterOf(name, perMinute, WINDOW_SECONDS));
    return new CountingLimiter(memory, { counts, clear: shared.clear }, clock, logger);
  };
}

interface Shared {
  readonly counts: CountsTogether;
  readonly clear: SharedCounts['clear'];
}

class CountingLimiter implements RequestLimiter {
  readonly #memory: CountsTogether;
  readonly #shared: Shared | null;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #keys = new BoundedKeys(WINDOW_MS);
  #trustedFromMs = -Infinity;
  #clearedAtMs: number;

  constructor(memory: CountsTogether, shared: Shared | null, clock: Clock, logger: Logger) {
    this.#memory = memory;
    this.#shared = shared;
    this.#clock = clock;
    this.#logger = logger;
    this.#clearedAtMs = clock.now();
  }

  async count(whose: string): Promise<RequestCount> {
    const nowMs = this.#clock.now();
    const key = this.#keys.keyOf(whose, nowMs);
    if (this.#shared === null || nowMs < this.#trustedFromMs) return this.#memory.count(key);
    try {
      const counted = await this.#shared.counts.count(key);
      this.#clearSometimes(this.#shared, nowMs);
      return counted;
    } catch (error) {
      this.#trustedFromMs = this.#clock.now() + TRUST_AGAIN_MS;
      this.#logger.warn({ err: error, forMs: TRUST_AGAIN_MS }, 'requestsCountedByReplica');
      return this.#memory.count(key);
    }
  }

  /** A minute late, for the sake of replicas whose clocks are behind. */
  #clearSometimes({ clear }: Shared, nowMs: number): void {
    if (nowMs - this.#clearedAtMs < WINDOW_MS) return;
    this.#clearedAtMs = nowMs;
    void clear(nowMs - WINDOW_MS);
  }
}
