// Proof 2: what public scanners of GraphQL look for finds nothing in production. https://github.com/dolevf/graphql-cop
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';

import { overHttp, overSocket } from '../kit/bothDoors.js';
import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const START =
  'startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-launchfails000000" }] }) { __typename }';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
/** What a browser says, and one of the ways to say that one is none. */
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const NO_BROWSER = { 'apollo-require-preflight': 'yes' };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ NODE_ENV: 'production' });
});
afterAll(() => gateway.stop());

const messagesOf = async (query: string) =>
  (await overHttp(gateway, { query })).refusals.map(({ message }) => message);
const starts = () => gateway.simulator?.calls.of('StartRecovery');

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(`${gateway.url}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const get = (query: string, headers: Record<string, string> = {}) =>
  ask(`/graphql?query=${encodeURIComponent(query)}`, { headers });
const postForm = (query: string) =>
  ask('/graphql', { method: 'POST', headers: FORM, body: new URLSearchParams({ query }).toString() });
const repeated = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');

describe('a scanner finds nothing: in production', () => {
  it.each([
    ['a field of the schema', '{ sourceServer { id } scope { name } }'],
    ['a member of a type', '{ scopes { nam } }'],
    ['a type', '{ node(id: "a") { ... on Scop { id } } }'],
    ['an argument', '{ jobs(frst: 1) { nodes { jobID } } }'],
    ['a directive', '{ scopes @skp(if: true) { name } }'],
    ['a member of the introspection', '{ __schema { directive } }'],
    ['a value of an enum', `mutation { startRecovery(input: { isDril: true }) { __typename } }`],
  ])('no name is suggested for %s that is misspelt', async (_, query) => {
    const onHttp = await messagesOf(query);
    const onSocket = await overSocket(gateway, { query });

    expect(onHttp.length).toBeGreaterThan(0);
    for (const message of [...onHttp, ...onSocket.map((refusal) => refusal.message)])
      expect(message).not.toMatch(/did you mean/i);
  });

  it('the schema cannot be asked for', async () => {
    const { data, refusals } = await overHttp(gateway, { query: getIntrospectionQuery() });

    expect(data).toBeUndefined();
    expect(refusals[0]?.message).toContain('Introspection is off here');
  });

  it('the schema cannot be asked for in circles', async () => {
    const circle = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';

    const { data, refusals } = await overHttp(gateway, { query: circle });

    expect(data).toBeUndefined();
    expect(refusals.map(({ message }) => message).join()).toContain('Introspection is off here');
  });

  it('__type gives back the name that it was given', async () => {
    const { data } = await overHttp(gateway, { query: '{ __type(name: "Job") { name } }' });

    expect(data).toEqual({ __type: { name: 'Job' } });
  });

  it.each([
    'kind',
    'description',
    'specifiedByURL',
    'isOneOf',
    'fields { name }',
    'interfaces { name }',
    'possibleTypes { name }',
    'enumValues { name }',
    'inputFields { name }',
    'ofType { name }',
    '__typename',
    'name: description',
    'name kind',
    '... { name }',
    '... on __Type { kind }',
  ])('__type tells nothing when it is asked for %s', async (member) => {
    const query = `{ __type(name: "Job") { ${member} } }`;

    const { data, refusals } = await overHttp(gateway, { query });

    expect(data).toBeUndefined();
    expect(refusals.map(({ message }) => message).join()).toContain('__type cannot be asked for');
  });

  it.each([
    '/graphql',
    '/',
    '/explorer',
    '/explorer/setup.json',
    '/graphiql',
    '/playground',
    '/console',
    '/altair',
  ])('there is no explorer at %s', async (path) => {
    const { status, headers, text } = await ask(path, { headers: BROWSER });

    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers.get('content-type')).toContain('json');
    expect(text).not.toMatch(/GraphiQL|graphiql\.min|Playground|graphql-playground|Sandbox|<html/);
  });

  it('a query by GET, as a page of others can send it, is refused', async () => {
    const { status, text } = await get('{ __typename }');

    expect(status).toBe(400);
    expect(text).not.toContain('"data"');
  });

  it('a mutation by GET is refused, whatever its headers, and starts nothing', async () => {
    const before = starts();

    const answers = [
      await get(`mutation { ${START} }`),
      await get('mutation { __typename }'),
      await get(`mutation { ${START} }`, NO_BROWSER),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 405]);
    for (const { text } of answers) expect(text).not.toContain('"data"');
    expect(starts()).toBe(before);
  });

  it('a query in the address of a POST is refused', async () => {
    const { status, text } = await ask('/graphql?query=%7B__typename%7D', { method: 'POST' });

    expect(status).toBe(400);
    expect(text).not.toContain('"data"');
  });

  it.each([
    ['query', '{ __typename }'],
    ['mutation', `mutation { ${START} }`],
  ])('a %s in a form is refused, and starts nothing', async (_, document) => {
    const before = starts();

    const { status, text } = await postForm(document);

    expect(status).toBe(415);
    expect(text).not.toContain('"data"');
    expect(starts()).toBe(before);
  });

  it.each([
    ['101 aliases of a field', 'MAX_ALIASES', `{ ${repeated(101, (index) => `a${index}: __typename`)} }`],
    ['one field 500 times', 'MAX_ALIASES', `{ ${'__typename '.repeat(500)} }`],
    ['60 directives on a field', 'MAX_DIRECTIVES', `{ __typename ${'@skip(if: false) '.repeat(60)} }`],
  ])('%s are refused by %s', async (_, limit, query) => {
    const { data, refusals } = await overHttp(gateway, { query });

    expect(data).toBeUndefined();
    expect(refusals.map(({ extensions }) => extensions?.limit)).toContain(limit);
  });

  it('a directive that is not there is told of once, however often it is written', async () => {
    const messages = await messagesOf(`{ __typename ${'@aa'.repeat(10)} }`);

    expect(messages).toEqual(['Unknown directive "@aa".']);
  });

  it('several operations in an array are refused as a whole', async () => {
    const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));

    const { status, text } = await ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

    expect(status).toBe(400);
    expect(text).not.toContain('"data"');
  });

  it.each(['{ __typename }', '{ scopes { name } }'])('an answer to %s traces nothing', async (query) => {
    const { text } = await ask('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-tracing': '1',
        'apollo-federation-include-trace': 'ftv1',
      },
      body: JSON.stringify({ query }),
    });

    expect(Object.keys(JSON.parse(text) as object)).toEqual(['data']);
  });

  it.each([
    ['of a wrong word', 'qwerty cop { abc }'],
    ['without an end', '{ scopes {'],
    ['with a sign of no meaning', 'query @ { ☃ }'],
  ])(
    'a document %s is answered with an error of one line, without a trace of the program',
    async (_, query) => {
      const { data, refusals } = await overHttp(gateway, { query });

      expect(data).toBeUndefined();
      expect(refusals).toEqual([
        {
          message: expect.stringMatching(/^Syntax Error: .+$/),
          extensions: { code: 'GRAPHQL_PARSE_FAILED' },
        },
      ]);
    },
  );
});
