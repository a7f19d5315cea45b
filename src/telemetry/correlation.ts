// Carries the correlation id from the door to wherever something is logged, without every function in between handing it on.
import { AsyncLocalStorage } from 'node:async_hooks';

import type { Correlation } from './ports.js';

export function createCorrelation(): Correlation {
  const ids = new AsyncLocalStorage<string>();
  return {
    run: (id, work) => ids.run(id, work),
    current: () => ids.getStore() ?? null,
  };
}
