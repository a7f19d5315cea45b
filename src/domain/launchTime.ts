// When something was launched. DRS keeps no time of it (its log has no event for a launch that succeeded), so it is told from when
// the gateway saw the status change, or from the end of the job, and says which.
import type { ParticipatingResource } from './job.js';
import { compareInstants, type Instant } from './instant.js';
import type { JobChange } from './jobChange.js';
import type { JobObservation } from './jobRecord.js';

export type LaunchTimeSource = 'OBSERVED' | 'JOB_END' | 'UNKNOWN';

/** `launchedAt` is the latest that it can have been, `launchedAfter` the time at which it was not launched yet. */
export interface LaunchTime {
  readonly launchedAt: Instant | null;
  /** Null where nobody looked before. */
  readonly launchedAfter: Instant | null;
  readonly launchedAtSource: LaunchTimeSource;
}

/** The first reading of DRS that showed something launched, and the last that did not. */
export interface LaunchSighting {
  readonly launchedAt: Instant;
  readonly launchedAfter: Instant | null;
}

/** What was seen of a job's launches. */
export interface LaunchSightings {
  /** By source server. */
  readonly servers: ReadonlyMap<string, LaunchSighting>;
  /** By `resourceKeyOf`. */
  readonly resources: ReadonlyMap<string, LaunchSighting>;
}

export const NOTHING_SIGHTED: LaunchSightings = { servers: new Map(), resources: new Map() };
export const LAUNCH_TIME_UNKNOWN: LaunchTime = {
  launchedAt: null,
  launchedAfter: null,
  launchedAtSource: 'UNKNOWN',
};

/** What tells one resource of a job from all others. */
export function resourceKeyOf({ participatingResourceID }: ParticipatingResource): string {
  return JSON.stringify(participatingResourceID);
}

/** Finds the launches in what was observed of a job; of one that was launched more than once, the last. */
export function sightingsOf(observations: readonly JobObservation[]): LaunchSightings {
  const servers = new Map<string, LaunchSighting>();
  const resources = new Map<string, LaunchSighting>();
  let before: Instant | null = null;
  for (const { observedAt, unchangedUntil, changes } of observations) {
    const sighting = { launchedAt: observedAt, launchedAfter: unchangedUntil ?? before };
    for (const change of changes.filter(isLaunch)) {
      if (change.kind === 'ResourceLaunchStatusChange')
        resources.set(resourceKeyOf(change.resource), sighting);
      else if (change.server.sourceServerID !== null) servers.set(change.server.sourceServerID, sighting);
    }
    before = observedAt;
  }
  return { servers, resources };
}

type LaunchStatusChange = Extract<JobChange, { current: unknown; kind: `${string}LaunchStatusChange` }>;

function isLaunch(change: JobChange): change is LaunchStatusChange {
  const isStatus = change.kind === 'ServerLaunchStatusChange' || change.kind === 'ResourceLaunchStatusChange';
  return isStatus && change.current?.known === 'LAUNCHED';
}

/** When something that was launched was: as it was seen, or before the end of its job where that is earlier. */
export function launchTimeOf(sighting: LaunchSighting | undefined, jobEndedAt: Instant | null): LaunchTime {
  const isSeenFirst =
    sighting !== undefined && (jobEndedAt === null || compareInstants(sighting.launchedAt, jobEndedAt) <= 0);
  if (isSeenFirst) return { ...sighting, launchedAtSource: 'OBSERVED' };
  if (jobEndedAt === null) return LAUNCH_TIME_UNKNOWN;
  const launchedAfter = earlierOf(sighting?.launchedAfter ?? null, jobEndedAt);
  return { launchedAt: jobEndedAt, launchedAfter, launchedAtSource: 'JOB_END' };
}

/** The clocks of DRS and of the gateway differ a little: a bound that contradicts the other is none. */
function earlierOf(after: Instant | null, end: Instant): Instant | null {
  return after !== null && compareInstants(after, end) <= 0 ? after : null;
}
