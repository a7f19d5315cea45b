import { DescribeRecoverySnapshotsCommand, paginateDescribeRecoverySnapshots } from '@aws-sdk/client-drs';
import type { DescribeRecoverySnapshotsCommandInput, DrsClient, RecoverySnapshot } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, withSimulator } from './kit/withSimulator.js';

async function find(
  client: DrsClient,
  more: Omit<DescribeRecoverySnapshotsCommandInput, 'sourceServerID'> = {},
): Promise<RecoverySnapshot[]> {
  const [sourceServerID = ''] = await ordinaryServerIDs(client);
  return (await client.send(new DescribeRecoverySnapshotsCommand({ sourceServerID, ...more }))).items ?? [];
}

function expectedTimes(snapshots: readonly RecoverySnapshot[]): (string | undefined)[] {
  return snapshots.map(({ expectedTimestamp }) => expectedTimestamp);
}

describe('DescribeRecoverySnapshots', () => {
  test('has one every 10 minutes for the last hour, newest first, then fewer', () =>
    withSimulator(async ({ client }) => {
      const snapshots = await find(client);

      expect(expectedTimes(snapshots).slice(0, 8)).toEqual([
        '2026-03-01T11:50:00.000Z',
        '2026-03-01T11:40:00.000Z',
        '2026-03-01T11:30:00.000Z',
        '2026-03-01T11:20:00.000Z',
        '2026-03-01T11:10:00.000Z',
        '2026-03-01T11:00:00.000Z',
        '2026-03-01T10:00:00.000Z',
        '2026-03-01T09:00:00.000Z',
      ]);
      expect(expectedTimes(snapshots).at(-1)).toBe('2026-02-23T00:00:00.000Z');
      expect(snapshots[0]?.snapshotID).toMatch(/^pit-[0-9a-f]{17}$/);
      expect(snapshots[0]?.ebsSnapshots).toEqual([expect.stringMatching(/^snap-[0-9a-f]{17}$/)]);
    }));

  test('turns the order around for ASC', () =>
    withSimulator(async ({ client }) => {
      const newestFirst = await find(client);

      const oldestFirst = await find(client, { order: 'ASC' });

      expect(oldestFirst).toEqual([...newestFirst].reverse());
    }));

  test('finds those of a period', () =>
    withSimulator(async ({ client }) => {
      const found = await find(client, {
        filters: { fromDateTime: '2026-03-01T11:20:00Z', toDateTime: '2026-03-01T11:35:00Z' },
      });

      expect(expectedTimes(found)).toEqual(['2026-03-01T11:30:00.000Z', '2026-03-01T11:20:00.000Z']);
    }));

  test('keeps the id of a snapshot while new ones are taken', () =>
    withSimulator(async ({ client, advance }) => {
      const before = await find(client);

      advance(10 * MINUTE_MS);
      const after = await find(client);

      expect(after[1]).toEqual(before[0]);
    }));

  test('comes in pages', () =>
    withSimulator(async ({ client }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const all = await find(client);

      const paged: RecoverySnapshot[] = [];
      for await (const { items } of paginateDescribeRecoverySnapshots(
        { client, pageSize: 10 },
        { sourceServerID },
      )) {
        paged.push(...(items ?? []));
      }

      expect(paged).toEqual(all);
    }));

  test('refuses a server that it does not know', () =>
    withSimulator(async ({ client }) => {
      const command = new DescribeRecoverySnapshotsCommand({ sourceServerID: 's-notfound000000000' });

      await expect(client.send(command)).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        resourceId: 's-notfound000000000',
      });
    }));
});
