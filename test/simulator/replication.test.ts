// Replication stopped, started again and ended, as the source servers, their snapshots and launches show it.
import { describe, expect, test } from '@jest/globals';
import { findJob, readLog, startDrill } from './kit/drills.js';
import { modelClient, type ModelClient } from './kit/modelClient.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, SECOND_MS, withSimulator, type Loan } from './kit/withSimulator.js';

interface Disk {
  readonly totalStorageBytes: number;
  readonly replicatedStorageBytes: number;
}

interface Server {
  readonly dataReplicationInfo: {
    readonly dataReplicationState: string;
    readonly lagDuration?: string;
    readonly etaDateTime?: string;
    readonly replicatedDisks: readonly Disk[];
    readonly dataReplicationInitiation: { readonly steps: readonly { readonly status: string }[] };
  };
}

/** The first ordinary server: a disk of 40 GiB. */
function withServer(
  use: (model: ModelClient, sourceServerID: string, loan: Loan) => Promise<void>,
  options: { readonly speed?: number } = {},
): Promise<void> {
  return withSimulator(async (loan) => {
    const [sourceServerID = ''] = await ordinaryServerIDs(loan.client);
    await use(modelClient(loan.send), sourceServerID, loan);
  }, options);
}

async function replicationOf(
  model: ModelClient,
  sourceServerID: string,
): Promise<Server['dataReplicationInfo']> {
  const filters = { sourceServerIDs: [sourceServerID] };
  const { items } = await model.call<{ items: readonly [Server] }>('DescribeSourceServers', { filters });
  return items[0].dataReplicationInfo;
}

async function countSnapshots(model: ModelClient, sourceServerID: string): Promise<number> {
  const { items } = await model.call<{ items: readonly unknown[] }>('DescribeRecoverySnapshots', {
    sourceServerID,
  });
  return items.length;
}

describe('StopReplication', () => {
  test('stops the server and deletes its snapshots', () =>
    withServer(async (model, sourceServerID) => {
      const before = await countSnapshots(model, sourceServerID);

      const { sourceServer } = await model.call<{ sourceServer: Server }>('StopReplication', {
        sourceServerID,
      });

      expect(before).toBeGreaterThan(0);
      expect(sourceServer.dataReplicationInfo).toMatchObject({
        dataReplicationState: 'STOPPED',
        replicatedDisks: [{ totalStorageBytes: 42_949_672_960, replicatedStorageBytes: 0 }],
      });
      expect(sourceServer.dataReplicationInfo).not.toHaveProperty('lagDuration');
      expect(await countSnapshots(model, sourceServerID)).toBe(0);
    }));

  test('is a ConflictException for a server that is stopped already', () =>
    withServer(async (model, sourceServerID) => {
      await model.call('StopReplication', { sourceServerID });

      const refusal = await model.refusal('StopReplication', { sourceServerID });

      expect(refusal).toMatchObject({
        name: 'ConflictException',
        body: { resourceId: sourceServerID, resourceType: 'SOURCE_SERVER' },
      });
    }));

  test('is a ConflictException for a server in a job', () =>
    withServer(async (model, sourceServerID, { client }) => {
      await startDrill(client, sourceServerID);

      expect(await model.refusal('StopReplication', { sourceServerID })).toMatchObject({
        name: 'ConflictException',
        body: { message: expect.stringContaining('currently being processed by a Job') },
      });
    }));

  test('leaves nothing to launch: a drill of the server fails at its snapshot', () =>
    withServer(async (model, sourceServerID, { client, advance }) => {
      await model.call('StopReplication', { sourceServerID });
      const jobID = await startDrill(client, sourceServerID);
      advance(30 * MINUTE_MS);

      const job = await findJob(client, jobID);

      expect(job).toMatchObject({ status: 'COMPLETED', participatingServers: [{ launchStatus: 'FAILED' }] });
      expect((await readLog(client, jobID)).map(({ event }) => event)).toEqual([
        'JOB_START',
        'SNAPSHOT_START',
        'SNAPSHOT_FAIL',
        'JOB_END',
      ]);
    }));
});

describe('StartReplication', () => {
  test('goes through every state until the server is protected again', () =>
    withServer(async (model, sourceServerID, { advance }) => {
      await model.call('StopReplication', { sourceServerID });
      await model.call('StartReplication', { sourceServerID });
      const seen: unknown[] = [];
      for (const minutes of [0.5, 5, 10, 7, 2]) {
        advance(minutes * MINUTE_MS);
        const { dataReplicationState, replicatedDisks, etaDateTime, dataReplicationInitiation } =
          await replicationOf(model, sourceServerID);
        const done = dataReplicationInitiation.steps.filter(({ status }) => status === 'SUCCEEDED').length;
        const replicated = (replicatedDisks[0]?.replicatedStorageBytes ?? 0) / 2 ** 30;
        seen.push([dataReplicationState, done, Math.round(replicated), etaDateTime]);
      }

      expect(seen).toEqual([
        ['INITIATING', 0, 0, undefined],
        ['INITIATING', 5, 0, undefined],
        ['INITIAL_SYNC', 11, 17, '2026-03-01T12:21:40.000Z'],
        ['CREATING_SNAPSHOT', 11, 40, undefined],
        ['CONTINUOUS', 11, 40, undefined],
      ]);
    }));

  test('goes as much faster as the simulator does', () =>
    withServer(
      async (model, sourceServerID, { advance }) => {
        await model.call('StopReplication', { sourceServerID });
        await model.call('StartReplication', { sourceServerID });
        advance(24 * SECOND_MS);

        expect(await replicationOf(model, sourceServerID)).toMatchObject({
          dataReplicationState: 'CONTINUOUS',
        });
      },
      { speed: 60 },
    ));

  test('brings snapshots from its end on, and none of before', () =>
    withServer(async (model, sourceServerID, { advance }) => {
      await model.call('StopReplication', { sourceServerID });
      await model.call('StartReplication', { sourceServerID });
      advance(51 * MINUTE_MS);

      expect(await countSnapshots(model, sourceServerID)).toBe(3);
    }));

  test('is a ConflictException for a server that replicates', () =>
    withServer(async (model, sourceServerID) => {
      expect(await model.refusal('StartReplication', { sourceServerID })).toMatchObject({
        name: 'ConflictException',
        body: { message: expect.stringContaining('CONTINUOUS') },
      });
    }));
});

describe('DisconnectSourceServer', () => {
  test('ends the replication at once, and nulls what DRS says it nulls', () =>
    withServer(async (model, sourceServerID) => {
      const { dataReplicationInfo } = await model.call<Server>('DisconnectSourceServer', { sourceServerID });

      expect(dataReplicationInfo).toMatchObject({
        dataReplicationState: 'DISCONNECTED',
        replicatedDisks: [{ totalStorageBytes: 0, replicatedStorageBytes: 0 }],
      });
      expect(dataReplicationInfo).not.toHaveProperty('lagDuration');
    }));

  test.each(['DisconnectSourceServer', 'StopReplication', 'StartReplication'])(
    'leaves a server for which %s is a ConflictException',
    (operation) =>
      withServer(async (model, sourceServerID) => {
        await model.call('DisconnectSourceServer', { sourceServerID });

        expect(await model.refusal(operation, { sourceServerID })).toMatchObject({
          name: 'ConflictException',
        });
      }),
  );

  test('is a ConflictException for a server with a recovery instance', () =>
    withServer(async (model) => {
      const refusal = await model.refusal('DisconnectSourceServer', {
        sourceServerID: 's-recovered00000000',
      });

      expect(refusal).toMatchObject({
        name: 'ConflictException',
        body: { message: expect.stringMatching(/has the recovery instance i-[0-9a-f]{17}/) },
      });
    }));

  test('is undone by RetryDataReplication', () =>
    withServer(async (model, sourceServerID) => {
      await model.call('DisconnectSourceServer', { sourceServerID });

      const { dataReplicationInfo } = await model.call<Server>('RetryDataReplication', { sourceServerID });

      expect(dataReplicationInfo.dataReplicationState).toBe('INITIATING');
    }));
});

describe('RetryDataReplication', () => {
  test('is a ValidationException for a server that replicates', () =>
    withServer(async (model, sourceServerID) => {
      expect(await model.refusal('RetryDataReplication', { sourceServerID })).toMatchObject({
        name: 'ValidationException',
        body: { reason: 'other', fieldList: [{ name: 'sourceServerID' }] },
      });
    }));

  test('does not bring back an agent that is not seen', () =>
    withServer(async (model) => {
      await model.call('RetryDataReplication', { sourceServerID: 's-stalled0000000000' });

      expect(await replicationOf(model, 's-stalled0000000000')).toMatchObject({
        dataReplicationState: 'STALLED',
      });
    }));
});

describe('the operations on replication', () => {
  test.each(['StartReplication', 'StopReplication', 'DisconnectSourceServer', 'RetryDataReplication'])(
    'know no other servers: %s is a ResourceNotFoundException, and of no id a ValidationException',
    (operation) =>
      withServer(async (model) => {
        expect(await model.refusal(operation, { sourceServerID: 's-notfound000000000' })).toMatchObject({
          name: 'ResourceNotFoundException',
          body: { resourceId: 's-notfound000000000', resourceType: 'SOURCE_SERVER' },
        });
        expect(await model.refusal(operation)).toMatchObject({
          name: 'ValidationException',
          body: { fieldList: [{ name: 'sourceServerID' }] },
        });
      }),
  );
});
