// Times and durations as people read them.

/** Such as `4 s`, `12 min 5 s`, `3 h 7 min`, `2 d 4 h`. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
  return `${Math.floor(hours / 24)} d${hours % 24 === 0 ? '' : ` ${hours % 24} h`}`;
}

export const UNDER_A_SECOND = 'under 1 s';

/** A lag: no server is told to be level, which `0 s` would say. */
export function lagOf(lagMs: number): string {
  return lagMs < 1000 ? UNDER_A_SECOND : durationText(lagMs);
}

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
/** Of its groups, in milliseconds: weeks, days, hours, minutes, seconds. */
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** Of an ISO 8601 duration without years and months, in milliseconds; null where it is none. */
export function durationMs(text: string | null | undefined): number | null {
  const parts = DURATION.exec(text ?? '')?.slice(1) as (string | undefined)[] | undefined;
  if (parts === undefined) return null;
  return UNITS_MS.reduce((sum, unitMs, index) => sum + unitMs * Number(parts[index] ?? 0), 0);
}

/** An enum value as words: `PARTIALLY_SUCCEEDED` is "partially succeeded". */
export function words(value: string | null | undefined): string {
  return value === null || value === undefined ? 'not told' : value.toLowerCase().replaceAll('_', ' ');
}
