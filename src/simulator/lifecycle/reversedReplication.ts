// How the replication of a reversed server stands at one instant: it follows its plan for as long as there is an instance to replicate from.
import { isThere } from '../world/recoveryInstanceRecord.js';
import type { Reversal } from '../world/reversedServers.js';
import type { World } from '../world/world.js';
import { INITIATION_STEPS } from './initiationSteps.js';
import type { Replication } from './replication.js';
import { replicatedShareAt, replicationPhaseAt, stepsDoneAt } from './replicationProgress.js';

export function reversedReplicationAt(reversal: Reversal, now: number): Replication {
  const { initiatedAt, caughtUpAt } = reversal;
  const stepsDone = stepsDoneAt(INITIATION_STEPS.length, reversal, now);
  const common = { initiatedAt, stepsDone, backlogBytes: 0, lastSeenAt: now };
  switch (replicationPhaseAt(reversal, now)) {
    case 'NOT_STARTED':
    case 'INITIATING':
      return { ...common, state: 'INITIATING', copied: 0 };
    case 'INITIAL_SYNC':
      return {
        ...common,
        state: 'INITIAL_SYNC',
        copied: replicatedShareAt(reversal, now),
        etaAt: caughtUpAt,
      };
    case 'CONTINUOUS':
      return {
        ...common,
        state: 'CONTINUOUS',
        copied: 1,
        lagMs: 0,
        snapshots: { from: caughtUpAt, to: now },
      };
  }
}

/** When the instance went that is replicated from; undefined while it is there. */
export function cutOffAt(world: World, { recoveryInstanceID, initiatedAt }: Reversal): number | undefined {
  const instance = world.recoveryInstances.get(recoveryInstanceID);
  // Of an instance that is forgotten nothing else is known.
  if (instance === undefined) return initiatedAt;
  const { disconnectedAt, shutsDownAt } = instance;
  if (disconnectedAt !== undefined) return Math.min(disconnectedAt, shutsDownAt);
  return isThere(instance, world.clock.now()) ? undefined : shutsDownAt;
}
