import { describe, expect, test } from '@jest/globals';
import { startDrill } from './kit/drills.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, withSimulator } from './kit/withSimulator.js';

function quotaExceeded(quotaCode: string) {
  return {
    name: 'ServiceQuotaExceededException',
    serviceCode: 'drs',
    quotaCode,
    $metadata: { httpStatusCode: 402 },
  };
}

const QUOTAS = '/_simulator/quotas';

/** What is sent as quotas, and what is complained about. */
const REFUSED: readonly (readonly [unknown, string])[] = [
  ['{', 'The body must be JSON: GET /_simulator shows examples.'],
  [[], 'The body must be a JSON object: GET /_simulator shows examples.'],
  [
    { concurrentJobs: 3, jobs: 1 },
    'jobs is not known here: use only concurrentJobs, serversPerJob, serversInAllJobs, accountID, region.',
  ],
  [
    { concurrentJobs: 3, serversPerJob: -1 },
    'serversPerJob must be a whole number from 0 to 100000, but is -1: set it to such a number.',
  ],
  [
    { serversInAllJobs: 100_001 },
    'serversInAllJobs must be a whole number from 0 to 100000, but is 100001: ',
  ],
  [{ concurrentJobs: 1.5 }, 'concurrentJobs must be a whole number from 0 to 100000, but is 1.5: '],
  [{ concurrentJobs: '3' }, 'concurrentJobs must be a whole number from 0 to 100000, but is "3": '],
  [{ concurrentJobs: null }, 'concurrentJobs must be a whole number from 0 to 100000, but is null: '],
];

describe('quotas', () => {
  test('limit the servers of one job to 100', () =>
    withSimulator(
      async ({ client }) => {
        const ids = await ordinaryServerIDs(client);

        await expect(startDrill(client, ...ids)).rejects.toMatchObject(quotaExceeded('L-B827C881'));
        await expect(startDrill(client, ...ids.slice(0, 100))).resolves.toMatch(/^drsjob-/);
      },
      { servers: 101 },
    ));

  test('limit the jobs in progress to 20, besides the one that never ends', () =>
    withSimulator(
      async ({ client, advance }) => {
        const ids = await ordinaryServerIDs(client);
        for (const id of ids.slice(0, 20)) await startDrill(client, id);

        await expect(startDrill(client, ids[20] ?? '')).rejects.toMatchObject(quotaExceeded('L-D88FAC3A'));
        advance(20 * MINUTE_MS);
        await expect(startDrill(client, ids[20] ?? '')).resolves.toMatch(/^drsjob-/);
      },
      { servers: 21 },
    ));

  test('limit the servers in all jobs', () =>
    withSimulator(
      async ({ client }) => {
        const ids = await ordinaryServerIDs(client);
        await startDrill(client, ...ids.slice(0, 4));

        await expect(startDrill(client, ...ids.slice(4))).rejects.toMatchObject(quotaExceeded('L-05AFA8C6'));
        await expect(startDrill(client, ...ids.slice(4, 6))).resolves.toMatch(/^drsjob-/);
      },
      { quotas: { serversInAllJobs: 6 } },
    ));

  test('are those of AWS until they are changed', () =>
    withSimulator(async ({ send }) => {
      const { status, body } = await send(QUOTAS, { method: 'GET', headers: {} });

      expect(status).toBe(200);
      expect(JSON.parse(body)).toEqual({ concurrentJobs: 20, serversPerJob: 100, serversInAllJobs: 500 });
    }));

  test('are changed through the control door while jobs run, and those not sent stay as they are', () =>
    withSimulator(async ({ simulator, client, send }) => {
      const [first = '', second = ''] = await ordinaryServerIDs(client);
      await startDrill(client, first);

      const changed = await send(QUOTAS, { method: 'PUT', headers: {}, body: { concurrentJobs: 1 } });

      expect(changed.status).toBe(200);
      expect(JSON.parse(changed.body)).toEqual(simulator.quotas.current());
      expect(simulator.quotas.current()).toEqual({
        concurrentJobs: 1,
        serversPerJob: 100,
        serversInAllJobs: 500,
      });
      await expect(startDrill(client, second)).rejects.toMatchObject(quotaExceeded('L-D88FAC3A'));
    }));

  test('let a refused drill start once they are raised', () =>
    withSimulator(
      async ({ client, send }) => {
        const [first = ''] = await ordinaryServerIDs(client);
        await expect(startDrill(client, first)).rejects.toMatchObject(quotaExceeded('L-B827C881'));

        await send(QUOTAS, { method: 'PUT', headers: {}, body: { serversPerJob: 1 } });

        await expect(startDrill(client, first)).resolves.toMatch(/^drsjob-/);
      },
      { quotas: { serversPerJob: 0 } },
    ));

  test('are changed through the simulator object too', () =>
    withSimulator(async ({ simulator, send }) => {
      simulator.quotas.change({ serversInAllJobs: 6 });

      const { body } = await send(QUOTAS, { method: 'GET', headers: {} });

      expect(JSON.parse(body)).toEqual({ concurrentJobs: 20, serversPerJob: 100, serversInAllJobs: 6 });
    }));

  test.each(REFUSED)('stay as they are when %j is sent', (sent, complaint) =>
    withSimulator(async ({ simulator, send }) => {
      const answer = await send(QUOTAS, { method: 'PUT', headers: {}, body: sent });

      expect(answer.status).toBe(400);
      expect((JSON.parse(answer.body) as { message: string }).message).toContain(complaint);
      expect(simulator.quotas.current()).toEqual({
        concurrentJobs: 20,
        serversPerJob: 100,
        serversInAllJobs: 500,
      });
    }),
  );

  test('are listed in the help of the control door', () =>
    withSimulator(async ({ send }) => {
      const { body } = await send('/_simulator', { method: 'GET', headers: {} });

      const { requests } = JSON.parse(body) as { requests: Record<string, string> };
      expect(Object.keys(requests)).toEqual(
        expect.arrayContaining(['GET /_simulator/quotas', 'PUT /_simulator/quotas']),
      );
    }));
});
