// Keeps jobs: all by id, and which is the newest of each server.
import type { Tags } from '../shapes/job.js';
import { hasEnded, launchesInstances, type JobPlan } from './jobPlan.js';
import type { World } from './world.js';

// How long DRS keeps jobs is not published. Beyond this many the oldest that have ended are forgotten.
const MAX_JOBS = 2000;

export function recordJob(world: World, plan: JobPlan, tags: Tags): void {
  forgetOldestJobs(world);
  world.jobs.set(plan.jobID, plan);
  for (const { sourceServerID } of plan.participants) {
    world.latestJobs.set(sourceServerID, plan);
    if (launchesInstances(plan)) world.latestLaunches.set(sourceServerID, plan);
  }
  // A quirk of DRS: every job carries this tag, which nobody asked for.
  world.tags.set(plan.arn, { ...tags, resourceArn: plan.arn });
}

/** What servers say of their last launch stays. */
export function forgetJob(world: World, { jobID, arn }: JobPlan): void {
  world.jobs.delete(jobID);
  world.tags.delete(arn);
}

function forgetOldestJobs(world: World): void {
  const now = world.clock.now();
  for (const job of world.jobs.values()) {
    if (world.jobs.size < MAX_JOBS) return;
    if (!hasEnded(job, now)) continue;
    forgetJob(world, job);
  }
}
