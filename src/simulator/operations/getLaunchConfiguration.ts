// GetLaunchConfiguration.
import { launchConfigurationOf } from '../lifecycle/launchConfiguration.js';
import { oneSourceServer } from '../validation/requestShapes.js';
import { findSourceServer } from '../world/sourceServers.js';
import { defineOperation } from './operation.js';

export const getLaunchConfiguration = defineOperation({
  name: 'GetLaunchConfiguration',
  successStatus: 200,
  input: oneSourceServer,
  run: (world, input) => launchConfigurationOf(world, findSourceServer(world, input.sourceServerID)),
});
