// DisconnectRecoveryInstance: its agent goes, and with it all replication. An instance that is disconnected already stays so.
import { failbackStateAt } from '../lifecycle/failbackAt.js';
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { recoveryInstanceID } from '../validation/requestShapes.js';
import { requireRecoveryInstance } from '../world/recoveryInstances.js';
import { defineOperation } from './operation.js';

export const disconnectRecoveryInstance = defineOperation({
  name: 'DisconnectRecoveryInstance',
  successStatus: 200,
  input: { type: 'structure', members: { recoveryInstanceID }, required: ['recoveryInstanceID'] },
  run(world, input) {
    const record = requireRecoveryInstance(world, input.recoveryInstanceID);
    assertNotBusy(world, record.server.sourceServerID);
    const now = world.clock.now();
    if (record.disconnectedAt !== undefined) return undefined;
    // A failback that is over stays a fact; one that is under way can't go on.
    const isOver = failbackStateAt(record, now) === 'FAILBACK_COMPLETED';
    const failback = isOver ? record.failback : null;
    world.recoveryInstances.set(record.recoveryInstanceID, { ...record, failback, disconnectedAt: now });
    return undefined;
  },
});
