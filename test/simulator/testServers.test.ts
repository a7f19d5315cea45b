import { DescribeSourceServersCommand } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { countJobs, findJob, readLog, startDrill } from './kit/drills.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, withSimulator } from './kit/withSimulator.js';

const LISTED = [
  's-conflict000000000',
  's-quotaexceeded0000',
  's-throttled00000000',
  's-uninitialized0000',
  's-internalerror0000',
  's-invalid0000000000',
  's-accessdenied00000',
  's-lostanswer0000000',
  's-noanswer000000000',
  's-launchfails000000',
];

const REFUSALS = [
  {
    server: 's-conflict000000000',
    name: 'ConflictException',
    status: 409,
    members: { resourceId: 's-conflict000000000', resourceType: 'SOURCE_SERVER' },
  },
  {
    server: 's-quotaexceeded0000',
    name: 'ServiceQuotaExceededException',
    status: 402,
    members: { serviceCode: 'drs', quotaCode: 'L-05AFA8C6' },
  },
  {
    server: 's-throttled00000000',
    name: 'ThrottlingException',
    status: 429,
    members: { serviceCode: 'drs', retryAfterSeconds: '1' },
  },
  { server: 's-uninitialized0000', name: 'UninitializedAccountException', status: 400, members: {} },
  {
    server: 's-internalerror0000',
    name: 'InternalServerException',
    status: 500,
    members: { retryAfterSeconds: 1 },
  },
  {
    server: 's-invalid0000000000',
    name: 'ValidationException',
    status: 400,
    members: { reason: 'fieldValidationFailed', fieldList: [{ name: 'sourceServers.0.sourceServerID' }] },
  },
  {
    server: 's-accessdenied00000',
    name: 'AccessDeniedException',
    status: 403,
    members: {
      message:
        'User: arn:aws:iam::123456789012:user/simulator is not authorized to perform: drs:StartRecovery ' +
        'on resource: arn:aws:drs:us-east-1:123456789012:source-server/s-accessdenied00000',
    },
  },
  {
    server: 's-notfound000000000',
    name: 'ResourceNotFoundException',
    status: 404,
    members: { resourceId: 's-notfound000000000', resourceType: 'SOURCE_SERVER' },
  },
];

describe('the test servers', () => {
  test('are listed after the ordinary ones, as full source servers', () =>
    withSimulator(async ({ client }) => {
      const { items = [] } = await client.send(new DescribeSourceServersCommand({}));

      expect(items.slice(8, 18).map(({ sourceServerID }) => sourceServerID)).toEqual(LISTED);
      expect(items.every(({ sourceProperties }) => sourceProperties?.disks?.length)).toBe(true);
    }));

  test.each(REFUSALS)('$server is a $name and creates nothing', ({ server, name, status, members }) =>
    withSimulator(async ({ client }) => {
      const before = await countJobs(client);

      const start = startDrill(client, server);

      await expect(start).rejects.toMatchObject({ name, ...members, $metadata: { httpStatusCode: status } });
      expect(await countJobs(client)).toBe(before);
    }),
  );

  test('the first in the list decides', () =>
    withSimulator(async ({ client }) => {
      const start = startDrill(client, 's-accessdenied00000', 's-conflict000000000');

      await expect(start).rejects.toMatchObject({ name: 'AccessDeniedException' });
    }));

  test('s-conflict000000000 is in a job that has started and never ends', () =>
    withSimulator(async ({ client, advance }) => {
      advance(100 * 24 * 60 * MINUTE_MS);

      const job = await findJob(client, 'drsjob-conflict000000000');

      expect(job).toMatchObject({
        status: 'STARTED',
        type: 'LAUNCH',
        creationDateTime: '2026-03-01T12:00:00.000000+00:00',
        participatingServers: [{ sourceServerID: 's-conflict000000000', launchStatus: 'IN_PROGRESS' }],
      });
      expect(job).not.toHaveProperty('endDateTime');
    }));

  test('s-lostanswer0000000 breaks the connection after the job was created', () =>
    withSimulator(async ({ client, send }) => {
      const before = await countJobs(client);

      const start = send('/StartRecovery', {
        body: { sourceServers: [{ sourceServerID: 's-lostanswer0000000' }] },
      });

      await expect(start).rejects.toMatchObject({ code: 'ECONNRESET' });
      expect(await countJobs(client)).toBe(before + 1);
    }));

  test('s-noanswer000000000 breaks the connection and creates nothing', () =>
    withSimulator(async ({ client, send }) => {
      const before = await countJobs(client);

      const start = send('/StartRecovery', {
        body: { sourceServers: [{ sourceServerID: 's-noanswer000000000' }] },
      });

      await expect(start).rejects.toMatchObject({ code: 'ECONNRESET' });
      expect(await countJobs(client)).toBe(before);
    }));

  test('s-launchfails000000 fails beside a server that launches, in a job that is COMPLETED', () =>
    withSimulator(async ({ client, advance }) => {
      const [ordinary = ''] = await ordinaryServerIDs(client);
      const jobID = await startDrill(client, ordinary, 's-launchfails000000');
      advance(21 * MINUTE_MS);

      const job = await findJob(client, jobID);
      const failures = (await readLog(client, jobID)).filter(({ event }) => event === 'LAUNCH_FAILED');

      expect(job?.status).toBe('COMPLETED');
      expect(job?.participatingServers?.map(({ launchStatus }) => launchStatus)).toEqual([
        'LAUNCHED',
        'FAILED',
      ]);
      expect(job?.participatingServers?.[1]).not.toHaveProperty('recoveryInstanceID');
      expect(failures).toHaveLength(1);
      expect(failures[0]?.eventData).toMatchObject({
        sourceServerID: 's-launchfails000000',
        rawError: expect.stringContaining('InsufficientInstanceCapacity'),
      });
    }));

  test('s-launchfails000000 shows its failure as the last launch result', () =>
    withSimulator(async ({ client, advance }) => {
      await startDrill(client, 's-launchfails000000');
      advance(21 * MINUTE_MS);

      const { items } = await client.send(
        new DescribeSourceServersCommand({ filters: { sourceServerIDs: ['s-launchfails000000'] } }),
      );

      expect(items?.[0]).toMatchObject({
        lastLaunchResult: 'FAILED',
        lifeCycle: { lastLaunch: { status: 'FAILED' } },
      });
    }));
});
