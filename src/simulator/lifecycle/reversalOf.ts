// What reversed replication changes about a source server: of the one that was reversed, and of the one that replicates the other way.
import type { SourceServer } from '../shapes/sourceServer.js';
import { toArn } from '../world/arn.js';
import { reversalOfServer } from '../world/reversedServers.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';

type Reversed = Pick<SourceServer, 'replicationDirection' | 'reversedDirectionSourceServerArn'>;

export function reversalOf(world: World, { sourceServerID }: SourceServerRecord): Reversed {
  const own = world.reversals.get(sourceServerID);
  const other = reversalOfServer(world, sourceServerID)?.sourceServerID ?? own?.ofServerID;
  return {
    replicationDirection: own?.direction ?? 'FAILOVER',
    ...(other === undefined
      ? {}
      : { reversedDirectionSourceServerArn: toArn(world, 'source-server', other) }),
  };
}
