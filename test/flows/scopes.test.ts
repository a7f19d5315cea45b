// Two accounts and two regions behind one gateway, by roles of the simulator's STS: lists, look-ups, starts and streams over all of them,
// also while one answers with errors alone.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { startTestGateway, takeUntil, type TestGateway } from '../kit/gateway.js';

const HOME = '123456789012/us-east-1';
const OTHER = '210987654321/us-east-1';
const ABROAD = '210987654321/eu-west-1';
const SCOPES = JSON.stringify([
  { accountID: '123456789012', region: 'us-east-1' },
  {
    accountID: '210987654321',
    region: 'us-east-1',
    roleArn: 'arn:aws:iam::210987654321:role/drs-gateway-external',
    externalID: 'drs-gateway-external-id',
  },
  {
    accountID: '210987654321',
    region: 'eu-west-1',
    roleArn: 'arn:aws:iam::210987654321:role/drs-gateway',
  },
]);
const ORDINARY = /^s-[0-9a-f]{17}$/;

interface Listed {
  readonly nodes: readonly { readonly sourceServerID: string; readonly scope: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly scopeFailures: readonly { readonly scope: { readonly name: string }; readonly error: object }[];
}

const LIST = `query ($first: Int, $after: String, $scopes: [ID!]) {
  sourceServers(first: $first, after: $after, scopes: $scopes) {
    nodes { sourceServerID scope { name } }
    pageInfo { hasNextPage endCursor }
    scopeFailures { scope { name } error { __typename message } }
  } }`;
const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) {
  __typename
  ... on StartRecoverySuccess { isReplay job { jobID id scope { name } } }
  ... on ValidationError { fieldList { name message } }
  ... on RecoveryError { message code } } }`;

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway({ DRS_SCOPES: SCOPES, SIMULATOR_SERVERS: '3' });
});
afterEach(() => gateway.stop());

async function list(variables: object = {}): Promise<Listed> {
  const { data, errors } = await gateway.send<{ sourceServers: Listed }>(LIST, { first: 200, ...variables });
  if (data?.sourceServers == null) throw new Error(JSON.stringify(errors));
  return data.sourceServers;
}

/** The ordinary servers of a scope. */
async function serversOf(scope: string): Promise<readonly string[]> {
  const { nodes } = await list({ scopes: [scope] });
  return nodes.map(({ sourceServerID }) => sourceServerID).filter((id) => ORDINARY.test(id));
}

async function start(input: object): Promise<Record<string, unknown>> {
  const { data, errors } = await gateway.send<{ startRecovery: Record<string, unknown> }>(START, {
    input: { isDrill: true, ...input },
  });
  if (data?.startRecovery == null) throw new Error(JSON.stringify(errors));
  return data.startRecovery;
}

function failIn(scope: string): void {
  const [accountID = '', region = ''] = scope.split('/');
  gateway.simulator?.faults.add({
    kind: 'status',
    status: 403,
    errorType: 'AccessDeniedException',
    body: '{"message":"User is not authorized"}',
    contentType: 'application/json',
    accountID,
    region,
  });
}

describe('a list over several scopes', () => {
  it('has what each of them has, scope by scope, page by page', async () => {
    const whole = await list();

    const paged: Listed['nodes'][number][] = [];
    let after: string | null = null;
    for (let isMore = true; isMore;) {
      const page: Listed = await list({ first: 7, after });
      paged.push(...page.nodes);
      after = page.pageInfo.endCursor;
      isMore = page.pageInfo.hasNextPage;
    }

    expect([...new Set(whole.nodes.map(({ scope }) => scope.name))]).toEqual([HOME, OTHER, ABROAD]);
    expect(paged).toEqual(whole.nodes);
    expect(whole.scopeFailures).toEqual([]);
  });

  it('tells of a scope that fails beside what the others have', async () => {
    failIn(OTHER);

    const listed = await list();

    expect([...new Set(listed.nodes.map(({ scope }) => scope.name))]).toEqual([HOME, ABROAD]);
    expect(listed.scopeFailures).toMatchObject([
      { scope: { name: OTHER }, error: { __typename: 'AccessDeniedError' } },
    ]);
  });

  it('fails where every scope fails, with the reason in errors[]', async () => {
    for (const scope of [HOME, OTHER, ABROAD]) failIn(scope);

    const { data, errors } = await gateway.send<{ sourceServers: null }>(LIST, {});

    expect(data).toEqual({ sourceServers: null });
    expect(errors?.[0]?.extensions).toMatchObject({ type: 'AccessDeniedError' });
  });

  it('names the scopes that there are to who names another', async () => {
    const { errors } = await gateway.send(LIST, { scopes: ['999999999999/us-east-1'] });

    expect(errors?.[0]?.message).toContain(`${HOME}, ${OTHER}, ${ABROAD}`);
  });

  it('has the jobs of all, the newest first', async () => {
    const [first = ''] = await serversOf(HOME);
    const [second = ''] = await serversOf(ABROAD);
    const [third = ''] = await serversOf(OTHER);
    for (const id of [first, second, third]) await start({ sourceServers: [{ sourceServerID: id }] });

    const { data } = await gateway.send<{ jobs: { nodes: readonly { scope: { name: string } }[] } }>(
      '{ jobs(first: 3) { nodes { scope { name } creationDateTime } } }',
    );

    expect(data?.jobs.nodes.map(({ scope }) => scope.name)).toEqual([OTHER, ABROAD, HOME]);
  });
});

describe('a start', () => {
  it('goes to the scope where its servers are', async () => {
    const [server = ''] = await serversOf(ABROAD);

    const result = await start({ sourceServers: [{ sourceServerID: server }] });

    expect(result).toMatchObject({ __typename: 'StartRecoverySuccess', job: { scope: { name: ABROAD } } });
    expect(
      gateway.simulator?.calls.of('StartRecovery', { accountID: '210987654321', region: 'eu-west-1' }),
    ).toBe(1);
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(1);
  });

  it('is answered with the same job when its key comes again', async () => {
    const [server = ''] = await serversOf(OTHER);
    const input = { sourceServers: [{ sourceServerID: server }], idempotencyKey: 'over-scopes' };

    const first = await start(input);
    const second = await start(input);

    expect(second).toMatchObject({ isReplay: true, job: first.job });
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(1);
  });

  it('must name its scope where its server is in several', async () => {
    const input = { sourceServers: [{ sourceServerID: 's-launchfails000000' }] };

    const unnamed = await start(input);
    const named = await start({ ...input, scope: OTHER });

    expect(unnamed).toMatchObject({ __typename: 'ValidationError', fieldList: [{ name: 'scope' }] });
    expect(named).toMatchObject({ job: { scope: { name: OTHER } } });
  });

  it('is refused for servers of two scopes, and nothing is sent', async () => {
    const [here = ''] = await serversOf(HOME);
    const [there = ''] = await serversOf(OTHER);

    const result = await start({ sourceServers: [{ sourceServerID: here }, { sourceServerID: there }] });

    expect(result).toMatchObject({ __typename: 'ValidationError' });
    expect(String(result.message)).toContain('send a request for each scope');
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(0);
  });

  it('is refused for a server that no scope has', async () => {
    const result = await start({ sourceServers: [{ sourceServerID: 's-00000000000000000' }] });

    expect(result).toMatchObject({ __typename: 'ResourceNotFoundError' });
    expect(String(result.message)).toContain(`${HOME}, ${OTHER}, ${ABROAD}`);
  });

  it('is not guessed while a scope that may have the server cannot be asked', async () => {
    const [server = ''] = await serversOf(OTHER);
    await gateway.stop();
    gateway = await startTestGateway({ DRS_SCOPES: SCOPES, SIMULATOR_SERVERS: '3' });
    failIn(OTHER);

    const result = await start({ sourceServers: [{ sourceServerID: server }] });

    expect(result).toMatchObject({ __typename: 'AccessDeniedError' });
    expect(String(result.message)).toContain(OTHER);
  });
});

describe('a look-up by id', () => {
  it('finds a job in whichever scope it is, and asks that scope alone the next time', async () => {
    const [server = ''] = await serversOf(ABROAD);
    const { job } = (await start({ sourceServers: [{ sourceServerID: server }] })) as {
      job: { jobID: string; id: string };
    };
    const look = '($id: ID!) { job(jobID: $id) { __typename ... on Job { scope { name } } } }';
    await gateway.send(`query ${look}`, { id: job.jobID });
    const before = gateway.simulator?.calls.of('DescribeJobs', {
      accountID: '123456789012',
      region: 'us-east-1',
    });

    const { data } = await gateway.send(`query ${look}`, { id: job.jobID });

    const after = gateway.simulator?.calls.of('DescribeJobs', {
      accountID: '123456789012',
      region: 'us-east-1',
    });
    expect(data).toEqual({ job: { __typename: 'Job', scope: { name: ABROAD } } });
    expect(after).toBe(before);
  });

  it('finds things of all scopes by their node ids', async () => {
    const { data: listed } = await gateway.send<{ sourceServers: { nodes: readonly { id: string }[] } }>(
      '{ sourceServers(first: 200) { nodes { id sourceServerID scope { name } } } }',
    );
    const nodes = listed?.sourceServers.nodes ?? [];

    const { data } = await gateway.send(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on SourceServer { sourceServerID scope { name } } } }',
      { ids: [...nodes.map(({ id }) => id), 'bm9uZQ'] },
    );

    expect(data).toEqual({ nodes: [...nodes, null] });
    expect(nodes.length).toBeGreaterThan(30);
  });
});

describe('the streams', () => {
  const ACTIVITY = `subscription ($after: String) { jobActivity(after: $after) { __typename
    ... on JobUpdate { cursor isFinal job { jobID scope { name } } }
    ... on JobStreamCurrent { cursor scope { name } }
    ... on ScopeFailure { scope { name } error { __typename } } } }`;
  interface Event {
    readonly __typename: string;
    readonly cursor?: string;
    readonly isFinal?: boolean;
    readonly job?: { readonly jobID: string; readonly scope: { readonly name: string } };
    readonly scope?: { readonly name: string };
  }

  it('carry the jobs of all scopes, and go on from a cursor in each', async () => {
    const started: string[] = [];
    const stream = gateway.subscribe<Event>(ACTIVITY);
    await stream.next();
    for (const scope of [HOME, ABROAD]) {
      const [server = ''] = await serversOf(scope);
      const { job } = (await start({ sourceServers: [{ sourceServerID: server }] })) as {
        job: { jobID: string };
      };
      started.push(job.jobID);
    }
    const isOfOurs = ({ job }: Event) => started.includes(job?.jobID ?? '');
    const begun = new Set<string>();
    const events = await takeUntil(stream, (event) => {
      if (isOfOurs(event)) begun.add(event.job?.jobID ?? '');
      return begun.size === 2;
    });
    await stream.return?.();

    const resumed = gateway.subscribe<Event>(ACTIVITY, { after: events.at(-1)?.cursor });
    const ended = new Set<string>();
    const rest = await takeUntil(resumed, (event) => {
      if (isOfOurs(event) && event.isFinal === true) ended.add(event.job?.jobID ?? '');
      return ended.size === 2;
    });
    await resumed.return?.();

    expect([...ended].toSorted()).toEqual([...started].toSorted());
    expect(rest.filter(isOfOurs).map(({ job }) => job?.scope.name)).toEqual(
      expect.arrayContaining([HOME, ABROAD]),
    );
  });

  it('say which scope can no longer be watched, and go on with the others', async () => {
    const stream = gateway.subscribe<Event>(ACTIVITY);
    await stream.next();
    failIn(OTHER);

    const events = await takeUntil(stream, ({ __typename }) => __typename === 'ScopeFailure');
    const [server = ''] = await serversOf(HOME);
    await start({ sourceServers: [{ sourceServerID: server }] });
    const later = await takeUntil(stream, ({ job }) => job?.scope.name === HOME);
    await stream.return?.();

    expect(events.at(-1)).toMatchObject({
      scope: { name: OTHER },
      error: { __typename: 'AccessDeniedError' },
    });
    expect(later.at(-1)?.__typename).toBe('JobUpdate');
  });

  it('follow one job to its end wherever it is', async () => {
    const [server = ''] = await serversOf(OTHER);
    const { job } = (await start({ sourceServers: [{ sourceServerID: server }] })) as {
      job: { jobID: string };
    };

    const events = await takeUntil(
      gateway.subscribe<Event>(
        'subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate { isFinal job { jobID scope { name } } } } }',
        { id: job.jobID },
      ),
      ({ isFinal }) => isFinal === true,
    );

    expect(events.at(-1)?.job).toEqual({ jobID: job.jobID, scope: { name: OTHER } });
  });

  it('say that no scope has the job', async () => {
    const events = gateway.subscribe<Event>(
      'subscription { jobUpdates(jobID: "drsjob-00000000000000000") { __typename } }',
    );

    const { value } = await events.next();
    const { done } = await events.next();

    expect([value, done]).toEqual([{ __typename: 'ResourceNotFoundError' }, true]);
  });
});

describe('the scopes', () => {
  it('are listed in the order of the settings, with when their jobs were last read', async () => {
    const { data } = await gateway.send('{ scopes { name accountID region jobsObservedAt } }');

    expect(data).toMatchObject({
      scopes: [
        { name: HOME, accountID: '123456789012', region: 'us-east-1' },
        { name: OTHER, accountID: '210987654321', region: 'us-east-1' },
        { name: ABROAD, accountID: '210987654321', region: 'eu-west-1' },
      ],
    });
  });
});
