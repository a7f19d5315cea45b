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
});
