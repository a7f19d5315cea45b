// How long to wait before a call is sent again.
import type { DrsFailure } from '../domain/failure.js';

const MAX_BACKOFF_MS = 2000;

/** The wait before attempt `attempt + 1`: jittered, doubling, at most 2 s, and not before DRS said that it may be. */
export function backoffMs(failure: DrsFailure, attempt: number): number {
  const baseMs = failure.kind === 'ThrottlingError' ? 500 : 100;
  const jittered = Math.random() * Math.min(MAX_BACKOFF_MS, baseMs * 2 ** (attempt - 1));
  return Math.ceil(retryAfterMs(failure) + jittered);
}

/** What DRS asked for in `retryAfterSeconds`; 0 where it asked for nothing. */
export function retryAfterMs(failure: DrsFailure): number {
  return 'retryAfterSeconds' in failure ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
}
