import { success } from '../../domain/failure.js';
import { nodeIDOf } from '../../domain/nodeID.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { follow } from '../lookUp.js';
import { scopeNamed } from '../nodes.js';
import { remembered } from '../remembered.js';
import { scope } from './scope.js';
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
    id: ({ sourceServerID, arn, scope: name }, _, { recovery }) =>
      nodeIDOf('source-server', sourceServerID, arn, scopeNamed(recovery, name)),
    scope,
    lastLaunchResult: ({ lastLaunchResult }) => knownOf(lastLaunchResult),
    rawLastLaunchResult: ({ lastLaunchResult }) => rawOf(lastLaunchResult),
    replicationDirection: ({ replicationDirection }) => knownOf(replicationDirection),
    rawReplicationDirection: ({ replicationDirection }) => rawOf(replicationDirection),
    recoveryInstance: ({ recoveryInstanceId, scope: name }, _, { inScope }) =>
      follow(recoveryInstanceId, inScope(name).loaders.recoveryInstance),
    sourceNetwork: ({ sourceNetworkID: id, scope: name }, { maxAgeSeconds }, { inScope }) =>
      id === null
        ? null
        : remembered(maxAgeSeconds, (maxAgeMs) =>
            inScope(name).recovery.setup.sourceNetworks.byID(id, maxAgeMs),
          ),
    launchConfiguration: ({ sourceServerID, scope: name }, { maxAgeSeconds }, { inScope }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        inScope(name).recovery.setup.launchConfiguration(sourceServerID, maxAgeMs),
      ),
    replicationConfiguration: ({ sourceServerID, scope: name }, { maxAgeSeconds }, { inScope }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        inScope(name).recovery.setup.replicationConfiguration(sourceServerID, maxAgeMs),
      ),
    launchActions: ({ sourceServerID, scope: name }, { maxAgeSeconds }, { inScope }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        inScope(name).recovery.setup.launchActions(sourceServerID, maxAgeMs),
      ),
    activeJob: async ({ sourceServerID, scope: name }, _, { inScope }) =>
      valueOrThrow(await inScope(name).recovery.jobHistory.activeJobOf(sourceServerID)),
    jobs: ({ sourceServerID, scope: name }, { maxAgeSeconds, ...page }, { inScope }) =>
      remembered(maxAgeSeconds, (maxAgeMs) =>
        inScope(name).recovery.jobHistory.ofServer(sourceServerID, page, maxAgeMs),
      ),
    drillReadiness: (parent, { maxAgeSeconds }, { inScope }) =>
      remembered(maxAgeSeconds, async (maxAgeMs) => {
        const judge = await inScope(parent.scope).recovery.results.drills.judge(maxAgeMs);
        return judge.ok ? success(judge.value(parent)) : judge;
      }),
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
  LastLaunch: {
    status: ({ status }) => knownOf(status),
    rawStatus: ({ status }) => rawOf(status),
  },
  LastLaunchInitiated: {
    type: ({ type }) => knownOf(type),
    rawType: ({ type }) => rawOf(type),
    job: ({ jobID, scope: name }, _, { inScope }) => follow(jobID, inScope(name).loaders.job),
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
    scope,
    sourceServer: ({ sourceServerID, scope: name }, _, { inScope }) =>
      follow(sourceServerID, inScope(name).loaders.sourceServer),
  },
};
