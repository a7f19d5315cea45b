// What the changes of one recovery instance have in common.
import { recoveryInstanceIDRule } from '../../domain/ids.js';
import type { RememberedInstanceChange } from '../../domain/rememberedInput.js';
import type { RecoveryInstanceCommand } from '../actionPorts.js';
import type { Change } from '../changes/change.js';
import { askedFor } from '../input/asked.js';
import { idViolations, keptID } from '../input/ids.js';
import type { Words } from '../input/texts.js';

export interface InstanceInput extends Words {
  readonly recoveryInstanceID: string;
}

export type InstanceChange<Value, Members> = Change<InstanceInput, RecoveryInstanceCommand, Value, Members>;

/** Who it is about, of an input. */
export function changeOfInstance(
  action: RememberedInstanceChange['action'],
): Pick<InstanceChange<unknown, unknown>, 'action' | 'read'> {
  const hint = 'A launched server of a job names its own.';
  return {
    action,
    read: (input) => {
      const recoveryInstanceID = keptID(recoveryInstanceIDRule, input.recoveryInstanceID);
      const name = 'input.recoveryInstanceID';
      return {
        remembered: { action, recoveryInstanceID },
        command: askedFor(
          input,
          idViolations(recoveryInstanceIDRule, name, input.recoveryInstanceID, hint),
          recoveryInstanceID === null ? null : { recoveryInstanceID },
        ),
      };
    },
  };
}
