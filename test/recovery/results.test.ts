// What drills achieved, over a scripted DRS and a real store: what is read for it, how often, and what is told when it cannot be.
import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import { success } from '../../src/domain/failure.js';
import { instantOf } from '../../src/domain/instant.js';
import type { Job } from '../../src/domain/job.js';
import type { RecoveryInstance } from '../../src/domain/recovery.js';
import type { RecoveryReport } from '../../src/domain/recoveryReport.js';
import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import type { JobRecords } from '../../src/recovery/ports.js';
import { createResults, type Results } from '../../src/recovery/results/results.js';
import { aJob, aServer, instanceIDOf, serverIDOf, withServersAt, withStatus } from '../domain/kit/jobs.js';
import { about, anInstance, converted } from '../domain/kit/reports.js';
import { unavailable } from '../jobs/kit/failures.js';
import { ONE, runToItsEnd } from '../jobs/kit/story.js';
import { POLL_MS, watch, type Watch } from '../jobs/kit/watch.js';
import { recordingLogger } from '../kit/recordingLogger.js';

const HALF_A_MINUTE = 30_000;

async function reportOf(results: Results, job: Job, maxAgeMs: number): Promise<RecoveryReport | null> {
  const report = await results.report(job, maxAgeMs);
  if (!report.ok) throw new Error(report.failure.message);
  return report.value;
}

interface Script {
  readonly records?: JobRecords;
  readonly instances?: readonly RecoveryInstance[];
}

/** The results over a DRS that is watched, and how often DRS was asked for them. */
function resultsOver({ drs, clock, watching }: Watch, { records = watching, instances = [] }: Script = {}) {
  const instanceCalls: (readonly string[])[] = [];
  const results = createResults({
    drs,
    records,
    clock,
    logger: recordingLogger(),
    drillMaxAgeMs: 90 * 24 * 3_600_000,
    history: {
      newest: () => Promise.resolve(success({ jobs: [], isComplete: true, observedAt: instantOf(0) })),
    },
    reads: {
      recoveryInstancesByID: (ids) => {
        instanceCalls.push(ids);
        return Promise.resolve(success(instances));
      },
    },
  });
  return { results, instanceCalls };
}

const young = (clock: Watch['clock']): Job =>
  aJob({
    jobID: ONE,
    creationDateTime: instantOf(clock.now()),
    participatingServers: [aServer({ recoveryInstanceID: instanceIDOf(1) })],
  });

/** A job that was watched from its start to its end, a poll apart. */
async function watched(): Promise<Watch> {
  const bench = await watch((drs, clock) => drs.set(young(clock)));
  bench.watching.watchJob(ONE, null);
  bench.drs.write(ONE, converted(1, '2026-11-23T09:50:00.000Z'));
  await bench.pass(POLL_MS);
  await runToItsEnd(bench);
  bench.drs.change(ONE, (job) => ({ ...job, endDateTime: instantOf(bench.clock.now()) }));
  return bench;
}

/** A job that was over before anybody looked. */
async function unwatched(launchStatus: 'LAUNCHED' | 'FAILED' = 'LAUNCHED'): Promise<Watch> {
  return watch((drs, clock) => {
    const endDateTime = instantOf(clock.now() + 600_000);
    drs.set({ ...withStatus(withServersAt(young(clock), launchStatus), 'COMPLETED'), endDateTime });
  });
}

describe('the report of a job that was watched', () => {
  it('comes of the own log alone: no call to DRS, and a launch as precise as the readings', async () => {
    const bench = await watched();
    const { results, instanceCalls } = resultsOver(bench);
    const calls = bench.drs.logCalls.length;

    const report = await reportOf(results, bench.drs.job(ONE), 0);

    const [server] = report?.servers ?? [];
    const gapMs = Date.parse(server?.launchedAt ?? '') - Date.parse(server?.launchedAfter ?? '');
    expect([bench.drs.logCalls.length - calls, instanceCalls]).toEqual([0, []]);
    expect(server).toMatchObject({ launchedAtSource: 'OBSERVED', recoveredToSource: 'CONVERSION_LOG' });
    expect(gapMs).toBeGreaterThan(0);
    expect(gapMs).toBeLessThanOrEqual(2 * POLL_MS);
    expect(report).toMatchObject({
      observedAt: instantOf(bench.clock.now()),
      actualRecoveryTime: server?.actualRecoveryTime,
      jobLogError: null,
    });
  });

  it('is read from the store once', async () => {
    const bench = await watched();
    let reads = 0;
    const records: JobRecords = {
      recordOf: (jobID) => {
        reads += 1;
        return bench.watching.recordOf(jobID);
      },
    };
    const { results } = resultsOver(bench, { records });

    for (let time = 0; time < 3; time += 1) await reportOf(results, bench.drs.job(ONE), 0);

    expect(reads).toBe(1);
  });

  it('is told without the store as well as DRS can tell it', async () => {
    const bench = await watched();
    const recordOf = () => Promise.reject(new StoreUnavailable(new Error('the disk is full')));
    const { results } = resultsOver(bench, { records: { recordOf } });

    const report = await reportOf(results, bench.drs.job(ONE), 0);

    expect(report?.servers).toMatchObject([
      { launchedAtSource: 'JOB_END', launchedAt: report?.endedAt, recoveredToSource: 'CONVERSION_LOG' },
    ]);
  });
});

describe('the report of a job that nobody watched', () => {
  it("costs one reading of DRS's log in half a minute, and has the end of the job as an upper bound", async () => {
    const bench = await unwatched();
    bench.drs.write(ONE, converted(1, '2026-11-23T09:50:00.000Z'));
    const { results } = resultsOver(bench);
    const job = bench.drs.job(ONE);
    const calls = bench.drs.logCalls.length;

    const reports = await Promise.all([1, 2, 3].map(() => reportOf(results, job, HALF_A_MINUTE)));
    const inHalfAMinute = bench.drs.logCalls.length - calls;
    bench.clock.advance(HALF_A_MINUTE);
    await reportOf(results, job, HALF_A_MINUTE);

    expect(reports[0]).toMatchObject({
      actualRecoveryTime: 'PT10M',
      servers: [{ launchedAtSource: 'JOB_END', launchedAfter: null, recoveredToSource: 'CONVERSION_LOG' }],
    });
    expect(reports[1]).toEqual(reports[0]);
    expect([inHalfAMinute, bench.drs.logCalls.length - calls]).toEqual([1, 2]);
  });

  it("takes the point in time of the instance where DRS's log cannot be read, and says so", async () => {
    const bench = await unwatched();
    bench.drs.logFate = () => unavailable();
    const { results, instanceCalls } = resultsOver(bench, { instances: [anInstance(1, { jobID: ONE })] });

    const report = await reportOf(results, bench.drs.job(ONE), 0);

    expect(report).toMatchObject({
      jobLogError: { kind: unavailable().kind },
      recoveryInstancesError: null,
      servers: [{ recoveredToSource: 'RECOVERY_INSTANCE' }],
    });
    expect(instanceCalls).toEqual([[instanceIDOf(1)]]);
  });

  it('tells why a server failed', async () => {
    const bench = await unwatched('FAILED');
    bench.drs.write(ONE, about(1, 'CONVERSION_FAIL', { rawError: 'no route' }));
    const { results, instanceCalls } = resultsOver(bench);

    const report = await reportOf(results, bench.drs.job(ONE), 0);

    expect(report?.servers[0]?.failure).toMatchObject({ logItem: { eventData: { rawError: 'no route' } } });
    expect(report).toMatchObject({ actualRecoveryTime: null, actualDataLoss: null });
    expect(instanceCalls).toEqual([]);
  });

  it('is not that of the job while it ran, however lately that was read', async () => {
    const bench = await watch((drs, clock) => drs.set(withStatus(young(clock), 'STARTED')));
    const { results } = resultsOver(bench);
    await reportOf(results, bench.drs.job(ONE), HALF_A_MINUTE);
    bench.drs.write(ONE, about(1, 'LAUNCH_FAILED'));
    bench.drs.change(ONE, (job) => withStatus(withServersAt(job, 'FAILED'), 'COMPLETED'));

    const report = await reportOf(results, bench.drs.job(ONE), HALF_A_MINUTE);

    expect(report?.servers[0]?.failure?.logItem?.event?.known).toBe('LAUNCH_FAILED');
  });

  it('is none for a job that launches nothing', async () => {
    const bench = await watch();
    const { results } = resultsOver(bench);

    expect(await reportOf(results, aJob({ type: known('TERMINATE') }), 0)).toBeNull();
    expect(bench.drs.logCalls).toEqual([]);
  });
});

describe('the launch of a recovery instance', () => {
  const running = anInstance(1, { jobID: ONE, ec2InstanceState: known('RUNNING') });

  it('is told by its job, and how long it runs since', async () => {
    const bench = await watched();
    const { results } = resultsOver(bench);
    bench.clock.advance(3_600_000);

    const launch = await results.launchTimes.ofInstance(running, bench.drs.job(ONE));

    const ranMs = bench.clock.now() - Date.parse(launch.launchedAt ?? '');
    expect(launch.launchedAtSource).toBe('OBSERVED');
    expect(launch.runningFor).toMatch(/^PT1H\d+(\.\d+)?S$/);
    expect(ranMs).toBeGreaterThan(3_600_000);
  });

  it('is told by what was seen where DRS forgot the job', async () => {
    const bench = await watched();
    const { results } = resultsOver(bench);

    expect(await results.launchTimes.ofInstance(running, null)).toMatchObject({
      launchedAtSource: 'OBSERVED',
    });
  });

  it('has no age once the instance is gone, and one while it is stopped', async () => {
    const bench = await unwatched();
    const { results } = resultsOver(bench);
    const job = bench.drs.job(ONE);
    const ageIn = async (state: 'STOPPED' | 'TERMINATED' | 'SHUTTING_DOWN') =>
      (await results.launchTimes.ofInstance({ ...running, ec2InstanceState: known(state) }, job)).runningFor;

    expect([await ageIn('TERMINATED'), await ageIn('SHUTTING_DOWN')]).toEqual([null, null]);
    expect(await ageIn('STOPPED')).not.toBeNull();
  });

  it('is not known where neither the job nor anybody tells of it', async () => {
    const { results } = resultsOver(await watch());
    const elsewhere = aJob({
      jobID: ONE,
      participatingServers: [aServer({ sourceServerID: serverIDOf(7) })],
    });

    for (const job of [null, elsewhere])
      expect(await results.launchTimes.ofInstance(running, job)).toEqual({
        launchedAt: null,
        launchedAfter: null,
        launchedAtSource: 'UNKNOWN',
        runningFor: null,
      });
  });
});
