import {
  DescribeJobsCommand,
  DescribeRecoverySnapshotsCommand,
  DescribeSourceServersCommand,
  StartRecoveryCommand,
} from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { startDrill } from './kit/drills.js';
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

      const { items } = await client.send(new DescribeJobsCommand({ maxResults: 3 }));

      expect(items?.map(({ jobID }) => jobID)).toEqual([
        newer.job?.jobID,
        older.job?.jobID,
        'drsjob-conflict000000000',
      ]);
    }));
});

describe('StartRecovery refuses', () => {
  test('the whole call when one server is already in a job', () =>
    withSimulator(async ({ client }) => {
      const [busy = '', free = ''] = await ordinaryServerIDs(client);
      await startDrill(client, busy);

      const second = startDrill(client, free, busy);

      await expect(second).rejects.toMatchObject({
        name: 'ConflictException',
        message:
          'One or more of the Source Servers included in API call are currently being processed by a Job',
        resourceId: busy,
        resourceType: 'SOURCE_SERVER',
        $metadata: { httpStatusCode: 409 },
      });
      await expect(startDrill(client, free)).resolves.toMatch(/^drsjob-/);
    }));

  test('a server that it does not know', () =>
    withSimulator(async ({ client }) => {
      await expect(startDrill(client, 's-00000000000000000')).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        resourceId: 's-00000000000000000',
        resourceType: 'SOURCE_SERVER',
        $metadata: { httpStatusCode: 404 },
      });
    }));

  test('a server that is given twice', () =>
    withSimulator(async ({ client }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);

      await expect(startDrill(client, sourceServerID, sourceServerID)).rejects.toMatchObject({
        name: 'ValidationException',
        reason: 'fieldValidationFailed',
        fieldList: [{ name: 'sourceServers.1.sourceServerID' }],
      });
    }));

  test('a snapshot of another server', () =>
    withSimulator(async ({ client }) => {
      const [mine = '', other = ''] = await ordinaryServerIDs(client);
      const { items } = await client.send(new DescribeRecoverySnapshotsCommand({ sourceServerID: other }));
      const recoverySnapshotID = items?.[0]?.snapshotID ?? '';

      const start = client.send(
        new StartRecoveryCommand({ sourceServers: [{ sourceServerID: mine, recoverySnapshotID }] }),
      );

      await expect(start).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        resourceId: recoverySnapshotID,
        resourceType: 'RECOVERY_SNAPSHOT',
      });
    }));

  test('more than 50 tags', () =>
    withSimulator(async ({ client }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const tags = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`key${index}`, 'value']));

      const start = client.send(new StartRecoveryCommand({ sourceServers: [{ sourceServerID }], tags }));

      await expect(start).rejects.toMatchObject({
        name: 'ValidationException',
        fieldList: [{ name: 'tags' }],
      });
    }));
});
