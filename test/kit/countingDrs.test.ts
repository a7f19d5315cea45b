// The counting DRS as AWS's own SDK sees it, and what it says afterwards of what really happened.
import { setImmediate as turn } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribeJobLogItemsCommand,
  DescribeJobsCommand,
  type DescribeJobsCommandInput,
  DescribeSourceServersCommand,
  DrsClient,
  StartRecoveryCommand,
} from '@aws-sdk/client-drs';

import { type CountingDrs, startCountingDrs, type StartFault } from './countingDrs.js';

const SERVER = 's-0123456789abcdef0';

describe('the counting DRS', () => {
  let drs: CountingDrs;
  let aws: DrsClient;

  beforeEach(async () => {
    drs = await startCountingDrs();
    aws = clientOf(drs);
  });

  afterEach(async () => {
    aws.destroy();
    await drs.close();
  });

  const clientOf = ({ endpoint }: CountingDrs) =>
    new DrsClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
      maxAttempts: 1,
    });

  const start = (tags: Record<string, string> = {}) =>
    aws.send(new StartRecoveryCommand({ isDrill: true, sourceServers: [{ sourceServerID: SERVER }], tags }));

  // The SDK leaves a timer behind when no answer comes.
  const post = (path: string, signal: AbortSignal | null = null) =>
    fetch(`${drs.endpoint}${path}`, {
      method: 'POST',
      body: JSON.stringify({ sourceServers: [{ sourceServerID: SERVER }] }),
      signal,
    });

  const shown = async (input: DescribeJobsCommandInput = {}) => {
    const { items, nextToken } = await aws.send(new DescribeJobsCommand(input));
    return { jobIDs: (items ?? []).map(({ jobID }) => jobID), nextToken };
  };

  it('accepts a start as DRS does, and counts it', async () => {
    const { job, $metadata } = await start({ requestID: 'r-1' });

    const { jobID = '', arn = '' } = job ?? {};
    expect($metadata).toMatchObject({ httpStatusCode: 202, requestId: expect.stringMatching(/./) });
    expect(jobID).toMatch(/^drsjob-[0-9a-f]{17}$/);
    expect(job).toMatchObject({
      type: 'LAUNCH',
      initiatedBy: 'START_DRILL',
      status: 'PENDING',
      participatingServers: [{ sourceServerID: SERVER, launchStatus: 'PENDING' }],
      participatingResources: [],
      tags: { requestID: 'r-1', resourceArn: arn },
    });
    expect(drs.startRequests).toBe(1);
    expect(drs.starts).toEqual([
      { jobID, tags: { requestID: 'r-1' }, sourceServerIDs: [SERVER], atMs: expect.any(Number) },
    ]);
  });

  it('lists jobs by ID, by date and in pages that a new job does not shift, the latest first', async () => {
    for (const number of ['1', '2', '3']) await start({ number });
    const [first, second, third] = drs.starts.map(({ jobID }) => jobID);

    const page = await shown({ maxResults: 2 });
    await start();
    const rest = await shown({ maxResults: 2, nextToken: page.nextToken ?? '' });
    const byID = await shown({ filters: { jobIDs: [second ?? ''] } });
    const later = await shown({ filters: { fromDate: '2999-01-01T00:00:00.000Z' } });

    expect(page.jobIDs).toEqual([third, second]);
    expect(rest).toEqual({ jobIDs: [first], nextToken: undefined });
    expect(byID.jobIDs).toEqual([second]);
    expect(later.jobIDs).toEqual([]);
    expect(drs.describeJobsCalls[0]?.body).toEqual({ maxResults: 2 });
  });

  it('advances a job when it is told, down to its log', async () => {
    const jobID = (await start()).job?.jobID ?? '';

    drs.advance(jobID, { status: 'COMPLETED', launchStatus: 'FAILED' });
    const { items } = await aws.send(new DescribeJobsCommand({}));
    const log = await aws.send(new DescribeJobLogItemsCommand({ jobID }));

    expect(items).toMatchObject([
      {
        status: 'COMPLETED',
        endDateTime: expect.stringMatching(/Z$/),
        participatingServers: [{ launchStatus: 'FAILED' }],
      },
    ]);
    expect(log.items?.map(({ event }) => event)).toEqual(['JOB_START', 'JOB_END']);
  });

  it('lets jobs come along by themselves when they have a lifetime', async () => {
    const quick = await startCountingDrs({ lifetimeMs: 40 });
    const client = clientOf(quick);
    await client.send(new StartRecoveryCommand({ sourceServers: [{ sourceServerID: SERVER }] }));

    const seen = new Set<string>();
    while (!seen.has('COMPLETED LAUNCHED')) {
      const [job] = (await client.send(new DescribeJobsCommand({}))).items ?? [];
      seen.add(`${job?.status ?? ''} ${job?.participatingServers?.[0]?.launchStatus ?? ''}`);
    }

    client.destroy();
    await quick.close();
    expect(seen).toContain('COMPLETED LAUNCHED');
  });

  it('hides a job for as long as listing is late', async () => {
    drs.showAfterMs = Infinity;
    const jobID = (await start()).job?.jobID ?? '';

    const before = await shown({ filters: { jobIDs: [jobID] } });
    drs.show(jobID);
    const after = await shown();

    expect(before.jobIDs).toEqual([]);
    expect(after.jobIDs).toEqual([jobID]);
  });

  it.each<[StartFault, string, number]>([
    [{ kind: 'status500' }, 'InternalServerException', 0],
    [{ kind: 'status500', withJob: true }, 'InternalServerException', 1],
    [{ kind: 'html503' }, 'SyntaxError', 0],
    [{ kind: 'throttle429' }, 'ThrottlingException', 0],
    [{ kind: 'cutBody' }, 'Error', 1],
  ])('answers %j with %s and a count of %d, and the next start well', async (fault, name, jobs) => {
    drs.failStarts(fault, 1);

    const failure = await start().catch((error: unknown) => error);
    const countedAfterFailure = drs.starts.length;
    const next = await start();

    expect(failure).toMatchObject({ name });
    expect(countedAfterFailure).toBe(jobs);
    expect(drs.startRequests).toBe(2);
    expect(next.job?.status).toBe('PENDING');
  });

  it.each<[StartFault, number]>([
    [{ kind: 'resetBeforeAcceptance' }, 0],
    [{ kind: 'resetAfterAcceptance' }, 1],
  ])('answers %j with a reset and a count of %d', async (fault, jobs) => {
    drs.failStarts(fault, 1);

    const failure = await post('/StartRecovery').catch((error: unknown) => error);

    expect(failure).toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(drs.startRequests).toBe(1);
    expect(drs.starts).toHaveLength(jobs);
  });

  it.each<[StartFault, number]>([
    [{ kind: 'hang' }, 1],
    [{ kind: 'hangWithoutJob' }, 0],
  ])('answers %j never, with a count of %d', async (fault, jobs) => {
    drs.failStarts(fault, 1);
    const abort = new AbortController();
    const hanging = post('/StartRecovery', abort.signal);
    await drs.until(() => drs.startRequests === 1);

    await start();
    abort.abort();

    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
    expect(drs.starts).toHaveLength(jobs + 1);
  });

  it('meets every start with a fault until it is healed, and is slow when told', async () => {
    drs.failStarts({ kind: 'throttle429' });
    const failures = await Promise.allSettled([start(), start()]);
    drs.heal();
    drs.failStarts({ kind: 'slow', ms: 40 }, 1);
    const startedAt = performance.now();
    await start();

    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(39);
  });

  it('tells of a start before it accepts it, and holds the answer until it is released', async () => {
    let acceptedAtArrival = -1;
    drs.onStartArrived = async () => {
      await turn();
      acceptedAtArrival = drs.starts.length;
    };
    drs.hold();
    let isAnswered = false;
    const answer = start().then(() => (isAnswered = true));

    await drs.until(() => drs.starts.length === 1);
    const marker = await aws.send(new DescribeSourceServersCommand({}));
    const wasAnswered = isAnswered;
    drs.release();
    await answer;

    expect(acceptedAtArrival).toBe(0);
    expect(marker.items).toEqual([]);
    expect(wasAnswered).toBe(false);
  });

  it('refuses an operation that it does not know', async () => {
    const answer = await post('/DeleteJob');

    expect(answer.status).toBe(404);
    expect(answer.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
  });
});
