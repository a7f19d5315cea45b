// One list over several scopes: their own lists, merged in an order or one behind the other. A scope that cannot be read is told beside
// the others' items; the next page tries it again from where it stood.
//
// A cursor names the place in each scope's list, by that list's own cursor, at the moment behind its item.
import { z } from 'zod';

import { failed, type Result, success } from '../../domain/failure.js';
import type { Scope } from '../../domain/scope.js';
import type { ScopeFailure } from '../../domain/scopeFailure.js';
import { type Connection, type ConnectionArguments, type Edge, MOST_ITEMS } from '../reading/connection.js';
import { fromOpaque, toOpaque } from '../opaque.js';
import { shown, validationError } from '../validation.js';

export interface ListAcross<Part extends Scope, Item> {
  /** Where its arguments stand in the document, such as `jobs`. */
  readonly path: string;
  readonly read: (scope: Part, page: ConnectionArguments) => Promise<Result<Connection<Item>>>;
  /** Less than 0 where `left` comes first, for lists that are ordered over all scopes; absent: scope by scope. */
  readonly compare?: ((left: Item, right: Item) => number) | undefined;
  readonly defaultFirst: number;
}

/** Behind the last item that was handed out; null at the end of the scope's list, absent at its beginning. */
type Places = Readonly<Record<string, string | null>>;

const placesFormat = z.tuple([z.literal('scopes'), z.record(z.string(), z.string().nullable())]);

/**
 * A page of the list over these scopes. One scope's list is that list itself. Fails only where no scope could be read, with the first
 * scope's failure, or where an argument breaks a rule.
 */
export async function listAcross<Part extends Scope, Item>(
  scopes: readonly Part[],
  list: ListAcross<Part, Item>,
  page: ConnectionArguments,
): Promise<Result<Connection<Item>>> {
  const [only] = scopes;
  if (scopes.length === 1 && only !== undefined) return list.read(only, page);
  const size = page.first ?? list.defaultFirst;
  const places = parsePlaces(page.after ?? null, scopes);
  if (places === null || size < 1 || size > MOST_ITEMS) {
    const violation =
      places === null
        ? { name: `${list.path}.after`, message: cursorRule(page.after ?? '') }
        : { name: `${list.path}.first`, message: `Must be 1 to ${MOST_ITEMS}, is ${size}.` };
    return failed(validationError([violation]));
  }
  const lanes = scopes
    .filter(({ name }) => places[name] !== null)
    .map((scope) => new Lane(scope, list, size, places[scope.name]));
  const taken = await (list.compare === undefined
    ? takeInTurn(lanes, size)
    : takeMerged(lanes, size, list.compare));
  const failures = lanes.flatMap(({ failure }) => (failure === null ? [] : [failure]));
  const [first] = failures;
  if (first !== undefined && failures.length === lanes.length && taken.length === 0)
    return failed(first.error);
  return success(toConnection(taken, lanes, places, failures, page.after != null));
}

interface Taken<Item> {
  readonly scope: string;
  readonly edge: Edge<Item>;
}

/** One scope's list, read when it is its turn. */
class Lane<Part extends Scope, Item> {
  readonly scope: Part;
  failure: ScopeFailure | null = null;
  readonly #list: ListAcross<Part, Item>;
  readonly #size: number;
  #place: string | null | undefined;
  #edges: readonly Edge<Item>[] = [];
  #isRead = false;
  #hasMore = true;
  #next = 0;

  constructor(scope: Part, list: ListAcross<Part, Item>, size: number, place: string | null | undefined) {
    this.scope = scope;
    this.#list = list;
    this.#size = size;
    this.#place = place;
  }

  /** Reads so many items as a page may have: more are never taken of one scope. */
  async read(): Promise<void> {
    if (this.#isRead) return;
    this.#isRead = true;
    const read = await this.#list.read(this.scope, { first: this.#size, after: this.#place });
    if (!read.ok) {
      this.failure = { kind: 'ScopeFailure', scope: this.scope.name, error: read.failure };
      return;
    }
    this.#edges = read.value.edges;
    this.#hasMore = read.value.pageInfo.hasNextPage;
    if (this.#edges.length === 0) this.#place = read.value.pageInfo.endCursor ?? this.#place;
  }

  peek(): Edge<Item> | undefined {
    return this.#edges[this.#next];
  }

  take(): Taken<Item> | undefined {
    const edge = this.peek();
    if (edge === undefined) return undefined;
    this.#next += 1;
    this.#place = edge.cursor;
    return { scope: this.scope.name, edge };
  }

  /** Whether the scope has, or may have, more than was taken. */
  get isOpen(): boolean {
    if (this.failure !== null) return false;
    return !this.#isRead || this.#next < this.#edges.length || this.#hasMore;
  }

  /** Where the next page goes on: the end is remembered, so that it is not read again. */
  get place(): string | null | undefined {
    return this.isOpen || this.failure !== null ? this.#place : null;
  }
}

async function takeInTurn<Part extends Scope, Item>(
  lanes: readonly Lane<Part, Item>[],
  size: number,
): Promise<readonly Taken<Item>[]> {
  const taken: Taken<Item>[] = [];
  for (const lane of lanes) {
    await lane.read();
    for (let next = lane.take(); next !== undefined; next = lane.take()) {
      taken.push(next);
      if (taken.length === size) return taken;
    }
    if (lane.isOpen) return taken; // it gave a short page: what follows it comes before the next scope
  }
  return taken;
}

async function takeMerged<Part extends Scope, Item>(
  lanes: readonly Lane<Part, Item>[],
  size: number,
  compare: (left: Item, right: Item) => number,
): Promise<readonly Taken<Item>[]> {
  await Promise.all(lanes.map((lane) => lane.read()));
  const taken: Taken<Item>[] = [];
  while (taken.length < size && !lanes.some((lane) => lane.peek() === undefined && lane.isOpen)) {
    const [best] = lanes
      .flatMap((lane) => {
        const edge = lane.peek();
        return edge === undefined ? [] : [{ lane, edge }];
      })
      .sort((left, right) => compare(left.edge.node, right.edge.node));
    const next = best?.lane.take();
    if (next === undefined) return taken;
    taken.push(next);
  }
  return taken;
}

function toConnection<Part extends Scope, Item>(
  taken: readonly Taken<Item>[],
  lanes: readonly Lane<Part, Item>[],
  before: Places,
  scopeFailures: readonly ScopeFailure[],
  hasPreviousPage: boolean,
): Connection<Item> {
  const behind: Record<string, string | null> = { ...before };
  const edges = taken.map(({ scope, edge }) => {
    behind[scope] = edge.cursor;
    return { node: edge.node, cursor: encodePlaces(behind) };
  });
  for (const { scope, place } of lanes) if (place !== undefined) behind[scope.name] = place;
  return {
    edges,
    nodes: taken.map(({ edge }) => edge.node),
    pageInfo: {
      hasNextPage: lanes.some(({ isOpen }) => isOpen),
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: encodePlaces(behind),
    },
    scopeFailures,
  };
}

function encodePlaces(places: Places): string {
  return toOpaque(['scopes', places]);
}

/** Null where the text is no cursor of a list over these scopes. */
function parsePlaces(after: string | null, scopes: readonly Scope[]): Places | null {
  if (after === null) return {};
  const places = fromOpaque(after, placesFormat)?.[1] ?? null;
  const isOfThese = Object.keys(places ?? {}).every((name) => scopes.some((scope) => scope.name === name));
  return isOfThese ? places : null;
}

function cursorRule(after: string): string {
  return `Must be the cursor of an edge of this list over the same scopes, or its endCursor, is ${shown(after)}. Leave it out to begin anew.`;
}
