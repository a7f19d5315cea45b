// A call that did not bring what was asked for: why, and what that means for sending it again.
import type { DrsFailure } from '../domain/failure.js';

/**
 * `notSent`: nothing left this machine, and sending again would not help (no credentials, no place in the queue, given up).
 * `unreachable`: nothing left this machine, since no connection came about. `refused`: a 4xx in AWS's error form. These three
 * are a definite no. `unclear`: everything else; DRS may have done what it was asked for.
 */
export type Certainty = 'notSent' | 'unreachable' | 'refused' | 'unclear';

export interface CallFailure {
  readonly ok: false;
  readonly failure: DrsFailure;
  readonly certainty: Certainty;
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
}

const STALE_CODES: ReadonlySet<string | null> = new Set([
  'ExpiredTokenException',
  'ExpiredToken',
  'UnrecognizedClientException',
]);

/** DRS refused the credentials, not what was asked for. */
export function isStaleCredentials({ failure, certainty }: CallFailure): boolean {
  return certainty === 'refused' && STALE_CODES.has(failure.code);
}

export function isDefiniteNo(certainty: Certainty): boolean {
  return certainty !== 'unclear';
}
