// Keeps the active faults and says which of them disturb a request, counting `skip` and `times` down.
import type { OperationName } from '../operations/operation.js';
import type { Chance } from '../world/chance.js';
import { covers, type Place } from '../world/place.js';
import type { Fault, FaultEffect, Faults } from './fault.js';

export interface FaultBoard extends Faults {
  take(operation: OperationName, place: Place): readonly FaultEffect[];
}

interface ActiveFault {
  readonly fault: Fault;
  skipsLeft: number;
  timesLeft: number;
}

const LISTS: readonly OperationName[] = [
  'DescribeJobs',
  'DescribeJobLogItems',
  'DescribeSourceServers',
  'DescribeRecoverySnapshots',
  'DescribeRecoveryInstances',
];

/** Kinds that other operations would not notice, and must not use up. */
const ONLY_FOR: Partial<Record<Fault['kind'], readonly OperationName[]>> = {
  jobsLate: ['StartRecovery', 'TerminateRecoveryInstances'],
  fixedPageSize: LISTS,
};

export function createFaultBoard(chance: Chance): FaultBoard {
  let active: ActiveFault[] = [];
  let draws = 0;

  const disturbs = (entry: ActiveFault, operation: OperationName, place: Place): boolean => {
    const { fault } = entry;
    if (fault.operation !== undefined && fault.operation !== operation) return false;
    if (!covers(fault, place)) return false;
    if (ONLY_FOR[fault.kind]?.includes(operation) === false) return false;
    if (entry.skipsLeft > 0) {
      entry.skipsLeft -= 1;
      return false;
    }
    if (fault.probability !== undefined && chance.fraction('fault', draws++) >= fault.probability)
      return false;
    entry.timesLeft -= 1;
    return true;
  };

  return {
    add(fault) {
      const entry = toActive(fault);
      active.push(entry);
      return () => (active = active.filter((other) => other !== entry));
    },
    set(faults) {
      active = faults.map(toActive);
    },
    clear() {
      active = [];
    },
    list: () => active.map(toFault),
    take(operation, place) {
      const effects = active.filter((entry) => disturbs(entry, operation, place)).map(({ fault }) => fault);
      active = active.filter(({ timesLeft }) => timesLeft > 0);
      return effects;
    },
  };
}

function toActive(fault: Fault): ActiveFault {
  return { fault, skipsLeft: fault.skip ?? 0, timesLeft: fault.times ?? Infinity };
}

function toFault({ fault, skipsLeft, timesLeft }: ActiveFault): Fault {
  return {
    ...fault,
    ...(fault.skip === undefined ? {} : { skip: skipsLeft }),
    ...(fault.times === undefined ? {} : { times: timesLeft }),
  };
}
