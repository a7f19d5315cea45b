import type { Resolvers } from '../../__generated__/resolvers.js';
import { follow } from '../../lookUp.js';
import { scope } from '../scope.js';
import { knownOf, rawOf } from '../values.js';

export const recoveryReport: Pick<
  Resolvers,
  'RecoveryReport' | 'ServerRecoveryReport' | 'ResourceRecoveryReport' | 'RecoveryFailure'
> = {
  RecoveryReport: { scope },
  ServerRecoveryReport: {
    scope,
    sourceServerID: ({ server }) => server.sourceServerID,
    sourceServer: ({ server, scope: name }, _, { inScope }) =>
      follow(server.sourceServerID, inScope(name).loaders.sourceServer),
    recoveryInstanceID: ({ server }) => server.recoveryInstanceID,
    recoveryInstance: ({ server, scope: name }, _, { inScope }) =>
      follow(server.recoveryInstanceID, inScope(name).loaders.recoveryInstance),
    launchStatus: ({ server }) => knownOf(server.launchStatus),
    rawLaunchStatus: ({ server }) => rawOf(server.launchStatus),
  },
  ResourceRecoveryReport: {
    scope,
    participatingResourceID: ({ resource, scope: name }) => {
      const id = resource.participatingResourceID;
      return id?.kind === 'SourceNetworkParticipant' ? { ...id, scope: name } : id;
    },
    launchStatus: ({ resource }) => knownOf(resource.launchStatus),
    rawLaunchStatus: ({ resource }) => rawOf(resource.launchStatus),
  },
  RecoveryFailure: {
    event: ({ logItem }) => knownOf(logItem?.event ?? null),
    rawEvent: ({ logItem }) => rawOf(logItem?.event ?? null),
    rawError: ({ logItem }) => logItem?.eventData?.rawError ?? null,
  },
};
