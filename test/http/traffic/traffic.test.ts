// Limits by the minute through the public door: over HTTP, at the upgrade, and over a socket.
import { once } from 'node:events';

import { afterEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { startTestGateway, type TestGateway } from '../../kit/gateway.js';
import { codeOf, requestOf, sendRaw } from '../kit/raw.js';

let gateway: TestGateway | null = null;
afterEach(() => gateway?.stop());

const start = async (env: Record<string, string>) => (gateway = await startTestGateway(env));
const statusesOf = async (count: number, ask: () => Promise<{ readonly status: number }>) => {
  const statuses = [];
  for (let time = 0; time < count; time += 1) statuses.push((await ask()).status);
  return statuses;
};
const UPGRADE = {
  connection: 'upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

describe('an address', () => {
  it('that asks too often is told the limit, what it asked, and when to come back', async () => {
    const asked = await start({ REQUESTS_PER_ADDRESS: '2' });

    const statuses = await statusesOf(2, () => asked.send('{ __typename }'));
    const { status, headers, errors } = await asked.send('{ __typename }');

    expect(statuses).toEqual([200, 200]);
    expect(status).toBe(429);
    expect(errors?.[0]?.message).toContain('"127.0.0.1" sent 3 requests within a minute');
    expect(errors?.[0]?.extensions).toEqual({
      code: 'RATE_LIMITED',
      limit: 'REQUESTS_PER_ADDRESS',
      value: 2,
      asked: 3,
      retryAfterSeconds: Number(headers.get('retry-after')),
    });
  });

  it('is counted for what is no GraphQL and for upgrades too, but not for probes', async () => {
    const { url } = await start({ REQUESTS_PER_ADDRESS: '2' });
    await statusesOf(5, () => fetch(`${url}/healthz`));
    await fetch(`${url}/graphql`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    await fetch(`${url}/graphql`);

    const upgrade = await sendRaw(url, requestOf('GET /graphql', UPGRADE));
    const probe = await fetch(`${url}/readyz`);

    expect(upgrade.status).toBe(429);
    expect(codeOf(upgrade)).toBe('RATE_LIMITED');
    expect(Number(upgrade.headers['retry-after'])).toBeGreaterThan(0);
    expect(probe.status).toBe(200);
  });

  it('is what a trusted proxy says, and nobody else', async () => {
    const { url, logger } = await start({ REQUESTS_PER_ADDRESS: '1', TRUSTED_PROXIES: '127.0.0.1' });
    const ask = (client: string) =>
      fetch(`${url}/graphql?query={__typename}`, {
        headers: { 'x-forwarded-for': client, 'apollo-require-preflight': 'yes' },
      });

    const statuses = [
      (await ask('192.0.2.1')).status,
      (await ask('192.0.2.2')).status,
      (await ask('198.51.100.9, 192.0.2.1')).status,
      (await ask('2001:db8:1:2::1')).status,
      (await ask('2001:db8:1:2::2')).status,
    ];

    expect(statuses).toEqual([200, 200, 429, 200, 429]);
    expect(logger.of('forwardedAddressNotBelieved')).toEqual([]);
  });

  it('that a proxy names is not believed where none is trusted, which is said once', async () => {
    const { url, logger } = await start({ REQUESTS_PER_ADDRESS: '1' });
    const ask = (client: string) => fetch(`${url}/graphql`, { headers: { 'x-forwarded-for': client } });

    const statuses = [(await ask('192.0.2.1')).status, (await ask('192.0.2.2')).status];

    expect(statuses).toEqual([400, 429]);
    expect(logger.of('forwardedAddressNotBelieved')).toHaveLength(1);
  });
});

describe('an actor', () => {
  it('that asks too often is refused over HTTP and over a socket by one count', async () => {
    const asked = await start({ REQUESTS_PER_ACTOR: '2' });
    await statusesOf(2, () => asked.send('{ __typename }'));

    const { status, errors } = await asked.send('{ __typename }');
    const socket = new WebSocket(`${asked.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    const payload = { query: 'subscription { jobActivity { __typename } }' };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    const [message] = (await once(socket, 'message')) as [Buffer];
    socket.terminate();

    const refusal = {
      extensions: { code: 'RATE_LIMITED', limit: 'REQUESTS_PER_ACTOR', value: 2, asked: expect.any(Number) },
    };
    expect(status).toBe(429);
    expect(errors).toMatchObject([refusal]);
    expect(JSON.parse(message.toString())).toMatchObject({ id: '1', type: 'error', payload: [refusal] });
  });
});

describe('connections', () => {
  it('beyond MAX_CONNECTIONS are closed at once', async () => {
    const { url } = await start({ MAX_CONNECTIONS: '1' });
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');

    const { text } = await sendRaw(url, requestOf('GET /healthz'));
    socket.terminate();

    expect(text).toBe('');
  });
});
