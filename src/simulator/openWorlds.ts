// Opens the worlds: those that a memory has from earlier runs at once, all others when they are first addressed.
import { seedJobs } from './lifecycle/seedJobs.js';
import { createChance } from './world/chance.js';
import type { Clock } from './world/clock.js';
import { createJournal } from './world/journal.js';
import { toPlaceKey, type Place } from './world/place.js';
import type { Quotas } from './world/quotas.js';
import { openMemory } from './world/remembering.js';
import { createWorld } from './world/world.js';
import { createWorlds, type Worlds } from './world/worlds.js';

export interface WorldsSettings {
  /** The default account and region. This world is always there. */
  readonly home: Place;
  readonly speed: number;
  /** In each world. */
  readonly servers: number;
  readonly seed: string;
  readonly clock: Clock;
  readonly quotas: Quotas;
  /** A file. */
  readonly memory?: string;
}

export function openWorlds(settings: WorldsSettings): Worlds {
  const { home, seed, speed, servers, clock, quotas } = settings;
  const startedAt = clock.now();
  const memory = settings.memory === undefined ? null : openMemory(createJournal(settings.memory), home);
  const worlds = createWorlds((place) => {
    const world = createWorld({
      ...place,
      speed,
      servers,
      startedAt,
      quotas: { current: () => quotas.current(place) },
      clock,
      chance: createChance(seedOf(place, home, seed)),
    });
    memory?.attach(world);
    seedJobs(world);
    return world;
  });
  for (const place of [home, ...(memory?.places ?? [])]) worlds.at(place);
  memory?.compact(worlds.all());
  return worlds;
}

/** At home ids come of the seed alone, so that they are what they were before there were other places. */
function seedOf(place: Place, home: Place, seed: string): string {
  const key = toPlaceKey(place);
  return key === toPlaceKey(home) ? seed : `${seed}\n${key}`;
}
