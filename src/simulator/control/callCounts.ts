// Counts the requests received, so that a test can tell how often something was really sent.
import type { OperationName } from '../operations/operation.js';
import { covers, toPlaceKey, type Place, type PlaceFilter } from '../world/place.js';

/** How many requests have been received, answered or not: at a place, or without one at all of them together. */
export interface CallCounts {
  of(operation: OperationName, place?: PlaceFilter): number;
  /** Operations that were called at least once. */
  all(place?: PlaceFilter): Readonly<Partial<Record<OperationName, number>>>;
  reset(): void;
}

export interface CallCounter extends CallCounts {
  add(operation: OperationName, place: Place): void;
}

interface PlaceCounts {
  readonly place: Place;
  readonly counts: Map<OperationName, number>;
}

export function createCallCounter(): CallCounter {
  const places = new Map<string, PlaceCounts>();
  const all = (filter: PlaceFilter = {}): ReadonlyMap<OperationName, number> => {
    const total = new Map<OperationName, number>();
    for (const { place, counts } of places.values()) {
      if (!covers(filter, place)) continue;
      for (const [operation, count] of counts) total.set(operation, (total.get(operation) ?? 0) + count);
    }
    return total;
  };
  return {
    of: (operation, filter) => all(filter).get(operation) ?? 0,
    all: (filter) => Object.fromEntries(all(filter)),
    reset: () => places.clear(),
    add(operation, place) {
      const key = toPlaceKey(place);
      const { counts } = places.get(key) ?? { counts: new Map<OperationName, number>() };
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
      places.set(key, { place, counts });
    },
  };
}
