// The lists of how recovery is set up: short, and read whole.
import type { Result } from '../../../domain/failure.js';
import type { LaunchConfigurationTemplate } from '../../../domain/launchConfiguration.js';
import type { ReplicationConfigurationTemplate } from '../../../domain/replicationConfiguration.js';
import type { ExtensibleSourceServer, StagingAccount } from '../../../domain/stagingAccount.js';
import type { Clock, Page, PageRequest } from '../../ports.js';
import type { DrsSetupReader } from '../../setupPorts.js';
import { type Connection, type ConnectionArguments, readConnection } from '../connection.js';
import { parseAccountID } from '../parseIDs.js';
import { LIST_PAGE_SIZE, readAllPages } from '../readAllPages.js';
import { createRememberedReads } from '../rememberedReads.js';
import { connectionOf } from './wholeList.js';

/** A list that is remembered; `maxAgeMs`: how old it may be, in milliseconds, where 0 asks DRS. */
type RememberedList<Item> = (
  page: ConnectionArguments,
  maxAgeMs: number,
) => Promise<Result<Connection<Item>>>;

export interface SetupListReads {
  readonly launchConfigurationTemplates: RememberedList<LaunchConfigurationTemplate>;
  readonly replicationConfigurationTemplates: RememberedList<ReplicationConfigurationTemplate>;
  readonly stagingAccounts: RememberedList<StagingAccount>;
  /** Not remembered: who looks is about to choose one. */
  extensibleSourceServers(
    stagingAccountID: string,
    page: ConnectionArguments,
  ): Promise<Result<Connection<ExtensibleSourceServer>>>;
}

export interface SetupLists {
  readonly reads: SetupListReads;
  forget(): void;
}

/** The most that ListStagingAccounts lists in one call. */
const MOST_ACCOUNTS = 50;

export function createSetupLists(drs: DrsSetupReader, clock: Clock): SetupLists {
  const launch = rememberedList(clock, LIST_PAGE_SIZE, (page) =>
    drs.describeLaunchConfigurationTemplates(page),
  );
  const replication = rememberedList(clock, LIST_PAGE_SIZE, (page) =>
    drs.describeReplicationConfigurationTemplates(page),
  );
  const accounts = rememberedList(clock, MOST_ACCOUNTS, (page) => drs.listStagingAccounts(page));
  return {
    reads: {
      launchConfigurationTemplates: launch.asConnection(
        'launchConfigurationTemplates',
        (template) => template.launchConfigurationTemplateID,
      ),
      replicationConfigurationTemplates: replication.asConnection(
        'replicationConfigurationTemplates',
        (template) => template.replicationConfigurationTemplateID,
      ),
      stagingAccounts: accounts.asConnection('stagingAccounts', (account) => account.accountID),
      extensibleSourceServers: (id, page) => listExtensibleSourceServers(drs, id, page),
    },
    forget: () => {
      for (const list of [launch, replication, accounts]) list.forget();
    },
  };
}

function rememberedList<Item>(
  clock: Clock,
  maxResults: number,
  readPage: (page: PageRequest) => Promise<Result<Page<Item>>>,
) {
  const memory = createRememberedReads<'all', readonly Item[]>({
    clock,
    most: 1,
    nameOf: (all) => all,
    read: () => readAllPages(readPage, maxResults),
  });
  return {
    asConnection:
      (path: string, keyOf: (item: Item) => string): RememberedList<Item> =>
      async (page, maxAgeMs) => {
        const read = await memory.read('all', maxAgeMs);
        return read.ok ? connectionOf(path, read.value, keyOf, page) : read;
      },
    forget: () => memory.forgetAll(),
  };
}

async function listExtensibleSourceServers(
  drs: DrsSetupReader,
  accountID: string,
  page: ConnectionArguments,
): Promise<Result<Connection<ExtensibleSourceServer>>> {
  const id = parseAccountID(accountID, 'stagingAccountID');
  if (!id.ok) return id;
  const readPage = (at: PageRequest) => drs.listExtensibleSourceServers(id.value, at);
  return readConnection(
    { path: 'extensibleSourceServers', readPage, keyOf: (server) => server.arn, defaultFirst: 50 },
    page,
  );
}
