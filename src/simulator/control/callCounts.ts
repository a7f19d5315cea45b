// Counts the requests received, so that a test can tell how often something was really sent.
import type { OperationName } from '../operations/operation.js';

/** How many requests have been received, answered or not. */
export interface CallCounts {
  of(operation: OperationName): number;
  /** Operations that were called at least once. */
  all(): Readonly<Partial<Record<OperationName, number>>>;
  reset(): void;
}

export interface CallCounter extends CallCounts {
  add(operation: OperationName): void;
}

export function createCallCounter(): CallCounter {
  const counts = new Map<OperationName, number>();
  return {
    of: (operation) => counts.get(operation) ?? 0,
    all: () => Object.fromEntries(counts),
    reset: () => counts.clear(),
    add: (operation) => counts.set(operation, (counts.get(operation) ?? 0) + 1),
  };
}
