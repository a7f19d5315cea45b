// Takes worlds up where their journal left them, and has them write on.
import type { Tags } from '../shapes/job.js';
import type { LaunchConfiguration } from '../shapes/launchConfiguration.js';
import { recordExtension, type Extension } from './extendedServers.js';
import { hasEnded, type JobPlan } from './jobPlan.js';
import type { Journal, JournalLine, KeptMap, KeptName } from './journal.js';
import { toPlaceKey, type Place } from './place.js';
import type { RecoveryInstanceRecord } from './recoveryInstanceRecord.js';
import type { ReplicationChange } from './replicationChange.js';
import { PAST_JOB_IDS } from './situationServers.js';
import type { Initialization, World } from './world.js';

/** Jobs that ended longer ago are not taken up again, but for those that ended before the simulator began. */
const KEPT_FOR_MS = 7 * 24 * 3_600_000;
const ALWAYS_KEPT: ReadonlySet<string> = new Set(Object.values(PAST_JOB_IDS));

/** A recovery instance as it is written down: its server by its id. */
type KeptInstance = Omit<RecoveryInstanceRecord, 'server'> & { readonly sourceServerID: string };

/** What a file remembers of the worlds. */
export interface Memory {
  /** Where there is something to remember, in the order in which it began. */
  readonly places: readonly Place[];
  /** Fills a new world's maps with what is remembered of it, and lets every change be written from now on. */
  attach(world: World): void;
  /** Shortens the file to what is still there in these worlds. All that have something to remember must be among them. */
  compact(worlds: readonly World[]): void;
}

/** `defaultPlace` is whose the lines are that name no world. */
export function openMemory(journal: Journal, defaultPlace: Place): Memory {
  const places = new Map<string, Place>();
  const lines = new Map<string, JournalLine[]>();
  for (const line of journal.read()) {
    const place = line.world ?? defaultPlace;
    const key = toPlaceKey(place);
    const before = lines.get(key) ?? [];
    before.push(line);
    lines.set(key, before);
    places.set(key, place);
  }
  return {
    places: [...places.values()],
    attach(world) {
      for (const line of lines.get(toPlaceKey(world)) ?? []) takeUp(world, line);
      dropOld(world);
      for (const plan of world.jobs.values()) noteLatest(world, plan);
      begin(world, journal);
    },
    compact(worlds) {
      lines.clear();
      journal.rewrite(worlds.flatMap(linesOf));
    },
  };
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

function begin(world: World, journal: Journal): void {
  const place = placeOf(world);
  const write = <Value>(map: KeptName, kept: KeptMap<Value>, toLine: (value: Value) => unknown): void =>
    kept.begin(journal, { world: place, map }, toLine);
  write('extensions', world.extensions, (extension) => extension);
  write('initializations', world.initializations, (initialization) => initialization);
  write('jobs', world.jobs, (plan) => plan);
  write('recoveryInstances', world.recoveryInstances, toKept);
  write('tags', world.tags, (tags) => tags);
  write('replicationChanges', world.replicationChanges, (change) => change);
  write('launchConfigurations', world.launchConfigurations, (changes) => changes);
}

function linesOf(world: World): readonly JournalLine[] {
  const place = placeOf(world);
  const lines = <Value>(
    map: KeptName,
    entries: ReadonlyMap<string, Value>,
    toLine: (value: Value) => unknown,
  ) => [...entries].map(([key, value]) => ({ world: place, map, key, value: toLine(value) }));
  return [
    // First: instances refer to their servers.
    ...lines('extensions', world.extensions, (extension) => extension),
    ...lines('initializations', world.initializations, (initialization) => initialization),
    ...lines('jobs', world.jobs, (plan) => plan),
    ...lines('recoveryInstances', world.recoveryInstances, toKept),
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
