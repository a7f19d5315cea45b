// What somebody who reads the log at `info` sees of a mutation: one line, which has it all.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';
import type { LogLine } from '../kit/recordingLogger.js';

const SERVER = 's-launchfails000000';
const START = `mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename
  ... on StartRecoverySuccess { requestID job { jobID } } } }`;
const DISCONNECT = `mutation ($id: ID!) { disconnectSourceServer(input: { sourceServerID: $id }) { __typename
  ... on DisconnectSourceServerSuccess { requestID } } }`;
const AUDIT = '{ auditEvents { nodes { correlationID requestID } } }';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

interface Answered {
  readonly data: Readonly<Record<string, { readonly requestID?: string; readonly job?: { jobID: string } }>>;
}

async function send(id: string, query: string, variables: object = {}): Promise<Answered['data']> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': id },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as Answered).data;
}

/** Of one request: `level event` of each line, and the one about the mutation as a whole. */
function told(id: string) {
  const own = gateway.logger.lines.filter(({ fields }) => fields.correlationID === id);
  const names = (lines: readonly LogLine[]) => lines.map(({ level, event }) => `${level} ${event}`);
  return {
    shown: names(own.filter(({ level }) => level !== 'debug')),
    steps: names(own.filter(({ level }) => level === 'debug')),
    line: own.find(({ event }) => event === 'mutation')?.fields,
  };
}

/** The ids of the recovery requests in the audit trail that came by this request. */
async function audited(id: string): Promise<ReadonlySet<string>> {
  const answer = await gateway.send<{
    auditEvents: { nodes: readonly { correlationID: string; requestID: string }[] };
  }>(AUDIT);
  const nodes = answer.data?.auditEvents.nodes ?? [];
  return new Set(nodes.filter(({ correlationID }) => correlationID === id).map(({ requestID }) => requestID));
}

describe('the log, at info,', () => {
  it('has one line of a start, with all that names it, and its steps at debug', async () => {
    const sourceServers = [{ sourceServerID: SERVER }];
    const data = await send('log-1', START, { input: { isDrill: false, sourceServers } });

    const { shown, steps, line } = told('log-1');
    expect(shown).toEqual(['info mutation']);
    expect(steps).toEqual(
      expect.arrayContaining([
        'debug startRecoveryClaiming',
        'debug startRecoverySending',
        'debug startRecoveryAnswered',
        'debug startRecoveryStarted',
      ]),
    );
    expect(line).toEqual({
      action: 'startRecovery',
      result: 'StartRecoverySuccess',
      scope: 'simulator/us-east-1',
      actor: 'anonymous',
      ids: [SERVER],
      ms: expect.any(Number),
      requestID: data.startRecovery?.requestID,
      jobID: data.startRecovery?.job?.jobID,
      isReplay: false,
      correlationID: 'log-1',
    });
  });

  it('has one line of a repetition, which names the request that it repeats', async () => {
    const sourceServers = [{ sourceServerID: 's-dbb1835e1c9284ea4' }];
    const input = { isDrill: true, sourceServers, idempotencyKey: 'said-twice' };
    const first = await send('log-2', START, { input });
    await send('log-3', START, { input });

    const { shown, line } = told('log-3');
    expect(shown).toEqual(['info mutation']);
    expect(line).toMatchObject({ requestID: first.startRecovery?.requestID, isReplay: true });
  });

  it.each([
    ['s-conflict000000000', 'ConflictError'],
    ['s-quotaexceeded0000', 'ServiceQuotaExceededError'],
  ])(
    'has of a start that DRS refuses (%s) the call and the mutation, with the id of its request',
    async (server, result) => {
      const id = `log-${server}`;
      await send(id, START, { input: { isDrill: true, sourceServers: [{ sourceServerID: server }] } });

      const { shown, line } = told(id);
      expect(shown).toEqual(['warn drs.call', 'warn mutation']);
      expect(line).toMatchObject({ result, requestID: expect.any(String) });
      expect([...(await audited(id))]).toEqual([line?.requestID]);
    },
  );

  it('has of a change that DRS refuses the call and the mutation, and one line of one that is made', async () => {
    await send('log-4', DISCONNECT, { id: 's-notfound000000000' });
    const made = await send('log-5', DISCONNECT, { id: 's-6ef736e8fd7423e10' });

    const [refused, done] = [told('log-4'), told('log-5')];
    expect(refused.shown).toEqual(['warn drs.call', 'warn mutation']);
    expect([...(await audited('log-4'))]).toEqual([refused.line?.requestID]);
    expect(done.shown).toEqual(['info mutation']);
    expect(done.steps).toEqual(
      expect.arrayContaining(['debug disconnectSourceServerSending', 'debug disconnectSourceServerDone']),
    );
    expect(done.line).toMatchObject({ requestID: made.disconnectSourceServer?.requestID });
  });
});
