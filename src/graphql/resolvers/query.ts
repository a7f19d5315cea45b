import { notFound } from '../../domain/failure.js';
import { parseJobID, parseSourceServerID } from '../../recovery/parseIDs.js';
import type { QueryResolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { given } from './values.js';

export const query: QueryResolvers = {
  job: async (_, { jobID }, { loaders }) => {
    const parsed = parseJobID(jobID);
    if (!parsed.ok) return parsed.failure;
    const found = await loaders.job.load(parsed.value);
    return found.ok ? (found.value ?? notFound('job', jobID, 'JOB')) : found.failure;
  },

  jobs: async (_, { filter, ...page }, { recovery }) =>
    valueOrThrow(await recovery.lists.jobs(filter ?? {}, page)),

  sourceServer: async (_, { sourceServerID }, { loaders }) => {
    const parsed = parseSourceServerID(sourceServerID);
    if (!parsed.ok) return parsed.failure;
    const found = await loaders.sourceServer.load(parsed.value);
    return found.ok
      ? (found.value ?? notFound('source server', sourceServerID, 'SOURCE_SERVER'))
      : found.failure;
  },

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
};
