import { describe, expect, it } from '@jest/globals';

import { failed, success, type Result } from '../../src/domain/failure.js';
import type { Job } from '../../src/domain/job.js';
import { createSharedReads } from '../../src/recovery/reading/sharedReads.js';
import { aJob, jobIDOf } from '../domain/kit/jobs.js';
import { unavailable } from '../jobs/kit/failures.js';
import { settle } from '../kit/manualClock.js';

interface Call {
  readonly ids: readonly string[];
  readonly answer: (result: Result<readonly Job[]>) => void;
}

/** Reads whose calls a test answers one by one. */
function sharedJobs() {
  const calls: Call[] = [];
  const read = createSharedReads(
    (ids: readonly string[]) =>
      new Promise<Result<readonly Job[]>>((resolve) => calls.push({ ids, answer: resolve })),
    (job: Job) => job.jobID,
  );
  return { calls, read };
}

const jobsOf = (...numbers: readonly number[]) =>
  success(numbers.map((number) => aJob({ jobID: jobIDOf(number) })));

describe('shared reads', () => {
  it('answer all who ask in the same moment with one call, each with what it asked for', async () => {
    const { calls, read } = sharedJobs();

    const both = Promise.all([read([jobIDOf(1), jobIDOf(2)]), read([jobIDOf(2), jobIDOf(3)])]);
    await settle();
    calls[0]?.answer(jobsOf(1, 2, 3));

    expect(await both).toEqual([jobsOf(1, 2), jobsOf(2, 3)]);
    expect(calls.map(({ ids }) => ids)).toEqual([[jobIDOf(1), jobIDOf(2), jobIDOf(3)]]);
  });

  it('leave out what does not exist', async () => {
    const { calls, read } = sharedJobs();

    const found = read([jobIDOf(1), jobIDOf(9)]);
    await settle();
    calls[0]?.answer(jobsOf(1));

    expect(await found).toEqual(jobsOf(1));
  });

  it('gather who comes while three calls are under way, and read anew for them', async () => {
    const { calls, read } = sharedJobs();
    for (const number of [1, 2, 3]) {
      void read([jobIDOf(number)]);
      await settle();
    }

    const late = Promise.all([1, 4, 5].map((number) => read([jobIDOf(number)])));
    await settle();
    const before = calls.length;
    calls[1]?.answer(jobsOf(2));
    await settle();
    calls[3]?.answer(jobsOf(1, 4));

    expect(before).toBe(3);
    expect(calls[3]?.ids).toEqual([jobIDOf(1), jobIDOf(4), jobIDOf(5)]);
    expect(await late).toEqual([jobsOf(1), jobsOf(4), jobsOf()]);
    for (const index of [0, 2]) calls[index]?.answer(jobsOf());
  });

  it('tell all who share a call why it failed, and ask again for who comes later', async () => {
    const { calls, read } = sharedJobs();

    const both = Promise.all([read([jobIDOf(1)]), read([jobIDOf(2)])]);
    await settle();
    calls[0]?.answer(failed(unavailable()));
    const failures = await both;
    const later = read([jobIDOf(1)]);
    await settle();
    calls[1]?.answer(jobsOf(1));

    expect(failures).toEqual([failed(unavailable()), failed(unavailable())]);
    expect(await later).toEqual(jobsOf(1));
  });
});
