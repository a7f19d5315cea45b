// GetFailbackReplicationConfiguration: what was changed, and for the rest how an instance begins.
import { recoveryInstanceID } from '../validation/requestShapes.js';
import { requireRecoveryInstance } from '../world/recoveryInstances.js';
import { defineOperation } from './operation.js';

export const getFailbackReplicationConfiguration = defineOperation({
  name: 'GetFailbackReplicationConfiguration',
  successStatus: 200,
  input: { type: 'structure', members: { recoveryInstanceID }, required: ['recoveryInstanceID'] },
  run(world, input) {
    const record = requireRecoveryInstance(world, input.recoveryInstanceID);
    return {
      recoveryInstanceID: record.recoveryInstanceID,
      name: record.server.properties.identificationHints.hostname,
      bandwidthThrottling: 0,
      usePrivateIP: false,
      internetProtocol: 'IPV4',
      ...record.failbackConfiguration,
    };
  },
});
