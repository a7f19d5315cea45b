import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import type { Job } from '../../src/domain/job.js';
import { changesBetween } from '../../src/domain/jobChange.js';
import type { JobObservation } from '../../src/domain/jobRecord.js';
import { launchTimeOf, resourceKeyOf, sightingsOf } from '../../src/domain/launchTime.js';
import { aJob, aResource, at, serverAt, serverIDOf, withServersAt } from './kit/jobs.js';

const time = (minute: number) => at(`2026-11-23T10:${String(minute).padStart(2, '0')}:00Z`);

/** What is written of a job that was read so at these minutes of the hour. */
function observations(...readings: readonly (readonly [minute: number, job: Job])[]) {
  let before: { readonly job: Job; readonly minute: number } | null = null;
  const written: JobObservation[] = [];
  for (const [minute, job] of readings) {
    const changes = changesBetween(before?.job ?? null, job);
    const unchangedUntil = before === null ? null : time(before.minute);
    if (changes.length > 0) written.push({ observedAt: time(minute), unchangedUntil, changes });
    before = { job, minute };
  }
  return written;
}

const PENDING = aJob();
const LAUNCHED = withServersAt(PENDING, 'LAUNCHED');

describe('the launches that were seen', () => {
  it('are between the last reading without and the first with them', () => {
    const { servers } = sightingsOf(observations([1, PENDING], [2, PENDING], [3, PENDING], [4, LAUNCHED]));

    expect([...servers]).toEqual([[serverIDOf(1), { launchedAt: time(4), launchedAfter: time(3) }]]);
  });

  it('have no earlier bound in a job that was launched when it was first seen', () => {
    const { servers } = sightingsOf(observations([4, LAUNCHED]));

    expect([...servers.values()]).toEqual([{ launchedAt: time(4), launchedAfter: null }]);
  });

  it('come after the entry before where nobody wrote down the reading before', () => {
    const [first, second] = observations([1, PENDING], [3, PENDING], [4, LAUNCHED]);
    const written = [first, second].flatMap((each) =>
      each === undefined ? [] : { ...each, unchangedUntil: null },
    );

    expect([...sightingsOf(written).servers.values()]).toEqual([
      { launchedAt: time(4), launchedAfter: time(1) },
    ]);
  });

  it('are told of each server alone, and stay when it is terminated', () => {
    const jobWith = (one: 'IN_PROGRESS' | 'LAUNCHED' | 'TERMINATED', two: 'IN_PROGRESS' | 'LAUNCHED') =>
      aJob({ participatingServers: [serverAt(1, one), serverAt(2, two)] });

    const { servers } = sightingsOf(
      observations(
        [1, jobWith('IN_PROGRESS', 'IN_PROGRESS')],
        [2, jobWith('LAUNCHED', 'IN_PROGRESS')],
        [3, jobWith('LAUNCHED', 'LAUNCHED')],
        [4, jobWith('TERMINATED', 'LAUNCHED')],
      ),
    );

    expect(servers.get(serverIDOf(1))?.launchedAt).toBe(time(2));
    expect(servers.get(serverIDOf(2))?.launchedAt).toBe(time(3));
  });

  it('are told of networks too', () => {
    const job = aJob({ participatingServers: [], participatingResources: [aResource()] });
    const launched = { ...job, participatingResources: [aResource({ launchStatus: known('LAUNCHED') })] };

    const { servers, resources } = sightingsOf(observations([1, job], [2, launched]));

    expect(servers.size).toBe(0);
    expect(resources.get(resourceKeyOf(aResource()))).toEqual({
      launchedAt: time(2),
      launchedAfter: time(1),
    });
  });
});

describe('the time of a launch', () => {
  const seen = { launchedAt: time(4), launchedAfter: time(3) };

  it('is what was seen while the job goes on, and after', () => {
    const observed = { ...seen, launchedAtSource: 'OBSERVED' };

    expect(launchTimeOf(seen, null)).toEqual(observed);
    expect(launchTimeOf(seen, time(9))).toEqual(observed);
    expect(launchTimeOf(seen, time(4))).toEqual(observed);
  });

  it('is at the latest the end of the job', () => {
    expect(launchTimeOf({ ...seen, launchedAt: time(30) }, time(9))).toEqual({
      launchedAt: time(9),
      launchedAfter: time(3),
      launchedAtSource: 'JOB_END',
    });
    expect(launchTimeOf(undefined, time(9))).toEqual({
      launchedAt: time(9),
      launchedAfter: null,
      launchedAtSource: 'JOB_END',
    });
  });

  it('has no earlier bound that is later than its end, whatever the clocks say', () => {
    expect(launchTimeOf(seen, time(2))).toMatchObject({ launchedAt: time(2), launchedAfter: null });
  });

  it('is not known where nobody saw it and the job has no end', () => {
    expect(launchTimeOf(undefined, null)).toEqual({
      launchedAt: null,
      launchedAfter: null,
      launchedAtSource: 'UNKNOWN',
    });
  });
});
