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
  refusal(nowMs: number): ScopeRefusal | null {
    const state = this.#freshness.state(nowMs);
    return state.phase === 'refused' && state.atMs >= this.#openedAtMs ? state.failure : null;
  }

  /** The news that the state is stale, once in a stale time. */
  takeStale(nowMs: number): JobStreamStale | null {
    const state = this.#freshness.state(nowMs);
    if (state.phase !== 'stale' || this.#toldAtMs !== null) return null;
    this.#toldAtMs = nowMs;
    return this.#events.stale(state);
  }

  /** Whether the reader is owed word that its state, now confirmed at `confirmedAtMs`, is no longer stale. */
  takeAllClear(nowMs: number, confirmedAtMs: number | null): boolean {
    const isClear = this.#freshness.state(nowMs).phase === 'fresh';
    if (this.#toldAtMs === null || !isClear || (confirmedAtMs ?? -Infinity) < this.#toldAtMs) return false;
    this.#toldAtMs = null;
    return true;
  }

  /** The reader has been given a state observed at `observedAtMs`: later than the stale notice, it says as much. */
  noteShown(observedAtMs: number): void {
    if (this.#toldAtMs !== null && observedAtMs >= this.#toldAtMs) this.#toldAtMs = null;
  }
}
