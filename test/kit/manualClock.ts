// A clock that a test owns. Short sleeps (backoff, the rate budget) may pass by themselves; long ones (time limits) wait for
// `advance`.
import type { Clock } from '../../src/recovery/ports.js';

interface Sleeper {
  readonly at: number;
  readonly ms: number;
  readonly wake: () => void;
}

export class ManualClock implements Clock {
  /** Every sleep that was asked for, in milliseconds. */
  readonly sleeps: number[] = [];
  readonly #passesBelowMs: number;
  readonly #sleepers = new Set<Sleeper>();
  #now = Date.parse('2026-11-23T10:00:00Z');

  constructor({ passesBelowMs = 0 }: { passesBelowMs?: number } = {}) {
    this.#passesBelowMs = passesBelowMs;
  }

  get sleeping(): number {
    return this.#sleepers.size;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper: Sleeper = {
        at: this.#now + ms,
        ms,
        wake: () => {
          signal?.removeEventListener('abort', sleeper.wake);
          this.#sleepers.delete(sleeper);
          resolve();
        },
      };
      signal?.addEventListener('abort', sleeper.wake);
      this.#sleepers.add(sleeper);
      if (ms < this.#passesBelowMs) setImmediate(() => this.#sleepers.has(sleeper) && this.advance(ms));
    });
  }

  /** Lets time pass and wakes whoever is due, the earliest first. */
  advance(ms: number): void {
    this.#now += ms;
    const due = [...this.#sleepers].filter((each) => each.at <= this.#now);
    for (const sleeper of due.sort((left, right) => left.at - right.at)) sleeper.wake();
  }
}

/** Lets everything that waits for promises or the event loop go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}
