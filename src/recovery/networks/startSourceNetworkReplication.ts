// Starts the replication of a source network.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_StartSourceNetworkReplication.html
import type { ActionParts } from '../actionParts.js';
import type { Changed } from '../changes/change.js';
import { createChange } from '../changes/makeChange.js';
import { changeOfNetwork, type NetworkAnswer, type NetworkChange } from './networkChange.js';

export type StartSourceNetworkReplicationSuccess = Changed<
  'StartSourceNetworkReplicationSuccess',
  NetworkAnswer
>;

const START_SOURCE_NETWORK_REPLICATION: NetworkChange = {
  ...changeOfNetwork('startSourceNetworkReplication'),
  send: (drs, command, sendByMs) => drs.startSourceNetworkReplication(command, sendByMs),
};

export function createStartSourceNetworkReplication(parts: ActionParts) {
  return createChange(parts, START_SOURCE_NETWORK_REPLICATION, 'StartSourceNetworkReplicationSuccess');
}
