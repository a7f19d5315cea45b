// The plan of a job that fails back: the machine that each instance has replicated to is converted and reboots into what was recovered.
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { planJob, type JobOrder, type PlannedJob, type ServerPart } from './planJob.js';
import { createPace } from './stages.js';
import { createTimeline } from './timeline.js';

export interface FailbackOrder extends JobOrder {
  readonly instances: readonly RecoveryInstanceRecord[];
}

export interface InstanceFailback extends ServerPart {
  readonly instance: RecoveryInstanceRecord;
  readonly completedAt: number;
}

export function planFailbackLaunch(order: FailbackOrder): PlannedJob<InstanceFailback> {
  return planJob(order, { type: 'LAUNCH', initiatedBy: 'FAILBACK', neverEnds: false }, (startsAt) =>
    order.instances.map((instance) => planInstance(order, instance, startsAt)),
  );
}

function planInstance(order: JobOrder, instance: RecoveryInstanceRecord, startsAt: number): InstanceFailback {
  const { recoveryInstanceID, server } = instance;
  const { sourceServerID } = server;
  const eventData = { sourceServerID, targetInstanceID: recoveryInstanceID };
  const timeline = createTimeline(startsAt, order.speed);
  const pace = createPace(order.chance, order.jobID, sourceServerID);
  timeline.wait(pace('conversionDelay'));
  timeline.become('IN_PROGRESS');
  timeline.record('CONVERSION_START', eventData);
  timeline.wait(pace('conversion'));
  timeline.record('CONVERSION_END', eventData);
  timeline.wait(pace('launchDelay'));
  timeline.record('LAUNCH_START', eventData);
  timeline.wait(pace('launch'));
  timeline.become('LAUNCHED');
  const participant = {
    sourceServerID,
    statuses: timeline.statuses,
    recoveryInstance: { id: recoveryInstanceID, knownAt: order.createdAt },
    actionRuns: [],
  };
  return { instance, participant, timeline, completedAt: timeline.at };
}
