// The simulator's state: its servers, and the plans of everything that was ever started. Only jobs.ts adds plans.
import type { Tags } from '../shapes/job.js';
import type { Chance } from './chance.js';
import type { Clock } from './clock.js';
import { createFleet } from './fleet.js';
import type { JobPlan } from './jobPlan.js';
import { type Journal, KeptInJournal } from './journal.js';
import type { Quotas } from './quotas.js';
import type { RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import { remember } from './remembering.js';
import type { SourceServerRecord } from './sourceServerRecord.js';

export interface World {
  readonly accountID: string;
  readonly region: string;
  readonly speed: number;
  readonly quotas: Quotas;
  readonly clock: Clock;
  readonly chance: Chance;
  /** In the order in which they are listed: ordinary ones, then test servers. */
  readonly sourceServers: ReadonlyMap<string, SourceServerRecord>;
  /** Oldest first. */
  readonly jobs: Map<string, JobPlan>;
  /** By sourceServerID: the newest job of each, and the newest that launched it. */
  readonly latestJobs: Map<string, JobPlan>;
  readonly latestLaunches: Map<string, JobPlan>;
  /** By recoveryInstanceID, oldest first; also those that are still to appear. */
  readonly recoveryInstances: Map<string, RecoveryInstanceRecord>;
  /** By ARN. */
  readonly tags: Map<string, Tags>;
  /** A number that was never given before. */
  nextSerial(): number;
}

export type WorldSettings = Pick<World, 'accountID' | 'region' | 'speed' | 'quotas' | 'clock' | 'chance'> & {
  readonly servers: number;
  /** Where what was started is kept. */
  readonly journal: Journal;
};

export function createWorld({ servers, journal, ...settings }: WorldSettings): World {
  let serial = 0;
  const fleet = createFleet({ ...settings, servers, startedAt: settings.clock.now() });
  const jobs = new KeptInJournal<JobPlan>();
  const recoveryInstances = new KeptInJournal<RecoveryInstanceRecord>();
  const tags = new KeptInJournal<Tags>();
  for (const each of fleet) tags.set(each.record.arn, each.tags);
  const world: World = {
    ...settings,
    sourceServers: new Map(fleet.map(({ record }) => [record.sourceServerID, record])),
    jobs,
    latestJobs: new Map(),
    latestLaunches: new Map(),
    recoveryInstances,
    tags,
    nextSerial: () => serial++,
  };
  remember(world, { jobs, recoveryInstances, tags }, journal);
  return world;
}
