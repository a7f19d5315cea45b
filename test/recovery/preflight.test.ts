// A preflight over a scripted DRS: what is asked and how often, and what becomes of answers that do not come.
import { describe, expect, it } from '@jest/globals';

import { known } from '../../src/domain/drsEnum.js';
import type { PreflightedStart } from '../../src/domain/preflight.js';
import { aJob, jobIDOf, serverAt, serverIDOf, withStatus } from '../domain/kit/jobs.js';
import { accessDenied, unavailable, uninitialized } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import {
  anInstance,
  aSnapshot,
  aSourceServer,
  aStart,
  type DrsScript,
  preflightBench,
  replicating,
  snapshotIDOf,
  words,
} from './kit/preflights.js';

const IN_STEP = [aSourceServer(1), aSourceServer(2)];
const STALLED = aSourceServer(1, replicating('STALLED'));
const WHOLE = { DescribeSourceServers: 1, DescribeJobs: 1, DescribeRecoveryInstances: 1 };
const OPEN = aJob({ jobID: jobIDOf(7), participatingServers: [serverAt(1, 'IN_PROGRESS')] });

const naming = (number: number): PreflightedStart => ({
  isDrill: true,
  sourceServers: [{ sourceServerID: serverIDOf(1), recoverySnapshotID: snapshotIDOf(number) }],
});

describe('a preflight asks DRS', () => {
  it.each<[string, DrsScript, PreflightedStart, Readonly<Record<string, number>>]>([
    ['of servers in step', { servers: IN_STEP }, aStart([1, 2]), { ...WHOLE, GetLaunchConfiguration: 2 }],
    [
      'of one that is not in step among them',
      { servers: [STALLED, aSourceServer(2)], snapshots: () => [aSnapshot(1)] },
      aStart([1, 2]),
      { ...WHOLE, GetLaunchConfiguration: 2, DescribeRecoverySnapshots: 1 },
    ],
    [
      'of one with a snapshot that is named',
      { servers: IN_STEP, snapshots: () => [aSnapshot(1)] },
      naming(1),
      { ...WHOLE, GetLaunchConfiguration: 1, DescribeRecoverySnapshots: 1 },
    ],
    ['of one that does not exist', { servers: [] }, aStart([1]), WHOLE],
    [
      'while watching follows a job that is not listed',
      { servers: [], openJobs: [OPEN] },
      aStart([1]),
      { ...WHOLE, DescribeJobs: 2 },
    ],
    ['where servers cannot be read', { servers: unavailable() }, aStart([1, 2]), WHOLE],
  ])('%s no more than it must', async (_, script, start, expected) => {
    const { check, calls } = preflightBench(script);

    await check(start);

    expect(calls).toEqual(expected);
  });

  it('for launch configurations once in half a minute, and for all else each time', async () => {
    const { check, calls } = preflightBench({ servers: IN_STEP });

    await check(aStart([1, 2]));
    await check(aStart([1, 2]));

    expect(calls).toEqual({
      DescribeSourceServers: 2,
      DescribeJobs: 2,
      DescribeRecoveryInstances: 2,
      GetLaunchConfiguration: 2,
    });
  });
});

describe('a preflight', () => {
  it('of servers in step is ready, and gives them in the order of the input', async () => {
    const { check } = preflightBench({ servers: IN_STEP });

    const preflight = await check(aStart([2, 1]));

    expect(preflight).toMatchObject({
      verdict: 'READY',
      checkedAt: '2026-11-23T10:00:00.000Z',
      validUntil: '2026-11-23T10:15:00.000Z',
      findings: [],
      servers: [
        { sourceServerID: serverIDOf(2), verdict: 'READY', sourceServer: aSourceServer(2) },
        { sourceServerID: serverIDOf(1), verdict: 'READY', sourceServer: aSourceServer(1) },
      ],
    });
  });

  it('finds a named snapshot behind others, and takes the newest where none is named', async () => {
    const snapshots = () => [aSnapshot(3), aSnapshot(2), aSnapshot(1)];
    const { check } = preflightBench({ servers: [STALLED], snapshots });

    const named = await check(naming(2));
    const newest = await check(aStart([1]));

    expect(named.servers[0]?.recoverySnapshot?.snapshotID).toBe(snapshotIDOf(2));
    expect(newest.servers[0]?.recoverySnapshot?.snapshotID).toBe(snapshotIDOf(3));
  });

  it('blocks what a job has that began after watching looked last', async () => {
    const { check } = preflightBench({ servers: IN_STEP, jobs: [OPEN], openJobs: [] });

    const { verdict, servers } = await check(aStart([1, 2]));

    expect(verdict).toBe('BLOCKED');
    expect(servers.map(({ findings }) => words(findings))).toEqual([['ERROR IN_A_JOB'], []]);
    expect(servers[0]?.findings[0]?.job).toEqual(OPEN);
  });

  it('does not block what a job had that watching has not yet seen end', async () => {
    const jobsByID = [withStatus(OPEN, 'COMPLETED')];
    const { check } = preflightBench({ servers: IN_STEP, openJobs: [OPEN], jobsByID });

    expect((await check(aStart([1]))).verdict).toBe('READY');
  });

  it('blocks what a job has that DRS does not list yet', async () => {
    const { check } = preflightBench({ servers: IN_STEP, openJobs: [OPEN] });

    expect((await check(aStart([1]))).verdict).toBe('BLOCKED');
  });

  it('gives each instance to its own server', async () => {
    const { check } = preflightBench({ servers: IN_STEP, instances: [anInstance(2)] });

    const { servers } = await check(aStart([1, 2], { isDrill: false }));

    expect(servers.map(({ findings }) => words(findings))).toEqual([
      [],
      ['WARNING EXISTING_RECOVERY_INSTANCE'],
    ]);
  });
});

describe('a preflight does not verify', () => {
  const COULD_NOT = 'UNVERIFIED COULD_NOT_BE_VERIFIED';

  it.each<[string, DrsScript, readonly string[], readonly (readonly string[])[]]>([
    ['any server where none can be read', { servers: unavailable() }, [], [[COULD_NOT], [COULD_NOT]]],
    [
      'jobs and quotas where jobs cannot be read',
      { servers: IN_STEP, jobs: unavailable() },
      [COULD_NOT],
      [[COULD_NOT], [COULD_NOT]],
    ],
    [
      'instances that cannot be read',
      { servers: IN_STEP, instances: unavailable() },
      [],
      [[COULD_NOT], [COULD_NOT]],
    ],
    [
      'exactly the server whose launch configuration cannot be read',
      {
        servers: IN_STEP,
        launchConfiguration: (id) => (id === serverIDOf(2) ? unavailable() : { ec2LaunchTemplateID: 'lt-1' }),
      },
      [],
      [[], [COULD_NOT]],
    ],
    [
      'exactly the server whose snapshots cannot be read',
      { servers: [STALLED, aSourceServer(2)], snapshots: () => unavailable() },
      [],
      [['WARNING STALLED', COULD_NOT], []],
    ],
  ])('%s', async (_, script, whole, each) => {
    const { check } = preflightBench(script);

    const { verdict, findings, servers } = await check(aStart([1, 2]));

    expect(verdict).toBe('UNVERIFIED');
    expect(words(findings)).toEqual(whole);
    expect(servers.map((server) => words(server.findings))).toEqual(each);
    expect(
      servers.flatMap((server) => server.findings).find(({ code }) => code === 'COULD_NOT_BE_VERIFIED')
        ?.message,
    ).toContain(unavailable().message);
  });

  it('what the gateway may not read, and says once which permission is missing', async () => {
    const { check } = preflightBench({ servers: IN_STEP, instances: accessDenied() });

    const { verdict, findings } = await check(aStart([1, 2]));

    expect(verdict).toBe('UNVERIFIED');
    expect(words(findings)).toEqual(['UNVERIFIED ACCESS_DENIED']);
  });

  it('but blocks what is asked of an account that does not use DRS', async () => {
    const nothing = uninitialized();
    const { check } = preflightBench({ servers: nothing, jobs: nothing, instances: nothing });

    const { verdict, findings, servers } = await check(aStart([1]));

    expect(verdict).toBe('BLOCKED');
    expect(words(findings)).toEqual(['ERROR ACCOUNT_NOT_INITIALIZED', COULD_NOT]);
    expect(servers[0]?.verdict).toBe('UNVERIFIED');
  });
});

describe('a preflight gives up after 20 seconds', () => {
  it('what hangs, and still says what it knows', async () => {
    const clock = new ManualClock();
    const hangs = (operation: string) =>
      operation === 'GetLaunchConfiguration' ? new Promise<void>(() => undefined) : Promise.resolve();
    const { check } = preflightBench({ servers: IN_STEP, clock, before: hangs, jobs: [OPEN] });
    let isDone = false;

    const checking = check(aStart([1, 2])).finally(() => (isDone = true));
    await settle();
    clock.advance(19_999);
    await settle();
    const wasDone = isDone;
    clock.advance(1);
    const { servers } = await checking;

    expect(wasDone).toBe(false);
    expect(servers.map(({ findings }) => words(findings))).toEqual([
      ['ERROR IN_A_JOB', 'UNVERIFIED COULD_NOT_BE_VERIFIED'],
      ['UNVERIFIED COULD_NOT_BE_VERIFIED'],
    ]);
  });

  it('and begins nothing any more', async () => {
    const clock = new ManualClock();
    const hangs = (operation: string) =>
      operation === 'GetLaunchConfiguration' ? new Promise<void>(() => undefined) : Promise.resolve();
    const servers = Array.from({ length: 10 }, (_, index) => aSourceServer(index));
    const { check, calls } = preflightBench({ servers, clock, before: hangs });

    const checking = check(aStart(servers.map((_, index) => index)));
    await settle();
    clock.advance(20_000);
    await checking;
    await settle();

    expect(calls.GetLaunchConfiguration).toBe(4);
  });
});

describe('an instance of DRS', () => {
  it('that is gone does not keep a server from being ready', async () => {
    const gone = anInstance(1, { ec2InstanceState: known('NOT_FOUND') });
    const { check } = preflightBench({ servers: IN_STEP, instances: [gone] });

    expect((await check(aStart([1]))).verdict).toBe('READY');
  });
});
