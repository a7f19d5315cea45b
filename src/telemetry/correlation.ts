// Carries the correlation id from the door to wherever something is logged, without every function in between handing it on.
import { AsyncLocalStorage } from 'node:async_hooks';

import type { Correlation } from './ports.js';

/** `stop` ends it: from then on nobody is told an id. (What is kept for every promise of the process would otherwise be kept for good.) */
export function createCorrelation(): Correlation & { readonly stop: () => void } {
  const ids = new AsyncLocalStorage<string>();
  return {
    run: (id, work) => ids.run(id, work),
    current: () => ids.getStore() ?? null,
    stop: () => ids.disable(),
  };
}
