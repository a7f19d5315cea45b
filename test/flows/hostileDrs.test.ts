// A DRS of somebody else's making that answers oddly, behind the whole gateway: every answer becomes something typed, a start is
// sent once, and nothing is an untyped crash.
import { afterEach, describe, expect, it } from '@jest/globals';

import {
  type Behaviour,
  bareReplies,
  htmlPage,
  type RawServer,
  refusal,
  reply,
  startRawServer,
} from '../kit/rawServer.js';
import { startTestGatewayAt, type TestGateway } from '../kit/gateway.js';

const SERVER = 's-0123456789abcdef0';
const JOB_ID = 'drsjob-0123456789abcdef0';
const START = `mutation { startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: "${SERVER}" }] }) {
  __typename
  ... on StartRecoverySuccess { job { jobID status rawStatus outcome creationDateTime } }
  ... on RecoveryError { message code isRetryable awsRequestID } } }`;
const READ = `{ job(jobID: "${JOB_ID}") { __typename
  ... on Job { jobID status rawStatus type rawType initiatedBy rawInitiatedBy outcome creationDateTime endDateTime arn
    progress { total undetermined } tags { key value }
    participatingServers { sourceServerID launchStatus rawLaunchStatus recoveryInstanceID launchActionsStatus { runs { runId status rawStatus } } }
    participatingResources { launchStatus participatingResourceID { __typename
      ... on UnknownParticipant { memberName } ... on SourceNetworkParticipant { sourceNetworkID } } } }
  ... on RecoveryError { message code } } }`;

const noJobs = reply(200, { items: [] });

/** Answers each operation in its own way; whatever is not named lists nothing. */
function byOperation(behaviours: Readonly<Record<string, Behaviour>>): Behaviour {
  return (call, number) => (behaviours[call.path.slice(1)] ?? noJobs)(call, number);
}

describe('a DRS that answers oddly', () => {
  let drs: RawServer;
  let gateway: TestGateway;

  const face = async (behaviours: Readonly<Record<string, Behaviour>>, env: Record<string, string> = {}) => {
    drs = await startRawServer(byOperation(behaviours));
    gateway = await startTestGatewayAt(drs.endpoint, { START_WAIT_MS: '100', ...env });
  };
  afterEach(async () => {
    await gateway.stop();
    await drs.close();
  });

  const starts = () => drs.calls.filter((call) => call.path === '/StartRecovery').length;

  it.each([
    ['500 in AWS form', refusal(500, 'InternalServerException'), 'InternalServerError'],
    ['503 with HTML', htmlPage(503), 'OutcomeUnknownError'],
    ['502 with HTML', htmlPage(502), 'OutcomeUnknownError'],
    ['403 with HTML', htmlPage(403), 'OutcomeUnknownError'],
    ['an empty 202', reply(202, ''), 'OutcomeUnknownError'],
    ['a 202 without a job', reply(202, {}), 'OutcomeUnknownError'],
    ['a 202 with null for a job', reply(202, { job: null }), 'OutcomeUnknownError'],
    ['a 202 with a job without an id', reply(202, { job: { status: 'PENDING' } }), 'OutcomeUnknownError'],
    ['a cut body', bareReplies.cutBody(202), 'OutcomeUnknownError'],
    ['a reset', bareReplies.reset(), 'OutcomeUnknownError'],
    ['nonsense instead of HTTP', bareReplies.notHttp(), 'OutcomeUnknownError'],
    ['a conflict with a 500', refusal(500, 'ConflictException'), 'OutcomeUnknownError'],
    ['an unknown exception with 400', refusal(400, 'BrandNewException'), 'ValidationError'],
    ['an expired token', refusal(403, 'ExpiredTokenException'), 'AccessDeniedError'],
    [
      'an error named in the body alone',
      reply(409, { __type: 'com.amazonaws.drs#ConflictException', message: 'busy' }),
      'ConflictError',
    ],
  ] satisfies [string, Behaviour, string][])(
    'answering a start with %s is asked once, and the answer is typed',
    async (_, behave, typename) => {
      await face({ StartRecovery: behave });

      const answer = await gateway.send<{ startRecovery: { __typename: string } }>(START);

      expect(answer).toMatchObject({ status: 200, errors: undefined });
      expect(answer.data?.startRecovery.__typename).toBe(typename);
      expect(starts()).toBe(1);
    },
  );

  it('and shows the job late is believed when the job appears, without a second start', async () => {
    const tags: Record<string, string> = {};
    let looks = 0;
    const start: Behaviour = (call) => {
      Object.assign(tags, (JSON.parse(call.body) as { tags: object }).tags);
      call.socket.destroy();
    };
    const list: Behaviour = (call, number) => {
      looks += call.body.includes('fromDate') ? 1 : 0;
      const items = looks > 3 ? [{ jobID: JOB_ID, status: 'PENDING', tags }] : [];
      reply(200, { items })(call, number);
    };
    await face({ StartRecovery: start, DescribeJobs: list }, { START_WAIT_MS: '5000' });

    const answer = await gateway.send(START);

    expect(answer.data).toMatchObject({
      startRecovery: { __typename: 'StartRecoverySuccess', job: { jobID: JOB_ID } },
    });
    expect(starts()).toBe(1);
  });

  it('with values that nobody knows yet is shown with UNKNOWN beside the raw value', async () => {
    const job = {
      jobID: JOB_ID,
      status: 'PAUSED',
      type: 'TELEPORT',
      initiatedBy: 'ROBOT',
      creationDateTime: '2024-09-16T04:42:46.324841+00:00',
      endDateTime: 'yesterday',
      arn: null,
      futureMember: { deep: [1, 2] },
      tags: { resourceArn: 'arn:aws:drs:us-east-1:123456789012:job/x' },
      participatingServers: [
        {
          sourceServerID: SERVER,
          launchStatus: 'HOVERING',
          recoveryInstanceID: null,
          launchActionsStatus: { runs: null },
        },
      ],
      participatingResources: [
        { launchStatus: 'LAUNCHED', participatingResourceID: { volcanoID: 'v-1' } },
        { launchStatus: 'PENDING', participatingResourceID: { sourceNetworkID: 'sn-0123456789abcdef0' } },
      ],
    };
    await face({ DescribeJobs: reply(200, { items: [job] }) });

    const answer = await gateway.send(READ);

    expect(answer.errors).toBeUndefined();
    expect(answer.data?.job).toEqual({
      __typename: 'Job',
      jobID: JOB_ID,
      status: 'UNKNOWN',
      rawStatus: 'PAUSED',
      type: 'UNKNOWN',
      rawType: 'TELEPORT',
      initiatedBy: 'UNKNOWN',
      rawInitiatedBy: 'ROBOT',
      outcome: 'UNDETERMINED',
      creationDateTime: '2024-09-16T04:42:46.324841Z',
      endDateTime: null,
      arn: null,
      progress: { total: 3, undetermined: 2 },
      tags: [{ key: 'resourceArn', value: 'arn:aws:drs:us-east-1:123456789012:job/x' }],
      participatingServers: [
        {
          sourceServerID: SERVER,
          launchStatus: 'UNKNOWN',
          rawLaunchStatus: 'HOVERING',
          recoveryInstanceID: null,
          launchActionsStatus: { runs: [] },
        },
      ],
      participatingResources: [
        {
          launchStatus: 'LAUNCHED',
          participatingResourceID: { __typename: 'UnknownParticipant', memberName: 'volcanoID' },
        },
        {
          launchStatus: 'PENDING',
          participatingResourceID: {
            __typename: 'SourceNetworkParticipant',
            sourceNetworkID: 'sn-0123456789abcdef0',
          },
        },
      ],
    });
  });

  it.each([
    ['HTML', htmlPage(502), 'ServiceUnavailableError'],
    ['an empty 200', reply(200, '', { 'x-amzn-requestid': '' }), 'ServiceUnavailableError'],
    ['a list that is none', reply(200, { items: 'many' }), 'ServiceUnavailableError'],
    ['jobs that are none', reply(200, { items: [null, 7, 'x', {}, { jobID: 5 }] }), 'ResourceNotFoundError'],
    ['throttling without an end', refusal(429, 'ThrottlingException'), 'ThrottlingError'],
    ['a refusal of the credentials', refusal(403, 'UnrecognizedClientException'), 'AccessDeniedError'],
  ] satisfies [string, Behaviour, string][])(
    'to a query with %s gives a typed error',
    async (_, behave, typename) => {
      await face({ DescribeJobs: behave });

      const answer = await gateway.send<{ job: { __typename: string } }>(READ);

      expect(answer).toMatchObject({ status: 200, errors: undefined });
      expect(answer.data?.job.__typename).toBe(typename);
    },
  );

  it("to a list stands in errors[] with its name, whether to retry, and AWS's request id", async () => {
    await face({ DescribeSourceServers: refusal(400, 'UninitializedAccountException') });

    const answer = await gateway.send(
      '{ sourceServers { nodes { sourceServerID } } jobs { nodes { jobID } } }',
    );

    expect(answer.data).toMatchObject({ sourceServers: null, jobs: { nodes: [] } });
    expect(answer.errors).toMatchObject([
      {
        path: ['sourceServers'],
        extensions: {
          code: 'UninitializedAccountException',
          isRetryable: false,
          awsRequestID: 'aws-request-1',
        },
      },
    ]);
  });
});

describe('a gateway in front of a real account', () => {
  it("lets no page of another origin in, Apollo's neither, unless it was named", async () => {
    const drs = await startRawServer(noJobs);
    const gateway = await startTestGatewayAt(drs.endpoint);

    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://studio.apollographql.com', 'access-control-request-method': 'POST' },
    });

    await gateway.stop();
    await drs.close();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('no DRS at all', () => {
  it('is told with what to do, and nothing counts as sent', async () => {
    const closed = await startRawServer(() => undefined);
    await closed.close();
    const gateway = await startTestGatewayAt(closed.endpoint);

    const answer = await gateway.send<{ startRecovery: { __typename: string; message: string } }>(START);

    await gateway.stop();
    expect(answer.data?.startRecovery).toMatchObject({
      __typename: 'ServiceUnavailableError',
      isRetryable: true,
      message: expect.stringContaining('AWS_ENDPOINT_URL_DRS'),
    });
  });
});
