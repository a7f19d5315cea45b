// The same key again, at the door of the use cases: what it starts, what it answers, and whose it is.
import { describe, expect, it } from '@jest/globals';

import type { Job } from '../../src/domain/job.js';
import type { StartRecoveryInput } from '../../src/recovery/start/parseStartRecovery.js';
import { jobIDOf, serverIDOf, withStatus } from '../domain/kit/jobs.js';
import { accessDenied, throttled, unavailable } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { jobOf, startBench, type StartScript } from './kit/startDrs.js';
import {
  firstRequest,
  inPhase,
  INPUT,
  internalError,
  inTurn,
  isUnclear,
  KEY,
  KEYED,
  refuses,
  requestIDIn,
  starts,
  told,
} from './kit/starts.js';

const JOB = jobIDOf(1);
const ALICE = { name: 'alice', isVerified: true };
const BOB = { name: 'bob', isVerified: true };

describe('startRecovery with a key that has started a job', () => {
  const sameInputs: readonly (readonly [string, Partial<StartRecoveryInput>])[] = [
    ['as it was', {}],
    ['with its servers in another order', { sourceServers: INPUT.sourceServers.toReversed() }],
    ['with its tags in another order', { tags: INPUT.tags?.toReversed() }],
    ['with another reason', { reason: 'the drill that the auditors asked for' }],
    ['without a reason', { reason: null }],
  ];

  it.each(sameInputs)('starts nothing and gives that job for the same input %s', async (_, change) => {
    const bench = await startBench({ answer: starts });
    await bench.start(KEYED);

    const again = await bench.start({ ...KEYED, ...change });

    expect(again).toMatchObject({
      kind: 'StartRecoverySuccess',
      isReplay: true,
      requestID: requestIDIn(bench.sent[0]),
      job: { jobID: JOB },
    });
    expect(bench.sent).toHaveLength(1);
  });

  it('is no replay the first time', async () => {
    const bench = await startBench({ answer: starts });

    const first = await bench.start(KEYED);

    expect(first).toMatchObject({ kind: 'StartRecoverySuccess', isReplay: false });
  });

  it('shows the job as DRS shows it now', async () => {
    const jobs: StartScript['jobs'] = (command, _, { jobIDs }) =>
      jobIDs?.includes(JOB) === true ? [withStatus(jobOf(command), 'COMPLETED')] : [];
    const bench = await startBench({ answer: starts, jobs });
    await bench.start(KEYED);

    const again = await bench.start(KEYED);

    expect(again).toMatchObject({ isReplay: true, job: { jobID: JOB, status: { known: 'COMPLETED' } } });
  });

  it('shows the job as watching last saw it when DRS cannot be read', async () => {
    const seen: { job: Job | null } = { job: null };
    const bench = await startBench({ answer: starts, jobs: unavailable, lastSeen: () => seen.job });
    await bench.start(KEYED);
    seen.job = withStatus(jobOf(bench.sent[0]), 'STARTED');

    const again = await bench.start(KEYED);

    expect(again).toMatchObject({ isReplay: true, job: { jobID: JOB, status: { known: 'STARTED' } } });
  });

  it('shows the job as it was when it started when nobody knows better', async () => {
    const bench = await startBench({ answer: starts, jobs: unavailable });
    await bench.start(KEYED);

    const again = await bench.start(KEYED);

    expect(again).toMatchObject({ isReplay: true, job: jobOf(bench.sent[0]) });
  });

  it('reads the job once for many who ask at the same time', async () => {
    let show: (jobs: readonly Job[]) => void = () => undefined;
    const shown = new Promise<readonly Job[]>((resolve) => {
      show = resolve;
    });
    const bench = await startBench({ answer: starts, jobs: () => shown, clock: new ManualClock() });
    await bench.start(KEYED);

    const again = Array.from({ length: 20 }, () => bench.start(KEYED));
    await settle();
    show([jobOf(bench.sent[0])]);

    expect((await Promise.all(again)).map(told)).toEqual(Array(20).fill(`${JOB} again`));
    expect(bench.looks()).toBe(1);
  });

  const otherInputs: readonly (readonly [string, Partial<StartRecoveryInput>])[] = [
    ['one server less', { sourceServers: INPUT.sourceServers.slice(1) }],
    ['another server', { sourceServers: [{ sourceServerID: serverIDOf(3) }] }],
    [
      'another snapshot',
      { sourceServers: INPUT.sourceServers.map(({ sourceServerID }) => ({ sourceServerID })) },
    ],
    ['a real recovery instead of a drill', { isDrill: false }],
    ['one tag less', { tags: INPUT.tags?.slice(1) }],
    ["another tag's value", { tags: INPUT.tags?.map(({ key }) => ({ key, value: 'other' })) }],
  ];

  it.each(otherInputs)('sends nothing for %s, and names the job that has the key', async (_, change) => {
    const bench = await startBench({ answer: starts, jobs: (command) => [jobOf(command)] });
    await bench.start(KEYED);

    const other = await bench.start({ ...KEYED, ...change });

    expect(other).toMatchObject({
      kind: 'IdempotencyMismatchError',
      isRetryable: false,
      code: 'GatewayIdempotencyMismatch',
      requestID: requestIDIn(bench.sent[0]),
      originalJob: { jobID: JOB },
      message: expect.stringContaining(JOB),
    });
    expect(bench.sent).toHaveLength(1);
  });

  it('belongs to its actor alone', async () => {
    const bench = await startBench({ answer: starts });

    const first = await bench.start(KEYED, ALICE);
    const other = await bench.start({ ...KEYED, isDrill: false }, BOB);

    expect([told(first), told(other)]).toEqual([JOB, JOB]);
    expect(bench.sent.map(({ isDrill }) => isDrill)).toEqual([true, false]);
  });

  it('belongs to its scope alone', async () => {
    const bench = await startBench({ answer: starts });
    const elsewhere = await startBench({ answer: starts, over: bench, scope: 'test/eu-west-1' });

    const first = await bench.start(KEYED);
    const other = await elsewhere.start({ ...KEYED, isDrill: false });

    expect([told(first), told(other)]).toEqual([JOB, JOB]);
    expect([bench.sent.length, elsewhere.sent.length]).toEqual([1, 1]);
  });

  it('is known after a restart', async () => {
    const before = await startBench({ answer: starts });
    await before.start(KEYED);
    const after = await startBench({ answer: starts, over: before, replicaID: 'replica-2' });

    const again = await after.start(KEYED);

    expect(told(again)).toBe(`${JOB} again`);
    expect(after.sent).toEqual([]);
  });
});

describe('startRecovery with a key whose start was refused', () => {
  it('sends it again', async () => {
    const bench = await startBench({ answer: inTurn(refuses(accessDenied()), starts) });

    const answers = [await bench.start(KEYED), await bench.start(KEYED), await bench.start(KEYED)];

    expect(answers.map(told)).toEqual(['AccessDeniedError', JOB, `${JOB} again`]);
    expect(new Set(bench.sent.map(requestIDIn)).size).toBe(2);
  });

  it('sends another input', async () => {
    const bench = await startBench({ answer: inTurn(refuses(throttled()), starts) });
    await bench.start(KEYED);

    const other = await bench.start({ ...KEYED, isDrill: false });

    expect(told(other)).toBe(JOB);
    expect(bench.sent).toHaveLength(2);
  });
});

describe('startRecovery with a key whose first answer was unclear', () => {
  it('sends nothing again while the outcome is unknown', async () => {
    const bench = await startBench({ answer: isUnclear(unavailable()) });
    await bench.start(KEYED);

    const again = await bench.start(KEYED);

    expect(told(again)).toBe('OutcomeUnknownError');
    expect(bench.sent).toHaveLength(1);
  });

  it('sends nothing again after an InternalServerError, which is told as such', async () => {
    const bench = await startBench({ answer: isUnclear(internalError()) });
    const first = await bench.start(KEYED);

    const again = await bench.start(KEYED);

    expect([told(first), told(again)]).toEqual(['InternalServerError', 'OutcomeUnknownError']);
    expect((await firstRequest(bench)).phase).toBe('UNKNOWN');
    expect(bench.sent).toHaveLength(1);
  });

  it('remembers it as UNKNOWN for the window from then on', async () => {
    const bench = await startBench({ answer: isUnclear(unavailable()), reconcileWindowMs: 90_000 });
    const startedAtMs = bench.clock.now();

    const result = await bench.start(KEYED);

    const unknown = inPhase(await firstRequest(bench), 'UNKNOWN');
    expect(unknown).toMatchObject({ idempotencyKey: KEY, failure: unavailable() });
    expect(Date.parse(unknown.unknownSince)).toBe(startedAtMs);
    expect(Date.parse(unknown.reconcileUntil)).toBe(startedAtMs + 90_000);
    expect(result).toMatchObject({ reconcileUntil: unknown.reconcileUntil });
  });
});

describe('a key or a reason', () => {
  const lettersOf = (count: number) => 'k'.repeat(count);

  it.each<[string, Partial<StartRecoveryInput>]>([
    ['a key of 255 characters', { idempotencyKey: lettersOf(255) }],
    ['a key of 255 emoji', { idempotencyKey: '🌊'.repeat(255) }],
    ['a reason of 1,000 characters', { reason: lettersOf(1_000) }],
    ['no key and no reason', { idempotencyKey: null, reason: null }],
  ])('may be as long as it is: %s', async (_, change) => {
    const bench = await startBench({ answer: starts });

    expect(told(await bench.start({ ...INPUT, ...change }))).toBe(JOB);
  });

  it.each<[string, Partial<StartRecoveryInput>, string, string]>([
    ['an empty key', { idempotencyKey: '' }, 'input.idempotencyKey', 'has 0'],
    ['a key of 256 characters', { idempotencyKey: lettersOf(256) }, 'input.idempotencyKey', 'has 256'],
    ['a key with U+0000', { idempotencyKey: 'a\0b' }, 'input.idempotencyKey', 'U+0000'],
    ['a key with half an emoji', { idempotencyKey: 'a\ud83c' }, 'input.idempotencyKey', 'Unicode'],
    ['an empty reason', { reason: '' }, 'input.reason', 'has 0'],
    ['a reason of 1,001 characters', { reason: lettersOf(1_001) }, 'input.reason', 'has 1001'],
    ['a reason with U+0000', { reason: 'a\0b' }, 'input.reason', 'U+0000'],
  ])('is refused by its path, and nothing is sent: %s', async (_, change, name, words) => {
    const bench = await startBench({ answer: starts });

    const result = await bench.start({ ...INPUT, ...change });

    expect(result).toMatchObject({
      kind: 'ValidationError',
      fieldList: [{ name, message: expect.stringContaining(words) }],
    });
    expect(bench.sent).toEqual([]);
  });
});
