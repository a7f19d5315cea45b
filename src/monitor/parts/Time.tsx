// Instants on the page: always the machine-readable one too, and how long ago, which goes on by itself.
import { now } from '../live/now.js';
import { durationText } from './format.js';

const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const DAY_AND_CLOCK = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** A time of day, with the day where it is not today. */
export function Time({ at }: { readonly at: string | number | null | undefined }) {
  const date = new Date(at ?? NaN);
  if (Number.isNaN(date.getTime())) return <span class="unknown">not known</span>;
  const isToday = date.toDateString() === new Date(now.value).toDateString();
  const iso = date.toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {(isToday ? CLOCK : DAY_AND_CLOCK).format(date)}
    </time>
  );
}

/** How long ago, such as "4 s ago". */
export function Ago({ at }: { readonly at: string | number | null | undefined }) {
  const date = new Date(at ?? NaN);
  if (Number.isNaN(date.getTime())) return <span class="unknown">never</span>;
  const iso = date.toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {durationText(now.value - date.getTime())} ago
    </time>
  );
}
