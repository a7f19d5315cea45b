// Disconnects a source server from DRS.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_DisconnectSourceServer.html
import type { ActionParts } from '../actionParts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfServer, type ServerAnswer, type ServerChange } from './serverChange.js';

export type DisconnectSourceServerSuccess = Changed<'DisconnectSourceServerSuccess', ServerAnswer>;

const DISCONNECT_SOURCE_SERVER: ServerChange = {
  ...changeOfServer('disconnectSourceServer'),
  permission: 'server:disconnect',
  send: (drs, command, sendByMs) => drs.disconnectSourceServer(command, sendByMs),
};

export function createDisconnectSourceServer(parts: ActionParts) {
  return createChange(parts, DISCONNECT_SOURCE_SERVER, 'DisconnectSourceServerSuccess');
}
