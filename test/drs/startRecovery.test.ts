import { describe, expect, it } from '@jest/globals';
import { adapter, aDrill, bench, JOB_ID, SERVER_ID } from './kit/adapter.js';
import { settle } from '../kit/manualClock.js';
import { bareReplies, htmlPage, inTurn, refusal, reply, type Behaviour } from '../kit/rawServer.js';
import type { RecoverySnapshotID } from '../../src/domain/ids.js';

const started = reply(202, { job: { jobID: JOB_ID, status: 'PENDING' } });

describe('startRecovery', () => {
  it('answers with the job that DRS started, after one sending', async () => {
    const { drs, server } = await bench(started);

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({ kind: 'done', value: { jobID: JOB_ID, status: { known: 'PENDING' } } });
    expect(server.calls).toHaveLength(1);
  });

  it('sends the command member by member', async () => {
    const { drs, server } = await bench(started);
    const recoverySnapshotID = 'pit-0123456789abcdef0' as RecoverySnapshotID;
    const sourceServers = [
      { sourceServerID: SERVER_ID, recoverySnapshotID },
      { sourceServerID: SERVER_ID, recoverySnapshotID: null },
    ];

    await drs.startRecovery(
      aDrill({ sourceServers, isDrill: false, tags: [{ key: 'k', value: 'v' }] }),
      Infinity,
    );

    const [call] = server.calls;
    expect(call?.path).toBe('/StartRecovery');
    expect(JSON.parse(call?.body ?? '')).toEqual({
      isDrill: false,
      sourceServers: [
        { sourceServerID: SERVER_ID, recoverySnapshotID: 'pit-0123456789abcdef0' },
        { sourceServerID: SERVER_ID },
      ],
      tags: { k: 'v' },
    });
    expect(call?.headers.authorization).toContain('/eu-central-1/drs/aws4_request');
  });

  it('opens a new connection for every start', async () => {
    const { drs, server } = await bench(started);

    await drs.startRecovery(aDrill(), Infinity);
    await drs.startRecovery(aDrill(), Infinity);

    expect(server.connections()).toBe(2);
    expect(server.calls[0]?.headers.connection).toBe('close');
  });
});

describe('an unclear start is sent once:', () => {
  const faults: readonly (readonly [string, Behaviour])[] = [
    ['a 500 with an empty body', reply(500, '', { 'x-amzn-requestid': '' })],
    ['a 500 named InternalServerException', refusal(500, 'InternalServerException')],
    ['a 502 with HTML', htmlPage(502)],
    ['a 503 in the form of AWS', refusal(503, 'ServiceUnavailableException')],
    ['a 503 named ThrottlingException', refusal(503, 'ThrottlingException')],
    ['a 500 named ConflictException', refusal(500, 'ConflictException')],
    ['a 504 with HTML', htmlPage(504)],
    ['a 429 with HTML', htmlPage(429)],
    ['a 403 with HTML', htmlPage(403)],
    ['a 403 with an empty body', reply(403, '')],
    ['a 400 with JSON that is not of AWS', reply(400, { error: 'bad request' })],
    ['a 429 with a numeric code, as proxies write it', reply(429, { code: 429, message: 'slow down' })],
    ['a 302', reply(302, '', { location: 'https://example.com/' })],
    ['a reset after the request was read', bareReplies.reset()],
    ['an answer that is not HTTP', bareReplies.notHttp()],
    ['a 202 whose body is cut off', bareReplies.cutBody(202)],
    ['a 409 whose body is cut off', bareReplies.cutBody(409)],
    ['a 202 with an empty body', reply(202, '')],
    ['a 202 with an empty object', reply(202, {})],
    ['a 202 with a null job', reply(202, { job: null })],
    ['a 202 with a job without jobID', reply(202, { job: { status: 'PENDING' } })],
    ['a 202 with a numeric jobID', reply(202, { job: { jobID: 5 } })],
    ['a 202 with a list', reply(202, [])],
    ['a 202 with HTML', htmlPage(202)],
    ['a 204', reply(204, '')],
  ];

  it.each(faults)('%s', async (_title, behaviour) => {
    const { drs, server } = await bench(behaviour);

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer.kind).toBe('unclear');
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    ['a server that never answers', bareReplies.hang()],
    ['a body that begins and never ends', bareReplies.stalledBody(202)],
    ['a refusal whose body never ends', bareReplies.stalledBody(409)],
  ])('%s, until the time is over', async (_title, behaviour) => {
    const { drs, server, clock } = await bench(behaviour);
    const pending = drs.startRecovery(aDrill(), Infinity);
    await server.received(1);
    await settle();

    clock.advance(29_999);
    await settle();
    const sleepingBefore = clock.sleeping;
    clock.advance(1);
    const answer = await pending;

    expect(sleepingBefore).toBeGreaterThan(0);
    expect(answer).toMatchObject({
      kind: 'unclear',
      failure: { kind: 'ServiceUnavailableError', code: 'GatewayTimeout' },
    });
    expect(server.calls).toHaveLength(1);
    expect(clock.sleeping).toBe(0);
  });

  it('an InternalServerException, which is told as such', async () => {
    const { drs } = await bench(refusal(500, 'InternalServerException', {}, { 'retry-after': '7' }));

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({
      kind: 'unclear',
      failure: {
        kind: 'InternalServerError',
        retryAfterSeconds: 7,
        isRetryable: true,
        awsRequestID: 'aws-request-1',
      },
    });
  });
});

describe('a refused start', () => {
  it.each([
    [400, 'ValidationException', 'ValidationError'],
    [400, 'UninitializedAccountException', 'UninitializedAccountError'],
    [402, 'ServiceQuotaExceededException', 'ServiceQuotaExceededError'],
    [403, 'AccessDeniedException', 'AccessDeniedError'],
    [404, 'ResourceNotFoundException', 'ResourceNotFoundError'],
    [409, 'ConflictException', 'ConflictError'],
    [418, 'TeapotException', 'ValidationError'],
  ])('is sent once after %i %s', async (status, name, kind) => {
    const { drs, server } = await bench(refusal(status, name));

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({ kind: 'refused', failure: { kind } });
    expect(server.calls).toHaveLength(1);
  });

  it('is sent three times when DRS throttles, and the last refusal is told', async () => {
    const { drs, server } = await bench(refusal(429, 'ThrottlingException', {}, { 'retry-after': '1' }));

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({
      kind: 'refused',
      failure: { kind: 'ThrottlingError', retryAfterSeconds: 1 },
    });
    expect(server.calls).toHaveLength(3);
  });

  it('starts when DRS throttles once', async () => {
    const { drs, server } = await bench(inTurn(refusal(429, 'ThrottlingException'), started));

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer.kind).toBe('done');
    expect(server.calls).toHaveLength(2);
  });

  it('waits at least as long as DRS asks for, up to two seconds', async () => {
    const throttled = refusal(429, 'ThrottlingException', {}, { 'retry-after': '2' });
    const { drs, clock } = await bench(inTurn(throttled, started));
    const startedAt = clock.now();

    await drs.startRecovery(aDrill(), Infinity);

    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(2000);
  });

  it('is not sent again when DRS asks for more than two seconds', async () => {
    const { drs, server } = await bench(refusal(429, 'ThrottlingException', {}, { 'retry-after': '3' }));

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({ kind: 'refused', failure: { retryAfterSeconds: 3 } });
    expect(server.calls).toHaveLength(1);
  });

  it('becomes unclear when a sending after a throttled one is lost', async () => {
    const { drs, server } = await bench(inTurn(refusal(429, 'ThrottlingException'), bareReplies.reset()));

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer.kind).toBe('unclear');
    expect(server.calls).toHaveLength(2);
  });

  it('names host and settings when nothing listens, after three tries', async () => {
    const { server, drs, logger } = await bench(started);
    await server.close();

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({
      kind: 'refused',
      failure: { kind: 'ServiceUnavailableError', code: 'ECONNREFUSED', isRetryable: true },
    });
    const { failure } = answer as { failure: { message: string } };
    expect(failure.message).toContain(`127.0.0.1:${server.port}`);
    expect(failure.message).toContain('AWS_ENDPOINT_URL_DRS');
    expect(failure.message).toContain('AWS_REGION');
    expect(logger.of('drs.call')).toHaveLength(3);
  });

  it('was never sent when the host is unknown', async () => {
    const { drs, logger } = adapter({ endpoint: 'http://no..such..host' });

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({ kind: 'refused', failure: { kind: 'ServiceUnavailableError' } });
    expect(logger.of('drs.call')).toHaveLength(3);
  });

  it('was never sent when a header cannot be written', async () => {
    const { drs, server } = await bench(started, {
      credentials: { accessKeyId: 'AKID\nEXAMPLE', secretAccessKey: 'x' },
    });

    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer.kind).toBe('refused');
    expect(server.calls).toHaveLength(0);
  });
});

describe('a stopping gateway', () => {
  it('still waits for a start that was sent', async () => {
    const { drs, server } = await bench((call, number) => {
      setImmediate(() => started(call, number));
    });
    const pending = drs.startRecovery(aDrill(), Infinity);
    await server.received(1);

    drs.close();
    const answer = await pending;

    expect(answer.kind).toBe('done');
  });

  it('refuses a start that was not sent', async () => {
    const { drs, server } = await bench(started);

    drs.close();
    const answer = await drs.startRecovery(aDrill(), Infinity);

    expect(answer).toMatchObject({ kind: 'refused', failure: { code: 'GatewayStopping' } });
    expect(server.calls).toHaveLength(0);
  });
});
