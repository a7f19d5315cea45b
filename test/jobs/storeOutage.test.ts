// The store fails: before or after what was asked of it was done, once or for a while, for one replica or for all.
import { once } from 'node:events';

import { describe, expect, it } from '@jest/globals';

import { instantOf } from '../../src/domain/instant.js';
import { aJob, aLogItem, withStatus } from '../domain/kit/jobs.js';
import type { CallFate } from './kit/failingStore.js';
import { type Replica, type Replicas, startReplicas } from './kit/replicas.js';
import { cursorOf, ONE, runToItsEnd, summary } from './kit/story.js';
import { POLL_MS, read, SCOPE, turn } from './kit/watch.js';
import { changesIn, changesOf, expectWholeLog } from './kit/wholeLog.js';

const FIFTEEN_SECONDS = 15_000;

interface Bench {
  readonly world: Replicas;
  readonly leader: Replica;
  readonly follower: Replica;
}

async function bench(options = {}): Promise<Bench> {
  const { world, replicas } = await startReplicas(2, (drs) => drs.set(aJob()), options);
  const [leader, follower] = replicas;
  if (leader === undefined || follower === undefined) throw new Error('two replicas were not started');
  await world.pass(POLL_MS);
  return { world, leader, follower };
}

/** On both replicas a watcher of the job and one of all jobs. */
async function readersOn({ world, leader, follower }: Bench) {
  const readers = {
    jobs: [
      await read(leader.watching.watchJob(ONE, null)),
      await read(follower.watching.watchJob(ONE, null)),
    ],
    activities: [
      await read(leader.watching.watchActivity(null)),
      await read(follower.watching.watchActivity(null)),
    ],
  };
  await world.pass(POLL_MS);
  return readers;
}

const FATES: readonly (readonly [string, CallFate])[] = [
  ['and was not done', 'failsBefore'],
  ['though it was done', 'failsAfter'],
];
const WRITES = ['append', 'remember', 'publish', 'renewLease', 'dropEnded'] as const;

describe('a call of the leader that fails', () => {
  it.each(
    WRITES.flatMap((method) =>
      FATES.flatMap(([words, fate]) => [1, 2, 4].map((times) => [method, times, words, fate] as const)),
    ),
  )('(%s, %i times) %s costs nobody a change, and gives nobody one twice', async (method, times, _, fate) => {
    const all = await bench();
    const { world, leader } = all;
    const { jobs, activities } = await readersOn(all);

    leader.link.failNext(fate, [method], times);
    await runToItsEnd(leader);
    await world.pass(30_000);

    expectWholeLog(await world.log(), world.drs);
    const expected = changesIn(await world.log()).slice(1);
    for (const { updates } of [...jobs, ...activities]) expect(changesOf(updates)).toEqual(expected);
    expect(jobs.map(({ isDone }) => isDone)).toEqual([true, true]);
  });

  it.each(FATES)('at every second commit %s costs nobody a change', async (_, fate) => {
    const all = await bench();
    const { world, leader } = all;
    const { jobs, activities } = await readersOn(all);
    let commits = 0;
    leader.link.fate = (method) => {
      if (method !== 'append') return 'works';
      commits += 1;
      return commits % 2 === 1 ? fate : 'works';
    };

    for (let second = 1; second <= 9; second += 1) {
      world.drs.write(ONE, aLogItem('SNAPSHOT_START', second));
      await world.pass(POLL_MS);
    }
    await runToItsEnd(leader);
    await world.pass(30_000);

    expectWholeLog(await world.log(), world.drs);
    for (const { updates } of [...jobs, ...activities])
      expect(changesOf(updates)).toEqual(changesIn(await world.log()).slice(1));
  });

  it('is no reason to read DRS at a faster pace', async () => {
    const { world, leader } = await bench();
    await read(leader.watching.watchActivity(null));
    leader.link.fate = (method) => (method === 'publish' ? 'failsBefore' : 'works');

    const before = world.drs.jobCalls.length;
    await world.pass(60_000);

    expect(world.drs.jobCalls.length - before).toBeLessThanOrEqual(60_000 / 1_000);
  });
});

describe('a follower that is cut off from the store', () => {
  it('says within 15 seconds that what it shows is stale, and heals by itself', async () => {
    const all = await bench();
    const { world, leader, follower } = all;
    const { jobs, activities } = await readersOn(all);

    follower.link.cut();
    await world.pass(FIFTEEN_SECONDS);
    const told = [jobs[1]?.kinds, activities[1]?.kinds];
    follower.link.mend();
    await world.pass(2 * POLL_MS);

    for (const kinds of told) expect(kinds).toEqual(['JobUpdate', 'JobStreamStale']);
    for (const reader of [jobs[1], activities[1]])
      expect(reader?.kinds).toEqual(['JobUpdate', 'JobStreamStale', 'JobUpdate']);
    for (const reader of [jobs[0], activities[0]]) expect(reader?.kinds).toEqual(['JobUpdate']);
    expect(await world.leader()).toBe(leader);
    expect(follower.logger.of('storeNotReadable')).toHaveLength(1);
    expect(follower.logger.of('storeReadableAgain')).toHaveLength(1);
  });

  it('gives afterwards all that happened meanwhile, to the end', async () => {
    const all = await bench();
    const { world, leader, follower } = all;
    const { jobs } = await readersOn(all);

    follower.link.freeze();
    await runToItsEnd(leader);
    await world.pass(FIFTEEN_SECONDS);
    follower.link.mend();
    await world.pass(POLL_MS);

    expect(changesOf(jobs[1]?.updates ?? [])).toEqual(changesIn(await world.log(ONE)).slice(1));
    expect(jobs[1]?.isDone).toBe(true);
  });

  it('says so too to who comes meanwhile', async () => {
    const { world, follower } = await bench();
    follower.link.cut();
    await world.pass(60_000);

    const reader = await read(follower.watching.watchJob(ONE, null));
    await world.pass(FIFTEEN_SECONDS);

    expect(reader.kinds.at(-1)).toBe('JobStreamStale');
  });
});

describe('the store out of reach for all', () => {
  it.each(['cut', 'freeze'] as const)('(%s) is told on every replica, and nothing is lost', async (how) => {
    const all = await bench();
    const { world, leader, follower } = all;
    const { jobs, activities } = await readersOn(all);

    for (const { link } of [leader, follower]) link[how]();
    world.drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await world.pass(30_000);
    const told = [...jobs, ...activities].map(({ kinds }) => kinds);
    for (const { link } of [leader, follower]) link.mend();
    await world.pass(10_000);
    await runToItsEnd(leader);
    await world.pass(20_000);

    for (const kinds of told) expect(kinds).toEqual(['JobUpdate', 'JobStreamStale']);
    expectWholeLog(await world.log(), world.drs);
    for (const { updates } of [...jobs, ...activities])
      expect(changesOf(updates)).toEqual(changesIn(await world.log()).slice(1));
  });
});

describe('readers who come back to what is no longer in memory', () => {
  const logLimits = { keptParticipants: 2, keptOverJobs: 1 };

  it('while it cannot be read are waited for with one read a second for all of them', async () => {
    const { world, leader, follower } = await bench({ logLimits });
    const cursor = cursorOf((await read(leader.watching.watchJob(ONE, null))).events[0]);
    await runToItsEnd(leader);
    follower.link.fate = (method) => (method === 'readAfter' ? 'failsBefore' : 'works');
    const before = follower.link.countOf('readAfter');

    const readers = [];
    for (let count = 0; count < 4; count += 1)
      readers.push(await read(follower.watching.watchActivity(cursor)));
    await world.pass(3_000);
    const reads = follower.link.countOf('readAfter') - before;
    follower.link.mend();
    await world.pass(2_000);

    expect(reads).toBeLessThanOrEqual(5);
    for (const { updates } of readers)
      expect(changesOf(updates)).toEqual(changesIn(await world.log()).slice(1));
  });

  it('leave nothing running when the replica stops meanwhile', async () => {
    const { world, leader, follower } = await bench({ logLimits });
    const cursor = cursorOf((await read(leader.watching.watchJob(ONE, null))).events[0]);
    await runToItsEnd(leader);
    let reads = 0;
    follower.link.fate = (method) => {
      if (method === 'readAfter') reads += 1;
      return method === 'readAfter' && reads < 50 ? 'failsBefore' : 'works';
    };
    await read(follower.watching.watchActivity(cursor));
    await world.pass(1_000);
    const before = reads;

    await follower.watching.stop();
    await turn();

    expect(reads - before).toBeLessThanOrEqual(1);
  });
});

describe('a job whose state is put right just before its end', () => {
  it('ends with its last change, on a replica that reads the store at that very moment', async () => {
    const { world, leader, follower } = await bench();
    const reader = await read(follower.watching.watchJob(ONE, null));
    await world.pass(POLL_MS);
    world.drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    world.drs.write(ONE, aLogItem('JOB_START', 1));
    await world.pass(POLL_MS);
    // The follower has read where the log stands; before it reads what was put right, the end is written.
    const [isLooking, isWritten] = [new AbortController(), new AbortController()];
    leader.link.before = (method) => (method === 'append' ? aborted(isLooking.signal) : undefined);
    follower.link.before = (method) => {
      if (method !== 'readAmended') return;
      isLooking.abort();
      return aborted(isWritten.signal);
    };
    const unlisten = world.store.jobLog.onLog(SCOPE, () => {
      if (isLooking.signal.aborted) isWritten.abort();
    });

    world.drs.change(ONE, (job) => ({ ...job, endDateTime: instantOf(world.clock.now()) }));
    world.drs.write(ONE, aLogItem('JOB_END', 2));
    await world.pass(2 * POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING:',
      'COMPLETED: JobStatusChange JOB_START',
      'COMPLETED: JOB_END final',
    ]);
    expect(isWritten.signal.aborted).toBe(true);
    unlisten();
  });
});

describe('a job whose state is put right with its end', () => {
  it('is over in the store too, though what puts it right takes longer than what ends it', async () => {
    const { world, leader } = await bench();
    await read(leader.watching.watchJob(ONE, null));
    world.drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    world.drs.write(ONE, aLogItem('JOB_START', 1));
    await world.pass(POLL_MS);
    leader.link.before = async (method) => {
      for (let left = method === 'remember' ? 5 : 0; left > 0; left -= 1) await turn();
    };

    world.drs.change(ONE, (job) => ({ ...job, endDateTime: instantOf(world.clock.now()) }));
    world.drs.write(ONE, aLogItem('JOB_END', 2));
    await world.pass(10 * POLL_MS);
    const after = await world.start();
    await leader.watching.stop();
    await after.pass(20_000);

    expect(await world.store.jobLog.readOpenStates(SCOPE)).toEqual([]);
    expect((await world.log()).filter(({ isFinal }) => isFinal)).toHaveLength(1);
  });
});

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
