import {
  DescribeRecoveryInstancesCommand,
  DescribeSourceServersCommand,
  TerminateRecoveryInstancesCommand,
} from '@aws-sdk/client-drs';
import type {
  DescribeRecoveryInstancesRequestFilters,
  DrsClient,
  RecoveryInstance,
} from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { findJob, listInstances, readLog, startDrill } from './kit/drills.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, SECOND_MS, withSimulator } from './kit/withSimulator.js';

async function launchTwo(
  client: DrsClient,
  advance: (ms: number) => void,
): Promise<[RecoveryInstance, RecoveryInstance]> {
  const [first = '', second = ''] = await ordinaryServerIDs(client);
  await startDrill(client, first, second);
  advance(20 * MINUTE_MS);
  const instances = await listInstances(client);
  const of = (id: string): RecoveryInstance =>
    instances.find(({ sourceServerID }) => sourceServerID === id) ?? {};
  return [of(first), of(second)];
}

async function find(
  client: DrsClient,
  filters: DescribeRecoveryInstancesRequestFilters,
): Promise<(string | undefined)[]> {
  const { items = [] } = await client.send(new DescribeRecoveryInstancesCommand({ filters }));
  return items.map(({ recoveryInstanceID }) => recoveryInstanceID);
}

function terminate(client: DrsClient, ...instances: readonly RecoveryInstance[]) {
  const recoveryInstanceIDs = instances.map(({ recoveryInstanceID = '' }) => recoveryInstanceID);
  return client.send(new TerminateRecoveryInstancesCommand({ recoveryInstanceIDs }));
}

describe('DescribeRecoveryInstances', () => {
  test('shows an instance from its launch on', () =>
    withSimulator(async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const jobID = await startDrill(client, sourceServerID);
      advance(10 * MINUTE_MS);
      const before = await listInstances(client);
      advance(10 * MINUTE_MS);

      const [instance] = await listInstances(client);

      const id = instance?.recoveryInstanceID ?? '';
      expect(before).toEqual([]);
      expect(instance).toMatchObject({
        ec2InstanceID: id,
        ec2InstanceState: 'RUNNING',
        jobID,
        sourceServerID,
        arn: `arn:aws:drs:us-east-1:123456789012:recovery-instance/${id}`,
        isDrill: true,
        failback: { state: 'FAILBACK_NOT_STARTED' },
        dataReplicationInfo: { dataReplicationState: 'NOT_STARTED' },
        recoveryInstanceProperties: { identificationHints: { awsInstanceID: id, hostname: 'web-01' } },
      });
    }));

  test('shows what EC2 does with an instance, from its boot to its end', () =>
    withSimulator(async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      await startDrill(client, sourceServerID);
      const seen: (string | undefined)[] = [];
      const watch = async (forMs: number): Promise<void> => {
        for (let passedMs = 0; passedMs < forMs; passedMs += 10 * SECOND_MS) {
          const state = (await listInstances(client))[0]?.ec2InstanceState;
          if (seen.at(-1) !== state || seen.length === 0) seen.push(state);
          advance(10 * SECOND_MS);
        }
      };
      await watch(20 * MINUTE_MS);
      const [instance = {}] = await listInstances(client);
      await terminate(client, instance);

      await watch(5 * MINUTE_MS);

      expect(seen).toEqual([undefined, 'PENDING', 'RUNNING', 'SHUTTING-DOWN', 'TERMINATED', undefined]);
    }));

  test('shows the end of an instance that another launch of its server replaces', () =>
    withSimulator(async ({ client, advance }) => {
      const [first] = await launchTwo(client, advance);
      await startDrill(client, first.sourceServerID ?? '');

      advance(20 * SECOND_MS);

      const { recoveryInstanceID = '' } = first;
      const { items } = await client.send(
        new DescribeRecoveryInstancesCommand({ filters: { recoveryInstanceIDs: [recoveryInstanceID] } }),
      );
      expect(items?.map(({ ec2InstanceState }) => ec2InstanceState)).toEqual(['SHUTTING-DOWN']);
    }));

  test('finds instances by either id', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, second] = await launchTwo(client, advance);
      const [mine, other] = [first.recoveryInstanceID ?? '', second.recoveryInstanceID ?? ''];

      expect(await find(client, { recoveryInstanceIDs: [mine] })).toEqual([mine]);
      expect(await find(client, { sourceServerIDs: [second.sourceServerID ?? ''] })).toEqual([other]);
      expect(
        await find(client, { recoveryInstanceIDs: [mine], sourceServerIDs: [second.sourceServerID ?? ''] }),
      ).toEqual([]);
    }));
});

describe('TerminateRecoveryInstances', () => {
  test('answers 200 with a TERMINATE job, and the instances disappear while it runs', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, second] = await launchTwo(client, advance);

      const { job, $metadata } = await terminate(client, first, second);
      advance(30 * SECOND_MS);
      const during = await listInstances(client);
      advance(4 * MINUTE_MS);
      const ended = await findJob(client, job?.jobID ?? '');

      expect($metadata.httpStatusCode).toBe(200);
      expect(job).toMatchObject({
        type: 'TERMINATE',
        initiatedBy: 'TERMINATE_RECOVERY_INSTANCES',
        status: 'PENDING',
        participatingServers: [{ recoveryInstanceID: first.recoveryInstanceID, launchStatus: 'PENDING' }, {}],
      });
      expect(during.map(({ ec2InstanceState }) => ec2InstanceState)).toEqual([
        'SHUTTING-DOWN',
        'SHUTTING-DOWN',
      ]);
      expect(ended?.status).toBe('COMPLETED');
      expect(ended?.participatingServers?.map(({ launchStatus }) => launchStatus)).toEqual([
        'TERMINATED',
        'TERMINATED',
      ]);
      expect(await listInstances(client)).toEqual([]);
    }));

  test('is seen in the life cycle of the source server', () =>
    withSimulator(async ({ client, advance }) => {
      const [first] = await launchTwo(client, advance);
      await terminate(client, first);
      advance(5 * MINUTE_MS);

      const filters = { sourceServerIDs: [first.sourceServerID ?? ''] };
      const { items } = await client.send(new DescribeSourceServersCommand({ filters }));

      expect(items?.[0]).toMatchObject({
        lastLaunchResult: 'SUCCEEDED',
        lifeCycle: { lastLaunch: { status: 'TERMINATED', initiated: { jobID: first.jobID } } },
      });
      expect(items?.[0]).not.toHaveProperty('recoveryInstanceId');
    }));

  test('is told by the log', () =>
    withSimulator(async ({ client, advance }) => {
      const [first] = await launchTwo(client, advance);
      const { job } = await terminate(client, first);
      advance(5 * MINUTE_MS);

      const events = (await readLog(client, job?.jobID ?? '')).map(({ event }) => event);

      expect(events).toEqual(['JOB_START', 'CLEANUP_START', 'CLEANUP_END', 'JOB_END']);
    }));

  test('keeps the server busy until it is over', () =>
    withSimulator(async ({ client, advance }) => {
      const [first] = await launchTwo(client, advance);
      await terminate(client, first);

      const early = startDrill(client, first.sourceServerID ?? '');
      await expect(early).rejects.toMatchObject({ name: 'ConflictException' });
      advance(5 * MINUTE_MS);

      await expect(startDrill(client, first.sourceServerID ?? '')).resolves.toMatch(/^drsjob-/);
    }));

  test('refuses an instance that is not there, and terminates none of the others', () =>
    withSimulator(async ({ client, advance }) => {
      const [first] = await launchTwo(client, advance);

      const call = terminate(client, first, { recoveryInstanceID: 'i-00000000000000000' });

      await expect(call).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        resourceId: 'i-00000000000000000',
        resourceType: 'RECOVERY_INSTANCE',
      });
      await expect(terminate(client, first)).resolves.toHaveProperty('job');
    }));

  test('refuses an instance whose server is in a job, and one that is being terminated', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, second] = await launchTwo(client, advance);
      await startDrill(client, first.sourceServerID ?? '');
      await terminate(client, second);

      await expect(terminate(client, first)).rejects.toMatchObject({
        name: 'ConflictException',
        resourceId: first.sourceServerID,
      });
      await expect(terminate(client, second)).rejects.toMatchObject({ name: 'ConflictException' });
    }));

  test('refuses an instance that is given twice', () =>
    withSimulator(async ({ client, advance }) => {
      const [first] = await launchTwo(client, advance);

      await expect(terminate(client, first, first)).rejects.toMatchObject({
        name: 'ValidationException',
        fieldList: [{ name: 'recoveryInstanceIDs.1' }],
      });
    }));
});
