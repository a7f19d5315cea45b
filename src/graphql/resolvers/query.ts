import { newestFirst } from '../../domain/job.js';
import { parseNodeID } from '../../domain/nodeID.js';
import type { ConnectionArguments } from '../../recovery/reading/connection.js';
import { parseJobID, parseSourceServerID } from '../../recovery/reading/parseIDs.js';
import type { ServedScope } from '../../recovery/recovery.js';
import type { QueryResolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { lookUp } from '../lookUp.js';
import { loadNode, loadNodes } from '../nodes.js';
import { given } from './values.js';

export const query: QueryResolvers = {
  scopes: (_, __, { recovery }) => recovery.scopes.all,

  node: (_, { id }, context) => loadNode(context, parseNodeID(id)),

  nodes: (_, { ids }, context) => loadNodes(context, ids),

  job: (_, { jobID, scope }, context) =>
    lookUp(context, { kind: 'job', id: parseJobID(jobID), scope, loaderOf: ({ job }) => job }),

  jobs: async (_, { filter, scopes, ...page }, { recovery }) =>
    valueOrThrow(
      await recovery.list(
        scopes,
        {
          path: 'jobs',
          read: (scope, at) => scope.recovery.lists.jobs(filter ?? {}, at),
          compare: newestFirst,
          defaultFirst: 20,
        },
        page,
      ),
    ),

  sourceServer: (_, { sourceServerID, scope }, context) =>
    lookUp(context, {
      kind: 'sourceServer',
      id: parseSourceServerID(sourceServerID),
      scope,
      loaderOf: ({ sourceServer }) => sourceServer,
    }),

  sourceServers: async (_, { filter, scopes, ...page }, { recovery }) => {
    const wanted = {
      sourceServerIDs: given(filter?.sourceServerIDs),
      hardwareId: given(filter?.hardwareId),
      stagingAccountIDs: given(filter?.stagingAccountIDs),
    };
    const list = {
      path: 'sourceServers',
      read: ({ recovery: scoped }: ServedScope, at: ConnectionArguments) =>
        scoped.lists.sourceServers(wanted, at),
      defaultFirst: 50,
    };
    return valueOrThrow(await recovery.list(scopes, list, page));
  },

  recoveryRequest: async (_, lookUp, { recovery, actor }) => {
    const found = await recovery.requests.find(actor, lookUp);
    return found.ok ? found.value : found.failure;
  },

  auditEvents: async (_, { filter, ...page }, { recovery }) =>
    valueOrThrow(await recovery.auditEvents(filter ?? {}, page)),
};
