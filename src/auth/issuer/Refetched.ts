// What is fetched from an issuer and remembered: one fetch at a time, for everybody who waits. When to fetch, and how long what is known
// is good for, is its user's.
import type { Clock } from '../../recovery/ports.js';
import { withinTime } from './withinTime.js';

/** For all that one fetch asks for together. */
const MOST_FETCH_MS = 5_000;

export interface Fetching<Value> {
  readonly clock: Clock;
  /** Rejects with words for the log. */
  readonly fetch: (signal: AbortSignal) => Promise<Value>;
  /** Called when it is known; `isNews` the first time, and after a failure. */
  readonly onFetched: (value: Value, isNews: boolean) => void;
  /** Called when it could not be fetched within five seconds; what was known is known still. */
  readonly onFailed: (reason: string) => void;
}

export class Refetched<Value> {
  readonly #how: Fetching<Value>;
  readonly #closing = new AbortController();
  #known: { readonly value: Value; readonly fetchedAtMs: number } | null = null;
  #fetching: Promise<void> | null = null;
  #triedAtMs = -Infinity;
  #isFailing = false;

  constructor(how: Fetching<Value>) {
    this.#how = how;
  }

  /** What the last fetch that succeeded brought. */
  get known(): Value | null {
    return this.#known?.value ?? null;
  }

  /** Whether the last fetch failed. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** The fetch that is under way. */
  get underWay(): Promise<void> | null {
    return this.#fetching;
  }

  /** Of what is known; Infinity where nothing is. */
  get ageMs(): number {
    return this.#how.clock.now() - (this.#known?.fetchedAtMs ?? -Infinity);
  }

  /** Since the last fetch began; Infinity where there was none. */
  get sinceTryMs(): number {
    return this.#how.clock.now() - this.#triedAtMs;
  }

  /** Joins the fetch that is under way, or begins one. Never rejects. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#fetchOnce().finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  /** Gives up a fetch that is under way; there is none afterwards. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#fetching;
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #fetchOnce(): Promise<void> {
    const { clock, fetch, onFetched, onFailed } = this.#how;
    if (this.#isClosed()) return;
    this.#triedAtMs = clock.now();
    try {
      const limit = { clock, ms: MOST_FETCH_MS, closing: this.#closing.signal };
      const value = await withinTime(limit, fetch);
      const isNews = this.#known === null || this.#isFailing;
      this.#known = { value, fetchedAtMs: clock.now() };
      this.#isFailing = false;
      onFetched(value, isNews);
    } catch (error) {
      if (this.#isClosed()) return;
      this.#isFailing = true;
      onFailed(error instanceof Error ? error.message : String(error));
    }
  }
}
