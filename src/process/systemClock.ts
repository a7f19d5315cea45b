// The clock on the wall, as the port that everything else is given.
import type { Clock } from '../recovery/ports.js';

/** Behind the wall by more than this, the clock follows it at once; ahead of it by more, it lets the wall catch up. */
const MOST_LAG_MS = 1_000;
/** What it is ahead of the wall it loses by running a quarter slower: an hour in four. */
const LOST_OF_EACH = 1 / 4;

/**
 * Real time that never goes back. Every wait and every deadline is a difference of two readings: when the wall's clock is put back
 * (by NTP, or a machine that was resumed), time here goes on, a little slower until the wall has caught up. When the wall is put
 * forward, or the machine has slept, it follows.
 */
export function createSystemClock(
  wallMs: () => number = () => Date.now(),
  steadyMs: () => number = () => performance.now(),
): Clock {
  let readMs = steadyMs();
  let aheadMs = wallMs() - readMs;
  return {
    now: () => {
      const steady = steadyMs();
      const lagMs = wallMs() - (steady + aheadMs);
      if (lagMs > MOST_LAG_MS) aheadMs += lagMs;
      else if (lagMs < -MOST_LAG_MS) aheadMs -= Math.min(-lagMs, (steady - readMs) * LOST_OF_EACH);
      readMs = steady;
      return Math.floor(steady + aheadMs);
    },
    sleep,
  };
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake, { once: true });
  });
}
