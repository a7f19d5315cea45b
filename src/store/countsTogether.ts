// Counts what comes at the same time by one statement: a burst of one actor costs the database as much as a single request.
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

import type { RequestCount } from '../domain/requestLimit.js';

interface Batch {
  size: number;
  readonly counted: Promise<Counted>;
}

/** The count after a whole batch; null where the key is known to be over and is not counted any more. */
interface Counted {
  readonly total: number | null;
  readonly size: number;
  readonly msLeft: number;
}

/** One statement a key is under way at a time; who comes meanwhile is gathered for the next. Bounded by the requests that wait. */
export class CountsTogether {
  readonly #limiter: RateLimiterAbstract;
  readonly #gathering = new Map<string, Batch>();
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(limiter: RateLimiterAbstract) {
    this.#limiter = limiter;
  }

  /** Rejects where it cannot be counted. */
  async count(key: string): Promise<RequestCount> {
    const batch = this.#gathering.get(key) ?? { size: 0, counted: this.#send(key) };
    this.#gathering.set(key, batch);
    batch.size += 1;
    const place = batch.size;
    const { total, size, msLeft } = await batch.counted;
    const { points } = this.#limiter;
    const requests = total === null ? points + 1 : total - size + place;
    return { requests, isOver: requests > points, msLeft };
  }

  async #send(key: string): Promise<Counted> {
    await this.#underWay.get(key);
    const size = this.#gathering.get(key)?.size ?? 0;
    this.#gathering.delete(key);
    const counting = consume(this.#limiter, key, size);
    const over = counting.then(
      () => undefined,
      () => undefined, // told to those who wait for the count
    );
    this.#underWay.set(key, over);
    try {
      return await counting;
    } finally {
      if (this.#underWay.get(key) === over) this.#underWay.delete(key);
    }
  }
}

async function consume(limiter: RateLimiterAbstract, key: string, size: number): Promise<Counted> {
  try {
    return toCounted(await limiter.consume(key, size), size);
  } catch (error) {
    if (error instanceof RateLimiterRes) return toCounted(error, size);
    throw error;
  }
}

/** The library says 0 of a key that it remembers to be over. */
function toCounted({ consumedPoints, msBeforeNext }: RateLimiterRes, size: number): Counted {
  return { total: consumedPoints === 0 ? null : consumedPoints, size, msLeft: msBeforeNext };
}
