// StopFailback: back to FAILBACK_NOT_STARTED, from where only ReverseReplication or another launch leads on. What replicated the other
// way is deleted.
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { recoveryInstanceID } from '../validation/requestShapes.js';
import { requireRecoveryInstance } from '../world/recoveryInstances.js';
import { removeReversedServer, reversalOfInstance } from '../world/reversedServers.js';
import { defineOperation } from './operation.js';

export const stopFailback = defineOperation({
  name: 'StopFailback',
  successStatus: 200,
  input: { type: 'structure', members: { recoveryInstanceID }, required: ['recoveryInstanceID'] },
  run(world, input) {
    const record = requireRecoveryInstance(world, input.recoveryInstanceID);
    // No model says so, but a job can't be cancelled.
    assertNotBusy(world, record.server.sourceServerID);
    const reversal = reversalOfInstance(world, record.recoveryInstanceID);
    if (reversal !== undefined) {
      assertNotBusy(world, reversal.sourceServerID);
      removeReversedServer(world, reversal);
    }
    world.recoveryInstances.set(record.recoveryInstanceID, { ...record, failback: null });
    return undefined;
  },
});
