// DRS's limits on jobs that an account can have raised, in each of its regions for itself.
import { covers, toPlaceFilter, type PlaceFilter } from './place.js';

/**
 * How much may run at once, as in AWS Service Quotas for Elastic Disaster Recovery.
 * Exceeding one is a ServiceQuotaExceededException, and the whole call is refused.
 */
export interface SimulatorQuotas {
  /** Unfinished jobs at one time. L-D88FAC3A, default 20. */
  readonly concurrentJobs: number;
  /** Servers in one job. L-B827C881, default 100. */
  readonly serversPerJob: number;
  /** Servers in all unfinished jobs together. L-05AFA8C6, default 500. */
  readonly serversInAllJobs: number;
}

/** The quotas of a running simulator. A change holds for calls from then on; jobs in progress go on, whatever it is. */
export interface Quotas {
  /** Those of a place; without one those that hold wherever nothing else was said. */
  current(place?: PlaceFilter): SimulatorQuotas;
  /** Those left out stay as they are. Without a place it is for all of them, whatever was said of any before. */
  change(changes: Partial<SimulatorQuotas>, place?: PlaceFilter): void;
}

/** The quotas of one world. */
export interface WorldQuotas {
  current(): SimulatorQuotas;
}

export const DEFAULT_QUOTAS: SimulatorQuotas = {
  concurrentJobs: 20,
  serversPerJob: 100,
  serversInAllJobs: 500,
};

export const QUOTA_CODES: Readonly<Record<keyof SimulatorQuotas, string>> = {
  concurrentJobs: 'L-D88FAC3A',
  serversPerJob: 'L-B827C881',
  serversInAllJobs: 'L-05AFA8C6',
};

/** All of them, in the order in which they are told of. */
export const QUOTA_NAMES = [
  'concurrentJobs',
  'serversPerJob',
  'serversInAllJobs',
] as const satisfies readonly (keyof SimulatorQuotas)[];

interface Change {
  readonly name: keyof SimulatorQuotas;
  readonly value: number;
  readonly place: PlaceFilter;
}

export function createQuotas(initial: SimulatorQuotas): Quotas {
  // Oldest first. A change takes those away that it covers, so there are never more than places that were spoken of.
  let changes: readonly Change[] = [];
  return {
    current: (place = {}) =>
      changes
        .filter((change) => covers(change.place, place))
        .reduce((quotas, { name, value }) => ({ ...quotas, [name]: value }), { ...initial }),
    change(wanted, place = {}) {
      for (const name of QUOTA_NAMES) {
        const value = wanted[name];
        if (value === undefined) continue;
        const others = changes.filter((change) => change.name !== name || !covers(place, change.place));
        changes = [...others, { name, value, place: toPlaceFilter(place) }];
      }
    },
  };
}
