// What becomes of requests of which nobody knows what DRS did: found by their tag, released after the window, or taken over.
import { describe, expect, it } from '@jest/globals';

import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import { jobIDOf } from '../domain/kit/jobs.js';
import { accessDenied, unavailable } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { type Ledger, jobOf, startBench } from './kit/startDrs.js';
import {
  lostStart,
  WINDOW_MS,
  claimFor,
  failing,
  firstRequest,
  heldAnswer,
  inTurn,
  isUnclear,
  KEYED,
  line,
  pass,
  requestOf,
  starts,
  told,
  trailOf,
} from './kit/starts.js';

const A_DAY_MS = 24 * 3_600_000;
const JOB = jobIDOf(1);

describe('the reconciler', () => {
  it('finds the job by its tag at its first look', async () => {
    const dark = { isOver: false };
    const bench = await lostStart({ jobs: (command) => (dark.isOver ? [jobOf(command)] : []) });
    dark.isOver = true;

    bench.reconciler.start();
    await settle();

    expect(await firstRequest(bench)).toMatchObject({ phase: 'STARTED', job: { jobID: JOB } });
    expect(told(await bench.start(KEYED))).toBe(`${JOB} again`);
    expect(bench.sent).toHaveLength(1);
  });

  it('finds the job that shows late, and has it watched', async () => {
    const bench = await lostStart({
      jobs: (command, afterMs) => (afterMs >= 100_000 ? [jobOf(command)] : []),
    });
    const before = bench.expectedJobs();
    bench.reconciler.start();

    await pass(bench, 100_000);

    expect(await firstRequest(bench)).toMatchObject({ phase: 'STARTED', job: { jobID: JOB } });
    expect(bench.expectedJobs()).toBe(before + 1);
    expect(bench.sent).toHaveLength(1);
  });

  it("takes no other start's job for the lost one", async () => {
    const stranger = { ...jobOf(undefined), tags: [{ key: 'drs-gateway:request-id', value: 'another' }] };
    const bench = await lostStart({ jobs: () => [stranger, jobOf(undefined)] });
    bench.reconciler.start();

    await pass(bench, 10_000);

    expect((await firstRequest(bench)).phase).toBe('UNKNOWN');
  });

  it('releases the request once the window has passed, and not before', async () => {
    const bench = await lostStart();
    bench.reconciler.start();

    await pass(bench, WINDOW_MS - 2_000);
    const before = await firstRequest(bench);
    await pass(bench, 4_000);

    expect(before.phase).toBe('UNKNOWN');
    expect(await firstRequest(bench)).toMatchObject({
      phase: 'RELEASED',
      cause: 'absent',
      failure: { kind: 'ServiceUnavailableError', isRetryable: true, code: 'GatewayNoJobAppeared' },
    });
    expect(bench.sent).toHaveLength(1);
  });

  it('lets the key be sent again after the release', async () => {
    const bench = await lostStart({ answer: inTurn(isUnclear(unavailable()), starts) });
    bench.reconciler.start();
    await pass(bench, WINDOW_MS + 2_000);

    const again = await bench.start(KEYED);

    expect(told(again)).toBe(JOB);
    expect(bench.sent).toHaveLength(2);
  });

  it('does not release while the jobs cannot be read, however long, and does once they can', async () => {
    const dark = { isOver: false };
    const bench = await lostStart({ jobs: () => (dark.isOver ? [] : accessDenied()) });
    bench.reconciler.start();

    await pass(bench, 3 * WINDOW_MS);
    const before = await firstRequest(bench);
    dark.isOver = true;
    await pass(bench, 2_000);

    expect(before.phase).toBe('UNKNOWN');
    expect((await firstRequest(bench)).phase).toBe('RELEASED');
  });

  it('writes to the audit trail what became clear', async () => {
    const bench = await lostStart({
      jobs: (command, afterMs) => (afterMs >= 5_000 ? [jobOf(command)] : []),
    });
    bench.reconciler.start();

    await pass(bench, 6_000);

    expect((await trailOf(bench)).map(line)).toEqual([
      'INTENT',
      'OUTCOME OutcomeUnknownError',
      `OUTCOME StartRecoverySuccess ${JOB}`,
    ]);
  });

  it('leaves a request alone that is being sent here', async () => {
    const held = heldAnswer();
    const bench = await startBench({ answer: held.answer, clock: new ManualClock() });
    const pending = bench.start(KEYED);
    await settle();
    bench.reconciler.start();

    await pass(bench, WINDOW_MS);
    const before = await firstRequest(bench);
    held.give(starts);

    expect(before.phase).toBe('SENDING');
    expect(told(await pending)).toBe(JOB);
  });

  it('releases a claim of this process that nobody is sending', async () => {
    const bench = await startBench({ answer: starts, clock: new ManualClock() });
    await claimFor(bench.store.requests, 'replica-1', 'a-request', bench.clock);

    bench.reconciler.start();
    await settle();

    expect(await requestOf(bench.store, 'a-request')).toMatchObject({
      phase: 'RELEASED',
      cause: 'refused',
      failure: { code: 'GatewayStoreUnavailable' },
    });
  });

  it('forgets settled requests after a day, and leaves the audit trail as it is', async () => {
    const bench = await startBench({ answer: starts, clock: new ManualClock() });
    await bench.start(KEYED);
    const trail = await trailOf(bench);
    bench.reconciler.start();

    await pass(bench, 60_000);
    const within = await firstRequest(bench);
    bench.clock.advance(A_DAY_MS);
    await settle();

    expect(within.phase).toBe('STARTED');
    expect(await bench.store.requests.byID(within.requestID)).toBeNull();
    expect(await trailOf(bench)).toEqual(trail);
  });

  it('forgets no request that is unknown, however old', async () => {
    const bench = await lostStart({ jobs: unavailable });
    bench.reconciler.start();

    await pass(bench, 2_000);
    bench.clock.advance(2 * A_DAY_MS);
    await pass(bench, 120_000);

    expect((await firstRequest(bench)).phase).toBe('UNKNOWN');
  });

  it('goes on when the store can be used again, and says once that it could not', async () => {
    const bench = await lostStart({
      jobs: (command, afterMs) => (afterMs > 0 ? [jobOf(command)] : []),
      ledger: (real) => ({ ...real, unsettled: failing(3, (scope) => real.unsettled(scope)) }),
    });
    bench.reconciler.start();

    await pass(bench, 4_000);
    const before = await firstRequest(bench);
    await pass(bench, 4_000);

    expect(before.phase).toBe('UNKNOWN');
    expect((await firstRequest(bench)).phase).toBe('STARTED');
    expect(bench.logger.of('reconcilingWithoutStore')).toHaveLength(1);
  });

  it('goes on after a bug, and tells of it', async () => {
    const bugs = { left: 1 };
    const bench = await lostStart({
      jobs: (command, afterMs) => (afterMs > 0 ? [jobOf(command)] : []),
      ledger: (real) => ({
        ...real,
        unsettled: (scope) =>
          (bugs.left -= 1) < 0 ? real.unsettled(scope) : Promise.reject(new TypeError('x')),
      }),
    });
    bench.reconciler.start();

    await pass(bench, 4_000);

    expect((await firstRequest(bench)).phase).toBe('STARTED');
    expect(bench.logger.of('reconcilingFailed')).toHaveLength(1);
  });

  it('stops, and leaves no timer behind', async () => {
    const bench = await lostStart();
    bench.reconciler.start();
    await pass(bench, 2_000);

    await bench.reconciler.stop();

    expect(bench.clock.sleeping).toBe(0);
  });
});

describe('a claim whose acknowledgement was lost', () => {
  const unacknowledged: Ledger = (real) => {
    const lost = { left: 1 };
    return {
      ...real,
      claim: async (request) => {
        const claim = await real.claim(request);
        if ((lost.left -= 1) < 0) return claim;
        throw new StoreUnavailable(new Error('the connection broke'));
      },
    };
  };

  it('is not sent, is released, and its key can be used', async () => {
    const bench = await startBench({ answer: starts, clock: new ManualClock(), ledger: unacknowledged });
    const first = await bench.start(KEYED);
    bench.reconciler.start();
    await settle();

    const second = await bench.start(KEYED);

    expect(first).toMatchObject({ kind: 'ServiceUnavailableError', code: 'GatewayStoreUnavailable' });
    expect(told(second)).toBe(JOB);
    expect(bench.sent).toHaveLength(1);
  });
});
