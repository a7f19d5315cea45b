import type { Resolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { knownOf, rawOf } from './values.js';

export const participants: Pick<
  Resolvers,
  | 'ParticipatingServer'
  | 'ParticipatingResource'
  | 'ParticipatingResourceID'
  | 'LaunchActionRun'
  | 'LaunchAction'
  | 'LaunchActionParameter'
> = {
  ParticipatingServer: {
    launchStatus: ({ launchStatus }) => knownOf(launchStatus),
    rawLaunchStatus: ({ launchStatus }) => rawOf(launchStatus),
    sourceServer: async ({ sourceServerID, scope }, _, { inScope }) =>
      sourceServerID === null
        ? null
        : valueOrThrow(await inScope(scope).loaders.sourceServer.load(sourceServerID)),
    recoveryInstance: async ({ recoveryInstanceID, scope }, _, { inScope }) =>
      recoveryInstanceID === null
        ? null
        : valueOrThrow(await inScope(scope).loaders.recoveryInstance.load(recoveryInstanceID)),
  },
  ParticipatingResource: {
    participatingResourceID: ({ participatingResourceID: id, scope }) =>
      id?.kind === 'SourceNetworkParticipant' ? { ...id, scope } : id,
    launchStatus: ({ launchStatus }) => knownOf(launchStatus),
    rawLaunchStatus: ({ launchStatus }) => rawOf(launchStatus),
  },
  ParticipatingResourceID: { __resolveType: ({ kind }) => kind },
  LaunchActionRun: {
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
  },
  LaunchAction: {
    type: ({ type }) => knownOf(type),
    rawType: ({ type }) => rawOf(type),
    category: ({ category }) => knownOf(category),
    rawCategory: ({ category }) => rawOf(category),
  },
  LaunchActionParameter: {
    type: ({ type }) => knownOf(type),
    rawType: ({ type }) => rawOf(type),
  },
};
