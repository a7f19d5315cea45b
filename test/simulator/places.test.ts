// Each account has a world of its own in each region.
import { DescribeSourceServersCommand, TagResourceCommand } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { assumeRole, FIRST_ACCOUNT, listServerIDs, SECOND_ACCOUNT, withAccounts } from './kit/accounts.js';
import { countJobs, findJob, startDrill } from './kit/drills.js';
import { signedBy } from './kit/rawRequest.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { withSimulator } from './kit/withSimulator.js';

const TEST_SERVER_ID = 's-conflict000000000';

describe('accounts and regions', () => {
  test('have ordinary servers of their own, and the same test servers', () =>
    withAccounts(async ({ client, sts, drsOf }) => {
      const keys = await assumeRole(sts);
      const clients = [
        client,
        drsOf({ region: 'eu-west-1' }),
        drsOf({ keys }),
        drsOf({ keys, region: 'eu-west-1' }),
      ];

      const lists = await Promise.all(clients.map(listServerIDs));

      expect(new Set(lists.flatMap((ids) => ids.slice(0, 8))).size).toBe(32);
      for (const ids of lists) expect(ids.slice(8)).toEqual(lists[0]?.slice(8));
      expect(lists[0]?.slice(8)).toContain(TEST_SERVER_ID);
    }));

  test('stand in the ARNs of what is in them', () =>
    withAccounts(async ({ sts, drsOf }) => {
      const client = drsOf({ keys: await assumeRole(sts), region: 'ap-southeast-2' });

      const { items } = await client.send(new DescribeSourceServersCommand({}));
      const job = await findJob(client, 'drsjob-conflict000000000');

      const prefix = `arn:aws:drs:ap-southeast-2:${SECOND_ACCOUNT}`;
      expect(items?.[0]?.arn).toBe(`${prefix}:source-server/${items?.[0]?.sourceServerID ?? ''}`);
      expect(job?.arn).toBe(`${prefix}:job/drsjob-conflict000000000`);
      expect(items?.[0]?.stagingArea?.stagingAccountID).toBe(SECOND_ACCOUNT);
    }));

  test('do not see the jobs, servers and tags of each other', () =>
    withAccounts(async ({ client, sts, drsOf }) => {
      const other = drsOf({ keys: await assumeRole(sts) });
      const [first = ''] = await ordinaryServerIDs(client);

      const jobID = await startDrill(client, first);

      const resourceArn = (await findJob(client, jobID))?.arn ?? '';
      expect(await countJobs(client)).toBe(2);
      expect(await countJobs(other)).toBe(1);
      expect(await findJob(other, jobID)).toBeUndefined();
      await expect(startDrill(other, first)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
      await expect(
        other.send(new TagResourceCommand({ resourceArn, tags: { note: 'mine' } })),
      ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    }));

  test('give jobs ids of their own, also when they start at the same instant', () =>
    withAccounts(async ({ client, drsOf }) => {
      const other = drsOf({ region: 'eu-west-1' });
      const [here = ''] = await ordinaryServerIDs(client);
      const [there = ''] = await ordinaryServerIDs(other);

      expect(await startDrill(client, here)).not.toBe(await startDrill(other, there));
    }));

  test('are 12 digits, or the simulator does not start', async () => {
    await expect(withSimulator(() => Promise.resolve(), { accounts: ['1234'] })).rejects.toThrow(
      'accounts must have 12 digits, but one is "1234"',
    );
  });

  test.each([
    [{}, [FIRST_ACCOUNT, SECOND_ACCOUNT]],
    [{ accountID: SECOND_ACCOUNT }, [SECOND_ACCOUNT, FIRST_ACCOUNT]],
    [{ accountID: '000000000001' }, ['000000000001', FIRST_ACCOUNT, SECOND_ACCOUNT]],
    [{ accounts: ['000000000001', '000000000002'] }, ['000000000001', '000000000002']],
    [{ accounts: ['000000000001'], accountID: '000000000002' }, ['000000000002', '000000000001']],
    [{ accounts: [] }, [FIRST_ACCOUNT]],
  ])('with %j are %j, the first being that of any credentials', (options, accounts) =>
    withAccounts(async ({ simulator, client }) => {
      expect(simulator.accounts).toEqual(accounts);
      expect((await findJob(client, 'drsjob-conflict000000000'))?.arn).toContain(`:${accounts[0] ?? ''}:`);
    }, options),
  );
});

describe('the header Authorization', () => {
  const scope = 'us-east-1/drs/aws4_request';

  test.each([
    ['anything', "Authorization header requires 'Credential' parameter."],
    ['Bearer Credential=test/20260301/us-east-1/drs/aws4_request', 'the algorithm must be AWS4-HMAC-SHA256'],
    [`AWS4-HMAC-SHA256 Credential=${scope}`, 'exactly 5 slash-delimited elements'],
    ['AWS4-HMAC-SHA256 Credential=test/20260301/us-east-1/drs', 'exactly 5 slash-delimited elements'],
    ['AWS4-HMAC-SHA256 Credential=test/today/us-east-1/drs/aws4_request', '5 slash-delimited elements'],
    ['AWS4-HMAC-SHA256 Credential=/20260301/us-east-1/drs/aws4_request', '5 slash-delimited elements'],
    ['AWS4-HMAC-SHA256 SignedHeaders=host, Signature=0', "requires 'Credential' parameter"],
  ])('is an IncompleteSignatureException where it is %j', (authorization, complaint) =>
    withSimulator(async ({ simulator, send }) => {
      const answer = await send('/DescribeJobs', { headers: { authorization } });

      expect([answer.status, answer.headers['x-amzn-errortype']]).toEqual([
        403,
        'IncompleteSignatureException',
      ]);
      expect((JSON.parse(answer.body) as { message: string }).message).toContain(complaint);
      expect(simulator.calls.all()).toEqual({});
    }),
  );

  test.each([
    [{ region: 'nowhere' }, 'Credential should be scoped to a valid region.'],
    [{ region: 'us-east-1a' }, 'Credential should be scoped to a valid region.'],
    [{ service: 'ec2' }, "Credential should be scoped to correct service: 'drs'."],
  ])('is an InvalidSignatureException where its scope has %j', (signer, message) =>
    withSimulator(async ({ send }) => {
      const answer = await send('/DescribeJobs', { headers: signedBy(signer) });

      expect([answer.status, answer.headers['x-amzn-errortype']]).toEqual([403, 'InvalidSignatureException']);
      expect(JSON.parse(answer.body)).toEqual({ message });
    }),
  );

  test.each([
    `AWS4-HMAC-SHA256 Credential=test/20260301/${scope}`,
    `AWS4-HMAC-SHA256 SignedHeaders=host,Signature=0,Credential=test/20260301/${scope}`,
  ])('is accepted as %j, whatever its signature is', (authorization) =>
    withSimulator(async ({ send }) => {
      expect((await send('/DescribeJobs', { headers: { authorization } })).status).toBe(200);
    }),
  );
});
