// When replication from a recovery instance begins, and how long it takes to catch up.
//
// On premises somebody boots the failback client on the old machine. Nobody does that here, so it is taken as booted some minutes after
// the instance of a real recovery runs, once, and to find its instance by itself. In AWS it takes a ReverseReplication. Drills do not
// fail back.
import type { FailbackRecord, ReplicationPlan } from '../world/failbackRecord.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import type { World } from '../world/world.js';
import { createPace } from './stages.js';

type FailbackOrigin = Pick<RecoveryInstanceRecord, 'jobID' | 'server' | 'isDrill'>;

/** Null for what does not fail back without being told to. */
export function planClientFailback(
  world: World,
  { jobID, server, isDrill }: FailbackOrigin,
  runsAt: number,
): FailbackRecord | null {
  if (isDrill || server.sourceCloudProperties !== undefined) return null;
  const pace = createPace(world.chance, jobID, server.sourceServerID);
  return planReplicationBack(
    world,
    jobID,
    server.sourceServerID,
    runsAt + toMs(world, pace('failbackClientBoot')),
  );
}

export function planReplicationBack(
  world: World,
  jobID: string,
  sourceServerID: string,
  initiatedAt: number,
): ReplicationPlan {
  const pace = createPace(world.chance, jobID, sourceServerID);
  const firstByteAt = initiatedAt + toMs(world, pace('failbackInitiation'));
  return { initiatedAt, firstByteAt, caughtUpAt: firstByteAt + toMs(world, pace('failbackSync')) };
}

function toMs({ speed }: World, seconds: number): number {
  return (seconds * 1000) / speed;
}
