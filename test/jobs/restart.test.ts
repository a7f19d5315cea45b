// All replicas end and others start: the log is where it was, and every cursor still means the same place.
import { describe, expect, it } from '@jest/globals';

import { aJob, aLogItem, withServersAt, withStatus } from '../domain/kit/jobs.js';
import { unavailable } from './kit/failures.js';
import { crash, type Replica, type Replicas, startReplicas } from './kit/replicas.js';
import type { ScriptedDrs } from './kit/scriptedDrs.js';
import { cursorOf, ONE, runToItsEnd, summary, TWO } from './kit/story.js';
import { POLL_MS, read } from './kit/watch.js';
import { changesIn, changesOf, expectWholeLog } from './kit/wholeLog.js';

const UNTIL_LEADING_MS = 10_000;
const FIFTEEN_SECONDS = 15_000;

async function one(
  given: (drs: ScriptedDrs) => void = (drs) => drs.set(aJob()),
): Promise<readonly [Replicas, Replica]> {
  const { world, replicas } = await startReplicas(1, given);
  const [replica] = replicas;
  if (replica === undefined) throw new Error('no replica was started');
  await world.pass(POLL_MS);
  return [world, replica];
}

const WAYS: readonly (readonly [string, (replica: Replica) => Promise<void>])[] = [
  ['stops', (replica) => replica.watching.stop()],
  ['dies', crash],
];

describe.each(WAYS)('after a replica %s and another starts', (_, end) => {
  it('jobUpdates and jobActivity continue from every cursor that was ever handed out, also of a job that is over', async () => {
    const [world, before] = await one();
    const job = await read(before.watching.watchJob(ONE, null));
    const activity = await read(before.watching.watchActivity(null));
    await runToItsEnd(before);
    await end(before);

    const after = await world.start();
    await world.pass(UNTIL_LEADING_MS);

    for (const [index, { cursor }] of job.updates.entries()) {
      const resumed = await read(after.watching.watchJob(ONE, cursor));
      expect(resumed.events).toEqual(job.events.slice(index + 1));
      expect(resumed.isDone).toBe(true);
    }
    for (const [index, { cursor }] of activity.updates.entries()) {
      const resumed = await read(after.watching.watchActivity(cursor));
      expect(resumed.events).toEqual(activity.events.slice(index + 1));
      expect(resumed.isDone).toBe(false);
    }
  });

  it('who continues receives what happened meanwhile and afterwards, once', async () => {
    const [world, before] = await one();
    const job = await read(before.watching.watchJob(ONE, null));
    const activity = await read(before.watching.watchActivity(null));
    await world.pass(POLL_MS);
    world.drs.write(ONE, aLogItem('JOB_START', 1));
    world.drs.change(ONE, (each) => withStatus(each, 'STARTED'));
    await world.pass(POLL_MS);
    await end(before);
    world.drs.change(ONE, (each) => withServersAt(each, 'IN_PROGRESS'));
    world.drs.write(ONE, aLogItem('LAUNCH_START', 2));

    const after = await world.start();
    const jobAfter = await read(after.watching.watchJob(ONE, cursorOf(job.events.at(-1))));
    const activityAfter = await read(after.watching.watchActivity(cursorOf(activity.events.at(-1))));
    await world.pass(UNTIL_LEADING_MS);
    world.drs.change(ONE, (each) => withStatus(each, 'COMPLETED'));
    world.drs.write(ONE, aLogItem('JOB_END', 3));
    await world.pass(10_000);

    expectWholeLog(await world.log(), world.drs);
    const expected = changesIn(await world.log()).slice(1);
    expect(changesOf([...job.updates, ...jobAfter.updates])).toEqual(expected);
    expect(changesOf([...activity.updates, ...activityAfter.updates])).toEqual(expected);
    expect(jobAfter.isDone).toBe(true);
  });

  it('a job that ended while nobody lived is told of to its end', async () => {
    const [world, before] = await one();
    const cursor = cursorOf((await read(before.watching.watchJob(ONE, null))).events[0]);
    await end(before);
    world.drs.change(ONE, (each) => withStatus(each, 'COMPLETED'));
    world.drs.write(ONE, aLogItem('JOB_START', 1), aLogItem('JOB_END', 2));

    const after = await world.start();
    const reader = await read(after.watching.watchJob(ONE, cursor));
    await world.pass(UNTIL_LEADING_MS);

    expect(reader.updates.map(summary)).toEqual(['COMPLETED: JobStatusChange JOB_START JOB_END final']);
    expect(reader.isDone).toBe(true);
  });

  it('a job that DRS has dropped meanwhile is gone, and who watches it is told', async () => {
    const [world, before] = await one();
    const cursor = cursorOf((await read(before.watching.watchJob(ONE, null))).events[0]);
    await end(before);
    world.drs.remove(ONE);

    const after = await world.start();
    const reader = await read(after.watching.watchJob(ONE, cursor));
    await world.pass(UNTIL_LEADING_MS + 20_000);

    expect(reader.kinds.at(-1)).toBe('ResourceNotFoundError');
    expect(reader.isDone).toBe(true);
    expect(after.watching.openJobs()).toEqual([]);
    expect((await world.log()).at(-1)).toMatchObject({ isGone: true, isFinal: true });
  });

  it('a job that DRS leaves out for the first three seconds is not called gone', async () => {
    const [world, before] = await one();
    await world.pass(60_000);
    await end(before);
    const job = world.drs.job(ONE);
    world.drs.remove(ONE);

    const after = await world.start();
    const reader = await read(after.watching.watchJob(ONE, null));
    while ((await world.leader()) !== after) await world.pass(250);
    await world.pass(3_000);
    world.drs.set(job);
    await world.pass(FIFTEEN_SECONDS);

    expect(reader.kinds.filter((kind) => kind !== 'JobStreamStale')).not.toContain('ResourceNotFoundError');
    expect(reader.updates.at(-1)).toMatchObject({ job, isFinal: false });
    expect((await world.log()).filter(({ isGone }) => isGone)).toEqual([]);
  });
});

describe('while DRS is down after a restart', () => {
  it('a job that is over is shown from the log to who asks for it', async () => {
    const [world, before] = await one();
    await read(before.watching.watchJob(ONE, null));
    await runToItsEnd(before);
    await before.watching.stop();
    world.drs.jobsFate = () => unavailable();

    const after = await world.start();
    const reader = await read(after.watching.watchJob(ONE, null));
    await world.pass(FIFTEEN_SECONDS);

    expect(reader.updates.map(summary)).toEqual(['COMPLETED: final']);
    expect(reader.updates[0]?.observedAt).toBe((await world.log()).at(-1)?.observedAt);
    expect(reader.isDone).toBe(true);
  });

  it('a job that ran is shown as it was, and called stale', async () => {
    const [world, before] = await one();
    await before.watching.stop();
    await world.pass(60_000);
    world.drs.jobsFate = () => unavailable();

    const after = await world.start();
    const reader = await read(after.watching.watchJob(ONE, null));
    await world.pass(FIFTEEN_SECONDS);

    expect(reader.kinds.toSorted()).toEqual(['JobStreamStale', 'JobUpdate']);
    expect(reader.updates.map(summary)).toEqual(['PENDING:']);
    expect(reader.updates[0]?.observedAt).toBe('2026-11-23T10:00:00.000Z');
  });

  it('who continues receives what the log has, and word that it is stale', async () => {
    const [world, before] = await one();
    const first = await read(before.watching.watchJob(ONE, null));
    world.drs.change(ONE, (each) => withStatus(each, 'STARTED'));
    await world.pass(2 * POLL_MS);
    await before.watching.stop();
    world.drs.jobsFate = () => unavailable();

    const after = await world.start();
    const reader = await read(after.watching.watchJob(ONE, cursorOf(first.events[0])));
    await world.pass(FIFTEEN_SECONDS);

    expect(reader.events[0]).toEqual(first.events[1]);
    expect(reader.kinds).toEqual(['JobUpdate', 'JobStreamStale']);
  });
});

describe('of several replicas', () => {
  it('each may be replaced in turn, as in an upgrade, and watchers that move on miss nothing', async () => {
    const { world, replicas } = await startReplicas(3, (drs) => drs.set(aJob()));
    await world.pass(POLL_MS);
    const first = replicas[0];
    if (first === undefined) throw new Error('no replica was started');
    let reader = await read(first.watching.watchActivity(null));
    const updates = [...reader.updates];
    let line = 0;

    for (const old of replicas) {
      line += 1;
      world.drs.write(ONE, aLogItem('SNAPSHOT_START', line));
      const fresh = await world.start();
      await old.watching.stop();
      await reader.leave();
      reader = await read(fresh.watching.watchActivity(cursorOf(updates.at(-1))));
      line += 1;
      world.drs.write(ONE, aLogItem('SNAPSHOT_START', line));
      await world.pass(3 * POLL_MS);
      updates.push(...reader.updates);
    }
    world.drs.set(aJob({ jobID: TWO }));
    await world.pass(2 * POLL_MS);
    updates.push(...reader.updates.slice(-1));

    expectWholeLog(await world.log(), world.drs);
    expect(changesOf(updates)).toEqual(changesIn(await world.log()).slice(1));
  });
});
