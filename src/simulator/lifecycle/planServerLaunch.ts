// One server's part of a LAUNCH job: clean-up of the instance it replaces, snapshot, conversion, launch, post-launch actions.
// There is no event for a successful launch: only launchStatus tells it.
import type { ParticipantPlan, PlannedActionRun } from '../world/jobPlan.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { conversionProperties } from './conversion.js';
import type { JobOrder, ServerPart } from './planJob.js';
import { planActionRuns } from './postLaunchActions.js';
import { createPace } from './stages.js';
import { createTimeline, type Timeline } from './timeline.js';

export interface ServerOrder {
  readonly server: SourceServerRecord;
  /** When the chosen recovery snapshot was taken; without it one is taken now. */
  readonly snapshotTakenAt?: number;
  readonly replacesInstance: boolean;
}

export interface ServerLaunch extends ServerPart {
  readonly server: SourceServerRecord;
  /** When the instance of an earlier launch is gone, if there was one. */
  readonly cleanedUpAt?: number;
  readonly dataTakenAt: number;
}

export function planServerLaunch(
  job: JobOrder,
  { server, snapshotTakenAt, replacesInstance }: ServerOrder,
  startsAt: number,
): ServerLaunch {
  const { sourceServerID } = server;
  const timeline = createTimeline(startsAt, job.speed);
  const pace = createPace(job.chance, job.jobID, sourceServerID);
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
  const rest = planConversionAndLaunch(job, server, timeline, dataTakenAt);
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
  { chance, jobID }: JobOrder,
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
