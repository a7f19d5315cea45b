import { DescribeJobsCommand, DescribeSourceServersCommand, StartRecoveryCommand } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { withSimulator } from './kit/withSimulator.js';
import { ordinaryServerIDs } from './kit/servers.js';

describe('StartRecovery', () => {
  test('answers 202 with the job as DRS has been seen to answer', () =>
    withSimulator(async ({ client }) => {
      const [first = '', second = ''] = await ordinaryServerIDs(client);

      const { job, $metadata } = await client.send(
        new StartRecoveryCommand({
          sourceServers: [{ sourceServerID: first }, { sourceServerID: second }],
          isDrill: true,
          tags: { ticket: 'DR-7' },
        }),
      );

      const jobID = job?.jobID ?? '';
      const arn = `arn:aws:drs:us-east-1:123456789012:job/${jobID}`;
      expect($metadata.httpStatusCode).toBe(202);
      expect(jobID).toMatch(/^drsjob-[0-9a-f]{17}$/);
      expect(job).toEqual({
        jobID,
        arn,
        type: 'LAUNCH',
        initiatedBy: 'START_DRILL',
        creationDateTime: '2026-03-01T12:00:00.000000+00:00',
        status: 'PENDING',
        participatingServers: [first, second].map((sourceServerID) => ({
          sourceServerID,
          launchStatus: 'PENDING',
          launchActionsStatus: { runs: [] },
        })),
        participatingResources: [],
        tags: { ticket: 'DR-7', resourceArn: arn },
      });
    }));

  test('is a real recovery when isDrill is left out', () =>
    withSimulator(async ({ client }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);

      const { job } = await client.send(new StartRecoveryCommand({ sourceServers: [{ sourceServerID }] }));

      const { items } = await client.send(
        new DescribeSourceServersCommand({ filters: { sourceServerIDs: [sourceServerID] } }),
      );
      expect(job?.initiatedBy).toBe('START_RECOVERY');
      expect(items?.[0]?.lifeCycle?.lastLaunch?.initiated?.type).toBe('RECOVERY');
    }));

  test('makes jobs that DescribeJobs shows newest first', () =>
    withSimulator(async ({ client, advance }) => {
      const [first = '', second = ''] = await ordinaryServerIDs(client);
      const older = await client.send(
        new StartRecoveryCommand({ sourceServers: [{ sourceServerID: first }] }),
      );
      advance(1);
      const newer = await client.send(
        new StartRecoveryCommand({ sourceServers: [{ sourceServerID: second }] }),
      );

      const { items } = await client.send(new DescribeJobsCommand({}));

      expect(items?.map(({ jobID }) => jobID)).toEqual([
        newer.job?.jobID,
        older.job?.jobID,
        'drsjob-conflict000000000',
      ]);
    }));
});
