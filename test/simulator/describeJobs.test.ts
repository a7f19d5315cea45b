import { DescribeJobsCommand, paginateDescribeJobs } from '@aws-sdk/client-drs';
import type { DescribeJobsCommandInput, DrsClient } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { startDrill } from './kit/drills.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, withSimulator } from './kit/withSimulator.js';

const ENDLESS = 'drsjob-conflict000000000';

/** Three jobs, created one minute apart, oldest first. */
async function startThree(
  client: DrsClient,
  advance: (ms: number) => void,
): Promise<[string, string, string]> {
  const ids = await ordinaryServerIDs(client);
  const jobs: string[] = [];
  for (const id of ids.slice(0, 3)) {
    advance(MINUTE_MS);
    jobs.push(await startDrill(client, id));
  }
  return [jobs[0] ?? '', jobs[1] ?? '', jobs[2] ?? ''];
}

async function listed(client: DrsClient, input: DescribeJobsCommandInput): Promise<(string | undefined)[]> {
  const { items = [] } = await client.send(new DescribeJobsCommand(input));
  return items.map(({ jobID }) => jobID);
}

describe('DescribeJobs', () => {
  test('takes an empty list of ids for all jobs', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, second, third] = await startThree(client, advance);

      const all = await listed(client, { filters: { jobIDs: [] } });

      expect(all.slice(0, 4)).toEqual([third, second, first, ENDLESS]);
      expect(all).toHaveLength(7); // and three that ended before the simulator began
    }));

  test('finds jobs by id, newest first, and leaves out ids that it does not know', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, , third] = await startThree(client, advance);

      const found = await listed(client, { filters: { jobIDs: [first, 'drsjob-00000000000000000', third] } });

      expect(found).toEqual([third, first]);
    }));

  test('finds jobs created in a period, both ends included', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, second] = await startThree(client, advance);

      const found = await listed(client, {
        filters: { fromDate: '2026-03-01T12:01:00Z', toDate: '2026-03-01T12:02:00.000Z' },
      });

      expect(found).toEqual([second, first]);
    }));

  test('combines ids and period', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, second, third] = await startThree(client, advance);

      const found = await listed(client, {
        filters: { jobIDs: [first, second, third], fromDate: '2026-03-01T12:03:00Z' },
      });

      expect(found).toEqual([third]);
    }));

  test('comes in pages of maxResults, also when ids are given', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, second, third] = await startThree(client, advance);
      const input = { filters: { jobIDs: [first, second, third] } };

      const pages: (string | undefined)[][] = [];
      for await (const page of paginateDescribeJobs({ client, pageSize: 2 }, input)) {
        pages.push((page.items ?? []).map(({ jobID }) => jobID));
      }

      expect(pages).toEqual([[third, second], [first]]);
    }));

  test('repeats nothing when a job is started between two pages', () =>
    withSimulator(async ({ client, advance }) => {
      const [first, second, third] = await startThree(client, advance);
      const { items, nextToken = '' } = await client.send(new DescribeJobsCommand({ maxResults: 2 }));
      const [, , , fourth = ''] = await ordinaryServerIDs(client);
      await startDrill(client, fourth);

      const rest = await listed(client, { maxResults: 2, nextToken });

      expect(items?.map(({ jobID }) => jobID)).toEqual([third, second]);
      expect(rest).toEqual([first, ENDLESS]);
    }));

  test('forgets the oldest job that has ended when there are 2000, never one that runs', () =>
    withSimulator(async ({ client, advance, send }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const first = await startDrill(client, sourceServerID);
      const body = { sourceServers: [{ sourceServerID }] };
      for (let job = 0; job < 1999; job += 1) {
        advance(21 * MINUTE_MS);
        await send('/StartRecovery', { body });
      }

      const found = await listed(client, { filters: { jobIDs: [first, ENDLESS] } });

      expect(found).toEqual([ENDLESS]);
    }));

  test.each(['garbage', 'eyJsaXN0IjoiRGVzY3JpYmVTb3VyY2VTZXJ2ZXJzIiwia2V5IjoicyIsImluZGV4IjowfQ'])(
    'refuses the token %s, which it did not give',
    (nextToken) =>
      withSimulator(async ({ client }) => {
        await expect(listed(client, { nextToken })).rejects.toMatchObject({
          name: 'ValidationException',
          reason: 'cannotParse',
          fieldList: [{ name: 'nextToken' }],
        });
      }),
  );
});
