// What becomes of connections whose upgrade is refused, where their clients keep them open.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import { describe, expect, it } from '@jest/globals';

import { startTestGateway } from '../../kit/gateway.js';

/** Asks for an upgrade, reads the answer to its end, and never ends its own half. */
async function refusedOver(port: number, path: string): Promise<{ socket: Socket; answer: string }> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let answer = '';
  socket.on('data', (data) => (answer += String(data)));
  socket.on('error', () => undefined);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await once(socket, 'end');
  return { socket, answer };
}

/** Whether the other end has closed it whole: what is written then is answered with a reset. */
async function isGone(socket: Socket): Promise<boolean> {
  const closed = new Promise<true>((resolve) => socket.once('close', () => resolve(true)));
  for (let writes = 0; writes < 40 && !socket.destroyed; writes += 1) {
    socket.write('x');
    const isClosed = await Promise.race([
      closed,
      new Promise((resolve) => setTimeout(resolve, 50)).then(() => false),
    ]);
    if (isClosed) return true;
  }
  return socket.destroyed;
}

describe('a connection whose upgrade was refused', () => {
  it('is closed by the gateway, whether or not its client ends its own half, and holds up no end', async () => {
    const gateway = await startTestGateway({ REQUESTS_PER_ADDRESS: '3' });
    const port = Number(new URL(gateway.url).port);
    try {
      const elsewhere = await refusedOver(port, '/elsewhere');
      expect(elsewhere.answer).toMatch(/^HTTP\/1\.1 404 /);
      expect(await isGone(elsewhere.socket)).toBe(true);
      const { status } = await tooMany(port);
      expect(status).toBe('429');
      await refusedOver(port, '/elsewhere');
    } finally {
      const before = performance.now();
      await gateway.stop();
      // With a client that keeps its half it was twelve seconds, and no end in order.
      expect(performance.now() - before).toBeLessThan(8_000);
    }
  });
});

async function tooMany(port: number): Promise<{ status: string | undefined }> {
  for (let asked = 0; asked < 10; asked += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql?query=%7B__typename%7D`);
    await response.body?.cancel();
  }
  const { answer, socket } = await refusedOver(port, '/graphql');
  expect(await isGone(socket)).toBe(true);
  return { status: /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] };
}
