import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { adapter, aDrill } from './kit/adapter.js';
import { settle } from '../kit/manualClock.js';

let server: net.Server;
let accepted: net.Socket[] = [];

beforeEach(async () => {
  accepted = [];
  server = net.createServer({ pauseOnConnect: true }, (socket) => {
    accepted.push(socket.on('error', () => undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  for (const socket of accepted) socket.destroy();
  server.close();
  await once(server, 'close');
});

function portOf(listening: net.Server): number {
  const address = listening.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

describe('a start over a connection', () => {
  it('that is reset before the request was read is unclear', async () => {
    const { drs, logger } = adapter({ endpoint: `http://127.0.0.1:${portOf(server)}` });
    const pending = drs.startRecovery(aDrill(), Infinity);
    await once(server, 'connection');
    await settle();

    accepted[0]?.resetAndDestroy();
    const answer = await pending;

    expect(answer.kind).toBe('unclear');
    expect(logger.of('drs.call')).toHaveLength(1);
  });

  // The handshake of TLS never gets an answer, so no byte of the request can have left.
  it('whose handshake never ends was never sent, and is tried three times', async () => {
    const { drs, clock } = adapter({ endpoint: `https://127.0.0.1:${portOf(server)}` });
    const pending = drs.startRecovery(aDrill(), Infinity);

    for (let sending = 0; sending < 3; sending++) {
      await once(server, 'connection');
      await settle();
      clock.advance(3000);
    }
    const answer = await pending;

    expect(answer).toMatchObject({ kind: 'refused', failure: { code: 'CONNECT_TIMEOUT' } });
    expect(accepted).toHaveLength(3);
  });
});
