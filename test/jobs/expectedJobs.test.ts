// A job that was just started here, and that DRS lists a little late.
import { describe, expect, it } from '@jest/globals';

import { aJob } from '../domain/kit/jobs.js';
import { ONE, summary } from './kit/story.js';
import { POLL_MS, read, watch } from './kit/watch.js';

describe('a job that was just started', () => {
  it('is not called unknown while DRS may only not list it yet', async () => {
    const { drs, watching, pass } = await watch();
    watching.expectNewJob(ONE);

    const reader = await read(watching.watchJob(ONE, null));
    await pass(5_000);
    const before = reader.events.length;
    drs.set(aJob());
    await pass(2 * POLL_MS);

    expect(before).toBe(0);
    expect(reader.updates.map(summary)).toEqual(['PENDING:']);
  });

  it('is looked for every poll interval although nobody watches, until it is seen', async () => {
    const { drs, watching, pass } = await watch();
    watching.expectNewJob(ONE);
    await pass(5_000);
    const late = drs.jobCalls.length;

    drs.set(aJob());
    await pass(2 * POLL_MS);
    const seen = drs.jobCalls.length;
    await pass(2 * POLL_MS);

    expect(late).toBeGreaterThanOrEqual(3);
    expect(watching.openJobs()).toHaveLength(1);
    expect(drs.jobCalls.length).toBe(seen);
  });

  it('is unknown after half a minute', async () => {
    const { watching, pass } = await watch();
    watching.expectNewJob(ONE);

    const reader = await read(watching.watchJob(ONE, null));
    await pass(35_000);

    expect(reader.events).toMatchObject([{ kind: 'ResourceNotFoundError', resourceId: ONE }]);
    expect(reader.isDone).toBe(true);
  });

  it('is looked for as long when its id is not known', async () => {
    const { drs, watching, pass } = await watch();
    watching.expectNewJob(null);
    await pass(20_000);

    drs.set(aJob({ creationDateTime: null }));
    await pass(2 * POLL_MS);

    expect(watching.openJobs()).toHaveLength(1);
  });
});

describe('a log that hangs', () => {
  it("does not hold back a change of the job's status for longer than three seconds", async () => {
    const { drs, watching, pass } = await watch((given) => given.set(aJob()));
    const reader = await read(watching.watchJob(ONE, null));
    drs.logFate = () => 'hang';

    drs.change(ONE, (job) => ({ ...job, status: { known: 'STARTED', raw: 'STARTED' } }));
    await pass(POLL_MS + 3_250);

    expect(reader.updates.map(summary)).toContain('STARTED: JobStatusChange');
  });
});
