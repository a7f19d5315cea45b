// The keys by which requests are counted: one each, up to a bound. A flood from ever new addresses must not fill the memory.
import { createHash } from 'node:crypto';

const MOST_KEYS = 20_000;
const SHARED_KEYS = 1_024;
const SHORT = 22;

/**
 * Gives everybody a key of their own for a minute. While MOST_KEYS are in use, whoever is new shares one of SHARED_KEYS others with
 * those whose hash falls on it: they may be limited too early, and nobody who was there before is.
 */
export class BoundedKeys {
  readonly #lifetimeMs: number;
  /** Until when each is in use, the oldest first. */
  readonly #untilMs = new Map<string, number>();

  constructor(lifetimeMs: number) {
    this.#lifetimeMs = lifetimeMs;
  }

  /** A hash: of bounded length, and no address or name in a table that only counts. */
  keyOf(whose: string, nowMs: number): string {
    const hash = createHash('sha256').update(whose).digest();
    const key = hash.toString('base64url').slice(0, SHORT);
    if ((this.#untilMs.get(key) ?? -Infinity) > nowMs) return key;
    this.#untilMs.delete(key);
    this.#dropOld(nowMs);
    if (this.#untilMs.size >= MOST_KEYS) return `shared ${hash.readUInt32BE() % SHARED_KEYS}`;
    this.#untilMs.set(key, nowMs + this.#lifetimeMs);
    return key;
  }

  #dropOld(nowMs: number): void {
    for (const [key, untilMs] of this.#untilMs) {
      if (untilMs > nowMs) return;
      this.#untilMs.delete(key);
    }
  }
}
