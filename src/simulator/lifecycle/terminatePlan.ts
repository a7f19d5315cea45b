// The plan of a TERMINATE job: each instance is cleaned up at its own pace and disappears.
import type { Chance } from '../world/chance.js';
import type { JobPlan, ParticipantPlan } from '../world/jobPlan.js';
import { createPace, JOB_END_SECONDS, PENDING_SECONDS } from './stages.js';
import { createTimeline, mergeLogs, type Timeline } from './timeline.js';

export interface TerminateOrder {
  readonly jobID: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly visibleAt: number;
  readonly instances: readonly { readonly recoveryInstanceID: string; readonly sourceServerID: string }[];
  readonly speed: number;
  readonly chance: Chance;
}

export interface InstanceTermination {
  readonly recoveryInstanceID: string;
  readonly shutsDownAt: number;
  readonly goneAt: number;
}

export function planTerminate(order: TerminateOrder): {
  readonly plan: JobPlan;
  readonly terminations: readonly InstanceTermination[];
} {
  const { jobID, arn, createdAt, visibleAt } = order;
  const startsAt = createdAt + (PENDING_SECONDS * 1000) / order.speed;
  const parts = order.instances.map((instance) => planInstance(order, instance, startsAt));
  const endsAt =
    Math.max(...parts.map(({ timeline }) => timeline.at)) + (JOB_END_SECONDS * 1000) / order.speed;
  return {
    plan: {
      jobID,
      arn,
      type: 'TERMINATE',
      initiatedBy: 'TERMINATE_RECOVERY_INSTANCES',
      createdAt,
      visibleAt,
      startsAt,
      endsAt,
      participants: parts.map(({ participant }) => participant),
      log: mergeLogs(
        startsAt,
        endsAt,
        parts.map(({ timeline }) => timeline.log),
      ),
      countsTowardQuotas: true,
    },
    terminations: parts.map(({ termination }) => termination),
  };
}

function planInstance(
  order: TerminateOrder,
  { recoveryInstanceID, sourceServerID }: TerminateOrder['instances'][number],
  startsAt: number,
): { timeline: Timeline; participant: ParticipantPlan; termination: InstanceTermination } {
  const timeline = createTimeline(startsAt, order.speed);
  const pace = createPace(order.chance, order.jobID, sourceServerID);
  timeline.wait(pace('cleanupDelay'));
  timeline.become('IN_PROGRESS');
  timeline.record('CLEANUP_START', { sourceServerID, targetInstanceID: recoveryInstanceID });
  const shutsDownAt = timeline.at;
  timeline.wait(pace('termination'));
  timeline.become('TERMINATED');
  timeline.record('CLEANUP_END', { sourceServerID, targetInstanceID: recoveryInstanceID });
  return {
    timeline,
    participant: {
      sourceServerID,
      statuses: timeline.statuses,
      recoveryInstance: { id: recoveryInstanceID, knownAt: order.createdAt },
      actionRuns: [],
    },
    termination: { recoveryInstanceID, shutsDownAt, goneAt: timeline.at },
  };
}
