// The rules of DRS's published model for the members of a launch configuration.
import type { FieldViolation } from '../../domain/failure.js';
import { ec2InstanceIDRule } from '../../domain/ids.js';
import { isStorable } from '../../domain/storable.js';
import { idViolations } from '../input/ids.js';
import { lengthOf, NOT_STORABLE } from '../input/texts.js';

export const MOST_NAME_CHARACTERS = 128;

interface LaunchSettings {
  readonly name?: string | null | undefined;
  readonly launchDisposition?: string | null | undefined;
  readonly targetInstanceTypeRightSizingMethod?: string | null | undefined;
  readonly launchIntoInstanceProperties?: { readonly launchIntoEC2InstanceID: string } | null | undefined;
  readonly recoveryMode?: string | null | undefined;
}

export function settingViolations(settings: LaunchSettings): readonly FieldViolation[] {
  const { name, launchIntoInstanceProperties } = settings;
  const unknown = (
    ['launchDisposition', 'targetInstanceTypeRightSizingMethod', 'recoveryMode'] as const
  ).filter((member) => settings[member] === 'UNKNOWN');
  return [
    ...(name == null ? [] : nameViolations(name)),
    ...unknown.map((member) => ({ name: `input.${member}`, message: NOT_UNKNOWN })),
    ...(launchIntoInstanceProperties == null
      ? []
      : idViolations(
          ec2InstanceIDRule,
          'input.launchIntoInstanceProperties.launchIntoEC2InstanceID',
          launchIntoInstanceProperties.launchIntoEC2InstanceID,
          'Leave it out to launch a new instance.',
        )),
  ];
}

const NOT_UNKNOWN =
  'Must be a value that DRS has; UNKNOWN stands for those that it may add. Leave it out to leave it as it is.';

function nameViolations(text: string): readonly FieldViolation[] {
  const name = 'input.name';
  const length = lengthOf(text);
  if (length > MOST_NAME_CHARACTERS)
    return [{ name, message: `Must have at most ${MOST_NAME_CHARACTERS} characters, has ${length}.` }];
  return isStorable(text) ? [] : [{ name, message: NOT_STORABLE }];
}
