// Disconnects a recovery instance from DRS; the EC2 instance stays.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_DisconnectRecoveryInstance.html
import type { ActionParts } from '../actionParts.js';
import type { RecoveryInstanceCommand } from '../actionPorts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfInstance, type InstanceChange } from './instanceChange.js';

export type DisconnectRecoveryInstanceSuccess = Changed<
  'DisconnectRecoveryInstanceSuccess',
  RecoveryInstanceCommand
>;

const DISCONNECT_RECOVERY_INSTANCE: InstanceChange<null, RecoveryInstanceCommand> = {
  ...changeOfInstance('disconnectRecoveryInstance'),
  permission: 'instance:disconnect',
  send: (drs, command, sendByMs) => drs.disconnectRecoveryInstance(command, sendByMs),
  toMembers: (_, command) => command,
  isRepeatable: true,
  whereItShows: ({ recoveryInstanceID }) => `whether DRS still replicates ${recoveryInstanceID}`,
};

export function createDisconnectRecoveryInstance(parts: ActionParts) {
  return createChange(parts, DISCONNECT_RECOVERY_INSTANCE, 'DisconnectRecoveryInstanceSuccess');
}
