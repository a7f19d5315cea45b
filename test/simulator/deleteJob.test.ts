// Jobs that have ended can be deleted.
import { describe, expect, test } from '@jest/globals';
import { findJob, startDrill } from './kit/drills.js';
import { modelClient } from './kit/modelClient.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, withSimulator } from './kit/withSimulator.js';

describe('DeleteJob', () => {
  test('deletes a job that has ended, with its log and its tags', () =>
    withSimulator(async ({ client, send, advance }) => {
      const model = modelClient(send);
      const [server = ''] = await ordinaryServerIDs(client);
      const jobID = await startDrill(client, server);
      const resourceArn = (await findJob(client, jobID))?.arn;
      advance(30 * MINUTE_MS);

      await model.call('DeleteJob', { jobID });

      expect(await findJob(client, jobID)).toBeUndefined();
      for (const [operation, input] of [
        ['DescribeJobLogItems', { jobID }],
        ['ListTagsForResource', { resourceArn }],
        ['DeleteJob', { jobID }],
      ] as const) {
        expect(await model.refusal(operation, input)).toMatchObject({ name: 'ResourceNotFoundException' });
      }
    }));

  test('leaves what the job has launched, and what the server says of its last launch', () =>
    withSimulator(async ({ send }) => {
      const model = modelClient(send);
      const sourceServerIDs = ['s-recovered00000000'];
      const before = await model.call('DescribeSourceServers', { filters: { sourceServerIDs } });

      await model.call('DeleteJob', { jobID: 'drsjob-recovered00000000' });

      expect(await model.call('DescribeSourceServers', { filters: { sourceServerIDs } })).toEqual(before);
      expect(before).toMatchObject({ items: [{ recoveryInstanceId: expect.stringMatching(/^i-/) }] });
    }));

  test('is a ConflictException for a job that has not ended', () =>
    withSimulator(async ({ client, send }) => {
      const jobID = 'drsjob-conflict000000000';

      expect(await modelClient(send).refusal('DeleteJob', { jobID })).toMatchObject({
        name: 'ConflictException',
        body: { resourceId: jobID, resourceType: 'JOB' },
      });
      expect(await findJob(client, jobID)).toBeDefined();
    }));

  test('is a ValidationException for an id of another form', () =>
    withSimulator(async ({ send }) => {
      expect(await modelClient(send).refusal('DeleteJob', { jobID: 'job-1' })).toMatchObject({
        name: 'ValidationException',
        body: { fieldList: [{ name: 'jobID' }, { name: 'jobID' }] },
      });
    }));
});
