// What those who watch a job receive.
import type {
  AccessDeniedError,
  DrsFailure,
  ResourceNotFoundError,
  UninitializedAccountError,
} from './failure.js';
import type { Instant } from './instant.js';
import type { Job } from './job.js';
import type { JobChange } from './jobChange.js';
import type { InScope } from './scope.js';

export interface JobUpdate {
  readonly kind: 'JobUpdate';
  /** As it was after `changes`. */
  readonly job: Job;
  /** Empty in a first event, in a resync, and when a stale time ended without changes. */
  readonly changes: readonly JobChange[];
  /** Opaque; names this place in the log. */
  readonly cursor: string;
  /** When this state was read from DRS. */
  readonly observedAt: Instant;
  /** The job is over and this is its last event. */
  readonly isFinal: boolean;
  /** The whole state anew: what lay between could not be had. */
  readonly isResync: boolean;
}

/** All jobs were read and none runs: the state of the stream of all jobs when there is no job to show. */
export interface JobStreamCurrent extends InScope {
  readonly kind: 'JobStreamCurrent';
  readonly cursor: string;
  readonly observedAt: Instant;
  readonly isResync: boolean;
}

/** DRS cannot be read for now; the stream goes on by itself. */
export interface JobStreamStale extends InScope {
  readonly kind: 'JobStreamStale';
  /** The last time the state was read, or the beginning of the stream. */
  readonly staleSince: Instant;
  readonly error: DrsFailure;
  readonly nextAttemptAt: Instant;
}

/** DRS refuses to tell of any job, and waiting cannot mend it. */
export type ScopeRefusal = AccessDeniedError | UninitializedAccountError;

/** A permission that is missing does not appear by waiting; expired credentials may be renewed and are no such thing. */
export function isScopeRefusal(failure: DrsFailure): failure is ScopeRefusal {
  return (
    (failure.kind === 'AccessDeniedError' && !failure.isRetryable) ||
    failure.kind === 'UninitializedAccountError'
  );
}

/** What ends a job's stream: waiting cannot mend it. */
export type TerminalFailure = ScopeRefusal | ResourceNotFoundError;

/** One event of a job's stream. After its final update, and after a terminal failure, nothing follows. */
export type JobEvent = JobUpdate | JobStreamStale | TerminalFailure;

/** One event of the stream of all jobs. */
export type ActivityEvent = JobUpdate | JobStreamCurrent | JobStreamStale | ScopeRefusal;
