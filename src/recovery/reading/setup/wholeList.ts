// A list that is read whole, because it is short, as a connection.
import { type Result, success } from '../../../domain/failure.js';
import type { Page, PageRequest } from '../../ports.js';
import { type Connection, type ConnectionArguments, readConnection } from '../connection.js';

/** A page of the list. `path` is where its arguments stand in the document; `keyOf` tells an item from all others. */
export function connectionOf<Item>(
  path: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  page: ConnectionArguments,
): Promise<Result<Connection<Item>>> {
  const readPage = ({ maxResults = items.length, nextToken }: PageRequest): Promise<Result<Page<Item>>> => {
    const start = Number(nextToken ?? 0);
    const end = start + maxResults;
    const hasMore = end < items.length;
    return Promise.resolve(
      success({ items: items.slice(start, end), nextToken: hasMore ? String(end) : null }),
    );
  };
  return readConnection({ path, readPage, keyOf, defaultFirst: 50 }, page);
}
