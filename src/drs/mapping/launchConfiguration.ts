// DRS's LaunchConfiguration and LaunchConfigurationTemplate -> ours.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_GetLaunchConfiguration.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_LaunchConfigurationTemplate.html
import {
  LAUNCH_DISPOSITIONS,
  RECOVERY_MODES,
  RIGHT_SIZING_METHODS,
  type LaunchConfiguration,
  type LaunchConfigurationTemplate,
  type LaunchSettings,
} from '../../domain/launchConfiguration.js';
import { observedAtOf, type MappingParts } from './mappingParts.js';
import type { Notices } from './notices.js';
import { enumOf, flag, object, sourceServerIDOf, tags, text, type Members } from './readers.js';

/** Null where there is no sourceServerID. */
export function toLaunchConfiguration(value: unknown, parts: MappingParts): LaunchConfiguration | null {
  const raw = object(value);
  const sourceServerID = sourceServerIDOf(raw?.sourceServerID);
  if (raw === null || sourceServerID === null) return null;
  const launchInto = object(raw.launchIntoInstanceProperties);
  return {
    scope: parts.scope,
    observedAt: observedAtOf(parts),
    sourceServerID,
    name: text(raw.name),
    ec2LaunchTemplateID: text(raw.ec2LaunchTemplateID),
    launchIntoInstanceProperties: launchInto && {
      launchIntoEC2InstanceID: text(launchInto.launchIntoEC2InstanceID),
    },
    ...toSettings(raw, parts.notices),
  };
}

/** Null where there is no launchConfigurationTemplateID. */
export function toLaunchConfigurationTemplate(
  value: unknown,
  parts: MappingParts,
): LaunchConfigurationTemplate | null {
  const raw = object(value);
  const launchConfigurationTemplateID = text(raw?.launchConfigurationTemplateID);
  if (raw === null || launchConfigurationTemplateID === null) return null;
  return {
    scope: parts.scope,
    observedAt: observedAtOf(parts),
    launchConfigurationTemplateID,
    arn: text(raw.arn),
    tags: tags(raw.tags),
    exportBucketArn: text(raw.exportBucketArn),
    launchIntoSourceInstance: flag(raw.launchIntoSourceInstance),
    ...toSettings(raw, parts.notices),
  };
}

function toSettings(raw: Members, notices: Notices): LaunchSettings {
  const licensing = object(raw.licensing);
  return {
    launchDisposition: enumOf('LaunchDisposition', LAUNCH_DISPOSITIONS, raw.launchDisposition, notices),
    targetInstanceTypeRightSizingMethod: enumOf(
      'TargetInstanceTypeRightSizingMethod',
      RIGHT_SIZING_METHODS,
      raw.targetInstanceTypeRightSizingMethod,
      notices,
    ),
    copyPrivateIp: flag(raw.copyPrivateIp),
    copyTags: flag(raw.copyTags),
    licensing: licensing && { osByol: flag(licensing.osByol) },
    postLaunchEnabled: flag(raw.postLaunchEnabled),
    recoveryMode: enumOf('RecoveryMode', RECOVERY_MODES, raw.recoveryMode, notices),
  };
}
