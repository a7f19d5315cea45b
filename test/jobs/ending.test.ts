import { describe, expect, it } from '@jest/globals';

import { aJob, aLogItem, withStatus } from '../domain/kit/jobs.js';
import { accessDenied, invalid, noSuchResource, unavailable } from './kit/failures.js';
import { ONE, summary } from './kit/story.js';
import { POLL_MS, read, watch } from './kit/watch.js';

describe('a job that is over', () => {
  it('ends with the JOB_END that comes rounds later, and loses no line that came before it', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));

    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    await pass(POLL_MS);
    drs.write(ONE, aLogItem('LAUNCH_START', 1));
    await pass(POLL_MS);
    drs.write(ONE, aLogItem('LAUNCH_FAILED', 2));
    await pass(2 * POLL_MS);
    drs.write(ONE, aLogItem('JOB_END', 3));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING:',
      'COMPLETED: JobStatusChange',
      'COMPLETED: LAUNCH_START',
      'COMPLETED: LAUNCH_FAILED',
      'COMPLETED: JOB_END final',
    ]);
    expect(reader.isDone).toBe(true);
  });

  it('ends within a few rounds when no JOB_END comes', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));

    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    await pass(5 * POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING:',
      'COMPLETED: JobStatusChange',
      'COMPLETED: final',
    ]);
    expect(reader.isDone).toBe(true);
  });

  it('ends at once with JOB_CANCEL', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));

    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    drs.write(ONE, aLogItem('JOB_CANCEL', 1));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual(['PENDING:', 'COMPLETED: JobStatusChange JOB_CANCEL final']);
  });

  it('ends at once when its log is forbidden', async () => {
    const { drs, watching, pass } = await watch((each) => {
      each.set(aJob());
      each.logFate = () => accessDenied();
    });
    const reader = await read(watching.watchJob(ONE, null));

    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual(['PENDING:', 'COMPLETED: JobStatusChange final']);
    expect(reader.isDone).toBe(true);
    expect(drs.logCalls).toHaveLength(1);
  });

  it.each([
    ['fails', unavailable()],
    ['hangs', 'hang' as const],
    ['is unknown to DRS', noSuchResource()],
  ])('ends within two minutes when its log %s', async (_, fate) => {
    const { drs, watching, pass } = await watch((each) => {
      each.set(aJob());
      each.logFate = () => fate;
    });
    const reader = await read(watching.watchJob(ONE, null));

    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    await pass(120_000);

    expect(reader.updates.at(-1)).toMatchObject({ isFinal: true, job: { status: { raw: 'COMPLETED' } } });
    expect(reader.isDone).toBe(true);
  });

  it('ends with its whole log though that could not be read for a while before', async () => {
    const { drs, watching, pass } = await watch((each) => {
      each.set(aJob());
      each.logFate = () => unavailable();
    });
    const reader = await read(watching.watchJob(ONE, null));
    drs.write(ONE, aLogItem('JOB_START', 1));
    await pass(10 * POLL_MS);

    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    drs.write(ONE, aLogItem('JOB_END', 9));
    await pass(POLL_MS);
    drs.logFate = () => null;
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING:',
      'COMPLETED: JobStatusChange',
      'COMPLETED: JOB_START JOB_END final',
    ]);
  });

  it.each([
    ['does not know', noSuchResource()],
    ['refuses', invalid()],
  ])('ends with its whole log though DRS %s that at first', async (_, failure) => {
    const { drs, watching, pass } = await watch((each) => {
      each.set(aJob());
      each.logFate = () => failure;
    });
    const reader = await read(watching.watchJob(ONE, null));
    await pass(POLL_MS);

    drs.logFate = () => null;
    drs.write(ONE, aLogItem('JOB_START', 1));
    await pass(POLL_MS);
    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    drs.write(ONE, aLogItem('JOB_END', 2));
    await pass(POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING:',
      'PENDING: JOB_START',
      'COMPLETED: JobStatusChange JOB_END final',
    ]);
  });

  it('gives a late line of its log to the reader once, in the order of time within a round', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));

    drs.write(ONE, aLogItem('SNAPSHOT_END', 5), aLogItem('JOB_START', 1));
    await pass(POLL_MS);
    drs.write(ONE, aLogItem('SNAPSHOT_START', 2));
    await pass(3 * POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING:',
      'PENDING: JOB_START SNAPSHOT_END',
      'PENDING: SNAPSHOT_START',
    ]);
  });
});
