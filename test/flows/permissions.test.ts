// What of a reader's reach goes for everything that hangs on what they read, and what limits by the tags of source servers come to.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Person, sendAs, startWithPeople, subscribeAs } from '../kit/actors.js';
import { mutationOf, trailOf } from '../kit/asking.js';
import { takeAll, type TestGateway } from '../kit/gateway.js';
import { HOME, serversOf, start } from '../kit/scopes.js';

const LIMIT = { scopes: [HOME], serverTags: [{ key: 'Team', values: ['payments'] }] };
const READER: Person = { name: 'reader', grants: [{ permissions: ['job:read'], scopes: [HOME] }] };
const SERVERS: Person = { name: 'servers', grants: [{ permissions: ['server:read'], scopes: [HOME] }] };
const PAYMENTS: Person = {
  name: 'payments',
  grants: [
    {
      permissions: [
        'job:read',
        'server:read',
        'audit:read',
        'recovery:drill',
        'replication:control',
        'tags:write',
        'instance:terminate',
        'job:delete',
        'network:control',
        'service:initialize',
      ],
      ...LIMIT,
    },
  ],
};
const UPDATES = 'subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename } }';
const TAG = `mutation ($input: TagResourceInput!) { tagResource(input: $input) { __typename } }`;

let gateway: TestGateway;
let mine: string;
let theirs: string;
let jobs: { readonly mine: string; readonly theirs: string; readonly both: string };

async function drill(...ids: readonly string[]): Promise<string> {
  const sourceServers = ids.map((sourceServerID) => ({ sourceServerID }));
  const { job } = (await start(gateway, { scope: HOME, sourceServers })) as { job: { jobID: string } };
  return job.jobID;
}
const arnOf = (id: string) => `arn:aws:drs:us-east-1:123456789012:source-server/${id}`;
const tagWith = (id: string, value: string) =>
  gateway.send(TAG, { input: { scope: HOME, resourceArn: arnOf(id), tags: [{ key: 'Team', value }] } });

beforeAll(async () => {
  gateway = await startWithPeople({ SIMULATOR_SERVERS: '4', SIMULATOR_SPEED: '60' });
  const [first = '', second = '', third = '', fourth = ''] = await serversOf(gateway, HOME);
  [mine, theirs] = [first, second];
  await Promise.all([tagWith(first, 'payments'), tagWith(third, 'payments'), tagWith(second, 'web')]);
  jobs = { mine: await drill(first), theirs: await drill(second), both: await drill(third, fourth) };
});
afterAll(() => gateway.stop());

/** Every object of the answer, by its type. */
function typesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (value === null || typeof value !== 'object') return [];
  const { __typename: type } = value as { readonly __typename?: string };
  return [...(type === undefined ? [] : [type]), ...Object.values(value).flatMap(typesIn)];
}

async function ask(
  person: Person,
  document: string,
  variables: object = {},
): Promise<Record<string, unknown>> {
  const { data, errors } = await sendAs<Record<string, Record<string, unknown> | null>>(
    gateway,
    person,
    document,
    variables,
  );
  const [answer] = Object.values(data ?? {});
  return answer ?? { errors: errors?.map(({ extensions }) => extensions) };
}

describe('what hangs on a job', () => {
  const DEEP = `{ jobs(first: 50) { nodes { __typename jobID
    participatingServers { __typename sourceServerID
      sourceServer { __typename hostname: sourceServerID activeJob { __typename } recoveryInstance { __typename } }
      recoveryInstance { __typename recoveryInstanceID sourceServer { __typename } } }
    recoveryReport { __typename servers { __typename sourceServer { __typename } recoveryInstance { __typename } } }
    logItems(first: 5) { nodes { __typename } } } } }`;

  it('is shown to readers of jobs, but for source servers and recovery instances', async () => {
    const { data, errors } = await sendAs(gateway, READER, DEEP);

    const types = new Set(typesIn(data));
    expect([...types].filter((type) => /^(SourceServer|RecoveryInstance)$/.test(type))).toEqual([]);
    expect(types).toContain('ParticipatingServer');
    expect(new Set(errors?.map(({ extensions }) => extensions?.missingPermission))).toEqual(
      new Set(['server:read']),
    );
  });

  it('is denied to readers of source servers where it is a job', async () => {
    const document = `query ($id: ID!) { sourceServer(sourceServerID: $id) { __typename ... on SourceServer {
      activeJob { __typename } jobs(first: 5) { nodes { __typename } }
      lifeCycle { lastLaunch { initiated { job { __typename } } } }
      drillReadiness(maxAgeSeconds: 0) { __typename lastDrill { __typename job { __typename } } } } } }`;

    const { data, errors } = await sendAs(gateway, SERVERS, document, { id: mine });

    expect(typesIn(data)).toEqual(['SourceServer', 'DrillReadiness', 'ServerDrill']);
    expect(new Set(errors?.map(({ extensions }) => extensions?.missingPermission))).toEqual(
      new Set(['job:read']),
    );
  });
});

describe('who may see source servers with certain tags only', () => {
  it('is listed those, and the jobs that are about no others', async () => {
    const servers = await ask(PAYMENTS, '{ sourceServers(first: 200) { nodes { sourceServerID } } }');
    const listed = await ask(PAYMENTS, '{ jobs(first: 50) { nodes { jobID } } }');

    expect(servers.nodes).toHaveLength(2);
    expect(servers.nodes).toContainEqual({ sourceServerID: mine });
    expect(listed.nodes).toEqual([{ jobID: jobs.mine }]);
  });

  it('finds no others by their ids', async () => {
    const server = 'query ($id: ID!) { sourceServer(sourceServerID: $id) { __typename } }';
    const job = 'query ($id: ID!) { job(jobID: $id) { __typename } }';

    expect(await ask(PAYMENTS, server, { id: mine })).toEqual({ __typename: 'SourceServer' });
    expect(await ask(PAYMENTS, server, { id: theirs })).toEqual({ __typename: 'ResourceNotFoundError' });
    expect(await ask(PAYMENTS, job, { id: jobs.mine })).toEqual({ __typename: 'Job' });
    expect(await ask(PAYMENTS, job, { id: jobs.both })).toEqual({ __typename: 'ResourceNotFoundError' });
  });

  it.each([
    ['the audit trail', '{ auditEvents { nodes { __typename } } }', 'audit:read'],
    ['networks', '{ sourceNetworks { nodes { __typename } } }', 'server:read'],
    ['templates', '{ launchConfigurationTemplates { nodes { __typename } } }', 'server:read'],
    ['staging accounts', '{ stagingAccounts { nodes { __typename } } }', 'server:read'],
  ])('is denied %s', async (_, document, missingPermission) => {
    expect(await ask(PAYMENTS, document)).toMatchObject({ errors: [{ missingPermission }] });
  });

  it('changes no others, by whatever they are named, and nothing is sent', async () => {
    const before = gateway.simulator?.calls.all() ?? {};
    const inputs = {
      startRecovery: { isDrill: true, sourceServers: [{ sourceServerID: mine }, { sourceServerID: theirs }] },
      stopReplication: { sourceServerID: theirs },
      tagResource: { resourceArn: arnOf(theirs), tags: [{ key: 'Team', value: 'payments' }] },
      deleteJob: { jobID: jobs.theirs },
      startSourceNetworkReplication: { sourceNetworkID: 'sn-networkfails00000' },
      initializeService: {},
    };

    for (const [field, input] of Object.entries(inputs)) {
      const document = mutationOf(field, '').replace('fieldList { name message }', '__typename');
      const answer = await ask(PAYMENTS, document, { input: { ...input, scope: HOME } });
      expect([field, answer]).toMatchObject([field, { __typename: 'AccessDeniedError' }]);
    }
    const after = gateway.simulator?.calls.all() ?? {};
    const written = Object.keys(after).filter((name) => !/^(Describe|Get|List)/.test(name));
    const countOf = (all: object) => written.map((name) => (all as Record<string, number>)[name]);
    expect(countOf(after)).toEqual(countOf(before));
    const lines = (await trailOf(gateway)).slice(-Object.keys(inputs).length);
    expect(lines.map(({ action, outcome }) => [action, outcome?.code])).toEqual(
      Object.keys(inputs).map((field) => [field, 'GatewayPermissionMissing']),
    );
  });

  it('is shown no preflight of others, neither asked for nor by a token', async () => {
    const preflight = `query ($input: StartRecoveryInput!) { recoveryPreflight(input: $input) {
      __typename ... on RecoveryPreflight { token } } }`;
    const input = { scope: HOME, isDrill: true, sourceServers: [{ sourceServerID: theirs }] };
    const { data } = await gateway.send<{ recoveryPreflight: { token: string } }>(preflight, { input });
    const preflightToken = data?.recoveryPreflight.token;

    expect(await ask(PAYMENTS, preflight, { input })).toEqual({ __typename: 'AccessDeniedError' });
    expect(
      await ask(PAYMENTS, mutationOf('startRecovery', ''), { input: { ...input, preflightToken } }),
    ).toMatchObject({ __typename: 'AccessDeniedError' });
  });

  it('is told that a server of theirs is busy, but not with whose job', async () => {
    const document = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename
      ... on ConflictError { busyServers { sourceServerID job { jobID } } } } }`;
    const [, , third = ''] = await serversOf(gateway, HOME);
    const input = { scope: HOME, isDrill: true, sourceServers: [{ sourceServerID: third }] };

    expect(await ask(PAYMENTS, document, { input })).toEqual({
      __typename: 'ConflictError',
      busyServers: [{ sourceServerID: third, job: null }],
    });
  });

  it('is refused the stream of a job of others', async () => {
    const refused = await subscribeAs<object>(gateway, PAYMENTS, UPDATES, { id: jobs.theirs }).next();

    expect(refused.value).toEqual({ __typename: 'AccessDeniedError' });
  });

  it('watches their jobs alone, at no call for each event, until the tag is taken away', async () => {
    const activity = 'subscription { jobActivity { ... on JobUpdate { job { jobID } } } }';
    const all = subscribeAs<{ job?: { jobID: string } }>(gateway, PAYMENTS, activity);
    const one = subscribeAs<object>(gateway, PAYMENTS, UPDATES, { id: jobs.mine });
    const begun = await Promise.all([all.next(), one.next()]);
    gateway.simulator?.calls.reset();
    const gone = await Promise.all([all.next(), one.next()]);
    const calls = gateway.simulator?.calls.of('DescribeSourceServers');

    await tagWith(mine, 'web');
    const rest = await takeAll(one);
    await all.return(undefined);

    expect([begun, gone].map(([{ value }]) => value?.job?.jobID)).toEqual([jobs.mine, jobs.mine]);
    expect(calls).toBe(0);
    expect(rest.at(-1)).toEqual({ __typename: 'AccessDeniedError' });
  });
});
