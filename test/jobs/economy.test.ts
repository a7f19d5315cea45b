// DRS does not feel the audience: calls are counted while the manual clock runs through minutes.
import { describe, expect, it } from '@jest/globals';

import { aJob, jobIDOf, withStatus } from '../domain/kit/jobs.js';
import { unavailable } from './kit/failures.js';
import { ONE } from './kit/story.js';
import { POLL_MS, read, type Reader, turn, watch, type Watch } from './kit/watch.js';

const TWO_MINUTES = 120_000;

function fiftyJobs(): Promise<Watch> {
  return watch((drs) => {
    for (let number = 1; number <= 50; number += 1) drs.set(aJob({ jobID: jobIDOf(number) }));
  });
}

async function open(bench: Watch, watchers: number, jobs: number): Promise<readonly Reader<never>[]> {
  const readers = Array.from({ length: watchers }, (_, index) =>
    read(bench.watching.watchJob(jobIDOf(1 + (index % jobs)), null)),
  );
  return (await Promise.all(readers)) as unknown as readonly Reader<never>[];
}

async function callsIn(bench: Watch, ms: number): Promise<number> {
  const before = bench.drs.jobCalls.length;
  await bench.pass(ms);
  return bench.drs.jobCalls.length - before;
}

describe('DescribeJobs', () => {
  it('is called as often for a thousand watchers as for one, of one job or of fifty', async () => {
    const counts: number[] = [];

    for (const [watchers, jobs] of [
      [1, 1],
      [1_000, 1],
      [1_000, 50],
    ] as const) {
      const bench = await fiftyJobs();
      const readers = await open(bench, watchers, jobs);
      counts.push(await callsIn(bench, TWO_MINUTES));
      expect(readers.every(({ kinds }) => kinds.length === 1)).toBe(true);
      await bench.watching.stop();
    }

    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(TWO_MINUTES / POLL_MS + TWO_MINUTES / 15_000);
  });

  it('is called at the same pace when its answers take half of the poll interval', async () => {
    const counts: number[] = [];

    for (const latencyMs of [0, POLL_MS / 2]) {
      const bench = await fiftyJobs();
      await open(bench, 1, 1);
      bench.drs.latencyMs = latencyMs;
      await bench.pass(POLL_MS);
      counts.push(await callsIn(bench, TWO_MINUTES));
      await bench.watching.stop();
    }

    const [prompt = 0, slow = 0] = counts;
    expect(prompt).toBeGreaterThanOrEqual(TWO_MINUTES / POLL_MS);
    expect(Math.abs(slow - prompt)).toBeLessThanOrEqual(prompt / 10);
  });

  it('is called once per poll interval for those who watch all jobs', async () => {
    const bench = await fiftyJobs();
    for (let count = 0; count < 100; count += 1) await read(bench.watching.watchActivity(null));

    const calls = await callsIn(bench, TWO_MINUTES);

    expect(calls).toBeLessThanOrEqual(TWO_MINUTES / POLL_MS);
    expect(calls).toBeGreaterThanOrEqual(TWO_MINUTES / POLL_MS - 1);
  });

  it('is called twice at most for 500 watchers of 500 jobs who arrive at once', async () => {
    const bench = await watch((drs) => {
      for (let number = 1; number <= 500; number += 1)
        drs.set(aJob({ jobID: jobIDOf(number), creationDateTime: null }));
    });
    await bench.pass(7_000);
    const before = bench.drs.jobCalls.length;

    const readers = await open(bench, 500, 500);
    await bench.pass(1_000);

    expect(readers.every(({ kinds }) => kinds.length === 1)).toBe(true);
    expect(bench.drs.jobCalls.length - before).toBeLessThanOrEqual(2);
  });

  it('is called twice at most for 500 watchers of 500 jobs of which nobody has heard', async () => {
    const bench = await watch();
    await bench.pass(7_000);
    const before = bench.drs.jobCalls.length;

    const readers = await open(bench, 500, 500);
    await bench.pass(1_000);

    expect(readers.every(({ kinds }) => kinds[0] === 'ResourceNotFoundError')).toBe(true);
    expect(bench.drs.jobCalls.length - before).toBeLessThanOrEqual(2);
  });

  it('is called once every 15 seconds while nobody watches and no job runs', async () => {
    const bench = await watch();

    const calls = await callsIn(bench, TWO_MINUTES);

    expect(calls).toBe(8);
  });

  it('follows jobs to their end while nobody watches', async () => {
    const bench = await watch((drs) => drs.set(aJob()));

    bench.drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    await bench.pass(90_000);

    expect(bench.watching.openJobs()).toEqual([]);
  });

  it('is called less and less often while it fails, and at least every four seconds for a watcher', async () => {
    const bench = await watch((drs) => drs.set(aJob()));
    await read(bench.watching.watchActivity(null));
    bench.drs.jobsFate = () => unavailable();
    await bench.pass(20_000);

    const failing = await callsIn(bench, TWO_MINUTES);

    expect(failing).toBeLessThanOrEqual(TWO_MINUTES / 3_000);
    expect(failing).toBeGreaterThanOrEqual(TWO_MINUTES / 4_000);
    expect(bench.logger.of('drsNotReadable')).toHaveLength(1);
  });

  it('is called again at once when a job was started', async () => {
    const bench = await watch();
    await bench.pass(5_000);
    const before = bench.drs.jobCalls.length;

    bench.drs.set(aJob({ creationDateTime: null }));
    bench.watching.expectNewJob(jobIDOf(1));
    await turn();

    expect(bench.drs.jobCalls.length - before).toBe(1);
    expect(bench.watching.openJobs()).toHaveLength(1);
  });
});

describe('DescribeJobLogItems', () => {
  it.each([50, 2_000, 10_000])(
    'is called four times a second at most for jobs that do not change, polled every %i ms',
    async (pollIntervalMs) => {
      const bench = await watch(
        (drs) => {
          for (let number = 1; number <= 200; number += 1) drs.set(aJob({ jobID: jobIDOf(number) }));
        },
        { pollIntervalMs },
      );
      await read(bench.watching.watchActivity(null));
      await bench.pass(10_000, 50);
      const before = bench.drs.logCalls.length;

      await bench.pass(60_000, 50);

      expect(bench.drs.logCalls.length - before).toBeLessThanOrEqual(4 * 60 + 4);
      expect(bench.drs.logCalls.length - before).toBeGreaterThanOrEqual(3 * 60);
    },
  );

  it('is called no more often while ever new ids are asked for', async () => {
    const bench = await watch((drs) => {
      for (let number = 1; number <= 200; number += 1) drs.set(aJob({ jobID: jobIDOf(number) }));
    });
    await read(bench.watching.watchActivity(null));
    await bench.pass(10_000);
    const before = bench.drs.logCalls.length;

    for (let number = 1_000; number < 1_120; number += 1) {
      await read(bench.watching.watchJob(jobIDOf(number), null));
      await bench.pass(250);
    }

    expect(bench.drs.logCalls.length - before).toBeLessThanOrEqual(4 * 30 + 8);
  });

  it('comes to every job in turn', async () => {
    const bench = await fiftyJobs();
    await read(bench.watching.watchActivity(null));
    await bench.pass(10_000);
    const before = bench.drs.logCalls.length;

    await bench.pass(20_000);

    const asked = bench.drs.logCalls.slice(before).map(({ jobID }) => jobID);
    expect(new Set(asked).size).toBe(50);
  });
});

describe('stop', () => {
  it.each(['answers', 'hangs'])('ends everything while DRS %s', async (how) => {
    const bench = await watch((drs) => drs.set(aJob()));
    const reader = await read(bench.watching.watchJob(ONE, null));
    if (how === 'hangs') bench.drs.jobsFate = () => 'hang';
    await bench.pass(POLL_MS);

    await bench.watching.stop();
    const calls = bench.drs.jobCalls.length;
    await bench.pass(60_000);

    expect(bench.clock.sleeping).toBe(0);
    expect(bench.drs.jobCalls).toHaveLength(calls);
    await reader.leave();
    expect(bench.watching.watchers()).toBe(0);
  });

  it('ends everything while the log of a job hangs', async () => {
    const bench = await watch((drs) => {
      drs.set(aJob());
      drs.logFate = () => 'hang';
    });

    await bench.watching.stop();

    expect(bench.clock.sleeping).toBe(0);
  });
});
