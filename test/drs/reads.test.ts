import { describe, expect, it } from '@jest/globals';
import { adapter, bench, JOB_ID, SERVER_ID } from './kit/adapter.js';
import { settle } from '../kit/manualClock.js';
import { bareReplies, htmlPage, inTurn, refusal, reply, type Behaviour } from '../kit/rawServer.js';
import { parseInstant } from '../../src/domain/instant.js';

const jobs = reply(200, { items: [{ jobID: JOB_ID }], nextToken: 'more' });

describe('a read', () => {
  it('brings a page', async () => {
    const { drs } = await bench(jobs);

    const result = await drs.describeJobs({}, {});

    expect(result).toMatchObject({ ok: true, value: { items: [{ jobID: JOB_ID }], nextToken: 'more' } });
  });

  it.each(['', null, undefined, 7])('takes the token %p as the end', async (nextToken) => {
    const { drs } = await bench(reply(200, { items: [], nextToken }));

    const result = await drs.describeJobs({}, {});

    expect(result).toEqual({ ok: true, value: { items: [], nextToken: null } });
  });

  it('sends what is asked for and leaves out what is not', async () => {
    const { drs, server } = await bench(jobs);
    const fromDate = parseInstant('2026-11-23T10:00:00Z') ?? undefined;

    await drs.describeJobs({}, {});
    await drs.describeJobs({ jobIDs: [JOB_ID], fromDate }, { maxResults: 5, nextToken: 'next' });
    await drs.describeJobLogItems(JOB_ID, {});
    await drs.describeSourceServers({ hardwareId: 'h' }, {});
    await drs.describeRecoverySnapshots(SERVER_ID, { order: 'DESC', fromDateTime: fromDate }, {});
    await drs.describeRecoveryInstances({ sourceServerIDs: ['s-1'] }, { maxResults: 1 });

    expect(server.calls.map((call): unknown[] => [call.path, JSON.parse(call.body)])).toEqual([
      ['/DescribeJobs', {}],
      [
        '/DescribeJobs',
        {
          filters: { jobIDs: [JOB_ID], fromDate: '2026-11-23T10:00:00Z' },
          maxResults: 5,
          nextToken: 'next',
        },
      ],
      ['/DescribeJobLogItems', { jobID: JOB_ID }],
      ['/DescribeSourceServers', { filters: { hardwareId: 'h' } }],
      [
        '/DescribeRecoverySnapshots',
        { sourceServerID: SERVER_ID, order: 'DESC', filters: { fromDateTime: '2026-11-23T10:00:00Z' } },
      ],
      ['/DescribeRecoveryInstances', { filters: { sourceServerIDs: ['s-1'] }, maxResults: 1 }],
    ]);
  });

  it('answers an empty list of ids with an empty page, without any call', async () => {
    const { drs, server } = await bench(jobs);
    const nothing = { ok: true, value: { items: [], nextToken: null } };

    const results = [
      await drs.describeJobs({ jobIDs: [] }, {}),
      await drs.describeSourceServers({ sourceServerIDs: [] }, {}),
      await drs.describeSourceServers({ stagingAccountIDs: [] }, {}),
      await drs.describeRecoveryInstances({ recoveryInstanceIDs: [] }, {}),
      await drs.describeRecoveryInstances({ sourceServerIDs: [] }, {}),
    ];

    expect(results).toEqual([nothing, nothing, nothing, nothing, nothing]);
    expect(server.calls).toHaveLength(0);
  });

  it('uses its connection again', async () => {
    const { drs, server } = await bench(jobs);

    await drs.describeJobs({}, {});
    await drs.describeJobs({}, {});

    expect(server.connections()).toBe(1);
  });

  it('takes no list for an empty page when AWS says so, and for nothing when anybody else does', async () => {
    const aws = await bench(reply(200, {}));
    const other = await bench(({ socket }) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'));

    const fromAws = await aws.drs.describeJobs({}, {});
    const fromOther = await other.drs.describeJobs({}, {});

    expect(fromAws).toEqual({ ok: true, value: { items: [], nextToken: null } });
    expect(fromOther).toMatchObject({ ok: false, failure: { kind: 'ServiceUnavailableError' } });
  });
});

describe('a read is repeated after', () => {
  const faults: readonly (readonly [string, Behaviour])[] = [
    ['a 500 named InternalServerException', refusal(500, 'InternalServerException')],
    ['an empty 500', reply(500, '')],
    ['a 502 with HTML', htmlPage(502)],
    ['a 503', refusal(503, 'ServiceUnavailable')],
    ['a ThrottlingException', refusal(429, 'ThrottlingException')],
    ['a 429 with HTML', htmlPage(429)],
    ['a reset', bareReplies.reset()],
    ['a cut body', bareReplies.cutBody(200)],
    ['a 200 with HTML', htmlPage(200)],
    ['a 200 whose items are no list', reply(200, { items: { jobID: JOB_ID } })],
  ];

  it.each(faults)('%s, and brings the page', async (_title, fault) => {
    const { drs, server } = await bench(inTurn(fault, fault, jobs));

    const result = await drs.describeJobs({}, {});

    expect(result.ok).toBe(true);
    expect(server.calls).toHaveLength(3);
  });

  it.each(faults)('%s, four times at the most', async (_title, fault) => {
    const { drs, server } = await bench(fault);

    const result = await drs.describeJobs({}, {});

    expect(result.ok).toBe(false);
    expect(server.calls).toHaveLength(4);
  });
});

describe('a read is not repeated after', () => {
  it.each([
    ['a conflict', refusal(409, 'ConflictException')],
    ['a refusal of access', refusal(403, 'AccessDeniedException')],
    ['a ValidationException', refusal(400, 'ValidationException')],
    ['a 403 with HTML', htmlPage(403)],
    ['a 302', reply(302, '')],
  ])('%s', async (_title, refused) => {
    const { drs, server } = await bench(refused);

    const result = await drs.describeJobs({}, {});

    expect(result.ok).toBe(false);
    expect(server.calls).toHaveLength(1);
  });

  it('an answer that asks to wait beyond the time of the whole read', async () => {
    const throttled = refusal(429, 'ThrottlingException', {}, { 'retry-after': '9' });
    const { drs, server } = await bench(throttled, { timeouts: { readTotalMs: 8000 } });

    const result = await drs.describeJobs({}, {});

    expect(result).toMatchObject({ ok: false, failure: { kind: 'ThrottlingError', retryAfterSeconds: 9 } });
    expect(server.calls).toHaveLength(1);
  });
});

describe('the time of a read', () => {
  it.each([
    ['a server that hangs', bareReplies.hang()],
    ['a body that never ends', bareReplies.stalledBody(200)],
  ])('ends an attempt at %s, and all of them together', async (_title, behaviour) => {
    const { drs, server, clock } = await bench(behaviour);
    const startedAt = clock.now();
    const pending = drs.describeJobs({}, {});

    await server.received(1);
    await settle();
    clock.advance(10_000);
    await server.received(2);
    await settle();
    clock.advance(20_000 - (clock.now() - startedAt));
    const result = await pending;

    expect(result).toMatchObject({ ok: false, failure: { code: 'GatewayTimeout', isRetryable: true } });
    expect(server.calls).toHaveLength(2);
    expect(clock.sleeping).toBe(0);
  });

  it('ends when its caller leaves', async () => {
    const { drs, server, clock } = await bench(bareReplies.hang());
    const caller = new AbortController();
    const pending = drs.describeJobs({}, {}, { signal: caller.signal });
    await server.received(1);

    caller.abort();
    const result = await pending;

    expect(result).toMatchObject({ ok: false, failure: { code: 'GatewayCancelled' } });
    expect(clock.sleeping).toBe(0);
  });

  it('ends when the gateway stops', async () => {
    const { drs, server } = await bench(bareReplies.hang());
    const pending = drs.describeJobs({}, {});
    await server.received(1);

    drs.close();
    const result = await pending;

    expect(result).toMatchObject({ ok: false, failure: { code: 'GatewayStopping' } });
  });

  it('has not begun when its caller has already left', async () => {
    const { drs, server } = await bench(jobs);

    const result = await drs.describeJobs({}, {}, { signal: AbortSignal.abort() });

    expect(result).toMatchObject({ ok: false, failure: { code: 'GatewayCancelled' } });
    expect(server.calls).toHaveLength(0);
  });
});

describe('the log', () => {
  it('has one line a call, without secrets', async () => {
    const { drs, logger } = await bench(inTurn(refusal(500, 'InternalServerException'), jobs));

    await drs.describeJobs({}, { nextToken: 'a-token' });

    expect(logger.of('drs.call')).toMatchObject([
      {
        operation: 'DescribeJobs',
        attempt: 1,
        outcome: 'InternalServerError',
        awsRequestID: 'aws-request-1',
      },
      { operation: 'DescribeJobs', attempt: 2, outcome: 'ok', awsRequestID: 'aws-request-1' },
    ]);
    expect(JSON.stringify(logger.lines)).not.toMatch(/a-token|a-secret-of-the-test/);
  });

  it('has a line for a call that reached nobody', async () => {
    const { drs, logger } = adapter({ endpoint: 'http://127.0.0.1:1' });

    await drs.describeJobs({}, {});

    expect(logger.of('drs.call')).toHaveLength(4);
  });
});
