// What reversed replication changes about a source server at one instant: of the one that was reversed, and of the one that replicates
// the other way.
import type { DataReplicationInfo, SourceServer } from '../shapes/sourceServer.js';
import { toTimestamp } from '../wire/timestamps.js';
import { toArn } from '../world/arn.js';
import { isThere } from '../world/recoveryInstanceRecord.js';
import { reversalOfServer, type Reversal } from '../world/reversedServers.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import {
  initiationStepsAt,
  REPLICATION_SERVER_STEPS,
  replicatedBytesAt,
  replicationPhaseAt,
} from './replicationProgress.js';

type Reversed = Partial<
  Pick<SourceServer, 'replicationDirection' | 'dataReplicationInfo' | 'reversedDirectionSourceServerArn'>
>;

/** To be laid over what is said of any source server. */
export function reversalAt(world: World, record: SourceServerRecord): Reversed {
  const own = world.reversals.get(record.sourceServerID);
  const other = reversalOfServer(world, record.sourceServerID)?.sourceServerID ?? own?.ofServerID;
  return {
    ...(own === undefined
      ? {}
      : { replicationDirection: own.direction, dataReplicationInfo: replicationAt(world, record, own) }),
    ...(other === undefined
      ? {}
      : { reversedDirectionSourceServerArn: toArn(world, 'source-server', other) }),
  };
}

/** Without its instance there is nothing left to replicate from. */
function replicationAt(world: World, record: SourceServerRecord, reversal: Reversal): DataReplicationInfo {
  const now = world.clock.now();
  const instance = world.recoveryInstances.get(reversal.recoveryInstanceID);
  const isCut = instance === undefined || !isThere(instance, now) || instance.disconnectedAt !== undefined;
  const phase = replicationPhaseAt(reversal, now);
  return {
    ...(phase === 'CONTINUOUS' && !isCut ? { lagDuration: 'P0D' } : {}),
    ...(phase === 'INITIAL_SYNC' && !isCut ? { etaDateTime: toTimestamp(reversal.caughtUpAt) } : {}),
    replicatedDisks: record.properties.disks.map(({ deviceName, bytes }) => ({
      deviceName,
      totalStorageBytes: isCut ? 0 : bytes,
      replicatedStorageBytes: isCut ? 0 : replicatedBytesAt(reversal, bytes, now),
      rescannedStorageBytes: 0,
      backloggedStorageBytes: 0,
      volumeStatus: 'REGULAR',
    })),
    dataReplicationState: isCut ? 'DISCONNECTED' : phase === 'NOT_STARTED' ? 'INITIATING' : phase,
    dataReplicationInitiation: {
      startDateTime: toTimestamp(reversal.initiatedAt),
      steps: initiationStepsAt(REPLICATION_SERVER_STEPS, reversal, now),
    },
    stagingAvailabilityZone: record.stagingAvailabilityZone,
  };
}
