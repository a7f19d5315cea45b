// Stops the replication of a source network.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StopSourceNetworkReplication.html
import type { ActionParts } from '../actionParts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfNetwork, type NetworkAnswer, type NetworkChange } from './networkChange.js';

export type StopSourceNetworkReplicationSuccess = Changed<
  'StopSourceNetworkReplicationSuccess',
  NetworkAnswer
>;

const STOP_SOURCE_NETWORK_REPLICATION: NetworkChange = {
  ...changeOfNetwork('stopSourceNetworkReplication'),
  send: (drs, command, sendByMs) => drs.stopSourceNetworkReplication(command, sendByMs),
};

export function createStopSourceNetworkReplication(parts: ActionParts) {
  return createChange(parts, STOP_SOURCE_NETWORK_REPLICATION, 'StopSourceNetworkReplicationSuccess');
}
