// The maps of a world that are kept: how each is written to the journal, and how a line of it is read back.
import type { Tags } from '../shapes/job.js';
import type { LaunchConfiguration } from '../shapes/launchConfiguration.js';
import { recordExtension, type Extension } from './extendedServers.js';
import type { JobPlan } from './jobPlan.js';
import type { Journal, JournalLine, KeptMap, KeptName } from './journal.js';
import type { Place } from './place.js';
import type { RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import type { ReplicationChange } from './replicationChange.js';
import { addReversedServer, type Reversal } from './reversedServers.js';
import type { SourceNetworkRecord } from './sourceNetworkRecord.js';
import type { Initialization, World } from './world.js';

/** A recovery instance as it is written down: its server by its id. */
type KeptInstance = Omit<RecoveryInstanceRecord, 'server'> & { readonly sourceServerID: string };

/** What earlier versions did not write down. */
type ReadInstance = Omit<KeptInstance, 'runsAt' | 'failback'> &
  Partial<Pick<KeptInstance, 'runsAt' | 'failback'>>;

/** Reads a line into its map. */
export function takeUp(world: World, { map, key, value }: JournalLine): void {
  if (value === undefined) {
    world[map].delete(key);
    if (map === 'reversals') world.sourceServers.delete(key);
    return;
  }
  switch (map) {
    case 'jobs':
      world.jobs.set(key, value as JobPlan);
      return;
    case 'sourceNetworks':
      takeUpNetwork(world, value as SourceNetworkRecord);
      return;
    case 'tags':
      world.tags.set(key, value as Tags);
      return;
    case 'initializations':
      world.initializations.set(key, value as Initialization);
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
    case 'reversals':
      takeUpReversal(world, value as Reversal);
      return;
    case 'recoveryInstances':
      takeUpInstance(world, value as ReadInstance);
  }
}

function takeUpInstance(world: World, { sourceServerID, ...record }: ReadInstance): void {
  const { runsAt = record.appearsAt, failback = null } = record;
  const server = world.sourceServers.get(sourceServerID);
  // A fleet of another size may not have its server any more.
  if (server !== undefined)
    world.recoveryInstances.set(record.recoveryInstanceID, { ...record, server, runsAt, failback });
}

function takeUpReversal(world: World, reversal: Reversal): void {
  const original = world.sourceServers.get(reversal.ofServerID);
  if (original !== undefined) addReversedServer(world, original, reversal);
}

function takeUpNetwork(world: World, network: SourceNetworkRecord): void {
  world.sourceNetworks.set(network.sourceNetworkID, network);
  // A world begins with the tags of all its networks.
  if (network.isDeleted) world.tags.delete(network.arn);
}

/** Lets every change of the world be written from now on. */
export function begin(world: World, journal: Journal): void {
  const place = placeOf(world);
  const write = <Value>(map: KeptName, kept: KeptMap<Value>, toLine: (value: Value) => unknown): void =>
    kept.begin(journal, { world: place, map }, toLine);
  write('extensions', world.extensions, (extension) => extension);
  write('reversals', world.reversals, (reversal) => reversal);
  write('initializations', world.initializations, (initialization) => initialization);
  write('jobs', world.jobs, (plan) => plan);
  write('recoveryInstances', world.recoveryInstances, toKept);
  write('sourceNetworks', world.sourceNetworks, (network) => network);
  write('tags', world.tags, (tags) => tags);
  write('replicationChanges', world.replicationChanges, (change) => change);
  write('launchConfigurations', world.launchConfigurations, (changes) => changes);
}

/** All that is to be kept of the world. */
export function linesOf(world: World): readonly JournalLine[] {
  const place = placeOf(world);
  const lines = <Value>(
    map: KeptName,
    entries: ReadonlyMap<string, Value>,
    toLine: (value: Value) => unknown,
  ) => [...entries].map(([key, value]) => ({ world: place, map, key, value: toLine(value) }));
  return [
    // First: reversals and instances refer to their servers.
    ...lines('extensions', world.extensions, (extension) => extension),
    ...lines('reversals', world.reversals, (reversal) => reversal),
    ...lines('initializations', world.initializations, (initialization) => initialization),
    ...lines('jobs', world.jobs, (plan) => plan),
    ...lines('recoveryInstances', world.recoveryInstances, toKept),
    ...lines('sourceNetworks', world.sourceNetworks, (network) => network),
    ...lines('tags', world.tags, (tags) => tags),
    ...lines('replicationChanges', world.replicationChanges, (change) => change),
    ...lines('launchConfigurations', world.launchConfigurations, (changes) => changes),
  ];
}

function placeOf({ accountID, region }: World): Place {
  return { accountID, region };
}

function toKept({ server, ...record }: RecoveryInstanceRecord): KeptInstance {
  return { ...record, sourceServerID: server.sourceServerID };
}
