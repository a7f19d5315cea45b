// What DescribeSourceNetworks says of one network at one instant.
import type { RecoveryResult, ReplicationStatus, SourceNetwork } from '../shapes/sourceNetwork.js';
import { toTimestamp } from '../wire/timestamps.js';
import { stackAt, type NetworkRecovery, type SourceNetworkRecord } from '../world/sourceNetworkRecord.js';
import type { World } from '../world/world.js';

export function sourceNetworkAt(world: World, record: SourceNetworkRecord): SourceNetwork {
  const now = world.clock.now();
  const { replication, lastRecovery } = record;
  const stack = stackAt(record, now);
  return {
    sourceNetworkID: record.sourceNetworkID,
    sourceVpcID: record.sourceVpcID,
    arn: record.arn,
    tags: world.tags.get(record.arn) ?? {},
    replicationStatus: replicationStatusAt(record, now),
    ...(replication.phase === 'ERROR' ? { replicationStatusDetails: replication.details } : {}),
    ...(stack === undefined ? {} : { cfnStackName: stack.name, launchedVpcID: stack.vpcID }),
    sourceRegion: record.sourceRegion,
    sourceAccountID: record.sourceAccountID,
    lastRecovery:
      lastRecovery === undefined
        ? { lastRecoveryResult: 'NOT_STARTED' }
        : {
            apiCallDateTime: toTimestamp(lastRecovery.calledAt),
            jobID: lastRecovery.jobID,
            lastRecoveryResult: resultAt(lastRecovery, now),
          },
  };
}

export function replicationStatusAt({ replication }: SourceNetworkRecord, now: number): ReplicationStatus {
  if (replication.phase !== 'STARTED') return replication.phase;
  return replication.protectedAt <= now ? 'PROTECTED' : 'IN_PROGRESS';
}

function resultAt({ kind, endsAt, succeeds }: NetworkRecovery, now: number): RecoveryResult {
  if (now < endsAt) return 'IN_PROGRESS';
  if (kind === 'ASSOCIATE') return succeeds ? 'ASSOCIATE_SUCCESS' : 'ASSOCIATE_FAIL';
  return succeeds ? 'SUCCESS' : 'FAIL';
}
