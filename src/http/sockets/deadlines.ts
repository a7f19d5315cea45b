// Ends logins when they are over: one watch for all sockets, which looks at the clock often instead of sleeping until a deadline. So a
// deadline is met however far away it was set, and also when the clock is put forward or the machine has slept.
import type { Clock } from '../../recovery/ports.js';

/** How late an end may come. */
const LOOK_EVERY_MS = 250;

/** At most one deadline an owner; no more are kept than there are sockets. */
export class Deadlines {
  readonly #clock: Clock;
  readonly #ends = new Map<object, { readonly atMs: number; readonly end: () => void }>();
  readonly #stopping = new AbortController();
  #watching: Promise<void> | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls `end` once, soon after `atMs` (milliseconds since 1970); replaces the owner's former deadline. */
  set(owner: object, atMs: number, end: () => void): void {
    this.#ends.set(owner, { atMs, end });
    this.#watching ??= this.#watch();
  }

  delete(owner: object): void {
    this.#ends.delete(owner);
  }

  /** Resolves when nothing is watched any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#ends.size > 0) {
      await this.#clock.sleep(LOOK_EVERY_MS, signal);
      if (signal.aborted) return;
      this.#endThoseDue();
    }
    this.#watching = null;
  }

  #endThoseDue(): void {
    const now = this.#clock.now();
    for (const [owner, { atMs, end }] of this.#ends) {
      if (atMs > now) continue;
      this.#ends.delete(owner);
      end();
    }
  }
}
