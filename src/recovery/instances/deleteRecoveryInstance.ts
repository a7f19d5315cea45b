// Deletes a disconnected recovery instance from DRS; the EC2 instance stays.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_DeleteRecoveryInstance.html
import type { ActionParts } from '../actionParts.js';
import type { RecoveryInstanceCommand } from '../actionPorts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfInstance, type InstanceChange } from './instanceChange.js';

export type DeleteRecoveryInstanceSuccess = Changed<'DeleteRecoveryInstanceSuccess', RecoveryInstanceCommand>;

const DELETE_RECOVERY_INSTANCE: InstanceChange<null, RecoveryInstanceCommand> = {
  ...changeOfInstance('deleteRecoveryInstance'),
  permission: 'instance:disconnect',
  send: (drs, command, sendByMs) => drs.deleteRecoveryInstance(command, sendByMs),
  toMembers: (_, command) => command,
  isRepeatable: true,
  whereItShows: ({ recoveryInstanceID }) => `whether DRS still lists ${recoveryInstanceID}`,
};

export function createDeleteRecoveryInstance(parts: ActionParts) {
  return createChange(parts, DELETE_RECOVERY_INSTANCE, 'DeleteRecoveryInstanceSuccess');
}
