// How property tests that wait are run: a run that never ends is told with its seed and its story, where Jest could say no more than
// that the time is over.

const MOST_RUN_MS = 10_000;
/** Less than Jest's time for a test. */
const MOST_TOTAL_MS = 110_000;

/** Settings of fast-check for so many runs, each of them and all together bounded in time. */
export function boundedRuns(numRuns: number, mostRunMs = MOST_RUN_MS) {
  return {
    numRuns,
    timeout: mostRunMs,
    interruptAfterTimeLimit: Math.min(MOST_TOTAL_MS, numRuns * mostRunMs),
    markInterruptAsFailure: true,
  };
}
