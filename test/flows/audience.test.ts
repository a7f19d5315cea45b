// What an audience costs DRS, counted at the endpoint.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Simulator, startSimulator } from '../../src/simulator/simulator.js';
import { startTestGatewayAt, takeUntil, type TestGateway } from '../kit/gateway.js';

const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) {
  ... on StartRecoverySuccess { job { jobID } } ... on RecoveryError { message } } }`;
const WATCH = `subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate { isFinal cursor } } }`;

interface Started {
  readonly startRecovery: { readonly job: { readonly jobID: string } };
}

describe('an audience', () => {
  let simulator: Simulator;
  let gateway: TestGateway;
  let ids: readonly string[];

  beforeAll(async () => {
    const quotas = { serversPerJob: 200 };
    simulator = await startSimulator({ port: 0, speed: 400, servers: 220, quotas });
    gateway = await startTestGatewayAt(simulator.url, { POLL_INTERVAL_MS: '250' });
    const listed = await gateway.send<{ sourceServers: { nodes: { sourceServerID: string }[] } }>(
      '{ sourceServers(first: 200) { nodes { sourceServerID } } }',
    );
    ids = listed.data?.sourceServers.nodes.map((node) => node.sourceServerID) ?? [];
  });
  afterAll(async () => {
    await gateway.stop();
    await simulator.stop();
  });

  const start = async (servers: readonly string[]): Promise<string> => {
    const input = { isDrill: true, sourceServers: servers.map((sourceServerID) => ({ sourceServerID })) };
    const started = await gateway.send<Started>(START, { input });
    return started.data?.startRecovery.job.jobID ?? '';
  };

  it('of 500 watchers of one job costs DRS one poll an interval, and all see the same to the end', async () => {
    const jobID = await start(ids.slice(0, 3));
    const startedAt = Date.now();
    simulator.calls.reset();

    const seen = await Promise.all(
      Array.from({ length: 500 }, async () => {
        const events = gateway.subscribe(WATCH, { id: jobID });
        return takeUntil(events, (event) => event.isFinal === true);
      }),
    );

    const intervals = (Date.now() - startedAt) / 250;
    const lastCursors = new Set(seen.map((events) => events.at(-1)?.cursor));
    expect(lastCursors.size).toBe(1);
    expect(simulator.calls.of('DescribeJobs')).toBeLessThanOrEqual(2 * intervals + 4);
    expect(simulator.calls.of('DescribeJobs')).toBeGreaterThan(1);
  });

  it('that asks for the source server of each event costs DRS what one watcher costs', async () => {
    const jobID = await start(ids.slice(10, 13));
    simulator.calls.reset();
    const startedAt = Date.now();
    const query = `subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate { isFinal
      job { participatingServers { sourceServer { sourceProperties { os { fullString } } } } } } } }`;

    await Promise.all(
      Array.from({ length: 100 }, async () =>
        takeUntil(gateway.subscribe(query, { id: jobID }), (event) => event.isFinal === true),
      ),
    );

    const intervals = (Date.now() - startedAt) / 250;
    expect(simulator.calls.of('DescribeSourceServers')).toBeLessThanOrEqual(intervals + 2);
  });

  it('is not told that DRS is silent while somebody asks for the snapshots of a whole fleet', async () => {
    const jobID = await start(ids.slice(13, 14));
    const events = gateway.subscribe(WATCH, { id: jobID });
    const seen = takeUntil(events, (event) => event.isFinal === true);

    const query =
      '{ sourceServers(first: 60) { nodes { recoverySnapshots(first: 1) { nodes { snapshotID } } } } }';
    await gateway.send(query);

    expect((await seen).map((event) => event.__typename)).not.toContain('JobStreamStale');
  });

  it('of a job with 200 servers costs one DescribeSourceServers for all of them', async () => {
    const jobID = await start(ids);
    simulator.calls.reset();

    const answer = await gateway.send<{
      job: { participatingServers: { sourceServer: { sourceServerID: string } }[] };
    }>(
      `query ($id: ID!) { job(jobID: $id) { ... on Job { participatingServers {
        sourceServer { sourceServerID sourceProperties { os { fullString } } } } } } }`,
      { id: jobID },
    );

    const shown = answer.data?.job.participatingServers.map((server) => server.sourceServer.sourceServerID);
    expect(shown).toEqual(ids);
    expect(simulator.calls.of('DescribeSourceServers')).toBe(1);
  });

  it('that asks for many jobs and servers in one request costs one call each', async () => {
    simulator.calls.reset();
    const aliases = ids
      .slice(0, 20)
      .map((id, index) => `s${index}: sourceServer(sourceServerID: "${id}") { __typename }`);

    const answer = await gateway.send(`{ ${aliases.join(' ')} }`);

    expect(Object.values(answer.data ?? {})).toEqual(Array(20).fill({ __typename: 'SourceServer' }));
    expect(simulator.calls.of('DescribeSourceServers')).toBe(1);
  });

  it('reads the recovery instances of a whole job in one call', async () => {
    const servers = ids.slice(3, 8);
    await takeUntil(
      gateway.subscribe(
        `subscription { jobActivity { __typename ... on JobUpdate { isFinal job { participatingServers { sourceServerID } } } } }`,
      ),
      (event) => event.isFinal === true,
    );
    const jobID = await start(servers);
    await takeUntil(gateway.subscribe(WATCH, { id: jobID }), (event) => event.isFinal === true);
    simulator.calls.reset();

    const answer = await gateway.send<{ job: { participatingServers: { recoveryInstance: unknown }[] } }>(
      `query ($id: ID!) { job(jobID: $id) { ... on Job { participatingServers { recoveryInstance {
        ec2InstanceState isDrill jobID } } } } }`,
      { id: jobID },
    );

    const expected = { recoveryInstance: { ec2InstanceState: 'RUNNING', isDrill: true, jobID } };
    expect(answer.data?.job.participatingServers).toEqual(servers.map(() => expected));
    expect(simulator.calls.of('DescribeRecoveryInstances')).toBe(1);
  });
});
