// Clocks of machines differ: what the leader says of time is understood by those who follow.
import { describe, expect, it } from '@jest/globals';

import { ForeignClock } from '../../src/jobs/feed/foreignClock.js';
import { aJob, withStatus } from '../domain/kit/jobs.js';
import { unavailable } from './kit/failures.js';
import { crash, type Replica, type Replicas, startReplicas } from './kit/replicas.js';
import { ONE, summary } from './kit/story.js';
import { POLL_MS, read } from './kit/watch.js';

const HOUR_MS = 3_600_000;
const FIFTEEN_SECONDS = 15_000;
const OFFSETS = [HOUR_MS, -HOUR_MS];

/** Replicas whose clocks are ahead by so much; the first leads. */
async function startAt(...offsetsMs: readonly number[]): Promise<readonly [Replicas, ...Replica[]]> {
  const { world } = await startReplicas(0, (drs) => drs.set(aJob()));
  const replicas: Replica[] = [];
  for (const offsetMs of offsetsMs) {
    replicas.push(await world.start({ offsetMs }));
    await world.pass(POLL_MS);
  }
  return [world, ...replicas];
}

/** Those of a job and of all jobs, on this replica. */
async function watchersOn(replica: Replica | undefined) {
  if (replica === undefined) throw new Error('the replica was not started');
  const { watching } = replica;
  return [await read(watching.watchJob(ONE, null)), await read(watching.watchActivity(null))] as const;
}

describe('an instant of another clock', () => {
  it('is taken as it is while nothing was heard of that clock', () => {
    const clock = new ForeignClock();

    const ours = clock.toOurs(5_000);

    expect(ours).toBe(5_000);
  });

  it.each([HOUR_MS, -HOUR_MS])('is put right when that clock is ahead by %i ms', (aheadMs) => {
    const clock = new ForeignClock();

    clock.note(10_000 + aheadMs, 10_000);

    expect(clock.toOurs(9_000 + aheadMs)).toBe(9_000);
  });

  it('is judged by the fastest of the latest messages', () => {
    const clock = new ForeignClock();

    for (const [sentAtMs, tookMs] of [
      [10_000, 900],
      [12_000, 20],
      [14_000, 700],
    ] as const)
      clock.note(sentAtMs, sentAtMs + HOUR_MS + tookMs);

    expect(clock.toOurs(14_000)).toBe(14_000 + HOUR_MS + 20);
  });

  it('is judged by the latest eight messages alone, as clocks drift', () => {
    const clock = new ForeignClock();
    clock.note(0, 0);

    for (let number = 1; number <= 8; number += 1) clock.note(number * 1_000, number * 1_000 + 300);

    expect(clock.toOurs(8_000)).toBe(8_300);
  });

  it('is taken as it is once that clock is known to be ours', () => {
    const clock = new ForeignClock();
    clock.note(10_000 + HOUR_MS, 10_000);

    clock.isOurs();

    expect(clock.toOurs(5_000)).toBe(5_000);
  });
});

describe('on a follower of a leader whose clock is wrong', () => {
  it.each(OFFSETS)(
    'by %i ms watchers are shown the state soon, and nobody calls it stale',
    async (offsetMs) => {
      const [world, , follower] = await startAt(offsetMs, 0);

      const watchers = await watchersOn(follower);
      await world.pass(2 * POLL_MS);
      const shown = watchers.map(({ kinds }) => kinds);
      await world.pass(120_000);

      expect(shown).toEqual([['JobUpdate'], ['JobUpdate']]);
      expect(watchers.map(({ kinds }) => kinds)).toEqual(shown);
    },
  );

  it.each(OFFSETS)(
    'by %i ms watchers are told within 15 seconds that DRS fails, and later that it does not',
    async (offsetMs) => {
      const [world, , follower] = await startAt(offsetMs, 0);
      const watchers = await watchersOn(follower);
      await world.pass(20_000);

      world.drs.jobsFate = () => unavailable();
      await world.pass(FIFTEEN_SECONDS);
      const told = watchers.map(({ kinds }) => kinds);
      world.drs.jobsFate = () => null;
      await world.pass(12_000);

      expect(told).toEqual([
        ['JobUpdate', 'JobStreamStale'],
        ['JobUpdate', 'JobStreamStale'],
      ]);
      for (const { kinds } of watchers) expect(kinds).toEqual(['JobUpdate', 'JobStreamStale', 'JobUpdate']);
    },
  );

  it.each(OFFSETS)('by %i ms a job that nobody knows is said to be unknown', async (offsetMs) => {
    const [world, , follower] = await startAt(offsetMs, 0);
    world.drs.remove(ONE);
    await world.pass(30_000);

    const [reader] = await watchersOn(follower);
    await world.pass(2 * POLL_MS);

    expect(reader.kinds).toEqual(['ResourceNotFoundError']);
  });

  it.each(OFFSETS)(
    'by %i ms who has only just started tells that the store is out of reach',
    async (offsetMs) => {
      const [world, , follower] = await startAt(offsetMs, 0);
      const watchers = await watchersOn(follower);
      follower?.link.cut();

      await world.pass(FIFTEEN_SECONDS);

      for (const { kinds } of watchers) expect(kinds.at(-1)).toBe('JobStreamStale');
    },
  );
});

describe('when the lease passes between replicas whose clocks differ', () => {
  it.each([
    [HOUR_MS, 0],
    [0, HOUR_MS],
    [-HOUR_MS, HOUR_MS],
    [HOUR_MS, -HOUR_MS],
  ])('by %i and %i ms, a third calls nothing stale, and misses nothing', async (firstMs, secondMs) => {
    const [world, first, , third] = await startAt(firstMs, secondMs, 0);
    const watchers = await watchersOn(third);
    await world.pass(20_000);

    await first?.watching.stop();
    await world.pass(POLL_MS);
    world.drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await world.pass(60_000);

    for (const { kinds, updates } of watchers) {
      expect(kinds).toEqual(['JobUpdate', 'JobUpdate']);
      expect(updates.map(summary)).toEqual(['PENDING:', 'STARTED: JobStatusChange']);
    }
  });

  it.each(OFFSETS)('by %i ms, who comes soon after is shown the state soon', async (offsetMs) => {
    const [world, first, , third] = await startAt(0, offsetMs, 0);
    await watchersOn(third);
    await world.pass(20_000);
    await first?.watching.stop();
    await world.pass(POLL_MS);

    const watchers = await watchersOn(third);
    await world.pass(2 * POLL_MS);

    expect(watchers.map(({ kinds }) => kinds)).toEqual([['JobUpdate'], ['JobUpdate']]);
  });

  it.each(OFFSETS)(
    'by %i ms, and DRS hangs from then on, the new leader says so in time',
    async (offsetMs) => {
      const [world, first, second] = await startAt(offsetMs, 0);
      const watchers = await watchersOn(second);
      await world.pass(20_000);

      world.drs.jobsFate = () => 'hang';
      if (first !== undefined) await crash(first);
      await world.pass(FIFTEEN_SECONDS);

      expect(watchers.map(({ kinds }) => kinds)).toEqual([
        ['JobUpdate', 'JobStreamStale'],
        ['JobUpdate', 'JobStreamStale'],
      ]);
    },
  );
});
