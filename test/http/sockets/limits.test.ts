// How many sockets there may be, and how much each may carry.
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { type LoginServer, startLoginServer } from '../kit/loginServer.js';
import { RawSocket } from '../kit/rawSocket.js';

const WATCH_ALL = 'subscription { jobActivity { __typename } }';

let server: LoginServer;

beforeAll(async () => {
  server = await startLoginServer({ MAX_SOCKETS: '5', SOCKETS_PER_ACTOR: '2', OPERATIONS_PER_SOCKET: '3' });
});
afterAll(() => server.stop());

const logIn = (name: string) => RawSocket.logIn(server.url, server.logins.bearer({ name }));

async function leave(...sockets: readonly RawSocket[]): Promise<void> {
  for (const raw of sockets) raw.socket.close(1000);
  await Promise.all(sockets.map((raw) => raw.closed));
}

/** Resolves once everything that was sent before was heard. */
async function heard(raw: RawSocket): Promise<void> {
  raw.send({ type: 'ping' });
  await raw.next('pong');
}

describe('a socket', () => {
  it('refuses one operation too many, and goes on with the others', async () => {
    const raw = await logIn('ada');
    for (const id of ['1', '2', '3', '4']) raw.subscribe(WATCH_ALL, id);

    const error = await raw.next('error');
    raw.send({ id: '1', type: 'complete' });
    raw.subscribe('subscription {', '5');
    const next = await raw.next('error');

    expect(error).toMatchObject({
      id: '4',
      payload: [
        { extensions: { code: 'LIMIT_EXCEEDED', limit: 'OPERATIONS_PER_SOCKET', value: 3, asked: 4 } },
      ],
    });
    expect(next).toMatchObject({ id: '5', payload: [{ message: expect.stringContaining('Syntax Error') }] });
    expect(server.watchers()).toBe(2);
    await leave(raw);
  });

  it('cannot get more by using an id again while its stream ends, and leaves nothing behind', async () => {
    const raw = await logIn('ada');

    for (let count = 0; count < 20; count += 1) {
      raw.subscribe(WATCH_ALL, 'again');
      raw.send({ id: 'again', type: 'complete' });
    }
    raw.subscribe(WATCH_ALL, 'again');
    await heard(raw);

    expect(server.watchers()).toBeLessThanOrEqual(3);
    await leave(raw);
    await leave(await logIn('marker'));
    expect(server.watchers()).toBe(0);
  });
});

describe('an actor', () => {
  it('has so many sockets and no more; one that leaves makes room', async () => {
    const [first, second] = [await logIn('ada'), await logIn('ada')];

    const third = await logIn('ada');
    const other = await logIn('bob');

    expect(await third.closed).toEqual({
      code: 1013,
      reason: 'SOCKETS_PER_ACTOR is 2, this would be socket 3 of this login: close one, or come back later',
      atMs: expect.any(Number),
    });
    await leave(first);
    const fourth = await logIn('ada');
    await heard(fourth);
    await leave(second, fourth, other);
  });
});

describe('the process', () => {
  it('answers an upgrade with 503 where it holds as many sockets as it may', async () => {
    const sockets = await Promise.all(Array.from({ length: 5 }, () => RawSocket.open(server.url)));

    const refused = await upgradeAnswer(server.url);

    expect(refused.status).toBe(503);
    expect(refused.retryAfter).toBe('5');
    expect(JSON.parse(refused.body)).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('MAX_SOCKETS'),
          extensions: {
            code: 'LIMIT_EXCEEDED',
            limit: 'MAX_SOCKETS',
            value: 5,
            asked: 6,
            retryAfterSeconds: 5,
          },
        },
      ],
    });
    await leave(...sockets);
  });
});

interface Refused {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

async function upgradeAnswer(url: string): Promise<Refused> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  const body = await text(response);
  return { status: response.statusCode, retryAfter: response.headers['retry-after'], body };
}
