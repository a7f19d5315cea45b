import type { Resolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { given, knownOf, rawOf } from './values.js';

export const sourceServer: Pick<
  Resolvers,
  'SourceServer' | 'DataReplicationInfo' | 'DataReplicationError' | 'LastLaunch' | 'LastLaunchInitiated'
> = {
  SourceServer: {
    lastLaunchResult: ({ lastLaunchResult }) => knownOf(lastLaunchResult),
    rawLastLaunchResult: ({ lastLaunchResult }) => rawOf(lastLaunchResult),
    replicationDirection: ({ replicationDirection }) => knownOf(replicationDirection),
    rawReplicationDirection: ({ replicationDirection }) => rawOf(replicationDirection),
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
  DataReplicationInfo: {
    dataReplicationState: ({ dataReplicationState }) => knownOf(dataReplicationState),
    rawDataReplicationState: ({ dataReplicationState }) => rawOf(dataReplicationState),
  },
  DataReplicationError: { error: ({ error }) => rawOf(error) },
  LastLaunch: {
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
  },
  LastLaunchInitiated: {
    type: ({ type }) => knownOf(type),
    rawType: ({ type }) => rawOf(type),
  },
};
