// What stands against a call for a source network.
import { replicationStatusAt } from '../lifecycle/sourceNetworkAt.js';
import type { ReplicationStatus } from '../shapes/sourceNetwork.js';
import { conflictingState } from '../wire/errors.js';
import { hasEnded } from '../world/jobPlan.js';
import type { SourceNetworkRecord } from '../world/sourceNetworkRecord.js';
import type { World } from '../world/world.js';

/** A network is in at most one unfinished job, as servers are. Throws ConflictException. */
export function assertNetworkNotBusy(
  world: World,
  { sourceNetworkID, lastRecovery }: SourceNetworkRecord,
): void {
  const job = lastRecovery === undefined ? undefined : world.jobs.get(lastRecovery.jobID);
  if (job === undefined || hasEnded(job, world.clock.now())) return;
  const message =
    'One or more of the Source Networks included in API call are currently being processed by a Job';
  throw conflictingState('SOURCE_NETWORK', sourceNetworkID, message);
}

/** Throws ConflictException. */
export function assertReplicationIs(
  world: World,
  record: SourceNetworkRecord,
  allowed: readonly ReplicationStatus[],
): void {
  const status = replicationStatusAt(record, world.clock.now());
  if (allowed.includes(status)) return;
  const { sourceNetworkID } = record;
  const message = `The replication of Source Network ${sourceNetworkID} is ${status}, but must be ${allowed.join(' or ')}.`;
  throw conflictingState('SOURCE_NETWORK', sourceNetworkID, message);
}
