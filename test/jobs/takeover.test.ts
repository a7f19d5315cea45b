// The leader is gone in the middle of a job: what the next one writes goes on where the log stands.
import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import { aJob, aLogItem, instanceIDOf, withServersAt, withStatus } from '../domain/kit/jobs.js';
import { crash, type Replica, type Replicas, startReplicas } from './kit/replicas.js';
import type { ScriptedDrs } from './kit/scriptedDrs.js';
import { cursorOf, ONE, TWO } from './kit/story.js';
import { POLL_MS, read } from './kit/watch.js';
import { changesIn, changesOf, expectWholeLog } from './kit/wholeLog.js';

type Act = (drs: ScriptedDrs) => void;

/** A job from its start to its end: each of these is one observation. */
const STORY: readonly Act[] = [
  (drs) => drs.change(ONE, (job) => withStatus(job, 'STARTED')),
  (drs) => drs.write(ONE, aLogItem('JOB_START', 1), aLogItem('SNAPSHOT_START', 2)),
  (drs) => drs.change(ONE, (job) => withServersAt(job, 'IN_PROGRESS')),
  (drs) => drs.write(ONE, aLogItem('SNAPSHOT_START', 2), aLogItem('SNAPSHOT_END', 3)),
  (drs) =>
    drs.change(ONE, (job) => ({
      ...job,
      participatingServers: job.participatingServers.map((server) => ({
        ...server,
        launchStatus: known('LAUNCHED'),
        recoveryInstanceID: instanceIDOf(1),
      })),
    })),
  (drs) => drs.set(aJob({ jobID: TWO })),
  (drs) => {
    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    drs.write(ONE, aLogItem('JOB_END', 4));
  },
];

/** How the leader goes; the other is to take over while the act is over already. */
const WAYS: readonly (readonly [string, (leader: Replica) => Promise<void> | void, number])[] = [
  ['stops', (leader) => leader.watching.stop(), 1_000],
  ['dies', crash, 10_000],
  ['is cut off from the store', (leader) => leader.link.cut(), 10_000],
  ['freezes', (leader) => leader.link.freeze(), 10_000],
];

const UNTIL_OBSERVED_MS = 16_000;

async function play(world: Replicas, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    act(world.drs);
    await world.pass(UNTIL_OBSERVED_MS, 1_000);
  }
}

async function uninterrupted() {
  const { world } = await startReplicas(1, (drs) => drs.set(aJob()));
  await world.pass(POLL_MS);
  await play(world, STORY);
  return changesIn(await world.log());
}

async function bench(): Promise<readonly [Replicas, Replica, Replica]> {
  const { world, replicas } = await startReplicas(2, (drs) => drs.set(aJob()));
  const [first, second] = replicas;
  if (first === undefined || second === undefined) throw new Error('two replicas were not started');
  await world.pass(POLL_MS);
  return [world, first, second];
}

describe('a takeover at any point of a job', () => {
  it.each(WAYS)('when the leader %s leaves a log like that of one leader', async (_, lose, goneForMs) => {
    const expected = await uninterrupted();

    for (const at of STORY.keys()) {
      const [world, first] = await bench();
      await play(world, STORY.slice(0, at));
      await lose(first);
      STORY[at]?.(world.drs);
      await world.pass(goneForMs, 1_000);
      first.link.mend();
      await world.pass(UNTIL_OBSERVED_MS, 1_000);
      await play(world, STORY.slice(at + 1));

      expectWholeLog(await world.log(), world.drs);
      expect(changesIn(await world.log())).toEqual(expected);
    }
  });

  it('while much happens tells all of it at once, and each line of the log of DRS once', async () => {
    const [world, first] = await bench();
    await play(world, STORY.slice(0, 2));

    await crash(first);
    for (const act of STORY.slice(2)) act(world.drs);
    await world.pass(UNTIL_OBSERVED_MS + 10_000);

    expectWholeLog(await world.log(), world.drs);
  });

  it('while the leader reads the log of a job repeats no line of it', async () => {
    const [world, first] = await bench();
    world.drs.write(ONE, aLogItem('JOB_START', 1));
    await world.pass(UNTIL_OBSERVED_MS);
    world.drs.logFate = () => 'hang';
    world.drs.write(ONE, aLogItem('SNAPSHOT_START', 2));
    world.drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await world.pass(POLL_MS);

    await crash(first);
    world.drs.logFate = () => null;
    await world.pass(10_000 + UNTIL_OBSERVED_MS);

    expectWholeLog(await world.log(), world.drs);
  });
});

describe('a reader on the replica that takes over', () => {
  it('receives what happened before, meanwhile and after as one story', async () => {
    const [world, first, second] = await bench();
    const job = await read(second.watching.watchJob(ONE, null));
    const activity = await read(second.watching.watchActivity(null));
    await world.pass(POLL_MS);
    await play(world, STORY.slice(0, 2));

    await crash(first);
    STORY[2]?.(world.drs);
    await world.pass(10_000);
    await play(world, STORY.slice(3));

    expect(changesOf(job.updates)).toEqual(changesIn(await world.log(ONE)).slice(1));
    expect(changesOf(activity.updates)).toEqual(changesIn(await world.log()).slice(1));
    expect(job.isDone).toBe(true);
  });

  it('of a leader that died comes back there with its cursor, and has missed nothing', async () => {
    const [world, first, second] = await bench();
    const before = await read(first.watching.watchJob(ONE, null));
    await world.pass(POLL_MS);
    await play(world, STORY.slice(0, 3));

    await crash(first);
    const after = await read(second.watching.watchJob(ONE, cursorOf(before.events.at(-1))));
    await play(world, STORY.slice(3));

    const told = [...changesOf(before.updates), ...changesOf(after.updates)];
    expect(told).toEqual(changesIn(await world.log(ONE)).slice(1));
    expect(after.isDone).toBe(true);
  });
});
