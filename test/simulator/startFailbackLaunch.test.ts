// The launch of the machine that is failed back to.
import {
  DescribeJobsCommand,
  StartFailbackLaunchCommand,
  StopFailbackCommand,
  TerminateRecoveryInstancesCommand,
} from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { countJobs, findJob, readLog, startDrill } from './kit/drills.js';
import {
  CATCH_UP_MS,
  FAILBACK_MS,
  failbackStateOf,
  findInstance,
  findServer,
  recover,
  recoverOne,
  recoverReady,
  startFailback,
  watch,
} from './kit/recoveries.js';
import { withSimulator } from './kit/withSimulator.js';

const CONFLICT = { name: 'ConflictException', $metadata: { httpStatusCode: 409 } };

describe('StartFailbackLaunch', () => {
  test('answers 200 with a LAUNCH job of the servers of the instances', () =>
    withSimulator(async (loan) => {
      const { id, serverID } = await recoverReady(loan);

      const { job, $metadata } = await loan.client.send(
        new StartFailbackLaunchCommand({ recoveryInstanceIDs: [id], tags: { ticket: 'DR-7' } }),
      );

      expect($metadata.httpStatusCode).toBe(200);
      expect(job).toMatchObject({
        type: 'LAUNCH',
        initiatedBy: 'FAILBACK',
        status: 'PENDING',
        tags: { ticket: 'DR-7', resourceArn: job?.arn },
        participatingServers: [{ sourceServerID: serverID, recoveryInstanceID: id, launchStatus: 'PENDING' }],
        participatingResources: [],
      });
    }));

  test('leads the instance to FAILBACK_COMPLETED while the job runs', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverReady(loan);
      const job = await startFailback(loan.client, id);

      const states = await watch(loan, FAILBACK_MS, () => failbackStateOf(loan.client, id));

      const jobID = job?.jobID ?? '';
      expect(states).toEqual([
        'FAILBACK_LAUNCH_STATE_NOT_AVAILABLE',
        'FAILBACK_IN_PROGRESS',
        'FAILBACK_COMPLETED',
      ]);
      expect(await findJob(loan.client, jobID)).toMatchObject({
        status: 'COMPLETED',
        participatingServers: [{ launchStatus: 'LAUNCHED' }],
      });
      expect((await readLog(loan.client, jobID)).map(({ event }) => event)).toEqual([
        'JOB_START',
        'CONVERSION_START',
        'CONVERSION_END',
        'LAUNCH_START',
        'JOB_END',
      ]);
      expect(await findInstance(loan.client, id)).toMatchObject({
        ec2InstanceState: 'RUNNING',
        failback: { failbackJobID: jobID, failbackLaunchType: 'RECOVERY' },
        dataReplicationInfo: { dataReplicationState: 'STOPPED' },
      });
    }));

  test('leaves what is said of the last launch of the server as it was', () =>
    withSimulator(async (loan) => {
      const { id, serverID } = await recoverReady(loan);
      const before = (await findServer(loan.client, serverID))?.lifeCycle?.lastLaunch;

      await startFailback(loan.client, id);
      loan.advance(FAILBACK_MS);

      expect((await findServer(loan.client, serverID))?.lifeCycle?.lastLaunch).toEqual(before);
    }));

  test('launches several instances in one job', () =>
    withSimulator(async (loan) => {
      const instances = await recover(loan, 'ON_PREMISES', { count: 3 });
      loan.advance(CATCH_UP_MS);
      const ids = instances.map(({ recoveryInstanceID = '' }) => recoveryInstanceID);

      const job = await startFailback(loan.client, ...ids);
      loan.advance(FAILBACK_MS);

      const ended = await findJob(loan.client, job?.jobID ?? '');
      expect(ended?.participatingServers?.map(({ recoveryInstanceID }) => recoveryInstanceID)).toEqual(ids);
      expect(ended?.participatingServers?.map(({ launchStatus }) => launchStatus)).toEqual(
        Array(3).fill('LAUNCHED'),
      );
    }));

  test('refuses an instance that is not ready, and starts nothing for the others', () =>
    withSimulator(async (loan) => {
      const { client, advance } = loan;
      const [first, second] = await recover(loan, 'ON_PREMISES', { count: 2 });
      advance(CATCH_UP_MS);
      const [ready = '', stopped = ''] = [first?.recoveryInstanceID, second?.recoveryInstanceID];
      await client.send(new StopFailbackCommand({ recoveryInstanceID: stopped }));
      const before = await countJobs(client);

      await expect(startFailback(client, ready, stopped)).rejects.toMatchObject({
        ...CONFLICT,
        message: `Recovery Instance ${stopped} is not ready for failback launch: its failback state is FAILBACK_NOT_STARTED.`,
        resourceId: stopped,
        resourceType: 'RECOVERY_INSTANCE',
      });
      expect(await countJobs(client)).toBe(before);
    }));

  test('refuses an instance whose failback is over', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverReady(loan);
      await startFailback(loan.client, id);
      loan.advance(FAILBACK_MS);

      await expect(startFailback(loan.client, id)).rejects.toMatchObject(CONFLICT);
    }));

  test('refuses the instance of a drill', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverOne(loan, true);
      loan.advance(CATCH_UP_MS);

      await expect(startFailback(loan.client, id)).rejects.toMatchObject({
        name: 'ValidationException',
        fieldList: [{ name: 'recoveryInstanceIDs.0' }],
      });
    }));

  test('refuses an instance that is not there, or is there twice', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverReady(loan);

      await expect(startFailback(loan.client, 'i-00000000000000000')).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
      await expect(startFailback(loan.client, id, id)).rejects.toMatchObject({
        name: 'ValidationException',
        fieldList: [{ name: 'recoveryInstanceIDs.1' }],
      });
    }));

  test('keeps its servers busy: nothing else begins for them until it is over', () =>
    withSimulator(async (loan) => {
      const { client, advance } = loan;
      const { id, serverID } = await recoverReady(loan);
      await startFailback(client, id);
      const terminate = () =>
        client.send(new TerminateRecoveryInstancesCommand({ recoveryInstanceIDs: [id] }));
      const stop = () => client.send(new StopFailbackCommand({ recoveryInstanceID: id }));

      await expect(startFailback(client, id)).rejects.toMatchObject(CONFLICT);
      await expect(terminate()).rejects.toMatchObject({ ...CONFLICT, resourceId: serverID });
      await expect(startDrill(client, serverID)).rejects.toMatchObject(CONFLICT);
      await expect(stop()).rejects.toMatchObject(CONFLICT);
      advance(FAILBACK_MS);

      await expect(terminate()).resolves.toHaveProperty('job');
    }));

  test('counts toward the quotas', () =>
    withSimulator(async (loan) => {
      const { id } = await recoverReady(loan);
      loan.simulator.quotas.change({ concurrentJobs: 0 });

      await expect(startFailback(loan.client, id)).rejects.toMatchObject({
        name: 'ServiceQuotaExceededException',
        quotaCode: 'L-D88FAC3A',
      });
      loan.simulator.quotas.change({ concurrentJobs: 1 });
      await startFailback(loan.client, id);
      const [other] = (await loan.client.send(new DescribeJobsCommand({}))).items ?? [];
      expect(other?.initiatedBy).toBe('FAILBACK');
      await expect(startDrill(loan.client, 's-launchfails000000')).rejects.toMatchObject({
        quotaCode: 'L-D88FAC3A',
      });
    }));
});
