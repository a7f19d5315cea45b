// The plan of a TERMINATE job: each instance is cleaned up at its own pace and disappears.
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { planJob, type JobOrder, type PlannedJob, type ServerPart } from './planJob.js';
import { createPace } from './stages.js';
import { createTimeline } from './timeline.js';

export interface TerminateOrder extends JobOrder {
  readonly instances: readonly RecoveryInstanceRecord[];
}

export interface InstanceTermination extends ServerPart {
  readonly instance: RecoveryInstanceRecord;
  readonly shutsDownAt: number;
  readonly goneAt: number;
}

export function planTerminate(order: TerminateOrder): PlannedJob<InstanceTermination> {
  const kind = { type: 'TERMINATE', initiatedBy: 'TERMINATE_RECOVERY_INSTANCES', neverEnds: false } as const;
  return planJob(order, kind, (startsAt) =>
    order.instances.map((instance) => planTermination(order, instance, startsAt)),
  );
}

function planTermination(
  order: JobOrder,
  instance: RecoveryInstanceRecord,
  startsAt: number,
): InstanceTermination {
  const { recoveryInstanceID, server } = instance;
  const { sourceServerID } = server;
  const timeline = createTimeline(startsAt, order.speed);
  const pace = createPace(order.chance, order.jobID, sourceServerID);
  timeline.wait(pace('cleanupDelay'));
  timeline.become('IN_PROGRESS');
  timeline.record('CLEANUP_START', { sourceServerID, targetInstanceID: recoveryInstanceID });
  const shutsDownAt = timeline.at;
  timeline.wait(pace('termination'));
  timeline.become('TERMINATED');
  timeline.record('CLEANUP_END', { sourceServerID, targetInstanceID: recoveryInstanceID });
  const participant = {
    sourceServerID,
    statuses: timeline.statuses,
    recoveryInstance: { id: recoveryInstanceID, knownAt: order.createdAt },
    actionRuns: [],
  };
  return { instance, participant, timeline, shutsDownAt, goneAt: timeline.at };
}
