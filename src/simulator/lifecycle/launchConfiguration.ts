// How a server is launched: as its template says, and as it was changed since.
import type {
  LaunchConfiguration,
  LaunchConfigurationTemplate,
  LaunchSettings,
} from '../shapes/launchConfiguration.js';
import type { SourceServerRecord } from '../world/sourceServerRecord.js';
import { launchConfigurationTemplateOf } from '../world/templates.js';
import type { World } from '../world/world.js';

const SETTINGS: LaunchSettings = {
  launchDisposition: 'STARTED',
  targetInstanceTypeRightSizingMethod: 'BASIC',
  copyPrivateIp: false,
  copyTags: false,
  licensing: { osByol: true },
  postLaunchEnabled: false,
  recoveryMode: 'OPTIMAL',
};

export function launchConfigurationOf(world: World, server: SourceServerRecord): LaunchConfiguration {
  const { sourceServerID, properties, situation, runsPostLaunchActions } = server;
  return {
    ...SETTINGS,
    sourceServerID,
    name: properties.identificationHints.hostname,
    ...(situation?.is === 'noTemplate'
      ? {}
      : { ec2LaunchTemplateID: `lt-${world.chance.hex(17, 'EC2 launch template', sourceServerID)}` }),
    postLaunchEnabled: runsPostLaunchActions,
    launchIntoInstanceProperties: {},
    ...world.launchConfigurations.get(sourceServerID),
  };
}

export function launchConfigurationTemplateAt(world: World): LaunchConfigurationTemplate {
  const { id, arn } = launchConfigurationTemplateOf(world);
  return {
    launchConfigurationTemplateID: id,
    arn,
    tags: world.tags.get(arn) ?? {},
    ...SETTINGS,
    launchIntoSourceInstance: false,
  };
}
