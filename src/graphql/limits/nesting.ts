// How deep the variables of a request are nested.
import type { GraphQLError } from 'graphql';

import { limitExceeded, type Limits } from './limits.js';

/** The refusal of variables that nest deeper than fields may; no input of the schema comes near it. */
export function checkNesting(
  variables: Readonly<Record<string, unknown>>,
  { MAX_DEPTH }: Limits,
): GraphQLError | null {
  const asked = nestingOf(Object.values(variables));
  if (asked <= MAX_DEPTH) return null;
  const message = `The variables nest lists and objects ${asked} deep, deeper than the ${MAX_DEPTH} that MAX_DEPTH allows.`;
  return limitExceeded({ limit: 'MAX_DEPTH', value: MAX_DEPTH, asked, message });
}

/** Level by level: what a client nests must not use up the stack. */
function nestingOf(values: readonly unknown[]): number {
  let depth = 0;
  for (let level = values.filter(isNested); level.length > 0; depth += 1) {
    level = level.flatMap((value) => Object.values(value).filter(isNested));
  }
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
