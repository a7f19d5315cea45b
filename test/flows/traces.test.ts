// What an operator's SDK and log get to see of one request: a tree of spans, lines, an answer and an error, all by one correlation id.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, startTestGatewayAt, type TestGateway } from '../kit/gateway.js';
import { inTurn, refusal, reply, startRawServer, type Behaviour, type RawServer } from '../kit/rawServer.js';
import { allBelow, attachSpans, below, type SpanNode } from '../telemetry/kit/spans.js';

const SERVER = 's-0123456789abcdef0';
const JOB_ID = 'drsjob-0123456789abcdef0';
const START = `mutation PressTheButton($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename
  ... on StartRecoverySuccess { requestID job { jobID } } ... on RecoveryError { message } } }`;
const TAG_VALUE = 'planted-tag-value';
const REASON = 'planted-reason';
const INPUT = {
  isDrill: true,
  sourceServers: [{ sourceServerID: SERVER }],
  tags: [{ key: 'team', value: TAG_VALUE }],
  reason: REASON,
};
const noJobs = reply(200, { items: [] });
const started = reply(
  202,
  { job: { jobID: JOB_ID, status: 'PENDING', type: 'LAUNCH', participatingServers: [] } },
  { 'x-amzn-requestid': 'aws-started' },
);

let spans: ReturnType<typeof attachSpans>;
let drs: RawServer;
let gateway: TestGateway;

beforeAll(() => {
  spans = attachSpans();
});
afterAll(() => spans.detach());
afterEach(async () => {
  await gateway.stop();
  await drs.close();
});

/** A gateway whose DRS answers starts like this, and lists nothing. */
async function face(start: Behaviour): Promise<void> {
  let sent = 0;
  drs = await startRawServer((call) => {
    if (call.path === '/StartRecovery') start(call, ++sent);
    else noJobs(call, 1);
  });
  gateway = await startTestGatewayAt(drs.endpoint, { START_WAIT_MS: '100' });
}

interface Posted {
  readonly headers: Headers;
  readonly body: { readonly data?: { startRecovery: Record<string, unknown> | null } };
}

async function post(headers: Record<string, string>, query = START, variables: object = { input: INPUT }) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { headers: response.headers, body: (await response.json()) as Posted['body'] };
}

/** The span of the operation that had this correlation id. */
function operationOf(correlationID: string): SpanNode {
  const found = spans
    .roots()
    .find(({ attributes }) => attributes['drs_gateway.correlation_id'] === correlationID);
  if (found === undefined) throw new Error(`no trace of ${correlationID}`);
  return found;
}

describe('a start that is traced', () => {
  it('is one tree: the operation, the use case, the commits, and DRS with each sending', async () => {
    await face(inTurn(refusal(429, 'ThrottlingException'), started));

    const { body } = await post({ 'x-request-id': 'portal-1' });

    const operation = operationOf('portal-1');
    const useCase = below(operation, 'startRecovery');
    const call = below(useCase, 'drs/StartRecovery');
    const transactions = useCase.children.filter(({ name }) => name === 'store transaction');
    expect(body.data?.startRecovery).toMatchObject({ __typename: 'StartRecoverySuccess' });
    expect(operation).toMatchObject({
      name: 'mutation startRecovery',
      error: null,
      attributes: { 'graphql.operation.type': 'mutation', 'graphql.operation.name': 'PressTheButton' },
    });
    expect(useCase.attributes).toMatchObject({
      'drs_gateway.result': 'StartRecoverySuccess',
      'drs_gateway.scope': 'aws/us-east-1',
      'drs_gateway.job_id': JOB_ID,
      'drs_gateway.request_id': body.data?.startRecovery?.requestID,
    });
    expect(transactions).toHaveLength(2); // the claim, and what became of it
    expect(transactions[0]?.children.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['begin', 'insert recovery_request', 'insert audit_event', 'commit']),
    );
    expect(call).toMatchObject({
      error: null,
      attributes: { 'rpc.system': 'aws-api', 'rpc.service': 'drs', 'rpc.method': 'StartRecovery' },
    });
    expect(call.children).toMatchObject([
      {
        name: 'drs/StartRecovery attempt',
        error: 'ThrottlingException',
        attributes: { 'http.response.status_code': 429, 'drs_gateway.attempt': 1 },
      },
      {
        name: 'drs/StartRecovery attempt',
        error: null,
        attributes: {
          'http.response.status_code': 202,
          'http.request.resend_count': 1,
          'aws.request_id': 'aws-started',
        },
      },
    ]);
  });

  it('goes on the trace that its caller began, and sends nothing of it to AWS', async () => {
    await face(started);
    const traceID = '0af7651916cd43dd8448eb211c80319c';

    await post({ 'x-request-id': 'portal-2', traceparent: `00-${traceID}-b7ad6b7169203331-01` });

    const operation = operationOf('portal-2');
    expect(operation.traceID).toBe(traceID);
    expect(allBelow(operation).map((span) => span.traceID)).not.toContain(undefined);
    expect(drs.calls.flatMap(({ headers }) => Object.keys(headers))).not.toContain('traceparent');
  });

  it('is an error where DRS refuses, and its log lines have the same ids', async () => {
    await face(refusal(409, 'ConflictException'));

    const { headers } = await post({ 'x-request-id': 'portal-3' });

    const operation = operationOf('portal-3');
    const own = (event: string) =>
      gateway.logger.of(event).filter(({ correlationID }) => correlationID === 'portal-3');
    expect(headers.get('x-request-id')).toBe('portal-3');
    expect(below(operation, 'startRecovery').error).toBe('ConflictError');
    expect(below(operation, 'drs/StartRecovery').error).toBe('ConflictException');
    expect(own('mutation')).toMatchObject([
      {
        action: 'startRecovery',
        result: 'ConflictError',
        scope: 'aws/us-east-1',
        actor: 'anonymous',
        ids: [SERVER],
        awsRequestID: 'aws-request-1',
        traceID: operation.traceID,
      },
    ]);
    expect(own('drs.call').filter(({ operation: name }) => name === 'StartRecovery')).toMatchObject([
      {
        scope: 'aws/us-east-1',
        attempt: 1,
        outcome: 'ConflictError',
        status: 409,
        awsRequestID: 'aws-request-1',
      },
    ]);
  });

  it('shows no variables, tags or reasons in spans and lines', async () => {
    await face(started);

    await post({ 'x-request-id': 'portal-4' });

    const told = JSON.stringify([
      spans.all().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
      gateway.logger.lines,
    ]);
    expect(told).toContain('portal-4');
    expect(told).not.toContain(TAG_VALUE);
    expect(told).not.toContain(REASON);
    expect(told).not.toContain('PressTheButton('); // the document
  });
});

describe('work that nobody asked for', () => {
  it('makes traces of its own: rounds of watching with their calls', async () => {
    await face(started);
    const { data } = await gateway.send('{ jobs(first: 1) { nodes { jobID } } }');

    await drs.received(drs.calls.length + 2);

    const rounds = spans.roots().filter(({ name }) => name === 'watch round');
    expect(data).toMatchObject({ jobs: { nodes: [] } });
    // The last round may not be over.
    const calls = rounds.flatMap(allBelow).filter(({ name }) => name === 'drs/DescribeJobs');
    expect(calls.map(({ error }) => error)).toContain(null);
    expect(spans.roots().map(({ name }) => name)).not.toContain('store transaction');
  });
});

describe('a subscription that is traced', () => {
  it('is one span for its setup, on the trace of its own `traceparent`, and none for its events', async () => {
    drs = await startRawServer(noJobs);
    gateway = await startTestGateway();
    const { data } = await gateway.send<{ startRecovery: { job: { jobID: string } } }>(
      `mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "s-dbb1835e1c9284ea4" }] }) {
        ... on StartRecoverySuccess { job { jobID } } } }`,
    );
    const traceID = '1af7651916cd43dd8448eb211c80319d';
    const client = gateway.connect();
    const events: unknown[] = [];

    for await (const event of client.iterate({
      query: `subscription Watch($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate { isFinal } } }`,
      variables: { id: data?.startRecovery.job.jobID },
      extensions: { traceparent: `00-${traceID}-b7ad6b7169203331-01` },
    }))
      events.push(event);

    const ofSubscription = spans.all().filter(({ name }) => name === 'subscription jobUpdates');
    expect(events.length).toBeGreaterThan(2);
    expect(ofSubscription).toHaveLength(1);
    expect(ofSubscription[0]?.spanContext().traceId).toBe(traceID);
    expect(ofSubscription[0]?.attributes['drs_gateway.correlation_id']).toMatch(/^[\w-]{36}\.\d+$/);
  });
});
