// Pages as the GraphQL cursor connections specification has them, over DRS's nextToken.
// https://relay.dev/graphql/connections.htm
//
// A cursor names a page of DRS (its token and size) and a place in it, by the key of the item before and by its index. The
// last item of a page has a cursor that names the beginning of the next page, so paging on costs one call a page. Where DRS
// answered with empty pages, endCursor names the place behind them, so that who goes on gets further.
import { z } from 'zod';

import { failed, type FieldViolation, type Result, success } from '../../domain/failure.js';
import type { ScopeFailure } from '../../domain/scopeFailure.js';
import type { Page, PageRequest } from '../ports.js';
import { fromOpaque, toOpaque } from '../opaque.js';
import { shown, validationError } from '../validation.js';

export interface Edge<Item> {
  readonly cursor: string;
  readonly node: Item;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Connection<Item> {
  readonly edges: readonly Edge<Item>[];
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
  /** Scopes that could not be read for this page, where others could; absent: none. */
  readonly scopeFailures?: readonly ScopeFailure[];
}

/** What a client asks for; the schema has the defaults. */
export interface ConnectionArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface ConnectionSource<Item> {
  /** Where these arguments stand in the document, such as `jobs`, for messages. */
  readonly path: string;
  readonly readPage: (page: PageRequest) => Promise<Result<Page<Item>>>;
  /** What tells one item from all others of the list; null where nothing does. */
  readonly keyOf: (item: Item) => string | null;
  /** What a client gets that says nothing of `first`, or null: the schema's default. */
  readonly defaultFirst: number;
}

/** A page of any list has at most so many. */
export const MOST_ITEMS = 200;
/** DRS may answer with short or empty pages; after so many the client gets what there is, and a cursor. */
const MOST_PAGES = 20;

const placeFormat = z.object({
  /** The token of the page; null for the first page. */
  token: z.string().max(4096).nullable(),
  size: z.int().min(1).max(MOST_ITEMS),
  /** Of the first item that is still to come. */
  index: z.int().min(0),
  /** Of the item before it. */
  key: z.string().nullable(),
});
type Place = z.infer<typeof placeFormat>;

interface PlacedPage<Item> {
  readonly items: readonly PlacedItem<Item>[];
  /** Null at the end of the list. */
  readonly next: Place | null;
}

interface PlacedItem<Item> {
  readonly item: Item;
  /** Where to go on behind it. */
  readonly next: Place;
}

/** Reads as many pages as it takes to have `first` items, or to reach the end. */
export async function readConnection<Item>(
  source: ConnectionSource<Item>,
  { first, after }: ConnectionArguments,
): Promise<Result<Connection<Item>>> {
  const size = first ?? source.defaultFirst;
  const start = parsePlace(after ?? null, size);
  const violations = argumentViolations(source.path, size, start, after ?? '');
  if (violations.length > 0 || start === null) return failed(validationError(violations));

  const placed: PlacedItem<Item>[] = [];
  let place: Place | null = start;
  for (let pages = 0; place !== null && placed.length < size && pages < MOST_PAGES; pages += 1) {
    const read: Result<PlacedPage<Item>> = await readPlaced(source, place);
    if (!read.ok) return read;
    placed.push(...read.value.items);
    place = read.value.next;
  }
  const hasMore = placed.length > size || place !== null;
  const reached = placed.length > size ? null : place;
  return success(toConnection(placed.slice(0, size), hasMore, reached, after ?? null));
}

async function readPlaced<Item>(
  source: ConnectionSource<Item>,
  place: Place,
): Promise<Result<PlacedPage<Item>>> {
  const read = await source.readPage({ maxResults: place.size, nextToken: place.token ?? undefined });
  if (!read.ok) return read;
  const { items, nextToken } = read.value;
  const last = items.at(-1);
  const key = last === undefined ? place.key : source.keyOf(last);
  const next = nextToken === null ? null : { token: nextToken, size: place.size, index: 0, key };
  const placed = items.map((item, index) => {
    const isLast = index === items.length - 1;
    return {
      item,
      next: isLast && next !== null ? next : { ...place, index: index + 1, key: source.keyOf(item) },
    };
  });
  return success({ items: placed.slice(beginningIn(items, place, source.keyOf)), next });
}

/** Behind the item that the cursor knows, wherever it is now (the list may have grown in front); else by its index. */
function beginningIn<Item>(
  items: readonly Item[],
  place: Place,
  keyOf: (item: Item) => string | null,
): number {
  const index = place.key === null ? -1 : items.findIndex((item) => keyOf(item) === place.key);
  return index === -1 ? place.index : index + 1;
}

function toConnection<Item>(
  placed: readonly PlacedItem<Item>[],
  hasNextPage: boolean,
  reached: Place | null,
  after: string | null,
): Connection<Item> {
  const edges = placed.map(({ item, next }) => ({ node: item, cursor: encodePlace(next) }));
  return {
    edges,
    nodes: placed.map(({ item }) => item),
    pageInfo: {
      hasNextPage,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: reached === null ? (edges.at(-1)?.cursor ?? null) : encodePlace(reached),
    },
  };
}

function argumentViolations(
  path: string,
  size: number,
  start: Place | null,
  after: string,
): readonly FieldViolation[] {
  const violations: FieldViolation[] = [];
  if (size < 1 || size > MOST_ITEMS)
    violations.push({ name: `${path}.first`, message: `Must be 1 to ${MOST_ITEMS}, is ${size}.` });
  else if (start === null) {
    const message = `Must be the cursor of an edge of this list or its endCursor, is ${shown(after)}. Leave it out to begin anew.`;
    violations.push({ name: `${path}.after`, message });
  }
  return violations;
}

function encodePlace(place: Place): string {
  return toOpaque(place);
}

function parsePlace(after: string | null, size: number): Place | null {
  if (after === null)
    return { token: null, size: Math.min(Math.max(size, 1), MOST_ITEMS), index: 0, key: null };
  const place = fromOpaque(after, placeFormat);
  // At the beginning of a page the client may choose a new size; inside one the page must come as it came before.
  return place?.index === 0 ? { ...place, size: Math.min(Math.max(size, 1), MOST_ITEMS) } : place;
}
