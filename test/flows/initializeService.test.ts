// A region that the account has never used, beside one that it uses: initialised by its name, and by nothing else.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ask, type Answered, follow, mutationOf, trailOf } from '../kit/asking.js';
import { startTestGateway, takeUntil, type TestGateway } from '../kit/gateway.js';

const HOME = '123456789012/us-east-1';
/** The one region that the simulator has not initialised. */
const UNUSED = '123456789012/af-south-1';
const SCOPES = JSON.stringify([
  { accountID: '123456789012', region: 'us-east-1' },
  { accountID: '123456789012', region: 'af-south-1' },
]);
const SERVER_ID = 's-launchfails000000';
const INITIALIZE = mutationOf('initializeService', '');
const STOP = mutationOf('stopReplication', 'sourceServer { scope { name } }');
const RECOVER = mutationOf('startRecovery', 'job { jobID }');
const LIST = `{ sourceServers(first: 200) { nodes { scope { name } }
  scopeFailures { scope { name } error { __typename code } } } }`;
const TEMPLATES = `query ($scopes: [ID!]) { launchConfigurationTemplates(scopes: $scopes, maxAgeSeconds: 3600) {
  nodes { launchConfigurationTemplateID } } }`;
const ACTIVITY = `subscription { jobActivity { __typename ... on ScopeFailure { scope { name } error { __typename } } } }`;
const JOBS = 'query ($scopes: [ID!]) { jobs(scopes: $scopes) { nodes { jobID } } }';
const SERVER = `query ($id: ID!, $scope: ID) { sourceServer(sourceServerID: $id, scope: $scope) { __typename
  ... on SourceServer { scope { name } launchConfiguration(maxAgeSeconds: 3600) { name } }
  ... on RecoveryError { code } } }`;

interface Listed {
  readonly nodes: readonly { readonly scope: { readonly name: string } }[];
  readonly scopeFailures: readonly object[];
}

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ DRS_SCOPES: SCOPES, SIMULATOR_SERVERS: '3' });
});
afterAll(() => gateway.stop());

const send = (document: string, input: object): Promise<Answered> => ask(gateway, document, { input });
const list = async (): Promise<Listed> => (await ask(gateway, LIST, {})) as unknown as Listed;
const scopesIn = ({ nodes }: Listed) => [...new Set(nodes.map(({ scope }) => scope.name))];

describe('a region that the account has never used', () => {
  it('answers reads and changes with UninitializedAccountError', async () => {
    const listed = await list();
    const server = await ask(gateway, SERVER, { id: SERVER_ID, scope: UNUSED });
    const change = await send(STOP, { sourceServerID: SERVER_ID, scope: UNUSED });
    const failed = await Promise.all(
      [TEMPLATES, JOBS].map((document) => gateway.send(document, { scopes: [UNUSED] })),
    );

    const refusal = { __typename: 'UninitializedAccountError', code: 'UninitializedAccountException' };
    expect(scopesIn(listed)).toEqual([HOME]);
    expect(listed.scopeFailures).toMatchObject([{ scope: { name: UNUSED }, error: refusal }]);
    expect([server, change]).toMatchObject([refusal, refusal]);
    expect(failed.map(({ errors }) => errors?.[0]?.extensions)).toMatchObject([
      { code: 'UninitializedAccountException' },
      { code: 'UninitializedAccountException' },
    ]);
  });

  it('is told to whoever watches it beside others', async () => {
    const events = gateway.subscribe<Answered>(ACTIVITY);

    const taken = await takeUntil(events, ({ __typename }) => __typename === 'ScopeFailure');

    await events.return?.();
    expect(taken.at(-1)).toMatchObject({
      scope: { name: UNUSED },
      error: { __typename: 'UninitializedAccountError' },
    });
  });

  it('is not initialised while nobody says which it is', async () => {
    const before = (await trailOf(gateway)).length;

    const unnamed = await send(INITIALIZE, {});
    const elsewhere = await send(INITIALIZE, { scope: '123456789012/eu-north-1' });

    expect([unnamed, elsewhere]).toMatchObject([
      { __typename: 'ValidationError', fieldList: [{ name: 'input.scope' }] },
      { __typename: 'ValidationError', fieldList: [{ name: 'input.scope' }] },
    ]);
    expect(unnamed.message).toContain(UNUSED);
    expect(gateway.simulator?.calls.of('InitializeService')).toBe(0);
    expect((await trailOf(gateway)).slice(before)).toMatchObject([
      { action: 'initializeService', phase: 'OUTCOME', scope: null },
      { action: 'initializeService', phase: 'OUTCOME', scope: null },
    ]);
  });

  it('is initialised by its name, and read at once', async () => {
    const initialized = await send(INITIALIZE, { scope: UNUSED, reason: 'we go south' });
    const listed = await list();
    const server = await ask(gateway, SERVER, { id: SERVER_ID, scope: UNUSED });
    const read = await Promise.all(
      [TEMPLATES, JOBS].map((document) => gateway.send(document, { scopes: [UNUSED] })),
    );

    expect(initialized).toMatchObject({ __typename: 'InitializeServiceSuccess' });
    expect(scopesIn(listed)).toEqual([HOME, UNUSED]);
    expect(listed.scopeFailures).toEqual([]);
    expect(server).toMatchObject({ scope: { name: UNUSED }, launchConfiguration: expect.anything() });
    expect(read.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    const place = { accountID: '123456789012', region: 'af-south-1' };
    expect(gateway.simulator?.calls.of('InitializeService', place)).toBe(1);
    expect(await trailOf(gateway, { requestID: initialized.requestID })).toMatchObject([
      { phase: 'INTENT', scope: { name: UNUSED }, input: { __typename: 'RememberedInitializeServiceInput' } },
      { phase: 'OUTCOME', scope: { name: UNUSED }, outcome: { type: 'InitializeServiceSuccess' } },
    ]);
  });

  it('has drills then, which are watched to their end', async () => {
    const { data } = await gateway.send<{ sourceServers: { nodes: { sourceServerID: string }[] } }>(
      'query ($scopes: [ID!]) { sourceServers(first: 1, scopes: $scopes) { nodes { sourceServerID } } }',
      { scopes: [UNUSED] },
    );
    const sourceServers = data?.sourceServers.nodes ?? [];

    const { job } = await send(RECOVER, { isDrill: true, sourceServers });
    const events = await follow(gateway, job?.jobID, 'job { outcome scope { name } }');

    expect(sourceServers).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({
      isFinal: true,
      job: { outcome: 'SUCCEEDED', scope: { name: UNUSED } },
    });
  });

  it('stays as it is when it is initialised again', async () => {
    expect(await send(INITIALIZE, { scope: UNUSED })).toMatchObject({
      __typename: 'InitializeServiceSuccess',
    });
  });
});
