// Starts the replication from a recovery instance back to AWS.
import type { RecoveryInstanceRecord } from '../world/recoveryInstanceRecord.js';
import { addReversedServer } from '../world/reversedServers.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import type { World } from '../world/world.js';
import { planReplicationBack } from './planFailback.js';

/** Answers the source server that replicates the other way. */
export function startReverseReplication(world: World, record: RecoveryInstanceRecord): SourceServerRecord {
  const { recoveryInstanceID, jobID, server } = record;
  const now = world.clock.now();
  const plan = planReplicationBack(world, jobID, server.sourceServerID, now);
  const reversed = addReversedServer(world, server, {
    sourceServerID: `s-${world.chance.hex(17, 'reversed server', recoveryInstanceID, now)}`,
    recoveryInstanceID,
    ofServerID: server.sourceServerID,
    direction: world.reversals.get(server.sourceServerID)?.direction === 'FAILBACK' ? 'FAILOVER' : 'FAILBACK',
    ...plan,
  });
  world.recoveryInstances.set(recoveryInstanceID, { ...record, failback: plan });
  world.tags.set(reversed.arn, { Name: server.properties.identificationHints.hostname });
  return reversed;
}
