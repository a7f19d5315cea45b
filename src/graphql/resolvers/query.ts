import type { SourceNetworkID } from '../../domain/ids.js';
import { parseMaxAge } from '../../recovery/reading/maxAge.js';
import {
  parseJobID,
  parseRecoveryInstanceID,
  parseSourceNetworkID,
  parseSourceServerID,
} from '../../recovery/reading/parseIDs.js';
import type { QueryResolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { lookUp } from '../lookUp.js';
import { remembered } from '../remembered.js';
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

  recoveryInstance: (_, { recoveryInstanceID }, { loaders }) =>
    lookUp(
      parseRecoveryInstanceID(recoveryInstanceID),
      loaders.recoveryInstance,
      'recovery instance',
      'RECOVERY_INSTANCE',
    ),

  recoveryInstances: async (_, { filter, ...page }, { recovery }) =>
    valueOrThrow(
      await recovery.lists.recoveryInstances(
        {
          recoveryInstanceIDs: given(filter?.recoveryInstanceIDs),
          sourceServerIDs: given(filter?.sourceServerIDs),
          isDrill: given(filter?.isDrill),
          ec2InstanceStates: given(filter?.ec2InstanceStates),
        },
        page,
      ),
    ),

  sourceNetwork: (_, { sourceNetworkID, maxAgeSeconds }, { recovery }) => {
    const maxAgeMs = parseMaxAge(maxAgeSeconds);
    if (!maxAgeMs.ok) return maxAgeMs.failure;
    const load = (id: SourceNetworkID) => recovery.setup.sourceNetworks.byID(id, maxAgeMs.value);
    return lookUp(parseSourceNetworkID(sourceNetworkID), { load }, 'source network', 'SOURCE_NETWORK');
  },

  sourceNetworks: (_, { filter, maxAgeSeconds, ...page }, { recovery }) => {
    const wanted = {
      sourceNetworkIDs: given(filter?.sourceNetworkIDs),
      originAccountID: given(filter?.originAccountID),
      originRegion: given(filter?.originRegion),
    };
    return remembered(maxAgeSeconds, (maxAgeMs) =>
      recovery.setup.sourceNetworks.list(wanted, page, maxAgeMs),
    );
  },

  launchConfigurationTemplates: (_, { maxAgeSeconds, ...page }, { recovery }) =>
    remembered(maxAgeSeconds, (maxAgeMs) => recovery.setup.launchConfigurationTemplates(page, maxAgeMs)),

  replicationConfigurationTemplates: (_, { maxAgeSeconds, ...page }, { recovery }) =>
    remembered(maxAgeSeconds, (maxAgeMs) => recovery.setup.replicationConfigurationTemplates(page, maxAgeMs)),

  stagingAccounts: (_, { maxAgeSeconds, ...page }, { recovery }) =>
    remembered(maxAgeSeconds, (maxAgeMs) => recovery.setup.stagingAccounts(page, maxAgeMs)),

  extensibleSourceServers: async (_, { stagingAccountID, ...page }, { recovery }) =>
    valueOrThrow(await recovery.setup.extensibleSourceServers(stagingAccountID, page)),

  recoveryRequest: async (_, lookUp, { recovery, actor }) => {
    const found = await recovery.requests.find(actor, lookUp);
    return found.ok ? found.value : found.failure;
  },

  auditEvents: async (_, { filter, ...page }, { recovery }) =>
    valueOrThrow(await recovery.auditEvents(filter ?? {}, page)),
};
