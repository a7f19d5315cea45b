// What the gateway has seen of one job, as those read it who look back.
import { describe, expect, it } from '@jest/globals';

import { epochMsOf } from '../../src/domain/instant.js';
import type { JobRecord } from '../../src/domain/jobRecord.js';
import { aJob, withServersAt, withStatus } from '../domain/kit/jobs.js';
import { ONE, runToItsEnd, TWO } from './kit/story.js';
import { POLL_MS, restarted, watch } from './kit/watch.js';

/** The observations in which a server changed to this status. */
const launchesIn = ({ observations }: JobRecord, status: string) =>
  observations.filter(({ changes }) =>
    changes.some((change) => change.kind === 'ServerLaunchStatusChange' && change.current?.raw === status),
  );

const gapOf = (observation: JobRecord['observations'][number] | undefined): number | null =>
  observation?.unchangedUntil == null
    ? null
    : epochMsOf(observation.observedAt) - epochMsOf(observation.unchangedUntil);

describe('the record of a job', () => {
  it('is empty for a job that nobody has seen', async () => {
    const { watching } = await watch();

    expect(await watching.recordOf(TWO)).toEqual({ observations: [], isFinal: false });
  });

  it('has every change in order, and ends with the job', async () => {
    const bench = await watch((drs) => drs.set(aJob({ jobID: ONE })));
    bench.watching.watchJob(ONE, null);
    await bench.pass(POLL_MS);

    await runToItsEnd(bench);

    const { observations, isFinal } = await bench.watching.recordOf(ONE);
    const words = observations
      .flatMap(({ changes }) => changes)
      .flatMap((change) => {
        if (change.kind === 'JobLogItemAdded') return [change.logItem.event?.raw];
        return change.kind === 'ServerLaunchStatusChange' ? [change.current?.raw] : [];
      });
    expect(isFinal).toBe(true);
    expect(words).toEqual(['PENDING', 'JOB_START', 'IN_PROGRESS', 'LAUNCH_START', 'LAUNCHED', 'JOB_END']);
  });

  it('tells when a job was last seen unchanged before each change', async () => {
    const bench = await watch((drs) => drs.set(aJob({ jobID: ONE })));
    bench.watching.watchJob(ONE, null);
    await bench.pass(20 * POLL_MS);

    bench.drs.change(ONE, (job) => withServersAt(job, 'LAUNCHED'));
    await bench.pass(3 * POLL_MS);

    const record = await bench.watching.recordOf(ONE);
    const gap = gapOf(launchesIn(record, 'LAUNCHED')[0]);
    expect(gapOf(launchesIn(record, 'PENDING')[0])).toBeNull();
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(10 * POLL_MS);
  });

  it('tells after an absence that it lasted so long', async () => {
    const bench = await watch((drs) => drs.set(aJob({ jobID: ONE })));
    await bench.pass(POLL_MS);
    await bench.watching.stop();
    bench.clock.advance(3_600_000);
    bench.drs.change(ONE, (job) => withStatus(withServersAt(job, 'LAUNCHED'), 'STARTED'));

    const later = await restarted(bench);
    await later.pass(10 * POLL_MS);

    const gap = gapOf(launchesIn(await later.watching.recordOf(ONE), 'LAUNCHED')[0]);
    expect(gap).toBeGreaterThanOrEqual(3_600_000);
  });

  it('is read whole when it is long', async () => {
    const bench = await watch((drs) => drs.set(aJob({ jobID: ONE })));
    bench.watching.watchJob(ONE, null);
    await bench.pass(POLL_MS);

    for (let round = 0; round < 250; round += 1) {
      bench.drs.change(ONE, (job) => withServersAt(job, round % 2 === 0 ? 'IN_PROGRESS' : 'PENDING'));
      await bench.pass(POLL_MS);
    }

    const { observations } = await bench.watching.recordOf(ONE);
    expect(observations.length).toBeGreaterThan(240);
    expect(new Set(observations.map(({ observedAt }) => observedAt)).size).toBe(observations.length);
  });
});
