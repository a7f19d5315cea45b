// Changes how DRS launches recovery instances of a source server. What is left out, or null, stays as it is.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_UpdateLaunchConfiguration.html
import { ec2InstanceIDRule, sourceServerIDRule } from '../../domain/ids.js';
import type {
  LaunchConfiguration,
  LaunchDisposition,
  RecoveryMode,
  TargetInstanceTypeRightSizingMethod,
} from '../../domain/launchConfiguration.js';
import type { RememberedUpdateLaunchConfiguration } from '../../domain/rememberedInput.js';
import { isStorable } from '../../domain/storable.js';
import type { ActionParts } from '../actionParts.js';
import type { LaunchConfigurationCommand } from '../actionPorts.js';
import type { Change, Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { askedFor } from '../input/asked.js';
import { keptID } from '../input/ids.js';
import { lengthOf } from '../input/texts.js';
import { MOST_NAME_CHARACTERS, settingViolations } from './launchSettings.js';
import { serverViolations, type ServerInput } from './serverChange.js';

/** A value of an enum, which has a member for what DRS may add; nobody can ask for that one. */
type Choice<Known extends string> = Known | 'UNKNOWN' | null | undefined;

export interface UpdateLaunchConfigurationInput extends ServerInput {
  readonly name?: string | null | undefined;
  readonly launchDisposition?: Choice<LaunchDisposition>;
  readonly targetInstanceTypeRightSizingMethod?: Choice<TargetInstanceTypeRightSizingMethod>;
  readonly copyPrivateIp?: boolean | null | undefined;
  readonly copyTags?: boolean | null | undefined;
  readonly licensing?: { readonly osByol?: boolean | null | undefined } | null | undefined;
  readonly postLaunchEnabled?: boolean | null | undefined;
  readonly launchIntoInstanceProperties?: { readonly launchIntoEC2InstanceID: string } | null | undefined;
  readonly recoveryMode?: Choice<RecoveryMode>;
}

interface Configured {
  readonly launchConfiguration: LaunchConfiguration;
}

export type UpdateLaunchConfigurationSuccess = Changed<'UpdateLaunchConfigurationSuccess', Configured>;

const UPDATE_LAUNCH_CONFIGURATION: Change<
  UpdateLaunchConfigurationInput,
  LaunchConfigurationCommand,
  LaunchConfiguration,
  Configured
> = {
  action: 'updateLaunchConfiguration',
  permission: 'configuration:write',
  read: (input) => {
    const remembered = rememberedSettings(input);
    const violations = [...serverViolations(input), ...settingViolations(input)];
    return { remembered, command: askedFor(input, violations, commandOf(remembered)) };
  },
  send: (drs, command, sendByMs) => drs.updateLaunchConfiguration(command, sendByMs),
  toMembers: (launchConfiguration) => ({ launchConfiguration }),
  isRepeatable: true,
  whereItShows: ({ sourceServerID }) => `the launch configuration of ${sourceServerID}`,
};

export function createUpdateLaunchConfiguration(parts: ActionParts) {
  return createChange(parts, UPDATE_LAUNCH_CONFIGURATION, 'UpdateLaunchConfigurationSuccess');
}

function rememberedSettings(input: UpdateLaunchConfigurationInput): RememberedUpdateLaunchConfiguration {
  const { name = null, launchIntoInstanceProperties } = input;
  const instanceID = launchIntoInstanceProperties?.launchIntoEC2InstanceID ?? null;
  const isNameKept = name !== null && lengthOf(name) <= MOST_NAME_CHARACTERS && isStorable(name);
  return {
    action: 'updateLaunchConfiguration',
    sourceServerID: keptID(sourceServerIDRule, input.sourceServerID),
    name: isNameKept ? name : null,
    launchDisposition: chosen(input.launchDisposition),
    targetInstanceTypeRightSizingMethod: chosen(input.targetInstanceTypeRightSizingMethod),
    copyPrivateIp: input.copyPrivateIp ?? null,
    copyTags: input.copyTags ?? null,
    osByol: input.licensing?.osByol ?? null,
    postLaunchEnabled: input.postLaunchEnabled ?? null,
    launchIntoEC2InstanceID: instanceID === null ? null : keptID(ec2InstanceIDRule, instanceID),
    recoveryMode: chosen(input.recoveryMode),
  };
}

/** An input that breaks no rule is remembered whole, so the command is made of that. */
function commandOf(remembered: RememberedUpdateLaunchConfiguration): LaunchConfigurationCommand | null {
  const { sourceServerID, osByol, launchIntoEC2InstanceID } = remembered;
  if (sourceServerID === null) return null;
  return {
    sourceServerID,
    name: remembered.name ?? undefined,
    launchDisposition: remembered.launchDisposition ?? undefined,
    targetInstanceTypeRightSizingMethod: remembered.targetInstanceTypeRightSizingMethod ?? undefined,
    copyPrivateIp: remembered.copyPrivateIp ?? undefined,
    copyTags: remembered.copyTags ?? undefined,
    licensing: osByol === null ? undefined : { osByol },
    postLaunchEnabled: remembered.postLaunchEnabled ?? undefined,
    launchIntoInstanceProperties: launchIntoEC2InstanceID === null ? undefined : { launchIntoEC2InstanceID },
    recoveryMode: remembered.recoveryMode ?? undefined,
  };
}

function chosen<Known extends string>(choice: Choice<Known>): Known | null {
  return choice == null || choice === 'UNKNOWN' ? null : choice;
}
