// Listeners that a test can wait for.
import { EventEmitter, once } from 'node:events';
import { randomUUID } from 'node:crypto';

import type { Store } from '../../../src/store/store.js';
import { takeLease } from './jobLog.js';

export interface Listener {
  readonly listener: () => void;
  readonly calls: () => number;
  /** Resolves once it has been called so often. */
  readonly untilCalled: (times?: number) => Promise<void>;
}

export function createListener(): Listener {
  const events = new EventEmitter();
  let calls = 0;
  return {
    listener: () => {
      calls += 1;
      events.emit('call');
    },
    calls: () => calls,
    untilCalled: async (times = 1) => {
      while (calls < times) await once(events, 'call');
    },
  };
}

/**
 * Resolves once `to` has heard of something that `from` did last, and therefore of everything that was done before. The first word
 * that a store on Postgres hears is that it listens now: until then it may have missed what was said.
 */
export async function untilHeard(from: Store, to: Store): Promise<void> {
  const marker = createListener();
  const scope = `marker ${randomUUID()}`;
  const stop = to.jobLog.onLog(scope, marker.listener);
  await takeLease(from, 'marker', scope);
  await marker.untilCalled();
  stop();
}
