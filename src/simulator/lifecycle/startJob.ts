// Starts jobs: makes the plan, and writes down what follows from it for servers and recovery instances.
import type { Tags } from '../shapes/job.js';
import { toArn } from '../world/arn.js';
import type { JobPlan } from '../world/jobPlan.js';
import { recordJob } from '../world/jobs.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { forgetGoneInstances, recoveryInstanceOf } from '../world/recoveryInstances.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import { launchConfigurationOf } from './launchConfiguration.js';
import { launchSourceOf } from './launchSource.js';
import { planClientFailback } from './planFailback.js';
import type { JobOrder } from './planJob.js';
import { planLaunch } from './planLaunch.js';
import type { ServerLaunch } from './planServerLaunch.js';
import { EC2_BOOT_SECONDS } from './stages.js';
import { planTerminate } from './planTerminate.js';

/** What a job has of its own that nobody asked for. */
export interface JobSeed {
  readonly jobID: string;
  /** Set for a job of the past, which went as fast as life. */
  readonly createdAt?: number;
}

export interface LaunchRequest {
  readonly seed?: JobSeed;
  readonly isDrill: boolean;
  readonly servers: readonly { readonly server: SourceServerRecord; readonly snapshotTakenAt?: number }[];
  readonly tags: Tags;
  /** For how long DescribeJobs shall not show the job, in ms. */
  readonly hiddenMs: number;
}

export function startLaunchJob(world: World, request: LaunchRequest): JobPlan {
  const order = createOrder(world, request.hiddenMs, request.seed);
  const { plan, parts } = planLaunch({
    ...order,
    initiatedBy: request.isDrill ? 'START_DRILL' : 'START_RECOVERY',
    servers: request.servers.map(({ server, snapshotTakenAt }) => ({
      server,
      source: launchSourceOf(world, server, snapshotTakenAt),
      runsPostLaunchActions: launchConfigurationOf(world, server).postLaunchEnabled,
      replacesInstance: recoveryInstanceOf(world, server.sourceServerID) !== undefined,
    })),
  });
  forgetGoneInstances(world);
  for (const launch of parts) recordLaunch(world, order, launch, request.isDrill);
  recordJob(world, plan, request.tags);
  return plan;
}

export function startTerminateJob(
  world: World,
  instances: readonly RecoveryInstanceRecord[],
  hiddenMs: number,
  seed?: JobSeed,
): JobPlan {
  const { plan, parts } = planTerminate({ ...createOrder(world, hiddenMs, seed), instances });
  for (const { instance, shutsDownAt, goneAt } of parts) {
    world.recoveryInstances.set(instance.recoveryInstanceID, { ...instance, shutsDownAt, goneAt });
  }
  recordJob(world, plan, {});
  return plan;
}

// The start instant is part of the id: a gateway that outlives the simulator must not meet an old id again.
function nextJobID(world: World): string {
  return `drsjob-${world.chance.hex(17, 'job', world.clock.now(), world.nextSerial())}`;
}

export function createOrder(world: World, hiddenMs: number, seed?: JobSeed): JobOrder {
  const jobID = seed?.jobID ?? nextJobID(world);
  const createdAt = seed?.createdAt ?? world.clock.now();
  return {
    jobID,
    arn: toArn(world, 'job', jobID),
    createdAt,
    visibleAt: createdAt + hiddenMs,
    speed: seed?.createdAt === undefined ? world.speed : 1,
    chance: world.chance,
  };
}

function recordLaunch(world: World, order: JobOrder, launch: ServerLaunch, isDrill: boolean): void {
  const { server, participant, dataTakenAt } = launch;
  recordCleanup(world, launch);
  if (participant.recoveryInstance === undefined || dataTakenAt === undefined) return;
  const { id, knownAt } = participant.recoveryInstance;
  const arn = toArn(world, 'recovery-instance', id);
  world.recoveryInstances.set(id, {
    recoveryInstanceID: id,
    arn,
    jobID: order.jobID,
    server,
    isDrill,
    dataTakenAt,
    appearsAt: knownAt - (EC2_BOOT_SECONDS * 1000) / order.speed,
    runsAt: knownAt,
    shutsDownAt: Infinity,
    goneAt: Infinity,
    failback: planClientFailback(order, { jobID: order.jobID, server, isDrill }, knownAt),
  });
  world.tags.set(arn, {
    ...(launchConfigurationOf(world, server).copyTags ? world.tags.get(server.arn) : {}),
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
