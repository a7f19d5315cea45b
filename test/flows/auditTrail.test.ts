// The audit trail as a client reads it: every field, the pages, the filters, and what is refused.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const START = `mutation ($input: StartRecoveryInput!) {
  startRecovery(input: $input) { __typename ... on StartRecoverySuccess { requestID job { jobID } } }
}`;
const READ = `query ($first: Int, $after: String, $filter: AuditEventsFilter) {
  auditEvents(first: $first, after: $after, filter: $filter) {
    edges { cursor node { requestID phase } }
    nodes {
      at phase action requestID idempotencyKey
      actor { name isVerified }
      input {
        __typename
        ... on RememberedStartRecoveryInput {
          isDrill tagKeys reason sourceServers { sourceServerID recoverySnapshotID }
        }
      }
      outcome { type isReplay jobID code awsRequestID message }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface AuditPage {
  readonly auditEvents: {
    readonly edges: readonly { readonly cursor: string }[];
    readonly nodes: readonly Readonly<Record<string, unknown>>[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface Started {
  readonly startRecovery: { readonly requestID: string; readonly job: { readonly jobID: string } };
}

const INPUT = {
  isDrill: true,
  sourceServers: [{ sourceServerID: 's-launchfails000000' }],
  tags: [{ key: 'team', value: 'planted-secret' }],
  idempotencyKey: 'audited',
  reason: 'the monthly drill',
};

describe('auditEvents', () => {
  let gateway: TestGateway;
  let started: Started['startRecovery'] | undefined;

  beforeAll(async () => {
    gateway = await startTestGateway();
    const first = await gateway.send<Started>(START, { input: INPUT });
    started = first.data?.startRecovery;
    const refused = { ...INPUT, sourceServers: [{ sourceServerID: 's-accessdenied00000' }] };
    await gateway.send(START, { input: INPUT });
    await gateway.send(START, { input: { ...refused, idempotencyKey: null } });
    await gateway.send(START, { input: { ...INPUT, isDrill: false } });
    await gateway.send(START, { input: { ...INPUT, sourceServers: [] } });
  });
  afterAll(() => gateway.stop());

  const read = async (variables: Record<string, unknown> = {}) =>
    (await gateway.send<AuditPage>(READ, variables)).data?.auditEvents;

  it('tells of each attempt, the newest first, what came of it', async () => {
    const page = await read();

    const told = page?.nodes.map(({ phase, outcome }) => {
      const { type, isReplay } = (outcome ?? {}) as { type?: string; isReplay?: boolean };
      return [phase, type ?? [], isReplay === true ? 'again' : []].flat().join(' ');
    });
    expect(told).toEqual([
      'OUTCOME ValidationError',
      'OUTCOME IdempotencyMismatchError',
      'OUTCOME AccessDeniedError',
      'INTENT',
      'OUTCOME StartRecoverySuccess again',
      'OUTCOME StartRecoverySuccess',
      'INTENT',
    ]);
  });

  it('tells who did what, when, with which input, and why', async () => {
    const page = await read({ filter: { jobID: started?.job.jobID } });

    const attempt = {
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      action: 'startRecovery',
      actor: { name: 'anonymous', isVerified: false },
      requestID: started?.requestID,
      idempotencyKey: 'audited',
      input: {
        __typename: 'RememberedStartRecoveryInput',
        isDrill: true,
        tagKeys: ['team'],
        reason: 'the monthly drill',
        sourceServers: [{ sourceServerID: 's-launchfails000000', recoverySnapshotID: null }],
      },
    };
    const outcome = { type: 'StartRecoverySuccess', jobID: started?.job.jobID, code: null, message: null };
    expect(page?.nodes.slice(-2)).toMatchObject([
      { ...attempt, phase: 'OUTCOME', outcome: { ...outcome, isReplay: false } },
      { ...attempt, phase: 'INTENT', outcome: null },
    ]);
  });

  it("tells AWS's id of the request, the code and the message of a refusal", async () => {
    const page = await read({ filter: { sourceServerID: 's-accessdenied00000' } });

    expect(page?.nodes).toHaveLength(2);
    expect(page?.nodes[0]?.outcome).toMatchObject({
      type: 'AccessDeniedError',
      code: 'AccessDeniedException',
      awsRequestID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      message: expect.stringMatching(/\S/),
      jobID: null,
    });
  });

  it('never tells the value of a tag', async () => {
    expect(JSON.stringify(await read())).not.toContain('planted-secret');
  });

  it('is paged to its end', async () => {
    const all = await read();

    const nodes: unknown[] = [];
    for (let [after, hasNext]: [string | null, boolean] = [null, true]; hasNext;) {
      const page = await read({ first: 2, after });
      nodes.push(...(page?.nodes ?? []));
      [after, hasNext] = [page?.pageInfo.endCursor ?? null, page?.pageInfo.hasNextPage ?? false];
    }

    expect(nodes).toEqual(all?.nodes);
  });

  it('is filtered by actor, request and time', async () => {
    const nobody = await read({ filter: { actor: 'nobody' } });
    const request = await read({ filter: { actor: 'anonymous', requestID: started?.requestID } });
    const past = await read({ filter: { toDateTime: '2020-01-01T00:00:00Z' } });
    const present = await read({ filter: { fromDateTime: '2020-01-01T00:00:00Z' } });

    expect([nobody, request, past, present].map((page) => page?.nodes.length)).toEqual([0, 4, 0, 7]);
  });

  it.each([
    ['a cursor that is none', { after: 'nonsense' }, 'auditEvents.after'],
    ['more than 200', { first: 201 }, 'auditEvents.first'],
    ['a job id that is none', { filter: { jobID: 'job-1' } }, 'filter.jobID'],
  ])('refuses %s in errors[], and names the field', async (_, variables, field) => {
    const answer = await gateway.send(READ, variables);

    expect(answer.data).toEqual({ auditEvents: null });
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining(field), extensions: { isRetryable: false } },
    ]);
  });
});
