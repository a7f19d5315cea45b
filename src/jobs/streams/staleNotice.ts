// What one stream has told its reader about the truth of what it shows.
import type { JobStreamStale, ScopeRefusal } from '../../domain/jobEvent.js';
import type { Freshness } from '../feed/freshness.js';
import type { JobEvents } from './jobEvents.js';

export class StaleNotice {
  readonly #freshness: Freshness;
  readonly #events: JobEvents;
  readonly #openedAtMs: number;
  #toldAtMs: number | null = null;

  constructor(freshness: Freshness, events: JobEvents, openedAtMs: number) {
    this.#freshness = freshness;
    this.#events = events;
    this.#openedAtMs = openedAtMs;
  }

  /** What ends the stream: a refusal by DRS that came after the stream was opened. */
  refusal(): ScopeRefusal | null {
    const { refusal } = this.#freshness;
    return refusal !== null && refusal.atMs >= this.#openedAtMs ? refusal.failure : null;
  }

  /** Whether the reader was told that the state is stale, and nothing since that it no longer is. */
  get isTold(): boolean {
    return this.#toldAtMs !== null;
  }

  /** The news that the state is stale, once in a stale time. */
  takeStale(nowMs: number): JobStreamStale | null {
    if (this.#toldAtMs !== null) return null;
    const state = this.#freshness.state(nowMs);
    if (state.phase !== 'stale') return null;
    this.#toldAtMs = nowMs;
    return this.#events.stale(state);
  }

  /** Whether the reader is owed word that its state, now confirmed at `confirmedAtMs`, is no longer stale. */
  takeAllClear(nowMs: number, confirmedAtMs: number | null): boolean {
    if (this.#toldAtMs === null || (confirmedAtMs ?? -Infinity) < this.#toldAtMs) return false;
    if (this.#freshness.state(nowMs).phase !== 'fresh') return false;
    this.#toldAtMs = null;
    return true;
  }

  /** The reader has been given a state observed at `observedAtMs`: later than the stale notice, it says as much. */
  noteShown(observedAtMs: number): void {
    if (this.#toldAtMs !== null && observedAtMs >= this.#toldAtMs) this.#toldAtMs = null;
  }
}
