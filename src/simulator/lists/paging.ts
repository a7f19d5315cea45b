// Cuts lists into pages. A token names the last item shown, so nothing is repeated when items come or go in between.
import { validationFailed } from '../wire/errors.js';

// DRS publishes neither; with these the lists of an ordinary try-out fit on one page.
const DEFAULT_PAGE_SIZE = 100;
const LARGEST_PAGE_SIZE = 1000;

export interface PageRequest {
  readonly maxResults?: number;
  readonly nextToken?: string;
}

export interface Page<S> {
  readonly items: readonly S[];
  readonly nextToken?: string;
}

export interface PagedList<T, S> {
  /** The operation: a token of another one is refused. */
  readonly name: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  /** What a page shows of an item. */
  readonly show: (item: T) => S;
}

interface Position {
  readonly list: string;
  readonly key: string;
  readonly index: number;
}

/** `fixedSize` overrules what the caller asked for. Throws ValidationException for a token that is none of its own. */
export function cutPage<T, S>(
  list: PagedList<T, S>,
  request: PageRequest,
  fixedSize: number | undefined,
): Page<S> {
  const { name, items, keyOf, show } = list;
  const size = fixedSize ?? Math.min(request.maxResults ?? DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE);
  const start = request.nextToken ? startAfter(list, toPosition(name, request.nextToken)) : 0;
  const page = items.slice(start, start + size);
  const shown = page.map(show);
  const last = page.at(-1);
  if (last === undefined || start + size >= items.length) return { items: shown };
  const index = start + page.length - 1;
  return { items: shown, nextToken: toToken({ list: name, key: keyOf(last, index), index }) };
}

function startAfter<T>(
  { items, keyOf }: Pick<PagedList<T, unknown>, 'items' | 'keyOf'>,
  { key, index }: Position,
): number {
  const found = items.findIndex((item, candidate) => keyOf(item, candidate) === key);
  // The item is gone: its neighbours have moved up by one.
  return found === -1 ? index : found + 1;
}

function toToken(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function toPosition(name: string, token: string): Position {
  const position = readJson(Buffer.from(token, 'base64url').toString());
  if (!isPosition(position) || position.list !== name) {
    throw validationFailed([{ name: 'nextToken', message: `was not given by ${name}` }], 'cannotParse');
  }
  return position;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false;
  const { list, key, index } = value as Partial<Record<keyof Position, unknown>>;
  return typeof list === 'string' && typeof key === 'string' && Number.isSafeInteger(index);
}
