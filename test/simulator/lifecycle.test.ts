import {
  DescribeRecoverySnapshotsCommand,
  DescribeSourceServersCommand,
  StartRecoveryCommand,
} from '@aws-sdk/client-drs';
import type { DrsClient, Job, SourceServer } from '@aws-sdk/client-drs';
import { describe, expect, test } from '@jest/globals';
import { findJob, listInstances, readLog, startDrill } from './kit/drills.js';
import { ordinaryServerIDs } from './kit/servers.js';
import { MINUTE_MS, SECOND_MS, withSimulator } from './kit/withSimulator.js';

const STEP_MS = 5 * SECOND_MS;

/** Every different state that is met on the way to the end, looking every 5 seconds. */
async function watch(client: DrsClient, jobID: string, advance: (ms: number) => void): Promise<Job[]> {
  const seen: Job[] = [];
  for (let elapsed = 0; elapsed <= 25 * MINUTE_MS; elapsed += STEP_MS) {
    const job = await findJob(client, jobID);
    if (job !== undefined && JSON.stringify(job) !== JSON.stringify(seen.at(-1))) seen.push(job);
    if (job?.status === 'COMPLETED') return seen;
    advance(STEP_MS);
  }
  throw new Error(`${jobID} did not end`);
}

async function findServer(client: DrsClient, sourceServerID: string): Promise<SourceServer | undefined> {
  const command = new DescribeSourceServersCommand({ filters: { sourceServerIDs: [sourceServerID] } });
  return (await client.send(command)).items?.[0];
}

function unique(values: readonly (string | undefined)[]): (string | undefined)[] {
  return [...new Set(values)];
}

function minutesOf(job: Job | undefined): number {
  return (Date.parse(job?.endDateTime ?? '') - Date.parse(job?.creationDateTime ?? '')) / MINUTE_MS;
}

describe('the life of a drill', () => {
  test('goes from PENDING to COMPLETED in 11 to 20 minutes, and shows the instance once it is LAUNCHED', () =>
    withSimulator(async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);

      const seen = await watch(client, await startDrill(client, sourceServerID), advance);

      const servers = seen.map((job) => job.participatingServers?.[0]);
      expect(unique(seen.map(({ status }) => status))).toEqual(['PENDING', 'STARTED', 'COMPLETED']);
      expect(unique(servers.map((server) => server?.launchStatus))).toEqual([
        'PENDING',
        'IN_PROGRESS',
        'LAUNCHED',
      ]);
      expect(
        servers.every(
          (server) => (server?.launchStatus === 'LAUNCHED') === Boolean(server?.recoveryInstanceID),
        ),
      ).toBe(true);
      expect(seen.every((job) => (job.status === 'COMPLETED') === Boolean(job.endDateTime))).toBe(true);
      expect(minutesOf(seen.at(-1))).toBeGreaterThan(11);
      expect(minutesOf(seen.at(-1))).toBeLessThan(20);
    }));

  test('is told by the log in the order of DRS, without an event for a launch that succeeds', () =>
    withSimulator(async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const jobID = await startDrill(client, sourceServerID);
      advance(20 * MINUTE_MS);

      const log = await readLog(client, jobID);

      expect(log.map(({ event }) => event)).toEqual([
        'JOB_START',
        'SNAPSHOT_START',
        'SNAPSHOT_END',
        'CONVERSION_START',
        'CONVERSION_END',
        'LAUNCH_START',
        'JOB_END',
      ]);
      expect(log[0]).toEqual({
        logDateTime: '2026-03-01T12:00:15.000000+00:00',
        event: 'JOB_START',
        eventData: {},
      });
      expect(log[3]?.eventData).toMatchObject({
        sourceServerID,
        conversionServerID: expect.stringMatching(/^i-[0-9a-f]{17}$/),
        conversionProperties: { forceUefi: false },
      });
      expect(log[5]?.eventData).toEqual({
        sourceServerID,
        targetInstanceID: (await findJob(client, jobID))?.participatingServers?.[0]?.recoveryInstanceID,
      });
    }));

  test('lets servers of one job finish at different times', () =>
    withSimulator(async ({ client, advance }) => {
      const ids = await ordinaryServerIDs(client);

      const seen = await watch(client, await startDrill(client, ...ids), advance);

      const counts = seen.map(
        (job) => job.participatingServers?.filter(({ launchStatus }) => launchStatus === 'LAUNCHED').length,
      );
      expect(unique(counts.map(String)).length).toBeGreaterThan(4);
      expect(counts.at(-1)).toBe(8);
    }));

  test('takes no snapshot when one was chosen, and launches from that one', () =>
    withSimulator(async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const { items } = await client.send(new DescribeRecoverySnapshotsCommand({ sourceServerID }));
      const recoverySnapshotID = items?.[2]?.snapshotID ?? '';
      const { job } = await client.send(
        new StartRecoveryCommand({ sourceServers: [{ sourceServerID, recoverySnapshotID }] }),
      );
      advance(20 * MINUTE_MS);

      const events = (await readLog(client, job?.jobID ?? '')).map(({ event }) => event);
      const [instance] = await listInstances(client);

      expect(events).not.toContain('SNAPSHOT_START');
      expect(instance).toMatchObject({ isDrill: false, pointInTimeSnapshotDateTime: items?.[2]?.timestamp });
    }));

  test('runs post-launch actions on some servers before the job ends', () =>
    withSimulator(async ({ client, advance }) => {
      const [, withActions = ''] = await ordinaryServerIDs(client);

      const seen = await watch(client, await startDrill(client, withActions), advance);

      const statuses = seen.map((job) =>
        job.participatingServers?.[0]?.launchActionsStatus?.runs?.map(({ status }) => status).join(),
      );
      expect(unique(statuses)).toEqual(['', 'IN_PROGRESS', 'SUCCEEDED,IN_PROGRESS', 'SUCCEEDED,SUCCEEDED']);
      expect(seen.at(-1)?.participatingServers?.[0]?.launchActionsStatus?.ssmAgentDiscoveryDatetime).toMatch(
        /\+00:00$/,
      );
    }));

  test('replaces the instance of an earlier drill during its clean-up', () =>
    withSimulator(async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      await startDrill(client, sourceServerID);
      advance(20 * MINUTE_MS);
      const [old] = await listInstances(client);
      const jobID = await startDrill(client, sourceServerID);

      advance(MINUTE_MS);
      const between = await listInstances(client);
      advance(20 * MINUTE_MS);
      const after = await listInstances(client);

      expect((await readLog(client, jobID)).slice(0, 4).map(({ event }) => event)).toEqual([
        'JOB_START',
        'CLEANUP_START',
        'CLEANUP_END',
        'SNAPSHOT_START',
      ]);
      expect(between).toEqual([]);
      expect(after).toHaveLength(1);
      expect(after[0]?.recoveryInstanceID).not.toBe(old?.recoveryInstanceID);
    }));

  test('is seen in the life cycle of its source server', () =>
    withSimulator(async ({ client, advance }) => {
      const [sourceServerID = ''] = await ordinaryServerIDs(client);
      const before = await findServer(client, sourceServerID);
      const jobID = await startDrill(client, sourceServerID);
      const during = await findServer(client, sourceServerID);
      advance(20 * MINUTE_MS);
      const after = await findServer(client, sourceServerID);

      expect(before).toMatchObject({ lastLaunchResult: 'NOT_STARTED', lifeCycle: { lastLaunch: {} } });
      expect(before).not.toHaveProperty('recoveryInstanceId');
      expect(during).toMatchObject({
        lastLaunchResult: 'PENDING',
        lifeCycle: { lastLaunch: { initiated: { jobID, type: 'DRILL' }, status: 'PENDING' } },
      });
      expect(after).toMatchObject({
        lastLaunchResult: 'SUCCEEDED',
        lifeCycle: { lastLaunch: { status: 'LAUNCHED' } },
      });
      expect(after?.recoveryInstanceId).toBe((await listInstances(client))[0]?.recoveryInstanceID);
    }));

  test('is as many times shorter as the simulator is faster', () =>
    withSimulator(
      async ({ client, advance }) => {
        const [sourceServerID = ''] = await ordinaryServerIDs(client);
        const jobID = await startDrill(client, sourceServerID);
        advance(10 * SECOND_MS);
        const early = await findJob(client, jobID);
        advance(10 * SECOND_MS);
        const late = await findJob(client, jobID);

        expect(early?.status).toBe('STARTED');
        expect(late?.status).toBe('COMPLETED');
      },
      { speed: 60 },
    ));

  test('is the same for the same seed, calls and instants', async () => {
    const seen: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      await withSimulator(async ({ client, advance }) => {
        const ids = await ordinaryServerIDs(client);
        const jobID = await startDrill(client, ...ids);
        advance(20 * MINUTE_MS);
        seen.push(JSON.stringify([await findJob(client, jobID), await readLog(client, jobID)]));
      });
    }

    expect(seen[0]).toBe(seen[1]);
  });
});
