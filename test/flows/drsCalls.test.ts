// How many calls to DRS each query costs, counted where they arrive. The gateway's clock stands still, so that watching makes none
// meanwhile; only the waits of the rate budget pass by themselves.
import { DrsClient, StartRecoveryCommand } from '@aws-sdk/client-drs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import { ManualClock } from '../kit/manualClock.js';

const BUDGET_WAIT_MS = 101;
const SERVERS = 240;
/** So fast that every job is over before anybody asks for it. */
const SPEED = '100000';

interface Nodes<Node = Readonly<Record<string, unknown>>> {
  readonly nodes: readonly Node[];
}
/** The lists that the queries of this file ask for, by their fields. */
type Lists = Readonly<Record<string, Nodes & { readonly participatingServers?: readonly unknown[] }>>;

describe('the calls to DRS that a query costs', () => {
  let gateway: TestGateway;
  let clock: ManualClock;
  let serverIDs: readonly string[];
  let bigJobID: string;

  beforeAll(async () => {
    clock = new ManualClock({ passesBelowMs: BUDGET_WAIT_MS });
    const settings = {
      SIMULATOR_SERVERS: String(SERVERS),
      SIMULATOR_SPEED: SPEED,
      POLL_INTERVAL_MS: '10000',
    };
    gateway = await startTestGateway(settings, clock);
    const page = await gateway.send<{ sourceServers: Nodes<{ sourceServerID: string }> }>(
      '{ sourceServers(first: 200) { nodes { sourceServerID } } }',
    );
    serverIDs = page.data?.sourceServers.nodes.map(({ sourceServerID }) => sourceServerID) ?? [];
    bigJobID = await startJobs();
    await untilWatched();
  });
  afterAll(() => gateway.stop());

  /** Nineteen drills of two servers each, then one of twenty, as somebody would start them outside the gateway. */
  async function startJobs(): Promise<string> {
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    const client = new DrsClient({
      endpoint: gateway.simulator?.url ?? '',
      region: 'us-east-1',
      credentials,
    });
    const start = async (from: number, to: number) => {
      const sourceServers = serverIDs.slice(from, to).map((sourceServerID) => ({ sourceServerID }));
      const { job } = await client.send(new StartRecoveryCommand({ isDrill: true, sourceServers }));
      return job?.jobID ?? '';
    };
    for (let number = 0; number < 19; number += 1) await start(20 + 2 * number, 22 + 2 * number);
    const jobID = await start(0, 20);
    client.destroy();
    return jobID;
  }

  /** Watching reads once when it begins; then it waits for the clock. */
  async function untilWatched(): Promise<void> {
    const readAt = async (): Promise<unknown> => {
      const response = await fetch(`${gateway.url}/readyz`);
      return ((await response.json()) as { readonly drsLastReadAt: unknown }).drsLastReadAt;
    };
    while ((await readAt()) === null) continue;
  }

  /** What the queries bring, all sent at once, and the calls that they cost. */
  async function cost(...queries: readonly string[]) {
    gateway.simulator?.calls.reset();
    const answers = await Promise.all(queries.map((query) => gateway.send<Lists>(query)));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    return { calls: gateway.simulator?.calls.all(), data: answers[0]?.data };
  }

  it('is one for a page of 200 servers', async () => {
    const { calls, data } = await cost(
      `{ sourceServers(first: 200) { nodes { sourceServerID lastLaunchResult activeJob { jobID }
          sourceProperties { cpus { cores } disks { bytes } } dataReplicationInfo { replicatedDisks { volumeStatus } } } } }`,
    );

    expect(calls).toEqual({ DescribeSourceServers: 1 });
    expect(data?.sourceServers?.nodes).toHaveLength(200);
  });

  it('is one for the page, one for all instances and one a launch configuration, which half a minute saves', async () => {
    const query = `{ sourceServers(first: 50) { nodes { recoveryInstance { ec2InstanceState }
      launchConfiguration { launchDisposition observedAt } activeJob { jobID } } } }`;

    const first = await cost(query);
    const again = await cost(query);

    expect(first.calls).toEqual({
      DescribeSourceServers: 1,
      DescribeRecoveryInstances: 1,
      GetLaunchConfiguration: 50,
    });
    expect(first.data?.sourceServers?.nodes.filter((node) => node.recoveryInstance !== null)).toHaveLength(
      50,
    );
    expect(again.calls).toEqual({ DescribeSourceServers: 1, DescribeRecoveryInstances: 1 });
  });

  it('is one more for what the caller wants to know now', async () => {
    const query = (age: string) =>
      `{ sourceServer(sourceServerID: "${serverIDs[0]}") { ... on SourceServer { launchConfiguration${age} { name } } } }`;

    const remembered = await cost(query(''));
    const now = await cost(query('(maxAgeSeconds: 0)'));

    expect(remembered.calls).toEqual({ DescribeSourceServers: 1 });
    expect(now.calls).toEqual({ DescribeSourceServers: 1, GetLaunchConfiguration: 1 });
  });

  it('is three for a job of 20 servers with the servers and their instances', async () => {
    const { calls, data } = await cost(
      `{ job(jobID: "${bigJobID}") { ... on Job { outcome participatingServers {
          sourceServer { sourceProperties { identificationHints { hostname } } }
          recoveryInstance { ec2InstanceState sourceServer { arn } job { jobID } } } } } }`,
    );

    expect(calls).toEqual({ DescribeJobs: 1, DescribeSourceServers: 1, DescribeRecoveryInstances: 1 });
    expect(data?.job?.participatingServers).toHaveLength(20);
  });

  it('is two for 20 jobs with their servers', async () => {
    const { calls, data } = await cost(
      '{ jobs(first: 20) { nodes { jobID participatingServers { sourceServer { arn } } } } }',
    );

    expect(calls).toEqual({ DescribeJobs: 1, DescribeSourceServers: 1 });
    expect(data?.jobs?.nodes).toHaveLength(20);
  });

  it('is two for 50 servers with the jobs that they were in, and half a minute saves one', async () => {
    const query = `{ sourceServers(first: 50) { nodes { sourceServerID jobs(first: 3) {
      observedAt nodes { jobID participatingServers { sourceServerID } } } } } }`;

    const first = await cost(query);
    const again = await cost(query);

    expect(first.calls).toEqual({ DescribeSourceServers: 1, DescribeJobs: 1 });
    for (const { sourceServerID, jobs } of first.data?.sourceServers?.nodes ?? []) {
      const participatingServers: unknown = expect.arrayContaining([{ sourceServerID }]);
      expect(jobs).toMatchObject({ nodes: [{ participatingServers }] });
    }
    expect(again.calls).toEqual({ DescribeSourceServers: 1 });
  });

  it('is three for a page of instances with their servers and jobs, and none more for the way back', async () => {
    const { calls, data } = await cost(
      `{ recoveryInstances(first: 40) { nodes { recoveryInstanceID failback { state }
          sourceServer { arn recoveryInstance { job { jobID } } } job { status } } } }`,
    );

    expect(calls).toEqual({ DescribeRecoveryInstances: 1, DescribeSourceServers: 1, DescribeJobs: 1 });
    expect(data?.recoveryInstances?.nodes).toHaveLength(40);
    expect(data?.recoveryInstances?.nodes.every((node) => node.sourceServer !== null)).toBe(true);
  });

  it('is one for the instances of drills that run, which the gateway picks out', async () => {
    const { calls, data } =
      await cost(`{ recoveryInstances(first: 10, filter: { isDrill: true, ec2InstanceStates: [RUNNING] }) {
          nodes { isDrill ec2InstanceState } } }`);

    expect(calls).toEqual({ DescribeRecoveryInstances: 1 });
    expect(data?.recoveryInstances?.nodes).toEqual(
      Array.from({ length: 10 }, () => ({ isDrill: true, ec2InstanceState: 'RUNNING' })),
    );
  });

  it('is two for the servers with the jobs of their last launches', async () => {
    const { calls } = await cost(
      '{ sourceServers(first: 50) { nodes { lifeCycle { lastLaunch { initiated { job { outcome } } } } } } }',
    );

    expect(calls).toEqual({ DescribeSourceServers: 1, DescribeJobs: 1 });
  });

  it('is one a server and kind for how five servers are set up', async () => {
    const { calls } = await cost(
      `{ sourceServers(first: 5) { nodes { replicationConfiguration { ebsEncryption pitPolicy { units } }
          launchActions { observedAt actions { name } } recoverySnapshots(first: 1) { nodes { sourceServer { arn } } } } } }`,
    );

    expect(calls).toEqual({
      DescribeSourceServers: 1,
      GetReplicationConfiguration: 5,
      ListLaunchActions: 5,
      DescribeRecoverySnapshots: 5,
    });
  });

  it('is one a list for set-up, once in half a minute', async () => {
    const query = `{
      launchConfigurationTemplates { nodes { launchConfigurationTemplateID launchActions { actions { name } } } }
      replicationConfigurationTemplates { nodes { replicationConfigurationTemplateID } }
      stagingAccounts { nodes { accountID observedAt } } }`;

    const first = await cost(query);
    const again = await cost(query);
    clock.advance(30_000);
    const later = await cost('{ stagingAccounts { nodes { accountID } } }');

    const templates = first.data?.launchConfigurationTemplates?.nodes.length ?? 0;
    expect(first.calls).toEqual({
      DescribeLaunchConfigurationTemplates: 1,
      ListLaunchActions: templates,
      DescribeReplicationConfigurationTemplates: 1,
      ListStagingAccounts: 1,
    });
    expect(templates).toBeGreaterThan(0);
    expect(first.data?.stagingAccounts?.nodes.length).toBeGreaterThan(0);
    expect(again.calls).toEqual({});
    expect(later.calls).toMatchObject({ ListStagingAccounts: 1 });
  });

  it('is that of one where ten ask the same at the same time', async () => {
    const query = `{ sourceServer(sourceServerID: "${serverIDs[7]}") { ... on SourceServer {
      launchConfiguration(maxAgeSeconds: 1) { name } } } }`;

    const { calls } = await cost(...Array.from({ length: 10 }, () => query));

    expect(calls?.GetLaunchConfiguration).toBe(1);
  });
});

describe('what a query says of a server', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('names the job that has it now', async () => {
    const query =
      '{ sourceServer(sourceServerID: "s-conflict000000000") { ... on SourceServer { activeJob { jobID } } } }';
    const activeJob = async () =>
      (await gateway.send<{ sourceServer: { activeJob: unknown } }>(query)).data?.sourceServer.activeJob ??
      null;

    let job = await activeJob();
    while (job === null) job = await activeJob();

    expect(job).toEqual({ jobID: 'drsjob-conflict000000000' });
  });

  it('tells what DRS refuses of one thing beside the rest', async () => {
    const { data, errors } = await gateway.send(
      `{ recoveryInstance(recoveryInstanceID: "i-00000000") { __typename ... on RecoveryError { message } }
         bad: recoveryInstance(recoveryInstanceID: "instance") { __typename }
         sourceNetworks(maxAgeSeconds: -1) { nodes { arn } }
         extensibleSourceServers(stagingAccountID: "1") { nodes { arn } } }`,
    );

    expect(data).toMatchObject({
      recoveryInstance: { __typename: 'ResourceNotFoundError' },
      bad: { __typename: 'ValidationError' },
      sourceNetworks: null,
      extensibleSourceServers: null,
    });
    expect(errors?.map(({ extensions }) => extensions?.fieldList)).toEqual(
      expect.arrayContaining([
        [expect.objectContaining({ name: 'maxAgeSeconds' })],
        [expect.objectContaining({ name: 'stagingAccountID' })],
      ]),
    );
  });
});
