// One list over several scopes, merged or one behind the other: nothing is lost, doubled or out of order, whatever the page size.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type DrsFailure, failed, type Result, success } from '../../../src/domain/failure.js';
import type { Scope } from '../../../src/domain/scope.js';
import type { Page, PageRequest } from '../../../src/recovery/ports.js';
import {
  type Connection,
  type ConnectionArguments,
  readConnection,
} from '../../../src/recovery/reading/connection.js';
import { type ListAcross, listAcross } from '../../../src/recovery/scopes/acrossScopes.js';
import { boundedRuns } from '../../kit/boundedRuns.js';

interface ListedScope extends Scope {
  readonly items: readonly number[];
  /** How many items DRS gives in a page at most, and whether it gives an empty page first. */
  readonly pageSize?: number;
  readonly failure?: DrsFailure;
}

const DENIED: DrsFailure = {
  kind: 'AccessDeniedError',
  missingPermission: null,
  message: 'No.',
  isRetryable: false,
  awsRequestID: null,
  code: 'AccessDeniedException',
};

function scopeOf(name: string, items: readonly number[], more: Partial<ListedScope> = {}): ListedScope {
  return { name, accountID: null, region: 'us-east-1', items, ...more };
}

/** The list of one scope as DRS pages it. */
function read(scope: ListedScope, page: ConnectionArguments): Promise<Result<Connection<number>>> {
  const readPage = ({ maxResults = 200, nextToken }: PageRequest): Promise<Result<Page<number>>> => {
    if (scope.failure !== undefined) return Promise.resolve(failed(scope.failure));
    const start = Number(nextToken ?? 0);
    const end = start + Math.min(maxResults, scope.pageSize ?? 200);
    const isEnd = end >= scope.items.length;
    return Promise.resolve(
      success({ items: scope.items.slice(start, end), nextToken: isEnd ? null : String(end) }),
    );
  };
  return readConnection({ path: 'numbers', readPage, keyOf: String, defaultFirst: 10 }, page);
}

const IN_TURN: ListAcross<ListedScope, number> = { path: 'numbers', read, defaultFirst: 10 };
const MERGED: ListAcross<ListedScope, number> = { ...IN_TURN, compare: (left, right) => right - left };

/** All pages, from the beginning to the end. */
async function allPages(
  scopes: readonly ListedScope[],
  list: ListAcross<ListedScope, number>,
  first: number,
): Promise<readonly number[]> {
  const nodes: number[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 1_000; pages += 1) {
    const page: Result<Connection<number>> = await listAcross(scopes, list, { first, after });
    if (!page.ok) throw new Error(page.failure.message);
    expect(page.value.nodes.length).toBeLessThanOrEqual(first);
    nodes.push(...page.value.nodes);
    if (!page.value.pageInfo.hasNextPage) return nodes;
    after = page.value.pageInfo.endCursor;
  }
  throw new Error('the list has no end');
}

const fleet = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 60 })
  .map((items) => items.toSorted((left, right) => right - left));

describe('a list over scopes', () => {
  it('gives every item once, scope by scope, for every page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fleet,
        fleet,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (a, b, first, pageSize) => {
          const scopes = [scopeOf('a', a, { pageSize }), scopeOf('b', b)];

          expect(await allPages(scopes, IN_TURN, first)).toEqual([...a, ...b]);
        },
      ),
      boundedRuns(60),
    );
  });

  it('gives every item once in the order of all, for every page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fleet,
        fleet,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (a, b, first, pageSize) => {
          const scopes = [scopeOf('a', a, { pageSize }), scopeOf('b', b)];

          const nodes = await allPages(scopes, MERGED, first);

          expect(nodes).toEqual([...a, ...b].toSorted((left, right) => right - left));
        },
      ),
      boundedRuns(60),
    );
  });

  it('goes on behind any edge, not only behind the last', async () => {
    const scopes = [scopeOf('a', [9, 7, 5]), scopeOf('b', [8, 6])];
    const page = await listAcross(scopes, MERGED, { first: 5 });
    const cursors = page.ok ? page.value.edges.map(({ cursor }) => cursor) : [];

    const rests = await Promise.all(
      cursors.map(async (after) => {
        const rest = await listAcross(scopes, MERGED, { first: 5, after });
        return rest.ok ? rest.value.nodes : rest.failure;
      }),
    );

    expect(rests).toEqual([[8, 7, 6, 5], [7, 6, 5], [6, 5], [5], []]);
  });

  it('tries a scope that failed again on the next page, from where it stood', async () => {
    const failing = [scopeOf('a', [9, 7], { failure: DENIED }), scopeOf('b', [8, 6])];
    const healed = [scopeOf('a', [9, 7]), scopeOf('b', [8, 6])];
    const page = await listAcross(failing, MERGED, { first: 1 });
    const after = page.ok ? page.value.pageInfo.endCursor : null;

    const next = await listAcross(healed, MERGED, { first: 5, after });

    expect(page).toMatchObject({
      value: { nodes: [8], scopeFailures: [{ scope: 'a', error: { kind: 'AccessDeniedError' } }] },
    });
    expect(next).toMatchObject({ value: { nodes: [9, 7, 6], scopeFailures: [] } });
  });

  it('has no further page for the sake of a scope that fails, so that who pages on comes to an end', async () => {
    const scopes = [scopeOf('a', [9], { failure: DENIED }), scopeOf('b', [8])];

    const page = await listAcross(scopes, IN_TURN, { first: 5 });

    expect(page).toMatchObject({ value: { nodes: [8], pageInfo: { hasNextPage: false } } });
  });

  it('fails where every scope fails', async () => {
    const scopes = [scopeOf('a', [], { failure: DENIED }), scopeOf('b', [], { failure: DENIED })];

    const page = await listAcross(scopes, IN_TURN, {});

    expect(page).toEqual({ ok: false, failure: DENIED });
  });

  it.each([
    ['of one scope alone', Buffer.from('{"token":null}').toString('base64url')],
    ['of another scope', Buffer.from('["scopes",{"c":null}]').toString('base64url')],
    ['that is none', 'nonsense'],
  ])('refuses a cursor %s', async (_, after) => {
    const page = await listAcross([scopeOf('a', []), scopeOf('b', [])], IN_TURN, { after });

    expect(page).toMatchObject({
      ok: false,
      failure: { kind: 'ValidationError', fieldList: [{ name: 'numbers.after' }] },
    });
  });

  it('refuses a page of more than 200', async () => {
    const page = await listAcross([scopeOf('a', []), scopeOf('b', [])], IN_TURN, { first: 201 });

    expect(page).toMatchObject({ failure: { fieldList: [{ name: 'numbers.first' }] } });
  });
});
