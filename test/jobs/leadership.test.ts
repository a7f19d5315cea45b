// Which replica watches: one at a time, whoever holds the lease, and another soon after it is gone.
import { once } from 'node:events';

import { describe, expect, it } from '@jest/globals';

import { aJob, withStatus } from '../domain/kit/jobs.js';
import { crash, type Replica, type Replicas, startReplicas } from './kit/replicas.js';
import { ONE, summary } from './kit/story.js';
import { POLL_MS, read, SCOPE, turn } from './kit/watch.js';
import { expectWholeLog } from './kit/wholeLog.js';

const LEASE_MS = 6_000;
const LOOK_MS = 1_000;
const HOUR_MS = 3_600_000;

async function two(): Promise<readonly [Replicas, Replica, Replica]> {
  const { world, replicas } = await startReplicas(2, (drs) => drs.set(aJob()));
  const [first, second] = replicas;
  if (first === undefined || second === undefined) throw new Error('two replicas were not started');
  await world.pass(POLL_MS);
  return [world, first, second];
}

function leaseWordsOf({ logger }: Replica): readonly string[] {
  return logger.lines.map(({ event }) => event).filter((event) => event.startsWith('watchLease'));
}

/** How long it takes until this replica leads. */
async function msUntilLeading(world: Replicas, replica: Replica): Promise<number> {
  const startedAtMs = world.clock.now();
  while ((await world.leader())?.replicaID !== replica.replicaID) {
    if (world.clock.now() - startedAtMs > 60_000) throw new Error('it does not come to lead');
    await world.pass(250);
  }
  return world.clock.now() - startedAtMs;
}

/** How many replicas tell of rounds in this time: only who leads does. */
async function publishersIn(world: Replicas, replicas: readonly Replica[], ms: number): Promise<number> {
  const before = replicas.map(({ link }) => link.countOf('publish'));
  await world.pass(ms);
  return replicas.filter(({ link }, index) => link.countOf('publish') > (before[index] ?? 0)).length;
}

describe('among several replicas', () => {
  it('one leads, and goes on to lead', async () => {
    const { world, replicas } = await startReplicas(3, (drs) => drs.set(aJob()));

    const publishers = await publishersIn(world, replicas, 60_000);

    expect(publishers).toBe(1);
    expect(replicas.map(leaseWordsOf)).toEqual([['watchLeaseTaken'], [], []]);
    expect(await world.store.jobLog.readScope(SCOPE)).toMatchObject({
      holder: replicas[0]?.replicaID,
      epoch: 1,
    });
  });

  it('one leads whichever of those that are started at once comes first', async () => {
    const { world } = await startReplicas(0);
    const replicas = await Promise.all([world.start(), world.start(), world.start(), world.start()]);
    await world.pass(2_000);

    const publishers = await publishersIn(world, replicas, 60_000);

    expect(publishers).toBe(1);
    expect(replicas.flatMap(leaseWordsOf)).toEqual(['watchLeaseTaken']);
  });

  it('another leads at once when the leader stops', async () => {
    const [world, first, second] = await two();

    await first.watching.stop();
    await turn();

    expect(await world.leader()).toBe(second);
    expect(leaseWordsOf(first)).toEqual(['watchLeaseTaken', 'watchLeaseGivenBack']);
  });

  it('another leads at its next look when it did not hear that the leader stopped', async () => {
    const [world, first, second] = await two();
    second.link.hasNudges = false;

    await first.watching.stop();
    await world.pass(LOOK_MS);

    expect(await world.leader()).toBe(second);
  });
});

describe('a leader that shows no life', () => {
  it.each([
    ['because it died', 'dies'],
    ['because its calls to the store fail', 'fails'],
    ['because its calls to the store hang', 'hangs'],
  ])('%s is replaced within ten seconds, and not before the lease time is over', async (_, how) => {
    const [world, first, second] = await two();

    if (how === 'dies') await crash(first);
    else if (how === 'fails') first.link.cut();
    else first.link.freeze();
    const ms = await msUntilLeading(world, second);

    expect(ms).toBeGreaterThanOrEqual(LEASE_MS - POLL_MS);
    expect(ms).toBeLessThan(10_000);
  });

  it('to one replica alone is not replaced by others that see it', async () => {
    const { world, replicas } = await startReplicas(3, (drs) => drs.set(aJob()));
    replicas[2]?.link.freeze();
    await world.pass(30_000);

    replicas[2]?.link.mend();
    await world.pass(30_000);

    expect(replicas.map(leaseWordsOf)).toEqual([['watchLeaseTaken'], [], []]);
  });

  it('for less than the lease time goes on to lead', async () => {
    const [world, first] = await two();

    first.link.freeze();
    await world.pass(3_000);
    first.link.mend();
    await world.pass(30_000);

    expect(await world.leader()).toBe(first);
    expect(leaseWordsOf(first)).toEqual(['watchLeaseTaken']);
  });
});

describe('a leader whose lease was taken', () => {
  it.each(['freeze', 'cut'] as const)(
    'after a %s steps down and appends nothing more, though what it was writing arrives late',
    async (how) => {
      const [world, first, second] = await two();
      const reader = await read(second.watching.watchJob(ONE, null));
      await world.pass(POLL_MS);
      first.link[how]();
      world.drs.change(ONE, (job) => withStatus(job, 'STARTED'));
      await world.pass(12_000);

      first.link.mend();
      await world.pass(12_000);

      expect(await world.leader()).toBe(second);
      expect(leaseWordsOf(first)).toEqual(['watchLeaseTaken', 'watchLeaseLost']);
      expect(reader.updates.filter(({ changes }) => changes.length > 0).map(summary)).toEqual([
        'STARTED: JobStatusChange',
      ]);
      expectWholeNumbers(await world.log());
    },
  );

  it('reads DRS no more', async () => {
    const [world, first, second] = await two();
    first.link.freeze();
    await msUntilLeading(world, second);
    first.link.mend();
    await world.pass(POLL_MS);
    await read(second.watching.watchActivity(null));
    await world.pass(POLL_MS);

    const before = world.drs.jobCalls.length;
    await world.pass(60_000);

    expect(world.drs.jobCalls.length - before).toBe(60_000 / POLL_MS);
  });

  it('can lead again later', async () => {
    const [world, first, second] = await two();
    first.link.freeze();
    await msUntilLeading(world, second);
    first.link.mend();
    await world.pass(POLL_MS);

    await second.watching.stop();
    await world.pass(LOOK_MS);
    world.drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await world.pass(16_000);

    expect(await world.leader()).toBe(first);
    expect(leaseWordsOf(first)).toEqual(['watchLeaseTaken', 'watchLeaseLost', 'watchLeaseTaken']);
    expectWholeNumbers(await world.log());
    expect((await world.log()).at(-1)?.job.status?.raw).toBe('STARTED');
  });
});

describe('a leader that cannot reach the store', () => {
  it('for the lease time steps down, and takes the lease again when it can', async () => {
    const { world, replicas } = await startReplicas(1, (drs) => drs.set(aJob()));
    const [only] = replicas;
    if (only === undefined) throw new Error('no replica was started');
    await world.pass(POLL_MS);

    only.link.cut();
    await world.pass(LEASE_MS - POLL_MS);
    const early = leaseWordsOf(only);
    await world.pass(2 * POLL_MS);
    const late = leaseWordsOf(only);
    only.link.mend();
    await world.pass(LEASE_MS + 2 * LOOK_MS);

    expect(early).toEqual(['watchLeaseTaken']);
    expect(late).toEqual(['watchLeaseTaken', 'watchLeaseLost']);
    expect(await world.leader()).toBe(only);
    expect(only.logger.of('leadershipFailed')).toEqual([]);
    expect(only.logger.of('watchingFailed')).toEqual([]);
  });

  it('reads DRS no more once it has stepped down', async () => {
    const [world, first] = await two();
    await read(first.watching.watchActivity(null));
    first.link.cut();
    await world.pass(12_000);

    const before = first.link.countOf('append') + first.link.countOf('publish');
    await world.pass(30_000);

    expect(first.link.countOf('append') + first.link.countOf('publish')).toBe(before);
  });
});

describe('a replica that is stopped at the very moment when it takes the lease', () => {
  it('ends all the same, and gives the lease back', async () => {
    const [world, first, second] = await two();
    const [isTaking, isStopped] = [new AbortController(), new AbortController()];
    second.link.before = async (method) => {
      if (method !== 'takeLease') return;
      isTaking.abort();
      await once(isStopped.signal, 'abort');
    };
    await first.watching.stop();
    if (!isTaking.signal.aborted) await once(isTaking.signal, 'abort');

    const stopping = second.watching.stop();
    isStopped.abort();
    await stopping;

    expect(leaseWordsOf(second)).toEqual(['watchLeaseTaken', 'watchLeaseGivenBack']);
    expect(await world.store.jobLog.readScope(SCOPE)).toMatchObject({ holder: null, epoch: 2 });
  });
});

describe('replicas whose clocks differ by an hour', () => {
  it.each([
    ['ahead', HOUR_MS],
    ['behind', -HOUR_MS],
  ])('lead in turn when the second is %s, and lose or repeat nothing', async (_, offsetMs) => {
    const { world } = await startReplicas(0, (drs) => drs.set(aJob()));
    const first = await world.start();
    const second = await world.start({ offsetMs });
    await world.pass(30_000);
    const calm = [first, second].map(leaseWordsOf);

    first.link.cut();
    const ms = await msUntilLeading(world, second);
    world.drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await world.pass(16_000);
    first.link.mend();
    await world.pass(POLL_MS);
    await second.watching.stop();
    await world.pass(LOOK_MS);
    world.drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    await world.pass(60_000);

    expect(calm).toEqual([['watchLeaseTaken'], []]);
    expect(ms).toBeGreaterThanOrEqual(LEASE_MS - POLL_MS);
    expect(ms).toBeLessThan(10_000);
    expectWholeLog(await world.log(), world.drs);
  });
});

function expectWholeNumbers(log: readonly { readonly sequence: number }[]): void {
  expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
}
