// Starts the replication of a source server that was stopped.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StartReplication.html
import type { ActionParts } from '../actionParts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfServer, type ServerAnswer, type ServerChange } from './serverChange.js';

export type StartReplicationSuccess = Changed<'StartReplicationSuccess', ServerAnswer>;

const START_REPLICATION: ServerChange = {
  ...changeOfServer('startReplication'),
  permission: 'replication:control',
  send: (drs, command, sendByMs) => drs.startReplication(command, sendByMs),
};

export function createStartReplication(parts: ActionParts) {
  return createChange(parts, START_REPLICATION, 'StartReplicationSuccess');
}
