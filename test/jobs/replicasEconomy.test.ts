// DRS does not feel how many replicas there are, nor on which of them people watch.
import { describe, expect, it } from '@jest/globals';

import { aJob, jobIDOf } from '../domain/kit/jobs.js';
import { type Replica, type Replicas, startReplicas } from './kit/replicas.js';
import { ONE } from './kit/story.js';
import { POLL_MS, read, type Reader } from './kit/watch.js';

const FIFTEEN_SECONDS = 15_000;
const TWO_MINUTES = 120_000;

async function callsIn(world: Replicas, ms: number): Promise<number> {
  const before = world.drs.jobCalls.length;
  await world.pass(ms);
  return world.drs.jobCalls.length - before;
}

async function fiveTimes(act: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < 5; count += 1) await act();
}

describe('DescribeJobs over two minutes', () => {
  it.each([
    ['of one job', (replica: Replica) => fiveTimes(() => read(replica.watching.watchJob(ONE, null)))],
    ['of all jobs', (replica: Replica) => fiveTimes(() => read(replica.watching.watchActivity(null)))],
  ])('is called as often for watchers %s on one replica, of two, or of three', async (_, openFive) => {
    const counts: number[] = [];

    for (const [count, seats] of [
      [1, [0]],
      [2, [0]],
      [2, [1]],
      [3, [2]],
      [3, [0, 1, 2]],
    ] as const) {
      const { world, replicas } = await startReplicas(count, (drs) => drs.set(aJob()));
      await world.pass(POLL_MS);
      for (const replica of seats.flatMap((seat) => replicas[seat] ?? [])) await openFive(replica);
      await world.pass(POLL_MS);
      counts.push(await callsIn(world, TWO_MINUTES));
      await Promise.all(replicas.map(({ watching }) => watching.stop()));
    }

    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(TWO_MINUTES / POLL_MS + TWO_MINUTES / FIFTEEN_SECONDS);
  });

  it('is called every 15 seconds while nobody watches on any replica', async () => {
    const { world } = await startReplicas(3);

    const calls = await callsIn(world, TWO_MINUTES);

    expect(calls).toBe(TWO_MINUTES / FIFTEEN_SECONDS);
  });

  it('is called a few times for 200 watchers who arrive at once on followers, of jobs that nobody knows', async () => {
    const { world, replicas } = await startReplicas(3);
    await world.pass(7_000);
    const before = world.drs.jobCalls.length;

    const readers: Reader<never>[] = [];
    for (let number = 1; number <= 200; number += 1) {
      const replica = replicas[1 + (number % 2)];
      if (replica === undefined) continue;
      readers.push(
        (await read(replica.watching.watchJob(jobIDOf(number), null))) as unknown as Reader<never>,
      );
    }
    await world.pass(2_000);

    expect(readers.every(({ kinds }) => kinds[0] === 'ResourceNotFoundError')).toBe(true);
    expect(world.drs.jobCalls.length - before).toBeLessThanOrEqual(4);
  });
});
