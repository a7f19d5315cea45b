// Where a scale of time has its marks.

const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400].map(
  (seconds) => seconds * 1000,
);
const MOST_TICKS = 6;

/** Round durations from 0 up to the span, six at the most. */
export function ticksOf(spanMs: number): readonly number[] {
  const stepMs = STEPS_MS.find((step) => spanMs / step < MOST_TICKS) ?? Math.ceil(spanMs / MOST_TICKS);
  return Array.from({ length: Math.floor(spanMs / stepMs) + 1 }, (_, index) => index * stepMs);
}
