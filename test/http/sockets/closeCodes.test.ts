// Proof 4: the close codes of the protocol, each 20 times at once. https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type LoginServer, startLoginServer } from '../kit/loginServer.js';
import { type Closed, RawSocket } from '../kit/rawSocket.js';

const TIMES = 20;
const WATCH_ALL = 'subscription { jobActivity { __typename } }';

let server: LoginServer;

beforeAll(async () => {
  server = await startLoginServer();
});
afterAll(() => server.stop());

const open = () => RawSocket.open(server.url);
const logIn = () => RawSocket.logIn(server.url, server.logins.bearer());

type Provoke = () => Promise<RawSocket>;

/** Opens a socket, or logs one in, and sends these texts. */
const sending =
  (from: () => Promise<RawSocket>, ...texts: readonly (string | Buffer)[]): Provoke =>
  async () => {
    const raw = await from();
    for (const text of texts) raw.socket.send(text);
    return raw;
  };

const subscribe = (id: string) => JSON.stringify({ id, type: 'subscribe', payload: { query: WATCH_ALL } });
const INIT = '{"type":"connection_init"}';

const goodbye: Provoke = async () => {
  const raw = await logIn();
  raw.socket.close(1000);
  return raw;
};

describe('a socket', () => {
  it.each<[number, string, Provoke]>([
    [1000, 'a client that leaves', goodbye],
    [1009, 'a message over 64 KiB', sending(open, 'x'.repeat(64 * 1024 + 1))],
    [4400, 'what is not JSON', sending(open, 'not json')],
    [4400, 'a binary message', sending(open, Buffer.from(INIT))],
    [4400, 'a type that does not exist', sending(logIn, '{"type":"connection_begin"}')],
    [4400, 'a type that only a server sends', sending(logIn, '{"type":"connection_ack"}')],
    [4401, 'a subscription before the login', sending(open, subscribe('1'))],
    [
      4401,
      'a renewal before the login',
      sending(open, '{"type":"ping","payload":{"authorization":"Bearer x"}}'),
    ],
    [4403, 'a token that is not valid', () => RawSocket.logIn(server.url, 'Bearer nonsense')],
    [4406, 'no subprotocol that is served', () => RawSocket.open(server.url, [])],
    [4408, 'three seconds without a login', open],
    [4409, 'an id that is taken', sending(logIn, subscribe('1'), subscribe('1'))],
    [4409, 'a long id that is taken', sending(logIn, subscribe('é'.repeat(999)), subscribe('é'.repeat(999)))],
    [4429, 'a second login', sending(open, INIT, INIT)],
  ])('is closed with %d for %s', async (code, _, provoke) => {
    const sockets = await Promise.all(Array.from({ length: TIMES }, provoke));

    const closes = await Promise.all(sockets.map((raw) => raw.closed));

    expect(codesOf(closes)).toEqual([code]);
  });

  it('is closed with 1001 when the gateway stops, so that clients come back elsewhere', async () => {
    const other = await startLoginServer();
    const sockets = await Promise.all(
      Array.from({ length: TIMES }, () => RawSocket.logIn(other.url, other.logins.bearer())),
    );

    await other.stop();

    expect(codesOf(await Promise.all(sockets.map((raw) => raw.closed)))).toEqual([1001]);
  });

  it('that was closed is no bug of the gateway', () => {
    expect(server.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

function codesOf(closes: readonly Closed[]): readonly number[] {
  return [...new Set(closes.map(({ code }) => code))];
}
