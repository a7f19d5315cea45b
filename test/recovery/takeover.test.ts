// Requests whose sender died, or is only slow: who looks for their jobs, and from when on.
import { describe, expect, it } from '@jest/globals';

import { instantOf } from '../../src/domain/instant.js';
import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import { ReplicaPulse } from '../../src/jobs/replicaPulse.js';
import { jobIDOf } from '../domain/kit/jobs.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { recordingLogger } from '../kit/recordingLogger.js';
import { jobOf, startBench } from './kit/startDrs.js';
import {
  another,
  lostStart,
  WINDOW_MS,
  claimFor,
  firstRequest,
  heldAnswer,
  KEYED,
  pass,
  requestOf,
  starts,
  told,
} from './kit/starts.js';

const JOB = jobIDOf(1);

describe('requests of another replica', () => {
  it('are left alone while it lives', async () => {
    const held = heldAnswer();
    const living = await startBench({ answer: held.answer, clock: new ManualClock() });
    void living.start(KEYED);
    await settle();
    const other = await another(living);
    other.reconciler.start();

    await pass(other, 2 * WINDOW_MS);

    expect(await firstRequest(living)).toMatchObject({ phase: 'SENDING', owner: 'replica-1' });
  });

  it('that was sending when it died are UNKNOWN from then on, and looked for by whoever finds them', async () => {
    const held = heldAnswer();
    const dead = await startBench({ answer: held.answer, clock: new ManualClock() });
    void dead.start(KEYED);
    await pass(dead, 10_000);
    const other = await another(dead);
    other.gone.add('replica-1');

    other.reconciler.start();
    await settle();

    expect(await firstRequest(dead)).toMatchObject({
      phase: 'UNKNOWN',
      owner: 'replica-2',
      failure: { code: 'GatewaySenderGone' },
      unknownSince: instantOf(dead.clock.now()),
      reconcileUntil: instantOf(dead.clock.now() + WINDOW_MS),
    });
  });

  it('that was sending when it died are found by their tag, after a restart as well', async () => {
    const held = heldAnswer();
    const dead = await startBench({ answer: held.answer, clock: new ManualClock() });
    void dead.start(KEYED);
    await settle();
    const other = await another(dead, {
      jobs: () => [jobOf(dead.sent[0])],
    });
    other.gone.add('replica-1');

    other.reconciler.start();
    await settle();

    expect(told(await other.start(KEYED))).toBe(`${JOB} again`);
    expect(other.sent).toEqual([]);
  });

  it('that died while they were unknown keep the end of their window', async () => {
    const dead = await lostStart();
    await dead.reconciler.stop();
    await pass(dead, WINDOW_MS / 2);
    const other = await another(dead);
    other.gone.add('replica-1');
    const before = await firstRequest(dead);
    other.reconciler.start();

    await pass(other, WINDOW_MS / 2 - 2_000);
    const inTime = await firstRequest(dead);
    await pass(other, 4_000);

    expect(inTime).toEqual({ ...before, owner: 'replica-2' });
    expect(await firstRequest(dead)).toMatchObject({ phase: 'RELEASED', cause: 'absent' });
  });

  it('are taken over once, by one of those that live', async () => {
    const dead = await lostStart();
    const others = await Promise.all(
      ['replica-2', 'replica-3'].map((replicaID) => another(dead, { replicaID })),
    );
    for (const { gone, reconciler } of others) {
      gone.add('replica-1');
      reconciler.start();
    }

    await pass(dead, 4_000);

    expect(others.flatMap(({ logger }) => logger.of('requestTakenOver'))).toHaveLength(1);
  });

  it('whose answer comes after all, when it was only slow, are what DRS said', async () => {
    const held = heldAnswer();
    const slow = await startBench({ answer: held.answer, clock: new ManualClock() });
    const pending = slow.start(KEYED);
    await settle();
    const other = await another(slow);
    other.gone.add('replica-1');
    other.reconciler.start();
    await settle();
    const before = await firstRequest(slow);

    held.give(starts);

    expect(before.phase).toBe('UNKNOWN');
    expect(told(await pending)).toBe(JOB);
    expect(await firstRequest(slow)).toMatchObject({ phase: 'STARTED', job: { jobID: JOB } });
  });
});

describe('requests of a replica with signs of life', () => {
  /** Two replicas with their signs of life over one store, which may be gone for a while; the second is sending a request. */
  async function twoReplicas() {
    const clock = new ManualClock();
    const first = await startBench({ answer: starts, clock });
    const outage = { isOn: false };
    const { replicas } = first.store;
    const reached = <Value>(call: () => Promise<Value>) =>
      outage.isOn ? Promise.reject(new StoreUnavailable(new Error('gone'))) : call();
    const store = {
      ...replicas,
      beat: (...words: Parameters<typeof replicas.beat>) => reached(() => replicas.beat(...words)),
      list: () => reached(() => replicas.list()),
    };
    const demand = () => ({ jobWatchers: 0, allWatchers: 0, lookups: [], isExpecting: false });
    const pulseOf = (replicaID: string) =>
      new ReplicaPulse({ store, replicaID, clock, logger: recordingLogger(), demand });
    const [older, younger] = [pulseOf('replica-2'), pulseOf('replica-3')];
    await older.start();
    const bench = await another(first, { replicas: older });
    await younger.start();
    await claimFor(first.store.requests, 'replica-3', 'a-request', clock);
    const stop = async () => {
      await bench.reconciler.stop();
      await Promise.all([older.stop(), younger.stop()]);
    };
    return { bench, outage, younger, stop, request: () => requestOf(first.store, 'a-request') };
  }

  it('are left alone, also when it has only just begun to live', async () => {
    const { bench, stop, request } = await twoReplicas();

    bench.reconciler.start();
    await pass(bench, 20_000);

    const later = await request();
    await stop();
    expect(later).toMatchObject({ phase: 'SENDING', owner: 'replica-3' });
  });

  it('are left alone when the store was gone for a while, so that nobody could give a sign', async () => {
    const { bench, outage, stop, request } = await twoReplicas();
    await pass(bench, 4_000);
    outage.isOn = true;
    await pass(bench, 10_000);

    outage.isOn = false;
    bench.reconciler.start();
    await pass(bench, 20_000);

    const later = await request();
    await stop();
    expect(later).toMatchObject({ phase: 'SENDING', owner: 'replica-3' });
  });

  it('are taken over when it has ended', async () => {
    const { bench, younger, stop, request } = await twoReplicas();
    await pass(bench, 4_000);
    bench.reconciler.start();

    await younger.stop();
    await pass(bench, 10_000);

    const later = await request();
    await stop();
    expect(later).toMatchObject({ phase: 'UNKNOWN', owner: 'replica-2' });
  });
});
