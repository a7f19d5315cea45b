// Callers who repeat a start while it is still being sent: they wait for its answer, and send nothing.
import { describe, expect, it } from '@jest/globals';

import { jobIDOf } from '../domain/kit/jobs.js';
import { throttled, unavailable } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { type Ledger, jobOf, startBench, type StartScript } from './kit/startDrs.js';
import {
  firstRequest,
  heldAnswer,
  inPhase,
  isUnclear,
  KEYED,
  pass,
  refuses,
  requestIDIn,
  starts,
  told,
} from './kit/starts.js';

const JOB = jobIDOf(1);

describe('callers with the same key while the first call is being sent', () => {
  /** Its time passes only when the test says so. */
  async function heldBench(script: Partial<StartScript> = {}) {
    const held = heldAnswer();
    const clock = new ManualClock();
    const bench = await startBench({ clock, startWaitMs: 0, ...script, answer: held.answer });
    const first = bench.start(KEYED);
    await settle();
    const others = Array.from({ length: 5 }, () => bench.start(KEYED));
    await settle();
    return { bench, give: held.give, first, others };
  }

  it('get its job', async () => {
    const { bench, give, first, others } = await heldBench();

    give(starts);

    expect(told(await first)).toBe(JOB);
    expect((await Promise.all(others)).map(told)).toEqual(Array(5).fill(`${JOB} again`));
    expect(bench.sent).toHaveLength(1);
  });

  it('get its refusal, and send nothing themselves', async () => {
    const { bench, give, first, others } = await heldBench();

    give(refuses(throttled()));

    expect(await first).toEqual(throttled());
    expect(await Promise.all(others)).toEqual(Array(5).fill(throttled()));
    expect(bench.sent).toHaveLength(1);
  });

  it('get the job that was found by its tag after an unclear answer', async () => {
    const { bench, give, first, others } = await heldBench({
      jobs: (command) => [jobOf(command)],
      startWaitMs: 10_000,
    });

    give(isUnclear(unavailable()));

    expect(told(await first)).toBe(JOB);
    expect((await Promise.all(others)).map(told)).toEqual(Array(5).fill(`${JOB} again`));
    expect(bench.sent).toHaveLength(1);
  });

  it('hear that the outcome is unknown when it stays so, and until when it is looked for', async () => {
    const { bench, give, first, others } = await heldBench();

    give(isUnclear(unavailable()));

    expect(told(await first)).toBe('OutcomeUnknownError');
    const { reconcileUntil } = inPhase(await firstRequest(bench), 'UNKNOWN');
    expect(await first).toMatchObject({ reconcileUntil });
    expect(await Promise.all(others)).toMatchObject(
      Array(5).fill({
        kind: 'OutcomeUnknownError',
        reconcileUntil,
        requestID: requestIDIn(bench.sent[0]),
      }),
    );
    expect(bench.sent).toHaveLength(1);
  });

  it('hear after a minute that nobody knows, when no word comes', async () => {
    const { bench, others } = await heldBench();

    await pass(bench, 60_000);

    expect(await Promise.all(others)).toMatchObject(
      Array(5).fill({ kind: 'OutcomeUnknownError', code: 'GatewayStillSending' }),
    );
    expect(bench.sent).toHaveLength(1);
  });

  it('hear at once that nobody knows, when the gateway can wait no longer', async () => {
    const stopping = new AbortController();
    const { bench, first, others } = await heldBench({ giveUp: stopping.signal });

    stopping.abort();

    const answers = await Promise.all([first, ...others]);
    expect(answers.map(told)).toEqual(Array(6).fill('OutcomeUnknownError'));
    expect(bench.sent).toHaveLength(1);
  });

  it('hear at once of a mismatch when their input is another', async () => {
    const { bench } = await heldBench();

    const other = await bench.start({ ...KEYED, isDrill: false });

    expect(other).toMatchObject({ kind: 'IdempotencyMismatchError', originalJob: null });
    expect(bench.sent).toHaveLength(1);
  });

  it('on another replica get its job when no word of a change reaches that one', async () => {
    const { bench, give } = await heldBench();
    const ledger: Ledger = (real) => ({ ...real, onChange: () => () => undefined });
    const other = await startBench({ answer: starts, over: bench, replicaID: 'replica-2', ledger });
    const waiting = other.start(KEYED);
    await settle();
    give(starts);

    await pass(bench, 1_000);

    expect(told(await waiting)).toBe(`${JOB} again`);
    expect(other.sent).toEqual([]);
  });
});
