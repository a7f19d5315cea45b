import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/simulator.js';
import { rawSender, signedBy } from './kit/rawRequest.js';
import { withSimulator } from './kit/withSimulator.js';

const OPTIONS = { port: 0, speed: 60, servers: 1 };

describe('a simulator', () => {
  test('listens on a free port of 127.0.0.1 when asked for port 0', () =>
    withSimulator(async ({ simulator, send }) => {
      const { status } = await send('/DescribeJobs');

      expect(simulator.url).toBe(`http://127.0.0.1:${simulator.port}`);
      expect(simulator.port).toBeGreaterThan(0);
      expect(status).toBe(200);
    }));

  test('does not start on a port that is taken', () =>
    withSimulator(async ({ simulator }) => {
      const second = startSimulator({ ...OPTIONS, port: simulator.port });

      await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
    }));

  test('does not start with a speed of 0', async () => {
    await expect(startSimulator({ ...OPTIONS, speed: 0 })).rejects.toThrow(
      'speed must be more than 0, but is 0',
    );
  });

  test.each([{ kind: 'hang' }, { kind: 'latency', ms: 60_000 }] as const)(
    'stops while the fault %j holds a request',
    async (fault) => {
      const simulator = await startSimulator(OPTIONS);
      simulator.faults.add(fault);
      const held = rawSender(simulator.port)('/DescribeJobs').catch((error: unknown) => error);
      while (simulator.calls.of('DescribeJobs') === 0) await rawSender(simulator.port)('/_simulator');

      await simulator.stop();

      expect(await held).toMatchObject({ code: 'ECONNRESET' });
    },
  );

  test('stops while a client is connected that sends nothing', async () => {
    const simulator = await startSimulator(OPTIONS);
    const socket = connect(simulator.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));

    await simulator.stop();

    await expect(closed).resolves.toBe(false);
  });

  test('uses the account and region it was given in ARNs', () =>
    withSimulator(
      async ({ send }) => {
        const { body } = await send('/DescribeJobs', { headers: signedBy({ region: 'eu-west-1' }) });

        expect(body).toContain('arn:aws:drs:eu-west-1:210987654321:job/drsjob-conflict000000000');
      },
      { accountID: '210987654321', region: 'eu-west-1' },
    ));
});
