// What DescribeSourceServers says of a server's replication.
import type {
  DataReplicationInfo,
  DataReplicationInitiation,
  ReplicatedDisk,
} from '../shapes/sourceServer.js';
import { toDuration, toTimestamp } from '../wire/timestamps.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { INITIATION_STEPS } from './initiationSteps.js';
import type { Replication } from './replication.js';

export function dataReplicationInfoAt(
  server: SourceServerRecord,
  replication: Replication,
): DataReplicationInfo {
  const { state, lagMs, etaAt, error } = replication;
  const { stagingAvailabilityZone, stagingOutpostArn } = server;
  return {
    ...(lagMs === undefined ? {} : { lagDuration: toDuration(lagMs) }),
    ...(etaAt === undefined ? {} : { etaDateTime: toTimestamp(etaAt) }),
    replicatedDisks: disksOf(server, replication),
    dataReplicationState: state,
    dataReplicationInitiation: initiationOf(replication),
    ...(error === undefined ? {} : { dataReplicationError: error }),
    stagingAvailabilityZone,
    ...(stagingOutpostArn === undefined ? {} : { stagingOutpostArn }),
  };
}

/** The backlog is on the last disk: that is where data is. */
function disksOf(
  { properties, bootVolumeStatus }: SourceServerRecord,
  { state, copied, backlogBytes }: Replication,
): ReplicatedDisk[] {
  const last = properties.disks.length - 1;
  return properties.disks.map(({ deviceName, bytes }, index) => ({
    deviceName,
    // As the model says of DisconnectSourceServer.
    totalStorageBytes: state === 'DISCONNECTED' ? 0 : bytes,
    replicatedStorageBytes: Math.floor(bytes * copied),
    rescannedStorageBytes: 0,
    backloggedStorageBytes: index === last ? backlogBytes : 0,
    volumeStatus: index === 0 ? bootVolumeStatus : 'REGULAR',
  }));
}

function initiationOf({ state, initiatedAt, stepsDone }: Replication): DataReplicationInitiation {
  return {
    startDateTime: toTimestamp(initiatedAt),
    steps: INITIATION_STEPS.map((name, index) => {
      if (index < stepsDone) return { name, status: 'SUCCEEDED' };
      return { name, status: index === stepsDone && state === 'INITIATING' ? 'IN_PROGRESS' : 'NOT_STARTED' };
    }),
  };
}
