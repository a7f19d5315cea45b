import type { Resolvers } from '../../__generated__/resolvers.js';
import { follow } from '../../lookUp.js';
import { knownOf, rawOf } from '../values.js';

export const failback: Pick<Resolvers, 'RecoveryInstanceFailback' | 'FailbackReplicationConfiguration'> = {
  RecoveryInstanceFailback: {
    state: ({ state }) => knownOf(state),
    rawState: ({ state }) => rawOf(state),
    failbackLaunchType: ({ failbackLaunchType }) => knownOf(failbackLaunchType),
    rawFailbackLaunchType: ({ failbackLaunchType }) => rawOf(failbackLaunchType),
    failbackJob: ({ failbackJobID }, _, { loaders }) => follow(failbackJobID, loaders.job),
  },
  FailbackReplicationConfiguration: {
    internetProtocol: ({ internetProtocol }) => knownOf(internetProtocol),
    rawInternetProtocol: ({ internetProtocol }) => rawOf(internetProtocol),
  },
};
