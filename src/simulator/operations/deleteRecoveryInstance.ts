// DeleteRecoveryInstance: DRS forgets a disconnected instance. In EC2 it goes on.
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import { recoveryInstanceID } from '../validation/requestShapes.js';
import { conflictingState } from '../wire/errors.js';
import { forgetInstance, requireRecoveryInstance } from '../world/recoveryInstances.js';
import { defineOperation } from './operation.js';

export const deleteRecoveryInstance = defineOperation({
  name: 'DeleteRecoveryInstance',
  successStatus: 200,
  input: { type: 'structure', members: { recoveryInstanceID }, required: ['recoveryInstanceID'] },
  run(world, input) {
    const record = requireRecoveryInstance(world, input.recoveryInstanceID);
    assertNotBusy(world, record.server.sourceServerID);
    const { recoveryInstanceID: id, disconnectedAt } = record;
    if (disconnectedAt === undefined) {
      throw conflictingState(
        'RECOVERY_INSTANCE',
        id,
        `Recovery Instance ${id} must be disconnected before it can be deleted.`,
      );
    }
    forgetInstance(world, record);
    return undefined;
  },
});
