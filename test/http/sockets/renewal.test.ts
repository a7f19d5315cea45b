// A login's end and its renewal, by what a client sends and hears.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { type LoginServer, startLoginServer } from '../kit/loginServer.js';
import { RawSocket } from '../kit/rawSocket.js';

const WATCH_ALL = 'subscription { jobActivity { __typename } }';
const A_MINUTE_MS = 60_000;

let server: LoginServer;

beforeAll(async () => {
  server = await startLoginServer();
});
afterAll(() => server.stop());
afterEach(() => {
  server.logins.isUnavailable = false;
});

const inMs = (ms: number) => server.clock.now() + ms;
const logIn = (name: string, ms = A_MINUTE_MS) =>
  RawSocket.logIn(server.url, server.logins.bearer({ name, expiresAtMs: inMs(ms) }));

function renew(raw: RawSocket, authorization: unknown, member = 'authorization'): void {
  raw.send({ type: 'ping', payload: { [member]: authorization } });
}

/** A socket that still answers, by the marker that comes back. */
async function expectOpen(raw: RawSocket): Promise<void> {
  raw.send({ type: 'ping', payload: { marker: 'still here' } });
  expect(await raw.next('pong')).toEqual({ type: 'pong', payload: { marker: 'still here' } });
}

describe('a login', () => {
  it('ends with 4403 when its token does, also when the clock is put forward', async () => {
    const [short, long] = await Promise.all([logIn('short'), logIn('long', 100 * A_MINUTE_MS)]);

    server.clock.putForward(A_MINUTE_MS);

    expect(await short.closed).toMatchObject({
      code: 4403,
      reason: expect.stringContaining('Token expired'),
    });
    await expectOpen(long);
    long.socket.terminate();
  });

  it('of a century is not over at once, as a timer of more than 2^31 ms would be', async () => {
    const raw = await logIn('century', 100 * 365 * 24 * 60 * A_MINUTE_MS);
    const other = await logIn('other', 200);

    expect((await other.closed).code).toBe(4403);
    await expectOpen(raw);
    raw.socket.terminate();
  });

  it('that ends takes its streams along before they could complete', async () => {
    const raw = await logIn('watcher');
    raw.subscribe(WATCH_ALL);
    raw.send({ type: 'ping' });
    await raw.next('pong');
    const types: string[] = [];
    raw.socket.on('message', (data: Buffer) =>
      types.push((JSON.parse(data.toString()) as { type: string }).type),
    );

    server.clock.putForward(A_MINUTE_MS);

    expect((await raw.closed).code).toBe(4403);
    expect(types).not.toContain('complete');
    expect(server.watchers()).toBe(0);
  });

  it('that cannot be checked now closes with 1013', async () => {
    server.logins.isUnavailable = true;

    const raw = await logIn('ada');

    expect(await raw.closed).toMatchObject({ code: 1013, reason: "The issuer's keys cannot be had now" });
  });

  it('that comes after its socket was closed holds nothing', async () => {
    const release = server.logins.hold();
    const raw = await RawSocket.open(server.url);
    raw.send({ type: 'connection_init', payload: { authorization: server.logins.bearer() } });
    raw.subscribe(WATCH_ALL);

    expect((await raw.closed).code).toBe(4401);
    release();

    expect(server.watchers()).toBe(0);
  });
});

describe('a renewal', () => {
  it.each(['authorization', 'Authorization'])(
    'by a ping with %s moves the end, and tells it',
    async (member) => {
      const raw = await logIn('ada');
      const expiresAtMs = inMs(2 * A_MINUTE_MS);

      renew(raw, server.logins.bearer({ expiresAtMs }), member);
      const pong = await raw.next('pong');
      server.clock.putForward(A_MINUTE_MS);
      const marker = await logIn('marker', 200);

      expect(pong.payload).toEqual({ renewedUntil: new Date(expiresAtMs).toISOString() });
      expect((await marker.closed).code).toBe(4403);
      await expectOpen(raw);
      server.clock.putForward(A_MINUTE_MS);
      expect((await raw.closed).code).toBe(4403);
    },
  );

  it('is done in the order of the pings', async () => {
    const release = server.logins.hold();
    const raw = RawSocket.logIn(server.url, server.logins.bearer());
    release();
    const socket = await raw;
    const ends = [3, 1, 2].map((minutes) => inMs(minutes * A_MINUTE_MS));

    for (const expiresAtMs of ends) renew(socket, server.logins.bearer({ expiresAtMs }));

    for (const end of ends)
      expect((await socket.next('pong')).payload).toEqual({ renewedUntil: new Date(end).toISOString() });
    server.clock.putForward(2 * A_MINUTE_MS);
    expect((await socket.closed).code).toBe(4403);
  });

  it.each([
    ['another login', () => server.logins.bearer({ name: 'eve' }), 'another login'],
    ['other access', () => server.logins.bearer({ scopes: ['123456789012/*'] }), 'connect anew'],
    ['a token that is not valid', () => 'Bearer nonsense', 'not valid'],
    ['what is no text', () => 1, 'bearer token'],
  ])('with %s closes with 4403', async (_, authorization, reason) => {
    const raw = await logIn('ada');

    renew(raw, authorization());

    expect(await raw.closed).toMatchObject({ code: 4403, reason: expect.stringContaining(reason) });
  });

  it('that cannot be checked now says so, and the end stands', async () => {
    const raw = await logIn('ada');
    server.logins.isUnavailable = true;

    renew(raw, server.logins.bearer({ expiresAtMs: inMs(9 * A_MINUTE_MS) }));
    const pong = await raw.next('pong');
    server.clock.putForward(A_MINUTE_MS);

    expect(pong.payload).toEqual({
      renewal: 'unavailable',
      message: "The issuer's keys cannot be had now",
    });
    expect((await raw.closed).code).toBe(4403);
  });

  it('that is under way when the login ends comes to nothing', async () => {
    const raw = await logIn('ada');
    const release = server.logins.hold();
    renew(raw, server.logins.bearer({ expiresAtMs: inMs(9 * A_MINUTE_MS) }));

    server.clock.putForward(A_MINUTE_MS);
    const closed = await raw.closed;
    release();

    expect(closed).toMatchObject({ code: 4403, reason: expect.stringContaining('Token expired') });
  });

  it('is refused with 4400 where more than ten wait', async () => {
    const raw = await logIn('ada');
    const release = server.logins.hold();

    for (let count = 0; count < 11; count += 1) renew(raw, server.logins.bearer());

    expect((await raw.closed).code).toBe(4400);
    release();
  });

  it('leaves no token in the log', () => {
    const log = JSON.stringify(server.logger.lines);

    const tokens = server.logins.asked
      .map((text) => text.slice('Bearer '.length))
      .filter((text) => text !== '');

    expect(tokens.length).toBeGreaterThan(10);
    expect(tokens.filter((token) => log.includes(token))).toEqual([]);
  });
});
