// Whether one more job fits beside those that have not ended.
import { serviceQuotaExceeded } from '../wire/errors.js';
import { hasEnded } from '../world/jobPlan.js';
import { QUOTA_CODES } from '../world/quotas.js';
import type { World } from '../world/world.js';

/** Throws ServiceQuotaExceededException. */
export function assertWithinQuotas(world: World, newServers: number): void {
  const { serversPerJob, concurrentJobs, serversInAllJobs } = world.quotas.current();
  if (newServers > serversPerJob) {
    throw serviceQuotaExceeded(QUOTA_CODES.serversPerJob, `A job can have at most ${serversPerJob} servers.`);
  }
  const now = world.clock.now();
  const counted = [...world.jobs.values()].filter((job) => job.countsTowardQuotas && !hasEnded(job, now));
  if (counted.length + 1 > concurrentJobs) {
    throw serviceQuotaExceeded(
      QUOTA_CODES.concurrentJobs,
      `At most ${concurrentJobs} jobs can be in progress.`,
    );
  }
  const servers = counted.reduce((sum, job) => sum + job.participants.length, newServers);
  if (servers > serversInAllJobs) {
    throw serviceQuotaExceeded(
      QUOTA_CODES.serversInAllJobs,
      `All jobs together can have at most ${serversInAllJobs} servers.`,
    );
  }
}
