import { describe, expect, it } from '@jest/globals';

import type { ActivityEvent } from '../../src/domain/jobEvent.js';
import { encodeCursor } from '../../src/jobs/streams/cursor.js';
import { aJob, aLogItem, at, jobIDOf, withStatus } from '../domain/kit/jobs.js';
import { unavailable } from './kit/failures.js';
import { ONE, runToItsEnd, summary, TWO } from './kit/story.js';
import { firstOf, POLL_MS, read, restarted, SCOPE, watch } from './kit/watch.js';

const THREE = jobIDOf(3);
const FOREIGN = encodeCursor({ logID: 'another-log', sequence: 5, jobID: ONE });

function cursorsOf(events: readonly ActivityEvent[]): readonly string[] {
  return events.flatMap((event) => ('cursor' in event ? [event.cursor] : []));
}

describe('the stream of all jobs', () => {
  it('begins with the states of the jobs that are not over', async () => {
    const { watching } = await watch((drs) => {
      drs.set(aJob({ jobID: ONE }));
      drs.set(withStatus(aJob({ jobID: TWO }), 'COMPLETED'));
      drs.set(withStatus(aJob({ jobID: THREE }), 'STARTED'));
    });

    const reader = await read(watching.watchActivity(null));

    expect(reader.updates.map(({ job }) => job.jobID)).toEqual([ONE, THREE]);
    expect(reader.updates.map(summary)).toEqual(['PENDING:', 'STARTED:']);
  });

  it.each([
    ['', null, false],
    [', as a resync for a foreign cursor', FOREIGN, true],
  ])('says that all is current where none runs%s', async (_, after, isResync) => {
    const { watching } = await watch((drs) => drs.set(withStatus(aJob(), 'COMPLETED')));

    const reader = await read(watching.watchActivity(after));

    expect(reader.events).toEqual([
      {
        kind: 'JobStreamCurrent',
        scope: SCOPE,
        cursor: expect.any(String),
        observedAt: '2026-11-23T10:00:00.000Z',
        isResync,
      },
    ]);
    expect(reader.isDone).toBe(false);
  });

  it('waits until all jobs were listed before it says that none runs', async () => {
    const { drs, watching, pass } = await watch((each) => {
      each.latencyMs = 1_000;
      each.logLatencyMs = 3_000;
      each.set(aJob());
    });
    const early = await read(watching.watchActivity(null));

    await pass(2_000); // the job was listed, and its log is being read
    const between = await read(watching.watchActivity(null));
    drs.logLatencyMs = 0;
    await pass(3_000);

    for (const reader of [early, between]) expect(reader.updates.map(summary)).toEqual(['PENDING:']);
    expect([...early.kinds, ...between.kinds]).toEqual(['JobUpdate', 'JobUpdate']);
  });

  it('gives the changes of all jobs, also of one that somebody starts elsewhere, to its end', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchActivity(null));

    drs.set(aJob({ jobID: TWO, creationDateTime: at('2026-11-23T10:00:01Z') }));
    await pass(POLL_MS);
    drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await pass(POLL_MS);
    drs.change(TWO, (job) => withStatus(job, 'COMPLETED'));
    drs.write(TWO, aLogItem('JOB_END', 5));
    await pass(POLL_MS);

    expect(reader.updates.map((update) => `${update.job.jobID.slice(-1)} ${summary(update)}`)).toEqual([
      '1 PENDING:',
      '2 PENDING: JobStatusChange ServerLaunchStatusChange',
      '1 STARTED: JobStatusChange',
      '2 COMPLETED: JobStatusChange JOB_END final',
    ]);
    expect(reader.isDone).toBe(false);
  });

  it('tells of a job that began and ended between two observations', async () => {
    const { drs, watching, pass } = await watch();
    const reader = await read(watching.watchActivity(null));

    drs.set(withStatus(aJob({ creationDateTime: at('2026-11-23T10:00:01Z') }), 'COMPLETED'));
    drs.write(ONE, aLogItem('JOB_START', 1), aLogItem('JOB_END', 2));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'COMPLETED: JobStatusChange ServerLaunchStatusChange JOB_START JOB_END final',
    ]);
  });

  it('tells that a job is gone with its last known state, as final', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchActivity(null));

    drs.remove(ONE);
    await pass(7 * POLL_MS);
    const later = await read(watching.watchActivity(null));

    expect(reader.updates.map(summary)).toEqual(['PENDING:', 'PENDING: final']);
    expect(later.kinds).toEqual(['JobStreamCurrent']);
  });

  it('finds all jobs that run though the first rounds read half of what they asked for', async () => {
    const { drs, watching, pass } = await watch((each) => {
      each.set(aJob({ jobID: ONE, creationDateTime: at('2026-11-23T02:00:00Z') }));
      each.set(aJob({ jobID: TWO, creationDateTime: at('2026-11-23T09:59:00Z') }));
      each.jobsFate = () => unavailable();
    });
    await read(watching.watchJob(THREE, null));
    const reader = await read(watching.watchActivity(null));

    drs.jobsFate = ({ filter }) => (filter.jobIDs === undefined ? null : unavailable()); // the list comes, the look-up fails
    await pass(5_000);
    drs.jobsFate = () => null;
    await pass(10_000);

    expect(reader.updates.map(({ job }) => job.jobID)).toEqual([ONE, TWO]);
  });

  it('finds all jobs, however many pages they fill', async () => {
    const { watching } = await watch((drs) => {
      for (let number = 1; number <= 23; number += 1) drs.set(aJob({ jobID: jobIDOf(number) }));
      drs.pageSize = 3;
    });

    const reader = await read(watching.watchActivity(null));

    expect(reader.updates).toHaveLength(23);
  });

  it('repeats nothing and misses nothing for who continues from any of its cursors', async () => {
    const { drs, watching, pass } = await watch((each) => {
      each.set(aJob({ jobID: ONE }));
    });
    const reader = await read(watching.watchActivity(null));
    drs.set(aJob({ jobID: TWO, creationDateTime: at('2026-11-23T10:00:01Z') }));
    await pass(POLL_MS);
    drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await pass(POLL_MS);

    const { events } = reader;
    for (const [index, cursor] of cursorsOf(events).entries()) {
      const resumed = await read(watching.watchActivity(cursor));

      expect(resumed.events).toEqual(events.slice(index + 1));
      await resumed.leave();
    }
    expect(events).toHaveLength(3);
  });

  it('shows who continues from between the first states all of them anew', async () => {
    const { drs, watching, pass } = await watch((each) => {
      for (const jobID of [ONE, TWO, THREE]) each.set(aJob({ jobID }));
    });
    const [first, second, last] = cursorsOf((await read(watching.watchActivity(null))).events);
    drs.change(TWO, (job) => withStatus(job, 'STARTED'));
    await pass(16_000);

    for (const cursor of [first, second]) {
      const resumed = await read(watching.watchActivity(String(cursor)));
      expect(resumed.updates.map(summary)).toEqual(['PENDING: resync', 'PENDING: resync', 'STARTED: resync']);
    }
    const resumed = await read(watching.watchActivity(String(last)));
    expect(resumed.updates.map(summary)).toEqual(['STARTED: JobStatusChange']);
  });

  it('gives the states with isResync for a cursor that is foreign, broken, ahead or too old', async () => {
    const bench = await watch((each) => each.set(aJob()), { retentionMs: 60_000 });
    const { drs, watching, pass } = bench;
    const tooOld = cursorsOf((await read(watching.watchActivity(null))).events)[0] ?? '';
    const [, logID] = JSON.parse(Buffer.from(tooOld, 'base64url').toString('utf8')) as string[];
    const ahead = encodeCursor({ logID: logID ?? '', sequence: 99, jobID: '' });
    await runToItsEnd(bench);
    drs.set(aJob({ jobID: TWO }));
    await pass(180_000);

    const anew = await restarted(bench);
    for (const cursor of [FOREIGN, 'broken', '', ahead, tooOld]) {
      const resumed = await read(anew.watching.watchActivity(cursor));
      await pass(POLL_MS);
      expect(resumed.updates.map(summary)).toEqual(['PENDING: resync']);
      await resumed.leave();
    }
  });

  it('reads from the store what is no longer in memory', async () => {
    const bench = await watch((each) => each.set(aJob()), { logLimits: { keptParticipants: 4 } });
    const reader = await read(bench.watching.watchActivity(null));
    const [first = ''] = cursorsOf(reader.take());
    for (const status of ['STARTED', 'PENDING', 'STARTED'] as const) {
      bench.drs.change(ONE, (job) => withStatus(job, status));
      await bench.pass(POLL_MS);
    }

    const resumed = await read(bench.watching.watchActivity(first));

    expect(resumed.events).toHaveLength(3);
    expect(resumed.events).toEqual(reader.events);
  });

  it('waits for the next change when it continues from where none ran', async () => {
    const { drs, watching, pass } = await watch();
    const current = await firstOf(watching.watchActivity(null));
    const [cursor = ''] = cursorsOf(current === undefined ? [] : [current]);

    const resumed = await read(watching.watchActivity(cursor));
    drs.set(aJob());
    await pass(POLL_MS);

    expect(resumed.updates.map(summary)).toEqual(['PENDING: JobStatusChange ServerLaunchStatusChange']);
  });
});
