// Starts that rest on a preflight, over a scripted DRS: what lets them pass, what refuses them, and that nothing is sent then.
import { describe, expect, it } from '@jest/globals';

import { type Actor, ANONYMOUS } from '../../src/domain/actor.js';
import type { StartRecoveryInput } from '../../src/recovery/start/parseStartRecovery.js';
import { aJob, jobIDOf, serverAt, serverIDOf } from '../domain/kit/jobs.js';
import { unavailable } from '../jobs/kit/failures.js';
import { actor, granting } from './kit/approvals.js';
import {
  anInstance,
  aSnapshot,
  aSourceServer,
  type ChangingScript,
  preflightBench,
  replicating,
  snapshotIDOf,
} from './kit/preflights.js';
import { INPUT, rested } from './kit/rested.js';
import { startBench } from './kit/startDrs.js';
import { failing, line, starts, trailOf } from './kit/starts.js';

const NOBODY: Actor = { ...ANONYMOUS, access: [] };
const TAKEN = aJob({ jobID: jobIDOf(7), participatingServers: [serverAt(2, 'PENDING')] });

describe('a start with a token', () => {
  it.each<[string, (world: ChangingScript) => void]>([
    ['where nothing has changed', () => undefined],
    [
      'where there is only good to know what is new',
      (world) => {
        world.servers = [aSourceServer(1, replicating('CREATING_SNAPSHOT')), aSourceServer(2)];
        world.snapshots = () => [aSnapshot(1)];
      },
    ],
  ])('is sent once %s', async (_, change) => {
    const bench = await rested();
    const token = await bench.token();
    change(bench.world);

    const result = await bench.startWith(token);

    expect(result.kind).toBe('StartRecoverySuccess');
    expect(bench.sent).toHaveLength(1);
  });

  it('is sent with warnings that were there before, and where some have gone', async () => {
    const bench = await rested();
    bench.world.servers = [
      aSourceServer(1, replicating('STALLED')),
      aSourceServer(2, replicating('STALLED')),
    ];
    bench.world.snapshots = () => [aSnapshot(1)];
    const token = await bench.token();
    bench.world.servers = [aSourceServer(1, replicating('STALLED')), aSourceServer(2)];

    expect((await bench.startWith(token)).kind).toBe('StartRecoverySuccess');
  });

  it('is sent where what could not be verified still cannot be', async () => {
    const bench = await rested();
    bench.world.instances = unavailable();
    const token = await bench.token();

    expect((await bench.startWith(token)).kind).toBe('StartRecoverySuccess');
  });

  it('is sent with its servers in another order, other tags, a reason and a key', async () => {
    const bench = await rested();
    const token = await bench.token();
    const sourceServers = INPUT.sourceServers.toReversed();

    const result = await bench.startWith(token, {
      sourceServers,
      tags: [{ key: 'team', value: 'blue' }],
      reason: 'why not',
      idempotencyKey: 'a key',
    });

    expect(result.kind).toBe('StartRecoverySuccess');
  });
});

describe('a start with a token is refused, and nothing is sent,', () => {
  it.each<[string, string, boolean, (world: ChangingScript) => void]>([
    ['a job has a server since then', 'IN_A_JOB', false, (world) => (world.jobs = [TAKEN])],
    [
      'a server has an instance since then',
      'EXISTING_RECOVERY_INSTANCE',
      false,
      (world) => (world.instances = [anInstance(2)]),
    ],
    ['a server is gone', 'SOURCE_SERVER_NOT_FOUND', false, (world) => (world.servers = [aSourceServer(1)])],
    [
      'a quota is used up since then',
      'QUOTA_USED_UP',
      false,
      (world) =>
        (world.jobs = Array.from({ length: 20 }, (_, index) =>
          aJob({ jobID: jobIDOf(index), participatingServers: [] }),
        )),
    ],
    ['jobs cannot be read any more', 'cannot be checked now', true, (world) => (world.jobs = unavailable())],
  ])('when %s', async (_, why, isRetryable, change) => {
    const bench = await rested();
    const token = await bench.token();
    change(bench.world);

    const result = await bench.startWith(token);

    expect(result).toMatchObject({
      kind: 'PreflightOutdatedError',
      code: 'GatewayPreflightOutdated',
      message: expect.stringContaining(why),
      isRetryable,
      preflight: { kind: 'RecoveryPreflight' },
    });
    expect(bench.sent).toEqual([]);
    expect((await trailOf(bench)).map(line)).toEqual(['OUTCOME PreflightOutdatedError']);
  });

  it('when another instance has taken the place of the one that was seen', async () => {
    const bench = await rested();
    bench.world.instances = [anInstance(1)];
    const token = await bench.token();
    bench.world.instances = [{ ...anInstance(1), recoveryInstanceID: anInstance(3).recoveryInstanceID }];

    expect((await bench.startWith(token)).kind).toBe('PreflightOutdatedError');
  });

  it.each<[string, Partial<StartRecoveryInput>]>([
    ['other servers', { sourceServers: [{ sourceServerID: serverIDOf(1) }] }],
    [
      'another snapshot',
      {
        sourceServers: [
          { sourceServerID: serverIDOf(1), recoverySnapshotID: snapshotIDOf(1) },
          { sourceServerID: serverIDOf(2) },
        ],
      },
    ],
    ['a real recovery', { isDrill: false }],
  ])('when it is of %s', async (_, other) => {
    const bench = await rested();
    const token = await bench.token();

    const result = await bench.startWith(token, other);

    expect(result).toMatchObject({
      kind: 'PreflightOutdatedError',
      message: expect.stringContaining('of another input'),
      isRetryable: false,
    });
    expect(bench.sent).toEqual([]);
  });

  it('when the token is older than 15 minutes, and not before', async () => {
    const bench = await rested();
    const token = await bench.token();
    bench.clock.advance(15 * 60_000 + 1);

    const late = await bench.startWith(token);
    const another = await bench.token();
    bench.clock.advance(15 * 60_000);
    const inTime = await bench.startWith(another);

    expect(late).toMatchObject({
      kind: 'PreflightOutdatedError',
      message: expect.stringContaining('15 minutes'),
    });
    expect(inTime.kind).toBe('StartRecoverySuccess');
  });

  it('when the preflight said BLOCKED, whether or not that still blocks', async () => {
    const bench = await rested();
    bench.world.jobs = [TAKEN];
    const token = await bench.token();

    const still = await bench.startWith(token);
    bench.world.jobs = [];
    const noLonger = await bench.startWith(token);

    expect(still).toMatchObject({
      message: expect.stringContaining(`still blocks: IN_A_JOB: ${serverIDOf(2)}`),
    });
    expect(noLonger).toMatchObject({
      kind: 'PreflightOutdatedError',
      message: expect.stringContaining('blocks no longer'),
      preflight: { verdict: 'READY' },
    });
    expect(bench.sent).toEqual([]);
  });

  it.each([
    ['a word', 'none'],
    ['nothing', 'preflight1.'],
    ['cut', 'preflight1.AAAA'],
    ['of something else', 'preflight1.q1ZKVrIqSyzKTFWyMjIwMNBRSi4tLinKz0vVUSpOzUlNLlGyUqoFAA'],
    ['endless', 'x'.repeat(200_000)],
  ])('when the token is none of ours but %s', async (_, text) => {
    const bench = await rested();

    const result = await bench.startWith(text);

    expect(result).toMatchObject({ kind: 'ValidationError', fieldList: [{ name: 'input.preflightToken' }] });
    expect(bench.sent).toEqual([]);
    expect((await trailOf(bench)).map(line)).toEqual(['OUTCOME ValidationError']);
  });

  it('when the store cannot tell whether its key was used', async () => {
    const bench = await rested({ ledger: (real) => ({ ...real, byKey: failing(1, real.byKey.bind(real)) }) });
    const token = await bench.token();

    const result = await bench.startWith(token, { idempotencyKey: 'a key' });

    expect(result).toMatchObject({ kind: 'ServiceUnavailableError', code: 'GatewayStoreUnavailable' });
    expect(bench.sent).toEqual([]);
  });

  it('for want of a permission before any preflight is made', async () => {
    const bench = await rested();
    const preflightToken = await bench.token();

    const result = await bench.start({ ...INPUT, preflightToken }, NOBODY);

    expect(result).toMatchObject({ kind: 'AccessDeniedError', code: 'GatewayPermissionMissing' });
  });

  it('without the preflight to somebody who may not read the servers that it tells of', async () => {
    const bench = await rested();
    const preflightToken = await bench.token();
    const starter = actor('starter', granting('recovery:drill'));

    const held = await bench.start({ ...INPUT, preflightToken }, starter);
    bench.world.servers = [aSourceServer(1)];
    const outdated = await bench.start({ ...INPUT, preflightToken }, starter);

    expect(held.kind).toBe('StartRecoverySuccess');
    expect(outdated).toMatchObject({
      kind: 'AccessDeniedError',
      missingPermission: 'server:read',
      message: expect.stringContaining('does not hold any more'),
    });
    expect(outdated).not.toHaveProperty('preflight');
    expect(bench.sent).toHaveLength(1);
  });
});

describe('a start with a token and a key', () => {
  const idempotencyKey = 'the key';

  it('is answered with its job when it is repeated, whatever has changed', async () => {
    const bench = await rested();
    const token = await bench.token();
    await bench.startWith(token, { idempotencyKey });
    bench.world.jobs = [TAKEN];

    const again = await bench.startWith(token, { idempotencyKey });
    const withoutToken = await bench.start({ ...INPUT, idempotencyKey });

    expect(again).toMatchObject({ kind: 'StartRecoverySuccess', isReplay: true });
    expect(withoutToken).toMatchObject({ kind: 'StartRecoverySuccess', isReplay: true });
    expect(bench.sent).toHaveLength(1);
  });

  it('is answered with its job when an equal call starts while it is checked', async () => {
    const bench = await rested();
    const token = await bench.token();
    const { drs } = preflightBench(bench.world);
    const reads = {
      ...drs,
      describeJobs: async (...asked: Parameters<typeof drs.describeJobs>) => {
        await bench.start({ ...INPUT, idempotencyKey });
        bench.world.jobs = [TAKEN];
        return drs.describeJobs(...asked);
      },
    };
    const other = await startBench({ answer: starts, reads, over: bench, replicaID: 'replica-2' });

    const result = await other.start({ ...INPUT, idempotencyKey, preflightToken: token });

    expect(result).toMatchObject({ kind: 'StartRecoverySuccess', isReplay: true });
    expect([bench.sent.length, other.sent.length]).toEqual([1, 0]);
  });
});
