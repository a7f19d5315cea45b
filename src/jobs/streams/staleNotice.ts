// What one stream has told its reader about the truth of what it shows.
import type { JobStreamStale, ScopeRefusal } from '../../domain/jobEvent.js';
import { instantOf } from '../../domain/instant.js';
import type { Freshness } from '../feed/freshness.js';

export class StaleNotice {
  readonly #scope: string;
  readonly #freshness: Freshness;
  readonly #openedAtMs: number;
  #toldAtMs: number | null = null;

  constructor(scope: string, freshness: Freshness, openedAtMs: number) {
    this.#scope = scope;
    this.#freshness = freshness;
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
    return {
      kind: 'JobStreamStale',
      scope: this.#scope,
      staleSince: instantOf(state.sinceMs),
      error: state.failure,
      nextAttemptAt: instantOf(state.nextAttemptAtMs),
    };
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
