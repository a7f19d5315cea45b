// The way back to a data centre, until it is ready or stopped.
import { StartRecoveryCommand, StopFailbackCommand } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { listInstances } from './kit/drills.js';
import {
  failbackStateOf,
  findInstance,
  recoverOne,
  recoverReady,
  serversFrom,
  watch,
} from './kit/recoveries.js';
import { MINUTE_MS, withSimulator } from './kit/withSimulator.js';

describe('an instance on its way back to a data centre', () => {
  test('becomes ready for launch some minutes after its recovery, by itself', () =>
    withSimulator(async (loan) => {
      const { client } = loan;
      const [server] = await serversFrom(client, 'ON_PREMISES');
      const sourceServers = [{ sourceServerID: server?.sourceServerID }];
      await client.send(new StartRecoveryCommand({ sourceServers, isDrill: false }));
      const look = async () => {
        const [instance] = await listInstances(client);
        const { ec2InstanceState, failback, dataReplicationInfo } = instance ?? {};
        return [ec2InstanceState, failback?.state, dataReplicationInfo?.dataReplicationState].join(' ');
      };

      const seen = await watch(loan, 40 * MINUTE_MS, look);

      expect(seen).toEqual([
        '  ',
        'PENDING FAILBACK_NOT_STARTED NOT_STARTED',
        'RUNNING FAILBACK_NOT_STARTED NOT_STARTED',
        'RUNNING FAILBACK_NOT_READY_FOR_LAUNCH INITIATING',
        'RUNNING FAILBACK_NOT_READY_FOR_LAUNCH INITIAL_SYNC',
        'RUNNING FAILBACK_READY_FOR_LAUNCH CONTINUOUS',
      ]);
    }));

  test('shows the failback client, its replication and its disks', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverReady(loan);

      const instance = await findInstance(loan.client, id);

      expect(instance?.failback).toMatchObject({
        failbackClientID: expect.stringMatching(/^fc-[0-9a-f]{17}$/),
        failbackToOriginalServer: true,
        failbackInitiationTime: expect.stringMatching(/Z$/),
        firstByteDateTime: expect.stringMatching(/Z$/),
        elapsedReplicationDuration: expect.stringMatching(/^1970-01-01T00:\d\d:\d\d\.\d{3}Z$/),
        failbackClientLastSeenByServiceDateTime: instance?.failback?.agentLastSeenByServiceDateTime,
      });
      expect(instance?.failback).not.toHaveProperty('failbackJobID');
      expect(instance?.dataReplicationInfo).toMatchObject({ lagDuration: '1970-01-01T00:00:00.000Z' });
      const disks = instance?.dataReplicationInfo?.replicatedDisks ?? [];
      expect(disks.length).toBeGreaterThan(0);
      for (const disk of disks) expect(disk.replicatedStorageBytes).toBe(disk.totalStorageBytes);
      const steps = instance?.dataReplicationInfo?.dataReplicationInitiation?.steps ?? [];
      expect(steps.map(({ name, status }) => `${name} ${status}`)).toEqual([
        'LINK_FAILBACK_CLIENT_WITH_RECOVERY_INSTANCE SUCCEEDED',
        'COMPLETE_VOLUME_MAPPING SUCCEEDED',
        'ESTABLISH_RECOVERY_INSTANCE_COMMUNICATION SUCCEEDED',
        'DOWNLOAD_REPLICATION_SOFTWARE_TO_FAILBACK_CLIENT SUCCEEDED',
        'CONFIGURE_REPLICATION_SOFTWARE SUCCEEDED',
        'PAIR_AGENT_WITH_REPLICATION_SOFTWARE SUCCEEDED',
        'ESTABLISH_AGENT_REPLICATOR_SOFTWARE_COMMUNICATION SUCCEEDED',
      ]);
    }));

  test('does not begin one when a drill launched it', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverOne(loan, true);
      loan.advance(24 * 60 * MINUTE_MS);

      expect(await failbackStateOf(loan.client, id)).toBe('FAILBACK_NOT_STARTED');
    }));
});

describe('StopFailback', () => {
  test('answers 200 with nothing, and the failback has not started', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverReady(loan);

      const answer = await loan.send('/StopFailback', { body: { recoveryInstanceID: id } });
      loan.advance(60 * MINUTE_MS);

      expect([answer.status, answer.body]).toEqual([200, '']);
      expect(await findInstance(loan.client, id)).toMatchObject({
        failback: { state: 'FAILBACK_NOT_STARTED', failbackToOriginalServer: false },
        dataReplicationInfo: { dataReplicationState: 'NOT_STARTED', replicatedDisks: [] },
      });
    }));

  test('refuses an instance that is not there', () =>
    withSimulator(async ({ client }) => {
      const call = client.send(new StopFailbackCommand({ recoveryInstanceID: 'i-00000000000000000' }));

      await expect(call).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        resourceType: 'RECOVERY_INSTANCE',
      });
    }));
});
