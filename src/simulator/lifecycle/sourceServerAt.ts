// What DescribeSourceServers says of one server at one instant.
import type { LaunchStatus } from '../shapes/job.js';
import type { DataReplicationInfo, LastLaunch, LifeCycle, SourceServer } from '../shapes/sourceServer.js';
import { toDayDuration, toTimestamp } from '../wire/timestamps.js';
import { recoveryInstanceOf } from '../world/recoveryInstances.js';
import { sourceNetworkOf } from '../world/sourceNetworks.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import { launchStatusAt } from './jobAt.js';
import { reversalAt } from './reversalAt.js';

const INITIATION_STEPS = [
  'WAIT',
  'CREATE_SECURITY_GROUP',
  'LAUNCH_REPLICATION_SERVER',
  'BOOT_REPLICATION_SERVER',
  'AUTHENTICATE_WITH_SERVICE',
  'DOWNLOAD_REPLICATION_SOFTWARE',
  'CREATE_STAGING_DISKS',
  'ATTACH_STAGING_DISKS',
  'PAIR_REPLICATION_SERVER_WITH_AGENT',
  'CONNECT_AGENT_TO_REPLICATION_SERVER',
  'START_DATA_TRANSFER',
] as const;

const LAST_LAUNCH_RESULTS = {
  PENDING: 'PENDING',
  IN_PROGRESS: 'PENDING',
  LAUNCHED: 'SUCCEEDED',
  TERMINATED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const satisfies Record<LaunchStatus, SourceServer['lastLaunchResult']>;

export function sourceServerAt(world: World, record: SourceServerRecord): SourceServer {
  const now = world.clock.now();
  const instance = recoveryInstanceOf(world, record.sourceServerID);
  const lastLaunch = lastLaunchOf(world, record.sourceServerID);
  const network = sourceNetworkOf(world, record);
  return {
    sourceServerID: record.sourceServerID,
    arn: record.arn,
    tags: world.tags.get(record.arn) ?? {},
    ...(instance === undefined ? {} : { recoveryInstanceId: instance.recoveryInstanceID }),
    lastLaunchResult:
      lastLaunch.status === undefined ? 'NOT_STARTED' : LAST_LAUNCH_RESULTS[lastLaunch.status],
    dataReplicationInfo: replicationOf(record),
    lifeCycle: lifeCycleOf(record, now, lastLaunch),
    sourceProperties: { lastUpdatedDateTime: toTimestamp(now), ...record.properties },
    stagingArea: { status: 'NOT_EXTENDED', stagingAccountID: world.accountID },
    ...(record.sourceCloudProperties === undefined
      ? {}
      : { sourceCloudProperties: record.sourceCloudProperties }),
    replicationDirection: 'FAILOVER',
    agentVersion: record.agentVersion,
    ...(network === undefined ? {} : { sourceNetworkID: network.sourceNetworkID }),
    ...reversalAt(world, record),
  };
}

function lastLaunchOf(world: World, sourceServerID: string): LastLaunch {
  const plan = world.latestLaunches.get(sourceServerID);
  const participant = plan?.participants.find((candidate) => candidate.sourceServerID === sourceServerID);
  if (plan === undefined || participant === undefined) return {};
  const now = world.clock.now();
  const launchStatus = launchStatusAt(participant, now);
  const isGone = launchStatus === 'LAUNCHED' && recoveryInstanceOf(world, sourceServerID) === undefined;
  return {
    initiated: {
      apiCallDateTime: toTimestamp(plan.createdAt),
      jobID: plan.jobID,
      type: plan.initiatedBy === 'START_DRILL' ? 'DRILL' : 'RECOVERY',
    },
    status: isGone ? 'TERMINATED' : launchStatus,
  };
}

function lifeCycleOf(record: SourceServerRecord, now: number, lastLaunch: LastLaunch): LifeCycle {
  return {
    addedToServiceDateTime: toTimestamp(record.addedAt),
    firstByteDateTime: toTimestamp(record.firstByteAt),
    elapsedReplicationDuration: toDayDuration(now - record.firstByteAt),
    lastSeenByServiceDateTime: toTimestamp(now),
    lastLaunch,
  };
}

function replicationOf(record: SourceServerRecord): DataReplicationInfo {
  return {
    lagDuration: 'P0D',
    replicatedDisks: record.properties.disks.map(({ deviceName, bytes }) => ({
      deviceName,
      totalStorageBytes: bytes,
      replicatedStorageBytes: bytes,
      rescannedStorageBytes: 0,
      backloggedStorageBytes: 0,
      volumeStatus: 'REGULAR',
    })),
    dataReplicationState: 'CONTINUOUS',
    dataReplicationInitiation: {
      startDateTime: toTimestamp(record.addedAt),
      steps: INITIATION_STEPS.map((name) => ({ name, status: 'SUCCEEDED' })),
    },
    stagingAvailabilityZone: record.stagingAvailabilityZone,
  };
}
