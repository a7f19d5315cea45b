import { parseJobID, parseSourceServerID } from '../../recovery/reading/parseIDs.js';
import type { QueryResolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { lookUp } from '../lookUp.js';
import { given } from './values.js';

export const query: QueryResolvers = {
  job: (_, { jobID }, { loaders }) => lookUp(parseJobID(jobID), loaders.job, 'job', 'JOB'),

  jobs: async (_, { filter, ...page }, { recovery }) =>
    valueOrThrow(await recovery.lists.jobs(filter ?? {}, page)),

  sourceServer: (_, { sourceServerID }, { loaders }) =>
    lookUp(parseSourceServerID(sourceServerID), loaders.sourceServer, 'source server', 'SOURCE_SERVER'),

  sourceServers: async (_, { filter, ...page }, { recovery }) =>
    valueOrThrow(
      await recovery.lists.sourceServers(
        {
          sourceServerIDs: given(filter?.sourceServerIDs),
          hardwareId: given(filter?.hardwareId),
          stagingAccountIDs: given(filter?.stagingAccountIDs),
        },
        page,
      ),
    ),

  recoveryRequest: async (_, lookUp, { recovery, actor }) => {
    const found = await recovery.requests.find(actor, lookUp);
    return found.ok ? found.value : found.failure;
  },

  auditEvents: async (_, { filter, ...page }, { recovery }) =>
    valueOrThrow(await recovery.auditEvents(filter ?? {}, page)),
};
