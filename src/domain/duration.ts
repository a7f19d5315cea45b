// Lengths of time as ISO 8601 writes them.
import { epochMsOf, type Instant } from './instant.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

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
