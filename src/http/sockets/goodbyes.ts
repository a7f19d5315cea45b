// Many clients who all come back in the same moment are a load that nobody needs on the day itself: sockets are closed in portions,
// each client by chance in one of them.
import { setTimeout as sleep } from 'node:timers/promises';

/** Up to so many are closed at once. */
const FEW = 20;
/** So many a second, while there is time. */
const A_SECOND = 400;
const PORTION_EVERY_MS = 50;

/** How long it takes to part with so many, in milliseconds: at the most as long as there is time. */
export function partingMs(count: number, mostMs: number): number {
  return count <= FEW ? 0 : Math.min(mostMs, (count / A_SECOND) * 1000);
}

/** Calls `close` with each, in an order by chance, spread evenly over the time. It is real time: whoever waits for the process has no other. */
export async function closeInPortions<Item>(
  items: Iterable<Item>,
  ms: number,
  close: (item: Item) => void,
): Promise<void> {
  const left = shuffled([...items]);
  const portions = Math.max(1, Math.ceil(ms / PORTION_EVERY_MS));
  const size = Math.ceil(left.length / portions);
  while (left.length > 0) {
    for (const item of left.splice(0, size)) close(item);
    if (left.length > 0) await sleep(PORTION_EVERY_MS);
  }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}
