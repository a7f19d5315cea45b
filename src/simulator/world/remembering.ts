// Takes a world up where its journal left it, and has it write on.
import type { Tags } from '../shapes/job.js';
import type { LaunchConfiguration } from '../shapes/launchConfiguration.js';
import { recordExtension, type Extension } from './extendedServers.js';
import { hasEnded, type JobPlan } from './jobPlan.js';
import type { Journal, JournalLine } from './journal.js';
import type { RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import type { ReplicationChange } from './replicationChange.js';
import { PAST_JOB_IDS } from './situationServers.js';
import type { World } from './world.js';

/** Jobs that ended longer ago are not taken up again, but for those that ended before the simulator began. */
const KEPT_FOR_MS = 7 * 24 * 3_600_000;
const ALWAYS_KEPT: ReadonlySet<string> = new Set(Object.values(PAST_JOB_IDS));

/** A recovery instance as it is written down: its server by its id. */
type KeptInstance = Omit<RecoveryInstanceRecord, 'server'> & { readonly sourceServerID: string };

/** Fills the world's maps from the journal, shortens it to what is still there, and lets every change be written from now on. */
export function remember(world: World, journal: Journal): void {
  for (const line of journal.read()) takeUp(world, line);
  dropOld(world);
  for (const plan of world.jobs.values()) noteLatest(world, plan);
  journal.rewrite(linesOf(world));
  world.extensions.begin(journal, 'extensions', (extension) => extension);
  world.jobs.begin(journal, 'jobs', (plan) => plan);
  world.recoveryInstances.begin(journal, 'recoveryInstances', toKept);
  world.tags.begin(journal, 'tags', (tags) => tags);
  world.replicationChanges.begin(journal, 'replicationChanges', (change) => change);
  world.launchConfigurations.begin(journal, 'launchConfigurations', (changes) => changes);
}

function takeUp(world: World, { map, key, value }: JournalLine): void {
  if (value === undefined) {
    world[map].delete(key);
    return;
  }
  switch (map) {
    case 'jobs':
      world.jobs.set(key, value as JobPlan);
      return;
    case 'tags':
      world.tags.set(key, value as Tags);
      return;
    case 'extensions':
      recordExtension(world, value as Extension);
      world.extensions.set(key, value as Extension);
      return;
    case 'replicationChanges':
      world.replicationChanges.set(key, value as ReplicationChange);
      return;
    case 'launchConfigurations':
      world.launchConfigurations.set(key, value as Partial<LaunchConfiguration>);
      return;
    case 'recoveryInstances': {
      const { sourceServerID, ...record } = value as KeptInstance;
      const server = world.sourceServers.get(sourceServerID);
      // A fleet of another size may not have its server any more.
      if (server !== undefined) world.recoveryInstances.set(key, { ...record, server });
    }
  }
}

function dropOld(world: World): void {
  const now = world.clock.now();
  for (const plan of [...world.jobs.values()]) {
    if (ALWAYS_KEPT.has(plan.jobID) || !hasEnded(plan, now - KEPT_FOR_MS)) continue;
    world.jobs.delete(plan.jobID);
    world.tags.delete(plan.arn);
  }
}

function noteLatest(world: World, plan: JobPlan): void {
  for (const { sourceServerID } of plan.participants) {
    world.latestJobs.set(sourceServerID, plan);
    if (plan.type === 'LAUNCH') world.latestLaunches.set(sourceServerID, plan);
  }
}

function linesOf(world: World): readonly JournalLine[] {
  return [
    // First: instances refer to their servers.
    ...[...world.extensions].map(([key, value]) => ({ map: 'extensions', key, value }) as const),
    ...[...world.jobs].map(([key, value]) => ({ map: 'jobs', key, value }) as const),
    ...[...world.recoveryInstances].map(
      ([key, value]) => ({ map: 'recoveryInstances', key, value: toKept(value) }) as const,
    ),
    ...[...world.tags].map(([key, value]) => ({ map: 'tags', key, value }) as const),
    ...[...world.replicationChanges].map(
      ([key, value]) => ({ map: 'replicationChanges', key, value }) as const,
    ),
    ...[...world.launchConfigurations].map(
      ([key, value]) => ({ map: 'launchConfigurations', key, value }) as const,
    ),
  ];
}

function toKept({ server, ...record }: RecoveryInstanceRecord): KeptInstance {
  return { ...record, sourceServerID: server.sourceServerID };
}
