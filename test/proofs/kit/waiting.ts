// Waiting with a limit, for what a process outside does and tells nobody of.
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** Looks until it fits, and gives how many milliseconds that took; null when it did not fit in time. */
export async function msUntil(
  fits: () => boolean | Promise<boolean>,
  limitMs: number,
): Promise<number | null> {
  const startedAtMs = performance.now();
  while (!(await fits())) {
    if (performance.now() - startedAtMs >= limitMs) return null;
    await sleep(LOOK_EVERY_MS);
  }
  return Math.round(performance.now() - startedAtMs);
}

/** As above, and rejects where it did not fit in time. */
export async function untilTrue(
  what: string,
  fits: () => boolean | Promise<boolean>,
  limitMs: number,
): Promise<number> {
  const ms = await msUntil(fits, limitMs);
  if (ms === null) throw new Error(`${what}: not within ${limitMs} ms`);
  return ms;
}

/** What the promise gives, or null where it gives nothing in time. */
export async function inTime<Value>(promise: Promise<Value>, limitMs: number): Promise<Value | null> {
  const done = new AbortController();
  const late = sleep(limitMs, null, { signal: done.signal }).catch(() => null);
  try {
    return await Promise.race([promise, late]);
  } finally {
    done.abort();
  }
}

/** Lets time pass: for what is done so often a second, and for windows in which something is counted. */
export async function pass(ms: number): Promise<void> {
  await sleep(ms);
}

/** Runs the work for each, at most so many at the same time. */
export async function forEachOf<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, place: number) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  const queue = [...items.entries()].values();
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (const [place, item] of queue) values[place] = await work(item, place);
  });
  await Promise.all(workers);
  return values;
}

/** Resolves for each of so many who come once all are there. */
export function meetingOf(count: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === count) for (const go of waiting) go();
    });
}
