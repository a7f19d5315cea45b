// ISO 8601 durations as DRS writes them, such as `P0D`, `PT5S` and `P152D`.

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Of years, months, weeks, days, hours, minutes and seconds. No calendar is at hand, so a year has 365 days and a month 30. */
const UNITS_MS = [365 * DAY_MS, 30 * DAY_MS, 7 * DAY_MS, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS] as const;

const DURATION =
  /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Its length in milliseconds; null where the text is no such thing. */
export function durationMsOf(text: string): number | null {
  const match = DURATION.exec(text);
  if (match === null) return null;
  return UNITS_MS.reduce((sum, unitMs, index) => sum + Number(match[index + 1] ?? 0) * unitMs, 0);
}

/** The duration of `ms` milliseconds in days, hours, minutes and whole seconds; what is finer than a second is cut. */
export function durationOf(ms: number): string {
  const parts = [
    [DAY_MS, 'D'],
    [HOUR_MS, 'H'],
    [MINUTE_MS, 'M'],
    [SECOND_MS, 'S'],
  ] as const;
  let left = Math.max(0, ms);
  const [days = '', ...time] = parts.map(([unitMs, letter]) => {
    const count = Math.floor(left / unitMs);
    left -= count * unitMs;
    return count === 0 ? '' : `${count}${letter}`;
  });
  const clock = time.join('');
  if (days === '' && clock === '') return 'PT0S';
  return `P${days}${clock === '' ? '' : `T${clock}`}`;
}
