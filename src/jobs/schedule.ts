// When DRS is read: what follows from the one setting that people have.

export interface WatchSchedule {
  /** Between rounds while somebody watches. */
  readonly pollIntervalMs: number;
  /** Between rounds while nobody watches. */
  readonly idleIntervalMs: number;
  /** Between rounds at the least, however many ask: what is asked meanwhile is answered together. */
  readonly leastGapMs: number;
  /** The longest wait after failures while somebody watches. */
  readonly mostBackoffMs: number;
  /** After so long without a round that succeeded, those who watch are told. */
  readonly staleAfterMs: number;
  /** A round that takes longer is given up. */
  readonly roundTimeoutMs: number;
}

/** The schedule that follows from the one setting; what is stale is told within 15 seconds whatever it is. */
export function scheduleFor(pollIntervalMs: number): WatchSchedule {
  return {
    pollIntervalMs,
    idleIntervalMs: 15_000,
    leastGapMs: Math.min(250, pollIntervalMs),
    mostBackoffMs: Math.max(3_000, pollIntervalMs),
    staleAfterMs: Math.min(12_000, Math.max(1_000, 3 * pollIntervalMs)),
    roundTimeoutMs: 8_000,
  };
}
