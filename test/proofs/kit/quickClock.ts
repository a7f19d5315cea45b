// A clock that goes many times faster than life: what the gateway lets pass in a second of its own takes a test milliseconds.
import type { Clock } from '../../../src/recovery/ports.js';
import { createSystemClock } from '../../../src/process/systemClock.js';

export function createQuickClock(speed: number): Clock {
  const real = createSystemClock();
  const startedAt = real.now();
  return {
    now: () => startedAt + (real.now() - startedAt) * speed,
    sleep: (ms, signal) => real.sleep(ms / speed, signal),
  };
}
