// Takes worlds up where their journal left them, and has them write on.
import { hasEnded, launchesInstances, type JobPlan } from './jobPlan.js';
import type { Journal, JournalLine } from './journal.js';
import { begin, linesOf, takeUp } from './keptMaps.js';
import { toPlaceKey, type Place } from './place.js';
import { PAST_JOB_IDS } from './situationServers.js';
import type { World } from './world.js';

/** Jobs that ended longer ago are not taken up again, but for those that ended before the simulator began. */
const KEPT_FOR_MS = 7 * 24 * 3_600_000;
const ALWAYS_KEPT: ReadonlySet<string> = new Set(Object.values(PAST_JOB_IDS));

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
    if (launchesInstances(plan)) world.latestLaunches.set(sourceServerID, plan);
  }
}
