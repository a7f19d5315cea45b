// How DRS launches a recovery instance of a source server.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_GetLaunchConfiguration.html
import type { DrsEnum } from './drsEnum.js';
import type { SourceServerID } from './ids.js';
import type { InScope } from './scope.js';

export const LAUNCH_DISPOSITIONS = ['STOPPED', 'STARTED'] as const;
export type LaunchDisposition = (typeof LAUNCH_DISPOSITIONS)[number];

export const RIGHT_SIZING_METHODS = ['NONE', 'BASIC', 'IN_AWS'] as const;
export type TargetInstanceTypeRightSizingMethod = (typeof RIGHT_SIZING_METHODS)[number];

export const RECOVERY_MODES = ['FAST', 'OPTIMAL'] as const;
export type RecoveryMode = (typeof RECOVERY_MODES)[number];

export interface LaunchConfiguration extends InScope {
  readonly sourceServerID: SourceServerID;
  readonly name: string | null;
  /** Null where DRS has no launch template for the server: it cannot be launched. */
  readonly ec2LaunchTemplateID: string | null;
  readonly launchDisposition: DrsEnum<LaunchDisposition> | null;
  readonly targetInstanceTypeRightSizingMethod: DrsEnum<TargetInstanceTypeRightSizingMethod> | null;
  readonly copyPrivateIp: boolean | null;
  readonly copyTags: boolean | null;
  readonly licensing: Licensing | null;
  readonly postLaunchEnabled: boolean | null;
  readonly launchIntoInstanceProperties: LaunchIntoInstanceProperties | null;
  readonly recoveryMode: DrsEnum<RecoveryMode> | null;
}

export interface Licensing {
  readonly osByol: boolean | null;
}

export interface LaunchIntoInstanceProperties {
  readonly launchIntoEC2InstanceID: string | null;
}
