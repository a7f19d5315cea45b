// Queries that are answered without Apollo Server are answered as it would: byte for byte, over requests of all kinds. A failure prints its seed.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';

import type { JobID } from '../../../src/domain/ids.js';
import { createSchema } from '../../../src/graphql/schema.js';
import type { Fault } from '../../../src/simulator/simulator.js';
import { anyDocument, type Ids, oneOf } from './anyDocument.js';
import { type AnyRequest, anyRequest } from './anyRequest.js';
import { SECRET, startTwinServers, type TwinServers } from './twinServers.js';

const REQUESTS = 250;
const AN_HOUR_MS = 3_600_000;

let twins: TwinServers;
let ids: Ids;
beforeAll(async () => {
  twins = await startTwinServers();
  const servers = await dataOf('{ sourceServers(first: 6) { nodes { sourceServerID } } }');
  const serverIDs = JSON.stringify(servers).match(/s-[0-9a-f]{17}/g) ?? [];
  const over = await startDrill(serverIDs.slice(0, 3));
  twins.pass(AN_HOUR_MS);
  const open = await startDrill(serverIDs.slice(3, 5));
  await twins.recorded(over, true);
  await twins.recorded(open, false);
  const instances = await dataOf('{ recoveryInstances { nodes { recoveryInstanceID } } }');
  const instanceIDs = JSON.stringify(instances).match(/i-[0-9a-f]{17}/g) ?? [];
  ids = { jobIDs: [over, open], serverIDs, instanceIDs };
});
afterEach(() => twins.simulator.faults.clear());
afterAll(() => twins.stop());

const POST = { 'content-type': 'application/json', accept: '*/*' };
const requestFor = (query: string, variables: object = {}, headers: object = {}): AnyRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...POST, ...headers },
  body: JSON.stringify({ query, variables }),
});

/** With a correlation id of its own each answer would be another. */
async function send(url: string, { method, path, headers: asked, body }: AnyRequest) {
  const headers = { ...asked, 'x-request-id': 'twin' };
  const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const told = Object.fromEntries(response.headers);
  delete told.date;
  delete told['content-length']; // of ids that differ
  return { status: response.status, headers: told, body: withoutIDs(await response.text()) };
}

/** Ids of one request alone: AWS's, and those under which the log has a bug. */
function withoutIDs(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an-id');
}

async function dataOf(query: string): Promise<unknown> {
  const { body } = await send(twins.apolloUrl, requestFor(query));
  const { data } = JSON.parse(body) as { data: unknown };
  if (data == null) throw new Error(body);
  return data;
}

async function startDrill(serverIDs: readonly string[]): Promise<JobID> {
  const servers = serverIDs.map((id) => `{ sourceServerID: "${id}" }`).join();
  const started = await dataOf(
    `mutation { startRecovery(input: { isDrill: true, sourceServers: [${servers}] }) { __typename ... on StartRecoverySuccess { job { jobID } } } }`,
  );
  const [jobID] = /drsjob-[0-9a-f]+/.exec(JSON.stringify(started)) ?? [];
  if (jobID === undefined) throw new Error(JSON.stringify(started));
  return jobID as JobID;
}

/** The first of each `accept` is Apollo Server's. */
async function quicklyThrice(request: AnyRequest) {
  const before = twins.quickly.length;
  const answers = [];
  for (let time = 1; time <= 3; time += 1) answers.push(await send(twins.quickUrl, request));
  return { answers, ways: twins.quickly.slice(before).map(({ way }) => way) };
}

function denied(operation: NonNullable<Fault['operation']>): Fault {
  return {
    kind: 'status',
    operation,
    status: 403,
    body: JSON.stringify({ message: `not for you: ${operation}` }),
    contentType: 'application/json',
    errorType: 'AccessDeniedException',
  };
}

/** Numbers from 0 to below 1, the same for the same seed. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  for (let round = 0; round < 8; round += 1) next();
  return () => next() / 2 ** 32;
}

const FAULTS = [
  ['DescribeJobs'],
  ['DescribeSourceServers'],
  ['DescribeRecoverySnapshots'],
  ['DescribeRecoveryInstances'],
  ['GetLaunchConfiguration'],
] as const;

describe('a query that is answered quickly', () => {
  it('is answered byte for byte as Apollo Server answers it, whatever is asked and whatever goes wrong', async () => {
    const schema = createSchema(await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
    const ways: string[] = [];
    const statuses = new Set<number>();
    let [withErrors, withoutErrors] = [0, 0];

    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const chance = chanceOf(seed);
        const request = anyRequest(chance, anyDocument(schema, chance, ids));
        const faults = chance() < 0.15 ? oneOf(chance, FAULTS).map(denied) : [];
        twins.simulator.faults.set(faults);

        const expected = await send(twins.apolloUrl, request);
        const quick = await quicklyThrice(request);

        expect({ request, answers: quick.answers }).toEqual({
          request,
          answers: [expected, expected, expected],
        });
        expect(expected.body).not.toContain(SECRET);
        ways.push(...quick.ways);
        statuses.add(expected.status);
        if (expected.body.includes('"errors":')) withErrors += 1;
        else withoutErrors += 1;
      }),
      { numRuns: REQUESTS, endOnFailure: true },
    );

    // The comparison is worth something only where both kinds came, and where the quick way was gone.
    expect(ways.filter((way) => way === 'remembered').length).toBeGreaterThan(REQUESTS / 10);
    expect(ways.filter((way) => way === 'executed').length).toBeGreaterThan(REQUESTS / 10);
    expect(withErrors).toBeGreaterThan(REQUESTS / 10);
    expect(withoutErrors).toBeGreaterThan(REQUESTS / 10);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400]));
  }, 600_000);
});

const JOB = `query Job($jobID: ID!) { job(jobID: $jobID) { __typename ... on Job { jobID status outcome
  participatingServers { launchStatus sourceServer { sourceServerID tags { key value } } } } } }`;

describe('an answer that is remembered', () => {
  it('is given while DRS says the same, and DRS is asked as often as without a memory', async () => {
    const request = requestFor(JOB, { jobID: ids.jobIDs[0] });
    await send(twins.quickUrl, request); // the content type is learned
    const calls = () => twins.simulator.calls.of('DescribeSourceServers');

    const before = calls();
    const { ways } = await quicklyThrice(request);

    expect(ways.at(-1)).toBe('remembered');
    expect(calls() - before).toBe(3);
  });

  it('is not given once anything that it rests on has changed', async () => {
    const jobID = await startDrill(ids.serverIDs.slice(5, 6));
    const request = requestFor(JOB, { jobID });
    const early = await quicklyThrice(request);

    twins.pass(AN_HOUR_MS);
    const late = await quicklyThrice(request);

    expect(early.answers[1]?.body).toContain('"outcome":"IN_PROGRESS"');
    expect(late.ways).toEqual(['executed', 'remembered', 'remembered']);
    expect(late.answers[0]?.body).toContain('"outcome":"SUCCEEDED"');
    expect(late.answers[1]).toEqual(late.answers[0]);
    expect(late.answers[0]).toEqual(await send(twins.apolloUrl, request));
  });

  it('is nothing to those who may not see it', async () => {
    const request = requestFor(JOB, { jobID: ids.jobIDs[0] });
    await quicklyThrice(request);

    const refused = await quicklyThrice({ ...request, headers: { ...POST, authorization: 'Bearer nobody' } });

    for (const { body } of refused.answers) expect(body).toContain('"__typename":"AccessDeniedError"');
  });
});

describe('a query that goes wrong on the quick way', () => {
  it.each([
    [
      'a failure of DRS',
      'DescribeRecoverySnapshots',
      '{ sourceServers(first: 3) { nodes { recoverySnapshots(first: 2) { nodes { snapshotID } } } } }',
    ],
    ['a failure of DRS at the root', 'DescribeJobs', '{ jobs(first: 2) { nodes { jobID } } }'],
  ] as const)('because of %s sends DRS nothing twice', async (_, operation, query) => {
    const request = requestFor(query);
    await send(twins.quickUrl, request);
    twins.simulator.faults.set([denied(operation)]);
    const calls = () => twins.simulator.calls.of(operation);
    const before = calls();
    const expected = await send(twins.apolloUrl, request);
    const without = calls() - before;

    const answer = await send(twins.quickUrl, request);

    expect(answer).toEqual(expected);
    expect(answer.body).toContain('"errors":');
    // The watcher may read jobs by itself meanwhile.
    const most = operation === 'DescribeJobs' ? 2 * without + 1 : 2 * without;
    expect(calls() - before).toBeLessThanOrEqual(most);
  });
});
