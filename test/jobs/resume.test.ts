import { describe, expect, it } from '@jest/globals';

import { instantOf } from '../../src/domain/instant.js';
import { encodeCursor } from '../../src/jobs/streams/cursor.js';
import { aJob, serverAt, withServersAt, withStatus } from '../domain/kit/jobs.js';
import { cursorOf, ONE, runToItsEnd, summary, TWO } from './kit/story.js';
import { firstOf, POLL_MS, read, restarted, watch } from './kit/watch.js';

describe('the stream of a job, resumed', () => {
  it('continues with the first change after each cursor that was ever handed out, and repeats nothing', async () => {
    const bench = await watch((drs) => drs.set(aJob()));
    const reader = await read(bench.watching.watchJob(ONE, null));
    await runToItsEnd(bench);
    const all = reader.updates;

    for (const [index, { cursor }] of all.entries()) {
      const resumed = await read(bench.watching.watchJob(ONE, cursor));

      expect(resumed.events).toEqual(all.slice(index + 1));
      expect(resumed.isDone).toBe(true);
    }
  });

  it('waits for the next change when it continues where nothing happened since', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const cursor = cursorOf(await firstOf(watching.watchJob(ONE, null)));

    const resumed = await read(watching.watchJob(ONE, cursor));
    await pass(4 * POLL_MS);
    const silence = resumed.take();
    drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await pass(POLL_MS);

    expect(silence).toEqual([]);
    expect(resumed.updates.map(summary)).toEqual(['STARTED: JobStatusChange']);
  });

  it('gives changes that nobody watched to who continues from before them', async () => {
    const bench = await watch((drs) => drs.set(aJob()));
    const cursor = cursorOf(await firstOf(bench.watching.watchJob(ONE, null)));

    bench.drs.change(ONE, (job) => withServersAt(job, 'IN_PROGRESS'));
    await bench.pass(16_000);
    bench.drs.change(ONE, (job) => withServersAt(job, 'LAUNCHED'));
    await bench.pass(16_000);
    const resumed = await read(bench.watching.watchJob(ONE, cursor));

    expect(resumed.updates.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      ['ServerLaunchStatusChange'],
      ['ServerLaunchStatusChange'],
    ]);
    expect(resumed.updates.at(-1)?.job.participatingServers).toEqual([serverAt(1, 'LAUNCHED')]);
  });

  it('reads from the store what is no longer in memory, for who comes back and for who is slow', async () => {
    const bench = await watch((drs) => drs.set(aJob()), {
      logLimits: { keptParticipants: 2, keptOverJobs: 1 },
    });
    const slow = bench.watching.watchJob(ONE, null);
    const first = (await slow.next()).value;
    const prompt = await read(bench.watching.watchJob(ONE, null));
    prompt.take();
    await runToItsEnd(bench);
    bench.drs.set(aJob({ jobID: TWO }));
    await bench.pass(16_000);
    await runToItsEnd(bench, TWO);

    const resumed = await read(bench.watching.watchJob(ONE, cursorOf(first)));
    const caughtUp = await read(slow);

    expect(prompt.events).toHaveLength(5);
    for (const reader of [resumed, caughtUp]) {
      expect(reader.events).toEqual(prompt.events);
      expect(reader.isDone).toBe(true);
    }
  });

  describe('gives the whole state with isResync', () => {
    const foreign = (changed: Partial<{ logID: string; sequence: number; jobID: string }>) =>
      encodeCursor({ logID: 'another-log', sequence: 1, jobID: ONE, ...changed });

    it.each([
      ['of another log, as from before a restart', foreign({})],
      ['that is empty', ''],
      ['that is broken', 'bm90IGEgY3Vyc29y'],
      ['that is a megabyte long', 'A'.repeat(1_000_000)],
    ])('for a cursor %s', async (_, cursor) => {
      const { watching } = await watch((drs) => drs.set(aJob()));

      const reader = await read(watching.watchJob(ONE, cursor));

      expect(reader.updates).toMatchObject([{ job: { jobID: ONE }, changes: [], isResync: true }]);
    });

    it('for a cursor of another job', async () => {
      const { watching } = await watch((drs) => {
        drs.set(aJob());
        drs.set(aJob({ jobID: TWO }));
      });
      const cursor = cursorOf(await firstOf(watching.watchJob(TWO, null)));

      const reader = await read(watching.watchJob(ONE, cursor));

      expect(reader.updates).toMatchObject([{ job: { jobID: ONE }, changes: [], isResync: true }]);
    });

    it('for a cursor ahead of the log', async () => {
      const { watching } = await watch((drs) => drs.set(aJob()));
      const [, logID] = partsOf(cursorOf(await firstOf(watching.watchJob(ONE, null))));

      const reader = await read(watching.watchJob(ONE, foreign({ logID: String(logID), sequence: 99 })));

      expect(reader.updates).toMatchObject([{ changes: [], isResync: true }]);
    });

    it('for a cursor of a job whose log is no longer kept, and then ends', async () => {
      const bench = await watch((drs) => drs.set(aJob()), { retentionMs: 60_000 });
      const first = await firstOf(bench.watching.watchJob(ONE, null));
      await runToItsEnd(bench);
      bench.drs.change(ONE, (job) => ({ ...job, endDateTime: instantOf(bench.clock.now()) }));
      await bench.pass(180_000);

      const anew = await restarted(bench, { retentionMs: 60_000 });
      const resumed = await read(anew.watching.watchJob(ONE, cursorOf(first)));
      await bench.pass(POLL_MS);

      expect(bench.logger.of('jobLogsDropped')).toHaveLength(1);
      expect(resumed.updates.map(summary)).toEqual(['COMPLETED: final resync']);
      expect(resumed.isDone).toBe(true);
    });

    it('for a job that is over and known, and then ends', async () => {
      const bench = await watch((drs) => drs.set(aJob()));
      await runToItsEnd(bench);

      const reader = await read(bench.watching.watchJob(ONE, foreign({})));

      expect(reader.updates.map(summary)).toEqual(['COMPLETED: final resync']);
      expect(reader.isDone).toBe(true);
    });

    it('and goes on with the changes after it', async () => {
      const bench = await watch((drs) => drs.set(aJob()));
      const reader = await read(bench.watching.watchJob(ONE, foreign({})));

      bench.drs.change(ONE, (job) => withStatus(job, 'STARTED'));
      await bench.pass(POLL_MS);

      expect(reader.updates.map(summary)).toEqual(['PENDING: resync', 'STARTED: JobStatusChange']);
    });
  });
});

function partsOf(cursor: string): readonly unknown[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
}
