// Whatever jobs do, whichever replicas live, lead, stop or die, and whatever becomes of calls to the store: each reader receives what
// was observed, once and in order, on whichever replica it comes back. A failure prints its seed and the story that it shrank to.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { instantOf } from '../../src/domain/instant.js';
import { boundedRuns } from '../kit/boundedRuns.js';
import { aJob, aLogItem, serverAt, withStatus } from '../domain/kit/jobs.js';
import { FickleReader } from './kit/fickleReader.js';
import { type Replicas, startReplicas } from './kit/replicas.js';
import { anyStep, letCallsTakeTime, LITTLE_MEMORY, type Stage, take } from './kit/steps.js';
import { ONE, TWO } from './kit/story.js';
import { POLL_MS, SCOPE, turn } from './kit/watch.js';
import { changesIn, changesOf, expectWholeLog } from './kit/wholeLog.js';

async function setStage(count: number, seed: number): Promise<Stage> {
  const { world, replicas } = await startReplicas(
    count,
    (drs) => {
      for (const jobID of [ONE, TWO])
        drs.set(aJob({ jobID, participatingServers: [serverAt(1, 'PENDING')] }));
    },
    LITTLE_MEMORY,
  );
  await world.pass(2 * POLL_MS);
  for (const [index, replica] of replicas.entries()) letCallsTakeTime(replica, seed + index);
  const seats = [0, count - 1, 0, count - 1];
  const at = (reader: number) => {
    const replica = replicas[seats[reader] ?? 0];
    if (replica === undefined) throw new Error(`nobody is at seat ${reader}`);
    return replica.watching;
  };
  const readers = [
    new FickleReader((watching, after) => watching.watchJob(ONE, after), at(0)),
    new FickleReader((watching, after) => watching.watchJob(TWO, after), at(1)),
    new FickleReader((watching, after) => watching.watchActivity(after), at(2)),
    new FickleReader((watching, after) => watching.watchActivity(after), at(3)),
  ];
  for (const reader of readers) await reader.ask(2);
  await world.pass(2 * POLL_MS);
  for (const reader of readers) await reader.ask(2);
  return { world, replicas: [...replicas], readers, seats };
}

/** All is well again, the jobs end (their logs a moment later), and everybody reads what is left. */
async function bringToItsEnd({ world, replicas, readers }: Stage): Promise<void> {
  for (const { link } of replicas) link.mend();
  for (const jobID of [ONE, TWO]) world.drs.change(jobID, (each) => withStatus(each, 'COMPLETED'));
  await world.pass(POLL_MS);
  for (const jobID of [ONE, TWO]) {
    world.drs.change(jobID, (each) => ({ ...each, endDateTime: instantOf(world.clock.now()) }));
    world.drs.write(jobID, aLogItem('JOB_END', 59));
  }
  await world.pass(40_000, POLL_MS / 2);
  // Pages of the log come from the store one after another, and not at once.
  for (let round = 0; round < 20; round += 1) for (const reader of readers) await reader.ask(300);
  await Promise.all(replicas.map(({ watching }) => watching.stop()));
}

async function logsOf(world: Replicas) {
  return [await world.log(ONE), await world.log(TWO), await world.log(), await world.log()];
}

describe('readers who come and go between replicas as they like', () => {
  it('receive every change once and in order, whoever leads and whatever the store does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 3 }),
        fc.nat(),
        fc.array(anyStep, { minLength: 8, maxLength: 30 }),
        async (count, seed, steps) => {
          const stage = await setStage(count, seed);
          const told = stage.readers.map(({ updates }) => updates.length);

          for (const step of steps) await take(step, stage);
          await turn();
          await bringToItsEnd(stage);

          expectWholeLog(await stage.world.log(), stage.world.drs);
          expect(told).toEqual([1, 1, 2, 2]);
          expect(await stage.world.store.jobLog.readOpenStates(SCOPE)).toEqual([]);
          const logs = await logsOf(stage.world);
          for (const [index, reader] of stage.readers.entries()) {
            expect(reader.refusals).toEqual([]);
            expect(reader.updates.filter(({ isResync }) => isResync)).toEqual([]);
            expect(changesOf(reader.updates)).toEqual(
              changesIn((logs[index] ?? []).slice(index < 2 ? 1 : 2)),
            );
          }
        },
      ),
      boundedRuns(40),
    );
  });
});
