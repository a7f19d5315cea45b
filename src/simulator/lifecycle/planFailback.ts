// When replication from a recovery instance begins, and how long it takes to catch up.
//
// On premises somebody boots the failback client on the old machine. Nobody does that here, so it is taken as booted some minutes after
// the instance of a real recovery runs, once, and to find its instance by itself. In AWS it takes a ReverseReplication. Drills do not
// fail back.
import type { FailbackRecord, ReplicationPlan } from '../world/failbackRecord.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import type { World } from '../world/world.js';
import { createPace } from './stages.js';

/** How fast it goes. */
type Speed = Pick<World, 'speed' | 'chance'>;

type FailbackOrigin = Pick<RecoveryInstanceRecord, 'jobID' | 'server' | 'isDrill'>;

/** Null for what does not fail back without being told to. */
export function planClientFailback(
  speed: Speed,
  { jobID, server, isDrill }: FailbackOrigin,
  runsAt: number,
): FailbackRecord | null {
  if (isDrill || server.sourceCloudProperties !== undefined) return null;
  const pace = createPace(speed.chance, jobID, server.sourceServerID);
  return planReplicationBack(
    speed,
    jobID,
    server.sourceServerID,
    runsAt + toMs(speed, pace('failbackClientBoot')),
  );
}

export function planReplicationBack(
  speed: Speed,
  jobID: string,
  sourceServerID: string,
  initiatedAt: number,
): ReplicationPlan {
  const pace = createPace(speed.chance, jobID, sourceServerID);
  const firstByteAt = initiatedAt + toMs(speed, pace('failbackInitiation'));
  return { initiatedAt, firstByteAt, caughtUpAt: firstByteAt + toMs(speed, pace('failbackSync')) };
}

function toMs({ speed }: Speed, seconds: number): number {
  return (seconds * 1000) / speed;
}
