// What the gateway itself has seen of a job: its own log, without the states of the job.
import type { Instant } from './instant.js';
import type { JobChange } from './jobChange.js';

/** One reading of DRS that showed changes. */
export interface JobObservation {
  /** When the reading began. */
  readonly observedAt: Instant;
  /** When DRS was last seen to say what it said before; null for the first reading, and where nobody wrote it down. */
  readonly unchangedUntil: Instant | null;
  readonly changes: readonly JobChange[];
}

/** All that was seen of one job, in order. */
export interface JobRecord {
  readonly observations: readonly JobObservation[];
  /** Nothing more will come of the job. */
  readonly isFinal: boolean;
}
