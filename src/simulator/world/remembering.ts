// Takes a world up where its journal left it, and has it write on.
import type { Tags } from '../shapes/job.js';
import { hasEnded, launchesInstances, type JobPlan } from './jobPlan.js';
import type { Journal, JournalLine } from './journal.js';
import type { RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import { addReversedServer, type Reversal } from './reversedServers.js';
import type { SourceNetworkRecord } from './sourceNetworkRecord.js';
import type { World } from './world.js';

/** Jobs that ended longer ago are not taken up again. */
const KEPT_FOR_MS = 7 * 24 * 3_600_000;

/** A recovery instance as it is written down: its server by its id. */
type KeptInstance = Omit<RecoveryInstanceRecord, 'server'> & { readonly sourceServerID: string };

/** What earlier versions did not write down. */
type ReadInstance = Omit<KeptInstance, 'runsAt' | 'failback'> &
  Partial<Pick<KeptInstance, 'runsAt' | 'failback'>>;

/** Fills the world's maps from the journal, shortens it to what is still there, and lets every change be written from now on. */
export function remember(world: World, journal: Journal): void {
  for (const line of journal.read()) takeUp(world, line);
  dropOld(world);
  for (const plan of world.jobs.values()) noteLatest(world, plan);
  journal.rewrite(linesOf(world));
  world.jobs.begin(journal, 'jobs', (plan) => plan);
  world.recoveryInstances.begin(journal, 'recoveryInstances', toKept);
  world.reversals.begin(journal, 'reversals', (reversal) => reversal);
  world.sourceNetworks.begin(journal, 'sourceNetworks', (network) => network);
  world.tags.begin(journal, 'tags', (tags) => tags);
}

function takeUp(world: World, { map, key, value }: JournalLine): void {
  if (value === undefined) {
    world[map].delete(key);
    if (map === 'reversals') world.sourceServers.delete(key);
    return;
  }
  switch (map) {
    case 'jobs':
      world.jobs.set(key, value as JobPlan);
      return;
    case 'sourceNetworks': {
      const network = value as SourceNetworkRecord;
      world.sourceNetworks.set(key, network);
      // A world begins with the tags of all its networks.
      if (network.isDeleted) world.tags.delete(network.arn);
      return;
    }
    case 'tags':
      world.tags.set(key, value as Tags);
      return;
    case 'reversals': {
      const reversal = value as Reversal;
      const original = world.sourceServers.get(reversal.ofServerID);
      if (original !== undefined) addReversedServer(world, original, reversal);
      return;
    }
    case 'recoveryInstances': {
      const { sourceServerID, ...record } = value as ReadInstance;
      const { runsAt = record.appearsAt, failback = null } = record;
      const server = world.sourceServers.get(sourceServerID);
      // A fleet of another size may not have its server any more.
      if (server !== undefined) world.recoveryInstances.set(key, { ...record, server, runsAt, failback });
    }
  }
}

function dropOld(world: World): void {
  const now = world.clock.now();
  for (const plan of [...world.jobs.values()]) {
    if (!hasEnded(plan, now - KEPT_FOR_MS)) continue;
    world.jobs.delete(plan.jobID);
    world.tags.delete(plan.arn);
  }
}

function noteLatest(world: World, plan: JobPlan): void {
  for (const { sourceServerID } of plan.participants) {
    world.latestJobs.set(sourceServerID, plan);
    if (launchesInstances(plan)) world.latestLaunches.set(sourceServerID, plan);
  }
}

function linesOf(world: World): readonly JournalLine[] {
  return [
    ...[...world.jobs].map(([key, value]) => ({ map: 'jobs', key, value }) as const),
    ...[...world.reversals].map(([key, value]) => ({ map: 'reversals', key, value }) as const),
    ...[...world.recoveryInstances].map(
      ([key, value]) => ({ map: 'recoveryInstances', key, value: toKept(value) }) as const,
    ),
    ...[...world.sourceNetworks].map(([key, value]) => ({ map: 'sourceNetworks', key, value }) as const),
    ...[...world.tags].map(([key, value]) => ({ map: 'tags', key, value }) as const),
  ];
}

function toKept({ server, ...record }: RecoveryInstanceRecord): KeptInstance {
  return { ...record, sourceServerID: server.sourceServerID };
}
