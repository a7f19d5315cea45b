// When a login is renewed.

const MOST_MARGIN_MS = 120_000;
const LEAST_MS = 1_000;
/** Timers of browsers overflow at 25 days. */
const LONGEST_MS = 86_400_000;

/** How long after the beginning of a token: a third of its lifetime before its end, and two minutes at most. */
export function renewalDelayMs(lifetimeMs: number): number {
  const delayMs = lifetimeMs - Math.min(lifetimeMs / 3, MOST_MARGIN_MS);
  return Math.min(Math.max(delayMs, LEAST_MS), LONGEST_MS);
}
