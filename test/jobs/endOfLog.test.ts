// The log of a job ends a moment after the job: its last lines are waited for, however quiet it was before.
import { describe, expect, it } from '@jest/globals';

import { aJob, aLogItem, withStatus } from '../domain/kit/jobs.js';
import { ONE, summary } from './kit/story.js';
import { POLL_MS, read, watch } from './kit/watch.js';

describe('the last lines of the log of a job', () => {
  it.each([
    ['at once', 0],
    ['after a minute in which its log was quiet', 60_000],
  ])('are told of when the job is over %s and they come two seconds later', async (_, quietMs) => {
    const { drs, watching, pass } = await watch((each) => {
      each.set(aJob());
      each.write(ONE, aLogItem('JOB_START', 1));
    });
    const reader = await read(watching.watchJob(ONE, null));
    await pass(quietMs);

    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    await pass(POLL_MS);
    drs.write(ONE, aLogItem('JOB_END', 2));
    await pass(10 * POLL_MS);

    expect(reader.updates.map(summary)).toEqual([
      'PENDING:',
      'COMPLETED: JobStatusChange',
      'COMPLETED: JOB_END final',
    ]);
  });

  it('are waited for no longer when none come', async () => {
    const { drs, watching, pass } = await watch((each) => each.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));
    await pass(60_000);

    drs.change(ONE, (job) => withStatus(job, 'COMPLETED'));
    await pass(10 * POLL_MS);

    expect(reader.isDone).toBe(true);
    expect(reader.updates.at(-1)).toMatchObject({ isFinal: true });
  });
});
