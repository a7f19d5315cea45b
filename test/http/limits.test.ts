// Proof 3: what a document may be holds on both transports alike.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';

import { overHttp, overSocket } from '../kit/bothDoors.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { HOSTILE, nestedValue } from '../proofs/documents/hostileDocuments.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

describe('a document that asks for too much', () => {
  it.each(HOSTILE)(
    'is refused alike over HTTP and WebSocket: $name',
    async ({ refusedBy, query, variables = {} }) => {
      const payload = { query, variables };

      const { data, refusals } = await overHttp(gateway, payload);
      const onSocket = await overSocket(gateway, payload);

      expect(data).toBeUndefined();
      expect(onSocket).toEqual(refusals);
      expect([refusals[0]?.extensions?.limit, refusals[0]?.extensions?.code]).toContain(refusedBy);
    },
  );

  it('is told the limit, its value and what was asked', async () => {
    const query = `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: scopes { name }`).join(' ')} }`;

    const { refusals } = await overHttp(gateway, { query });

    expect(refusals).toEqual([
      {
        message: 'A query may have 20 root fields (MAX_ROOT_FIELDS), this one has 21. Split it into several.',
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'MAX_ROOT_FIELDS', value: 20, asked: 21 },
      },
    ]);
  });

  it('is told every limit that it passes', async () => {
    const query = `{ ${'__typename @skip(if: false) @include(if: true) '.repeat(80)} }`;

    const { refusals } = await overHttp(gateway, { query });

    expect(refusals.map(({ extensions }) => extensions?.limit)).toEqual([
      'MAX_ALIASES',
      'MAX_DIRECTIVES',
      'MAX_ROOT_FIELDS',
    ]);
  });

  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
  ])('is answered in %s with status %d', async (accept, status) => {
    const answer = await overHttp(gateway, { query: `{ ${'__typename '.repeat(22)} }` }, accept);

    expect(answer.status).toBe(status);
  });
});

describe('a limit', () => {
  it('can be set', async () => {
    const strict = await startTestGateway({ MAX_DEPTH: '3', MAX_COST: '100' });

    const deep = await overHttp(strict, { query: '{ sourceServers { nodes { scope { name } } } }' });
    const costly = await overHttp(strict, {
      query: '{ sourceServers(first: 100) { nodes { lastLaunchResult } } }',
    });
    const small = await overHttp(strict, {
      query: '{ sourceServers(first: 2) { nodes { sourceServerID } } }',
    });

    await strict.stop();
    expect(deep.refusals[0]?.extensions).toMatchObject({ limit: 'MAX_DEPTH', value: 3, asked: 4 });
    expect(costly.refusals[0]?.extensions).toMatchObject({ limit: 'MAX_COST', value: 100 });
    expect(small.refusals).toEqual([]);
  });

  it('lets the standard introspection query through', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });

    const { data, refusals } = await overHttp(gateway, { query });

    expect(refusals).toEqual([]);
    expect(data).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
  });

  it('lets one member of several types through', async () => {
    const query = '{ node(id: "a") { ... on Job { id } ... on SourceServer { id } } }';
    const strict = await startTestGateway({ MAX_ALIASES: '0' });

    const { refusals } = await overHttp(strict, { query });

    await strict.stop();
    expect(refusals).toEqual([]);
  });

  it('lets 200 servers with 10 snapshots each through', async () => {
    const query =
      '{ sourceServers(first: 200) { nodes { sourceServerID recoverySnapshots(first: 10) { nodes { snapshotID timestamp } } } } }';

    const { refusals } = await overHttp(gateway, { query });

    expect(refusals).toEqual([]);
  });

  it('does not let 1,000 servers with 1,000 snapshots through', async () => {
    const query =
      '{ sourceServers(first: 1000) { nodes { recoverySnapshots(first: 1000) { nodes { snapshotID } } } } }';

    const { refusals } = await overHttp(gateway, { query });

    expect(refusals[0]?.extensions).toMatchObject({ limit: 'MAX_COST', value: 50_000, asked: 2_002_001 });
  });

  it('holds for variables that nobody asked for', async () => {
    const payload = { query: '{ scopes { name } }', variables: { nobody: nestedValue(100) } };

    const { refusals } = await overHttp(gateway, payload);

    expect(refusals[0]?.extensions).toMatchObject({ limit: 'MAX_DEPTH', asked: 100 });
  });

  it('holds for variables that are nested too deep for most programs to write', async () => {
    const variables = `{"nobody":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;

    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"{ scopes { name } }","variables":${variables}}`,
    });

    expect(await response.json()).toMatchObject({ errors: [{ extensions: { asked: 50_000 } }] });
  });
});

describe('over either transport', () => {
  it.each([
    ['a document that does not parse', { query: 'subscription { jobActivity' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'variables of another type',
      {
        query: 'subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename } }',
        variables: { id: { a: 1 } },
      },
      'BAD_USER_INPUT',
    ],
  ])('%s is refused with a code', async (_, payload, code) => {
    const refusals = await overSocket(gateway, payload);

    expect(refusals.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });

  it('no more than 20 mistakes of a document are told', async () => {
    const query = `subscription { ${Array.from({ length: 1 }, () => 'jobActivity').join(' ')} { ${Array.from({ length: 500 }, (_, index) => `nothing${index}`).join(' ')} } }`;

    const onHttp = await overHttp(gateway, { query });
    const onSocket = await overSocket(gateway, { query });

    expect(onHttp.refusals).toHaveLength(21);
    expect(onHttp.refusals.at(-1)?.message).toContain('Too many validation errors');
    expect(onSocket).toEqual(onHttp.refusals);
  });
});
