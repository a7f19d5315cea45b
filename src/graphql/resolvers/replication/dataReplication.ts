import type { Resolvers } from '../../__generated__/resolvers.js';
import { knownOf, rawOf } from '../values.js';

export const dataReplication: Pick<
  Resolvers,
  | 'DataReplicationInfo'
  | 'DataReplicationInfoReplicatedDisk'
  | 'DataReplicationInitiationStep'
  | 'DataReplicationError'
  | 'RecoveryInstanceDataReplicationInfo'
  | 'RecoveryInstanceDataReplicationInitiationStep'
  | 'RecoveryInstanceDataReplicationError'
> = {
  DataReplicationInfo: {
    dataReplicationState: ({ dataReplicationState }) => knownOf(dataReplicationState),
    rawDataReplicationState: ({ dataReplicationState }) => rawOf(dataReplicationState),
  },
  DataReplicationInfoReplicatedDisk: {
    volumeStatus: ({ volumeStatus }) => knownOf(volumeStatus),
    rawVolumeStatus: ({ volumeStatus }) => rawOf(volumeStatus),
  },
  DataReplicationInitiationStep: {
    name: ({ name }) => knownOf(name),
    rawName: ({ name }) => rawOf(name),
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
  },
  DataReplicationError: {
    error: ({ error }) => knownOf(error),
    rawErrorString: ({ error }) => rawOf(error),
  },
  RecoveryInstanceDataReplicationInfo: {
    dataReplicationState: ({ dataReplicationState }) => knownOf(dataReplicationState),
    rawDataReplicationState: ({ dataReplicationState }) => rawOf(dataReplicationState),
  },
  RecoveryInstanceDataReplicationInitiationStep: {
    name: ({ name }) => knownOf(name),
    rawName: ({ name }) => rawOf(name),
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
  },
  RecoveryInstanceDataReplicationError: {
    error: ({ error }) => knownOf(error),
    rawErrorString: ({ error }) => rawOf(error),
  },
};
