// What a start waits for outside of the gateway stands in its trace: STS where its scope has a role, and the commits of Postgres.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { assumed, ROLE_ARN, stsError } from '../drs/kit/sts.js';
import { startTestGatewayAt, type TestGateway } from '../kit/gateway.js';
import { createTestDatabase } from '../kit/postgres.js';
import { reply, startRawServer, type Behaviour, type RawServer } from '../kit/rawServer.js';
import { allBelow, attachSpans, below, type SpanNode } from '../telemetry/kit/spans.js';

const START = `mutation { startRecovery(input: { isDrill: false, sourceServers: [{ sourceServerID: "s-0123456789abcdef0" }] }) {
  __typename } }`;
const SCOPES = JSON.stringify([{ accountID: '123456789012', region: 'us-east-1', roleArn: ROLE_ARN }]);
const noJobs = reply(200, { items: [] });
const started = reply(202, {
  job: { jobID: 'drsjob-0123456789abcdef0', status: 'PENDING', type: 'LAUNCH', participatingServers: [] },
});

let spans: ReturnType<typeof attachSpans>;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(() => {
  spans = attachSpans();
});
afterAll(() => spans.detach());
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
  delete process.env.AWS_ENDPOINT_URL_STS;
});

async function opened(behave: Behaviour): Promise<RawServer> {
  const server = await startRawServer(behave);
  stops.push(() => server.close());
  return server;
}

/** A gateway that has read DRS once, and reads it again only after long: nobody watches. */
async function rested(env: Record<string, string>): Promise<TestGateway> {
  const drs = await opened((call) => (call.path === '/StartRecovery' ? started : noJobs)(call, 1));
  const gateway = await startTestGatewayAt(drs.endpoint, { START_WAIT_MS: '100', ...env });
  stops.push(() => gateway.stop());
  await drs.received(1);
  return gateway;
}

async function start({ url }: TestGateway, id: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': id },
    body: JSON.stringify({ query: START }),
  });
  const body = (await response.json()) as { readonly data: { readonly startRecovery: object } };
  return { result: body.data.startRecovery, operation: operationOf(id) };
}

function operationOf(id: string): SpanNode {
  const found = spans.roots().find(({ attributes }) => attributes['drs_gateway.correlation_id'] === id);
  if (found === undefined) throw new Error(`no trace of ${id}`);
  return found;
}

describe('the trace of a start in a scope with a role', () => {
  /** Credentials that are over so soon that each call assumes the role anew. */
  const overSoon: Behaviour = (call, number) => assumed(Date.now() + 10_000)(call, number);

  /** Whose STS answers like this from its first rest on. */
  async function rolled(later: Behaviour): Promise<TestGateway> {
    let behave = overSoon;
    const sts = await opened((call, number) => behave(call, number));
    process.env.AWS_ENDPOINT_URL_STS = sts.endpoint;
    const gateway = await rested({ DRS_SCOPES: SCOPES });
    behave = later;
    return gateway;
  }

  it('has AssumeRole below the call to DRS that waits for it, and nowhere else', async () => {
    const gateway = await rolled(overSoon);

    const { result, operation } = await start(gateway, 'role-1');

    const ofTrace = allBelow(operation).filter(({ name }) => name === 'sts/AssumeRole');
    const call = below(below(operation, 'startRecovery'), 'drs/StartRecovery');
    expect(result).toEqual({ __typename: 'StartRecoverySuccess' });
    expect(below(call, 'sts/AssumeRole')).toMatchObject({
      error: null,
      traceID: operation.traceID,
      attributes: { 'rpc.system': 'aws-api', 'rpc.service': 'sts', 'rpc.method': 'AssumeRole' },
    });
    expect(allBelow(call).filter(({ name }) => name === 'sts/AssumeRole')).toEqual(ofTrace);
  });

  it('says that STS refused, and holds no words or secrets of it', async () => {
    const gateway = await rolled(stsError(403, 'AccessDenied', 'planted-words'));

    const { result, operation } = await start(gateway, 'role-2');

    const told = JSON.stringify(
      spans.all().map(({ name, attributes, status }) => [name, attributes, status]),
    );
    expect(result).toEqual({ __typename: 'AccessDeniedError' });
    expect(below(operation, 'sts/AssumeRole').error).toBe('AccessDenied');
    expect(below(operation, 'startRecovery').error).toBe('AccessDeniedError');
    expect(told).not.toMatch(/a-session-token|a-role-secret|planted-words/);
  });
});

/** Left out where there is no Postgres. */
const describeOnPostgres = process.env.TEST_POSTGRES_URL === undefined ? describe.skip : describe;

describeOnPostgres('the trace of a start on Postgres', () => {
  async function onPostgres(): Promise<TestGateway> {
    const database = await createTestDatabase();
    if (database === null) throw new Error('Postgres is gone');
    stops.push(() => database.drop());
    return rested({ DATABASE_URL: database.url });
  }

  it('has each commit with its statements: the claim before DRS is called, and what became of it after', async () => {
    const gateway = await onPostgres();

    const { result, operation } = await start(gateway, 'postgres-1');

    const useCase = below(operation, 'startRecovery');
    const steps = useCase.children.map(({ name }) => name);
    const [claim, settlement] = useCase.children.filter(({ name }) => name === 'store transaction');
    const statementsOf = (span: SpanNode | undefined) => span?.children.map(({ name }) => name);
    expect(result).toEqual({ __typename: 'StartRecoverySuccess' });
    expect(steps).toEqual(['store transaction', 'drs/StartRecovery', 'store transaction']);
    expect(statementsOf(claim)).toEqual([
      'begin',
      'insert recovery_request',
      'insert audit_event',
      'insert audit_event_server',
      'select',
      'commit',
    ]);
    expect(statementsOf(settlement)).toEqual([
      'begin',
      'update recovery_request',
      'insert audit_event',
      'insert audit_event_server',
      'select',
      'commit',
    ]);
    for (const span of [claim, settlement, ...(claim?.children ?? [])])
      expect(span).toMatchObject({
        error: null,
        traceID: operation.traceID,
        attributes: { 'db.system.name': 'postgresql' },
      });
  });

  it('shows no values of what is written', async () => {
    const gateway = await onPostgres();

    const { operation } = await start(gateway, 'postgres-2');

    const statements = allBelow(operation).filter(({ attributes }) => 'db.system.name' in attributes);
    expect(statements.length).toBeGreaterThan(10);
    expect(JSON.stringify(statements)).not.toMatch(/s-0123456789abcdef0|postgres-2|drsjob-/);
  });
});
