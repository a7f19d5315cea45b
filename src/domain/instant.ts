// Points in time as DRS writes them: its model promises `…Z`, the real service also answers
// `2024-09-16T04:42:46.324841+00:00`. Both become one form, and no digit of the fraction is lost.
declare const brand: unique symbol;

/** RFC 3339 in UTC, always ending in `Z`, with the fraction that its source had. */
export type Instant = string & { readonly [brand]: 'Instant' };

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:?\d{2})$/;

/** Reads an RFC 3339 date-time with `Z` or an offset and 0 to 9 fraction digits; `null` where the text is no such thing. */
export function parseInstant(text: string): Instant | null {
  const match = RFC_3339.exec(text);
  if (match === null) return null;
  const [, date = '', time = '', fraction = '', offset = ''] = match;
  const colonOffset = offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase();
  const wholeSeconds = Date.parse(`${date}T${time}${colonOffset}`);
  if (Number.isNaN(wholeSeconds) || !isCalendarDate(date)) return null;
  const utc = new Date(wholeSeconds).toISOString();
  if (!/^\d{4}-/.test(utc)) return null; // the offset led out of the years 0 to 9999
  return `${utc.slice(0, 19)}${fraction}Z` as Instant;
}

/** The instant of `epochMs` milliseconds after 1970 in UTC. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** Milliseconds since 1970; what is finer than a millisecond is cut. */
export function epochMsOf(instant: Instant): number {
  return Date.parse(instant.replace(/(\.\d{3})\d+Z$/, '$1Z'));
}

/** Orders instants by time, to the last digit. */
export function compareInstants(left: Instant, right: Instant): number {
  const [leftKey, rightKey] = [sortKey(left), sortKey(right)];
  if (leftKey === rightKey) return 0;
  return leftKey < rightKey ? -1 : 1;
}

function sortKey(instant: Instant): string {
  const fraction = instant.slice(20, -1);
  return `${instant.slice(0, 19)}.${fraction.padEnd(9, '0')}`;
}

/** `Date` turns 30 February into 1 March; a date that does not exist is refused instead. */
function isCalendarDate(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}
