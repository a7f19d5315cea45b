import type { Resolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { follow } from '../lookUp.js';
import { remembered } from '../remembered.js';
import { given, knownOf, rawOf } from './values.js';

export const sourceServer: Pick<
  Resolvers,
  | 'SourceServer'
  | 'LastLaunch'
  | 'LastLaunchInitiated'
  | 'SourceProperties'
  | 'StagingArea'
  | 'RecoverySnapshot'
> = {
  SourceServer: {
    lastLaunchResult: ({ lastLaunchResult }) => knownOf(lastLaunchResult),
    rawLastLaunchResult: ({ lastLaunchResult }) => rawOf(lastLaunchResult),
    replicationDirection: ({ replicationDirection }) => knownOf(replicationDirection),
    rawReplicationDirection: ({ replicationDirection }) => rawOf(replicationDirection),
    recoveryInstance: ({ recoveryInstanceId }, _, { loaders }) =>
      follow(recoveryInstanceId, loaders.recoveryInstance),
    sourceNetwork: ({ sourceNetworkID: id }, { maxAgeSeconds }, { recovery }) =>
      id === null
        ? null
        : remembered(maxAgeSeconds, (maxAgeMs) => recovery.setup.sourceNetworks.byID(id, maxAgeMs)),
    launchConfiguration: ({ sourceServerID }, { maxAgeSeconds }, { recovery }) =>
      remembered(maxAgeSeconds, (maxAgeMs) => recovery.setup.launchConfiguration(sourceServerID, maxAgeMs)),
    replicationConfiguration: ({ sourceServerID }, { maxAgeSeconds }, { recovery }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        recovery.setup.replicationConfiguration(sourceServerID, maxAgeMs),
      ),
    launchActions: ({ sourceServerID }, { maxAgeSeconds }, { recovery }) =>
      remembered(maxAgeSeconds, (maxAgeMs) => recovery.setup.launchActions(sourceServerID, maxAgeMs)),
    activeJob: ({ sourceServerID }, _, { recovery }) => recovery.jobHistory.activeJobOf(sourceServerID),
    jobs: ({ sourceServerID }, { maxAgeSeconds, ...page }, { recovery }) =>
      remembered(maxAgeSeconds, (maxAgeMs) => recovery.jobHistory.ofServer(sourceServerID, page, maxAgeMs)),
    recoverySnapshots: async ({ sourceServerID }, { order, filter, ...page }, { recovery }) =>
      valueOrThrow(
        await recovery.lists.recoverySnapshots(
          sourceServerID,
          {
            order: given(order),
            fromDateTime: given(filter?.fromDateTime),
            toDateTime: given(filter?.toDateTime),
          },
          page,
        ),
      ),
  },
  LastLaunch: {
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
  },
  LastLaunchInitiated: {
    type: ({ type }) => knownOf(type),
    rawType: ({ type }) => rawOf(type),
    job: ({ jobID }, _, { loaders }) => follow(jobID, loaders.job),
  },
  SourceProperties: {
    architecture: ({ architecture }) => knownOf(architecture),
    rawArchitecture: ({ architecture }) => rawOf(architecture),
  },
  StagingArea: {
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
  },
  RecoverySnapshot: {
    sourceServer: ({ sourceServerID }, _, { loaders }) => follow(sourceServerID, loaders.sourceServer),
  },
};
