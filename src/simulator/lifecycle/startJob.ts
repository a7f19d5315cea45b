// Starts jobs: makes the plan, and writes down what follows from it for servers and recovery instances.
import type { Tags } from '../shapes/job.js';
import { toArn } from '../world/arn.js';
import type { JobPlan } from '../world/jobPlan.js';
import { recordJob } from '../world/jobs.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { forgetGoneInstances, recoveryInstanceOf } from '../world/recoveryInstances.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { ENDLESS_JOB_ID } from '../world/testServers.js';
import type { World } from '../world/world.js';
import { planClientFailback } from './planFailback.js';
import type { JobOrder } from './planJob.js';
import { planLaunch } from './planLaunch.js';
import type { ServerLaunch } from './planServerLaunch.js';
import { EC2_BOOT_SECONDS } from './stages.js';
import { planTerminate } from './planTerminate.js';

export interface LaunchRequest {
  readonly jobID?: string;
  readonly isDrill: boolean;
  readonly servers: readonly { readonly server: SourceServerRecord; readonly snapshotTakenAt?: number }[];
  readonly tags: Tags;
  /** For how long DescribeJobs shall not show the job, in ms. */
  readonly hiddenMs: number;
}

export function startLaunchJob(world: World, request: LaunchRequest): JobPlan {
  const { plan, parts } = planLaunch({
    ...createOrder(world, request.jobID ?? nextJobID(world), request.hiddenMs),
    initiatedBy: request.isDrill ? 'START_DRILL' : 'START_RECOVERY',
    servers: request.servers.map((order) => ({
      ...order,
      replacesInstance: recoveryInstanceOf(world, order.server.sourceServerID) !== undefined,
    })),
  });
  forgetGoneInstances(world);
  for (const launch of parts) recordLaunch(world, plan, launch, request.isDrill);
  recordJob(world, plan, request.tags);
  return plan;
}

export function startTerminateJob(
  world: World,
  instances: readonly RecoveryInstanceRecord[],
  hiddenMs: number,
): JobPlan {
  const { plan, parts } = planTerminate({ ...createOrder(world, nextJobID(world), hiddenMs), instances });
  for (const { instance, shutsDownAt, goneAt } of parts) {
    world.recoveryInstances.set(instance.recoveryInstanceID, { ...instance, shutsDownAt, goneAt });
  }
  recordJob(world, plan, {});
  return plan;
}

/** The job that `s-conflict000000000` is in for ever: also where an earlier run of the simulator began it. */
export function startEndlessJob(world: World): void {
  if (world.jobs.has(ENDLESS_JOB_ID)) return;
  const server = [...world.sourceServers.values()].find(({ behaviour }) => behaviour === 'conflict');
  if (server === undefined) return;
  startLaunchJob(world, {
    jobID: ENDLESS_JOB_ID,
    isDrill: true,
    servers: [{ server }],
    tags: {},
    hiddenMs: 0,
  });
}

// The start instant is part of the id: a gateway that outlives the simulator must not meet an old id again.
export function nextJobID(world: World): string {
  return `drsjob-${world.chance.hex(17, 'job', world.clock.now(), world.nextSerial())}`;
}

export function createOrder(world: World, jobID: string, hiddenMs: number): JobOrder {
  const createdAt = world.clock.now();
  return {
    jobID,
    arn: toArn(world, 'job', jobID),
    createdAt,
    visibleAt: createdAt + hiddenMs,
    speed: world.speed,
    chance: world.chance,
  };
}

function recordLaunch(world: World, plan: JobPlan, launch: ServerLaunch, isDrill: boolean): void {
  const { server, participant, dataTakenAt } = launch;
  recordCleanup(world, launch);
  if (participant.recoveryInstance === undefined) return;
  const { id, knownAt } = participant.recoveryInstance;
  const arn = toArn(world, 'recovery-instance', id);
  world.recoveryInstances.set(id, {
    recoveryInstanceID: id,
    arn,
    jobID: plan.jobID,
    server,
    isDrill,
    dataTakenAt,
    appearsAt: knownAt - (EC2_BOOT_SECONDS * 1000) / world.speed,
    runsAt: knownAt,
    shutsDownAt: Infinity,
    goneAt: Infinity,
    failback: planClientFailback(world, { jobID: plan.jobID, server, isDrill }, knownAt),
  });
  world.tags.set(arn, {
    Name: server.properties.identificationHints.hostname,
    drs: 'AWSElasticDisasterRecoveryManaged',
  });
}

function recordCleanup(world: World, { server, cleanedUpAt, timeline }: ServerLaunch): void {
  const replaced = recoveryInstanceOf(world, server.sourceServerID);
  if (replaced === undefined || cleanedUpAt === undefined) return;
  const shutsDownAt = timeline.log.find(({ event }) => event === 'CLEANUP_START')?.at ?? cleanedUpAt;
  world.recoveryInstances.set(replaced.recoveryInstanceID, { ...replaced, shutsDownAt, goneAt: cleanedUpAt });
}
