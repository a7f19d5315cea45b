// GraphQL over WebSocket: who may open a socket, and what runs over one.
import { once } from 'node:events';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { startTestGateway, type TestGateway } from '../../kit/gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ CORS_ORIGINS: 'https://portal.example.com' });
});
afterAll(() => gateway.stop());

interface Options {
  readonly path?: string;
  readonly origin?: string;
  readonly protocol?: string;
}

function open({ path = '/graphql', origin, protocol = 'graphql-transport-ws' }: Options = {}): WebSocket {
  const url = `${gateway.url.replace('http', 'ws')}${path}`;
  return new WebSocket(url, protocol, origin === undefined ? {} : { origin });
}

async function message(socket: WebSocket): Promise<Record<string, unknown>> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return JSON.parse(data.toString()) as Record<string, unknown>;
}

async function acknowledged(): Promise<WebSocket> {
  const socket = open();
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await message(socket);
  return socket;
}

const subscribe = (query: string, id = '1') => JSON.stringify({ id, type: 'subscribe', payload: { query } });

describe('an upgrade', () => {
  it.each([['https://portal.example.com'], ['https://studio.apollographql.com'], ['same origin']])(
    'from %s is allowed',
    async (origin) => {
      const socket = open({ origin: origin === 'same origin' ? gateway.url : origin });

      await once(socket, 'open');

      expect(socket.readyState).toBe(WebSocket.OPEN);
      socket.terminate();
    },
  );

  it.each([
    ['another origin', { origin: 'https://evil.example.com' }, '403'],
    ['an opaque origin', { origin: 'null' }, '403'],
    ['another path', { path: '/elsewhere' }, '404'],
  ])('from or to %s is refused', async (_, options, status) => {
    const socket = open(options);

    const [error] = (await once(socket, 'error')) as [Error];

    expect(error.message).toContain(status);
  });
});

describe('over a socket', () => {
  it.each([
    [
      'a mutation',
      'mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-launchfails000000" }] }) { __typename } }',
      'Only subscriptions',
    ],
    ['a query', '{ jobs { nodes { jobID } } }', 'Only subscriptions'],
    ['a document that does not parse', 'subscription {', 'Syntax Error'],
    ['a document that is not valid', 'subscription { nothing }', 'Cannot query field'],
    [
      'a document with too many tokens',
      `subscription { jobActivity { ${'__typename '.repeat(2_001)} } }`,
      '2000 tokens',
    ],
  ])('%s is refused with an error', async (_, query, text) => {
    const before = gateway.simulator?.calls.of('StartRecovery');
    const socket = await acknowledged();

    socket.send(subscribe(query));
    const answer = await message(socket);

    expect(answer).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ message: expect.stringContaining(text) }],
    });
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(before);
    socket.terminate();
  });

  it('a ping is echoed, but not one with credentials, though nobody logs in', async () => {
    const socket = await acknowledged();

    socket.send('{"type":"ping","payload":{"marker":1}}');
    const echo = await message(socket);
    socket.send('{"type":"ping","payload":{"Authorization":"Bearer secret"}}');
    const renewal = await message(socket);

    expect(echo).toEqual({ type: 'pong', payload: { marker: 1 } });
    expect(renewal).toEqual({ type: 'pong', payload: { renewedUntil: null } });
    socket.terminate();
  });
});
