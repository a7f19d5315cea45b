// Failbacks, reversed servers and source networks outlive a restart, where the simulator is given a file.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteSourceNetworkCommand,
  DisconnectRecoveryInstanceCommand,
  ListTagsForResourceCommand,
  ReverseReplicationCommand,
  StopFailbackCommand,
  UpdateFailbackReplicationConfigurationCommand,
  GetFailbackReplicationConfigurationCommand,
} from '@aws-sdk/client-drs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findJob, listInstances, startDrill } from './kit/drills.js';
import {
  CATCH_UP_MS,
  FAILBACK_MS,
  findInstance,
  findServer,
  recover,
  recoverOne,
  recoverReady,
  startFailback,
} from './kit/recoveries.js';
import {
  findNetwork,
  networkIDNamed,
  networkNamed,
  NETWORK_RECOVERY_MS,
  recoverNetworks,
} from './kit/sourceNetworks.js';
import { MINUTE_MS, STARTED_AT, withSimulator, type Loan } from './kit/withSimulator.js';

describe('a simulator that goes on where an earlier run of it ended', () => {
  let folder: string;
  let endedAt: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    endedAt = STARTED_AT;
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A run that begins when the one before ended. */
  async function run(use: (loan: Loan) => Promise<void>): Promise<void> {
    let now = endedAt;
    await withSimulator((loan) => use({ ...loan, advance: (byMs) => (now += byMs) }), {
      memory: join(folder, 'simulator.jsonl'),
      servers: 24,
      now: () => now,
    });
    endedAt = now;
  }

  test('goes on with a failback launch', async () => {
    let id = '';
    let jobID = '';
    await run(async (loan) => {
      ({ id } = await recoverReady(loan));
      jobID = (await startFailback(loan.client, id))?.jobID ?? '';
    });
    endedAt += FAILBACK_MS;

    await run(async ({ client }) => {
      expect(await findInstance(client, id)).toMatchObject({
        failback: { state: 'FAILBACK_COMPLETED', failbackJobID: jobID },
      });
      expect(await findJob(client, jobID)).toMatchObject({ initiatedBy: 'FAILBACK', status: 'COMPLETED' });
    });
  });

  test('has the way back that a recovery of an earlier run begins', async () => {
    let id = '';
    await run(async (loan) => {
      ({ id } = await recoverOne(loan));
    });
    endedAt += CATCH_UP_MS;

    await run(async ({ client }) => {
      await expect(startFailback(client, id)).resolves.toHaveProperty('jobID');
    });
  });

  test('reads instances of versions that knew no way back', async () => {
    await run(async (loan) => {
      await recoverOne(loan);
    });
    const file = join(folder, 'simulator.jsonl');
    const written = await readFile(file, 'utf8');
    await writeFile(file, written.replaceAll(/"runsAt":[\d.]+,|,"failback":\{[^}]*\}/g, ''));
    endedAt += CATCH_UP_MS;

    await run(async ({ client }) => {
      const [instance] = await listInstances(client);
      expect(written).toMatch(/"runsAt":.*"failback":\{/);
      expect(instance).toMatchObject({
        ec2InstanceState: 'RUNNING',
        failback: { state: 'FAILBACK_NOT_STARTED' },
      });
    });
  });

  test('knows what was stopped, disconnected and configured', async () => {
    let ids: string[] = [];
    await run(async (loan) => {
      const instances = await recover(loan, 'ON_PREMISES', { count: 3 });
      ids = instances.map(({ recoveryInstanceID = '' }) => recoveryInstanceID);
      const [stopped = '', disconnected = '', configured = ''] = ids;
      loan.advance(CATCH_UP_MS);
      await loan.client.send(new StopFailbackCommand({ recoveryInstanceID: stopped }));
      await loan.client.send(new DisconnectRecoveryInstanceCommand({ recoveryInstanceID: disconnected }));
      await loan.client.send(
        new UpdateFailbackReplicationConfigurationCommand({
          recoveryInstanceID: configured,
          bandwidthThrottling: 7,
        }),
      );
    });

    await run(async ({ client }) => {
      const [stopped = '', disconnected = '', configured = ''] = ids;
      expect(await findInstance(client, stopped)).toMatchObject({
        failback: { state: 'FAILBACK_NOT_STARTED' },
      });
      expect(await findInstance(client, disconnected)).toMatchObject({
        dataReplicationInfo: { dataReplicationState: 'DISCONNECTED' },
      });
      const get = new GetFailbackReplicationConfigurationCommand({ recoveryInstanceID: configured });
      expect(await client.send(get)).toMatchObject({ bandwidthThrottling: 7 });
    });
  });

  test('has the servers that replicate the other way, and what was launched from them', async () => {
    let reversedID = '';
    await run(async (loan) => {
      const [instance] = await recover(loan, 'AWS');
      const { reversedDirectionSourceServerArn: arn = '' } = await loan.client.send(
        new ReverseReplicationCommand({ recoveryInstanceID: instance?.recoveryInstanceID }),
      );
      reversedID = arn.split('/')[1] ?? '';
      loan.advance(CATCH_UP_MS);
      await startDrill(loan.client, reversedID);
      loan.advance(30 * MINUTE_MS);
    });

    for (let restarts = 0; restarts < 2; restarts++) {
      await run(async ({ client }) => {
        const launched = (await listInstances(client)).map(({ sourceServerID }) => sourceServerID);
        expect(await findServer(client, reversedID)).toMatchObject({
          replicationDirection: 'FAILBACK',
          dataReplicationInfo: { dataReplicationState: 'CONTINUOUS' },
          tags: { Name: expect.any(String) },
        });
        expect(launched).toContain(reversedID);
      });
    }
  });

  test('knows what was stopped the other way', async () => {
    let reversedID = '';
    await run(async ({ client, advance }) => {
      const [instance] = await recover({ client, advance }, 'AWS');
      const of = { recoveryInstanceID: instance?.recoveryInstanceID };
      const answer = await client.send(new ReverseReplicationCommand(of));
      reversedID = answer.reversedDirectionSourceServerArn?.split('/')[1] ?? '';
      await client.send(new StopFailbackCommand(of));
    });

    await run(async ({ client }) => {
      expect(await findServer(client, reversedID)).toBeUndefined();
    });
  });

  test('goes on with the recovery of a network', async () => {
    let id = '';
    await run(async ({ client }) => {
      id = await networkIDNamed(client, 'production');
      await recoverNetworks(client, { sourceNetworks: [{ sourceNetworkID: id, cfnStackName: 'kept' }] });
    });
    endedAt += NETWORK_RECOVERY_MS;

    await run(async ({ client }) => {
      expect(await findNetwork(client, id)).toMatchObject({
        cfnStackName: 'kept',
        lastRecovery: { lastRecoveryResult: 'SUCCESS', apiCallDateTime: new Date(STARTED_AT) },
      });
    });
  });

  test('does not bring back a network that was deleted', async () => {
    let id = '';
    let arn = '';
    await run(async ({ client }) => {
      ({ sourceNetworkID: id = '', arn = '' } = await networkNamed(client, 'staging'));
      await client.send(new DeleteSourceNetworkCommand({ sourceNetworkID: id }));
    });

    for (let restarts = 0; restarts < 2; restarts++) {
      await run(async ({ client }) => {
        expect(await findNetwork(client, id)).toBeUndefined();
        await expect(client.send(new ListTagsForResourceCommand({ resourceArn: arn }))).rejects.toMatchObject(
          {
            name: 'ResourceNotFoundException',
          },
        );
      });
    }
  });
});
