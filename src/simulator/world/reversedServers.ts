// Source servers that replicate the other way: ReverseReplication makes one of a recovery instance whose origin is AWS. In AWS it
// appears in the region and account of the origin; here it appears beside the others, so that each world has the whole way back.
import { toArn } from './arn.js';
import type { ReplicationPlan } from './failbackRecord.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import type { World } from './world.js';

/** Everything that a reversed server is made of again after a restart. */
export interface Reversal extends ReplicationPlan {
  /** Of the reversed server. */
  readonly sourceServerID: string;
  readonly recoveryInstanceID: string;
  /** The server that the instance was launched from. */
  readonly ofServerID: string;
  readonly direction: 'FAILOVER' | 'FAILBACK';
}

/** Answers the new server. `original` is the server that the reversal is of. */
export function addReversedServer(
  world: World,
  original: SourceServerRecord,
  reversal: Reversal,
): SourceServerRecord {
  const server = toReversedServer(world, original, reversal);
  world.reversals.set(server.sourceServerID, reversal);
  world.sourceServers.set(server.sourceServerID, server);
  return server;
}

export function removeReversedServer(world: World, { sourceServerID }: Reversal): void {
  world.reversals.delete(sourceServerID);
  world.sourceServers.delete(sourceServerID);
  world.replicationChanges.delete(sourceServerID);
  world.launchConfigurations.delete(sourceServerID);
  world.tags.delete(toArn(world, 'source-server', sourceServerID));
}

export function reversalOfInstance(world: World, recoveryInstanceID: string): Reversal | undefined {
  return [...world.reversals.values()].find((reversal) => reversal.recoveryInstanceID === recoveryInstanceID);
}

/** The newest that was made of an instance of this server. */
export function reversalOfServer(world: World, sourceServerID: string): Reversal | undefined {
  return [...world.reversals.values()].findLast(({ ofServerID }) => ofServerID === sourceServerID);
}

function toReversedServer(
  world: World,
  original: SourceServerRecord,
  { sourceServerID, recoveryInstanceID, initiatedAt }: Reversal,
): SourceServerRecord {
  const { fqdn, hostname } = original.properties.identificationHints;
  return {
    sourceServerID,
    arn: toArn(world, 'source-server', sourceServerID),
    addedAt: initiatedAt,
    firstByteAt: initiatedAt,
    properties: {
      ...original.properties,
      identificationHints: { fqdn, hostname, awsInstanceID: recoveryInstanceID },
    },
    sourceCloudProperties: {
      originAccountID: world.accountID,
      originRegion: world.region,
      originAvailabilityZone: original.stagingAvailabilityZone,
    },
    agentVersion: original.agentVersion,
    bootVolumeStatus: original.bootVolumeStatus,
    stagingAvailabilityZone:
      original.sourceCloudProperties?.originAvailabilityZone ?? original.stagingAvailabilityZone,
    runsPostLaunchActions: false,
  };
}
