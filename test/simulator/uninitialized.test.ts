// In af-south-1 nobody has called InitializeService yet.
import { InitializeServiceCommand } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { OPERATIONS } from '../../src/simulator/operations/operations.js';
import { assumeRole, listServerIDs, signerOf, withAccounts } from './kit/accounts.js';
import { signedBy } from './kit/rawRequest.js';
import { withSimulator } from './kit/withSimulator.js';

const REGION = 'af-south-1';

/** What each operation accepts. */
const INPUTS: Readonly<Record<string, object>> = {
  StartRecovery: { sourceServers: [{ sourceServerID: 's-launchfails000000' }] },
  TerminateRecoveryInstances: { recoveryInstanceIDs: ['i-00000000000000000'] },
  DescribeJobLogItems: { jobID: 'drsjob-conflict000000000' },
  DescribeRecoverySnapshots: { sourceServerID: 's-launchfails000000' },
  TagResource: { tags: { a: 'b' } },
};
const ARN = encodeURIComponent('arn:aws:drs:af-south-1:123456789012:job/drsjob-conflict000000000');

/** The operations that this suite knows how to call. */
const CALLED = OPERATIONS.filter(
  ({ name }) =>
    name in INPUTS || /^(Describe(Jobs|SourceServers|RecoveryInstances)|UntagResource|ListTags)/.test(name),
);

describe('a region that an account has never used', () => {
  test.each(CALLED)('answers $name with UninitializedAccountException', ({ name, method, path }) =>
    withSimulator(async ({ send }) => {
      const answer = await send(`${path.replace('{resourceArn}', ARN)}?tagKeys=a`, {
        method,
        headers: signedBy({ region: REGION }),
        body: INPUTS[name] ?? '',
      });

      expect([answer.status, answer.headers['x-amzn-errortype']]).toEqual([
        400,
        'UninitializedAccountException',
      ]);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'UninitializedAccountException' });
    }),
  );

  test('still complains of malformed input first', () =>
    withSimulator(async ({ send }) => {
      const { headers } = await send('/DescribeJobs', {
        headers: signedBy({ region: REGION }),
        body: { maxResults: 0 },
      });

      expect(headers['x-amzn-errortype']).toBe('ValidationException');
    }));

  test('is as any other once InitializeService was called', () =>
    withAccounts(async ({ drsOf }) => {
      const client = drsOf({ region: REGION });
      await expect(listServerIDs(client)).rejects.toMatchObject({
        name: 'UninitializedAccountException',
        $metadata: { httpStatusCode: 400 },
      });

      const { $metadata } = await client.send(new InitializeServiceCommand({}));

      expect($metadata.httpStatusCode).toBe(204);
      expect(await listServerIDs(client)).toContain('s-launchfails000000');
    }));

  test('is initialized by each account for itself', () =>
    withAccounts(async ({ sts, drsOf, send }) => {
      const keys = await assumeRole(sts);

      await drsOf({ keys, region: REGION }).send(new InitializeServiceCommand({}));

      const ofFirst = await send('/DescribeJobs', { headers: signedBy({ region: REGION }) });
      const ofSecond = await send('/DescribeJobs', {
        headers: signedBy({ ...signerOf(keys), region: REGION }),
      });
      expect([ofFirst.status, ofSecond.status]).toEqual([400, 200]);
    }));
});
