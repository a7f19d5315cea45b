// What the use cases read from DRS of how recovery is set up, in the words of the domain. src/drs provides it, src/gateway joins it.
import type { Result } from '../domain/failure.js';
import type { FailbackReplicationConfiguration } from '../domain/failback.js';
import type { RecoveryInstanceID, SourceServerID } from '../domain/ids.js';
import type { LaunchAction } from '../domain/job.js';
import type { LaunchConfiguration, LaunchConfigurationTemplate } from '../domain/launchConfiguration.js';
import type {
  ReplicationConfiguration,
  ReplicationConfigurationTemplate,
} from '../domain/replicationConfiguration.js';
import type { SourceNetwork } from '../domain/sourceNetwork.js';
import type { ExtensibleSourceServer, StagingAccount } from '../domain/stagingAccount.js';
import type { Page, PageRequest, ReadOptions } from './ports.js';

/** The conditions add up. An empty list of ids matches nothing (on the wire it would match everything, so it is never sent). */
export interface SourceNetworkFilter {
  /** At most 100. */
  readonly sourceNetworkIDs?: readonly string[] | undefined;
  readonly originAccountID?: string | undefined;
  readonly originRegion?: string | undefined;
}

/** The reading operations of DRS about set-up: retried within a time limit, failures as values. Never throws. */
export interface DrsSetupReader {
  describeSourceNetworks(
    filter: SourceNetworkFilter,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<SourceNetwork>>>;
  /** At most 1,000 a page. */
  describeLaunchConfigurationTemplates(
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<LaunchConfigurationTemplate>>>;
  describeReplicationConfigurationTemplates(
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<ReplicationConfigurationTemplate>>>;
  /** Of a source server or of a launch configuration template; at most 1,000 a page. */
  listLaunchActions(
    resourceId: string,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<LaunchAction>>>;
  /** At most 300 a page. */
  listExtensibleSourceServers(
    stagingAccountID: string,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Result<Page<ExtensibleSourceServer>>>;
  /** At most 50 a page. */
  listStagingAccounts(page: PageRequest, options?: ReadOptions): Promise<Result<Page<StagingAccount>>>;
  getLaunchConfiguration(
    sourceServerID: SourceServerID,
    options?: ReadOptions,
  ): Promise<Result<LaunchConfiguration>>;
  getReplicationConfiguration(
    sourceServerID: SourceServerID,
    options?: ReadOptions,
  ): Promise<Result<ReplicationConfiguration>>;
  getFailbackReplicationConfiguration(
    recoveryInstanceID: RecoveryInstanceID,
    options?: ReadOptions,
  ): Promise<Result<FailbackReplicationConfiguration>>;
}
