// The simulator's time: somebody else's clock, plus what the control door has advanced it by. It never goes back.

export interface Clock {
  /** Milliseconds since the epoch; may have a fraction. */
  now(): number;
  advance(byMs: number): void;
}

export function createClock(now: () => number): Clock {
  let advancedMs = 0;
  return {
    now: () => now() + advancedMs,
    advance(byMs) {
      advancedMs += byMs;
    },
  };
}
