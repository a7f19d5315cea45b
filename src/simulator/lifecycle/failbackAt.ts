// What DescribeRecoveryInstances says of an instance's way back at one instant: its failback, and the replication from it.
import type {
  FailbackState,
  InstanceReplicatedDisk,
  InstanceReplicationInfo,
  RecoveryInstanceFailback,
} from '../shapes/recoveryInstance.js';
import { toTimestamp } from '../wire/timestamps.js';
import type { Chance } from '../world/chance.js';
import type { FailbackRecord } from '../world/failbackRecord.js';
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { INITIATION_STEPS } from './initiationSteps.js';
import {
  FAILBACK_CLIENT_STEPS,
  initiationStepsAt,
  replicatedShareAt,
  replicationPhaseAt,
} from './replicationProgress.js';

export function failbackStateAt({ failback }: RecoveryInstanceRecord, now: number): FailbackState {
  if (failback === null || now < failback.initiatedAt) return 'FAILBACK_NOT_STARTED';
  const { launch, caughtUpAt } = failback;
  if (launch === undefined)
    return now < caughtUpAt ? 'FAILBACK_NOT_READY_FOR_LAUNCH' : 'FAILBACK_READY_FOR_LAUNCH';
  if (now < launch.startsAt) return 'FAILBACK_LAUNCH_STATE_NOT_AVAILABLE';
  return now < launch.completedAt ? 'FAILBACK_IN_PROGRESS' : 'FAILBACK_COMPLETED';
}

export function failbackAt(
  chance: Chance,
  record: RecoveryInstanceRecord,
  now: number,
): RecoveryInstanceFailback {
  const { failback, disconnectedAt = Infinity, shutsDownAt } = record;
  const agentSeenAt = Math.min(now, disconnectedAt, shutsDownAt);
  const state = failbackStateAt(record, now);
  const begun = failback === null || now < failback.initiatedAt ? undefined : failback;
  return {
    state,
    agentLastSeenByServiceDateTime: toTimestamp(agentSeenAt),
    failbackToOriginalServer: begun !== undefined && !isFromAws(record),
    ...(begun === undefined ? {} : begunMembers(begun, Math.min(agentSeenAt, replicatesUntil(record)))),
    ...(begun === undefined || isFromAws(record) ? {} : clientMembers(chance, record, agentSeenAt)),
  };
}

function begunMembers(
  { initiatedAt, firstByteAt, launch }: FailbackRecord,
  replicatedUntil: number,
): Partial<RecoveryInstanceFailback> {
  return {
    failbackInitiationTime: toTimestamp(initiatedAt),
    ...(firstByteAt <= replicatedUntil
      ? {
          firstByteDateTime: toTimestamp(firstByteAt),
          elapsedReplicationDuration: toInstantDuration(replicatedUntil - firstByteAt),
        }
      : {}),
    ...(launch === undefined ? {} : { failbackJobID: launch.jobID, failbackLaunchType: 'RECOVERY' }),
  };
}

/** The machine that was failed back to runs its own system again, not the client. */
function clientMembers(
  chance: Chance,
  record: RecoveryInstanceRecord,
  agentSeenAt: number,
): Partial<RecoveryInstanceFailback> {
  return {
    failbackClientID: `fc-${chance.hex(17, 'failback client', record.recoveryInstanceID)}`,
    failbackClientLastSeenByServiceDateTime: toTimestamp(Math.min(agentSeenAt, replicatesUntil(record))),
  };
}

export function instanceReplicationAt(record: RecoveryInstanceRecord, now: number): InstanceReplicationInfo {
  const { failback, disconnectedAt, server } = record;
  if (disconnectedAt !== undefined)
    return { dataReplicationState: 'DISCONNECTED', replicatedDisks: disksOf(record, () => 0, 0) };
  const phase = failback === null ? 'NOT_STARTED' : replicationPhaseAt(failback, now);
  if (failback === null || phase === 'NOT_STARTED')
    return { dataReplicationState: 'NOT_STARTED', replicatedDisks: [] };
  const origin = server.sourceCloudProperties;
  const steps = origin === undefined ? FAILBACK_CLIENT_STEPS : INITIATION_STEPS;
  const hasStopped = replicatesUntil(record) <= now;
  return {
    ...(phase === 'CONTINUOUS' && !hasStopped ? { lagDuration: toInstantDuration(0) } : {}),
    ...(phase === 'INITIAL_SYNC' ? { etaDateTime: toTimestamp(failback.caughtUpAt) } : {}),
    replicatedDisks: disksOf(record, (bytes) => Math.floor(bytes * replicatedShareAt(failback, now))),
    dataReplicationState: hasStopped ? 'STOPPED' : phase,
    dataReplicationInitiation: {
      startDateTime: toTimestamp(failback.initiatedAt),
      steps: initiationStepsAt<string>(steps, failback, now),
    },
    ...(origin === undefined ? {} : { stagingAvailabilityZone: origin.originAvailabilityZone }),
  };
}

function disksOf(
  { server }: RecoveryInstanceRecord,
  toReplicated: (bytes: number) => number,
  total?: number,
): InstanceReplicatedDisk[] {
  return server.properties.disks.map(({ deviceName, bytes }) => ({
    deviceName,
    totalStorageBytes: total ?? bytes,
    replicatedStorageBytes: toReplicated(bytes),
    rescannedStorageBytes: 0,
    backloggedStorageBytes: 0,
  }));
}

/** The launch ends what replicates to a data centre. In AWS it goes on. */
function replicatesUntil(record: RecoveryInstanceRecord): number {
  return isFromAws(record) ? Infinity : (record.failback?.launch?.completedAt ?? Infinity);
}

function isFromAws({ server }: RecoveryInstanceRecord): boolean {
  return server.sourceCloudProperties !== undefined;
}

// The model has instants where it means durations, so they are written as the instant that is so long after the epoch.
function toInstantDuration(durationMs: number): string {
  return toTimestamp(durationMs);
}
