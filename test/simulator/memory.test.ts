// What was started is kept across restarts, where the simulator is given a file.
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  DescribeSourceServersCommand,
  TagResourceCommand,
  TerminateRecoveryInstancesCommand,
} from '@aws-sdk/client-drs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { countJobs, findJob, listInstances, readLog, startDrill } from './kit/drills.js';
import { modelClient } from './kit/modelClient.js';
import { MINUTE_MS, STARTED_AT, withSimulator } from './kit/withSimulator.js';

const A_DAY_MS = 24 * 60 * MINUTE_MS;

describe('a simulator with a file to keep things in', () => {
  let folder: string;
  let memory: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    memory = join(folder, 'simulator.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Another run of it, so long after the first began. */
  const later = (afterMs: number, use: Parameters<typeof withSimulator>[0]) =>
    withSimulator(use, { memory, now: () => STARTED_AT + afterMs });

  async function startOne(): Promise<string> {
    let jobID = '';
    await withSimulator(
      async ({ client }) => {
        const { items } = await client.send(new DescribeSourceServersCommand({}));
        jobID = await startDrill(client, items?.[0]?.sourceServerID ?? '');
        const arn = (await findJob(client, jobID))?.arn ?? '';
        await client.send(new TagResourceCommand({ resourceArn: arn, tags: { note: 'kept' } }));
      },
      { memory },
    );
    return jobID;
  }

  it('goes on with a job that another run of it began, and shows it with its tags', async () => {
    const jobID = await startOne();

    await later(5 * MINUTE_MS, async ({ client }) => {
      expect(await findJob(client, jobID)).toMatchObject({ status: 'STARTED', tags: { note: 'kept' } });
      expect((await readLog(client, jobID)).map(({ event }) => event)).toContain('JOB_START');
    });
  });

  it('has the recovery instances that earlier runs launched, and terminates them', async () => {
    const jobID = await startOne();

    await later(60 * MINUTE_MS, async ({ client }) => {
      const [instance] = await listInstances(client);
      expect(await findJob(client, jobID)).toMatchObject({ status: 'COMPLETED' });
      expect(instance).toMatchObject({ jobID, isDrill: true, ec2InstanceState: 'RUNNING' });
      const recoveryInstanceIDs = [instance?.recoveryInstanceID ?? ''];
      await client.send(new TerminateRecoveryInstancesCommand({ recoveryInstanceIDs }));
    });
    await later(120 * MINUTE_MS, async ({ client }) => {
      expect(await listInstances(client)).toEqual([]);
      expect(await countJobs(client)).toBe(3); // the one that never ends, the drill, the termination
    });
  });

  it('lets a server that an earlier run has in a job not be recovered again', async () => {
    await startOne();

    await later(MINUTE_MS, async ({ client }) => {
      const { items } = await client.send(new DescribeSourceServersCommand({}));
      const again = startDrill(client, items?.[0]?.sourceServerID ?? '');
      await expect(again).rejects.toMatchObject({ name: 'ConflictException' });
    });
  });

  it('leaves out a line that a crash has cut off', async () => {
    const jobID = await startOne();
    await appendFile(memory, '{"map":"jobs","key":"drsjob-half","val');

    await later(MINUTE_MS, async ({ client }) => {
      expect(await findJob(client, jobID)).toBeDefined();
      expect(await countJobs(client)).toBe(2);
    });
  });

  it('has servers replicate, and be launched, as earlier runs were told', async () => {
    const servers = { stopped: 's-nosnapshots000000', disconnected: 's-extended000000000' };
    await later(0, async ({ send }) => {
      const model = modelClient(send);
      await model.call('StopReplication', { sourceServerID: servers.stopped });
      await model.call('DisconnectSourceServer', { sourceServerID: servers.disconnected });
      await model.call('UpdateLaunchConfiguration', { sourceServerID: servers.stopped, copyTags: true });
    });

    for (const days of [1, 20]) {
      await later(days * A_DAY_MS, async ({ send }) => {
        const model = modelClient(send);
        const sourceServerIDs = Object.values(servers);
        expect(await model.call('DescribeSourceServers', { filters: { sourceServerIDs } })).toMatchObject({
          items: [
            { dataReplicationInfo: { dataReplicationState: 'STOPPED' } },
            { dataReplicationInfo: { dataReplicationState: 'DISCONNECTED' } },
          ],
        });
        expect(await model.call('GetLaunchConfiguration', { sourceServerID: servers.stopped })).toMatchObject(
          {
            copyTags: true,
          },
        );
      });
    }
  });

  it('lets go of jobs that ended a week ago, and does not grow for ever', async () => {
    const jobID = await startOne();
    const before = (await readFile(memory, 'utf8')).split('\n').length;

    await later(8 * A_DAY_MS, async ({ client }) => {
      expect(await findJob(client, jobID)).toBeUndefined();
    });

    expect((await readFile(memory, 'utf8')).split('\n').length).toBeLessThan(before);
  });

  it('keeps nothing without a file', async () => {
    let jobID = '';
    await withSimulator(async ({ client }) => {
      const { items } = await client.send(new DescribeSourceServersCommand({}));
      jobID = await startDrill(client, items?.[0]?.sourceServerID ?? '');
    });

    await withSimulator(async ({ client }) => {
      expect(await findJob(client, jobID)).toBeUndefined();
    });
  });
});
