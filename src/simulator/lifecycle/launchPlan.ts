// The plan of a LAUNCH job. Each server goes, at its own pace, through clean-up of the instance it replaces, snapshot,
// conversion, launch and post-launch actions. There is no event for a successful launch: only launchStatus tells it.
import type { Chance } from '../chance.js';
import type { InitiatedBy } from '../shapes/job.js';
import type { SourceServerRecord } from '../sourceServerRecord.js';
import { conversionProperties } from './conversion.js';
import type { JobPlan, ParticipantPlan, PlannedActionRun } from './jobPlan.js';
import { planActionRuns } from './postLaunchActions.js';
import { createPace, JOB_END_SECONDS, PENDING_SECONDS } from './stages.js';
import { createTimeline, mergeLogs, type Timeline } from './timeline.js';

export interface LaunchOrder {
  readonly jobID: string;
  readonly arn: string;
  readonly initiatedBy: Extract<InitiatedBy, 'START_RECOVERY' | 'START_DRILL'>;
  readonly createdAt: number;
  readonly visibleAt: number;
  readonly servers: readonly ServerOrder[];
  readonly speed: number;
  readonly chance: Chance;
}

export interface ServerOrder {
  readonly server: SourceServerRecord;
  /** When the chosen recovery snapshot was taken; without it one is taken now. */
  readonly snapshotTakenAt?: number;
  readonly replacesInstance: boolean;
}

export interface ServerLaunch {
  readonly server: SourceServerRecord;
  readonly participant: ParticipantPlan;
  readonly timeline: Timeline;
  /** When the instance of an earlier launch is gone, if there was one. */
  readonly cleanedUpAt?: number;
  readonly dataTakenAt: number;
}

export function planLaunch(order: LaunchOrder): {
  readonly plan: JobPlan;
  readonly launches: readonly ServerLaunch[];
} {
  const neverEnds = order.servers.some(({ server }) => server.behaviour === 'conflict');
  const startsAt = neverEnds ? order.createdAt : order.createdAt + (PENDING_SECONDS * 1000) / order.speed;
  const launches = order.servers.map((server) => planServer(order, server, startsAt));
  const lastAt = Math.max(...launches.map(({ timeline }) => timeline.at));
  const endsAt = neverEnds ? Infinity : lastAt + (JOB_END_SECONDS * 1000) / order.speed;
  const { jobID, arn, initiatedBy, createdAt, visibleAt } = order;
  return {
    plan: {
      jobID,
      arn,
      type: 'LAUNCH',
      initiatedBy,
      createdAt,
      visibleAt,
      startsAt,
      endsAt,
      participants: launches.map(({ participant }) => participant),
      log: mergeLogs(
        startsAt,
        endsAt,
        launches.map(({ timeline }) => timeline.log),
      ),
      countsTowardQuotas: !neverEnds,
    },
    launches,
  };
}

function planServer(
  order: LaunchOrder,
  { server, snapshotTakenAt, replacesInstance }: ServerOrder,
  startsAt: number,
): ServerLaunch {
  const { sourceServerID } = server;
  const timeline = createTimeline(startsAt, order.speed);
  const pace = createPace(order.chance, order.jobID, sourceServerID);
  const during = (
    from: 'CLEANUP_START' | 'SNAPSHOT_START',
    to: 'CLEANUP_END' | 'SNAPSHOT_END',
    seconds: number,
  ): void => {
    timeline.record(from, { sourceServerID });
    timeline.wait(seconds);
    timeline.record(to, { sourceServerID });
  };
  let cleanedUpAt: number | undefined;
  if (replacesInstance) {
    timeline.wait(pace('cleanupDelay'));
    during('CLEANUP_START', 'CLEANUP_END', pace('cleanup'));
    cleanedUpAt = timeline.at;
  }
  timeline.wait(pace('snapshotDelay'));
  const dataTakenAt = snapshotTakenAt ?? timeline.at;
  if (snapshotTakenAt === undefined) during('SNAPSHOT_START', 'SNAPSHOT_END', pace('snapshot'));
  const rest = planConversionAndLaunch(order, server, timeline, dataTakenAt);
  const participant = { sourceServerID, statuses: timeline.statuses, ...rest };
  return {
    server,
    participant,
    timeline,
    dataTakenAt,
    ...(cleanedUpAt === undefined ? {} : { cleanedUpAt }),
  };
}

function planConversionAndLaunch(
  { chance, jobID }: LaunchOrder,
  server: SourceServerRecord,
  timeline: Timeline,
  dataTakenAt: number,
): Pick<ParticipantPlan, 'recoveryInstance' | 'actionRuns'> {
  const { sourceServerID } = server;
  const pace = createPace(chance, jobID, sourceServerID);
  const conversion = {
    sourceServerID,
    conversionServerID: `i-${chance.hex(17, 'conversion server', jobID, sourceServerID)}`,
    conversionProperties: conversionProperties(chance, jobID, server, dataTakenAt),
  };
  timeline.wait(pace('conversionDelay'));
  timeline.become('IN_PROGRESS');
  timeline.record('CONVERSION_START', conversion);
  if (server.behaviour === 'conflict') return { actionRuns: [] };
  timeline.wait(pace('conversion'));
  timeline.record('CONVERSION_END', conversion);

  const id = `i-${chance.hex(17, 'recovery instance', jobID, sourceServerID)}`;
  timeline.wait(pace('launchDelay'));
  timeline.record('LAUNCH_START', { sourceServerID, targetInstanceID: id });
  timeline.wait(pace('launch'));
  if (server.behaviour === 'launchFails') {
    recordFailure(timeline, sourceServerID, id);
    return { actionRuns: [] };
  }
  timeline.become('LAUNCHED');
  const knownAt = timeline.at;
  let actionRuns: readonly PlannedActionRun[] = [];
  if (server.runsPostLaunchActions) {
    timeline.wait(pace('postLaunchAction'));
    actionRuns = planActionRuns(chance, timeline, pace('postLaunchAction'), jobID, sourceServerID);
  }
  return { recoveryInstance: { id, knownAt }, actionRuns };
}

function recordFailure(timeline: Timeline, sourceServerID: string, targetInstanceID: string): void {
  timeline.become('FAILED');
  timeline.record('LAUNCH_FAILED', {
    sourceServerID,
    targetInstanceID,
    rawError:
      'An error occurred (InsufficientInstanceCapacity) when calling the RunInstances operation: ' +
      'We currently do not have sufficient capacity in the Availability Zone you requested.',
    attemptCount: 3,
    maxAttemptsCount: 3,
  });
}
