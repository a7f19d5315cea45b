import { success } from '../../domain/failure.js';
import { newestFirst } from '../../domain/job.js';
import { parseNodeID } from '../../domain/nodeID.js';
import { parseMaxAge } from '../../recovery/reading/maxAge.js';
import {
  parseJobID,
  parseRecoveryInstanceID,
  parseSourceNetworkID,
  parseSourceServerID,
} from '../../recovery/reading/parseIDs.js';
import type { QueryResolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { listOver, rememberedListOver } from '../listOver.js';
import { lookUp } from '../lookUp.js';
import { loadNode, loadNodes } from '../nodes.js';
import { given } from './values.js';

export const query: QueryResolvers = {
  viewer: (_, __, { actor }) => actor,

  scopes: (_, __, { recovery }) => recovery.scopes.open,

  node: (_, { id }, context) => loadNode(context, parseNodeID(id)),

  nodes: (_, { ids }, context) => loadNodes(context, ids),

  job: (_, { jobID, scope }, context) =>
    lookUp(context, {
      kind: 'job',
      id: parseJobID(jobID),
      scope,
      load: ({ loaders }, id) => loaders.job.load(id),
    }),

  jobs: (_, { filter, ...page }, context) =>
    listOver(context, page, {
      path: 'jobs',
      defaultFirst: 20,
      compare: newestFirst,
      read: ({ recovery }, at) => recovery.lists.jobs(filter ?? {}, at),
      remind: ({ job }, found) => job.prime(found.jobID, success(found)),
    }),

  sourceServer: (_, { sourceServerID, scope }, context) =>
    lookUp(context, {
      kind: 'sourceServer',
      id: parseSourceServerID(sourceServerID),
      scope,
      load: ({ loaders }, id) => loaders.sourceServer.load(id),
    }),

  sourceServers: (_, { filter, ...page }, context) => {
    const wanted = {
      sourceServerIDs: given(filter?.sourceServerIDs),
      hardwareId: given(filter?.hardwareId),
      stagingAccountIDs: given(filter?.stagingAccountIDs),
      isDrillOverdue: given(filter?.isDrillOverdue),
    };
    return listOver(context, page, {
      path: 'sourceServers',
      defaultFirst: 50,
      read: ({ recovery }, at) => recovery.lists.sourceServers(wanted, at),
      remind: ({ sourceServer }, found) => sourceServer.prime(found.sourceServerID, success(found)),
    });
  },

  recoveryInstance: (_, { recoveryInstanceID, scope }, context) =>
    lookUp(context, {
      kind: 'recoveryInstance',
      id: parseRecoveryInstanceID(recoveryInstanceID),
      scope,
      load: ({ loaders }, id) => loaders.recoveryInstance.load(id),
    }),

  recoveryInstances: (_, { filter, ...page }, context) => {
    const wanted = {
      recoveryInstanceIDs: given(filter?.recoveryInstanceIDs),
      sourceServerIDs: given(filter?.sourceServerIDs),
      isDrill: given(filter?.isDrill),
      ec2InstanceStates: given(filter?.ec2InstanceStates),
    };
    return listOver(context, page, {
      path: 'recoveryInstances',
      defaultFirst: 50,
      read: ({ recovery }, at) => recovery.lists.recoveryInstances(wanted, at),
      remind: ({ recoveryInstance }, found) =>
        recoveryInstance.prime(found.recoveryInstanceID, success(found)),
    });
  },

  sourceNetwork: async (_, { sourceNetworkID, scope, maxAgeSeconds }, context) => {
    const maxAgeMs = parseMaxAge(maxAgeSeconds);
    if (!maxAgeMs.ok) return maxAgeMs.failure;
    return lookUp(context, {
      kind: 'sourceNetwork',
      id: parseSourceNetworkID(sourceNetworkID),
      scope,
      load: ({ recovery }, id) => recovery.setup.sourceNetworks.byID(id, maxAgeMs.value),
    });
  },

  sourceNetworks: (_, { filter, ...page }, context) => {
    const wanted = {
      sourceNetworkIDs: given(filter?.sourceNetworkIDs),
      originAccountID: given(filter?.originAccountID),
      originRegion: given(filter?.originRegion),
    };
    return rememberedListOver(context, page, {
      path: 'sourceNetworks',
      read: ({ setup }, at, maxAgeMs) => setup.sourceNetworks.list(wanted, at, maxAgeMs),
    });
  },

  launchConfigurationTemplates: (_, page, context) =>
    rememberedListOver(context, page, {
      path: 'launchConfigurationTemplates',
      read: ({ setup }, at, maxAgeMs) => setup.launchConfigurationTemplates(at, maxAgeMs),
    }),

  replicationConfigurationTemplates: (_, page, context) =>
    rememberedListOver(context, page, {
      path: 'replicationConfigurationTemplates',
      read: ({ setup }, at, maxAgeMs) => setup.replicationConfigurationTemplates(at, maxAgeMs),
    }),

  stagingAccounts: (_, page, context) =>
    rememberedListOver(context, page, {
      path: 'stagingAccounts',
      read: ({ setup }, at, maxAgeMs) => setup.stagingAccounts(at, maxAgeMs),
    }),

  extensibleSourceServers: (_, { stagingAccountID, ...page }, context) =>
    listOver(context, page, {
      path: 'extensibleSourceServers',
      defaultFirst: 50,
      read: ({ recovery }, at) => recovery.setup.extensibleSourceServers(stagingAccountID, at),
    }),

  recoveryPreflight: (_, { input }, { recovery, actor }) => recovery.preflight(actor, input),

  recoveryRequest: async (_, asked, { recovery, actor }) => {
    const found = await recovery.requests.find(actor, asked);
    return found.ok ? found.value : found.failure;
  },

  recoveryApproval: async (_, { approvalID }, { recovery, actor }) => {
    const found = await recovery.approvals.find(actor, approvalID);
    return found.ok ? found.value : found.failure;
  },

  recoveryApprovals: async (_, { filter, scopes, ...page }, { recovery, actor }) => {
    const asked = { ...page, statuses: filter?.statuses ?? null, scopes: scopes ?? null };
    return valueOrThrow(await recovery.approvals.list(actor, asked));
  },

  auditEvents: async (_, { filter, ...page }, { recovery }) =>
    valueOrThrow(await recovery.auditEvents(filter ?? {}, page)),
};
