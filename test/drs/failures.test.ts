import { describe, expect, it } from '@jest/globals';
import { adapter, aDrill, bench } from './kit/adapter.js';
import { htmlPage, refusal, reply, type Behaviour } from '../kit/rawServer.js';
import type { DrsFailure } from '../../src/domain/failure.js';
import { failureOfTransport } from '../../src/drs/failures/unanswered.js';

/** A throttled start is sent again; this header makes the first refusal the last. */
const GIVE_UP = { 'retry-after': '60' };

async function failureAfter(behaviour: Behaviour): Promise<DrsFailure> {
  const { drs } = await bench(behaviour);
  const answer = await drs.startRecovery(aDrill(), Infinity);
  if (answer.kind === 'done') throw new Error('it started');
  return answer.failure;
}

describe('an exception of DRS keeps its members:', () => {
  const resource = { resourceId: 's-0123456789abcdef0', resourceType: 'SourceServer' };
  const quota = { serviceCode: 'drs', quotaCode: 'L-B827C881' };
  const basis = { awsRequestID: 'aws-request-1', code: 'OWN_CODE' };

  it('ConflictException', async () => {
    const failure = await failureAfter(refusal(409, 'ConflictException', { code: 'OWN_CODE', ...resource }));

    expect(failure).toEqual({
      kind: 'ConflictError',
      message: 'ConflictException happened',
      ...basis,
      ...resource,
      busyServers: null,
      isRetryable: true,
    });
  });

  it('ServiceQuotaExceededException', async () => {
    const members = { code: 'OWN_CODE', ...resource, ...quota };

    const failure = await failureAfter(refusal(402, 'ServiceQuotaExceededException', members));

    expect(failure).toEqual({
      kind: 'ServiceQuotaExceededError',
      message: 'ServiceQuotaExceededException happened',
      ...basis,
      ...resource,
      ...quota,
      isRetryable: false,
    });
  });

  it('ThrottlingException', async () => {
    const failure = await failureAfter(refusal(429, 'ThrottlingException', quota, GIVE_UP));

    expect(failure).toEqual({
      kind: 'ThrottlingError',
      message: 'ThrottlingException happened',
      awsRequestID: 'aws-request-1',
      code: 'ThrottlingException',
      ...quota,
      retryAfterSeconds: 60,
      isRetryable: true,
    });
  });

  it('ValidationException', async () => {
    const fieldList = [{ name: 'sourceServers', message: 'too many' }];
    const members = { code: 'OWN_CODE', reason: 'fieldValidationFailed', fieldList };

    const failure = await failureAfter(refusal(400, 'ValidationException', members));

    expect(failure).toEqual({
      kind: 'ValidationError',
      message: 'ValidationException happened',
      ...basis,
      reason: { known: 'FIELD_VALIDATION_FAILED', raw: 'fieldValidationFailed' },
      fieldList,
      isRetryable: false,
    });
  });

  it('UninitializedAccountException', async () => {
    const failure = await failureAfter(refusal(400, 'UninitializedAccountException', { code: 'OWN_CODE' }));

    expect(failure).toEqual({
      kind: 'UninitializedAccountError',
      message: 'UninitializedAccountException happened',
      ...basis,
      isRetryable: false,
    });
  });

  it('ResourceNotFoundException', async () => {
    const members = { code: 'OWN_CODE', ...resource };

    const failure = await failureAfter(refusal(404, 'ResourceNotFoundException', members));

    expect(failure).toEqual({
      kind: 'ResourceNotFoundError',
      message: 'ResourceNotFoundException happened',
      ...basis,
      ...resource,
      isRetryable: false,
    });
  });

  it('InternalServerException', async () => {
    const failure = await failureAfter(refusal(500, 'InternalServerException', {}, { 'retry-after': '3' }));

    expect(failure).toEqual({
      kind: 'InternalServerError',
      message: 'InternalServerException happened',
      awsRequestID: 'aws-request-1',
      code: 'InternalServerException',
      retryAfterSeconds: 3,
      isRetryable: true,
    });
  });

  it.each(['soon', 'Wed, 21 Oct 2026 07:28:00 GMT', '-1', '1.5', '99999999999'])(
    'a Retry-After of "%s" becomes null',
    async (odd) => {
      const failure = await failureAfter(refusal(500, 'InternalServerException', {}, { 'retry-after': odd }));

      expect(failure).toMatchObject({ kind: 'InternalServerError', retryAfterSeconds: null });
    },
  );

  it('members of the wrong type become null', async () => {
    const members = { message: 5, code: {}, resourceId: [], resourceType: 7 };

    const failure = await failureAfter(refusal(409, 'ConflictException', members));

    expect(failure).toMatchObject({
      kind: 'ConflictError',
      code: 'ConflictException',
      resourceId: null,
      resourceType: null,
    });
  });

  it('an unknown reason is UNKNOWN and keeps its text', async () => {
    const failure = await failureAfter(refusal(400, 'ValidationException', { reason: 'tooPink' }));

    expect(failure).toMatchObject({ reason: { known: 'UNKNOWN', raw: 'tooPink' } });
  });
});

describe('the name of an error is found', () => {
  const body = { message: 'taken', resourceId: 'r-1' };

  it.each([
    ['in the header', reply(409, body, { 'x-amzn-errortype': 'ConflictException' })],
    [
      'in the header with namespace and address',
      reply(409, body, { 'x-amzn-errortype': 'com.amazonaws.drs#ConflictException:http://internal/' }),
    ],
    ['in __type', reply(409, { ...body, __type: 'ConflictException' })],
    ['in __type with a namespace', reply(409, { ...body, __type: 'com.amazonaws.drs#ConflictException' })],
    ['in code', reply(409, { ...body, code: 'ConflictException' })],
    ['in __type beside a code of its own', reply(409, { ...body, __type: 'ConflictException', code: 'C-1' })],
  ])('%s', async (_title, behaviour) => {
    const failure = await failureAfter(behaviour);

    expect(failure).toMatchObject({ kind: 'ConflictError', message: 'taken', resourceId: 'r-1' });
  });

  it('in a body whose message has a capital letter', async () => {
    const denied = reply(
      403,
      { Message: 'User is not authorized' },
      { 'x-amzn-errortype': 'AccessDeniedException' },
    );

    const failure = await failureAfter(denied);

    expect(failure).toMatchObject({ withheld: { words: 'User is not authorized' } });
  });
});

describe('an error of AWS that is none of DRS', () => {
  it.each([
    [401, 'WhateverException', 'AccessDeniedError', false],
    [403, 'WhateverException', 'AccessDeniedError', false],
    [402, 'WhateverException', 'ServiceQuotaExceededError', false],
    [404, 'UnknownOperationException', 'ResourceNotFoundError', false],
    [409, 'WhateverException', 'ConflictError', true],
    [422, 'WhateverException', 'ValidationError', false],
    [429, 'WhateverException', 'ThrottlingError', true],
    [400, 'TooManyRequestsException', 'ThrottlingError', true],
    [500, 'InternalFailure', 'ServiceUnavailableError', true],
    [503, 'ServiceUnavailable', 'ServiceUnavailableError', true],
  ])('%i %s is a %s', async (status, name, kind, isRetryable) => {
    const failure = await failureAfter(refusal(status, name, {}, GIVE_UP));

    expect(failure).toMatchObject({ kind, isRetryable, code: name });
  });

  it.each([
    [403, 'InvalidSignatureException', 'AWS_REGION', false],
    [403, 'SignatureDoesNotMatch', 'clock', false],
    [400, 'RequestExpired', 'clock', false],
    [403, 'UnrecognizedClientException', 'credentials', false],
    [403, 'MissingAuthenticationTokenException', 'credentials', false],
    [403, 'ExpiredTokenException', 'Renew', true],
  ])('%i %s says to look at: %s', async (status, name, hint, isRetryable) => {
    const failure = await failureAfter(refusal(status, name));

    expect(failure).toMatchObject({ kind: 'AccessDeniedError', code: name, isRetryable });
    expect(failure.message).toMatch(new RegExp(`\\(${name}\\)\\. .*${hint}`));
  });

  it('and a 404 says that the endpoint may not be DRS', async () => {
    const failure = await failureAfter(refusal(404, 'UnknownOperationException'));

    expect(failure.message).toContain('may not be DRS');
  });
});

describe('what answers and is not DRS', () => {
  it.each([
    ['HTML', htmlPage(502), '502 (text/html)'],
    ['an empty 500', reply(500, ''), '500'],
    ['an empty 403', reply(403, ''), '403'],
    ['a body that is no JSON', reply(400, '{"message":'), '400'],
    ['a JSON null', reply(400, 'null'), '400'],
  ])('is a ServiceUnavailableError that says so: %s', async (_title, behaviour, said) => {
    const failure = await failureAfter(behaviour);

    expect(failure).toMatchObject({ kind: 'ServiceUnavailableError', code: null });
    expect(failure.message).toContain(said);
    expect(failure.message).toContain('AWS_ENDPOINT_URL_DRS');
  });
});

describe('a call that cannot be sent', () => {
  const saved = { ...process.env };

  function withoutAws(changes: Readonly<Record<string, string>> = {}): void {
    for (const name of Object.keys(process.env))
      if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
    const none = { AWS_CONFIG_FILE: '/nowhere/config', AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials' };
    Object.assign(process.env, none, { AWS_EC2_METADATA_DISABLED: 'true' }, changes);
  }

  it('for lack of credentials says which to set', async () => {
    withoutAws();
    const { drs } = adapter({ credentials: undefined, endpoint: 'http://127.0.0.1:1' });

    const answer = await drs.startRecovery(aDrill(), Infinity);

    Object.assign(process.env, saved);
    expect(answer).toMatchObject({
      kind: 'refused',
      failure: { kind: 'AccessDeniedError', code: 'CredentialsProviderError', isRetryable: false },
    });
    expect(JSON.stringify(answer)).toContain('AWS_ACCESS_KEY_ID');
  });

  it('for lack of a region says to set it', async () => {
    withoutAws();
    const { drs } = adapter({ region: undefined });

    const answer = await drs.startRecovery(aDrill(), Infinity);

    Object.assign(process.env, saved);
    expect(answer).toMatchObject({
      kind: 'refused',
      failure: { kind: 'ServiceUnavailableError', isRetryable: false },
    });
    expect(JSON.stringify(answer)).toContain('AWS_REGION');
  });

  it('to an endpoint that is no address says what to check', async () => {
    const { drs } = adapter({ endpoint: 'not an address' });

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({ kind: 'refused', failure: { isRetryable: false } });
    expect(JSON.stringify(answer)).toContain('AWS_ENDPOINT_URL_DRS');
  });

  it('to a region without DRS names the region', () => {
    const hostname = 'drs.eu-nowhere-9.amazonaws.com';
    const fault = {
      mayHaveArrived: false,
      code: 'ENOTFOUND',
      reason: `getaddrinfo ENOTFOUND ${hostname}`,
      origin: `https://${hostname}:443`,
      hostname,
    };

    const { failure, certainty } = failureOfTransport('DescribeJobs', fault, null);

    expect(certainty).toBe('unreachable');
    expect(failure.message).toContain('The region eu-nowhere-9 may be wrong or not have DRS');
  });
});
