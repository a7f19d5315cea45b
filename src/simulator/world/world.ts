// The simulator's state: its servers, and the plans of everything that was ever started. Only jobs.ts adds plans.
import type { Tags } from '../shapes/job.js';
import type { LaunchConfiguration } from '../shapes/launchConfiguration.js';
import type { Chance } from './chance.js';
import type { Clock } from './clock.js';
import type { Extension } from './extendedServers.js';
import { createFleet } from './fleet.js';
import type { JobPlan } from './jobPlan.js';
import { KeptMap } from './journal.js';
import type { Quotas } from './quotas.js';
import type { RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import type { ReplicationChange } from './replicationChange.js';
import type { SourceServerRecord } from './sourceServerRecord.js';
import { templatesOf } from './templates.js';

export interface World {
  readonly accountID: string;
  readonly region: string;
  readonly speed: number;
  readonly quotas: Quotas;
  readonly clock: Clock;
  readonly chance: Chance;
  /** In the order in which they are listed: ordinary ones, test servers, servers in a situation, then those extended since. */
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
  /** By ARN. */
  readonly tags: KeptMap<Tags>;
  /** By sourceServerID: what was done to its replication last, and what its launch configuration has other than at first. */
  readonly replicationChanges: KeptMap<ReplicationChange>;
  readonly launchConfigurations: KeptMap<Partial<LaunchConfiguration>>;
  /** A number that was never given before. */
  nextSerial(): number;
}

export type WorldSettings = Pick<World, 'accountID' | 'region' | 'speed' | 'quotas' | 'clock' | 'chance'> & {
  readonly servers: number;
};

export function createWorld({ servers, ...settings }: WorldSettings): World {
  let serial = 0;
  const fleet = createFleet({ ...settings, servers, startedAt: settings.clock.now() });
  const tags = new KeptMap<Tags>();
  for (const each of fleet) tags.set(each.record.arn, each.tags);
  for (const { arn } of templatesOf(settings)) tags.set(arn, {});
  return {
    ...settings,
    sourceServers: new Map(fleet.map(({ record }) => [record.sourceServerID, record])),
    extensions: new KeptMap(),
    jobs: new KeptMap(),
    latestJobs: new Map(),
    latestLaunches: new Map(),
    recoveryInstances: new KeptMap(),
    tags,
    replicationChanges: new KeptMap(),
    launchConfigurations: new KeptMap(),
    nextSerial: () => serial++,
  };
}
