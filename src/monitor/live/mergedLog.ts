// The log of a job comes in two ways at once, by query and by changes, which overlap.
import type { LogItemFragment } from '../__generated__/graphql.js';

/** Of both, each item once, in the order of their time. */
export function mergedLog(
  known: readonly LogItemFragment[],
  added: readonly LogItemFragment[],
): readonly LogItemFragment[] {
  if (added.length === 0) return known;
  const byKey = new Map([...known, ...added].map((item) => [JSON.stringify(item), item]));
  return [...byKey.values()].toSorted((one, other) =>
    (one.logDateTime ?? '').localeCompare(other.logDateTime ?? ''),
  );
}
