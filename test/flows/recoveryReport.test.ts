// What a drill achieved, held against what the simulator showed at the time; and instances of drills that still run.
import {
  DescribeJobsCommand,
  DescribeRecoveryInstancesCommand,
  DrsClient,
  StartFailbackLaunchCommand,
} from '@aws-sdk/client-drs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, takeAll, type TestGateway } from '../kit/gateway.js';

/** Longer than a reading of DRS takes on a busy machine. */
const A_READING_MS = 1_000;
const POLL_MS = 50;

const REPORT = `recoveryReport { observedAt scope { name } startedAt endedAt actualRecoveryTime actualDataLoss
  jobLogError { message } recoveryInstancesError { message } resources { launchStatus }
  servers { sourceServerID launchStatus launchedAt launchedAfter launchedAtSource actualRecoveryTime
    recoveredTo recoveredToSource actualDataLoss
    sourceServer { sourceServerID } recoveryInstance { recoveryInstanceID launchedAt launchedAtSource runningFor }
    failure { event rawError message remedy logItem { logDateTime } } } }`;

interface ServerAnswer {
  readonly sourceServerID: string;
  readonly launchStatus: string;
  readonly launchedAt: string | null;
  readonly launchedAfter: string | null;
  readonly launchedAtSource: string;
  readonly actualRecoveryTime: string | null;
  readonly recoveredTo: string | null;
  readonly recoveredToSource: string | null;
  readonly actualDataLoss: string | null;
  readonly recoveryInstance: {
    readonly launchedAt: string | null;
    readonly runningFor: string | null;
  } | null;
  readonly failure: Readonly<Record<string, unknown>> | null;
}

interface ReportAnswer {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly actualRecoveryTime: string | null;
  readonly actualDataLoss: string | null;
  readonly servers: readonly ServerAnswer[];
}

/** Milliseconds of an ISO 8601 duration without days. */
function msOf(duration: string | null): number {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration ?? '');
  if (match === null) throw new Error(`no short duration: ${String(duration)}`);
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part || 0));
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1_000);
}

let gateway: TestGateway;
let client: DrsClient;

async function reportOf(jobID: string): Promise<ReportAnswer | null> {
  const answer = await gateway.send<{ job: { recoveryReport: ReportAnswer | null } }>(
    `query ($id: ID!) { job(jobID: $id) { ... on Job { ${REPORT} } ... on RecoveryError { message } } }`,
    { id: jobID },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.job.recoveryReport ?? null;
}

async function start(isDrill: boolean, sourceServerIDs: readonly string[]): Promise<string> {
  const started = await gateway.send<{ startRecovery: { job: { jobID: string } } }>(
    `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) {
      ... on StartRecoverySuccess { job { jobID } } ... on RecoveryError { message } } }`,
    { input: { isDrill, sourceServers: sourceServerIDs.map((sourceServerID) => ({ sourceServerID })) } },
  );
  return started.data?.startRecovery.job.jobID ?? '';
}

const follow = (jobID: string) =>
  takeAll(
    gateway.subscribe(
      `subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate { isFinal } } }`,
      { id: jobID },
    ),
  );

/** When each server was launched, by asking DRS without a pause until the job is over. */
async function watchLaunches(jobID: string): Promise<ReadonlyMap<string, number>> {
  const launchedAtMs = new Map<string, number>();
  for (;;) {
    const { items: [job] = [] } = await client.send(
      new DescribeJobsCommand({ filters: { jobIDs: [jobID] } }),
    );
    for (const { sourceServerID = '', launchStatus } of job?.participatingServers ?? [])
      if (launchStatus === 'LAUNCHED' && !launchedAtMs.has(sourceServerID))
        launchedAtMs.set(sourceServerID, Date.now());
    if (job?.status === 'COMPLETED') return launchedAtMs;
  }
}

async function ordinaryServers(count: number): Promise<readonly string[]> {
  const listed = await gateway.send<{ sourceServers: { nodes: { sourceServerID: string }[] } }>(
    '{ sourceServers(first: 200) { nodes { sourceServerID } } }',
  );
  const ids = listed.data?.sourceServers.nodes.map(({ sourceServerID }) => sourceServerID) ?? [];
  return ids.filter((id) => /^s-[0-9a-f]{17}$/.test(id)).slice(0, count);
}

beforeAll(async () => {
  gateway = await startTestGateway({ SIMULATOR_SPEED: '300', SIMULATOR_SERVERS: '6' });
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  client = new DrsClient({ endpoint: gateway.simulator?.url ?? '', region: 'us-east-1', credentials });
});
afterAll(async () => {
  client.destroy();
  await gateway.stop();
});

describe('the report of a drill of three servers, of which one fails', () => {
  let jobID: string;
  let launches: ReadonlyMap<string, number>;
  let report: ReportAnswer;
  let running: ReportAnswer | null;
  let servers: readonly string[];

  beforeAll(async () => {
    servers = await ordinaryServers(2);
    jobID = await start(true, [...servers, 's-launchfails000000']);
    running = await reportOf(jobID);
    [launches] = await Promise.all([watchLaunches(jobID), follow(jobID)]);
    const ended = await reportOf(jobID);
    if (ended === null) throw new Error('there is no report');
    report = ended;
  });

  const of = (id: string | undefined) => report.servers.find(({ sourceServerID }) => sourceServerID === id);

  it('tells nothing that is not known yet while the drill runs', () => {
    expect(running).toMatchObject({
      endedAt: null,
      actualRecoveryTime: null,
      actualDataLoss: null,
      servers: [0, 1, 2].map(() => ({ launchedAt: null, launchedAtSource: 'UNKNOWN', failure: null })),
    });
  });

  it('has each launch between the readings that the simulator was in fact launched between', () => {
    for (const id of servers) {
      const truthMs = launches.get(id) ?? NaN;
      const [after, until] = [of(id)?.launchedAfter, of(id)?.launchedAt].map((at) => Date.parse(at ?? ''));

      expect(until).toBeGreaterThanOrEqual(truthMs - A_READING_MS);
      expect(until).toBeLessThanOrEqual(truthMs + POLL_MS + A_READING_MS);
      expect(after).toBeLessThanOrEqual(truthMs);
    }
    // The last one ends its job: the reading that shows it may be later than that end, which is then the closer bound.
    expect(servers.map((id) => of(id)?.launchedAtSource)).toContain('OBSERVED');
  });

  it('adds up: from the start to each launch, and to the last for the whole', () => {
    const times = servers.map((id) => {
      const launchedMs = Date.parse(of(id)?.launchedAt ?? '') - Date.parse(report.startedAt);
      expect(Math.abs(msOf(of(id)?.actualRecoveryTime ?? null) - launchedMs)).toBeLessThanOrEqual(1);
      return launchedMs;
    });

    expect(Math.abs(msOf(report.actualRecoveryTime) - Math.max(...times))).toBeLessThanOrEqual(1);
  });

  it('tells to which point in time each server came back, and the most that was lost', async () => {
    const { items = [] } = await client.send(new DescribeRecoveryInstancesCommand({}));
    const losses = servers.map((id) => {
      const instance = items.find(({ sourceServerID }) => sourceServerID === id);
      const point = Date.parse(instance?.pointInTimeSnapshotDateTime ?? '');
      expect(Date.parse(of(id)?.recoveredTo ?? '')).toBe(point);
      expect(of(id)?.recoveredToSource).toBe('CONVERSION_LOG');
      return msOf(of(id)?.actualDataLoss ?? null);
    });

    expect(msOf(report.actualDataLoss)).toBe(Math.max(...losses));
  });

  it('tells of the one that failed why, and what to do', () => {
    expect(of('s-launchfails000000')).toMatchObject({
      launchStatus: 'FAILED',
      launchedAt: null,
      recoveredTo: null,
      actualDataLoss: null,
      failure: {
        event: 'LAUNCH_FAILED',
        rawError: expect.stringContaining('InsufficientInstanceCapacity'),
        message: 'EC2 did not launch the instance (attempt 3 of 3).',
        remedy: expect.stringContaining('another instance type'),
      },
    });
  });

  it('leaves instances of which is told since when they run', async () => {
    const listed = await gateway.send<{
      recoveryInstances: { nodes: { sourceServerID: string; launchedAt: string; runningFor: string }[] };
    }>(
      `{ recoveryInstances(filter: { isDrill: true }) { nodes { sourceServerID launchedAt launchedAtSource runningFor } } }`,
    );

    const nodes = listed.data?.recoveryInstances.nodes ?? [];
    expect(nodes.map(({ sourceServerID }) => sourceServerID).toSorted()).toEqual([...servers].toSorted());
    for (const { sourceServerID, launchedAt, runningFor } of nodes) {
      expect(launchedAt).toBe(of(sourceServerID)?.launchedAt);
      expect(msOf(runningFor)).toBeGreaterThan(0);
    }
  });

  it('makes both servers ready, and the third still overdue', async () => {
    const answer = await gateway.send<{
      sourceServers: { nodes: { sourceServerID: string; drillReadiness: { isOverdue: boolean } }[] };
    }>(
      `query ($ids: [ID!]) { sourceServers(filter: { sourceServerIDs: $ids }) { nodes { sourceServerID
        drillReadiness(maxAgeSeconds: 0) { isOverdue lastSuccessfulDrill { jobID } lastDrill { jobID isSuccessful } } } } }`,
      { ids: [...servers, 's-launchfails000000'] },
    );

    const nodes = answer.data?.sourceServers.nodes ?? [];
    const drilled = { lastSuccessfulDrill: { jobID }, lastDrill: { jobID, isSuccessful: true } };
    for (const id of servers)
      expect(nodes).toContainEqual({
        sourceServerID: id,
        drillReadiness: { isOverdue: false, ...drilled },
      });
    expect(nodes).toContainEqual({
      sourceServerID: 's-launchfails000000',
      drillReadiness: {
        isOverdue: true,
        lastSuccessfulDrill: null,
        lastDrill: { jobID, isSuccessful: false },
      },
    });
  });
});

describe('other jobs', () => {
  it('have a report as well when they ended long before anybody looked', async () => {
    const report = await reportOf('drsjob-recovered00000000');

    expect(report?.servers).toMatchObject([
      {
        sourceServerID: 's-recovered00000000',
        launchedAtSource: 'JOB_END',
        launchedAt: report?.endedAt,
        recoveredToSource: 'CONVERSION_LOG',
        failure: null,
      },
    ]);
    expect(msOf(report?.actualRecoveryTime ?? null)).toBeGreaterThan(0);
  });

  it('have none where they launch nothing', async () => {
    const { items = [] } = await client.send(new DescribeJobsCommand({ maxResults: 1_000 }));
    const terminated = items.find(({ type }) => type === 'TERMINATE');

    expect(await reportOf(terminated?.jobID ?? '')).toBeNull();
  });

  it('have one when they fail back, without the data of the recovery before', async () => {
    const { items = [] } = await client.send(new DescribeRecoveryInstancesCommand({}));
    const ready = items.find(({ failback }) => failback?.state === 'FAILBACK_READY_FOR_LAUNCH');
    const { job } = await client.send(
      new StartFailbackLaunchCommand({ recoveryInstanceIDs: [ready?.recoveryInstanceID ?? ''] }),
    );
    await follow(job?.jobID ?? '');

    const report = await reportOf(job?.jobID ?? '');

    expect(report?.servers).toMatchObject([
      { launchStatus: 'LAUNCHED', recoveredTo: null, actualDataLoss: null, failure: null },
    ]);
    expect(msOf(report?.actualRecoveryTime ?? null)).toBeGreaterThan(0);
  });
});
