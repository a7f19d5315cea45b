// UpdateFailbackReplicationConfiguration: members that are left out stay as they are.
import { boundedString, recoveryInstanceID } from '../validation/requestShapes.js';
import { requireRecoveryInstance } from '../world/recoveryInstances.js';
import { defineOperation } from './operation.js';

export const updateFailbackReplicationConfiguration = defineOperation({
  name: 'UpdateFailbackReplicationConfiguration',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      recoveryInstanceID,
      name: boundedString,
      bandwidthThrottling: { type: 'integer', min: 0 },
      usePrivateIP: { type: 'boolean' },
      internetProtocol: { type: 'string', values: ['IPV4', 'IPV6'] },
    },
    required: ['recoveryInstanceID'],
  },
  run(world, { recoveryInstanceID: id, ...changes }) {
    const record = requireRecoveryInstance(world, id);
    const failbackConfiguration = { ...record.failbackConfiguration, ...changes };
    world.recoveryInstances.set(id, { ...record, failbackConfiguration });
    return undefined;
  },
});
