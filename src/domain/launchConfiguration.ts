// How DRS launches a recovery instance of a source server, and the template from which new servers get it.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_GetLaunchConfiguration.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_LaunchConfigurationTemplate.html
import type { DrsEnum } from './drsEnum.js';
import type { SourceServerID } from './ids.js';
import type { LaunchAction, Tag } from './job.js';
import type { Observed } from './observed.js';
import type { InScope } from './scope.js';

export const LAUNCH_DISPOSITIONS = ['STOPPED', 'STARTED'] as const;
export type LaunchDisposition = (typeof LAUNCH_DISPOSITIONS)[number];

export const RIGHT_SIZING_METHODS = ['NONE', 'BASIC', 'IN_AWS'] as const;
export type TargetInstanceTypeRightSizingMethod = (typeof RIGHT_SIZING_METHODS)[number];

export const RECOVERY_MODES = ['FAST', 'OPTIMAL'] as const;
export type RecoveryMode = (typeof RECOVERY_MODES)[number];

/** What a server's configuration and the template have in common. */
export interface LaunchSettings {
  readonly launchDisposition: DrsEnum<LaunchDisposition> | null;
  readonly targetInstanceTypeRightSizingMethod: DrsEnum<TargetInstanceTypeRightSizingMethod> | null;
  readonly copyPrivateIp: boolean | null;
  readonly copyTags: boolean | null;
  readonly licensing: Licensing | null;
  readonly postLaunchEnabled: boolean | null;
  readonly recoveryMode: DrsEnum<RecoveryMode> | null;
}

export interface LaunchConfiguration extends LaunchSettings, InScope, Observed {
  readonly sourceServerID: SourceServerID;
  readonly name: string | null;
  /** Null where DRS has no launch template for the server: it cannot be launched. */
  readonly ec2LaunchTemplateID: string | null;
  readonly launchIntoInstanceProperties: LaunchIntoInstanceProperties | null;
}

export interface LaunchConfigurationTemplate extends LaunchSettings, InScope, Observed {
  readonly launchConfigurationTemplateID: string;
  readonly arn: string | null;
  readonly tags: readonly Tag[];
  readonly exportBucketArn: string | null;
  readonly launchIntoSourceInstance: boolean | null;
}

/** The actions that DRS runs on every instance of a source server, or of servers made from a template. */
export interface LaunchActions extends Observed {
  readonly actions: readonly LaunchAction[];
}

export interface Licensing {
  readonly osByol: boolean | null;
}

export interface LaunchIntoInstanceProperties {
  readonly launchIntoEC2InstanceID: string | null;
}
