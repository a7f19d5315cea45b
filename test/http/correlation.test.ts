// The correlation id of a request: taken, or made, and told wherever the request leaves a trace.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ CORS_ORIGINS: 'https://portal.example.com' });
});
afterAll(() => gateway.stop());

const AUDIT = `query ($filter: AuditEventsFilter) { auditEvents(filter: $filter) { nodes { action phase correlationID outcome { type } } } }`;
const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename } }`;
const REAL = { isDrill: false, sourceServers: [{ sourceServerID: 's-launchfails000000' }] };

interface Line {
  readonly action: string;
  readonly phase: string;
  readonly correlationID: string | null;
  readonly outcome: { readonly type: string } | null;
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${gateway.url}${path}`, { headers });
}

function post(query: string, variables: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

/** The lines of the audit trail that have this id, the newest first. */
async function audited(id: string): Promise<readonly string[]> {
  const answer = (await (await post(AUDIT, {})).json()) as {
    readonly data: { readonly auditEvents: { readonly nodes: readonly Line[] } };
  };
  return answer.data.auditEvents.nodes
    .filter(({ correlationID }) => correlationID === id)
    .map(({ action, phase, outcome }) => `${action} ${outcome?.type ?? phase}`);
}

describe('the correlation id', () => {
  it.each(['portal-7', 'a', '4bf92f35:77b3.4da6_a3ce', 'x'.repeat(128)])(
    'is the caller’s own: %s',
    async (id) => {
      const response = await get('/healthz', { 'x-request-id': id });

      expect(response.headers.get('x-request-id')).toBe(id);
    },
  );

  it.each([
    ['too long', 'x'.repeat(129)],
    ['with a blank', 'two words'],
    ['with a quote', 'a"b'],
    ['with a sign at its beginning', '-a'],
    ['empty', ''],
    ['with a list', 'a, b'],
  ])('is a new one where the caller’s is %s', async (_, id) => {
    const response = await get('/healthz', { 'x-request-id': id });

    expect(response.headers.get('x-request-id')).toMatch(UUID);
  });

  it.each(['/nothing', '/graphql', '/graphql?query=%7B', '/%', '/readyz'])(
    'is in every answer: %s',
    async (path) => {
      const response = await get(path, { 'x-request-id': 'mine' });

      expect(response.headers.get('x-request-id')).toBe('mine');
    },
  );

  it('may be read by pages of allowed origins', async () => {
    const response = await get('/healthz', { origin: 'https://portal.example.com' });

    expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  it('names a socket too, in the answer to its upgrade', async () => {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-request-id': 'socket-1' },
    });
    const told = await new Promise((resolve) => {
      socket.once('upgrade', ({ headers }) => resolve(headers['x-request-id']));
    });
    socket.terminate();

    expect(told).toBe('socket-1');
  });
});

describe('the correlation id of a mutation', () => {
  it('is in its answer, in its log lines, and in each of its lines of the audit trail', async () => {
    const response = await post(START, { input: REAL }, { 'x-request-id': 'failover-1' });

    const lines = await audited('failover-1');
    expect(response.headers.get('x-request-id')).toBe('failover-1');
    expect(gateway.logger.of('mutation')).toContainEqual(
      expect.objectContaining({ action: 'startRecovery', correlationID: 'failover-1' }),
    );
    expect(lines).toEqual(['startRecovery StartRecoverySuccess', 'startRecovery INTENT']);
  });

  it.each([
    ['refused', START, { input: { ...REAL, sourceServers: [] } }, ['startRecovery ValidationError']],
    [
      'a change',
      `mutation ($jobID: ID!) { deleteJob(input: { jobID: $jobID }) { __typename } }`,
      { jobID: 'drsjob-0123456789abcdef0' },
      ['deleteJob ResourceNotFoundError', 'deleteJob INTENT'],
    ],
    [
      'a decision',
      `mutation { approveRecovery(input: { approvalID: "none" }) { __typename } }`,
      {},
      ['approveRecovery ResourceNotFoundError'],
    ],
  ])('is in the audit trail where that is %s', async (name, query, variables, expected) => {
    const id = `of.${name.replaceAll(' ', '-')}`;

    await post(query, variables, { 'x-request-id': id });

    expect(await audited(id)).toEqual(expected);
  });

  it('tells a repetition with the same key from the first', async () => {
    const sourceServers = [{ sourceServerID: 's-dbb1835e1c9284ea4' }];
    const input = { isDrill: true, sourceServers, idempotencyKey: 'once' };
    await post(START, { input }, { 'x-request-id': 'first' });

    await post(START, { input }, { 'x-request-id': 'again' });

    expect(await audited('first')).toHaveLength(2);
    expect(await audited('again')).toEqual(['startRecovery StartRecoverySuccess']);
  });

  it('is in the audit trail only in the form that is allowed: text of any other is never kept', async () => {
    const response = await post(START, { input: REAL }, { 'x-request-id': "x'; drop table audit_event" });

    const id = response.headers.get('x-request-id') ?? '';
    expect(id).toMatch(UUID);
    expect(await audited(id)).not.toEqual([]);
    expect(await audited("x'; drop table audit_event")).toEqual([]);
  });
});
