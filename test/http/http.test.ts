// The one port, asked by hand: pages, health, origins, and everything that is not GraphQL.
import { get } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ CORS_ORIGINS: 'https://portal.example.com' });
});
afterAll(() => gateway.stop());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('the explorer', () => {
  const page = (path: string) =>
    fetch(`${gateway.url}${path}`, { headers: { accept: 'text/html,*/*' }, redirect: 'manual' });

  it('is where / leads', async () => {
    const response = await page('/');

    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it("is Apollo's Sandbox with the samples, and a policy that lets only Sandbox in", async () => {
    const response = await page('/graphql');

    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(response.status).toBe(200);
    expect(html).toContain(
      'https://embeddable-sandbox.cdn.apollographql.com/_latest/embeddable-sandbox.umd.production.min.js',
    );
    expect(html).toContain('mutation StartDrill');
    expect(html.split('<script')).toHaveLength(html.split(`<script nonce="${nonce}"`).length);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-src https://sandbox.embed.apollographql.com');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`ws://127.0.0.1:`);
  });

  it('is gone with EXPLORER=off', async () => {
    const bare = await startTestGateway({ EXPLORER: 'off' });

    const response = await fetch(`${bare.url}/graphql`, { headers: { accept: 'text/html' } });
    const root = await fetch(bare.url);

    await bare.stop();
    expect(response.headers.get('content-type')).not.toContain('html');
    expect(root.status).toBe(404);
  });
});

describe('health', () => {
  it('is told by /healthz and /readyz', async () => {
    const healthz = await fetch(`${gateway.url}/healthz`);
    const readyz = await fetch(`${gateway.url}/readyz`);

    expect(await healthz.json()).toEqual({ status: 'ok' });
    expect(readyz.status).toBe(200);
    expect(await readyz.json()).toMatchObject({ isReady: true, watchers: 0 });
  });
});

describe('other origins', () => {
  it.each([
    ['https://portal.example.com', 'https://portal.example.com'],
    ['https://studio.apollographql.com', 'https://studio.apollographql.com'],
    ['https://evil.example.com', null],
    ['https://portal.example.com.evil.example', null],
    ['null', null],
  ])('of %s are answered with access-control-allow-origin %s', async (origin, allowed) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
  });

  it('cannot start anything by a form, which browsers send without asking', async () => {
    const response = await post('query={__typename}', {
      'content-type': 'text/plain',
      origin: 'https://evil.example.com',
    });

    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a name that a web page has rebound to this machine', () => {
  const ask = (path: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(gateway.url);
      get({ hostname, port, path, headers: { host }, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });

  it.each([
    ['evil.example.com', 421],
    ['evil.example.com:4000', 421],
    ['localhost.evil.example', 421],
    ['localhost:4000', 200],
    ['127.0.0.1', 200],
    ['[::1]:4000', 200],
    ['portal.example.com', 200],
  ])('%s is answered with %d', async (host, status) => {
    const query = `/graphql?query=${encodeURIComponent('{__typename}')}`;

    const answers = [await ask(`${query}&extensions=%7B%7D`, host), await ask('/healthz', host)];

    expect(answers[1]).toBe(200);
    expect(answers[0] === 421 ? 421 : 200).toBe(status);
  });
});

describe('what is not GraphQL', () => {
  it.each([
    ['a broken body', () => post('{"query":'), 400],
    ['a body that is too large', () => post(JSON.stringify({ query: 'x'.repeat(300_000) })), 413],
    ['another content type', () => post('<query/>', { 'content-type': 'application/xml' }), 415],
    ['a path that does not exist', () => fetch(`${gateway.url}/nothing`), 404],
    ['a batch', () => post('[{"query":"{__typename}"},{"query":"{__typename}"}]'), 400],
  ])('%s is refused in JSON', async (_, ask, status) => {
    const response = await ask();

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('json');
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/.+/) }] });
  });
});

describe('a document', () => {
  const start =
    'startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-launchfails000000" }] }) { __typename }';

  it.each([
    ['aliases', `mutation { a: ${start} b: ${start} }`],
    ['a fragment', `mutation { ${start} ...F } fragment F on Mutation { b: ${start} }`],
    ['an inline fragment', `mutation { ${start} ... on Mutation { b: ${start} } }`],
  ])('that starts twice by %s starts nothing', async (_, query) => {
    const before = gateway.simulator?.calls.of('StartRecovery');

    const answer = await gateway.send(query);

    expect(answer.errors?.[0]?.message).toContain('A mutation may have one root field, this one has 2');
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(before);
  });

  it('that is a subscription is sent to WebSocket', async () => {
    const answer = await gateway.send('subscription { jobActivity { __typename } }');

    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toContain('WebSocket');
  });

  it('that names fragments more often than time allows is refused at once, over both transports', async () => {
    const doubled = Array.from(
      { length: 100 },
      (_, index) => `fragment F${index} on Mutation { ...F${index + 1} ...F${index + 1} }`,
    );
    const query = `mutation { ...F0 } ${doubled.join(' ')} fragment F100 on Mutation { __typename }`;

    const overHttp = await gateway.send(query);
    const overSocket = gateway.subscribe(query).next();

    expect(overHttp.errors).toBeDefined();
    await expect(overSocket).rejects.toBeDefined();
  });

  it('with more than 2,000 tokens is refused', async () => {
    const answer = await gateway.send(`{ ${'__typename '.repeat(2_001)} }`);

    expect(answer.errors?.[0]?.message).toContain('2000 tokens');
  });

  it('by GET cannot be a mutation', async () => {
    const before = gateway.simulator?.calls.of('StartRecovery');
    const url = `${gateway.url}/graphql?query=${encodeURIComponent(`mutation { ${start} }`)}`;

    const response = await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } });

    expect(response.status).toBe(405);
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(before);
  });
});
