// Look-ups by id that many ask for at once: those who come while as many reads as may be are under way are answered together by the
// next one, so nobody gets what was read before they asked, and ten thousand queries cost a few calls.
import { type Result, success } from '../../domain/failure.js';
import { isSame } from '../../domain/isSame.js';

/** Reads the items that exist among the ids. */
export type ReadByID<ID extends string, Item> = (ids: readonly ID[]) => Promise<Result<readonly Item[]>>;

/** One that hangs must not hold up all others. */
const MOST_AT_ONCE = 3;

/** Waiting grows by what callers wait for; each of them is a request that the server has taken on. */
interface Batch<ID, Item> {
  readonly ids: Set<ID>;
  readonly result: Promise<Result<readonly Item[]>>;
  readonly run: () => void;
}

/** The same read, shared by all who call it. A failure is that of all who share it. */
export function createSharedReads<ID extends string, Item>(
  read: ReadByID<ID, Item>,
  idOf: (item: Item) => string,
): ReadByID<ID, Item> {
  const keep = keeperOf(idOf);
  let [underWay, next] = [0, null as Batch<ID, Item> | null];
  const begin = () => {
    if (next === null || underWay >= MOST_AT_ONCE) return;
    const batch = next;
    next = null;
    underWay += 1;
    batch.run();
  };
  const open = (): Batch<ID, Item> => {
    const ids = new Set<ID>();
    let run = (): void => undefined;
    const started = new Promise<void>((resolve) => (run = resolve));
    const result = started
      .then(async () => {
        const found = await read([...ids]);
        return found.ok ? success(found.value.map(keep)) : found;
      })
      .finally(() => {
        underWay -= 1;
        begin();
      });
    setImmediate(begin); // whoever asks in this turn of the event loop comes along
    return { ids, result, run };
  };
  return async (ids) => {
    next ??= open();
    const { ids: all, result } = next;
    for (const id of ids) all.add(id);
    const read = await result;
    const asked = new Set<string>(ids);
    return read.ok ? success(read.value.filter((item) => asked.has(idOf(item)))) : read;
  };
}

/** Overflow rule: what was read longest ago is forgotten. Some ten kilobytes an item at the most. */
const MOST_KEPT = 2_000;

/**
 * An item that is as it was is handed out as the same object: whoever made something of it sees at a glance that it is still good. What is
 * handed out is always what was read just now.
 */
function keeperOf<Item>(idOf: (item: Item) => string): (item: Item) => Item {
  const kept = new Map<string, Item>();
  return (item) => {
    const id = idOf(item);
    const before = kept.get(id);
    const same = before !== undefined && isSame(before, item) ? before : item;
    kept.delete(id);
    kept.set(id, same);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return same;
  };
}
