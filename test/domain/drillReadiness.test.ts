import { describe, expect, it } from '@jest/globals';

import { drillReadinessOf, drillsOf } from '../../src/domain/drillReadiness.js';
import { known } from '../../src/domain/drsEnum.js';
import { epochMsOf, type Instant } from '../../src/domain/instant.js';
import type { InitiatedBy, Job, LaunchStatus } from '../../src/domain/job.js';
import type { LastLaunchResult, LastLaunchType, SourceServer } from '../../src/domain/sourceServer.js';
import { aJob, aServer, at, instanceIDOf, jobIDOf, SCOPE, serverIDOf } from './kit/jobs.js';

const DAY_MS = 86_400_000;
const NOW = at('2026-11-23T00:00:00Z');
const ON_1_NOVEMBER = at('2026-11-01T00:00:00Z');
const ON_1_JUNE = at('2026-06-01T00:00:00Z');

function aSourceServer(overrides: Partial<SourceServer> = {}): SourceServer {
  return {
    scope: SCOPE,
    sourceServerID: serverIDOf(1),
    arn: null,
    recoveryInstanceId: null,
    lastLaunchResult: null,
    replicationDirection: null,
    dataReplicationInfo: null,
    lifeCycle: null,
    sourceProperties: null,
    stagingArea: null,
    sourceCloudProperties: null,
    reversedDirectionSourceServerArn: null,
    sourceNetworkID: null,
    agentVersion: null,
    tags: [],
    ...overrides,
  };
}

/** A server of whose last launch DRS says this. */
function lastLaunched(
  type: LastLaunchType,
  status: LaunchStatus | null,
  { number = 9, result = null }: { readonly number?: number; readonly result?: LastLaunchResult | null } = {},
): SourceServer {
  const initiated = {
    scope: SCOPE,
    type: known(type),
    jobID: jobIDOf(number),
    apiCallDateTime: ON_1_NOVEMBER,
  };
  return aSourceServer({
    lastLaunchResult: result === null ? null : known(result),
    lifeCycle: {
      addedToServiceDateTime: null,
      firstByteDateTime: null,
      elapsedReplicationDuration: null,
      lastSeenByServiceDateTime: null,
      lastLaunch: { status: status === null ? null : known(status), initiated },
    },
  });
}

interface DrillDetails {
  readonly day?: Instant;
  readonly initiatedBy?: InitiatedBy;
  readonly hasInstance?: boolean;
}

function drill(
  number: number,
  launchStatus: LaunchStatus,
  { day = ON_1_NOVEMBER, initiatedBy = 'START_DRILL', hasInstance = true }: DrillDetails = {},
): Job {
  const recoveryInstanceID = hasInstance ? instanceIDOf(number) : null;
  return aJob({
    jobID: jobIDOf(number),
    initiatedBy: known(initiatedBy),
    creationDateTime: day,
    participatingServers: [aServer({ launchStatus: known(launchStatus), recoveryInstanceID })],
  });
}

function judge(jobs: readonly Job[], server = aSourceServer(), isHistoryComplete = true) {
  const evidence = { drills: drillsOf(jobs), observedAt: NOW, isHistoryComplete };
  return drillReadinessOf(server, evidence, 90 * DAY_MS, epochMsOf(NOW));
}

describe('drill readiness', () => {
  it('is given by a successful drill that is young enough', () => {
    expect(judge([drill(1, 'LAUNCHED')])).toMatchObject({
      lastSuccessfulDrill: { jobID: jobIDOf(1), startedAt: ON_1_NOVEMBER, isSuccessful: true },
      lastDrill: { jobID: jobIDOf(1) },
      age: 'P22D',
      maxAge: 'P90D',
      isOverdue: false,
      isHistoryComplete: true,
    });
  });

  it('is overdue after a drill that is too old, and where there was none', () => {
    expect(judge([drill(1, 'LAUNCHED', { day: ON_1_JUNE })])).toMatchObject({
      age: 'P175D',
      isOverdue: true,
    });
    expect(judge([], aSourceServer(), false)).toMatchObject({
      lastSuccessfulDrill: null,
      lastDrill: null,
      age: null,
      isOverdue: true,
      isHistoryComplete: false,
    });
  });

  it('turns overdue once the drill is older than allowed', () => {
    const evidence = { drills: drillsOf([drill(1, 'LAUNCHED')]), observedAt: NOW, isHistoryComplete: true };
    const isOverdueAfter = (ms: number) =>
      drillReadinessOf(aSourceServer(), evidence, 90 * DAY_MS, epochMsOf(ON_1_NOVEMBER) + ms).isOverdue;

    expect([isOverdueAfter(90 * DAY_MS), isOverdueAfter(90 * DAY_MS + 1)]).toEqual([false, true]);
  });

  it('is not given by a drill that failed, goes on, or was terminated before it was launched', () => {
    const jobs = [
      drill(3, 'FAILED'),
      drill(2, 'IN_PROGRESS'),
      drill(4, 'TERMINATED', { hasInstance: false }),
    ];

    expect(jobs.map((job) => judge([job]).isOverdue)).toEqual([true, true, true]);
    expect(judge([drill(5, 'TERMINATED')]).isOverdue).toBe(false);
  });

  it('tells the last drill beside the last successful one, in whatever order jobs come', () => {
    const jobs = [drill(1, 'LAUNCHED', { day: ON_1_JUNE }), drill(2, 'FAILED')];

    for (const order of [jobs, jobs.toReversed()])
      expect(judge(order)).toMatchObject({
        lastSuccessfulDrill: { jobID: jobIDOf(1) },
        lastDrill: { jobID: jobIDOf(2), isSuccessful: false },
        isOverdue: true,
      });
  });

  it('is not given by a real recovery or a failback', () => {
    const jobs = [
      drill(1, 'LAUNCHED', { initiatedBy: 'START_RECOVERY' }),
      drill(2, 'LAUNCHED', { initiatedBy: 'FAILBACK' }),
    ];

    expect(judge(jobs, lastLaunched('RECOVERY', 'LAUNCHED'))).toMatchObject({
      lastDrill: null,
      isOverdue: true,
    });
  });

  it('is given by the last launch of the server where DRS forgot its job', () => {
    expect(judge([], lastLaunched('DRILL', 'LAUNCHED'))).toMatchObject({
      lastSuccessfulDrill: { jobID: jobIDOf(9), job: null, startedAt: ON_1_NOVEMBER },
      age: 'P22D',
      isOverdue: false,
    });
    expect(judge([], lastLaunched('DRILL', 'FAILED')).isOverdue).toBe(true);
  });

  it('takes the result of the last launch where its status does not tell', () => {
    const isOverdue = (status: LaunchStatus | null, result: LastLaunchResult) =>
      judge([], lastLaunched('DRILL', status, { result })).isOverdue;

    expect([isOverdue(null, 'SUCCEEDED'), isOverdue('TERMINATED', 'SUCCEEDED')]).toEqual([false, false]);
    expect([isOverdue(null, 'FAILED'), isOverdue('TERMINATED', 'NOT_STARTED')]).toEqual([true, true]);
  });

  it('keeps the job of a drill that both tell of', () => {
    const server = lastLaunched('DRILL', 'LAUNCHED', { number: 1 });

    expect(judge([drill(1, 'LAUNCHED')], server).lastSuccessfulDrill).toMatchObject({
      job: { jobID: jobIDOf(1) },
    });
  });
});
