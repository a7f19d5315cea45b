// What AssumeRole lends, and for how long.
import { DescribeJobsCommand } from '@aws-sdk/client-drs';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, test } from '@jest/globals';
import { assumeRole, SECOND_ACCOUNT, signerOf, withAccounts } from './kit/accounts.js';
import { signedBy, signedForSts, type Signer } from './kit/rawRequest.js';
import { MINUTE_MS, SECOND_MS, withSimulator } from './kit/withSimulator.js';

const IDENTITY = 'Action=GetCallerIdentity&Version=2011-06-15';

describe('temporary credentials', () => {
  test('stand for the account of their role in every region, until they expire', () =>
    withAccounts(async ({ sts, drsOf, stsOf, advance }) => {
      const keys = await assumeRole(sts, { DurationSeconds: 900 });
      const client = drsOf({ keys, region: 'eu-west-1' });
      const describeJobs = () => client.send(new DescribeJobsCommand({}));

      advance(900 * SECOND_MS - 1);
      expect((await describeJobs()).items?.[0]?.arn).toContain(`eu-west-1:${SECOND_ACCOUNT}`);
      advance(1);

      await expect(describeJobs()).rejects.toMatchObject({
        name: 'ExpiredTokenException',
        message: 'The security token included in the request is expired',
        $metadata: { httpStatusCode: 403 },
      });
      await expect(stsOf(keys).send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
        name: 'ExpiredToken',
        $metadata: { httpStatusCode: 403 },
      });
    }));

  test.each([
    [{ sessionToken: 'of nobody' }],
    [{ accessKeyID: 'ASIAAAAAAAAAAAAAAAAA' }],
    [{ accessKeyID: 'ASIAAAAAAAAAAAAAAAAA', sessionToken: 'of nobody' }],
  ])('that STS did not lend are refused: %j', (signer) =>
    withSimulator(async ({ send }) => {
      const ofDrs = await send('/DescribeJobs', { headers: signedBy(signer) });
      const ofSts = await send('/', { headers: signedForSts(signer), body: IDENTITY });

      expect([ofDrs.status, ofDrs.headers['x-amzn-errortype']]).toEqual([403, 'UnrecognizedClientException']);
      expect(JSON.parse(ofDrs.body)).toEqual({
        message: 'The security token included in the request is invalid.',
      });
      expect(ofSts.status).toBe(403);
      expect(ofSts.body).toContain('<Code>InvalidClientTokenId</Code>');
    }),
  );

  test('are refused with the token of another session, and without one', () =>
    withAccounts(async ({ sts, send }) => {
      const [one, two] = [await assumeRole(sts), await assumeRole(sts)];
      const status = async (signer: Signer) =>
        (await send('/DescribeJobs', { headers: signedBy(signer) })).status;

      expect(await status(signerOf(one))).toBe(200);
      expect(await status({ ...signerOf(one), ...signerOf({ ...two, accessKeyId: one.accessKeyId }) })).toBe(
        403,
      );
      expect(await status({ accessKeyID: one.accessKeyId })).toBe(403);
    }));

  test('are unknown to another run of the simulator', () =>
    withAccounts(async ({ sts }) => {
      const keys = await assumeRole(sts);

      await withSimulator(async ({ send }) => {
        const { headers } = await send('/DescribeJobs', { headers: signedBy(signerOf(keys)) });
        expect(headers['x-amzn-errortype']).toBe('UnrecognizedClientException');
      });
    }));

  test('last as long as the control door says, and can all expire now', () =>
    withAccounts(async ({ simulator, sts, send, advance }) => {
      const sessions = '/_simulator/sessions';
      const status = async (keys: Parameters<typeof signerOf>[0]) =>
        (await send('/DescribeJobs', { headers: signedBy(signerOf(keys)) })).status;
      const long = await assumeRole(sts);

      const changed = await send(sessions, { method: 'PUT', headers: {}, body: { sessionSeconds: 5 } });
      const short = await assumeRole(sts);
      advance(5 * SECOND_MS);

      expect(JSON.parse(changed.body)).toEqual({ sessionSeconds: 5, issued: 1, live: 1 });
      expect([await status(long), await status(short)]).toEqual([200, 403]);
      expect(simulator.sessions.current()).toEqual({ sessionSeconds: 5, issued: 2, live: 1 });

      const expired = await send(sessions, { method: 'DELETE', headers: {} });
      expect(JSON.parse(expired.body)).toEqual({ sessionSeconds: 5, issued: 2, live: 0 });
      expect(await status(long)).toBe(403);

      await send(sessions, { method: 'PUT', headers: {}, body: { sessionSeconds: null } });
      const again = await assumeRole(sts);
      advance(59 * MINUTE_MS);
      expect(await status(again)).toBe(200);
    }));

  test.each([
    [{ sessionSeconds: 0 }, 'sessionSeconds must be a whole number from 1 to 43200, but is 0'],
    [{}, 'sessionSeconds must be a whole number from 1 to 43200, but is missing'],
    [{ seconds: 5 }, 'seconds is not known here: use only sessionSeconds.'],
  ])('last as long as before when %j is sent', (body, complaint) =>
    withSimulator(async ({ simulator, send }) => {
      const answer = await send('/_simulator/sessions', { method: 'PUT', headers: {}, body });

      expect(answer.status).toBe(400);
      expect((JSON.parse(answer.body) as { message: string }).message).toContain(complaint);
      expect(simulator.sessions.current().sessionSeconds).toBeNull();
    }),
  );
});
