// The state of DRS in one account and region: its servers, and the plans of everything that was ever started. Only jobs.ts adds plans.
import type { Tags } from '../shapes/job.js';
import type { LaunchConfiguration } from '../shapes/launchConfiguration.js';
import type { Chance } from './chance.js';
import type { Clock } from './clock.js';
import type { Extension } from './extendedServers.js';
import { createFleet, originOf } from './fleet.js';
import type { JobPlan } from './jobPlan.js';
import { KeptMap } from './journal.js';
import type { Place } from './place.js';
import type { WorldQuotas } from './quotas.js';
import type { RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import type { ReplicationChange } from './replicationChange.js';
import type { Reversal } from './reversedServers.js';
import type { SourceNetworkRecord } from './sourceNetworkRecord.js';
import { createSourceNetworks } from './sourceNetworks.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import { templatesOf } from './templates.js';

/** What is kept of a service that InitializeService was called for. */
export interface Initialization {
  readonly at: number;
}

export interface World extends Place {
  readonly speed: number;
  readonly quotas: WorldQuotas;
  readonly clock: Clock;
  readonly chance: Chance;
  /** In the order in which they are listed: ordinary ones, test servers, servers in a situation, then those extended or reversed since. */
  readonly sourceServers: Map<string, SourceServerRecord>;
  /** By sourceServerID: the servers that were extended into the account since. */
  readonly extensions: KeptMap<Extension>;
  /** Oldest first. */
  readonly jobs: KeptMap<JobPlan>;
  /** By sourceServerID: the newest job of each, and the newest that launched it. */
  readonly latestJobs: Map<string, JobPlan>;
  readonly latestLaunches: Map<string, JobPlan>;
  /** By recoveryInstanceID, oldest first; also those that are still to appear. */
  readonly recoveryInstances: KeptMap<RecoveryInstanceRecord>;
  /** By the sourceServerID of the reversed server, oldest first. */
  readonly reversals: KeptMap<Reversal>;
  /** In the order in which they are listed; also those that were deleted. */
  readonly sourceNetworks: KeptMap<SourceNetworkRecord>;
  /** By ARN. */
  readonly tags: KeptMap<Tags>;
  /** Holds one entry once InitializeService was called where it had to be. */
  readonly initializations: KeptMap<Initialization>;
  /** False until InitializeService was called, in a region where the account has never used DRS. */
  isInitialized(): boolean;
  initialize(): void;
  /** By sourceServerID: what was done to its replication last, and what its launch configuration has other than at first. */
  readonly replicationChanges: KeptMap<ReplicationChange>;
  readonly launchConfigurations: KeptMap<Partial<LaunchConfiguration>>;
  /** A number that was never given before. */
  nextSerial(): number;
}

export type WorldSettings = Pick<World, 'accountID' | 'region' | 'speed' | 'quotas' | 'clock' | 'chance'> & {
  readonly servers: number;
  /** When the simulator began: whenever a world is first addressed, its servers are as old. */
  readonly startedAt: number;
};

/** As all regions but this have been initialized for every account, here UninitializedAccountException can be met. */
export const UNINITIALIZED_REGION = 'af-south-1';

export function createWorld({ servers, startedAt, ...settings }: WorldSettings): World {
  let serial = 0;
  const fleet = createFleet({ ...settings, servers, startedAt });
  const origin = originOf(settings.accountID, settings.region);
  const networks = createSourceNetworks({ ...settings, origin });
  const sourceNetworks = new KeptMap<SourceNetworkRecord>();
  for (const { record } of networks) sourceNetworks.set(record.sourceNetworkID, record);
  const tags = new KeptMap<Tags>();
  for (const each of [...fleet, ...networks]) tags.set(each.record.arn, each.tags);
  for (const { arn } of templatesOf(settings)) tags.set(arn, {});
  const initializations = new KeptMap<Initialization>();
  const isInitialized = (): boolean => settings.region !== UNINITIALIZED_REGION || initializations.size > 0;
  return {
    ...settings,
    sourceServers: new Map(fleet.map(({ record }) => [record.sourceServerID, record])),
    extensions: new KeptMap(),
    jobs: new KeptMap(),
    latestJobs: new Map(),
    latestLaunches: new Map(),
    recoveryInstances: new KeptMap(),
    reversals: new KeptMap(),
    sourceNetworks,
    tags,
    initializations,
    isInitialized,
    initialize() {
      if (!isInitialized()) initializations.set('service', { at: settings.clock.now() });
    },
    replicationChanges: new KeptMap(),
    launchConfigurations: new KeptMap(),
    nextSerial: () => serial++,
  };
}
