// UpdateLaunchConfiguration: members that are left out stay as they are. It holds for launches from then on.
import { launchConfigurationOf } from '../lifecycle/launchConfiguration.js';
import { assertNotBusy } from '../refusals/assertNotBusy.js';
import {
  ec2InstanceID,
  launchDisposition,
  licensing,
  recoveryMode,
  rightSizingMethod,
  smallBoundedString,
  sourceServerID,
} from '../validation/requestShapes.js';
import { findSourceServer } from '../world/sourceServers.js';
import { defineOperation } from './operation.js';

export const updateLaunchConfiguration = defineOperation({
  name: 'UpdateLaunchConfiguration',
  successStatus: 200,
  input: {
    type: 'structure',
    members: {
      sourceServerID,
      name: smallBoundedString,
      launchDisposition,
      targetInstanceTypeRightSizingMethod: rightSizingMethod,
      copyPrivateIp: { type: 'boolean' },
      copyTags: { type: 'boolean' },
      licensing,
      postLaunchEnabled: { type: 'boolean' },
      launchIntoInstanceProperties: {
        type: 'structure',
        members: { launchIntoEC2InstanceID: ec2InstanceID },
      },
      recoveryMode,
    },
    required: ['sourceServerID'],
  },
  run(world, { sourceServerID: id, ...changes }) {
    const server = findSourceServer(world, id);
    assertNotBusy(world, id);
    world.launchConfigurations.set(id, { ...world.launchConfigurations.get(id), ...changes });
    return launchConfigurationOf(world, server);
  },
});
