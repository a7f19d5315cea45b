// The simulator's state: its servers, and the plans of everything that was ever started. Only jobs.ts adds plans.
import type { Tags } from '../shapes/job.js';
import type { Chance } from './chance.js';
import type { Clock } from './clock.js';
import { createFleet, originOf } from './fleet.js';
import type { JobPlan } from './jobPlan.js';
import { KeptMap } from './journal.js';
import type { Quotas } from './quotas.js';
import type { RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import type { Reversal } from './reversedServers.js';
import type { SourceNetworkRecord } from './sourceNetworkRecord.js';
import { createSourceNetworks } from './sourceNetworks.js';
import type { SourceServerRecord } from './sourceServerRecord.js';

export interface World {
  readonly accountID: string;
  readonly region: string;
  readonly speed: number;
  readonly quotas: Quotas;
  readonly clock: Clock;
  readonly chance: Chance;
  /** In the order in which they are listed: ordinary ones, then test servers, then reversed ones. */
  readonly sourceServers: Map<string, SourceServerRecord>;
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
  /** A number that was never given before. */
  nextSerial(): number;
}

export type WorldSettings = Pick<World, 'accountID' | 'region' | 'speed' | 'quotas' | 'clock' | 'chance'> & {
  readonly servers: number;
};

export function createWorld({ servers, ...settings }: WorldSettings): World {
  let serial = 0;
  const fleet = createFleet({ ...settings, servers, startedAt: settings.clock.now() });
  const origin = originOf(settings.accountID, settings.region);
  const networks = createSourceNetworks({ ...settings, origin });
  const sourceNetworks = new KeptMap<SourceNetworkRecord>();
  for (const { record } of networks) sourceNetworks.set(record.sourceNetworkID, record);
  const tags = new KeptMap<Tags>();
  for (const each of [...fleet, ...networks]) tags.set(each.record.arn, each.tags);
  return {
    ...settings,
    sourceServers: new Map(fleet.map(({ record }) => [record.sourceServerID, record])),
    jobs: new KeptMap(),
    latestJobs: new Map(),
    latestLaunches: new Map(),
    recoveryInstances: new KeptMap(),
    reversals: new KeptMap(),
    sourceNetworks,
    tags,
    nextSerial: () => serial++,
  };
}
