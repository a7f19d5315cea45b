// Each row of the README's table of test servers, through the public API.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestGateway, takeAll, type TestGateway } from '../kit/gateway.js';

const START = `mutation ($id: ID!) {
  startRecovery(input: { isDrill: true, sourceServers: [{ sourceServerID: $id }] }) {
    __typename
    ... on StartRecoverySuccess { requestID job { jobID status tags { key value } } }
    ... on RecoveryError { message code isRetryable awsRequestID }
    ... on ConflictError { resourceId resourceType busyServers { sourceServerID job { jobID } } }
    ... on ServiceQuotaExceededError { serviceCode quotaCode }
    ... on ThrottlingError { retryAfterSeconds serviceCode quotaCode }
    ... on ValidationError { reason rawReason fieldList { name message } }
    ... on ResourceNotFoundError { resourceId resourceType }
    ... on OutcomeUnknownError { requestID requestTagKey }
  }
}`;

interface Started {
  readonly startRecovery: Record<string, unknown> & { readonly job?: { readonly jobID: string } };
}

const UUID = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

describe('startRecovery of a test server', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const start = async (id: string) => (await gateway.send<Started>(START, { id })).data?.startRecovery;

  it('names the busy server and its job in a conflict', async () => {
    const result = await start('s-conflict000000000');

    expect(result).toMatchObject({
      __typename: 'ConflictError',
      code: 'ConflictException',
      isRetryable: true,
      awsRequestID: UUID,
      resourceId: 's-conflict000000000',
      busyServers: [{ sourceServerID: 's-conflict000000000', job: { jobID: 'drsjob-conflict000000000' } }],
      message: expect.stringContaining('s-conflict000000000 is in drsjob-conflict000000000'),
    });
  });

  it('tells which quota is used up', async () => {
    const result = await start('s-quotaexceeded0000');

    expect(result).toMatchObject({
      __typename: 'ServiceQuotaExceededError',
      code: 'ServiceQuotaExceededException',
      isRetryable: false,
      awsRequestID: UUID,
      serviceCode: 'drs',
      quotaCode: 'L-05AFA8C6',
    });
  });

  it('tells when to come back after throttling', async () => {
    const result = await start('s-throttled00000000');

    expect(result).toMatchObject({
      __typename: 'ThrottlingError',
      code: 'ThrottlingException',
      isRetryable: true,
      retryAfterSeconds: 1,
      awsRequestID: UUID,
    });
  });

  it('tells that the account is not initialised', async () => {
    const result = await start('s-uninitialized0000');

    expect(result).toMatchObject({
      __typename: 'UninitializedAccountError',
      isRetryable: false,
      awsRequestID: UUID,
    });
  });

  it('tells of an internal error of DRS after it looked for the job', async () => {
    const result = await start('s-internalerror0000');

    expect(result).toMatchObject({
      __typename: 'InternalServerError',
      code: 'InternalServerException',
      isRetryable: true,
      awsRequestID: UUID,
      message: expect.stringContaining('found none'),
    });
  });

  it("passes on the fields of DRS's own validation", async () => {
    const result = await start('s-invalid0000000000');

    expect(result).toMatchObject({
      __typename: 'ValidationError',
      code: 'ValidationException',
      isRetryable: false,
      reason: 'FIELD_VALIDATION_FAILED',
      rawReason: 'fieldValidationFailed',
      fieldList: [{ name: expect.stringContaining('sourceServerID') }],
    });
  });

  it('tells what DRS denies', async () => {
    const result = await start('s-accessdenied00000');

    expect(result).toMatchObject({
      __typename: 'AccessDeniedError',
      code: 'AccessDeniedException',
      isRetryable: false,
      message: expect.stringContaining('lacks the permission drs:StartRecovery'),
    });
  });

  it('names the resource that DRS does not know', async () => {
    const result = await start('s-notfound000000000');

    expect(result).toMatchObject({
      __typename: 'ResourceNotFoundError',
      isRetryable: false,
      resourceId: 's-notfound000000000',
      resourceType: 'SOURCE_SERVER',
    });
  });

  it('finds the job whose answer was lost, and starts it once', async () => {
    const before = gateway.simulator?.calls.of('StartRecovery') ?? 0;

    const result = await start('s-lostanswer0000000');

    const after = gateway.simulator?.calls.of('StartRecovery') ?? 0;
    expect(result).toMatchObject({
      __typename: 'StartRecoverySuccess',
      requestID: UUID,
      job: {
        tags: expect.arrayContaining([{ key: 'drs-gateway:request-id', value: result?.requestID }]),
      },
    });
    expect(after - before).toBe(1);
  });

  it('does not know the outcome when no answer came and no job appears', async () => {
    const before = gateway.simulator?.calls.of('StartRecovery') ?? 0;

    const result = await start('s-noanswer000000000');

    const after = gateway.simulator?.calls.of('StartRecovery') ?? 0;
    expect(result).toMatchObject({
      __typename: 'OutcomeUnknownError',
      isRetryable: false,
      awsRequestID: null,
      requestID: UUID,
      requestTagKey: 'drs-gateway:request-id',
      message: expect.stringContaining('may still have started'),
    });
    expect(after - before).toBe(1);
  });

  it('says FAILED of a job that DRS calls COMPLETED', async () => {
    const result = await start('s-launchfails000000');

    const events = await takeAll(
      gateway.subscribe(
        `subscription ($id: ID!) { jobUpdates(jobID: $id) { __typename ... on JobUpdate {
          isFinal job { status outcome progress { failed total } }
          changes { ... on JobLogItemAdded { logItem { event eventData { sourceServerID rawError } } } } } } }`,
        { id: result?.job?.jobID },
      ),
    );

    expect(events.at(-1)).toMatchObject({
      isFinal: true,
      job: { status: 'COMPLETED', outcome: 'FAILED', progress: { failed: 1, total: 1 } },
    });
    expect(events.flatMap((event) => event.changes ?? [])).toContainEqual({
      logItem: {
        event: 'LAUNCH_FAILED',
        eventData: { sourceServerID: 's-launchfails000000', rawError: expect.stringMatching(/.+/) },
      },
    });
  });
});
