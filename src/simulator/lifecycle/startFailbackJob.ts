// Starts the job that fails instances back, and writes down what follows from it for them.
import type { Tags } from '../shapes/job.js';
import type { JobPlan } from '../world/jobPlan.js';
import { recordJob } from '../world/jobs.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import type { World } from '../world/world.js';
import { planFailbackLaunch } from './planFailbackLaunch.js';
import { createOrder } from './startJob.js';

/** Each instance must be ready for it. */
export function startFailbackJob(
  world: World,
  instances: readonly RecoveryInstanceRecord[],
  tags: Tags,
  hiddenMs: number,
): JobPlan {
  const { plan, parts } = planFailbackLaunch({
    ...createOrder(world, hiddenMs),
    instances,
  });
  const { jobID, createdAt: calledAt, startsAt } = plan;
  for (const { instance, completedAt } of parts) {
    if (instance.failback === null) continue;
    const failback = { ...instance.failback, launch: { jobID, calledAt, startsAt, completedAt } };
    world.recoveryInstances.set(instance.recoveryInstanceID, { ...instance, failback });
  }
  recordJob(world, plan, tags);
  return plan;
}
