// Stops the failback of a recovery instance.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StopFailback.html
import type { ActionParts } from '../actionParts.js';
import type { RecoveryInstanceCommand } from '../actionPorts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfInstance, type InstanceChange } from './instanceChange.js';

export type StopFailbackSuccess = Changed<'StopFailbackSuccess', RecoveryInstanceCommand>;

const STOP_FAILBACK: InstanceChange<null, RecoveryInstanceCommand> = {
  ...changeOfInstance('stopFailback'),
  permission: 'failback:run',
  send: (drs, command, sendByMs) => drs.stopFailback(command, sendByMs),
  toMembers: (_, command) => command,
  isRepeatable: true,
  whereItShows: ({ recoveryInstanceID }) => `the failback state of ${recoveryInstanceID}`,
};

export function createStopFailback(parts: ActionParts) {
  return createChange(parts, STOP_FAILBACK, 'StopFailbackSuccess');
}
