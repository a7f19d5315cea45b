// The jobs of source networks: deploying and updating their stacks.
import { StartSourceNetworkRecoveryCommand, StartSourceNetworkReplicationCommand } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { countJobs, findJob, readLog, startDrill } from './kit/drills.js';
import { ordinaryServerIDs } from './kit/servers.js';
import {
  FAILING_NETWORK,
  findNetwork,
  associate,
  deploy,
  eventsOf,
  networkIDNamed,
  NETWORK_RECOVERY_MS,
  recoverNetworks,
} from './kit/sourceNetworks.js';
import { SECOND_MS, STARTED_AT, withSimulator } from './kit/withSimulator.js';

const CONFLICT = { name: 'ConflictException', $metadata: { httpStatusCode: 409 } };

describe('StartSourceNetworkRecovery', () => {
  test('answers 202 with a LAUNCH job in which the network takes part', () =>
    withSimulator(async ({ client }) => {
      const sourceNetworkID = await networkIDNamed(client, 'production');

      const { job, $metadata } = await client.send(
        new StartSourceNetworkRecoveryCommand({
          sourceNetworks: [{ sourceNetworkID }],
          tags: { ticket: 'DR-7' },
        }),
      );

      expect($metadata.httpStatusCode).toBe(202);
      expect(job).toMatchObject({
        type: 'LAUNCH',
        initiatedBy: 'CREATE_NETWORK_RECOVERY',
        status: 'PENDING',
        participatingServers: [],
        participatingResources: [{ participatingResourceID: { sourceNetworkID }, launchStatus: 'PENDING' }],
        tags: { ticket: 'DR-7', resourceArn: job?.arn },
      });
    }));

  test('deploys a stack, and the network shows it when it is there', () =>
    withSimulator(async ({ client, advance }) => {
      const sourceNetworkID = await networkIDNamed(client, 'production');
      const { jobID = '' } = await recoverNetworks(client, { sourceNetworks: [{ sourceNetworkID }] });
      advance(60 * SECOND_MS);
      const [jobDuring, during] = [await findJob(client, jobID), await findNetwork(client, sourceNetworkID)];
      advance(NETWORK_RECOVERY_MS);
      const [jobAfter, after] = [await findJob(client, jobID), await findNetwork(client, sourceNetworkID)];

      expect(jobDuring).toMatchObject({
        status: 'STARTED',
        participatingResources: [{ launchStatus: 'IN_PROGRESS' }],
      });
      expect(during?.lastRecovery).toEqual({
        apiCallDateTime: new Date(STARTED_AT),
        jobID,
        lastRecoveryResult: 'IN_PROGRESS',
      });
      expect(during).not.toHaveProperty('cfnStackName');
      expect(jobAfter).toMatchObject({
        status: 'COMPLETED',
        participatingResources: [{ launchStatus: 'LAUNCHED' }],
      });
      expect(after).toMatchObject({
        cfnStackName: expect.stringMatching(new RegExp(`^drs-${sourceNetworkID}-[0-9a-f]{8}$`)),
        launchedVpcID: expect.stringMatching(/^vpc-[0-9a-f]{17}$/),
        lastRecovery: { jobID, lastRecoveryResult: 'SUCCESS' },
      });
    }));

  test('is told by the log, with what is known of the network', () =>
    withSimulator(async ({ client, advance }) => {
      const sourceNetworkID = await networkIDNamed(client, 'production');
      const { jobID = '' } = await recoverNetworks(client, {
        sourceNetworks: [{ sourceNetworkID, cfnStackName: 'my-stack' }],
      });
      advance(NETWORK_RECOVERY_MS);

      const log = await readLog(client, jobID);

      const network = await findNetwork(client, sourceNetworkID);
      const known = { sourceNetworkID, sourceVpc: network?.sourceVpcID, stackName: 'my-stack' };
      const deployed = { ...known, targetVpc: network?.launchedVpcID };
      expect(
        log.map(({ event, eventData }) => [event, eventData?.eventResourceData?.sourceNetworkData]),
      ).toEqual([
        ['JOB_START', undefined],
        ['DEPLOY_NETWORK_CONFIGURATION_START', known],
        ['DEPLOY_NETWORK_CONFIGURATION_END', deployed],
        ['UPDATE_LAUNCH_TEMPLATE_START', deployed],
        ['UPDATE_LAUNCH_TEMPLATE_END', deployed],
        ['JOB_END', undefined],
      ]);
    }));

  test('writes the time of the call as RFC 3339', () =>
    withSimulator(async (loan) => {
      const sourceNetworkID = await deploy(loan);

      const { body } = await loan.send('/DescribeSourceNetworks', {
        body: { filters: { sourceNetworkIDs: [sourceNetworkID] } },
      });

      expect(JSON.parse(body)).toMatchObject({
        items: [{ lastRecovery: { apiCallDateTime: '2026-03-01T12:00:00.000Z' } }],
      });
    }));

  test('updates the stack that is there', () =>
    withSimulator(async (loan) => {
      const { client, advance } = loan;
      const sourceNetworkID = await deploy(loan, 'my-stack');
      const before = await findNetwork(client, sourceNetworkID);

      const job = await recoverNetworks(client, { sourceNetworks: [{ sourceNetworkID }] });
      advance(NETWORK_RECOVERY_MS);

      expect(job.initiatedBy).toBe('UPDATE_NETWORK_RECOVERY');
      expect(await eventsOf(client, job.jobID)).toEqual([
        'JOB_START',
        'UPDATE_NETWORK_CONFIGURATION_START',
        'UPDATE_NETWORK_CONFIGURATION_END',
        'UPDATE_LAUNCH_TEMPLATE_START',
        'UPDATE_LAUNCH_TEMPLATE_END',
        'JOB_END',
      ]);
      expect(await findNetwork(client, sourceNetworkID)).toMatchObject({
        cfnStackName: 'my-stack',
        launchedVpcID: before?.launchedVpcID,
        lastRecovery: { jobID: job.jobID, lastRecoveryResult: 'SUCCESS' },
      });
    }));

  test('deploys another stack when told to', () =>
    withSimulator(async (loan) => {
      const { client, advance } = loan;
      const sourceNetworkID = await deploy(loan, 'my-stack');
      const before = await findNetwork(client, sourceNetworkID);

      const job = await recoverNetworks(client, { sourceNetworks: [{ sourceNetworkID }], deployAsNew: true });
      advance(NETWORK_RECOVERY_MS);

      const after = await findNetwork(client, sourceNetworkID);
      expect(job.initiatedBy).toBe('CREATE_NETWORK_RECOVERY');
      expect(after?.cfnStackName).not.toBe('my-stack');
      expect(after?.launchedVpcID).not.toBe(before?.launchedVpcID);
    }));

  test('fails for the test network, in a job that is COMPLETED', () =>
    withSimulator(async ({ client, advance }) => {
      const good = await networkIDNamed(client, 'production');
      const { jobID = '' } = await recoverNetworks(client, {
        sourceNetworks: [{ sourceNetworkID: good }, { sourceNetworkID: FAILING_NETWORK }],
      });
      advance(NETWORK_RECOVERY_MS);

      const job = await findJob(client, jobID);

      const failures = (await readLog(client, jobID)).filter(
        ({ eventData }) =>
          eventData?.eventResourceData?.sourceNetworkData?.sourceNetworkID === FAILING_NETWORK,
      );
      expect(job?.status).toBe('COMPLETED');
      expect(job?.participatingResources?.map(({ launchStatus }) => launchStatus)).toEqual([
        'LAUNCHED',
        'FAILED',
      ]);
      expect(failures.map(({ event }) => event)).toEqual([
        'DEPLOY_NETWORK_CONFIGURATION_START',
        'DEPLOY_NETWORK_CONFIGURATION_FAILED',
        'NETWORK_RECOVERY_FAIL',
      ]);
      expect(failures.at(-1)?.eventData?.rawError).toContain('ROLLBACK_COMPLETE');
      const network = await findNetwork(client, FAILING_NETWORK);
      expect(network?.lastRecovery?.lastRecoveryResult).toBe('FAIL');
      expect(network).not.toHaveProperty('cfnStackName');
    }));

  test('refuses networks that are not protected', () =>
    withSimulator(async ({ client }) => {
      const stopped = await networkIDNamed(client, 'staging');
      const inError = await networkIDNamed(client, 'shared-services');
      const recover = (sourceNetworkID: string) =>
        recoverNetworks(client, { sourceNetworks: [{ sourceNetworkID }] });

      await expect(recover(stopped)).rejects.toMatchObject({ ...CONFLICT, resourceId: stopped });
      await expect(recover(inError)).rejects.toMatchObject({ ...CONFLICT, resourceId: inError });
      await client.send(new StartSourceNetworkReplicationCommand({ sourceNetworkID: stopped }));
      await expect(recover(stopped)).rejects.toMatchObject(CONFLICT);
      await expect(recover('sn-00000000000000000')).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        resourceType: 'SOURCE_NETWORK',
      });
      expect(await countJobs(client)).toBe(1); // the one that never ends
    }));

  test('refuses a network in a job until that is over', () =>
    withSimulator(async ({ client, advance }) => {
      const sourceNetworkID = await networkIDNamed(client, 'production');
      const recover = () => recoverNetworks(client, { sourceNetworks: [{ sourceNetworkID }] });
      await recover();

      await expect(recover()).rejects.toMatchObject({ ...CONFLICT, resourceId: sourceNetworkID });
      await expect(associate(client, sourceNetworkID, 'other')).rejects.toMatchObject(CONFLICT);
      advance(NETWORK_RECOVERY_MS);

      await expect(recover()).resolves.toHaveProperty('jobID');
    }));

  test('refuses a network or a stack that is named twice, and a new stack with the name of the old', () =>
    withSimulator(async (loan) => {
      const { client } = loan;
      const sourceNetworkID = await deploy(loan, 'my-stack');
      const own = { sourceNetworkID, cfnStackName: 'my-stack' };
      const refused = (fieldName: string) => ({
        name: 'ValidationException',
        fieldList: [{ name: fieldName }],
      });

      await expect(recoverNetworks(client, { sourceNetworks: [own, own] })).rejects.toMatchObject(
        refused('sourceNetworks.1.sourceNetworkID'),
      );
      await expect(
        recoverNetworks(client, { sourceNetworks: [own, { ...own, sourceNetworkID: FAILING_NETWORK }] }),
      ).rejects.toMatchObject(refused('sourceNetworks.1.cfnStackName'));
      await expect(
        recoverNetworks(client, { sourceNetworks: [own], deployAsNew: true }),
      ).rejects.toMatchObject(refused('sourceNetworks.0.cfnStackName'));
    }));

  test('counts toward the quota of jobs, not of servers', () =>
    withSimulator(async ({ client, simulator }) => {
      const sourceNetworks = [{ sourceNetworkID: await networkIDNamed(client, 'production') }];
      const [server = ''] = await ordinaryServerIDs(client);
      simulator.quotas.change({ concurrentJobs: 1, serversInAllJobs: 0 });
      await recoverNetworks(client, { sourceNetworks });

      await expect(
        recoverNetworks(client, { sourceNetworks: [{ sourceNetworkID: FAILING_NETWORK }] }),
      ).rejects.toMatchObject({ name: 'ServiceQuotaExceededException', quotaCode: 'L-D88FAC3A' });
      simulator.quotas.change({ serversInAllJobs: 1 });
      await expect(startDrill(client, server)).rejects.toMatchObject({ quotaCode: 'L-D88FAC3A' });
    }));
});
