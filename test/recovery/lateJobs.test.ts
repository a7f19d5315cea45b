// A job that watching sees for the first time may be the one that somebody looks for, however late it comes.
import { describe, expect, it } from '@jest/globals';

import { jobIDOf } from '../domain/kit/jobs.js';
import { accessDenied, unavailable } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { BENCH_SCOPE, jobOf, startBench } from './kit/startDrs.js';
import {
  lostStart,
  WINDOW_MS,
  failing,
  firstRequest,
  inTurn,
  isUnclear,
  KEY,
  KEYED,
  pass,
  refuses,
  told,
} from './kit/starts.js';

const JOB = jobIDOf(1);

describe('a job that appears', () => {
  it('settles the request that it belongs to, at once', async () => {
    const bench = await lostStart({ jobs: unavailable });
    bench.reconciler.start();
    await settle();

    bench.reconciler.noteJob(jobOf(bench.sent[0]));
    await settle();

    expect(await firstRequest(bench)).toMatchObject({ phase: 'STARTED', job: { jobID: JOB } });
  });

  it('settles also a request that was taken for absent, and the log says so', async () => {
    const bench = await lostStart();
    bench.reconciler.start();
    await pass(bench, WINDOW_MS + 2_000);
    const before = await firstRequest(bench);

    bench.reconciler.noteJob(jobOf(bench.sent[0]));
    await settle();

    expect(before.phase).toBe('RELEASED');
    expect(await firstRequest(bench)).toMatchObject({ phase: 'STARTED', job: { jobID: JOB } });
    expect(told(await bench.start(KEYED))).toBe(`${JOB} again`);
    expect(bench.logger.of('releasedStartAppeared')).toHaveLength(1);
  });

  it('settles no request whose key was claimed anew', async () => {
    const anew = jobIDOf(2);
    const bench = await lostStart({
      answer: inTurn(isUnclear(unavailable()), (command) => ({
        kind: 'done',
        value: { ...jobOf(command), jobID: anew },
        awsRequestID: null,
      })),
    });
    bench.reconciler.start();
    await pass(bench, WINDOW_MS + 2_000);
    await bench.start(KEYED);

    bench.reconciler.noteJob(jobOf(bench.sent[0]));
    await settle();

    expect((await firstRequest(bench)).phase).toBe('RELEASED');
    expect(told(await bench.start(KEYED))).toBe(`${anew} again`);
    expect(bench.logger.of('releasedStartAppeared')).toHaveLength(1);
  });

  it('settles no request that DRS refused, and the log says so', async () => {
    const bench = await startBench({ answer: refuses(accessDenied()), clock: new ManualClock() });
    await bench.start(KEYED);
    bench.reconciler.start();
    await settle();

    bench.reconciler.noteJob(jobOf(bench.sent[0]));
    await settle();

    expect(await firstRequest(bench)).toMatchObject({ phase: 'RELEASED', cause: 'refused' });
    expect(bench.logger.of('releasedStartAppeared')).toHaveLength(1);
  });

  it('changes nothing where the gateway did not start it', async () => {
    const bench = await lostStart();
    bench.reconciler.start();
    await settle();

    bench.reconciler.noteJob(jobOf(undefined));
    bench.reconciler.noteJob({
      ...jobOf(undefined),
      tags: [{ key: 'drs-gateway:request-id', value: 'nobody' }],
    });
    await settle();

    expect((await firstRequest(bench)).phase).toBe('UNKNOWN');
    expect(bench.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is kept in mind while the store cannot be used', async () => {
    const bench = await lostStart({
      jobs: unavailable,
      ledger: (real) => ({ ...real, byID: failing(2, (id) => real.byID(id)) }),
    });
    bench.reconciler.start();
    await settle();

    bench.reconciler.noteJob(jobOf(bench.sent[0]));
    await pass(bench, 4_000);

    expect(await bench.store.requests.byKey(BENCH_SCOPE, 'anonymous', KEY)).toMatchObject({
      phase: 'STARTED',
    });
  });
});
