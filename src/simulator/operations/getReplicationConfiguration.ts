// GetReplicationConfiguration.
import { replicationConfigurationOf } from '../lifecycle/replicationConfiguration.js';
import { oneSourceServer } from '../validation/requestShapes.js';
import { findSourceServer } from '../world/sourceServers.js';
import { defineOperation } from './operation.js';

export const getReplicationConfiguration = defineOperation({
  name: 'GetReplicationConfiguration',
  successStatus: 200,
  input: oneSourceServer,
  run: (world, input) => replicationConfigurationOf(world, findSourceServer(world, input.sourceServerID)),
});
