// The worlds, one for each place, made when they are first addressed.
import { toPlaceKey, type Place } from './place.js';
import type { World } from './world.js';

export interface Worlds {
  at(place: Place): World;
  /** Those made so far, oldest first. */
  all(): readonly World[];
}

export function createWorlds(make: (place: Place) => World): Worlds {
  const worlds = new Map<string, World>();
  return {
    at(place) {
      const key = toPlaceKey(place);
      const world = worlds.get(key) ?? make(place);
      worlds.set(key, world);
      return world;
    },
    all: () => [...worlds.values()],
  };
}
