// How true is what we show? Knows when DRS was last read, and since when it could not be.
//
// fresh    read within the stale time, or watching has only just begun
// stale    entered when the stale time passes without a successful observation; left by the next success
// refused  entered when DRS refuses for a reason that waiting cannot mend; left by the next success
import type { DrsFailure } from '../../domain/failure.js';
import { isScopeRefusal, type ScopeRefusal } from '../../domain/jobEvent.js';

export type FreshnessState =
  | { readonly phase: 'fresh' }
  | {
      readonly phase: 'stale';
      readonly sinceMs: number;
      readonly failure: DrsFailure;
      readonly nextAttemptAtMs: number;
    }
  | { readonly phase: 'refused'; readonly atMs: number; readonly failure: ScopeRefusal };

const FRESH: FreshnessState = { phase: 'fresh' };

export class Freshness {
  readonly #staleAfterMs: number;
  readonly #noAnswerYet: DrsFailure;
  #lastSuccessAtMs: number | null = null;
  #watchedSinceMs: number;
  #lastFailure: { readonly failure: DrsFailure; readonly atMs: number } | null = null;
  #nextAttemptAtMs: number;

  constructor(staleAfterMs: number, nowMs: number) {
    this.#staleAfterMs = staleAfterMs;
    this.#noAnswerYet = noAnswerYet(staleAfterMs);
    this.#watchedSinceMs = nowMs;
    this.#nextAttemptAtMs = nowMs;
  }

  /** When DRS was last read successfully; null before the first time. */
  get lastSuccessAtMs(): number | null {
    return this.#lastSuccessAtMs;
  }

  /** Why the last attempt failed; null after a success, and before the first attempt. */
  get lastFailure(): DrsFailure | null {
    return this.#lastFailure?.failure ?? null;
  }

  /** Somebody begins to watch after nobody did: only from now on is silence a reason for doubt. */
  beginWatch(nowMs: number): void {
    this.#watchedSinceMs = nowMs;
  }

  succeed(nowMs: number): void {
    this.#lastSuccessAtMs = nowMs;
    this.#lastFailure = null;
  }

  fail(failure: DrsFailure, nowMs: number, nextAttemptAtMs: number): void {
    this.#lastFailure = { failure, atMs: nowMs };
    this.#nextAttemptAtMs = nextAttemptAtMs;
  }

  /** When the state turns stale unless DRS is read before. */
  get staleAtMs(): number {
    return Math.max(this.#lastSuccessAtMs ?? 0, this.#watchedSinceMs) + this.#staleAfterMs;
  }

  /** What DRS refuses, and since when; null where it does not. */
  get refusal(): { readonly atMs: number; readonly failure: ScopeRefusal } | null {
    if (this.#lastFailure === null) return null;
    const { failure, atMs } = this.#lastFailure;
    return isScopeRefusal(failure) ? { atMs, failure } : null;
  }

  state(nowMs: number): FreshnessState {
    const { refusal } = this;
    if (refusal !== null) return { phase: 'refused', ...refusal };
    if (nowMs < this.staleAtMs) return FRESH;
    return {
      phase: 'stale',
      sinceMs: this.#lastSuccessAtMs ?? this.#watchedSinceMs,
      failure: this.#lastFailure?.failure ?? this.#noAnswerYet,
      nextAttemptAtMs: Math.max(this.#nextAttemptAtMs, nowMs),
    };
  }
}

function noAnswerYet(ms: number): DrsFailure {
  return {
    kind: 'ServiceUnavailableError',
    message: `DRS could not be read for ${Math.round(ms / 1000)} seconds; the gateway keeps trying.`,
    isRetryable: true,
    awsRequestID: null,
    code: null,
  };
}
