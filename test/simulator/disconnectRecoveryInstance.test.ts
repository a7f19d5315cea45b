// Instances that are let go, and the settings of their way back.
import {
  DeleteRecoveryInstanceCommand,
  DisconnectRecoveryInstanceCommand,
  GetFailbackReplicationConfigurationCommand,
  UpdateFailbackReplicationConfigurationCommand,
} from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { startDrill } from './kit/drills.js';
import {
  CATCH_UP_MS,
  FAILBACK_MS,
  findInstance,
  findServer,
  recoverOne,
  startFailback,
} from './kit/recoveries.js';
import { MINUTE_MS, withSimulator, type Loan } from './kit/withSimulator.js';

const NOBODY = 'i-00000000000000000';
const NOT_FOUND = {
  name: 'ResourceNotFoundException',
  resourceId: NOBODY,
  resourceType: 'RECOVERY_INSTANCE',
};

function disconnect({ client }: Loan, recoveryInstanceID: string) {
  return client.send(new DisconnectRecoveryInstanceCommand({ recoveryInstanceID }));
}

function remove({ client }: Loan, recoveryInstanceID: string) {
  return client.send(new DeleteRecoveryInstanceCommand({ recoveryInstanceID }));
}

describe('DisconnectRecoveryInstance', () => {
  test('answers 200 with nothing, and replication is over at once', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverOne(loan);
      loan.advance(CATCH_UP_MS);

      const answer = await loan.send('/DisconnectRecoveryInstance', { body: { recoveryInstanceID: id } });
      const atOnce = await findInstance(loan.client, id);
      loan.advance(60 * MINUTE_MS);
      const later = await findInstance(loan.client, id);

      expect([answer.status, answer.body]).toEqual([200, '']);
      expect(atOnce).toMatchObject({
        ec2InstanceState: 'RUNNING',
        failback: { state: 'FAILBACK_NOT_STARTED' },
        dataReplicationInfo: { dataReplicationState: 'DISCONNECTED' },
      });
      expect(atOnce?.dataReplicationInfo?.replicatedDisks?.map((disk) => disk.totalStorageBytes)).toContain(
        0,
      );
      expect(atOnce?.dataReplicationInfo).not.toHaveProperty('lagDuration');
      expect(later?.failback?.agentLastSeenByServiceDateTime).toBe(
        atOnce?.failback?.agentLastSeenByServiceDateTime,
      );
    }));

  test('leaves a failback that is over as it is', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverOne(loan);
      loan.advance(CATCH_UP_MS);
      await startFailback(loan.client, id);
      loan.advance(FAILBACK_MS);

      await disconnect(loan, id);

      expect(await findInstance(loan.client, id)).toMatchObject({
        failback: { state: 'FAILBACK_COMPLETED' },
      });
    }));

  test('refuses an instance in a job, and one that is not there', () =>
    withSimulator(async (loan) => {
      const { id, serverID } = await recoverOne(loan);
      await startDrill(loan.client, serverID);

      await expect(disconnect(loan, id)).rejects.toMatchObject({ name: 'ConflictException' });
      await expect(disconnect(loan, NOBODY)).rejects.toMatchObject(NOT_FOUND);
    }));

  test('keeps the instance from failing back', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverOne(loan);
      loan.advance(CATCH_UP_MS);
      await disconnect(loan, id);

      await expect(startFailback(loan.client, id)).rejects.toMatchObject({
        name: 'ConflictException',
        message: `Recovery Instance ${id} is disconnected.`,
      });
    }));
});

describe('DeleteRecoveryInstance', () => {
  test('forgets a disconnected instance, and answers 200 with nothing', () =>
    withSimulator(async (loan) => {
      const { id, serverID } = await recoverOne(loan);
      await disconnect(loan, id);

      const answer = await loan.send('/DeleteRecoveryInstance', { body: { recoveryInstanceID: id } });

      expect([answer.status, answer.body]).toEqual([200, '']);
      expect(await findInstance(loan.client, id)).toBeUndefined();
      expect(await findServer(loan.client, serverID)).not.toHaveProperty('recoveryInstanceId');
      await expect(remove(loan, id)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    }));

  test('refuses an instance that is not disconnected', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverOne(loan);

      await expect(remove(loan, id)).rejects.toMatchObject({
        name: 'ConflictException',
        message: `Recovery Instance ${id} must be disconnected before it can be deleted.`,
        resourceId: id,
        resourceType: 'RECOVERY_INSTANCE',
      });
      expect(await findInstance(loan.client, id)).toBeDefined();
    }));
});

describe('the failback replication configuration', () => {
  // The SDK's model is older than internetProtocol, so the answers are read raw.
  const read = async ({ send }: Loan, recoveryInstanceID: string): Promise<[number, unknown]> => {
    const { status, body } = await send('/GetFailbackReplicationConfiguration', {
      body: { recoveryInstanceID },
    });
    return [status, JSON.parse(body)];
  };

  test('begins without limits', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverOne(loan);

      expect(await read(loan, id)).toEqual([
        200,
        {
          recoveryInstanceID: id,
          name: 'web-01',
          bandwidthThrottling: 0,
          usePrivateIP: false,
          internetProtocol: 'IPV4',
        },
      ]);
    }));

  test('is changed in what is given', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverOne(loan);
      const update = (changes: object) =>
        loan.send('/UpdateFailbackReplicationConfiguration', {
          body: { recoveryInstanceID: id, ...changes },
        });

      const first = await update({ bandwidthThrottling: 50, usePrivateIP: true });
      await update({ internetProtocol: 'IPV6' });

      expect([first.status, first.body]).toEqual([200, '']);
      expect(await read(loan, id)).toEqual([
        200,
        {
          recoveryInstanceID: id,
          name: 'web-01',
          bandwidthThrottling: 50,
          usePrivateIP: true,
          internetProtocol: 'IPV6',
        },
      ]);
    }));

  test('belongs to an instance that is there', () =>
    withSimulator(async (loan) => {
      const update = new UpdateFailbackReplicationConfigurationCommand({ recoveryInstanceID: NOBODY });

      const get = new GetFailbackReplicationConfigurationCommand({ recoveryInstanceID: NOBODY });

      await expect(loan.client.send(get)).rejects.toMatchObject(NOT_FOUND);
      await expect(loan.client.send(update)).rejects.toMatchObject(NOT_FOUND);
    }));
});
