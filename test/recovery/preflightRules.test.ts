// The rules of a preflight, alone: what facts come to.
import { describe, expect, it } from '@jest/globals';

import { type DrsEnum, known } from '../../src/domain/drsEnum.js';
import { durationMsOf, durationOf } from '../../src/domain/duration.js';
import { failed, success } from '../../src/domain/failure.js';
import { type PreflightVerdict, verdictOf, worstOf } from '../../src/domain/preflight.js';
import { finding } from '../../src/recovery/preflight/finding.js';
import {
  instanceFindings,
  launchConfigurationFindings,
} from '../../src/recovery/preflight/launchFindings.js';
import { quotaFindings, quotaUseOf } from '../../src/recovery/preflight/quotaUse.js';
import {
  isLatestToBeHad,
  recoveryPointFindings,
  recoveryPointOf,
} from '../../src/recovery/preflight/recoveryPoint.js';
import { replicationFindings } from '../../src/recovery/preflight/replicationFindings.js';
import { aJob, at, serverAt, serverIDOf, unheardOf } from '../domain/kit/jobs.js';
import { noSuchResource, unavailable } from '../jobs/kit/failures.js';
import {
  anInstance,
  aSnapshot,
  aSourceServer,
  HALF_PAST_NINE,
  replicating,
  snapshotIDOf,
  TERMS,
  words,
} from './kit/preflights.js';

const ID = serverIDOf(1);
const TEN = at('2026-11-23T10:00:00Z');

describe('a verdict', () => {
  it.each<[readonly ('INFO' | 'WARNING' | 'UNVERIFIED' | 'ERROR')[], PreflightVerdict]>([
    [[], 'READY'],
    [['INFO'], 'READY'],
    [['WARNING', 'INFO'], 'READY_WITH_WARNINGS'],
    [['WARNING', 'UNVERIFIED'], 'UNVERIFIED'],
    [['ERROR', 'UNVERIFIED', 'WARNING'], 'BLOCKED'],
  ])('of %j is %s', (severities, verdict) => {
    expect(verdictOf(severities.map((severity) => ({ severity })))).toBe(verdict);
  });

  it('of the whole is the worst', () => {
    expect(worstOf(['READY', 'UNVERIFIED', 'READY_WITH_WARNINGS'])).toBe('UNVERIFIED');
    expect(worstOf([])).toBe('READY');
  });
});

describe('replication', () => {
  it.each([
    ['CONTINUOUS', false, []],
    ['CREATING_SNAPSHOT', false, ['INFO NOT_CONTINUOUS']],
    ['BACKLOG', false, ['WARNING NOT_CONTINUOUS']],
    ['BACKLOG', true, ['INFO NOT_CONTINUOUS']],
    ['INITIAL_SYNC', false, ['WARNING NOT_CONTINUOUS']],
    ['PAUSED', false, ['WARNING NOT_CONTINUOUS']],
    ['STALLED', false, ['WARNING STALLED']],
    ['STALLED', true, ['WARNING STALLED']],
    ['DISCONNECTED', false, ['WARNING DISCONNECTED']],
    ['STOPPED', true, ['WARNING STOPPED']],
  ] as const)('that is %s with a snapshot named (%s) gives %j', (state, isSnapshotNamed, expected) => {
    const asked = { sourceServerID: ID, isSnapshotNamed, replication: replicating(state) };

    expect(words(replicationFindings(asked, 900_000))).toEqual(expected);
  });

  it("names DRS's error of a server that is stalled", () => {
    const dataReplicationError = { error: known('AGENT_NOT_SEEN' as const), rawError: 'last seen yesterday' };
    const replication = replicating('STALLED', { dataReplicationError });

    const [found] = replicationFindings({ sourceServerID: ID, isSnapshotNamed: true, replication }, 900_000);

    expect(found?.message).toContain(`${ID} is STALLED (AGENT_NOT_SEEN: last seen yesterday)`);
  });

  it.each<[string, DrsEnum<never> | null]>([
    ['MOVING', unheardOf('MOVING')],
    ['not told', null],
  ])('in a state that is %s is not verified', (told, dataReplicationState) => {
    const replication = replicating('CONTINUOUS', { dataReplicationState });

    const [found] = replicationFindings({ sourceServerID: ID, isSnapshotNamed: false, replication }, 900_000);

    expect(found).toMatchObject({ severity: 'UNVERIFIED', message: expect.stringContaining(told) });
  });

  it.each([
    ['PT15M', false, []],
    ['PT15M1S', false, ['WARNING LAG_ABOVE_TARGET']],
    ['P2D', true, []],
    [null, false, ['UNVERIFIED COULD_NOT_BE_VERIFIED']],
    ['soon', false, ['UNVERIFIED COULD_NOT_BE_VERIFIED']],
  ] as const)(
    'that is behind by %s with a snapshot named (%s) gives %j',
    (lagDuration, isSnapshotNamed, expected) => {
      const replication = replicating('CONTINUOUS', { lagDuration });

      const found = replicationFindings({ sourceServerID: ID, isSnapshotNamed, replication }, 900_000);

      expect(words(found)).toEqual(expected);
    },
  );
});

describe('the recovery point', () => {
  const facts = { sourceServerID: ID, recoverySnapshotID: null, server: success(aSourceServer(1)) };

  it('of the latest data is as far back as replication lags', () => {
    const server = success(aSourceServer(1, replicating('CONTINUOUS', { lagDuration: 'PT90S' })));

    expect(recoveryPointOf({ ...facts, server, snapshot: undefined }, TEN)).toEqual({
      recoverySnapshot: null,
      recoveryPointAt: '2026-11-23T09:58:30.000Z',
      expectedDataLoss: 'PT90S',
    });
  });

  it.each([
    ['CONTINUOUS', 'PT0S', true],
    ['CONTINUOUS', null, true],
    ['BACKLOG', 'PT2H13M', true],
    ['BACKLOG', null, false],
    ['BACKLOG', 'soon', false],
    ['STALLED', 'P3D', false],
    ['STOPPED', null, false],
  ] as const)('of one that is %s and behind by %s is its latest data: %s', (state, lagDuration, isLatest) => {
    expect(isLatestToBeHad(aSourceServer(1, replicating(state, { lagDuration })))).toBe(isLatest);
  });

  it('of a snapshot is when it was taken', () => {
    expect(recoveryPointOf({ ...facts, snapshot: success(aSnapshot(1)) }, TEN)).toEqual({
      recoverySnapshot: aSnapshot(1),
      recoveryPointAt: HALF_PAST_NINE,
      expectedDataLoss: 'PT30M',
    });
  });

  it.each([
    ['of which DRS says no time', success(aSnapshot(1, null))],
    ['that cannot be read', failed(unavailable())],
    ['that is not there', success(null)],
  ])('of a snapshot %s is not known', (_, snapshot) => {
    expect(recoveryPointOf({ ...facts, snapshot }, TEN)).toMatchObject({
      recoveryPointAt: null,
      expectedDataLoss: null,
    });
  });

  it.each([
    [null, success(null), ['ERROR NO_RECOVERY_POINT']],
    [snapshotIDOf(1), success(null), ['ERROR SNAPSHOT_NOT_FOUND']],
    [snapshotIDOf(1), success(aSnapshot(1)), []],
    [null, undefined, []],
    [null, failed(unavailable()), ['UNVERIFIED COULD_NOT_BE_VERIFIED']],
  ])('that is asked for as %s and read as %j gives %j', (recoverySnapshotID, snapshot, expected) => {
    expect(words(recoveryPointFindings({ ...facts, recoverySnapshotID, snapshot }))).toEqual(expected);
  });
});

describe('a recovery instance that is there already', () => {
  const findingsOf = (instance: ReturnType<typeof anInstance>, isDrill: boolean) =>
    instanceFindings({ sourceServerID: ID, instances: success([instance]) }, isDrill);

  it('is named with what a launch does to it, more strongly for a real recovery', () => {
    const [forDrill] = findingsOf(anInstance(1), true);
    const [forReal] = findingsOf(anInstance(1), false);

    expect(forDrill).toMatchObject({
      severity: 'WARNING',
      recoveryInstance: anInstance(1),
      subject: 'i-00000001',
    });
    expect(forDrill?.message).toContain('a launch terminates it');
    expect(forReal?.message).toContain('A REAL RECOVERY TERMINATES IT');
  });

  it('of a real recovery is what everybody may work on', () => {
    const [found] = findingsOf(anInstance(1, { isDrill: false }), true);

    expect(found?.message).toContain('may be what everybody works on now');
  });

  it('of which nothing is left is only good to know', () => {
    const [found] = findingsOf(anInstance(1, { ec2InstanceState: known('TERMINATED') }), false);

    expect(found?.severity).toBe('INFO');
  });
});

describe('a launch configuration', () => {
  it.each([
    ['that DRS does not have', failed(noSuchResource()), ['WARNING LAUNCH_TEMPLATE_MISSING']],
    ['that cannot be read', failed(unavailable()), ['UNVERIFIED COULD_NOT_BE_VERIFIED']],
    ['of no server', undefined, []],
  ])('%s gives what it should', (_, launchConfiguration, expected) => {
    expect(words(launchConfigurationFindings({ sourceServerID: ID, launchConfiguration }))).toEqual(expected);
  });
});

describe('quotas', () => {
  const job = aJob({ participatingServers: [serverAt(1, 'PENDING'), serverAt(2, 'PENDING')] });

  it('count the jobs that run, their servers, and what is asked for', () => {
    const uses = quotaUseOf(success([job, job]), 3, TERMS.quotas);

    expect(
      uses.map(({ quota, inUse, requested, isExceeded, isAssumed }) => [
        quota,
        inUse,
        requested,
        isExceeded,
        isAssumed,
      ]),
    ).toEqual([
      ['CONCURRENT_JOBS', 2, 1, false, true],
      ['SERVERS_PER_JOB', 0, 3, false, false],
      ['SERVERS_IN_ALL_JOBS', 4, 3, false, true],
    ]);
    expect(quotaFindings(uses, success([job, job]))).toEqual([]);
  });

  it.each([
    [19, 1, []],
    [20, 1, ['ERROR QUOTA_USED_UP']],
    [0, 200, []],
    [0, 201, ['ERROR TOO_MANY_SERVERS']],
  ])('with %s jobs running and %s servers give %j', (running, servers, expected) => {
    const jobs = success(Array.from({ length: running }, () => job));

    expect(words(quotaFindings(quotaUseOf(jobs, servers, TERMS.quotas), jobs))).toEqual(expected);
  });

  it('say that a limit is assumed, and how to say it', () => {
    const jobs = success(Array.from({ length: 20 }, () => job));

    const [found] = quotaFindings(quotaUseOf(jobs, 1, TERMS.quotas), jobs);

    expect(found?.message).toContain('L-D88FAC3A (20, AWS');
    expect(found?.remedy).toContain('DRS_QUOTAS');
  });

  it('are unknown where jobs cannot be read, but for what is too much by itself', () => {
    const uses = quotaUseOf(failed(unavailable()), 501, TERMS.quotas);

    expect(uses.map(({ inUse, isExceeded }) => [inUse, isExceeded])).toEqual([
      [null, null],
      [0, true],
      [null, true],
    ]);
    expect(words(quotaFindings(uses, failed(unavailable())))).toEqual([
      'ERROR TOO_MANY_SERVERS',
      'ERROR QUOTA_USED_UP',
      'UNVERIFIED COULD_NOT_BE_VERIFIED',
    ]);
  });
});

describe('a duration', () => {
  it.each([
    ['P0D', 0],
    ['PT5S', 5_000],
    ['PT1.5S', 1_500],
    ['P152D', 13_132_800_000],
    ['P1W', 604_800_000],
    ['P1DT2H3M4S', 93_784_000],
    ['P', null],
    ['PT', null],
    ['5 minutes', null],
  ])('%s has %s milliseconds', (text, ms) => {
    expect(durationMsOf(text)).toBe(ms);
  });

  it.each([
    [0, 'PT0S'],
    [999, 'PT0.999S'],
    [-1, 'PT0S'],
    [1_800_000, 'PT30M'],
    [86_400_000, 'P1D'],
    [93_784_000, 'P1DT2H3M4S'],
  ])('of %s milliseconds is %s', (ms, text) => {
    expect(durationOf(ms)).toBe(text);
  });
});

describe('a finding', () => {
  it('names no job and no instance unless it is told one', () => {
    const told = { code: 'STALLED', severity: 'WARNING', message: 'm', remedy: 'r' } as const;

    expect(finding(told)).toEqual({ ...told, subject: null, job: null, recoveryInstance: null });
  });
});
