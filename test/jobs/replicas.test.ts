// Several replicas over one store: whoever leads, people see the same on each.
import { describe, expect, it } from '@jest/globals';

import { instantOf } from '../../src/domain/instant.js';
import { aJob, at, withStatus } from '../domain/kit/jobs.js';
import { aRequest, started } from '../store/kit/requests.js';
import { accessDenied, unavailable, uninitialized } from './kit/failures.js';
import { type Replica, type Replicas, startReplicas } from './kit/replicas.js';
import type { ScriptedDrs } from './kit/scriptedDrs.js';
import { cursorOf, ONE, runToItsEnd, summary, TWO } from './kit/story.js';
import { POLL_MS, read, type Reader, SCOPE } from './kit/watch.js';

const FIFTEEN_SECONDS = 15_000;
const LONG_AGO = at('2026-11-20T10:00:00Z');

interface Bench {
  readonly world: Replicas;
  readonly leader: Replica;
  readonly follower: Replica;
}

async function bench(given?: (drs: ScriptedDrs) => void): Promise<Bench> {
  const { world, replicas } = await startReplicas(2, given);
  const [leader, follower] = replicas;
  if (leader === undefined || follower === undefined) throw new Error('two replicas were not started');
  await world.pass(POLL_MS);
  return { world, leader, follower };
}

function withOne(drs: ScriptedDrs): void {
  drs.set(aJob());
}

describe('a watcher of a job on a follower', () => {
  it('receives the present state, every change, and the end, as one on the leader does', async () => {
    const { world, leader, follower } = await bench(withOne);
    const there = await read(leader.watching.watchJob(ONE, null));
    const here = await read(follower.watching.watchJob(ONE, null));
    await world.pass(POLL_MS);

    await runToItsEnd(leader);

    expect(here.updates.map(summary)).toEqual(there.updates.map(summary));
    expect(here.events.slice(1)).toEqual(there.events.slice(1));
    expect(here.events).toHaveLength(6);
    expect(here.updates.at(-1)).toMatchObject({ isFinal: true, job: world.drs.job(ONE) });
    expect([here.isDone, there.isDone]).toEqual([true, true]);
  });

  it('continues there from every cursor that the leader handed out', async () => {
    const { world, leader, follower } = await bench(withOne);
    const there = await read(leader.watching.watchJob(ONE, null));
    await runToItsEnd(leader);

    for (const [index, { cursor }] of there.updates.entries()) {
      const resumed = await read(follower.watching.watchJob(ONE, cursor));
      await world.pass(250);

      expect(resumed.events).toEqual(there.events.slice(index + 1));
      expect(resumed.isDone).toBe(true);
    }
  });

  it('continues from a cursor of which the follower has not heard yet', async () => {
    const { world, leader, follower } = await bench(withOne);
    const there = await read(leader.watching.watchJob(ONE, null));
    follower.link.hasNudges = false;
    world.drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await world.pass(POLL_MS, 500);
    world.drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));

    const here = await read(follower.watching.watchJob(ONE, cursorOf(there.events.at(-1))));
    await world.pass(20_000);

    expect(here.updates.every(({ isResync }) => !isResync)).toBe(true);
    expect(here.events).toEqual(there.events.slice(2));
  });

  it('is told of an unknown job that there is none', async () => {
    const { world, follower } = await bench();

    const reader = await read(follower.watching.watchJob(ONE, null));
    await world.pass(2 * POLL_MS);

    expect(reader.kinds).toEqual(['ResourceNotFoundError']);
    expect(reader.isDone).toBe(true);
  });

  it('is not told so of one that DRS does not list yet and that was just started on another replica', async () => {
    const { world, follower } = await bench();
    const claimedAt = instantOf(world.clock.now());
    const request = aRequest({ scope: SCOPE, claimedAt });
    await world.store.requests.claim(request);
    await world.store.requests.settle(request.requestID, started(), claimedAt);

    const reader = await read(follower.watching.watchJob(ONE, null));
    await world.pass(8_000);
    const early = reader.take();
    withOne(world.drs);
    await world.pass(2 * POLL_MS);

    expect(early.map(({ kind }) => kind).filter((kind) => kind !== 'JobStreamStale')).toEqual([]);
    expect(reader.updates.map(summary)).toEqual(['PENDING:']);
  });

  it('is told so in the end when DRS never lists it', async () => {
    const { world, follower } = await bench();
    const claimedAt = instantOf(world.clock.now());
    const request = aRequest({ scope: SCOPE, claimedAt });
    await world.store.requests.claim(request);
    await world.store.requests.settle(request.requestID, started(), claimedAt);

    const reader = await read(follower.watching.watchJob(ONE, null));
    await world.pass(90_000);

    expect(reader.kinds.at(-1)).toBe('ResourceNotFoundError');
  });

  it.each([
    ['is over', 'COMPLETED' as const, ['COMPLETED: final'], true],
    ['still runs', 'STARTED' as const, ['STARTED:'], false],
  ])('sees an old job that %s, which the leader looks up for it', async (_, status, expected, isDone) => {
    const old = { ...withStatus(aJob(), status), creationDateTime: LONG_AGO };
    const { world, leader, follower } = await bench((drs) => drs.set(old));

    const reader = await read(follower.watching.watchJob(ONE, null));
    const early = reader.take();
    await world.pass(2 * POLL_MS);

    expect(leader.watching.latestState(ONE)?.job).toEqual(old);
    expect(early).toEqual([]);
    expect(reader.updates.map(summary)).toEqual(expected);
    expect(reader.isDone).toBe(isDone);
  });
});

describe('a watcher of all jobs on a follower', () => {
  it('receives what one on the leader does', async () => {
    const { world, leader, follower } = await bench(withOne);
    const there = await read(leader.watching.watchActivity(null));
    const here = await read(follower.watching.watchActivity(null));
    await world.pass(POLL_MS);

    world.drs.set(aJob({ jobID: TWO }));
    await world.pass(POLL_MS);
    await runToItsEnd(leader);

    expect(here.updates.map(summary)).toEqual(there.updates.map(summary));
    expect(here.updates.slice(1)).toEqual(there.updates.slice(1));
    expect(here.updates.filter(({ isFinal }) => isFinal)).toHaveLength(1);
  });

  it('is told that no job runs', async () => {
    const { world, follower } = await bench();

    const reader = await read(follower.watching.watchActivity(null));
    await world.pass(2 * POLL_MS);

    expect(reader.kinds).toEqual(['JobStreamCurrent']);
  });

  it('continues from every cursor that the leader handed out', async () => {
    const { world, leader, follower } = await bench(withOne);
    const there = await read(leader.watching.watchActivity(null));
    await runToItsEnd(leader);

    for (const [index, { cursor }] of there.updates.entries()) {
      const resumed = await read(follower.watching.watchActivity(cursor));
      await world.pass(250);

      expect(resumed.events).toEqual(there.events.slice(index + 1));
    }
  });
});

describe('while DRS fails', () => {
  it('watchers on every replica are told within 15 seconds that it is stale, and later that it is not', async () => {
    const { world, leader, follower } = await bench(withOne);
    const readers = await readersOn(world, [leader, follower]);

    world.drs.jobsFate = () => unavailable();
    await world.pass(FIFTEEN_SECONDS);
    const stale = readers.map(({ kinds }) => kinds);
    world.drs.jobsFate = () => null;
    await world.pass(12_000);

    for (const kinds of stale) expect(kinds).toEqual(['JobUpdate', 'JobStreamStale']);
    for (const { kinds } of readers) expect(kinds).toEqual(['JobUpdate', 'JobStreamStale', 'JobUpdate']);
    for (const { events } of readers) expect(events[1]).toMatchObject({ error: unavailable() });
  });

  it('without an answer at all they are told too', async () => {
    const { world, leader, follower } = await bench(withOne);
    const readers = await readersOn(world, [leader, follower]);

    world.drs.jobsFate = () => 'hang';
    await world.pass(FIFTEEN_SECONDS);

    for (const { kinds } of readers) expect(kinds).toEqual(['JobUpdate', 'JobStreamStale']);
  });

  it.each([
    ['AccessDeniedError', accessDenied()],
    ['UninitializedAccountError', uninitialized()],
  ])('with %s every stream on every replica ends', async (kind, failure) => {
    const { world, leader, follower } = await bench(withOne);
    const readers = await readersOn(world, [leader, follower]);

    world.drs.jobsFate = () => failure;
    await world.pass(2 * POLL_MS);

    for (const reader of readers) expect(reader.kinds).toEqual(['JobUpdate', kind]);
    expect(readers.every(({ isDone }) => isDone)).toBe(true);
    expect([leader, follower].map(({ watching }) => watching.watchers())).toEqual([0, 0]);
  });

  it('with a refusal a stream that is opened on a follower meanwhile ends, and none that is opened after it', async () => {
    const { world, follower } = await bench(withOne);
    world.drs.jobsFate = () => accessDenied();
    await world.pass(60_000);
    const during = await read(follower.watching.watchJob(ONE, null));
    await world.pass(FIFTEEN_SECONDS);

    world.drs.jobsFate = () => null;
    const after = await read(follower.watching.watchJob(ONE, null));
    await world.pass(FIFTEEN_SECONDS);

    expect(during.kinds.at(-1)).toBe('AccessDeniedError');
    expect(after.kinds).toEqual(['JobUpdate']);
  });
});

/** On each replica a watcher of the job and one of all jobs, who have been shown the present state. */
async function readersOn(world: Replicas, replicas: readonly Replica[]): Promise<readonly Reader<never>[]> {
  const readers = await Promise.all(
    replicas.flatMap(({ watching }) => [
      read(watching.watchJob(ONE, null)),
      read(watching.watchActivity(null)),
    ]),
  );
  await world.pass(POLL_MS);
  return readers as unknown as readonly Reader<never>[];
}
