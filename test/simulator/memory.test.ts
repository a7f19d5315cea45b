// What was started is kept across restarts, where the simulator is given a file.
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  DescribeSourceServersCommand,
  InitializeServiceCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  TerminateRecoveryInstancesCommand,
} from '@aws-sdk/client-drs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { assumeRole, withAccounts } from './kit/accounts.js';
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

  it('keeps what other accounts and regions have, each for itself', async () => {
    let jobID = '';
    let arn = '';
    await withAccounts(
      async ({ sts, drsOf }) => {
        const client = drsOf({ keys: await assumeRole(sts), region: 'eu-west-1' });
        const { items } = await client.send(new DescribeSourceServersCommand({}));
        arn = items?.[1]?.arn ?? '';
        jobID = await startDrill(client, items?.[0]?.sourceServerID ?? '');
        await client.send(new TagResourceCommand({ resourceArn: arn, tags: { note: 'kept' } }));
      },
      { memory },
    );

    // More than once, as each run writes the file anew.
    for (const afterMinutes of [60, 61]) {
      await withAccounts(
        async ({ client, sts, drsOf }) => {
          const other = drsOf({ keys: await assumeRole(sts), region: 'eu-west-1' });
          const { tags } = await other.send(new ListTagsForResourceCommand({ resourceArn: arn }));
          expect(await findJob(other, jobID)).toMatchObject({ jobID, status: 'COMPLETED' });
          expect(await listInstances(other)).toMatchObject([{ jobID }]);
          expect(tags).toMatchObject({ note: 'kept' });
          expect(await findJob(client, jobID)).toBeUndefined();
        },
        { memory, now: () => STARTED_AT + afterMinutes * MINUTE_MS },
      );
    }
  });

  it('keeps what was initialized, and by whom', async () => {
    await withAccounts(
      async ({ sts, drsOf }) => {
        const client = drsOf({ keys: await assumeRole(sts), region: 'af-south-1' });
        await client.send(new InitializeServiceCommand({}));
      },
      { memory },
    );

    for (const afterMinutes of [1, 2]) {
      await withAccounts(
        async ({ sts, drsOf }) => {
          const first = drsOf({ region: 'af-south-1' });
          const second = drsOf({ keys: await assumeRole(sts), region: 'af-south-1' });
          await expect(countJobs(first)).rejects.toMatchObject({ name: 'UninitializedAccountException' });
          expect(await countJobs(second)).toBe(1);
        },
        { memory, now: () => STARTED_AT + afterMinutes * MINUTE_MS },
      );
    }
  });

  it('takes the lines of an older simulator for those of the first account and the default region', async () => {
    const jobID = await startOne();
    const lines = (await readFile(memory, 'utf8')).trimEnd().split('\n');
    const older = lines.map((line) => {
      const { map, key, value } = JSON.parse(line) as { map: string; key: string; value: unknown };
      return JSON.stringify({ map, key, value });
    });
    await writeFile(memory, `${older.join('\n')}\n`);

    await withAccounts(
      async ({ client, drsOf }) => {
        expect(await findJob(client, jobID)).toMatchObject({ status: 'STARTED', tags: { note: 'kept' } });
        expect(await findJob(drsOf({ region: 'eu-west-1' }), jobID)).toBeUndefined();
      },
      { memory, now: () => STARTED_AT + 5 * MINUTE_MS },
    );
    expect(await readFile(memory, 'utf8')).toContain(
      '"world":{"accountID":"123456789012","region":"us-east-1"}',
    );
  });

  it('leaves things where they were when it is started with another default region', async () => {
    const jobID = await startOne();

    await withAccounts(
      async ({ drsOf }) => {
        expect(await findJob(drsOf({ region: 'us-east-1' }), jobID)).toBeDefined();
        expect(await findJob(drsOf({ region: 'eu-west-1' }), jobID)).toBeUndefined();
      },
      { memory, region: 'eu-west-1', now: () => STARTED_AT + 5 * MINUTE_MS },
    );
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
