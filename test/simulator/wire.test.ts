import { InitializeServiceCommand } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { withSimulator } from './kit/withSimulator.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('the wire', () => {
  test('carries a request id of its own, JSON and the real date with every answer', () =>
    withSimulator(async ({ send }) => {
      const first = await send('/DescribeJobs');
      const second = await send('/DescribeJobs', { body: '{"maxResults":0}' });

      for (const { headers } of [first, second]) {
        expect(headers['x-amzn-requestid']).toMatch(UUID);
        expect(headers['content-type']).toBe('application/json');
        expect(Math.abs(Date.parse(headers.date ?? '') - Date.now())).toBeLessThan(5000);
      }
      expect(first.headers['x-amzn-requestid']).not.toBe(second.headers['x-amzn-requestid']);
    }));

  test('names an error by its bare class name', () =>
    withSimulator(async ({ send }) => {
      const answer = await send('/StartRecovery', {
        body: { sourceServers: [{ sourceServerID: 's-notfound000000000' }] },
      });

      expect(answer.status).toBe(404);
      expect(answer.headers['x-amzn-errortype']).toBe('ResourceNotFoundException');
    }));

  test('carries Retry-After as a header', () =>
    withSimulator(async ({ send }) => {
      const answer = await send('/StartRecovery', {
        body: { sourceServers: [{ sourceServerID: 's-throttled00000000' }] },
      });

      expect(answer.headers['retry-after']).toBe('1');
      expect(JSON.parse(answer.body)).toEqual({
        message: 'Rate exceeded',
        serviceCode: 'drs',
        quotaCode: 'L-SIMULATED',
      });
    }));

  test('refuses requests that are not signed', () =>
    withSimulator(async ({ send }) => {
      const answer = await send('/DescribeJobs', { headers: {} });

      expect(answer.status).toBe(403);
      expect(answer.headers['x-amzn-errortype']).toBe('MissingAuthenticationTokenException');
    }));

  test.each(['/NoSuchOperation', '/', '/describejobs', '/tags/', '/tags/arn:aws:drs:x/y'])(
    'has no operation at %s',
    (path) =>
      withSimulator(async ({ send }) => {
        const answer = await send(path);

        expect(answer.status).toBe(404);
        expect(answer.headers['x-amzn-errortype']).toBe('UnknownOperationException');
      }),
  );

  test('says which methods a path has', () =>
    withSimulator(async ({ send }) => {
      const job = await send('/DescribeJobs', { method: 'GET' });
      const tags = await send('/tags/arn%3Aaws', { method: 'PUT' });

      expect([job.status, job.headers.allow]).toEqual([405, 'POST']);
      expect([tags.status, tags.headers.allow]).toEqual([405, 'POST, DELETE, GET']);
    }));

  test.each(['{', '[]', '"text"', 'null', '1'])('refuses the body %s', (body) =>
    withSimulator(async ({ send }) => {
      const answer = await send('/DescribeJobs', { body });

      expect(answer.status).toBe(400);
      expect(answer.headers['x-amzn-errortype']).toBe('SerializationException');
    }),
  );

  test('refuses a body of more than 1 MiB', () =>
    withSimulator(async ({ send }) => {
      const accepted = await send('/DescribeJobs', { body: `{}${' '.repeat(1024 * 1024 - 2)}` });
      const refused = await send('/DescribeJobs', { body: `{}${' '.repeat(1024 * 1024 - 1)}` });

      expect(accepted.status).toBe(200);
      expect(refused.status).toBe(413);
    }));

  test('refuses an ARN that is not percent-encoded rightly', () =>
    withSimulator(async ({ send }) => {
      const answer = await send('/tags/arn%ZZ', { method: 'GET' });

      expect(JSON.parse(answer.body)).toMatchObject({ code: 'ValidationException', reason: 'cannotParse' });
    }));

  test('answers InitializeService with 204 and nothing, to an empty body as SDKs send it', () =>
    withSimulator(async ({ client, send }) => {
      const { $metadata } = await client.send(new InitializeServiceCommand({}));
      const raw = await send('/InitializeService');

      expect($metadata.httpStatusCode).toBe(204);
      expect([raw.status, raw.body, raw.headers['content-length']]).toEqual([204, '', undefined]);
    }));

  test('answers TagResource with 200 and an empty body', () =>
    withSimulator(async ({ send }) => {
      const arn = 'arn:aws:drs:us-east-1:123456789012:job/drsjob-conflict000000000';

      const answer = await send(`/tags/${encodeURIComponent(arn)}`, { body: { tags: { key: 'value' } } });

      expect([answer.status, answer.body, answer.headers['content-length']]).toEqual([200, '', '0']);
    }));

  test('repeats tagKeys in the query of UntagResource', () =>
    withSimulator(async ({ send }) => {
      const path = `/tags/${encodeURIComponent('arn:aws:drs:us-east-1:123456789012:job/drsjob-conflict000000000')}`;
      await send(path, { body: { tags: { a: '1', 'b c': '2', kept: '3' } } });

      await send(`${path}?tagKeys=a&tagKeys=b%20c&tagKeys=resourceArn`, { method: 'DELETE' });

      const { body } = await send(path, { method: 'GET' });
      expect(JSON.parse(body)).toEqual({ tags: { kept: '3' } });
    }));
});
