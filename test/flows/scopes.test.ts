// Lists, look-ups and starts over two accounts and two regions, also while one answers with errors alone.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { TestGateway } from '../kit/gateway.js';
import {
  ABROAD,
  failIn,
  HOME,
  LIST,
  list,
  type Listed,
  OTHER,
  serversOf,
  start,
  startOverScopes,
} from '../kit/scopes.js';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startOverScopes();
});
afterEach(() => gateway.stop());

describe('a list over several scopes', () => {
  it('has what each of them has, scope by scope, page by page', async () => {
    const whole = await list(gateway);

    const paged: Listed['nodes'][number][] = [];
    let after: string | null = null;
    for (let isMore = true; isMore;) {
      const page: Listed = await list(gateway, { first: 7, after });
      paged.push(...page.nodes);
      after = page.pageInfo.endCursor;
      isMore = page.pageInfo.hasNextPage;
    }

    expect([...new Set(whole.nodes.map(({ scope }) => scope.name))]).toEqual([HOME, OTHER, ABROAD]);
    expect(paged).toEqual(whole.nodes);
    expect(whole.scopeFailures).toEqual([]);
  });

  it('tells of a scope that fails beside what the others have', async () => {
    failIn(gateway, OTHER);

    const listed = await list(gateway);

    expect([...new Set(listed.nodes.map(({ scope }) => scope.name))]).toEqual([HOME, ABROAD]);
    expect(listed.scopeFailures).toMatchObject([
      { scope: { name: OTHER }, error: { __typename: 'AccessDeniedError' } },
    ]);
  });

  it('fails where every scope fails, with the reason in errors[]', async () => {
    for (const scope of [HOME, OTHER, ABROAD]) failIn(gateway, scope);

    const { data, errors } = await gateway.send<{ sourceServers: null }>(LIST, {});

    expect(data).toEqual({ sourceServers: null });
    expect(errors?.[0]?.extensions).toMatchObject({ type: 'AccessDeniedError' });
  });

  it('names the scopes that there are to who names another', async () => {
    const { errors } = await gateway.send(LIST, { scopes: ['999999999999/us-east-1'] });

    expect(errors?.[0]?.message).toContain(`${HOME}, ${OTHER}, ${ABROAD}`);
  });

  it('has the jobs of all, the newest first', async () => {
    const [first = ''] = await serversOf(gateway, HOME);
    const [second = ''] = await serversOf(gateway, ABROAD);
    const [third = ''] = await serversOf(gateway, OTHER);
    for (const id of [first, second, third])
      await start(gateway, { sourceServers: [{ sourceServerID: id }] });

    const { data } = await gateway.send<{ jobs: { nodes: readonly { scope: { name: string } }[] } }>(
      '{ jobs(first: 3) { nodes { scope { name } creationDateTime } } }',
    );

    expect(data?.jobs.nodes.map(({ scope }) => scope.name)).toEqual([OTHER, ABROAD, HOME]);
  });
});

describe('a start', () => {
  it('goes to the scope where its servers are', async () => {
    const [server = ''] = await serversOf(gateway, ABROAD);

    const result = await start(gateway, { sourceServers: [{ sourceServerID: server }] });

    expect(result).toMatchObject({ __typename: 'StartRecoverySuccess', job: { scope: { name: ABROAD } } });
    expect(
      gateway.simulator?.calls.of('StartRecovery', { accountID: '210987654321', region: 'eu-west-1' }),
    ).toBe(1);
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(1);
  });

  it('is answered with the same job when its key comes again', async () => {
    const [server = ''] = await serversOf(gateway, OTHER);
    const input = { sourceServers: [{ sourceServerID: server }], idempotencyKey: 'over-scopes' };

    const first = await start(gateway, input);
    const second = await start(gateway, input);

    expect(second).toMatchObject({ isReplay: true, job: first.job });
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(1);
  });

  it('must name its scope where its server is in several', async () => {
    const input = { sourceServers: [{ sourceServerID: 's-launchfails000000' }] };

    const unnamed = await start(gateway, input);
    const named = await start(gateway, { ...input, scope: OTHER });

    expect(unnamed).toMatchObject({ __typename: 'ValidationError', fieldList: [{ name: 'input.scope' }] });
    expect(named).toMatchObject({ job: { scope: { name: OTHER } } });
  });

  it('is refused for servers of two scopes, and nothing is sent', async () => {
    const [here = ''] = await serversOf(gateway, HOME);
    const [there = ''] = await serversOf(gateway, OTHER);

    const result = await start(gateway, {
      sourceServers: [{ sourceServerID: here }, { sourceServerID: there }],
    });

    expect(result).toMatchObject({ __typename: 'ValidationError' });
    expect(String(result.message)).toContain('send a request for each scope');
    expect(gateway.simulator?.calls.of('StartRecovery')).toBe(0);
  });

  it('is refused for a server that no scope has', async () => {
    const result = await start(gateway, { sourceServers: [{ sourceServerID: 's-00000000000000000' }] });

    expect(result).toMatchObject({ __typename: 'ResourceNotFoundError' });
    expect(String(result.message)).toContain(`${HOME}, ${OTHER}, ${ABROAD}`);
  });

  it('is not guessed while a scope that may have the server cannot be asked', async () => {
    const [server = ''] = await serversOf(gateway, OTHER);
    await gateway.stop();
    gateway = await startOverScopes();
    failIn(gateway, OTHER);

    const result = await start(gateway, { sourceServers: [{ sourceServerID: server }] });

    expect(result).toMatchObject({ __typename: 'AccessDeniedError' });
    expect(String(result.message)).toContain(OTHER);
  });
});

describe('a look-up by id', () => {
  it('finds a job in whichever scope it is, and asks that scope alone the next time', async () => {
    const [server = ''] = await serversOf(gateway, ABROAD);
    const { job } = (await start(gateway, { sourceServers: [{ sourceServerID: server }] })) as {
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
