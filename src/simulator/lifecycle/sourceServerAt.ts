// What DescribeSourceServers says of one server at one instant.
import type { LaunchStatus } from '../shapes/job.js';
import type { LastLaunch, LifeCycle, SourceServer, StagingArea } from '../shapes/sourceServer.js';
import { toDayDuration, toDuration, toTimestamp } from '../wire/timestamps.js';
import { accountOf } from '../world/arn.js';
import { recoveryInstanceOf } from '../world/recoveryInstances.js';
import { sourceNetworkOf } from '../world/sourceNetworks.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import { dataReplicationInfoAt } from './dataReplicationInfoAt.js';
import { launchStatusAt } from './jobAt.js';
import { replicationOf } from './replication.js';
import { reversalOf } from './reversalOf.js';

const DAY_MS = 24 * 3_600_000;

const LAST_LAUNCH_RESULTS = {
  PENDING: 'PENDING',
  IN_PROGRESS: 'PENDING',
  LAUNCHED: 'SUCCEEDED',
  TERMINATED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const satisfies Record<LaunchStatus, SourceServer['lastLaunchResult']>;

export function sourceServerAt(world: World, record: SourceServerRecord): SourceServer {
  const instance = recoveryInstanceOf(world, record.sourceServerID);
  const lastLaunch = lastLaunchOf(world, record.sourceServerID);
  const replication = replicationOf(world, record);
  const network = sourceNetworkOf(world, record);
  return {
    sourceServerID: record.sourceServerID,
    arn: record.arn,
    tags: world.tags.get(record.arn) ?? {},
    ...(instance === undefined ? {} : { recoveryInstanceId: instance.recoveryInstanceID }),
    lastLaunchResult:
      lastLaunch.status === undefined ? 'NOT_STARTED' : LAST_LAUNCH_RESULTS[lastLaunch.status],
    dataReplicationInfo: dataReplicationInfoAt(record, replication),
    lifeCycle: lifeCycleOf(record, replication.lastSeenAt, lastLaunch),
    sourceProperties: { lastUpdatedDateTime: toTimestamp(replication.lastSeenAt), ...record.properties },
    stagingArea: stagingAreaOf(world, record),
    ...(record.sourceCloudProperties === undefined
      ? {}
      : { sourceCloudProperties: record.sourceCloudProperties }),
    ...reversalOf(world, record),
    agentVersion: record.agentVersion,
    ...(network === undefined ? {} : { sourceNetworkID: network.sourceNetworkID }),
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

function lifeCycleOf(record: SourceServerRecord, lastSeenAt: number, lastLaunch: LastLaunch): LifeCycle {
  const elapsedMs = lastSeenAt - record.firstByteAt;
  return {
    addedToServiceDateTime: toTimestamp(record.addedAt),
    firstByteDateTime: toTimestamp(record.firstByteAt),
    elapsedReplicationDuration: elapsedMs < DAY_MS ? toDuration(elapsedMs) : toDayDuration(elapsedMs),
    lastSeenByServiceDateTime: toTimestamp(lastSeenAt),
    lastLaunch,
  };
}

function stagingAreaOf(world: World, { stagingSourceServerArn }: SourceServerRecord): StagingArea {
  if (stagingSourceServerArn === undefined) {
    return { status: 'NOT_EXTENDED', stagingAccountID: world.accountID };
  }
  return { status: 'EXTENDED', stagingAccountID: accountOf(stagingSourceServerArn), stagingSourceServerArn };
}
