// One server's part of a LAUNCH job: clean-up of the instance it replaces, snapshot, conversion, launch, post-launch actions.
// There is no event for a successful launch: only launchStatus tells it.
import type { ParticipantPlan, PlannedActionRun } from '../world/jobPlan.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { conversionProperties } from './conversion.js';
import type { LaunchSource } from './launchSource.js';
import type { JobOrder, ServerPart } from './planJob.js';
import { planSnapshot } from './planSnapshot.js';
import { planActionRuns } from './postLaunchActions.js';
import { createPace } from './stages.js';
import { createTimeline, type Timeline } from './timeline.js';

export interface ServerOrder {
  readonly server: SourceServerRecord;
  readonly source: LaunchSource;
  readonly runsPostLaunchActions: boolean;
  readonly replacesInstance: boolean;
}

export interface ServerLaunch extends ServerPart {
  readonly server: SourceServerRecord;
  /** When the instance of an earlier launch is gone, if there was one. */
  readonly cleanedUpAt?: number;
  /** Left out when there was nothing to launch from. */
  readonly dataTakenAt?: number;
}

export function planServerLaunch(job: JobOrder, order: ServerOrder, startsAt: number): ServerLaunch {
  const { server, source, replacesInstance } = order;
  const { sourceServerID } = server;
  const timeline = createTimeline(startsAt, job.speed);
  const pace = createPace(job.chance, job.jobID, sourceServerID);
  let cleanedUpAt: number | undefined;
  if (replacesInstance) {
    timeline.wait(pace('cleanupDelay'));
    timeline.record('CLEANUP_START', { sourceServerID });
    timeline.wait(pace('cleanup'));
    timeline.record('CLEANUP_END', { sourceServerID });
    cleanedUpAt = timeline.at;
  }
  const dataTakenAt = planSnapshot(timeline, pace, sourceServerID, source);
  if (dataTakenAt === undefined) timeline.become('FAILED');
  const rest =
    dataTakenAt === undefined
      ? { actionRuns: [] }
      : planConversionAndLaunch(job, order, timeline, dataTakenAt);
  return {
    server,
    participant: { sourceServerID, statuses: timeline.statuses, ...rest },
    timeline,
    ...(dataTakenAt === undefined ? {} : { dataTakenAt }),
    ...(cleanedUpAt === undefined ? {} : { cleanedUpAt }),
  };
}

function planConversionAndLaunch(
  { chance, jobID }: JobOrder,
  { server, runsPostLaunchActions }: ServerOrder,
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
  if (runsPostLaunchActions) {
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
