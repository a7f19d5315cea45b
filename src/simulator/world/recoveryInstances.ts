// The recovery instances of a world.
import { isThere, type RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import type { World } from './world.js';

export function recoveryInstancesThere(world: World): RecoveryInstanceRecord[] {
  const now = world.clock.now();
  return [...world.recoveryInstances.values()].filter((record) => isThere(record, now));
}

export function recoveryInstanceOf(world: World, sourceServerID: string): RecoveryInstanceRecord | undefined {
  return recoveryInstancesThere(world).find(({ server }) => server.sourceServerID === sourceServerID);
}

export function forgetGoneInstances(world: World): void {
  const now = world.clock.now();
  for (const { recoveryInstanceID, arn, goneAt } of world.recoveryInstances.values()) {
    if (goneAt > now) continue;
    world.recoveryInstances.delete(recoveryInstanceID);
    world.tags.delete(arn);
  }
}
