// DRS's limits on jobs. A server is in at most one unfinished job; that one is not configurable.
import { conflict, serviceQuotaExceeded } from '../wire/errors.js';
import type { JobPlan } from './jobPlan.js';
import type { World } from './world.js';

/**
 * How much may run at once, as in AWS Service Quotas for Elastic Disaster Recovery.
 * Exceeding one is a ServiceQuotaExceededException, and the whole call is refused.
 */
export interface SimulatorQuotas {
  /** Unfinished jobs at one time. L-D88FAC3A, default 20. */
  readonly concurrentJobs: number;
  /** Servers in one job. L-B827C881, default 100. */
  readonly serversPerJob: number;
  /** Servers in all unfinished jobs together. L-05AFA8C6, default 500. */
  readonly serversInAllJobs: number;
}

export const DEFAULT_QUOTAS: SimulatorQuotas = {
  concurrentJobs: 20,
  serversPerJob: 100,
  serversInAllJobs: 500,
};

const SERVERS_PER_JOB = 'L-B827C881';
const CONCURRENT_JOBS = 'L-D88FAC3A';
export const SERVERS_IN_ALL_JOBS = 'L-05AFA8C6';

export function assertNotBusy(world: World, sourceServerID: string): void {
  const job = world.latestJobs.get(sourceServerID);
  if (job !== undefined && isUnfinished(job, world.clock.now())) throw conflict(sourceServerID);
}

export function assertWithinQuotas(world: World, newServers: number): void {
  const { serversPerJob, concurrentJobs, serversInAllJobs } = world.quotas;
  if (newServers > serversPerJob) {
    throw serviceQuotaExceeded(SERVERS_PER_JOB, `A job can have at most ${serversPerJob} servers.`);
  }
  const now = world.clock.now();
  const counted = [...world.jobs.values()].filter((job) => job.countsTowardQuotas && isUnfinished(job, now));
  if (counted.length + 1 > concurrentJobs) {
    throw serviceQuotaExceeded(CONCURRENT_JOBS, `At most ${concurrentJobs} jobs can be in progress.`);
  }
  const servers = counted.reduce((sum, job) => sum + job.participants.length, newServers);
  if (servers > serversInAllJobs) {
    throw serviceQuotaExceeded(
      SERVERS_IN_ALL_JOBS,
      `All jobs together can have at most ${serversInAllJobs} servers.`,
    );
  }
}

function isUnfinished(job: JobPlan, now: number): boolean {
  return job.endsAt > now;
}
