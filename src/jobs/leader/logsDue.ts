// Whose log DRS is asked for in one round.
import type { JobChange } from '../../domain/jobChange.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import type { Track } from './track.js';

/** A followed job as one round saw it. */
export interface Sighting {
  readonly track: Track;
  readonly observedAtMs: number;
  readonly changes: readonly JobChange[];
}

/**
 * Of so many jobs that changed the log is read in one round; the others' follow in the next ones. Each read takes a turn of the rate
 * budget, and what is known of the jobs themselves must not wait until fifty of them had theirs.
 */
const MOST_LOG_READS = 8;

/** Jobs that changed or are over first, then `logReads` others; of each those whose log was read longest ago. */
export function logsDue(sightings: readonly Sighting[], logReads: number): ReadonlySet<Sighting> {
  const longestAgo = sightings.toSorted(
    (left, right) => left.track.reading.readAtMs - right.track.reading.readAtMs,
  );
  const isPressing = ({ track, changes }: Sighting) => changes.length > 0 || isJobOver(track.job);
  const pressing = longestAgo.filter(isPressing).slice(0, MOST_LOG_READS);
  const others = longestAgo.filter((sighting) => !isPressing(sighting));
  return new Set([...pressing, ...others.slice(0, Math.max(0, logReads - pressing.length))]);
}
