// The jobs that were there before the simulator began, and the servers that were in them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DescribeJobsCommand } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';

import { findJob, readLog, startDrill } from './kit/drills.js';
import { modelClient, type ModelClient } from './kit/modelClient.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, STARTED_AT, withSimulator, type Loan } from './kit/withSimulator.js';

const DAY_MS = 24 * 60 * MINUTE_MS;

type Item = Readonly<Record<string, unknown>>;

async function serverOf(model: ModelClient, sourceServerID: string): Promise<Item> {
  const filters = { sourceServerIDs: [sourceServerID] };
  const { items } = await model.call<{ items: readonly Item[] }>('DescribeSourceServers', { filters });
  return items[0] ?? {};
}

async function jobIDs({ client }: Loan): Promise<unknown[]> {
  const { items = [] } = await client.send(new DescribeJobsCommand({}));
  return items.map(({ jobID }) => jobID);
}

describe('the jobs of the past', () => {
  test('are listed last, as they are the oldest', () =>
    withSimulator(async (loan) => {
      expect(await jobIDs(loan)).toEqual([
        'drsjob-conflict000000000',
        'drsjob-recovered00000000',
        'drsjob-terminated0000000',
        'drsjob-drilled0000000000',
      ]);
    }));

  test('count toward no quota with the jobs that they were in', () =>
    withSimulator(
      async ({ client }) => {
        const [server = ''] = await ordinaryServerIDs(client);

        await expect(startDrill(client, server)).resolves.toMatch(/^drsjob-/);
      },
      { quotas: { concurrentJobs: 1, serversInAllJobs: 1 } },
    ));
  test('stay as they are across restarts, and those that were deleted stay away', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    const memory = join(folder, 'simulator.jsonl');
    const runs: unknown[] = [];
    for (const days of [0, 30, 60]) {
      await withSimulator(
        async (loan) => {
          runs.push(
            await jobIDs(loan),
            (await findJob(loan.client, 'drsjob-drilled0000000000'))?.endDateTime,
          );
          if (days === 0)
            await modelClient(loan.send).call('DeleteJob', { jobID: 'drsjob-recovered00000000' });
        },
        { memory, now: () => STARTED_AT + days * DAY_MS },
      );
    }
    await rm(folder, { recursive: true });

    const [all, drilledUntil, ...others] = runs;
    const kept = ['drsjob-conflict000000000', 'drsjob-terminated0000000', 'drsjob-drilled0000000000'];
    expect(all).toHaveLength(4);
    expect(others).toEqual([kept, drilledUntil, kept, drilledUntil]);
  });
});

describe('s-recovered00000000', () => {
  test('has an instance of a recovery days ago, which DescribeJobs shows with its log', () =>
    withSimulator(async ({ client, send }) => {
      const model = modelClient(send);
      const jobID = 'drsjob-recovered00000000';
      const server = await serverOf(model, 's-recovered00000000');
      const filters = { sourceServerIDs: ['s-recovered00000000'] };

      const job = await findJob(client, jobID);

      expect(job).toMatchObject({
        status: 'COMPLETED',
        initiatedBy: 'START_RECOVERY',
        creationDateTime: '2026-02-26T12:00:00.000000+00:00',
        endDateTime: expect.stringMatching(/^2026-02-26T12:1/),
        participatingServers: [{ launchStatus: 'LAUNCHED', recoveryInstanceID: server.recoveryInstanceId }],
      });
      expect((await readLog(client, jobID)).at(-1)?.event).toBe('JOB_END');
      expect(server).toMatchObject({
        lastLaunchResult: 'SUCCEEDED',
        lifeCycle: { lastLaunch: { initiated: { jobID, type: 'RECOVERY' }, status: 'LAUNCHED' } },
      });
      expect(await model.call('DescribeRecoveryInstances', { filters })).toMatchObject({
        items: [{ jobID, isDrill: false, ec2InstanceState: 'RUNNING' }],
      });
    }));

  test('replaces its instance when it is recovered again', () =>
    withSimulator(async (loan) => {
      const before = await serverOf(modelClient(loan.send), 's-recovered00000000');
      const jobID = await startDrill(loan.client, 's-recovered00000000');
      loan.advance(30 * MINUTE_MS);

      const events = (await readLog(loan.client, jobID)).map(({ event }) => event);
      const after = await serverOf(modelClient(loan.send), 's-recovered00000000');

      expect(events.slice(0, 3)).toEqual(['JOB_START', 'CLEANUP_START', 'CLEANUP_END']);
      expect(after.recoveryInstanceId).toMatch(/^i-[0-9a-f]{17}$/);
      expect(after.recoveryInstanceId).not.toBe(before.recoveryInstanceId);
    }));
});

describe('s-drilled0000000000', () => {
  test('was drilled 200 days ago, and cleaned up', () =>
    withSimulator(async ({ client, send }) => {
      const server = await serverOf(modelClient(send), 's-drilled0000000000');

      expect(server).toMatchObject({
        lastLaunchResult: 'SUCCEEDED',
        lifeCycle: {
          lastLaunch: {
            initiated: {
              apiCallDateTime: '2025-08-13T12:00:00.000Z',
              jobID: 'drsjob-drilled0000000000',
              type: 'DRILL',
            },
            status: 'TERMINATED',
          },
        },
      });
      expect(server).not.toHaveProperty('recoveryInstanceId');
      expect(await findJob(client, 'drsjob-drilled0000000000')).toMatchObject({
        status: 'COMPLETED',
        initiatedBy: 'START_DRILL',
        participatingServers: [{ launchStatus: 'LAUNCHED' }],
      });
      expect(await findJob(client, 'drsjob-terminated0000000')).toMatchObject({
        type: 'TERMINATE',
        creationDateTime: '2025-08-13T14:00:00.000000+00:00',
        participatingServers: [{ launchStatus: 'TERMINATED' }],
      });
    }));
});
