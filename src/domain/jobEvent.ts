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

/** DRS cannot be read for now; the stream goes on by itself. */
export interface JobStreamStale {
  readonly kind: 'JobStreamStale';
  /** The last time the state was read, or the beginning of the stream. */
  readonly staleSince: Instant;
  readonly error: DrsFailure;
  readonly nextAttemptAt: Instant;
}

/** What waiting cannot mend: it ends a stream. */
export type TerminalFailure = AccessDeniedError | UninitializedAccountError | ResourceNotFoundError;

/** One event of a stream. After a terminal failure, and after the final update of a single job's stream, nothing follows. */
export type JobEvent = JobUpdate | JobStreamStale | TerminalFailure;
