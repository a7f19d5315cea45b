// The two ways in which DRS writes an instant, and how it writes a duration.

/** As real jobs and their logs have it, against DRS's own pattern: `2024-09-16T04:42:46.324841+00:00`. */
export function toJobTimestamp(at: number): string {
  const wholeMs = Math.floor(at);
  const microseconds = Math.floor((at - wholeMs) * 1000);
  return `${new Date(wholeMs).toISOString().slice(0, -1)}${String(microseconds).padStart(3, '0')}+00:00`;
}

/** As everything else has it: `2024-06-15T15:00:00.000Z`. */
export function toTimestamp(at: number): string {
  return new Date(Math.floor(at)).toISOString();
}

/** An ISO 8601 duration in whole days: `P152D`. */
export function toDayDuration(durationMs: number): string {
  return `P${Math.floor(durationMs / 86_400_000)}D`;
}

/** An ISO 8601 duration down to seconds: `P3DT4H12M`, `PT45S`; `P0D` for less than a second. */
export function toDuration(durationMs: number): string {
  const seconds = Math.floor(durationMs / 1000);
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const units = ['H', 'M', 'S'];
  const days = Math.floor(seconds / 86_400);
  const time = parts.map((part, index) => (part === 0 ? '' : `${part}${units[index] ?? ''}`)).join('');
  if (time === '') return `P${days}D`;
  return `P${days === 0 ? '' : `${days}D`}T${time}`;
}
