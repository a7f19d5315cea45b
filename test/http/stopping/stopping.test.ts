// What a gateway that stops still does: finishes what is under way, also without whoever asked for it, and parts with its sockets.
import { once } from 'node:events';

import { afterEach, describe, expect, it } from '@jest/globals';

import { closeInPortions, partingMs } from '../../../src/http/sockets/goodbyes.js';
import { startCountingDrs } from '../../kit/countingDrs.js';
import { startTestGatewayAt, type TestGateway } from '../../kit/gateway.js';

const START = JSON.stringify({
  query: `mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-0123456789abcdef0" }] }) { __typename } }`,
});

let gateway: TestGateway | null = null;

afterEach(async () => {
  await gateway?.stop();
  gateway = null;
});

describe('a gateway that stops', () => {
  it('finishes a start whose caller is gone before it closes its store', async () => {
    await using drs = await startCountingDrs();
    gateway = await startTestGatewayAt(drs.endpoint);
    drs.hold();
    const gone = new AbortController();
    const asked = fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: START,
      signal: gone.signal,
    }).catch((error: unknown) => error);
    await drs.until(() => drs.starts.length === 1);
    gone.abort();
    await asked;

    const stopped = gateway.stop();
    const isWaiting = await Promise.race([stopped.then(() => false), refused(gateway.url)]);
    drs.release();
    await stopped;

    expect(isWaiting).toBe(true);
    expect(gateway.logger.of('startRecoveryStarted')).toHaveLength(1);
    expect(gateway.logger.of('requestNotSettledYet')).toEqual([]);
  });

  it('answers what is under way with the end of its connection, and no new socket', async () => {
    await using drs = await startCountingDrs();
    gateway = await startTestGatewayAt(drs.endpoint);

    gateway.standDown();
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ jobs { nodes { jobID } } }"}',
    });
    const socket = gateway.connect().iterate({ query: 'subscription { jobActivity { __typename } }' });

    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await answer.json()).toEqual({ data: { jobs: { nodes: [] } } });
    await expect(socket.next()).rejects.toMatchObject({ message: expect.stringContaining('503') });
  });
});

describe('sockets', () => {
  it.each([
    [1, 0],
    [20, 0],
    [400, 1_000],
    [10_000, 3_000],
  ])('%i are parted with over %i ms', (count, ms) => {
    expect(partingMs(count, 3_000)).toBe(ms);
  });

  it('are closed in portions, each once, in no order that clients could know', async () => {
    const sockets = Array.from({ length: 300 }, (_, number) => number);
    const closed: { readonly socket: number; readonly atMs: number }[] = [];
    const fromMs = performance.now();

    await closeInPortions(sockets, 300, (socket) =>
      closed.push({ socket, atMs: performance.now() - fromMs }),
    );

    expect(closed.map(({ socket }) => socket).toSorted((left, right) => left - right)).toEqual(sockets);
    expect(closed.map(({ socket }) => socket)).not.toEqual(sockets);
    expect(closed.filter(({ atMs }) => atMs < 40).length).toBeLessThanOrEqual(50);
    expect(closed.at(-1)?.atMs).toBeGreaterThanOrEqual(240);
  });

  it('are closed all at once where there is no time', async () => {
    const closed: number[] = [];

    const done = closeInPortions([1, 2, 3], 0, (socket) => closed.push(socket));

    expect(closed).toHaveLength(3);
    await done;
  });
});

/** Resolves once the port takes no connections any more. */
async function refused(url: string): Promise<true> {
  for (;;) {
    const isRefused = await fetch(`${url}/healthz`).then(
      async (response) => (await response.text()) === '',
      () => true,
    );
    if (isRefused) return true;
    await once(AbortSignal.timeout(20), 'abort');
  }
}
