// Who is pinged, when, and who is cut: over real sockets, by a clock of the test's own.
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';

import { Heartbeats } from '../../../src/http/sockets/heartbeats.js';
import { Outlet } from '../../../src/http/sockets/outlet.js';
import { ManualClock, settle } from '../../kit/manualClock.js';

const A_LOOK_MS = 1_000;

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

class Client {
  readonly outlet: Outlet;
  /** What came, in its order. */
  readonly heard: string[] = [];
  closedWith: number | null = null;
  readonly socket: WebSocket;
  /** The server's end. */
  readonly served: WebSocket;

  constructor(socket: WebSocket, served: WebSocket, outlet: Outlet) {
    this.outlet = outlet;
    this.socket = socket;
    this.served = served;
    socket.on('ping', () => this.heard.push('ping'));
    socket.on('message', (data: Buffer) => this.heard.push(data.toString()));
    socket.on('close', (code) => (this.closedWith = code));
  }
}

async function start() {
  const clock = new ManualClock();
  const heartbeats = new Heartbeats(clock);
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  stops.push(
    () => heartbeats.stop(),
    () => new Promise<void>((resolve) => server.close(() => resolve())),
  );
  const connect = async ({ autoPong = true } = {}): Promise<Client> => {
    const connected = once(server, 'connection');
    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, { autoPong });
    stops.push(() => socket.terminate());
    const [[served, request]] = (await Promise.all([connected, once(socket, 'open')])) as unknown as [
      [WebSocket, IncomingMessage],
    ];
    const outlet = new Outlet(served, request.socket);
    heartbeats.keep(served, outlet);
    return new Client(socket, served, outlet);
  };
  /** Lets so many looks be taken, and what they send arrive. */
  const look = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      clock.advance(A_LOOK_MS);
      await settle();
    }
  };
  return { clock, heartbeats, connect, look };
}

const send = ({ outlet }: Client, text: string) => outlet.send(text, text.length, Buffer.alloc(0));

describe('a heartbeat', () => {
  it('rides ahead of the next event where one comes in time', async () => {
    const { connect, look } = await start();
    const client = await connect({ autoPong: false });
    await look(11);
    send(client, 'a');
    await look(1);
    for (const text of ['b', 'c']) send(client, text);
    await look(1);
    await until(() => client.heard.includes('c'));
    expect(client.heard).toEqual(['a', 'ping', 'b', 'c']);
  });

  it('goes alone where no event comes', async () => {
    const { connect, look } = await start();
    const client = await connect({ autoPong: false });
    await look(12);
    send(client, 'a');
    await until(() => client.heard.includes('a'));
    expect(client.heard).toEqual(['ping', 'a']);

    const other = await connect({ autoPong: false });
    await look(13);
    await until(() => other.heard.length > 0);
    expect(other.heard).toEqual(['ping']);
  });

  it('goes on for as long as it is answered', async () => {
    const { connect, look } = await start();
    const client = await connect();
    for (let beats = 1; beats <= 3; beats += 1) {
      const pong = once(client.served, 'pong');
      await look(13);
      await pong;
    }
    expect(client.heard).toEqual(['ping', 'ping', 'ping']);
    expect(client.closedWith).toBeNull();
  });

  it.each([
    ['a message', (socket: WebSocket) => socket.send('still here')],
    ['a ping', (socket: WebSocket) => socket.ping()],
  ])('is not asked of who sends %s meanwhile', async (_, say) => {
    const { connect, look } = await start();
    const client = await connect({ autoPong: false });
    for (let times = 0; times < 4; times += 1) {
      await look(11);
      const heard = Promise.race([once(client.served, 'message'), once(client.served, 'ping')]);
      say(client.socket);
      await heard;
    }
    expect(client.heard).toEqual([]);
    expect(client.closedWith).toBeNull();
  });
});

describe('who does not answer', () => {
  it('is cut after 22 looks, and not before; the others stay', async () => {
    const { connect, look } = await start();
    const frozen = await connect({ autoPong: false });
    const live = await connect();
    const pong = once(live.served, 'pong');
    await look(13);
    await pong;
    await look(8);
    expect(frozen.served.readyState).toBe(WebSocket.OPEN);
    await look(1);
    await until(() => frozen.closedWith !== null);
    expect(frozen.closedWith).toBe(1006);
    expect(live.closedWith).toBeNull();
  });

  it('has as long as ever after the machine has slept', async () => {
    const { clock, connect, look } = await start();
    const client = await connect();
    clock.advance(24 * 3_600_000);
    await settle();
    await look(10);
    expect(client.served.readyState).toBe(WebSocket.OPEN);
    expect(client.heard).toEqual([]);
  });
});

describe('the watch', () => {
  it('is one for all sockets, ends with the last, and begins with the next', async () => {
    const { clock, connect, look } = await start();
    const clients = [await connect(), await connect(), await connect()];
    expect(clock.sleeping).toBe(1);
    for (const { socket } of clients) socket.close();
    await Promise.all(clients.map(({ served }) => once(served, 'close')));
    await look(1);
    expect(clock.sleeping).toBe(0);
    await connect();
    expect(clock.sleeping).toBe(1);
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
