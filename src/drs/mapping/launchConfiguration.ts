// DRS's LaunchConfiguration -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_GetLaunchConfiguration.html
import {
  LAUNCH_DISPOSITIONS,
  RECOVERY_MODES,
  RIGHT_SIZING_METHODS,
  type LaunchConfiguration,
} from '../../domain/launchConfiguration.js';
import type { MappingParts } from './mappingParts.js';
import { enumOf, flag, object, sourceServerIDOf, text } from './readers.js';

/** Null where there is no sourceServerID. */
export function toLaunchConfiguration(
  value: unknown,
  { scope, notices }: MappingParts,
): LaunchConfiguration | null {
  const raw = object(value);
  const sourceServerID = sourceServerIDOf(raw?.sourceServerID);
  if (raw === null || sourceServerID === null) return null;
  const licensing = object(raw.licensing);
  const launchInto = object(raw.launchIntoInstanceProperties);
  return {
    scope,
    sourceServerID,
    name: text(raw.name),
    ec2LaunchTemplateID: text(raw.ec2LaunchTemplateID),
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
    launchIntoInstanceProperties: launchInto && {
      launchIntoEC2InstanceID: text(launchInto.launchIntoEC2InstanceID),
    },
    recoveryMode: enumOf('RecoveryMode', RECOVERY_MODES, raw.recoveryMode, notices),
  };
}
