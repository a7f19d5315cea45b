// The operations of DRS that read how recovery is set up, each in its own words; how they are read is in read.ts.
import {
  DescribeLaunchConfigurationTemplatesCommand,
  DescribeReplicationConfigurationTemplatesCommand,
  DescribeSourceNetworksCommand,
  GetFailbackReplicationConfigurationCommand,
  GetLaunchConfigurationCommand,
  GetReplicationConfigurationCommand,
  ListExtensibleSourceServersCommand,
  ListLaunchActionsCommand,
  ListStagingAccountsCommand,
} from '@aws-sdk/client-drs';
import type { DrsSetupReader } from '../recovery/setupPorts.js';
import { toLaunchAction } from './mapping/launchActions.js';
import { toLaunchConfiguration, toLaunchConfigurationTemplate } from './mapping/launchConfiguration.js';
import type { MappingParts } from './mapping/mappingParts.js';
import { toFailbackReplicationConfiguration } from './mapping/replication/failback.js';
import {
  toReplicationConfiguration,
  toReplicationConfigurationTemplate,
} from './mapping/replication/replicationConfiguration.js';
import { fromSourceNetworkFilter, pageOf } from './mapping/requests.js';
import { toSourceNetwork } from './mapping/sourceNetwork.js';
import { toExtensibleSourceServer, toStagingAccount } from './mapping/stagingAccount.js';
import { readOne, readPage, type PageCall, type ReadParts } from './read.js';
import { hasEmptyList, nothing } from './reader.js';

const NETWORKS = { operation: 'DescribeSourceNetworks', noun: 'SourceNetwork', toItem: toSourceNetwork };
const LAUNCH_TEMPLATES = {
  operation: 'DescribeLaunchConfigurationTemplates',
  noun: 'LaunchConfigurationTemplate',
  toItem: toLaunchConfigurationTemplate,
};
const REPLICATION_TEMPLATES = {
  operation: 'DescribeReplicationConfigurationTemplates',
  noun: 'ReplicationConfigurationTemplate',
  toItem: toReplicationConfigurationTemplate,
};
const ACTIONS = {
  operation: 'ListLaunchActions',
  noun: 'LaunchAction',
  toItem: (value: unknown, { notices }: MappingParts) => toLaunchAction(value, notices),
};
const EXTENSIBLE_SERVERS = {
  operation: 'ListExtensibleSourceServers',
  noun: 'StagingSourceServer',
  toItem: toExtensibleSourceServer,
};
const STAGING_ACCOUNTS = {
  operation: 'ListStagingAccounts',
  noun: 'Account',
  toItem: toStagingAccount,
  itemsMember: 'accounts',
};
const LAUNCH_CONFIGURATION = { operation: 'GetLaunchConfiguration', toItem: toLaunchConfiguration };
const REPLICATION_CONFIGURATION = {
  operation: 'GetReplicationConfiguration',
  toItem: toReplicationConfiguration,
};
const FAILBACK_CONFIGURATION = {
  operation: 'GetFailbackReplicationConfiguration',
  toItem: toFailbackReplicationConfiguration,
};

type Send = PageCall<unknown>['send'];

export function createSetupReader(parts: ReadParts): DrsSetupReader {
  return { ...networkReads(parts), ...listReads(parts), ...singleReads(parts) };
}

function networkReads(parts: ReadParts): Pick<DrsSetupReader, 'describeSourceNetworks'> {
  return {
    describeSourceNetworks: (filter, page, options) => {
      if (hasEmptyList(filter.sourceNetworkIDs)) return nothing();
      const input = fromSourceNetworkFilter(filter, page);
      const send: Send = (client) => client.send(new DescribeSourceNetworksCommand(input));
      return readPage(parts, { ...NETWORKS, send }, options);
    },
  };
}

function listReads(
  parts: ReadParts,
): Omit<
  DrsSetupReader,
  | 'describeSourceNetworks'
  | 'getLaunchConfiguration'
  | 'getReplicationConfiguration'
  | 'getFailbackReplicationConfiguration'
> {
  return {
    describeLaunchConfigurationTemplates: (page, options) => {
      const send: Send = (client) =>
        client.send(new DescribeLaunchConfigurationTemplatesCommand(pageOf(page)));
      return readPage(parts, { ...LAUNCH_TEMPLATES, send }, options);
    },
    describeReplicationConfigurationTemplates: (page, options) => {
      const send: Send = (client) =>
        client.send(new DescribeReplicationConfigurationTemplatesCommand(pageOf(page)));
      return readPage(parts, { ...REPLICATION_TEMPLATES, send }, options);
    },
    listLaunchActions: (resourceId, page, options) => {
      const send: Send = (client) =>
        client.send(new ListLaunchActionsCommand({ resourceId, ...pageOf(page) }));
      return readPage(parts, { ...ACTIONS, send }, options);
    },
    listExtensibleSourceServers: (stagingAccountID, page, options) => {
      const send: Send = (client) =>
        client.send(new ListExtensibleSourceServersCommand({ stagingAccountID, ...pageOf(page) }));
      return readPage(parts, { ...EXTENSIBLE_SERVERS, send }, options);
    },
    listStagingAccounts: (page, options) => {
      const send: Send = (client) => client.send(new ListStagingAccountsCommand(pageOf(page)));
      return readPage(parts, { ...STAGING_ACCOUNTS, send }, options);
    },
  };
}

function singleReads(
  parts: ReadParts,
): Pick<
  DrsSetupReader,
  'getLaunchConfiguration' | 'getReplicationConfiguration' | 'getFailbackReplicationConfiguration'
> {
  return {
    getLaunchConfiguration: (sourceServerID, options) => {
      const send: Send = (client) => client.send(new GetLaunchConfigurationCommand({ sourceServerID }));
      return readOne(parts, { ...LAUNCH_CONFIGURATION, send }, options);
    },
    getReplicationConfiguration: (sourceServerID, options) => {
      const send: Send = (client) => client.send(new GetReplicationConfigurationCommand({ sourceServerID }));
      return readOne(parts, { ...REPLICATION_CONFIGURATION, send }, options);
    },
    getFailbackReplicationConfiguration: (recoveryInstanceID, options) => {
      const send: Send = (client) =>
        client.send(new GetFailbackReplicationConfigurationCommand({ recoveryInstanceID }));
      return readOne(parts, { ...FAILBACK_CONFIGURATION, send }, options);
    },
  };
}
