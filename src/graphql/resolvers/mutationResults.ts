import type { Resolvers } from '../__generated__/resolvers.js';

type Names =
  | 'StartRecoveryResult'
  | 'ApproveRecoveryResult'
  | 'RejectRecoveryResult'
  | 'TerminateRecoveryInstancesResult'
  | 'StartFailbackLaunchResult'
  | 'StopFailbackResult'
  | 'ReverseReplicationResult'
  | 'DisconnectRecoveryInstanceResult'
  | 'DeleteRecoveryInstanceResult'
  | 'StartReplicationResult'
  | 'StopReplicationResult'
  | 'DisconnectSourceServerResult'
  | 'UpdateLaunchConfigurationResult'
  | 'StartSourceNetworkRecoveryResult'
  | 'AssociateSourceNetworkStackResult'
  | 'StartSourceNetworkReplicationResult'
  | 'StopSourceNetworkReplicationResult'
  | 'DeleteJobResult'
  | 'InitializeServiceResult'
  | 'TagResourceResult'
  | 'UntagResourceResult';

/** What became of a mutation: its success, or the error, by the kind that each of them names. */
export const mutationResults: Pick<Resolvers, Names> = {
  StartRecoveryResult: { __resolveType: ({ kind }) => kind },
  ApproveRecoveryResult: { __resolveType: ({ kind }) => kind },
  RejectRecoveryResult: { __resolveType: ({ kind }) => kind },
  TerminateRecoveryInstancesResult: { __resolveType: ({ kind }) => kind },
  StartFailbackLaunchResult: { __resolveType: ({ kind }) => kind },
  StopFailbackResult: { __resolveType: ({ kind }) => kind },
  ReverseReplicationResult: { __resolveType: ({ kind }) => kind },
  DisconnectRecoveryInstanceResult: { __resolveType: ({ kind }) => kind },
  DeleteRecoveryInstanceResult: { __resolveType: ({ kind }) => kind },
  StartReplicationResult: { __resolveType: ({ kind }) => kind },
  StopReplicationResult: { __resolveType: ({ kind }) => kind },
  DisconnectSourceServerResult: { __resolveType: ({ kind }) => kind },
  UpdateLaunchConfigurationResult: { __resolveType: ({ kind }) => kind },
  StartSourceNetworkRecoveryResult: { __resolveType: ({ kind }) => kind },
  AssociateSourceNetworkStackResult: { __resolveType: ({ kind }) => kind },
  StartSourceNetworkReplicationResult: { __resolveType: ({ kind }) => kind },
  StopSourceNetworkReplicationResult: { __resolveType: ({ kind }) => kind },
  DeleteJobResult: { __resolveType: ({ kind }) => kind },
  InitializeServiceResult: { __resolveType: ({ kind }) => kind },
  TagResourceResult: { __resolveType: ({ kind }) => kind },
  UntagResourceResult: { __resolveType: ({ kind }) => kind },
};
