import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { failed, success } from '../../src/domain/failure.js';
import { type ConnectionSource, readConnection } from '../../src/recovery/reading/connection.js';
import type { PageRequest } from '../../src/recovery/ports.js';
import { boundedRuns } from '../kit/boundedRuns.js';
import { unavailable } from '../jobs/kit/failures.js';

/** A list of DRS that is cut into pages: by their size, or as `sizes` says (0 for an empty page that has a next one). */
class PagedList implements ConnectionSource<string> {
  readonly path = 'letters';
  readonly calls: PageRequest[] = [];
  readonly keyOf: (item: string) => string | null = (item) => item;
  readonly defaultFirst = 20;
  items: readonly string[];
  readonly #sizes: readonly number[] | null;

  constructor(items: readonly string[], sizes: readonly number[] | null = null) {
    this.items = items;
    this.#sizes = sizes;
  }

  readonly readPage: ConnectionSource<string>['readPage'] = (page) => {
    this.calls.push(page);
    const [start = 0, number = 0] = (page.nextToken ?? '0,0').split(',').map(Number);
    const size = Math.min(
      page.maxResults ?? Infinity,
      this.#sizes?.[number % this.#sizes.length] ?? Infinity,
    );
    const end = start + size;
    const nextToken = end < this.items.length ? `${end},${number + 1}` : null;
    return Promise.resolve(success({ items: this.items.slice(start, end), nextToken }));
  };
}

function letters(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `letter-${index}`);
}

async function readOk(list: ConnectionSource<string>, first?: number | null, after?: string | null) {
  const read = await readConnection(list, { first, after });
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

/** Follows endCursor to the end. */
async function readOn(list: ConnectionSource<string>, first: number, after: string | null = null) {
  const nodes: string[] = [];
  let cursor = after;
  for (let pages = 0; pages < 500; pages += 1) {
    const { nodes: more, pageInfo } = await readOk(list, first, cursor);
    nodes.push(...more);
    if (!pageInfo.hasNextPage) return nodes;
    cursor = pageInfo.endCursor;
  }
  throw new Error('paging did not come to an end');
}

describe('readConnection', () => {
  it('gives the first items and where to go on', async () => {
    const list = new PagedList(letters(5));

    const { nodes, edges, pageInfo } = await readOk(list, 2);

    expect(nodes).toEqual(['letter-0', 'letter-1']);
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[1]?.cursor,
    });
  });

  it('says at the end that it is the end', async () => {
    const list = new PagedList(letters(3));
    const { pageInfo } = await readOk(list, 2);

    const last = await readOk(list, 2, pageInfo.endCursor);

    expect(last.nodes).toEqual(['letter-2']);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('gives an empty list as such', async () => {
    const { nodes, pageInfo } = await readOk(new PagedList([]), 5);

    expect(nodes).toEqual([]);
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it.each([undefined, null])('gives 20 items where `first` is %s', async (first) => {
    expect((await readOk(new PagedList(letters(50)), first)).nodes).toHaveLength(20);
  });

  it('costs one call a page when it is paged on', async () => {
    const list = new PagedList(letters(100));

    await readOn(list, 10);

    expect(list.calls).toHaveLength(10);
    expect(new Set(list.calls.map(({ maxResults }) => maxResults))).toEqual(new Set([10]));
  });

  it('gives up after 20 pages of nothing, and goes on behind them when asked', async () => {
    const list = new PagedList(letters(3), [1, ...Array<number>(50).fill(0), 5]);

    const first = await readOk(list, 10);
    const calls = list.calls.length;
    const nodes = await readOn(list, 10);

    expect(first.nodes).toEqual(['letter-0']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(calls).toBe(20);
    expect(nodes).toEqual(['letter-0', 'letter-1', 'letter-2']);
  });

  it('goes on behind the item that it knows when the list has grown in front', async () => {
    const list = new PagedList(letters(10), [5]);
    const { pageInfo } = await readOk(list, 3);

    list.items = ['new', ...list.items];

    expect(await readOn(list, 3, pageInfo.endCursor)).toEqual(letters(10).slice(3));
  });

  it('goes on by the place where items have no key', async () => {
    const list = new PagedList(Array<string>(7).fill('same'), [5]);
    const keyless: ConnectionSource<string> = {
      path: 'letters',
      readPage: list.readPage,
      keyOf: () => null,
      defaultFirst: 20,
    };

    expect(await readOn(keyless, 3)).toHaveLength(7);
  });

  it('passes a failure of DRS on', async () => {
    const source: ConnectionSource<string> = {
      path: 'letters',
      readPage: () => Promise.resolve(failed(unavailable())),
      keyOf: () => null,
      defaultFirst: 20,
    };

    await expect(readConnection(source, {})).resolves.toEqual({ ok: false, failure: unavailable() });
  });

  it.each([0, -1, 201])('refuses to give %i items, and asks DRS nothing', async (first) => {
    const list = new PagedList(letters(5));

    const read = await readConnection(list, { first });

    expect(read).toMatchObject({ ok: false, failure: { fieldList: [{ name: 'letters.first' }] } });
    expect(list.calls).toEqual([]);
  });

  const place = { token: null, size: 5, index: 1, key: 'letter-0' };
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['a word', 'hello'],
    ['empty', ''],
    ['a list', encoded([1, 2])],
    ['without a token', encoded({ ...place, token: undefined })],
    ['with an endless token', encoded({ ...place, token: 'x'.repeat(5_000) })],
    ['with too large a page', encoded({ ...place, size: 1_000 })],
    ['with a page of nothing', encoded({ ...place, size: 0 })],
    ['with a place before the beginning', encoded({ ...place, index: -1 })],
    ['with a place of text', encoded({ ...place, index: '1' })],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('refuses a cursor that is %s, and asks DRS nothing', async (_, after) => {
    const list = new PagedList(letters(5));

    const read = await readConnection(list, { first: 5, after });

    expect(read).toMatchObject({ ok: false, failure: { fieldList: [{ name: 'letters.after' }] } });
    expect(list.calls).toEqual([]);
  });
});

describe('paging on, however DRS cuts its pages and whatever `first` is,', () => {
  const anyPaging = fc.record({
    count: fc.integer({ min: 0, max: 60 }),
    sizes: fc.option(
      fc
        .tuple(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }), fc.integer({ min: 1, max: 9 }))
        .map(([some, last]) => [...some, last]),
    ),
    first: fc.integer({ min: 1, max: 25 }),
  });

  it('gives every item once', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaging, async ({ count, sizes, first }) => {
        const list = new PagedList(letters(count), sizes);

        expect(await readOn(list, first)).toEqual(letters(count));
      }),
      boundedRuns(300),
    );
  });

  it('gives what follows an edge to who goes on from its cursor, also with another `first`', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPaging,
        fc.integer({ min: 1, max: 25 }),
        async ({ count, sizes, first }, another) => {
          const list = new PagedList(letters(count), sizes);
          const { edges } = await readOk(list, first);

          for (const [index, { cursor }] of edges.entries())
            expect(await readOn(list, another, cursor)).toEqual(letters(count).slice(index + 1));
        },
      ),
      boundedRuns(150),
    );
  });
});
