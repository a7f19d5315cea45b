// Source networks that take a stack that is there.
import { describe, expect, test } from '@jest/globals';
import {
  associate,
  deploy,
  eventsOf,
  FAILING_NETWORK,
  findNetwork,
  networkIDNamed,
  NETWORK_RECOVERY_MS,
} from './kit/sourceNetworks.js';
import { withSimulator } from './kit/withSimulator.js';

describe('AssociateSourceNetworkStack', () => {
  test('answers 202 with a job that changes launch templates only', () =>
    withSimulator(async ({ client, advance }) => {
      const sourceNetworkID = await networkIDNamed(client, 'staging');

      const { job, $metadata } = await associate(client, sourceNetworkID, 'by-hand');
      advance(NETWORK_RECOVERY_MS);

      expect($metadata.httpStatusCode).toBe(202);
      expect(job).toMatchObject({
        type: 'LAUNCH',
        initiatedBy: 'ASSOCIATE_NETWORK_RECOVERY',
        status: 'PENDING',
      });
      expect(await eventsOf(client, job?.jobID)).toEqual([
        'JOB_START',
        'UPDATE_LAUNCH_TEMPLATE_START',
        'UPDATE_LAUNCH_TEMPLATE_END',
        'JOB_END',
      ]);
      expect(await findNetwork(client, sourceNetworkID)).toMatchObject({
        cfnStackName: 'by-hand',
        lastRecovery: { lastRecoveryResult: 'ASSOCIATE_SUCCESS' },
      });
    }));

  test('goes back to an earlier stack and its VPC', () =>
    withSimulator(async (loan) => {
      const { client, advance } = loan;
      const sourceNetworkID = await deploy(loan, 'first');
      const before = await findNetwork(client, sourceNetworkID);
      await deploy(loan, 'second');

      await associate(client, sourceNetworkID, 'first');
      advance(NETWORK_RECOVERY_MS);

      const { cfnStackName, launchedVpcID } = before ?? {};
      expect(await findNetwork(client, sourceNetworkID)).toMatchObject({ cfnStackName, launchedVpcID });
    }));

  test('fails for the test network', () =>
    withSimulator(async ({ client, advance }) => {
      const { job } = await associate(client, FAILING_NETWORK, 'by-hand');
      advance(NETWORK_RECOVERY_MS);

      expect(await eventsOf(client, job?.jobID)).toEqual([
        'JOB_START',
        'UPDATE_LAUNCH_TEMPLATE_START',
        'UPDATE_LAUNCH_TEMPLATE_FAILED',
        'NETWORK_RECOVERY_FAIL',
        'JOB_END',
      ]);
      expect((await findNetwork(client, FAILING_NETWORK))?.lastRecovery?.lastRecoveryResult).toBe(
        'ASSOCIATE_FAIL',
      );
    }));

  test('refuses a network that is not there', () =>
    withSimulator(async ({ client }) => {
      await expect(associate(client, 'sn-00000000000000000', 'by-hand')).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
    }));
});
