// Starts jobs: makes the plan, and writes down what follows from it for servers and recovery instances.
import type { Job, Tags } from '../shapes/job.js';
import type { JobPlan } from '../world/jobPlan.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { ENDLESS_JOB_ID } from '../world/testServers.js';
import { recoveryInstanceOf, toArn, type World } from '../world/world.js';
import { jobAt } from './jobAt.js';
import { planLaunch } from './launchPlan.js';
import type { ServerLaunch, ServerOrder } from './serverLaunchPlan.js';
import { planTerminate } from './terminatePlan.js';

// How long DRS keeps jobs is not published. Beyond this many the oldest that have ended are forgotten.
const MAX_JOBS = 2000;

export interface LaunchRequest {
  readonly jobID?: string;
  readonly isDrill: boolean;
  readonly servers: readonly { readonly server: SourceServerRecord; readonly snapshotTakenAt?: number }[];
  readonly tags: Tags;
  /** For how long DescribeJobs shall not show the job, in ms. */
  readonly hiddenMs: number;
}

export function startLaunchJob(world: World, request: LaunchRequest): JobPlan {
  const jobID = request.jobID ?? nextJobID(world);
  const createdAt = world.clock.now();
  const servers: ServerOrder[] = request.servers.map((order) => ({
    ...order,
    replacesInstance: recoveryInstanceOf(world, order.server.sourceServerID) !== undefined,
  }));
  const { plan, launches } = planLaunch({
    jobID,
    arn: toArn(world, 'job', jobID),
    initiatedBy: request.isDrill ? 'START_DRILL' : 'START_RECOVERY',
    createdAt,
    visibleAt: createdAt + request.hiddenMs,
    servers,
    speed: world.speed,
    chance: world.chance,
  });
  forgetGoneInstances(world);
  for (const launch of launches) recordLaunch(world, plan, launch, request.isDrill);
  return recordJob(world, plan, request.tags);
}

export function startTerminateJob(
  world: World,
  instances: readonly RecoveryInstanceRecord[],
  hiddenMs: number,
): JobPlan {
  const jobID = nextJobID(world);
  const createdAt = world.clock.now();
  const { plan, terminations } = planTerminate({
    jobID,
    arn: toArn(world, 'job', jobID),
    createdAt,
    visibleAt: createdAt + hiddenMs,
    instances,
    speed: world.speed,
    chance: world.chance,
  });
  for (const { recoveryInstanceID, shutsDownAt, goneAt } of terminations) {
    const record = world.recoveryInstances.get(recoveryInstanceID);
    if (record === undefined) continue;
    world.recoveryInstances.set(recoveryInstanceID, { ...record, shutsDownAt, goneAt });
  }
  return recordJob(world, plan, {});
}

/** The job that `s-conflict000000000` is in for ever. */
export function startEndlessJob(world: World): void {
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

export function toJob(world: World, plan: JobPlan): Job {
  return jobAt(plan, world.clock.now(), world.tags.get(plan.arn) ?? {});
}

// The start instant is part of the id: a gateway that outlives the simulator must not meet an old id again.
function nextJobID(world: World): string {
  return `drsjob-${world.chance.hex(17, 'job', world.clock.now(), world.nextSerial())}`;
}

function recordJob(world: World, plan: JobPlan, tags: Tags): JobPlan {
  forgetOldestJobs(world);
  world.jobs.set(plan.jobID, plan);
  for (const { sourceServerID } of plan.participants) {
    world.latestJobs.set(sourceServerID, plan);
    if (plan.type === 'LAUNCH') world.latestLaunches.set(sourceServerID, plan);
  }
  // A quirk of DRS: every job carries this tag, which nobody asked for.
  world.tags.set(plan.arn, { ...tags, resourceArn: plan.arn });
  return plan;
}

function forgetOldestJobs(world: World): void {
  const now = world.clock.now();
  for (const { jobID, arn, endsAt } of world.jobs.values()) {
    if (world.jobs.size < MAX_JOBS) return;
    if (endsAt > now) continue;
    world.jobs.delete(jobID);
    world.tags.delete(arn);
  }
}

function recordLaunch(world: World, plan: JobPlan, launch: ServerLaunch, isDrill: boolean): void {
  const { server, participant, cleanedUpAt, dataTakenAt } = launch;
  const replaced = recoveryInstanceOf(world, server.sourceServerID);
  if (replaced !== undefined && cleanedUpAt !== undefined) {
    world.recoveryInstances.set(replaced.recoveryInstanceID, { ...replaced, goneAt: cleanedUpAt });
  }
  if (participant.recoveryInstance === undefined) return;
  const { id, knownAt } = participant.recoveryInstance;
  const arn = toArn(world, 'recovery-instance', id);
  world.recoveryInstances.set(id, {
    recoveryInstanceID: id,
    arn,
    jobID: plan.jobID,
    sourceServerID: server.sourceServerID,
    isDrill,
    dataTakenAt,
    appearsAt: knownAt,
    shutsDownAt: Infinity,
    goneAt: Infinity,
  });
  world.tags.set(arn, {
    Name: server.properties.identificationHints.hostname,
    drs: 'AWSElasticDisasterRecoveryManaged',
  });
}

function forgetGoneInstances(world: World): void {
  const now = world.clock.now();
  for (const { recoveryInstanceID, arn, goneAt } of world.recoveryInstances.values()) {
    if (goneAt > now) continue;
    world.recoveryInstances.delete(recoveryInstanceID);
    world.tags.delete(arn);
  }
}
