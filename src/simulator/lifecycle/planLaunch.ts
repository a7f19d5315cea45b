// The plan of a LAUNCH job: its servers go their ways at their own paces.
import type { InitiatedBy } from '../shapes/job.js';
import { planJob, type JobOrder, type PlannedJob } from './planJob.js';
import { planServerLaunch, type ServerLaunch, type ServerOrder } from './planServerLaunch.js';

export interface LaunchOrder extends JobOrder {
  readonly initiatedBy: Extract<InitiatedBy, 'START_RECOVERY' | 'START_DRILL'>;
  readonly servers: readonly ServerOrder[];
}

export function planLaunch(order: LaunchOrder): PlannedJob<ServerLaunch> {
  const { initiatedBy, servers } = order;
  const neverEnds = servers.some(({ server }) => server.behaviour === 'conflict');
  return planJob(order, { type: 'LAUNCH', initiatedBy, neverEnds }, (startsAt) =>
    servers.map((server) => planServerLaunch(order, server, startsAt)),
  );
}
