import { describe, expect, it } from '@jest/globals';

import type { DrsFailure } from '../../src/domain/failure.js';
import { aJob, jobIDOf, serverAt, serverIDOf, withStatus } from '../domain/kit/jobs.js';
import { accessDenied, noSuchResource, throttled, unavailable, uninitialized } from '../jobs/kit/failures.js';
import { jobOf, startBench } from './kit/startDrs.js';
import { starts } from './kit/starts.js';

const members = { message: 'The service failed', isRetryable: true, awsRequestID: 'aws-request-1' };
const internal: DrsFailure = {
  kind: 'InternalServerError',
  ...members,
  code: 'InternalServerException',
  retryAfterSeconds: null,
};
const conflict: DrsFailure = {
  kind: 'ConflictError',
  ...members,
  message: 'Some servers are in a job',
  code: 'ConflictException',
  resourceId: null,
  resourceType: null,
  busyServers: null,
};
const INPUT = {
  sourceServers: [{ sourceServerID: serverIDOf(1) }, { sourceServerID: serverIDOf(2) }],
  isDrill: true,
  tags: [{ key: 'team', value: 'planted-secret' }],
};

describe('startRecovery', () => {
  it('sends once, with the tag of its request, and gives the job', async () => {
    const bench = await startBench({ answer: starts });

    const result = await bench.start(INPUT);

    const [sent, ...more] = bench.sent;
    expect(more).toEqual([]);
    expect(sent?.tags).toEqual([
      { key: 'team', value: 'planted-secret' },
      { key: 'drs-gateway:request-id', value: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      { key: 'drs-gateway:actor', value: 'anonymous' },
    ]);
    expect(result).toEqual({
      kind: 'StartRecoverySuccess',
      job: jobOf(sent),
      requestID: sent?.tags[1]?.value,
      isReplay: false,
    });
    expect(bench.expectedJobs()).toBe(1);
  });

  it('sends nothing when the input breaks a rule', async () => {
    const bench = await startBench({ answer: starts });

    const result = await bench.start({ ...INPUT, sourceServers: [] });

    expect(result.kind).toBe('ValidationError');
    expect(bench.sent).toEqual([]);
  });

  it('gives each start a request id of its own', async () => {
    const bench = await startBench({ answer: starts });

    await bench.start(INPUT);
    await bench.start(INPUT);

    const ids = bench.sent.map(({ tags }) => tags.at(-2)?.value);
    expect(new Set(ids).size).toBe(2);
  });

  it.each([accessDenied(), noSuchResource(), throttled(), uninitialized(), internal])(
    'gives a definite $kind as it is, and looks for no job',
    async (failure) => {
      const bench = await startBench({ answer: () => ({ kind: 'refused', failure }) });

      const result = await bench.start(INPUT);

      expect(result).toBe(failure);
      expect([bench.sent.length, bench.looks()]).toEqual([1, 0]);
    },
  );

  it('names the busy servers and their jobs in a conflict', async () => {
    const listed = aJob({ jobID: jobIDOf(7), participatingServers: [serverAt(2, 'IN_PROGRESS')] });
    const followed = aJob({ jobID: jobIDOf(8), participatingServers: [serverAt(1, 'PENDING')] });
    const over = withStatus(
      aJob({ jobID: jobIDOf(9), participatingServers: [serverAt(1, 'LAUNCHED')] }),
      'COMPLETED',
    );
    const bench = await startBench({
      answer: () => ({ kind: 'refused', failure: conflict }),
      jobs: () => [over, listed],
      openJobs: [followed],
    });

    const result = await bench.start(INPUT);

    expect(result).toMatchObject({
      kind: 'ConflictError',
      busyServers: [
        { sourceServerID: serverIDOf(1), job: followed },
        { sourceServerID: serverIDOf(2), job: listed },
      ],
    });
    expect(result).toHaveProperty('message', expect.stringContaining('Some servers are in a job. Busy: '));
    expect(result).toHaveProperty('message', expect.stringContaining(`${serverIDOf(1)} is in ${jobIDOf(8)}`));
    expect(result).toHaveProperty('message', expect.stringContaining(`${serverIDOf(2)} is in ${jobIDOf(7)}`));
  });

  it.each([
    ['cannot be asked for the jobs', unavailable(), null],
    ['shows no job of these servers', [], []],
  ])('gives the conflict as it is when DRS %s', async (_, jobs, busyServers) => {
    const bench = await startBench({
      answer: () => ({ kind: 'refused', failure: conflict }),
      jobs: () => jobs,
    });

    const result = await bench.start(INPUT);

    expect(result).toEqual({ ...conflict, busyServers });
  });
});

describe('startRecovery, when no clear answer came,', () => {
  it.each([internal, unavailable(), throttled()])(
    'finds the job that DRS shows five seconds late after $kind',
    async (failure) => {
      const bench = await startBench({
        answer: () => ({ kind: 'unclear', failure }),
        jobs: (command, afterMs) => (afterMs >= 5_000 ? [aJob({ jobID: jobIDOf(9) }), jobOf(command)] : []),
      });

      const result = await bench.start(INPUT);

      expect(result).toMatchObject({ kind: 'StartRecoverySuccess', job: jobOf(bench.sent[0]) });
      expect(bench.sent).toHaveLength(1);
      expect(bench.expectedJobs()).toBe(1);
    },
  );

  it('finds the job after looks that failed', async () => {
    const bench = await startBench({
      answer: () => ({ kind: 'unclear', failure: unavailable() }),
      jobs: (command, afterMs) => (afterMs >= 5_000 ? [jobOf(command)] : unavailable()),
    });

    const result = await bench.start(INPUT);

    expect(result.kind).toBe('StartRecoverySuccess');
  });

  it("takes no other start's job for its own", async () => {
    const stranger = { ...jobOf(undefined), tags: [{ key: 'drs-gateway:request-id', value: 'another' }] };
    const bench = await startBench({
      answer: () => ({ kind: 'unclear', failure: unavailable() }),
      jobs: () => [stranger],
    });

    const result = await bench.start(INPUT);

    expect(result.kind).toBe('OutcomeUnknownError');
  });

  it('gives the InternalServerError when no job appears', async () => {
    const bench = await startBench({ answer: () => ({ kind: 'unclear', failure: internal }) });

    const result = await bench.start(INPUT);

    expect(result).toMatchObject({ kind: 'InternalServerError', awsRequestID: 'aws-request-1' });
    expect(bench.sent).toHaveLength(1);
    expect(bench.looks()).toBeGreaterThan(3);
  });

  it('says that the outcome is unknown when DRS gave no answer and no job appears', async () => {
    const bench = await startBench({ answer: () => ({ kind: 'unclear', failure: unavailable() }) });

    const result = await bench.start(INPUT);

    const requestID = bench.sent[0]?.tags.at(-2)?.value;
    expect(result).toMatchObject({
      kind: 'OutcomeUnknownError',
      isRetryable: false,
      requestID,
      requestTagKey: 'drs-gateway:request-id',
      message: expect.stringContaining(`tagged drs-gateway:request-id=${String(requestID)}`),
    });
    expect(bench.sent).toHaveLength(1);
    expect(bench.expectedJobs()).toBe(1);
  });

  it.each([internal, unavailable()])(
    'says that the outcome is unknown after $kind when the jobs cannot be read',
    async (failure) => {
      const bench = await startBench({
        answer: () => ({ kind: 'unclear', failure }),
        jobs: () => accessDenied(),
      });

      const result = await bench.start(INPUT);

      expect(result.kind).toBe('OutcomeUnknownError');
      expect(bench.sent).toHaveLength(1);
    },
  );

  it('looks no longer than it may', async () => {
    const bench = await startBench({
      answer: () => ({ kind: 'unclear', failure: unavailable() }),
      startWaitMs: 4_000,
    });
    const startedAtMs = bench.clock.now();

    await bench.start(INPUT);

    expect(bench.clock.now() - startedAtMs).toBeLessThanOrEqual(4_000);
    expect(bench.clock.sleeping).toBe(0);
  });

  it.each(['done', 'refused', 'unclear'] as const)('logs no value of a tag when it is %s', async (kind) => {
    const bench = await startBench({
      answer: (command) =>
        kind === 'done' ? { kind, value: jobOf(command), awsRequestID: null } : { kind, failure: conflict },
    });

    await bench.start(INPUT);

    expect(bench.logger.lines.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(bench.logger.lines)).not.toContain('planted-secret');
  });
});
