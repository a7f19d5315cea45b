import { nodeIDOf } from '../../domain/nodeID.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { scopeNamed } from '../nodes.js';
import { scope } from './scope.js';
import { given, knownOf, rawOf } from './values.js';

export const sourceServer: Pick<
  Resolvers,
  'SourceServer' | 'DataReplicationInfo' | 'LastLaunch' | 'LastLaunchInitiated'
> = {
  SourceServer: {
    id: ({ sourceServerID, arn, scope: name }, _, { recovery }) =>
      nodeIDOf('source-server', sourceServerID, arn, scopeNamed(recovery, name)),
    scope,
    lastLaunchResult: ({ lastLaunchResult }) => knownOf(lastLaunchResult),
    rawLastLaunchResult: ({ lastLaunchResult }) => rawOf(lastLaunchResult),
    replicationDirection: ({ replicationDirection }) => knownOf(replicationDirection),
    rawReplicationDirection: ({ replicationDirection }) => rawOf(replicationDirection),
    recoverySnapshots: async ({ sourceServerID, scope: name }, { order, filter, ...page }, { inScope }) =>
      valueOrThrow(
        await inScope(name).recovery.lists.recoverySnapshots(
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
  LastLaunch: {
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
  },
  LastLaunchInitiated: {
    type: ({ type }) => knownOf(type),
    rawType: ({ type }) => rawOf(type),
  },
};
