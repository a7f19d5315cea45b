// How a server is launched, as GetLaunchConfiguration shows it, and the template of new servers.
import type { Tags } from './job.js';

export interface LaunchSettings {
  readonly launchDisposition: 'STOPPED' | 'STARTED';
  readonly targetInstanceTypeRightSizingMethod: 'NONE' | 'BASIC' | 'IN_AWS';
  readonly copyPrivateIp: boolean;
  readonly copyTags: boolean;
  readonly licensing: { readonly osByol?: boolean };
  readonly postLaunchEnabled: boolean;
  readonly recoveryMode: 'FAST' | 'OPTIMAL';
}

export interface LaunchConfiguration extends LaunchSettings {
  readonly sourceServerID: string;
  readonly name: string;
  readonly ec2LaunchTemplateID?: string;
  readonly launchIntoInstanceProperties: { readonly launchIntoEC2InstanceID?: string };
}

export interface LaunchConfigurationTemplate extends LaunchSettings {
  readonly launchConfigurationTemplateID: string;
  readonly arn: string;
  readonly tags: Tags;
  readonly launchIntoSourceInstance: boolean;
}
