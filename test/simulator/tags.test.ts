import {
  DescribeJobsCommand,
  DescribeSourceServersCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-drs';
import type { DrsClient } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { listInstances, startDrill } from './kit/drills.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, withSimulator } from './kit/withSimulator.js';

async function tagsOf(client: DrsClient, resourceArn = ''): Promise<Record<string, string> | undefined> {
  return (await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
}

function numbered(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 'value']));
}

describe('tags', () => {
  test('of a job are shown by ListTagsForResource and DescribeJobs alike', () =>
    withSimulator(async ({ client }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const jobID = await startDrill(client, sourceServerID);
      const resourceArn = `arn:aws:drs:us-east-1:123456789012:job/${jobID}`;

      await client.send(new TagResourceCommand({ resourceArn, tags: { 'a b/c': '1' } }));

      const { items } = await client.send(new DescribeJobsCommand({ filters: { jobIDs: [jobID] } }));
      expect(await tagsOf(client, resourceArn)).toEqual({ resourceArn, 'a b/c': '1' });
      expect(items?.[0]?.tags).toEqual({ resourceArn, 'a b/c': '1' });
    }));

  test('of a source server are overwritten and removed', () =>
    withSimulator(async ({ client }) => {
      const { items } = await client.send(new DescribeSourceServersCommand({}));
      const resourceArn = items?.[0]?.arn ?? '';

      await client.send(new TagResourceCommand({ resourceArn, tags: { role: 'proxy' } }));
      await client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['wave', 'not there'] }));

      expect(await tagsOf(client, resourceArn)).toEqual({ Name: 'web-01', role: 'proxy' });
    }));

  test('of a recovery instance exist while it does', () =>
    withSimulator(async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      await startDrill(client, sourceServerID);
      advance(20 * MINUTE_MS);
      const [instance] = await listInstances(client);

      const tags = await tagsOf(client, instance?.arn);
      await startDrill(client, sourceServerID);
      advance(MINUTE_MS);

      expect(tags).toMatchObject({ Name: 'web-01' });
      await expect(tagsOf(client, instance?.arn)).rejects.toMatchObject({
        resourceType: 'RECOVERY_INSTANCE',
      });
    }));

  test('are at most 50, of which none is added when they would be more', () =>
    withSimulator(async ({ client }) => {
      const { items } = await client.send(new DescribeSourceServersCommand({}));
      const resourceArn = items?.[0]?.arn ?? '';
      await client.send(new TagResourceCommand({ resourceArn, tags: numbered(47) }));

      const oneMore = client.send(new TagResourceCommand({ resourceArn, tags: { another: '1' } }));

      await expect(oneMore).rejects.toMatchObject({
        name: 'ValidationException',
        fieldList: [{ name: 'tags' }],
      });
      expect(Object.keys((await tagsOf(client, resourceArn)) ?? {})).toHaveLength(50);
    }));

  test.each([
    ['keys', { ['🦊'.repeat(256)]: 'value' }],
    ['values', { key: '🦊'.repeat(256) }],
  ])('may have %s of 256 emoji, although these are 512 UTF-16 units', (_part, tags) =>
    withSimulator(async ({ client }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const resourceArn = `arn:aws:drs:us-east-1:123456789012:source-server/${sourceServerID}`;

      await client.send(new TagResourceCommand({ resourceArn, tags }));

      expect(await tagsOf(client, resourceArn)).toMatchObject(tags);
    }),
  );

  test.each([
    ['keys', { ['🦊'.repeat(257)]: 'value' }, `tags.${'🦊'.repeat(257)} (key)`],
    ['values', { key: '🦊'.repeat(257) }, 'tags.key'],
  ])('may not have %s of 257 emoji', (_part, tags, name) =>
    withSimulator(async ({ client }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const resourceArn = `arn:aws:drs:us-east-1:123456789012:source-server/${sourceServerID}`;

      const tagging = client.send(new TagResourceCommand({ resourceArn, tags }));

      await expect(tagging).rejects.toMatchObject({
        name: 'ValidationException',
        fieldList: [{ name, message: 'must have at most 256 characters, but has 257' }],
      });
    }),
  );

  test('of an unknown resource are not found', () =>
    withSimulator(async ({ client }) => {
      const arn = 'arn:aws:drs:us-east-1:123456789012:job/drsjob-00000000000000000';

      await expect(tagsOf(client, arn)).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        resourceId: arn,
        resourceType: 'JOB',
        $metadata: { httpStatusCode: 404 },
      });
    }));
});
