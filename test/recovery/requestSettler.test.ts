// A store that fails while a start is under way: before the claim nothing is sent, after it what DRS said is told and written later.
import { describe, expect, it } from '@jest/globals';

import { instantOf } from '../../src/domain/instant.js';
import { refused, started, unclear } from '../../src/recovery/requests/settlements.js';
import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import { jobIDOf } from '../domain/kit/jobs.js';
import { accessDenied, unavailable } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { type Ledger, jobOf, startBench, type StartScript } from './kit/startDrs.js';
import {
  claimFor,
  failing,
  firstRequest,
  inPhase,
  INPUT,
  isUnclear,
  KEYED,
  pass,
  refuses,
  requestIDIn,
  requestOf,
  starts,
  told,
  trailOf,
} from './kit/starts.js';

const JOB = jobIDOf(1);
const WITHOUT_STORE = {
  kind: 'ServiceUnavailableError',
  isRetryable: true,
  code: 'GatewayStoreUnavailable',
};
const NOTHING_SENT = { ...WITHOUT_STORE, message: expect.stringContaining('nothing was sent to DRS') };

describe('startRecovery while the store cannot be used', () => {
  it.each([
    ['with a key', KEYED],
    ['without a key', INPUT],
  ])('%s sends nothing, and says so', async (_, input) => {
    const ledger: Ledger = (real) => ({
      ...real,
      claim: failing(Infinity, (request) => real.claim(request)),
    });
    const bench = await startBench({ answer: starts, ledger });

    const result = await bench.start(input);

    expect(result).toMatchObject(NOTHING_SENT);
    expect(bench.sent).toEqual([]);
  });

  it('sends nothing when it cannot follow the earlier request that has the key, which may have started', async () => {
    const ledger: Ledger = (real) => ({
      ...real,
      byID: failing(Infinity, (id) => real.byID(id)),
    });
    const bench = await startBench({ answer: isUnclear(unavailable()), ledger });
    await bench.start(KEYED);

    const again = await bench.start(KEYED);

    expect(again).toMatchObject({
      ...WITHOUT_STORE,
      message: expect.stringContaining(`(${requestIDIn(bench.sent[0])}) may have started`),
    });
    expect(bench.sent).toHaveLength(1);
  });

  it.each([
    ['a repetition', KEYED],
    ['a mismatch', { ...KEYED, isDrill: false }],
    ['an input that breaks a rule', { ...INPUT, sourceServers: [] }],
  ])('answers %s only when that can be written to the audit trail', async (_, input) => {
    const audit: NonNullable<StartScript['audit']> = (real) => ({
      ...real,
      record: failing(1, (event) => real.record(event)),
    });
    const bench = await startBench({ answer: starts, audit });
    await bench.start(KEYED);

    const [first, second] = [await bench.start(input), await bench.start(input)];

    expect(first).toMatchObject(WITHOUT_STORE);
    expect(second).not.toMatchObject(WITHOUT_STORE);
    expect(bench.sent).toHaveLength(1);
  });
});

describe('what DRS said, when the store fails to take it,', () => {
  const failsToSettle =
    (times: number): Ledger =>
    (real) => ({ ...real, settle: failing(times, (...words) => real.settle(...words)) });

  it('is written once, also when what waits is written again while the store is still taking it', async () => {
    let letGo = (): void => undefined;
    const slow = new Promise<void>((resolve) => (letGo = resolve));
    const written: string[] = [];
    const ledger: Ledger = (real) => ({
      ...real,
      settle: async (requestID, settlement, at) => {
        written.push(settlement.phase.phase);
        await slow;
        return real.settle(requestID, settlement, at);
      },
    });
    const bench = await startBench({ answer: starts, ledger, clock: new ManualClock() });
    const starting = bench.start(KEYED);
    bench.reconciler.start();

    await pass(bench, 2_000);
    letGo();
    await starting;
    await bench.reconciler.stop();

    expect(written).toEqual(['STARTED']);
  });

  it.each([
    ['a job', starts, JOB, 'STARTED'],
    ['a refusal', refuses(accessDenied()), 'AccessDeniedError', 'RELEASED'],
    ['no clear answer', isUnclear(unavailable()), 'OutcomeUnknownError', 'UNKNOWN'],
  ])('is told all the same, and is written as soon as the store can: %s', async (_, answer, heard, phase) => {
    const bench = await startBench({
      answer,
      ledger: failsToSettle(2),
      clock: new ManualClock(),
      startWaitMs: 0,
    });

    const result = await bench.start(KEYED);
    const before = await firstRequest(bench);
    bench.reconciler.start();
    await pass(bench, 2_000);

    expect(told(result)).toBe(heard);
    expect(before.phase).toBe('SENDING');
    expect((await firstRequest(bench)).phase).toBe(phase);
    expect(bench.logger.of('requestNotSettledYet')).toHaveLength(2);
  });

  it('is not taken for a claim that was never sent', async () => {
    const bench = await startBench({
      answer: starts,
      ledger: failsToSettle(Infinity),
      clock: new ManualClock(),
    });
    await bench.start(KEYED);
    bench.reconciler.start();

    await pass(bench, 20_000);

    expect((await firstRequest(bench)).phase).toBe('SENDING');
  });

  it('is given to those who repeat the start, once it is written', async () => {
    const bench = await startBench({ answer: starts, ledger: failsToSettle(2), clock: new ManualClock() });
    await bench.start(KEYED);
    const again = bench.start(KEYED);
    await settle();
    bench.reconciler.start();

    await pass(bench, 2_000);

    expect(told(await again)).toBe(`${JOB} again`);
    expect(bench.sent).toHaveLength(1);
  });

  it('stands once in the audit trail', async () => {
    const bench = await startBench({ answer: starts, ledger: failsToSettle(2), clock: new ManualClock() });
    await bench.start(KEYED);
    bench.reconciler.start();

    await pass(bench, 10_000);

    expect((await trailOf(bench)).map(({ phase }) => phase)).toEqual(['INTENT', 'OUTCOME']);
  });

  it('is found by its tag when this process dies before it could write it', async () => {
    const dead = await startBench({
      answer: starts,
      ledger: failsToSettle(Infinity),
      clock: new ManualClock(),
    });
    await dead.start(KEYED);
    const next = await startBench({
      answer: starts,
      over: dead,
      replicaID: 'replica-2',
      jobs: () => [jobOf(dead.sent[0])],
    });
    next.gone.add('replica-1');

    next.reconciler.start();
    await settle();

    expect(told(await next.start(KEYED))).toBe(`${JOB} again`);
    expect(next.sent).toEqual([]);
  });
});

describe('a settler', () => {
  const NOW = instantOf(Date.parse('2026-11-23T10:00:00Z'));
  const aJobOf = (requestID: string) =>
    jobOf({ sourceServers: [], isDrill: true, tags: [{ key: 'drs-gateway:request-id', value: requestID }] });

  /** A claimed request, and a ledger whose settlements the test lets pass or fail, one by one. */
  async function claimed() {
    const gates: ((isPassing: boolean) => void)[] = [];
    const bench = await startBench({
      answer: starts,
      clock: new ManualClock(),
      ledger: (real) => ({
        ...real,
        settle: async (...words) => {
          const isPassing = await new Promise<boolean>((resolve) => gates.push(resolve));
          if (!isPassing) throw new StoreUnavailable(new Error('no room'));
          return real.settle(...words);
        },
      }),
    });
    await claimFor(bench.store.requests, 'replica-1', 'a-request', bench.clock);
    /** The oldest settlement that waits; nothing where none does. */
    const take = () => {
      const gate = gates.shift();
      return async (isPassing: boolean) => {
        gate?.(isPassing);
        await settle();
      };
    };
    return { settler: bench.settler, take, request: () => requestOf(bench.store, 'a-request') };
  }

  it('calls a request its own while it works for it', async () => {
    const { settler } = await claimed();

    const during = await settler.withRequest('a-request', () => Promise.resolve(settler.isOurs('a-request')));

    expect([during, settler.isOurs('a-request')]).toEqual([true, false]);
  });

  it('calls a request its own no longer when its work has failed', async () => {
    const { settler } = await claimed();

    await expect(settler.withRequest('a-request', () => Promise.reject(new Error('a bug')))).rejects.toThrow(
      'a bug',
    );

    expect(settler.isOurs('a-request')).toBe(false);
  });

  it('calls a request its own until its settlement is written', async () => {
    const { settler, take } = await claimed();
    const writing = settler.settle('a-request', refused(accessDenied(), NOW));
    await take()(false);
    await writing;
    const before = settler.isOurs('a-request');
    const again = settler.retry();
    await take()(true);
    await again;

    expect([before, settler.isOurs('a-request')]).toEqual([true, false]);
  });

  it.each([
    ['after', ['older', 'newer']],
    ['before', ['newer', 'older']],
  ] as const)('keeps a settlement that fails %s an older one is written', async (_, order) => {
    const { settler, take, request } = await claimed();
    const unknown = settler.settle('a-request', unclear(unavailable(), Date.parse(NOW), 120_000));
    await take()(false);
    await unknown;
    const writing = [
      settler.retry(),
      settler.settle('a-request', started('startRecovery', aJobOf('a-request'), NOW, null)),
    ];
    const write = { older: take(), newer: take() };

    for (const which of order) await write[which](which === 'older');
    await Promise.all(writing);
    const again = settler.retry();
    await take()(true);
    await again;

    expect(inPhase(await request(), 'STARTED').job.jobID).toBe(JOB);
  });
});
