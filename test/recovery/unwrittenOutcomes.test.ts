// Requests of which nobody wrote what became of them: because of a bug, and because no gateway ran for days.
import { describe, expect, it } from '@jest/globals';

import { jobIDOf } from '../domain/kit/jobs.js';
import { ManualClock } from '../kit/manualClock.js';
import { type Ledger, jobOf, startBench } from './kit/startDrs.js';
import { firstRequest, KEYED, lostStart, pass, starts, told, trailOf } from './kit/starts.js';

const A_DAY_MS = 24 * 3_600_000;
const JOB = jobIDOf(1);

describe('a request that may have been sent, and of which a bug kept everything from being written,', () => {
  const broken: Ledger = (real) => {
    const left = { failures: 1 };
    return {
      ...real,
      settle: async (...words) => {
        if ((left.failures -= 1) >= 0) throw new Error('column "job_id" takes no such text');
        return real.settle(...words);
      },
    };
  };

  it('is never said not to have been sent: its job is found', async () => {
    const bench = await startBench({
      answer: starts,
      clock: new ManualClock(),
      ledger: broken,
      jobs: (command, afterMs) => (afterMs >= 3_000 ? [jobOf(command)] : []),
    });
    await expect(bench.start(KEYED)).rejects.toThrow('job_id');

    bench.reconciler.start();
    await pass(bench, 2_000);
    const unsure = await firstRequest(bench);
    await pass(bench, 2_000);

    expect(unsure).toMatchObject({ phase: 'UNKNOWN', failure: { code: 'GatewayOutcomeNotWritten' } });
    expect(await firstRequest(bench)).toMatchObject({ phase: 'STARTED', job: { jobID: JOB } });
    expect(told(await bench.start(KEYED))).toBe(`${JOB} again`);
    expect(bench.sent).toHaveLength(1);
  });
});

describe('a request whose gateways were all away for days', () => {
  it('is looked for among the jobs of its own time', async () => {
    const asked = { from: '' };
    const bench = await lostStart({
      jobs: (command, afterMs, { fromDate = '' }) => {
        asked.from = fromDate;
        return afterMs > A_DAY_MS ? [jobOf(command)] : [];
      },
    });
    const { claimedAt } = await firstRequest(bench);
    bench.clock.advance(3 * A_DAY_MS);

    bench.reconciler.start();
    await pass(bench, 2_000);

    // Settled so late it is forgotten at once; the trail stays.
    const [outcome] = (await trailOf(bench)).slice(-1);
    expect(outcome?.outcome).toMatchObject({ type: 'StartRecoverySuccess', jobID: JOB });
    expect(Date.parse(asked.from)).toBe(Date.parse(claimedAt) - A_DAY_MS);
  });
});
