// Which servers were not drilled lately enough, in two accounts behind one gateway.
import { afterEach, describe, expect, it } from '@jest/globals';

import { startTestGateway, type TestGateway } from '../kit/gateway.js';

const HOME = '123456789012/us-east-1';
const OTHER = '210987654321/us-east-1';
const SCOPES = JSON.stringify([
  { accountID: '123456789012', region: 'us-east-1' },
  { accountID: '210987654321', region: 'us-east-1', roleArn: 'arn:aws:iam::210987654321:role/drs-gateway' },
]);
const DRILLED = 's-drilled0000000000';

let gateway: TestGateway;

async function begin(env: Record<string, string> = {}): Promise<void> {
  gateway = await startTestGateway({ DRS_SCOPES: SCOPES, SIMULATOR_SERVERS: '3', ...env });
}
afterEach(() => gateway.stop());

const READINESS = `drillReadiness { scope { name } age maxAge isOverdue isHistoryComplete
  lastSuccessfulDrill { jobID isSuccessful launchStatus launchedAtSource scope { name } job { jobID scope { name } } } }`;

async function readinessIn(scope: string) {
  const answer = await gateway.send<{ sourceServer: { drillReadiness: unknown } }>(
    `query ($id: ID!, $scope: ID) { sourceServer(sourceServerID: $id, scope: $scope) {
      ... on SourceServer { ${READINESS} } ... on RecoveryError { message } } }`,
    { id: DRILLED, scope },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.sourceServer.drillReadiness;
}

interface Listed {
  readonly nodes: readonly { readonly sourceServerID: string; readonly scope: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function listPage(variables: Record<string, unknown>): Promise<Listed> {
  const { data, errors } = await gateway.send<{ sourceServers: Listed }>(
    `query ($is: Boolean, $first: Int, $after: String) {
      sourceServers(first: $first, after: $after, filter: { isDrillOverdue: $is }) {
        nodes { sourceServerID scope { name } } pageInfo { hasNextPage endCursor } } }`,
    variables,
  );
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.sourceServers;
}

/** The servers that are due (true), ready (false), or all, as `scope id`, over as many pages as it takes. */
async function listed(is: boolean | null, first = 200): Promise<readonly string[]> {
  const found: string[] = [];
  let [after, hasMore]: [string | null, boolean] = [null, true];
  while (hasMore) {
    const { nodes, pageInfo } = await listPage({ is, first, after });
    found.push(...nodes.map(({ sourceServerID, scope }) => `${scope.name} ${sourceServerID}`));
    [after, hasMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}

describe('a drill 200 days ago', () => {
  it('is too old unless the operator allows it, in each scope by its own history', async () => {
    await begin();

    for (const scope of [HOME, OTHER])
      expect(await readinessIn(scope)).toEqual({
        scope: { name: scope },
        age: expect.stringMatching(/^P200D/),
        maxAge: 'P90D',
        isOverdue: true,
        isHistoryComplete: true,
        lastSuccessfulDrill: {
          jobID: 'drsjob-drilled0000000000',
          isSuccessful: true,
          launchStatus: 'LAUNCHED',
          launchedAtSource: 'JOB_END',
          scope: { name: scope },
          job: { jobID: 'drsjob-drilled0000000000', scope: { name: scope } },
        },
      });
  });

  it('is told by the server where DRS has forgotten its job', async () => {
    await begin();
    const { url = '' } = gateway.simulator ?? {};
    const { status } = await fetch(`${url}/DeleteJob`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization:
          'AWS4-HMAC-SHA256 Credential=a/20260301/us-east-1/drs/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify({ jobID: 'drsjob-drilled0000000000' }),
    });

    const readiness = await readinessIn(HOME);

    expect(status).toBe(204);
    expect(readiness).toMatchObject({
      age: expect.stringMatching(/^P200D/),
      lastSuccessfulDrill: {
        jobID: 'drsjob-drilled0000000000',
        isSuccessful: true,
        launchedAtSource: 'UNKNOWN',
        job: null,
      },
    });
  });
});

describe('the servers that are due', () => {
  it('are listed apart from the others, over scopes and pages', async () => {
    await begin({ DRILL_MAX_AGE_DAYS: '365' });

    const [due, ready, all] = [await listed(true, 5), await listed(false), await listed(null)];

    expect(ready).toEqual([`${HOME} ${DRILLED}`, `${OTHER} ${DRILLED}`]);
    expect([...due, ...ready].toSorted()).toEqual(all.toSorted());
    expect(new Set(due).size).toBe(due.length);
    expect(await readinessIn(HOME)).toMatchObject({ maxAge: 'P365D', isOverdue: false });
  });

  it('cannot be told where DRS does not list its jobs', async () => {
    await begin();
    gateway.simulator?.faults.set([
      {
        operation: 'DescribeJobs',
        kind: 'status',
        status: 403,
        body: '{"message":"no drs:DescribeJobs for you"}',
        contentType: 'application/json',
        errorType: 'AccessDeniedException',
      },
    ]);

    const answer = await gateway.send(
      '{ sourceServers(filter: { isDrillOverdue: true }) { nodes { arn } } }',
    );

    expect(answer.data).toMatchObject({ sourceServers: null });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'AccessDeniedException' } }]);
  });
});
