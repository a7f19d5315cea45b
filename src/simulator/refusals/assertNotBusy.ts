// A server is in at most one unfinished job. It is no quota: nobody can have it raised.
import { conflict } from '../wire/errors.js';
import { hasEnded } from '../world/jobPlan.js';
import type { World } from '../world/world.js';

/** Throws ConflictException. */
export function assertNotBusy(world: World, sourceServerID: string): void {
  const job = world.latestJobs.get(sourceServerID);
  if (job !== undefined && !hasEnded(job, world.clock.now())) throw conflict(sourceServerID);
}
