// Proof 21: what web pages of others can make a browser send, and what comes of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { codeOf, type RawAnswer, requestOf, sendRaw } from './kit/raw.js';

const PORTAL = 'https://portal.example.com';
const EVIL = 'https://evil.example.com';
const START =
  'mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-launchfails000000" }] }) { __typename } }';
const JSON_BODY = { 'content-type': 'application/json' };
const UPGRADE = {
  connection: 'upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ CORS_ORIGINS: `${PORTAL},http://localhost:3000`, EXPLORER: 'off' });
});
afterAll(() => gateway.stop());

const ask = (line: string, headers: Record<string, string>, body = ''): Promise<RawAnswer> =>
  sendRaw(gateway.url, requestOf(line, headers, body));
const starts = () => gateway.simulator?.calls.of('StartRecovery');
const corsOf = ({ headers }: RawAnswer) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));
const preflight = (origin: string, method = 'POST', asked = 'authorization,content-type') =>
  ask('OPTIONS /graphql', {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': asked,
  });

/** Spellings near an allowed origin, none of which a browser sends for it. */
const LOOK_ALIKES = [
  EVIL,
  'null',
  'http://portal.example.com',
  'https://portal.example.com.',
  'https://portal.example.com:8443',
  'https://PORTAL.example.com',
  'https://portal.example.com.evil.example',
  'https://evil-portal.example.com',
  'https://sub.portal.example.com',
  'https://portal.example.com@evil.example',
  'https://portal.example.com/',
  'http://localhost:3001',
  '*',
];

describe('a preflight', () => {
  it('of an allowed origin lets its page send a token, and read when to come back, without cookies', async () => {
    const { status, headers } = await preflight(PORTAL);

    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': PORTAL,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-expose-headers': 'retry-after, www-authenticate, x-request-id',
    });
    expect(headers.vary).toContain('Origin');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each(LOOK_ALIKES)('of %s gets no header of CORS', async (origin) => {
    expect(corsOf(await preflight(origin))).toEqual([]);
  });

  it('for another method is not told that it may', async () => {
    const { headers } = await preflight(PORTAL, 'DELETE');

    expect(headers['access-control-allow-methods']).not.toContain('DELETE');
  });
});

describe('a request that browsers send without asking', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['text/plain', 'POST /graphql', { 'content-type': 'text/plain' }, JSON.stringify({ query: START })],
    ['nothing', 'POST /graphql', {}, JSON.stringify({ query: START })],
    [
      'a form',
      'POST /graphql',
      { 'content-type': 'application/x-www-form-urlencoded' },
      `query=${encodeURIComponent(START)}`,
    ],
    [
      'a form with files',
      'POST /graphql',
      { 'content-type': 'multipart/form-data; boundary=x' },
      `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: START })}\r\n--x--\r\n`,
    ],
    ['a link', `GET /graphql?query=${encodeURIComponent(START)}`, {}, ''],
    ['an image of a query', `GET /graphql?query=${encodeURIComponent('{ __typename }')}`, {}, ''],
  ])('as %s does nothing', async (_, line, headers, body) => {
    const before = starts();

    const answer = await ask(line, { origin: EVIL, cookie: 'session=stolen', ...headers }, body);

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toContain('"data":{');
    expect(corsOf(answer)).toEqual([]);
    expect(starts()).toBe(before);
  });

  it('with a cookie is answered as without one, and sets none', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });

    const answers = [
      await ask('POST /graphql', { ...JSON_BODY, origin: PORTAL }, body),
      await ask('POST /graphql', { ...JSON_BODY, origin: PORTAL, cookie: 'session=1' }, body),
    ];

    expect(answers.map(({ status, body: text }) => `${status} ${text.trim()}`)).toEqual(
      Array.from({ length: 2 }, () => '200 {"data":{"__typename":"Query"}}'),
    );
    for (const { headers } of answers) expect(headers).not.toHaveProperty('set-cookie');
  });
});

describe('an upgrade', () => {
  it.each(LOOK_ALIKES)('from %s is refused', async (origin) => {
    const { status } = await ask('GET /graphql', { ...UPGRADE, origin });

    expect(status).toBe(403);
  });

  it('under a name that was rebound to this machine is refused, though the page is of that very name', async () => {
    const host = 'evil.example.com:4000';

    const upgrade = await ask('GET /graphql', { ...UPGRADE, host, origin: `http://${host}` });
    const post = await ask(
      'POST /graphql',
      { ...JSON_BODY, host, origin: `http://${host}` },
      '{"query":"{__typename}"}',
    );

    expect([upgrade.status, post.status]).toEqual([403, 421]);
  });

  it('without an Origin, which comes from no browser, is let in', async () => {
    const socket = gateway.subscribe('subscription { jobActivity { __typename } }');

    const leaving = socket.return?.();

    await expect(leaving).resolves.toMatchObject({ done: true });
    expect(gateway.logger.of('upgradeRefused').map(({ origin }) => origin)).not.toContain(undefined);
  });
});

describe('every answer', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['of GraphQL', 'POST /graphql', JSON_BODY, '{"query":"{__typename}"}'],
    ['that is a refusal', 'POST /graphql', JSON_BODY, '{'],
    ['of a probe', 'GET /healthz', {}, ''],
    ['of nothing', 'GET /nothing', {}, ''],
    ['to a broken URL', 'GET /%zz', {}, ''],
    ['to what is no HTTP', 'NONSENSE', {}, ''],
  ])('%s is run, framed and guessed at by no browser', async (_, line, headers, body) => {
    const answer = await ask(line, headers, body);

    expect(answer.headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    for (const name of ['server', 'x-powered-by', 'strict-transport-security'])
      expect(answer.headers).not.toHaveProperty(name);
  });

  it('asks for TLS ever after where a trusted proxy says that it came by TLS', async () => {
    const behind = await startTestGateway({ TRUSTED_PROXIES: '127.0.0.1' });

    const answer = await sendRaw(behind.url, requestOf('GET /healthz', { 'x-forwarded-proto': 'https' }));

    await behind.stop();
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('that is an error has a code', async () => {
    const answers = [await ask('GET /nothing', {}), await ask('PUT /graphql', {}), await ask('NONSENSE', {})];

    expect(answers.map((answer) => `${answer.status} ${codeOf(answer)}`)).toEqual([
      '404 NOT_FOUND',
      '405 METHOD_NOT_ALLOWED',
      '400 BAD_REQUEST',
    ]);
  });
});
