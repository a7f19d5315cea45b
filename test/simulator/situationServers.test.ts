// The servers that are always in one situation: what is shown of each, and what a launch of it does.
import { DescribeSourceServersCommand, StartRecoveryCommand, type DrsClient } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { findJob, readLog, startDrill } from './kit/drills.js';
import { modelClient, type ModelClient } from './kit/modelClient.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, SECOND_MS, STARTED_AT, withSimulator, type Loan } from './kit/withSimulator.js';

const LISTED = [
  's-stalled0000000000',
  's-initialsync000000',
  's-nosnapshots000000',
  's-lagging0000000000',
  's-recovered00000000',
  's-drilled0000000000',
  's-extended000000000',
  's-notemplate0000000',
];
const DAY_MS = 24 * 60 * MINUTE_MS;

type Item = Readonly<Record<string, unknown>>;

interface Listed {
  readonly items: readonly Item[];
}

async function serverOf(model: ModelClient, sourceServerID: string): Promise<Item> {
  const filters = { sourceServerIDs: [sourceServerID] };
  return (await model.call<Listed>('DescribeSourceServers', { filters })).items[0] ?? {};
}

async function snapshotsOf(model: ModelClient, sourceServerID: string): Promise<readonly Item[]> {
  return (await model.call<Listed>('DescribeRecoverySnapshots', { sourceServerID })).items;
}

/** The job of a drill of these servers once it has ended: how each server fared, and what happened to the first. */
async function drill(
  { client, advance }: Loan,
  ...servers: readonly string[]
): Promise<{ statuses: unknown[]; events: unknown[] }> {
  const jobID = await startDrill(client, ...servers);
  advance(30 * MINUTE_MS);
  const job = await findJob(client, jobID);
  const log = await readLog(client, jobID);
  return {
    statuses: [job?.status, ...(job?.participatingServers ?? []).map(({ launchStatus }) => launchStatus)],
    events: log.flatMap(({ event, eventData }) => (eventData?.sourceServerID === servers[0] ? [event] : [])),
  };
}

async function conversionTimeOf(client: DrsClient, jobID: string): Promise<string | undefined> {
  const log = await readLog(client, jobID);
  const start = log.find(({ event }) => event === 'CONVERSION_START');
  return start?.eventData?.conversionProperties?.dataTimestamp;
}

describe('the servers in a situation', () => {
  test('are listed last', () =>
    withSimulator(async ({ client }) => {
      const { items = [] } = await client.send(new DescribeSourceServersCommand({}));

      expect(items.slice(18).map(({ sourceServerID }) => sourceServerID)).toEqual(LISTED);
    }));
});

describe('s-stalled0000000000', () => {
  test('has not been seen for days, and has the snapshots of before', () =>
    withSimulator(async ({ send }) => {
      const model = modelClient(send);

      expect(await serverOf(model, 's-stalled0000000000')).toMatchObject({
        dataReplicationInfo: {
          dataReplicationState: 'STALLED',
          dataReplicationError: { error: 'AGENT_NOT_SEEN' },
          lagDuration: 'P3DT4H',
          replicatedDisks: [{ backloggedStorageBytes: 24_696_061_952 }],
        },
        lifeCycle: { lastSeenByServiceDateTime: '2026-02-26T08:00:00.000Z' },
        agentVersion: '4.2.1',
      });
      const snapshots = await snapshotsOf(model, 's-stalled0000000000');
      expect(snapshots.length).toBeGreaterThan(20);
      expect(snapshots[0]?.expectedTimestamp).toBe('2026-02-26T07:50:00.000Z');
    }));

  test('lags further behind as time goes on, and keeps its snapshots', () =>
    withSimulator(async ({ send, advance }) => {
      const model = modelClient(send);
      const before = await snapshotsOf(model, 's-stalled0000000000');
      advance(10 * DAY_MS + 90 * SECOND_MS);

      const { dataReplicationInfo } = await serverOf(model, 's-stalled0000000000');

      expect(dataReplicationInfo).toMatchObject({ lagDuration: 'P13DT4H1M30S' });
      expect(await snapshotsOf(model, 's-stalled0000000000')).toEqual(before);
    }));

  test('launches from its newest snapshot, and the log says so', () =>
    withSimulator(async (loan) => {
      const { statuses, events } = await drill(loan, 's-stalled0000000000');

      expect(statuses).toEqual(['COMPLETED', 'LAUNCHED']);
      expect(events).toEqual([
        'SNAPSHOT_START',
        'SNAPSHOT_FAIL',
        'USING_PREVIOUS_SNAPSHOT',
        'CONVERSION_START',
        'CONVERSION_END',
        'LAUNCH_START',
      ]);
    }));

  test('launches from the snapshot that is asked for without trying to take one', () =>
    withSimulator(async ({ client, send, advance }) => {
      const [, older] = await snapshotsOf(modelClient(send), 's-stalled0000000000');
      const recoverySnapshotID = String(older?.snapshotID);
      const sourceServers = [{ sourceServerID: 's-stalled0000000000', recoverySnapshotID }];
      const { job } = await client.send(new StartRecoveryCommand({ sourceServers, isDrill: true }));
      advance(30 * MINUTE_MS);

      const events = (await readLog(client, job?.jobID ?? '')).map(({ event }) => event);

      expect(events).not.toContain('SNAPSHOT_START');
      expect(await conversionTimeOf(client, job?.jobID ?? '')).toBe(older?.timestamp);
    }));
});

describe('s-initialsync000000', () => {
  test('is copied further as the simulator goes on, but never to the end', () =>
    withSimulator(
      async ({ send, advance }) => {
        const model = modelClient(send);
        const shares: number[] = [];
        for (const minutes of [0, 10, 20, 1_000_000]) {
          advance(minutes * MINUTE_MS);
          const { dataReplicationInfo } = (await serverOf(model, 's-initialsync000000')) as {
            dataReplicationInfo: {
              etaDateTime: string;
              replicatedDisks: readonly [{ totalStorageBytes: number; replicatedStorageBytes: number }];
            };
          };
          const { etaDateTime, replicatedDisks } = dataReplicationInfo;
          expect(dataReplicationInfo).toMatchObject({ dataReplicationState: 'INITIAL_SYNC' });
          expect(dataReplicationInfo).not.toHaveProperty('lagDuration');
          expect(Date.parse(etaDateTime)).toBeGreaterThan(STARTED_AT + minutes * MINUTE_MS);
          shares.push(replicatedDisks[0].replicatedStorageBytes / replicatedDisks[0].totalStorageBytes);
        }

        expect(shares.map((share) => Math.round(share * 100))).toEqual([37, 64, 80, 97]);
        expect(shares[3]).toBeLessThan(0.97);
        expect(await snapshotsOf(model, 's-initialsync000000')).toEqual([]);
      },
      { speed: 60 },
    ));

  test('fails at its snapshot beside a server that launches', () =>
    withSimulator(async (loan) => {
      const [ordinary = ''] = await ordinaryServerIDs(loan.client);

      const { statuses, events } = await drill(loan, 's-initialsync000000', ordinary);

      expect(statuses).toEqual(['COMPLETED', 'FAILED', 'LAUNCHED']);
      expect(events).toEqual(['SNAPSHOT_START', 'SNAPSHOT_FAIL']);
      expect(await serverOf(modelClient(loan.send), 's-initialsync000000')).toMatchObject({
        lastLaunchResult: 'FAILED',
      });
    }));
});

describe('s-nosnapshots000000', () => {
  test('has no snapshot, also later, and launches from its latest state', () =>
    withSimulator(async (loan) => {
      const model = modelClient(loan.send);

      const { statuses, events } = await drill(loan, 's-nosnapshots000000');

      expect(statuses).toEqual(['COMPLETED', 'LAUNCHED']);
      expect(events.slice(0, 2)).toEqual(['SNAPSHOT_START', 'SNAPSHOT_END']);
      expect(await snapshotsOf(model, 's-nosnapshots000000')).toEqual([]);
      expect(await serverOf(model, 's-nosnapshots000000')).toMatchObject({
        dataReplicationInfo: { dataReplicationState: 'CONTINUOUS', lagDuration: 'P0D' },
      });
    }));
});

describe('s-lagging0000000000', () => {
  test('is hours behind, and launches what it was hours ago', () =>
    withSimulator(async ({ client, send, advance }) => {
      const jobID = await startDrill(client, 's-lagging0000000000');
      advance(30 * MINUTE_MS);

      expect(await serverOf(modelClient(send), 's-lagging0000000000')).toMatchObject({
        dataReplicationInfo: {
          dataReplicationState: 'BACKLOG',
          lagDuration: 'PT2H13M',
          replicatedDisks: [{ backloggedStorageBytes: 9_663_676_416 }],
        },
      });
      expect(await conversionTimeOf(client, jobID)).toMatch(/^2026-03-01T09:47:/);
    }));

  test('has no snapshot that is newer than what a launch takes', () =>
    withSimulator(async ({ send }) => {
      const [newest] = await snapshotsOf(modelClient(send), 's-lagging0000000000');

      expect(newest?.timestamp).toMatch(/^2026-03-01T09:40:/);
    }));
});

describe('s-extended000000000', () => {
  test('is extended from a server of the staging account, and found by it', () =>
    withSimulator(async ({ send }) => {
      const filters = { stagingAccountIDs: ['777788889999'] };

      const { items } = await modelClient(send).call<Listed>('DescribeSourceServers', { filters });

      expect(items).toMatchObject([
        {
          sourceServerID: 's-extended000000000',
          stagingArea: {
            status: 'EXTENDED',
            stagingAccountID: '777788889999',
            stagingSourceServerArn: expect.stringMatching(
              /^arn:aws:drs:us-east-1:777788889999:source-server\/s-[0-9a-f]{17}$/,
            ),
          },
          dataReplicationInfo: { dataReplicationState: 'CONTINUOUS' },
        },
      ]);
    }));
});
