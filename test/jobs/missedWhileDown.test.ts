// What happened while no replica lived is found and told when one lives again.
import { describe, expect, it } from '@jest/globals';

import { instantOf } from '../../src/domain/instant.js';
import type { Job } from '../../src/domain/job.js';
import { aJob, aLogItem, jobIDOf, withServersAt, withStatus } from '../domain/kit/jobs.js';
import { type Replica, type Replicas, startReplicas } from './kit/replicas.js';
import { cursorOf, ONE, summary, TWO } from './kit/story.js';
import { POLL_MS, read } from './kit/watch.js';
import { expectWholeLog } from './kit/wholeLog.js';

const HOUR_MS = 3_600_000;

/** A replica that lived, knew job ONE (or none), and ended; and a cursor of its stream of all jobs. */
async function lived(jobs: readonly Job[]): Promise<{ readonly world: Replicas; readonly cursor: string }> {
  const { world, replicas } = await startReplicas(1, (drs) => jobs.forEach((job) => drs.set(job)));
  const [replica] = replicas;
  if (replica === undefined) throw new Error('no replica was started');
  const activity = await read(replica.watching.watchActivity(null));
  await world.pass(2 * POLL_MS);
  await replica.watching.stop();
  const [first] = activity.events;
  const cursor = first?.kind === 'JobStreamCurrent' ? first.cursor : cursorOf(first);
  return { world, cursor };
}

/** The job, from its creation now to its end in a minute, with its log. */
function run(world: Replicas, jobID = TWO): void {
  const creationDateTime = instantOf(world.clock.now());
  world.clock.advance(60_000);
  const endDateTime = instantOf(world.clock.now());
  const job = withServersAt(aJob({ jobID, creationDateTime, endDateTime }), 'LAUNCHED');
  world.drs.set(withStatus(job, 'COMPLETED'));
  world.drs.write(jobID, aLogItem('JOB_START', 1), aLogItem('LAUNCH_START', 2), aLogItem('JOB_END', 3));
}

async function startAgain(world: Replicas): Promise<Replica> {
  const replica = await world.start();
  await world.pass(2 * POLL_MS);
  return replica;
}

describe('a job that started and ended while no replica lived', () => {
  it('is in the log afterwards with its changes and the lines of its log', async () => {
    const { world } = await lived([]);
    run(world);

    await startAgain(world);

    const log = await world.log();
    expectWholeLog(log, world.drs);
    expect(log).toMatchObject([{ job: { jobID: TWO }, isFinal: true, isGone: false }]);
    expect(log[0]?.changes.map(({ kind }) => kind)).toEqual([
      'JobStatusChange',
      'ServerLaunchStatusChange',
      'JobLogItemAdded',
      'JobLogItemAdded',
      'JobLogItemAdded',
    ]);
  });

  it('reaches who continues the stream of all jobs from before, once', async () => {
    const { world, cursor } = await lived([aJob()]);
    run(world);
    const replica = await world.start();

    const reader = await read(replica.watching.watchActivity(cursor));
    await world.pass(4 * POLL_MS);

    expect(reader.updates.map(({ job }) => job.jobID)).toEqual([TWO]);
    expect(reader.updates.map(summary)).toEqual([
      'COMPLETED: JobStatusChange ServerLaunchStatusChange JOB_START LAUNCH_START JOB_END final',
    ]);
  });

  it('is shown, over, to who asks for it', async () => {
    const { world } = await lived([]);
    run(world);
    const replica = await startAgain(world);

    const reader = await read(replica.watching.watchJob(TWO, null));
    await world.pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual(['COMPLETED: final']);
    expect(reader.isDone).toBe(true);
  });

  it('is found however many there are, and hours later', async () => {
    const { world, cursor } = await lived([aJob()]);
    for (let number = 2; number <= 40; number += 1) run(world, jobIDOf(number));
    world.clock.advance(5 * HOUR_MS);
    const replica = await world.start();

    const reader = await read(replica.watching.watchActivity(cursor));
    await world.pass(30_000);

    expectWholeLog(await world.log(), world.drs);
    expect(new Set(reader.updates.map(({ job }) => job.jobID)).size).toBe(39);
    expect(reader.updates.filter(({ isFinal }) => isFinal)).toHaveLength(39);
  });

  it('is told of once, though the store fails just when it is found', async () => {
    const { world, cursor } = await lived([aJob()]);
    run(world);
    const replica = await world.start();
    replica.link.failNext('failsAfter', ['append', 'publish'], 3);

    const reader = await read(replica.watching.watchActivity(cursor));
    await world.pass(30_000);

    expectWholeLog(await world.log(), world.drs);
    expect(reader.updates).toHaveLength(1);
  });

  it('is told of once, though the replica that found it ends before it can say that it listed all', async () => {
    const { world, cursor } = await lived([aJob()]);
    run(world);
    const found = await world.start();
    found.link.fate = (method) => (method === 'publish' ? 'failsBefore' : 'works');
    await world.pass(POLL_MS);
    await found.watching.stop();

    const replica = await world.start();
    const reader = await read(replica.watching.watchActivity(cursor));
    await world.pass(30_000);

    expectWholeLog(await world.log(), world.drs);
    expect(reader.updates).toHaveLength(1);
  });
});

describe('a job that started while no replica lived and still runs', () => {
  it('is told of, and followed to its end', async () => {
    const { world, cursor } = await lived([]);
    world.drs.set(aJob({ creationDateTime: instantOf(world.clock.now()) }));
    world.drs.write(ONE, aLogItem('JOB_START', 1));
    world.clock.advance(HOUR_MS);
    const replica = await world.start();

    const reader = await read(replica.watching.watchActivity(cursor));
    await world.pass(2 * POLL_MS);
    world.drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    world.drs.write(ONE, aLogItem('JOB_END', 2));
    await world.pass(2 * POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING: JobStatusChange ServerLaunchStatusChange JOB_START',
      'COMPLETED: JobStatusChange JOB_END final',
    ]);
  });
});

describe('jobs that were over before the very first replica lived', () => {
  it('are no news to anybody', async () => {
    const { world } = await startReplicas(0);
    run(world);

    const replica = await startAgain(world);
    const reader = await read(replica.watching.watchActivity(null));
    await world.pass(20_000);

    expect(await world.log()).toEqual([]);
    expect(reader.kinds).toEqual(['JobStreamCurrent']);
  });
});
