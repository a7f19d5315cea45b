// The recovery instances of a world.
import { resourceNotFound } from '../wire/errors.js';
import { isThere, type RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import type { World } from './world.js';

export function recoveryInstancesThere(world: World): RecoveryInstanceRecord[] {
  const now = world.clock.now();
  return [...world.recoveryInstances.values()].filter((record) => isThere(record, now));
}

export function recoveryInstanceOf(world: World, sourceServerID: string): RecoveryInstanceRecord | undefined {
  return recoveryInstancesThere(world).find(({ server }) => server.sourceServerID === sourceServerID);
}

/** Throws ResourceNotFoundException for one that is not there. */
export function requireRecoveryInstance(world: World, recoveryInstanceID: string): RecoveryInstanceRecord {
  const record = world.recoveryInstances.get(recoveryInstanceID);
  if (record !== undefined && isThere(record, world.clock.now())) return record;
  throw resourceNotFound('RECOVERY_INSTANCE', recoveryInstanceID);
}

export function forgetGoneInstances(world: World): void {
  const now = world.clock.now();
  for (const record of world.recoveryInstances.values())
    if (record.goneAt <= now) forgetInstance(world, record);
}

export function forgetInstance(world: World, { recoveryInstanceID, arn }: RecoveryInstanceRecord): void {
  world.recoveryInstances.delete(recoveryInstanceID);
  world.tags.delete(arn);
}
