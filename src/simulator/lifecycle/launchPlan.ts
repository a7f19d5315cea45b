// The plan of a LAUNCH job: its servers go their ways at their own paces, and it ends after the last.
import type { InitiatedBy } from '../shapes/job.js';
import type { JobPlan } from '../world/jobPlan.js';
import {
  planServerLaunch,
  type LaunchSetting,
  type ServerLaunch,
  type ServerOrder,
} from './serverLaunchPlan.js';
import { JOB_END_SECONDS, PENDING_SECONDS } from './stages.js';
import { mergeLogs } from './timeline.js';

export interface LaunchOrder extends LaunchSetting {
  readonly arn: string;
  readonly initiatedBy: Extract<InitiatedBy, 'START_RECOVERY' | 'START_DRILL'>;
  readonly createdAt: number;
  readonly visibleAt: number;
  readonly servers: readonly ServerOrder[];
}

export function planLaunch(order: LaunchOrder): {
  readonly plan: JobPlan;
  readonly launches: readonly ServerLaunch[];
} {
  const neverEnds = order.servers.some(({ server }) => server.behaviour === 'conflict');
  const startsAt = neverEnds ? order.createdAt : order.createdAt + (PENDING_SECONDS * 1000) / order.speed;
  const launches = order.servers.map((server) => planServerLaunch(order, server, startsAt));
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
