// Two gateways on one Postgres, over real sockets: what is started on one is seen on the other, and either can go.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { type CountingDrs, startCountingDrs } from '../kit/countingDrs.js';
import {
  type JobEventAnswer,
  startTestGatewayAt,
  takeAll,
  takeUntil,
  type TestGateway,
} from '../kit/gateway.js';
import { createTestDatabase, type TestDatabase } from '../kit/postgres.js';

const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename
  ... on StartRecoverySuccess { isReplay job { jobID status } }
  ... on RecoveryError { message } } }`;

const EVENT = `__typename
  ... on JobUpdate { cursor observedAt isFinal isResync job { jobID status outcome }
    changes { __typename ... on JobLogItemAdded { logItem { event } } } }
  ... on RecoveryError { message }`;
const WATCH = `subscription ($id: ID!, $after: String) { jobUpdates(jobID: $id, after: $after) { ${EVENT} } }`;
const ACTIVITY = `subscription ($after: String) { jobActivity(after: $after) { ${EVENT} ... on JobStreamCurrent { cursor } } }`;

interface Started {
  readonly startRecovery: {
    readonly __typename: string;
    readonly isReplay?: boolean;
    readonly job?: { readonly jobID: string };
  };
}

function start(gateway: TestGateway, idempotencyKey: string, sourceServerID = 's-00000000000000001') {
  return gateway.send<Started>(START, {
    input: { isDrill: true, sourceServers: [{ sourceServerID }], idempotencyKey },
  });
}

async function startJob(gateway: TestGateway, key: string): Promise<string> {
  const { data } = await start(gateway, key);
  const jobID = data?.startRecovery.job?.jobID;
  if (jobID === undefined) throw new Error(`no job was started: ${JSON.stringify(data)}`);
  return jobID;
}

/** The cursor of the last event that has one. */
function cursorOf(events: readonly JobEventAnswer[]): string {
  const cursor = events.flatMap((event) => event.cursor ?? []).at(-1);
  if (cursor === undefined) throw new Error('no event has a cursor');
  return cursor;
}

const isAt = (status: string) => (event: JobEventAnswer) => event.job?.status === status;

/** What tells of changes. A machine that is busy may call a state stale for a moment, and then shows it anew: that is no change. */
function told(events: readonly JobEventAnswer[] | undefined): readonly JobEventAnswer[] {
  return (events ?? []).filter(({ changes = [], isFinal }) => changes.length > 0 || isFinal === true);
}

function hasServersAt(drs: CountingDrs, jobID: string, step: 'IN_PROGRESS' | 'LAUNCHED'): void {
  drs.advance(jobID, { status: 'STARTED', launchStatus: step });
}

/** Left out where there is no Postgres. */
const describeOnPostgres = process.env.TEST_POSTGRES_URL === undefined ? describe.skip : describe;

describeOnPostgres('two gateways on one Postgres', () => {
  let database: TestDatabase;
  let drs: CountingDrs;
  let first: TestGateway;
  let second: TestGateway;

  beforeAll(async () => {
    const created = await createTestDatabase();
    if (created === null) throw new Error('the Postgres of this run is gone');
    database = created;
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    drs = await startCountingDrs();
    // Whoever waits for another's start may wait as long as a busy machine needs.
    const settings = { DATABASE_URL: database.url, START_WAIT_MS: '30000' };
    first = await startTestGatewayAt(drs.endpoint, settings);
    second = await startTestGatewayAt(drs.endpoint, settings);
  });
  afterEach(async () => {
    await Promise.all([first.stop(), second.stop()]);
    await drs.close();
    await emptied(database.url);
  });

  it('show on one, change by change and to its end, a job that was started on the other', async () => {
    const jobID = await startJob(first, 'a-key');
    const [here, there] = [first, second].map((gateway) => gateway.subscribe(WATCH, { id: jobID }));
    if (here === undefined || there === undefined) throw new Error('nobody watches');
    const opening = [await takeUntil(here, isAt('PENDING')), await takeUntil(there, isAt('PENDING'))];

    hasServersAt(drs, jobID, 'IN_PROGRESS');
    const inProgress = [await takeUntil(here, isAt('STARTED')), await takeUntil(there, isAt('STARTED'))];
    drs.advance(jobID, { status: 'COMPLETED', launchStatus: 'LAUNCHED' });
    const rest = [await takeAll(here), await takeAll(there)];

    for (const events of opening) expect(events.at(-1)).toMatchObject({ job: { jobID }, isResync: false });
    expect(inProgress[0]?.at(-1)).toEqual(inProgress[1]?.at(-1));
    expect(told(rest[0])).toEqual(told(rest[1]));
    expect(told(rest[0]).at(-1)).toMatchObject({ isFinal: true, job: { outcome: 'SUCCEEDED' } });
  });

  it('answer the same key with the same job, and start it once', async () => {
    const started = await start(first, 'one-key');

    const again = await start(second, 'one-key');
    const other = await start(second, 'one-key', 's-00000000000000002');

    expect(started.data?.startRecovery).toMatchObject({
      __typename: 'StartRecoverySuccess',
      isReplay: false,
    });
    expect(again.data?.startRecovery).toMatchObject({
      isReplay: true,
      job: { jobID: started.data?.startRecovery.job?.jobID },
    });
    expect(other.data?.startRecovery.__typename).toBe('IdempotencyMismatchError');
    expect(drs.startRequests).toBe(1);
  });

  it('answer one key that is sent to both at once with one job', async () => {
    const answers = await Promise.all(
      [first, second, first, second].map((gateway) => start(gateway, 'at-once')),
    );

    const jobIDs = answers.map(({ data }) => data?.startRecovery.job?.jobID);
    expect(new Set(jobIDs).size).toBe(1);
    expect(answers.filter(({ data }) => data?.startRecovery.isReplay === false)).toHaveLength(1);
    expect(drs.startRequests).toBe(1);
  });

  it.each(['first', 'second'] as const)(
    'go on alone when the %s stops in the middle of a job',
    async (which) => {
      const [stopping, staying] = which === 'first' ? [first, second] : [second, first];
      const jobID = await startJob(stopping, 'a-key');
      const there = staying.subscribe(WATCH, { id: jobID });
      const here = stopping.subscribe(WATCH, { id: jobID });
      await there.next();
      const before = await takeUntil(here, isAt('PENDING'));

      await stopping.stop();
      hasServersAt(drs, jobID, 'IN_PROGRESS');
      const changed = await takeUntil(there, isAt('STARTED'));
      const moved = staying.subscribe(WATCH, { id: jobID, after: cursorOf(before) });
      drs.advance(jobID, { status: 'COMPLETED', launchStatus: 'LAUNCHED' });
      const [stayed, resumed] = await Promise.all([takeAll(there), takeAll(moved)]);

      expect(changed.at(-1)).toMatchObject({ job: { jobID, status: 'STARTED' } });
      expect(stayed.at(-1)).toMatchObject({ isFinal: true, job: { outcome: 'SUCCEEDED' } });
      expect(resumed.filter(({ isResync }) => isResync === true)).toEqual([]);
      expect(told(resumed).slice(-told(stayed).length)).toEqual(told(stayed));
    },
  );

  it('tell on both of a job that somebody starts past them, under cursors that each understands', async () => {
    const here = first.subscribe(ACTIVITY);
    const there = second.subscribe(ACTIVITY);
    await Promise.all([here.next(), there.next()]);

    const jobID = await startPast(drs);
    const seen = await Promise.all(
      [here, there].map((events) => takeUntil(events, (event) => event.job?.jobID === jobID)),
    );
    const moved = second.subscribe(ACTIVITY, { after: cursorOf(seen[0] ?? []) });
    drs.advance(jobID, { status: 'COMPLETED', launchStatus: 'LAUNCHED' });
    const [stayed, resumed] = await Promise.all(
      [here, moved].map((events) => takeUntil(events, (event) => event.isFinal === true)),
    );

    expect(seen[0]?.at(-1)?.job).toEqual(seen[1]?.at(-1)?.job);
    expect(told(resumed).slice(-1)).toEqual(told(stayed).slice(-1));
    expect(told(stayed)).toEqual(told(resumed).slice(-told(stayed).length));
    for (const events of [here, there, moved]) await events.return?.();
  });

  it('say on both that a job which nobody knows is not there', async () => {
    const answers = await Promise.all(
      [first, second].map((gateway) => takeAll(gateway.subscribe(WATCH, { id: 'drsjob-00000000000000000' }))),
    );

    for (const events of answers) expect(events.at(-1)?.__typename).toBe('ResourceNotFoundError');
  });
});

/** Starts a job as somebody does who knows nothing of the gateways. */
async function startPast(drs: CountingDrs): Promise<string> {
  const response = await fetch(`${drs.endpoint}/StartRecovery`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ isDrill: true, sourceServers: [{ sourceServerID: 's-00000000000000009' }] }),
  });
  const { job } = (await response.json()) as { readonly job: { readonly jobID: string } };
  return job.jobID;
}

/** Each test begins with an empty database. */
async function emptied(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop schema public cascade; create schema public');
  await client.end();
}
