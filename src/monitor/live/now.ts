// The time of day, once a second, for all that is told in "ago".
import { signal } from '@preact/signals';

/** Milliseconds since 1970. */
export const now = signal(Date.now());

setInterval(() => (now.value = Date.now()), 1000);
