// What each fault of the proxy looks like from both ends, with bare sockets and with HTTP.
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { startTcpProxy, type TcpProxy } from './tcpProxy.js';

interface Target {
  readonly port: number;
  /** Everything that reached it, in order. */
  received: string;
  /** How connections to it ended. */
  readonly ends: string[];
  until(fits: () => boolean): Promise<void>;
  send(text: string): void;
  close(): Promise<void>;
}

/** Answers every chunk with `<name>:` and the chunk. */
async function startTarget(name: string): Promise<Target> {
  const sockets = new Set<net.Socket>();
  const waiters = new Set<() => void>();
  const look = (): void => waiters.forEach((waiter) => waiter());
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('data', (chunk) => {
      target.received += String(chunk);
      socket.write(`${name}:${String(chunk)}`);
      look();
    });
    socket.on('error', () => target.ends.push('reset'));
    socket.on('end', () => target.ends.push('end'));
    socket.on('close', () => {
      sockets.delete(socket);
      look();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const target: Target = {
    port: portOf(server),
    received: '',
    ends: [],
    until: (fits) =>
      new Promise((resolve) => {
        waiters.add(() => fits() && resolve());
        look();
      }),
    send: (text) => sockets.forEach((socket) => socket.write(text)),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return target;
}

interface Caller {
  readonly socket: net.Socket;
  /** Resolves with all that came so far, once it ends with this. */
  hears(text: string): Promise<string>;
  /** All that came until the connection was over, and how that was. */
  readonly over: Promise<{ readonly heard: string; readonly how: string }>;
}

const callers: net.Socket[] = [];

function call(port: number, text = ''): Caller {
  const socket = net.connect(port, '127.0.0.1');
  callers.push(socket);
  let [heard, how] = ['', 'closed'];
  socket.on('data', (chunk) => (heard += String(chunk)));
  socket.on('end', () => (how = 'end'));
  socket.on('error', (error) => (how = 'code' in error ? String(error.code) : error.message));
  if (text !== '') socket.write(text);
  return {
    socket,
    hears: async (expected) => {
      while (!heard.endsWith(expected)) await once(socket, 'data');
      return heard;
    },
    over: new Promise((resolve) => socket.once('close', () => resolve({ heard, how }))),
  };
}

function portOf(server: net.Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('the TCP proxy', () => {
  let target: Target;
  let proxy: TcpProxy;

  beforeEach(async () => {
    target = await startTarget('one');
    proxy = await startTcpProxy(target.port);
  });

  afterEach(async () => {
    for (const socket of callers.splice(0)) socket.destroy();
    await proxy.close();
    await target.close();
  });

  it('passes everything on, and the end too', async () => {
    const caller = call(proxy.port, 'hello');
    await caller.hears('one:hello');
    caller.socket.end();

    expect(await caller.over).toEqual({ heard: 'one:hello', how: 'end' });
    await proxy.until(({ open }) => open === 0);
    expect(proxy.counts()).toEqual({ opened: 1, open: 0, struck: 0 });
    expect(target.ends).toEqual(['end']);
  });

  it('resets before the request: the target gets no byte', async () => {
    proxy.resetBeforeRequest();

    const { how } = await call(proxy.port, 'hello').over;

    expect(how).toBe('ECONNRESET');
    expect(target.received).toBe('');
    expect(proxy.counts().struck).toBe(1);
  });

  it('resets after the request: the target got all of it, the caller gets no byte', async () => {
    proxy.resetAfterRequest();

    const over = await call(proxy.port, 'hello').over;

    expect(over).toEqual({ heard: '', how: 'ECONNRESET' });
    expect(target.received).toBe('hello');
  });

  it('cuts the answer after so many bytes', async () => {
    proxy.cutAnswer(6);

    const over = await call(proxy.port, 'hello').over;

    expect(over).toEqual({ heard: 'one:he', how: 'end' });
    expect(target.received).toBe('hello');
  });

  it('hangs: the request arrives, and not even the end of the target comes back', async () => {
    proxy.hang();

    const caller = call(proxy.port, 'hello');
    await proxy.until(({ struck }) => struck === 1);
    proxy.heal();
    target.send('too late');
    await call(proxy.port, 'marker').hears('one:marker');

    expect(target.received).toBe('hellomarker');
    expect(caller.socket.bytesRead).toBe(0);
    expect(caller.socket.destroyed).toBe(false);
  });

  it('leaves the target with a connection whose caller has gone, when it is a blackhole', async () => {
    const caller = call(proxy.port, 'before.');
    await caller.hears('one:before.');
    proxy.blackhole();

    caller.socket.write('swallowed');
    await proxy.until(({ struck }) => struck === 1);
    caller.socket.resetAndDestroy();
    proxy.heal();
    await call(proxy.port, 'marker').hears('one:marker');

    expect(target.received).toBe('before.marker');
    expect(target.ends).toEqual([]);
  });

  it('holds every chunk up for its time, in both directions, and keeps the order', async () => {
    proxy.delay(60);
    const sentAt = performance.now();
    const caller = call(proxy.port, 'first');
    await proxy.until(({ struck }) => struck === 1);
    proxy.heal();
    caller.socket.write('second');
    await target.until(() => target.received === 'firstsecond');
    const arrivedAt = performance.now();
    proxy.delay(60);
    caller.socket.write('third');
    await caller.hears('one:third');

    // A timer of Node's may be a millisecond early.
    expect(arrivedAt - sentAt).toBeGreaterThanOrEqual(59);
    expect(performance.now() - arrivedAt).toBeGreaterThanOrEqual(118);
  });

  it('strikes only the next connections when it is told how many, and none that is open', async () => {
    const open = call(proxy.port, 'a');
    await open.hears('one:a');
    proxy.resetBeforeRequest({ next: 2 });

    const hows = [await call(proxy.port, 'b').over, await call(proxy.port, 'c').over].map(({ how }) => how);
    open.socket.write('d');
    await open.hears('one:d');
    await call(proxy.port, 'e').hears('one:e');

    expect(hows).toEqual(['ECONNRESET', 'ECONNRESET']);
    expect(target.received).toBe('ade');
  });

  it('strikes the request with a text, on a connection that was open before', async () => {
    const caller = call(proxy.port, 'INSERT');
    await caller.hears('one:INSERT');
    proxy.resetAfterRequest({ text: /commit/i, next: 1 });

    caller.socket.write('UPDATE');
    await caller.hears('one:UPDATE');
    caller.socket.write('COMMIT');
    const { how } = await caller.over;
    await call(proxy.port, 'COMMIT').hears('one:COMMIT');

    expect(how).toBe('ECONNRESET');
    expect(target.received).toBe('INSERTUPDATECOMMITCOMMIT');
  });

  it('resets all open connections at once, on both sides', async () => {
    const both = [call(proxy.port, 'a'), call(proxy.port, 'b')];
    await Promise.all([both[0]?.hears('one:a'), both[1]?.hears('one:b')]);

    proxy.cutAll();
    const hows = await Promise.all(both.map(({ over }) => over));
    await target.until(() => target.ends.length === 2);

    expect(hows.map(({ how }) => how)).toEqual(['ECONNRESET', 'ECONNRESET']);
    expect(target.ends).toEqual(['reset', 'reset']);
  });

  it('leads new connections to another target, and resets them where nobody listens', async () => {
    const other = await startTarget('two');
    const first = call(proxy.port, 'a');
    await first.hears('one:a');

    proxy.setTarget(other.port);
    await call(proxy.port, 'b').hears('two:b');
    first.socket.write('c');
    await first.hears('one:c');
    await other.close();
    const { how } = await call(proxy.port).over;

    expect(how).toBe('ECONNRESET');
  });
});

describe('the TCP proxy in front of HTTP', () => {
  it('strikes the request to a path on a kept-alive connection, and no other', async () => {
    const asked: string[] = [];
    const server = http.createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(`answer to ${request.url ?? ''}`);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const proxy = await startTcpProxy(portOf(server));
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (path: string): Promise<string> => {
      const request = http.get({ agent, port: proxy.port, path });
      const [response] = (await once(request, 'response')) as [http.IncomingMessage];
      return (await response.toArray()).join('');
    };

    proxy.resetAfterRequest({ path: /^\/struck/, next: 1 });
    const before = await ask('/other');
    const struck = await ask('/struck?x=1').catch((error: unknown) => String(error));
    const after = await ask('/struck?x=2');

    agent.destroy();
    await proxy.close();
    server.close();
    expect([before, struck, after]).toEqual([
      'answer to /other',
      expect.stringMatching(/ECONNRESET|socket hang up/),
      'answer to /struck?x=2',
    ]);
    expect(asked).toEqual(['/other', '/struck?x=1', '/struck?x=2']);
    expect(proxy.counts()).toMatchObject({ opened: 2, struck: 1 });
  });
});
