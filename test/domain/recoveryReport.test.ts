import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import { logEvidenceOf } from '../../src/domain/logEvidence.js';
import { reportOf } from '../../src/domain/recoveryReport.js';
import { aJob, aResource, aServer, at, jobIDOf } from './kit/jobs.js';
import {
  anInstance,
  converted,
  ENDED,
  evidence,
  failed,
  instancesOf,
  launched,
  over,
  seenAt,
  STARTED,
} from './kit/reports.js';

describe('the recovery time', () => {
  it('is from the start of the job until each launch that was seen, and until the last one for all', () => {
    const sightings = seenAt([1, '2026-11-23T10:09:00Z'], [2, '2026-11-23T10:18:04Z']);

    const report = reportOf(over(launched(1), launched(2)), evidence({ sightings }));

    expect(report.servers).toMatchObject([
      { launchedAtSource: 'OBSERVED', actualRecoveryTime: 'PT10M' },
      { launchedAtSource: 'OBSERVED', actualRecoveryTime: 'PT19M4S' },
    ]);
    expect(report).toMatchObject({ startedAt: STARTED, endedAt: ENDED, actualRecoveryTime: 'PT19M4S' });
  });

  it('of the job is not told while it goes on, though that of each server is', () => {
    const sightings = seenAt([1, '2026-11-23T10:09:00Z']);
    const running = aJob({ status: known('STARTED'), participatingServers: [launched(1), aServer()] });

    const report = reportOf(running, evidence({ sightings }));

    expect(report).toMatchObject({ endedAt: null, actualRecoveryTime: null, actualDataLoss: null });
    expect(report.servers).toMatchObject([
      { actualRecoveryTime: 'PT10M', failure: null },
      { launchedAt: null, launchedAtSource: 'UNKNOWN', actualRecoveryTime: null, failure: null },
    ]);
  });

  it('counts what was launched alone, and is null where nothing was', () => {
    const sightings = seenAt([1, '2026-11-23T10:09:00Z'], [2, '2026-11-23T10:19:00Z']);

    const some = reportOf(over(launched(1), failed(2)), evidence({ sightings }));
    const none = reportOf(over(failed(2)), evidence({ sightings }));

    expect(some.actualRecoveryTime).toBe('PT10M');
    expect(some.servers[1]).toMatchObject({ launchedAt: null, actualRecoveryTime: null });
    expect(none.actualRecoveryTime).toBeNull();
  });

  it('is bounded by the end of the job where nobody saw the launch, and null where the job has none', () => {
    const job = over(launched(1));

    expect(reportOf(job, evidence())).toMatchObject({
      actualRecoveryTime: 'PT21M',
      servers: [{ launchedAt: ENDED, launchedAtSource: 'JOB_END' }],
    });
    expect(reportOf({ ...job, endDateTime: null }, evidence())).toMatchObject({
      actualRecoveryTime: null,
      servers: [{ launchedAt: null, launchedAtSource: 'UNKNOWN' }],
    });
  });

  it('is not told of a job of which DRS does not say when it began', () => {
    const report = reportOf({ ...over(launched(1)), creationDateTime: null }, evidence());

    expect(report).toMatchObject({ startedAt: null, actualRecoveryTime: null, actualDataLoss: null });
  });

  it('stays that of a server whose instance was terminated since', () => {
    const terminated = { ...launched(1), launchStatus: known('TERMINATED' as const) };

    const report = reportOf(over(terminated), evidence());

    expect(report.servers).toMatchObject([{ launchedAtSource: 'JOB_END', failure: null }]);
  });

  it('counts networks as well', () => {
    const job = { ...over(), participatingResources: [aResource({ launchStatus: known('LAUNCHED') })] };

    expect(reportOf(job, evidence())).toMatchObject({
      actualRecoveryTime: 'PT21M',
      actualDataLoss: null,
      resources: [{ launchedAtSource: 'JOB_END', actualRecoveryTime: 'PT21M', failure: null }],
    });
  });
});

describe('the data loss', () => {
  it('is from the point in time of the conversion until the start of the job; of the job it is the largest', () => {
    const log = logEvidenceOf([
      converted(1, '2026-11-23T09:58:30.000Z'),
      converted(2, '2026-11-23T09:00:00.000Z'),
      converted(3, '2026-11-20T09:00:00.000Z'),
    ]);

    const report = reportOf(over(launched(1), launched(2), failed(3)), evidence({ log }));

    expect(report.actualDataLoss).toBe('PT59M');
    expect(report.servers).toMatchObject([
      { actualDataLoss: 'PT30S', recoveredToSource: 'CONVERSION_LOG' },
      { actualDataLoss: 'PT59M' },
      { actualDataLoss: null, recoveredTo: null, recoveredToSource: null },
    ]);
  });

  it('is nothing where the data is of after the start', () => {
    const log = logEvidenceOf([converted(1, '2026-11-23T09:59:07.000Z')]);

    expect(reportOf(over(launched(1)), evidence({ log })).actualDataLoss).toBe('PT0S');
  });

  it('is told by the recovery instance where the log does not, or not in words that we understand', () => {
    const log = logEvidenceOf([converted(1, 'yesterday')]);
    const instances = instancesOf(anInstance(1, {}));

    const report = reportOf(over(launched(1)), evidence({ log, instances }));

    expect(report).toMatchObject({
      actualDataLoss: 'PT9M',
      servers: [{ recoveredTo: at('2026-11-23T09:50:00Z'), recoveredToSource: 'RECOVERY_INSTANCE' }],
    });
  });

  it('is never told by an instance that another job launched, as that of which a failback begins', () => {
    const instances = instancesOf(anInstance(1, { jobID: jobIDOf(7) }));
    const failback = { ...over(launched(1)), initiatedBy: known('FAILBACK' as const) };

    expect(reportOf(failback, evidence({ instances })).servers[0]).toMatchObject({
      recoveredTo: null,
      actualDataLoss: null,
    });
  });

  it('of the job is null where that of a server that was launched is not known', () => {
    const log = logEvidenceOf([converted(1, '2026-11-23T09:58:30.000Z')]);

    const report = reportOf(over(launched(1), launched(2)), evidence({ log }));

    expect(report.servers.map((server) => server.actualDataLoss)).toEqual(['PT30S', null]);
    expect(report.actualDataLoss).toBeNull();
  });
});
