// Servers that are extended from another account, and those that could be.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { modelClient, type ModelClient } from './kit/modelClient.js';
import { MINUTE_MS, STARTED_AT, withSimulator } from './kit/withSimulator.js';

const STAGING_ACCOUNT = '777788889999';

interface Listed {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly nextToken?: string;
}

function withModel(use: (model: ModelClient) => Promise<void>): Promise<void> {
  return withSimulator(({ send }) => use(modelClient(send)));
}

describe('ListStagingAccounts', () => {
  test('lists the account that a server is extended from', () =>
    withModel(async (model) => {
      expect(await model.call('ListStagingAccounts', { maxResults: 50 })).toEqual({
        accounts: [{ accountID: STAGING_ACCOUNT }],
      });
    }));

  test.each([
    [0, 'must be greater than or equal to 1'],
    [51, 'must be less than or equal to 50'],
    ['many', 'must be an integer'],
  ])('is a ValidationException for maxResults=%s in the query', (maxResults, message) =>
    withModel(async (model) => {
      expect(await model.refusal('ListStagingAccounts', { maxResults })).toMatchObject({
        name: 'ValidationException',
        body: { fieldList: [{ name: 'maxResults', message }] },
      });
    }),
  );

  test('is a ValidationException for a token of another list in the query', () =>
    withModel(async (model) => {
      const { nextToken } = await model.call<Listed>('DescribeSourceServers', { maxResults: 1 });

      expect(await model.refusal('ListStagingAccounts', { nextToken })).toMatchObject({
        name: 'ValidationException',
        body: { fieldList: [{ name: 'nextToken' }] },
      });
    }));
});

describe('ListExtensibleSourceServers', () => {
  test('lists what is not extended yet, a page at a time', () =>
    withModel(async (model) => {
      const first = await model.call<Listed>('ListExtensibleSourceServers', {
        stagingAccountID: STAGING_ACCOUNT,
        maxResults: 2,
      });
      const second = await model.call<Listed>('ListExtensibleSourceServers', {
        stagingAccountID: STAGING_ACCOUNT,
        nextToken: first.nextToken,
      });

      const hostnames = [...first.items, ...second.items].map(({ hostname }) => hostname);
      expect(first.items).toHaveLength(2);
      expect(hostnames).toEqual(['shared-directory-01', 'shared-directory-02', 'shared-reports-01']);
      expect(first.items[0]?.arn).toMatch(
        /^arn:aws:drs:us-east-1:777788889999:source-server\/s-[0-9a-f]{17}$/,
      );
    }));

  test('is an AccessDeniedException for an account that does not share its staging area', () =>
    withModel(async (model) => {
      const input = { stagingAccountID: '210987654321' };

      expect(await model.refusal('ListExtensibleSourceServers', input)).toMatchObject({
        name: 'AccessDeniedException',
      });
    }));

  test.each([
    ['stagingAccountID', { stagingAccountID: '1' }],
    ['stagingAccountID', {}],
    ['maxResults', { stagingAccountID: STAGING_ACCOUNT, maxResults: 301 }],
  ])('is a ValidationException for a wrong %s', (name, input) =>
    withModel(async (model) => {
      const refusal = await model.refusal('ListExtensibleSourceServers', input);

      expect(refusal.name).toBe('ValidationException');
      expect(refusal.body.fieldList).toContainEqual(expect.objectContaining({ name }));
    }),
  );
});

describe('CreateExtendedSourceServer', () => {
  async function firstExtensible(model: ModelClient): Promise<string> {
    const { items } = await model.call<Listed>('ListExtensibleSourceServers', {
      stagingAccountID: STAGING_ACCOUNT,
    });
    return String(items[0]?.arn);
  }

  test('makes a server of this account, listed last, that can be extended no more', () =>
    withModel(async (model) => {
      const sourceServerArn = await firstExtensible(model);

      const { sourceServer } = await model.call('CreateExtendedSourceServer', {
        sourceServerArn,
        tags: { owner: 'dr' },
      });

      expect(sourceServer).toMatchObject({
        tags: { owner: 'dr' },
        sourceProperties: { identificationHints: { hostname: 'shared-directory-01' } },
        stagingArea: { status: 'EXTENDED', stagingSourceServerArn: sourceServerArn },
        lifeCycle: { addedToServiceDateTime: '2026-03-01T12:00:00.000Z' },
      });
      expect((await model.call<Listed>('DescribeSourceServers')).items.at(-1)).toEqual(sourceServer);
      expect(await firstExtensible(model)).not.toBe(sourceServerArn);
      expect(await model.refusal('CreateExtendedSourceServer', { sourceServerArn })).toMatchObject({
        name: 'ValidationException',
        body: { reason: 'other', fieldList: [{ name: 'sourceServerArn' }] },
      });
    }));

  test('makes a server that launches, and is still there with its instance after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    const memory = join(folder, 'simulator.jsonl');
    let sourceServerID = '';
    await withSimulator(
      async ({ send }) => {
        const model = modelClient(send);
        const { sourceServer } = await model.call<{ sourceServer: { sourceServerID: string } }>(
          'CreateExtendedSourceServer',
          { sourceServerArn: await firstExtensible(model) },
        );
        sourceServerID = sourceServer.sourceServerID;
        await model.call('StartRecovery', { sourceServers: [{ sourceServerID }], isDrill: true });
      },
      { memory },
    );
    const seen: unknown[] = [];
    for (const hours of [1, 2]) {
      await withSimulator(
        async ({ send }) => {
          const filters = { sourceServerIDs: [sourceServerID] };
          const { items } = await modelClient(send).call<Listed>('DescribeRecoveryInstances', { filters });
          seen.push(
            items.length,
            (await modelClient(send).call<Listed>('DescribeSourceServers', { filters })).items,
          );
        },
        { memory, now: () => STARTED_AT + hours * 60 * MINUTE_MS },
      );
    }
    await rm(folder, { recursive: true });

    const server = { sourceServerID, stagingArea: { status: 'EXTENDED' }, lastLaunchResult: 'SUCCEEDED' };
    expect(seen).toMatchObject([1, [server], 1, [server]]);
  });

  test.each([
    ['AccessDeniedException', 'arn:aws:drs:us-east-1:210987654321:source-server/s-00000000000000000'],
    ['ResourceNotFoundException', 'arn:aws:drs:us-east-1:777788889999:source-server/s-00000000000000000'],
    ['ValidationException', 'arn:aws:drs:us-east-1:777788889999:job/drsjob-00000000000000000'],
  ])('is a %s for %s', (name, sourceServerArn) =>
    withModel(async (model) => {
      expect(await model.refusal('CreateExtendedSourceServer', { sourceServerArn })).toMatchObject({ name });
    }),
  );
});
