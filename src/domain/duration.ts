// ISO 8601 durations as DRS writes them, such as `P0D`, `PT5S` and `P152D`.
import { epochMsOf, type Instant } from './instant.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
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

/** Such as `PT19M4S` or `P90D`: days of 24 hours, and no part that is 0. Never negative: less than nothing is `PT0S`. */
export function durationOf(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const days = Math.floor(whole / DAY_MS);
  const time = [
    part(Math.floor((whole % DAY_MS) / HOUR_MS), 'H'),
    part(Math.floor((whole % HOUR_MS) / MINUTE_MS), 'M'),
    part((whole % MINUTE_MS) / SECOND_MS, 'S'),
  ].join('');
  if (days === 0) return time === '' ? 'PT0S' : `PT${time}`;
  return `P${days}D${time === '' ? '' : `T${time}`}`;
}

/** From one instant to a later one; `PT0S` where it is none, as clocks may differ. */
export function durationBetween(from: Instant, to: Instant): string {
  return durationOf(epochMsOf(to) - epochMsOf(from));
}

function part(value: number, unit: string): string {
  return value === 0 ? '' : `${value}${unit}`;
}
