import { describe, expect, it } from '@jest/globals';

import { encodeCursor } from '../../src/jobs/streams/cursor.js';
import { aJob, aLogItem, at, serverAt, unheardOf, withStatus } from '../domain/kit/jobs.js';
import { cursorOf, ONE, runToItsEnd, summary } from './kit/story.js';
import { POLL_MS, read, watch } from './kit/watch.js';

describe('the stream of a job', () => {
  it('begins with the present state and no changes', async () => {
    const job = aJob({ participatingServers: [serverAt(1, 'LAUNCHED'), serverAt(2, 'IN_PROGRESS')] });
    const { watching } = await watch((drs) => drs.set(job));

    const reader = await read(watching.watchJob(ONE, null));

    expect(reader.events).toEqual([
      {
        kind: 'JobUpdate',
        job,
        changes: [],
        cursor: expect.any(String),
        observedAt: '2026-11-23T10:00:00.000Z',
        isFinal: false,
        isResync: false,
      },
    ]);
  });

  it('shows a job that has been running for days', async () => {
    const { watching, pass } = await watch((drs) =>
      drs.set(aJob({ creationDateTime: at('2026-11-20T10:00:00Z') })),
    );

    const reader = await read(watching.watchJob(ONE, null));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual(['PENDING:']);
  });

  it('gives every change in order, each with the job as it was after it, and ends with the final one', async () => {
    const bench = await watch((drs) => drs.set(aJob()));
    const reader = await read(bench.watching.watchJob(ONE, null));

    await runToItsEnd(bench);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING:',
      'STARTED: JobStatusChange JOB_START',
      'STARTED: ServerLaunchStatusChange',
      'STARTED: LAUNCH_START',
      'STARTED: ServerLaunchStatusChange',
      'COMPLETED: JobStatusChange JOB_END final',
    ]);
    expect(reader.isDone).toBe(true);
    expect(bench.watching.watchers()).toBe(0);
  });

  it('gives a reader who asks for nothing meanwhile the same changes in the same order', async () => {
    const bench = await watch((drs) => drs.set(aJob()));
    const slow = bench.watching.watchJob(ONE, null);
    const first = await slow.next();
    const fast = await read(bench.watching.watchJob(ONE, null));

    await runToItsEnd(bench);

    const rest = (await read(slow)).updates;
    expect([cursorOf(first.value), ...rest.map(({ cursor }) => cursor)]).toEqual(
      fast.updates.map(({ cursor }) => cursor),
    );
    expect(rest.map(({ changes }) => changes)).toEqual(fast.updates.slice(1).map(({ changes }) => changes));
  });

  it('is a ResourceNotFoundError and ends where DRS has no such job', async () => {
    const { watching, pass } = await watch();

    const reader = await read(watching.watchJob(ONE, null));
    await pass(POLL_MS);

    expect(reader.events).toMatchObject([
      { kind: 'ResourceNotFoundError', resourceId: ONE, resourceType: 'JOB', isRetryable: false },
    ]);
    expect(reader.isDone).toBe(true);
  });

  it.each([
    ['at once', null],
    ['after a cursor of another log', encodeCursor({ logID: 'another-log', sequence: 3, jobID: ONE })],
  ])('finds a job again %s that it did not find before', async (_, after) => {
    const { drs, watching, pass } = await watch();
    await read(watching.watchJob(ONE, null));
    await pass(POLL_MS);

    drs.set(aJob());
    const reader = await read(watching.watchJob(ONE, after));
    await pass(POLL_MS);

    expect(reader.kinds).toEqual(['JobUpdate']);
  });

  it('is a ResourceNotFoundError and ends when DRS no longer has the job', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));

    drs.remove(ONE);
    await pass(7 * POLL_MS);
    const later = await read(watching.watchJob(ONE, null));
    await pass(POLL_MS);

    expect(reader.kinds).toEqual(['JobUpdate', 'ResourceNotFoundError']);
    expect(reader.isDone).toBe(true);
    expect(later.kinds).toEqual(['ResourceNotFoundError']);
  });

  it('goes on when DRS leaves the job out of all answers for eight seconds', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));
    const job = drs.job(ONE);

    drs.remove(ONE);
    await pass(8_000);
    drs.set(job);
    await pass(20_000);

    expect(reader.kinds).toEqual(['JobUpdate']);
    expect(reader.isDone).toBe(false);
  });

  it('shows those who come what DRS says beside the changes', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob({ arn: null })));
    const first = await read(watching.watchJob(ONE, null));

    drs.change(ONE, (job) => ({ ...job, arn: 'arn:aws:drs:us-east-1:123456789012:job/x' }));
    await pass(2 * POLL_MS);
    const later = await read(watching.watchJob(ONE, null));

    expect(first.updates.map(summary)).toEqual(['PENDING:']);
    expect(later.updates.map(({ job }) => job.arn)).toEqual(['arn:aws:drs:us-east-1:123456789012:job/x']);
  });

  it('goes on when DRS forgets to list the job once', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));
    const job = drs.job(ONE);

    drs.remove(ONE);
    await pass(POLL_MS);
    drs.set(withStatus(job, 'STARTED'));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual(['PENDING:', 'STARTED: JobStatusChange']);
    expect(reader.isDone).toBe(false);
  });

  it('shows a job of which it has never heard that is over, and ends', async () => {
    const { watching, pass } = await watch((drs) => drs.set(withStatus(aJob(), 'COMPLETED')));

    const reader = await read(watching.watchJob(ONE, null));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual(['COMPLETED: final']);
    expect(reader.isDone).toBe(true);
  });

  it('goes on with a job whose status it does not know', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));

    drs.change(ONE, (job) => ({ ...job, status: unheardOf('CANCELLING') }));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual(['PENDING:', 'CANCELLING: JobStatusChange']);
    expect(reader.isDone).toBe(false);
  });

  it('counts a job once that DRS lists on two pages', async () => {
    const bench = await watch((drs) => drs.set(aJob()));
    const reader = await read(bench.watching.watchJob(ONE, null));
    bench.drs.isRepeating = true;

    bench.drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    bench.drs.write(ONE, aLogItem('JOB_END', 1));
    const activity = await read(bench.watching.watchActivity(null));
    await bench.pass(2 * POLL_MS);

    expect(reader.updates.map(summary)).toEqual(['PENDING:', 'COMPLETED: JobStatusChange JOB_END final']);
    expect(activity.updates.filter(({ isFinal }) => isFinal)).toHaveLength(1);
  });

  it('shows the state to who comes while DRS answers slowly', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    drs.latencyMs = 2_400; // longer than a poll interval, not long enough to be stale
    await pass(20_000);

    const reader = await read(watching.watchJob(ONE, null));
    await pass(4_000);

    expect(reader.kinds).toEqual(['JobUpdate']);
  });

  it('never gives an old state the time of a newer observation', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const first = await read(watching.watchJob(ONE, null));
    drs.logLatencyMs = 1_500;
    drs.change(ONE, (job) => withStatus(job, 'STARTED'));
    await pass(POLL_MS);

    const reader = await read(watching.watchJob(ONE, null)); // while the round reads the job's log
    await pass(POLL_MS);

    expect(first.updates).toHaveLength(2);
    expect(reader.updates.map(({ job, observedAt }) => `${String(job.status?.raw)} ${observedAt}`)).toEqual([
      'PENDING 2026-11-23T10:00:00.000Z',
      'STARTED 2026-11-23T10:00:02.000Z',
    ]);
  });
});
