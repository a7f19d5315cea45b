// Stops the replication of a source server, which deletes its snapshots.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StopReplication.html
import type { ActionParts } from '../actionParts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfServer, type ServerAnswer, type ServerChange } from './serverChange.js';

export type StopReplicationSuccess = Changed<'StopReplicationSuccess', ServerAnswer>;

const STOP_REPLICATION: ServerChange = {
  ...changeOfServer('stopReplication'),
  permission: 'replication:control',
  send: (drs, command, sendByMs) => drs.stopReplication(command, sendByMs),
};

export function createStopReplication(parts: ActionParts) {
  return createChange(parts, STOP_REPLICATION, 'StopReplicationSuccess');
}
