// A drill from its start to its end over HTTP and WebSocket, held against what the AWS SDK sees.
import { DescribeJobLogItemsCommand, DescribeJobsCommand, DrsClient } from '@aws-sdk/client-drs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  type JobEventAnswer,
  startTestGateway,
  takeAll,
  takeUntil,
  type TestGateway,
} from '../kit/gateway.js';

const JOB = `jobID arn status outcome creationDateTime endDateTime initiatedBy type
  progress { total finished succeeded }
  participatingServers { sourceServerID launchStatus recoveryInstanceID }`;

const WATCH = `subscription ($id: ID!, $after: String) { jobUpdates(jobID: $id, after: $after) { __typename
  ... on JobUpdate { cursor observedAt isFinal isResync job { ${JOB} }
    changes { __typename
      ... on JobStatusChange { previousStatus status }
      ... on ServerLaunchStatusChange { sourceServerID previousLaunchStatus launchStatus }
      ... on ServerRecoveryInstanceChange { sourceServerID recoveryInstanceID }
      ... on JobLogItemAdded { logItem { logDateTime event eventData { sourceServerID } } } } }
  ... on RecoveryError { message } } }`;

const SIGNED =
  'AWS4-HMAC-SHA256 Credential=a/20260301/us-east-1/drs/aws4_request, SignedHeaders=host, Signature=0';

describe('a drill of 20 servers', () => {
  let gateway: TestGateway;
  let client: DrsClient;
  let jobID: string;
  let events: readonly JobEventAnswer[];

  beforeAll(async () => {
    // Slow enough for a busy machine to subscribe before the drill is half over.
    gateway = await startTestGateway({ SIMULATOR_SPEED: '200' });
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    client = new DrsClient({ endpoint: gateway.simulator?.url ?? '', region: 'us-east-1', credentials });
    const servers = await gateway.send<{ sourceServers: { nodes: { sourceServerID: string }[] } }>(
      '{ sourceServers(first: 20) { nodes { sourceServerID } } }',
    );
    const started = await gateway.send<{ startRecovery: { job: { jobID: string } } }>(
      `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename
        ... on StartRecoverySuccess { job { jobID } } ... on RecoveryError { message } } }`,
      {
        input: {
          isDrill: true,
          sourceServers: servers.data?.sourceServers.nodes,
          tags: [{ key: 'team', value: 'red' }],
        },
      },
    );
    jobID = started.data?.startRecovery.job.jobID ?? '';
    events = await takeAll(gateway.subscribe(WATCH, { id: jobID }));
  });
  afterAll(async () => {
    client.destroy();
    await gateway.stop();
  });

  const changesOf = (typename: string) =>
    events.flatMap((event) => event.changes ?? []).filter((change) => change.__typename === typename);

  it('begins with the present state and no changes', () => {
    expect(events[0]).toMatchObject({
      __typename: 'JobUpdate',
      changes: [],
      isFinal: false,
      isResync: false,
    });
  });

  it('ends by itself with the one event that is final, and all servers launched', () => {
    expect(events.filter((event) => event.isFinal)).toEqual([events.at(-1)]);
    expect(events.at(-1)?.job).toMatchObject({
      status: 'COMPLETED',
      outcome: 'SUCCEEDED',
      initiatedBy: 'START_DRILL',
      type: 'LAUNCH',
      progress: { total: 20, finished: 20, succeeded: 20 },
    });
  });

  it('tells of every server when it was launched, and of its instance', () => {
    const launched = changesOf('ServerLaunchStatusChange').filter(
      (change) => change.launchStatus === 'LAUNCHED',
    );
    const instances = changesOf('ServerRecoveryInstanceChange');

    expect(new Set(launched.map((change) => change.sourceServerID)).size).toBe(20);
    expect(launched).toHaveLength(20);
    expect(new Set(instances.map((change) => change.recoveryInstanceID)).size).toBe(20);
  });

  it('shows at its end what the SDK sees', async () => {
    const seen = await client.send(new DescribeJobsCommand({ filters: { jobIDs: [jobID] } }));

    const expected = seen.items?.[0]?.participatingServers?.map((server) => ({
      sourceServerID: server.sourceServerID,
      launchStatus: server.launchStatus,
      recoveryInstanceID: server.recoveryInstanceID,
    }));
    expect(events.at(-1)?.job?.participatingServers).toEqual(expected);
  });

  it("gives every item of DRS's log once, in the order of time", async () => {
    const log = await client.send(new DescribeJobLogItemsCommand({ jobID, maxResults: 1000 }));
    const early = await gateway.send<{ job: { logItems: { nodes: unknown[] } } }>(
      '{ job(jobID: "' +
        jobID +
        '") { ... on Job { logItems(first: 200) { nodes { event logDateTime } } } } }',
    );

    const given = changesOf('JobLogItemAdded').map(
      (change) => change.logItem as { event: string; logDateTime: string },
    );
    const times = given.map((item) => item.logDateTime);
    // What was written before the first event belongs to the present state and is read from `logItems`.
    const expected = (log.items ?? []).map((item) => item.event).slice(-given.length);
    expect(given.map((item) => item.event).toSorted()).toEqual(expected.toSorted());
    expect(given.length).toBeGreaterThan(50);
    expect(times).toEqual(times.toSorted());
    expect(early.data?.job.logItems.nodes).toHaveLength(log.items?.length ?? -1);
  });

  it('goes on behind every cursor with exactly the changes that came after it', async () => {
    for (const [index, event] of events.slice(0, -1).entries()) {
      const resumed = await takeAll(gateway.subscribe(WATCH, { id: jobID, after: event.cursor }));

      expect(resumed).toEqual(events.slice(index + 1));
    }
  });

  it('gives the whole state with isResync for a cursor that is none', async () => {
    const resumed = await takeAll(gateway.subscribe(WATCH, { id: jobID, after: 'nonsense' }));

    expect(resumed).toMatchObject([
      { isResync: true, isFinal: true, changes: [], job: { outcome: 'SUCCEEDED' } },
    ]);
  });
});

describe('jobActivity', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('streams a job that somebody starts past the gateway', async () => {
    const events = gateway.subscribe(
      `subscription { jobActivity { __typename ... on JobUpdate { isFinal job { jobID status outcome tags { key } } } } }`,
    );
    const first = await events.next();
    const { url = '' } = gateway.simulator ?? {};
    const response = await fetch(`${url}/StartRecovery`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: SIGNED },
      body: JSON.stringify({ isDrill: true, sourceServers: [{ sourceServerID: 's-launchfails000000' }] }),
    });
    const { job } = (await response.json()) as { job: { jobID: string } };

    const taken = await takeUntil(events, (event) => event.isFinal === true);

    expect(first.value).toMatchObject({ job: { jobID: 'drsjob-conflict000000000' } });
    expect(taken.map((event) => event.job?.jobID)).toContain(job.jobID);
    expect(taken.at(-1)?.job).toMatchObject({ jobID: job.jobID, status: 'COMPLETED', outcome: 'FAILED' });
    await events.return?.();
  });
});
