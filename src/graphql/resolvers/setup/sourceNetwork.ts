import type { Resolvers } from '../../__generated__/resolvers.js';
import { follow } from '../../lookUp.js';
import { remembered } from '../../remembered.js';
import { knownOf, rawOf } from '../values.js';

export const sourceNetwork: Pick<
  Resolvers,
  'SourceNetwork' | 'NetworkRecovery' | 'SourceNetworkParticipant' | 'SourceNetworkResult'
> = {
  SourceNetwork: {
    replicationStatus: ({ replicationStatus }) => knownOf(replicationStatus),
    rawReplicationStatus: ({ replicationStatus }) => rawOf(replicationStatus),
  },
  NetworkRecovery: {
    lastRecoveryResult: ({ lastRecoveryResult }) => knownOf(lastRecoveryResult),
    rawLastRecoveryResult: ({ lastRecoveryResult }) => rawOf(lastRecoveryResult),
    job: ({ jobID }, _, { loaders }) => follow(jobID, loaders.job),
  },
  SourceNetworkParticipant: {
    sourceNetwork: ({ sourceNetworkID }, { maxAgeSeconds }, { recovery }) =>
      remembered(maxAgeSeconds, (maxAgeMs) => recovery.setup.sourceNetworks.byID(sourceNetworkID, maxAgeMs)),
  },
  SourceNetworkResult: { __resolveType: (result) => ('kind' in result ? result.kind : 'SourceNetwork') },
};
