import { nodeIDOf } from '../../../domain/nodeID.js';
import type { Resolvers } from '../../__generated__/resolvers.js';
import { scopeNamed } from '../../nodes.js';
import { follow } from '../../lookUp.js';
import { remembered } from '../../remembered.js';
import { scope } from '../scope.js';
import { knownOf, rawOf } from '../values.js';

export const sourceNetwork: Pick<
  Resolvers,
  'SourceNetwork' | 'NetworkRecovery' | 'SourceNetworkParticipant' | 'SourceNetworkResult'
> = {
  SourceNetwork: {
    id: ({ sourceNetworkID, arn, scope: name }, _, { recovery }) =>
      nodeIDOf('source-network', sourceNetworkID, arn, scopeNamed(recovery, name)),
    scope,
    replicationStatus: ({ replicationStatus }) => knownOf(replicationStatus),
    rawReplicationStatus: ({ replicationStatus }) => rawOf(replicationStatus),
  },
  NetworkRecovery: {
    lastRecoveryResult: ({ lastRecoveryResult }) => knownOf(lastRecoveryResult),
    rawLastRecoveryResult: ({ lastRecoveryResult }) => rawOf(lastRecoveryResult),
    job: ({ jobID, scope: name }, _, { inScope }) => follow(jobID, inScope(name).loaders.job),
  },
  SourceNetworkParticipant: {
    sourceNetwork: ({ sourceNetworkID, scope: name }, { maxAgeSeconds }, { inScope }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        inScope(name).recovery.setup.sourceNetworks.byID(sourceNetworkID, maxAgeMs),
      ),
  },
  SourceNetworkResult: { __resolveType: (result) => ('kind' in result ? result.kind : 'SourceNetwork') },
};
