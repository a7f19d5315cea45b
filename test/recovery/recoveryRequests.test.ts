// What the gateway remembers of starts: found by id or key, and watched until they are settled.
import { describe, expect, it } from '@jest/globals';

import { ANONYMOUS } from '../../src/domain/actor.js';
import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import type { RequestEvent } from '../../src/recovery/requests/requestStream.js';
import { jobIDOf, withStatus } from '../domain/kit/jobs.js';
import { unavailable } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { type Ledger, jobOf, startBench, type StartBench } from './kit/startDrs.js';
import {
  another,
  failing,
  firstRequest,
  heldAnswer,
  isUnclear,
  KEY,
  KEYED,
  lostStart,
  pass,
  refuses,
  requestIDIn,
  starts,
  WINDOW_MS,
} from './kit/starts.js';

const JOB = jobIDOf(1);

describe('a recovery request', () => {
  it('is found by its id', async () => {
    const bench = await startBench({ answer: starts });
    await bench.start(KEYED);
    const requestID = requestIDIn(bench.sent[0]);

    const found = await bench.recovery.requests.find(ANONYMOUS, { requestID });

    expect(found).toMatchObject({
      ok: true,
      value: {
        requestID,
        idempotencyKey: KEY,
        phase: 'STARTED',
        reason: KEYED.reason,
        actor: { name: 'anonymous', isVerified: false },
      },
    });
  });

  it('is found by its key', async () => {
    const bench = await startBench({ answer: isUnclear(unavailable()) });
    await bench.start(KEYED);

    const found = await bench.recovery.requests.find(ANONYMOUS, { idempotencyKey: KEY });

    expect(found).toEqual({ ok: true, value: await firstRequest(bench) });
  });

  it('is not shown to others who may not read the jobs of its scope, and always to whoever made it', async () => {
    const bench = await startBench({ answer: starts });
    await bench.start(KEYED);
    const requestID = requestIDIn(bench.sent[0]);

    const byBob = await bench.recovery.requests.find(
      { ...ANONYMOUS, name: 'bob', access: [] },
      { requestID },
    );
    const own = await bench.recovery.requests.find({ ...ANONYMOUS, access: [] }, { requestID });

    expect(byBob).toMatchObject({ ok: false, failure: { missingPermission: 'job:read' } });
    expect(own.ok).toBe(true);
  });

  it('is found by id by all who may read jobs, and by key by whoever gave it alone', async () => {
    const bench = await startBench({ answer: starts });
    await bench.start(KEYED);
    const [bob, requestID] = [{ ...ANONYMOUS, name: 'bob', isVerified: true }, requestIDIn(bench.sent[0])];

    const byID = await bench.recovery.requests.find(bob, { requestID });
    const byKey = await bench.recovery.requests.find(bob, { idempotencyKey: KEY });

    expect(byID.ok).toBe(true);
    expect(byKey).toMatchObject({ ok: false, failure: { kind: 'ResourceNotFoundError' } });
  });

  it('shows its job as DRS shows it now', async () => {
    const bench = await startBench({
      answer: starts,
      jobs: (command) => [withStatus(jobOf(command), 'COMPLETED')],
    });
    await bench.start(KEYED);

    const found = await bench.recovery.requests.find(ANONYMOUS, { idempotencyKey: KEY });

    expect(found).toMatchObject({ value: { job: { jobID: JOB, status: { known: 'COMPLETED' } } } });
  });

  it('remembers the keys of the tags, and none of their values', async () => {
    const bench = await startBench({ answer: refuses(unavailable()) });
    await bench.start(KEYED);

    const found = await bench.recovery.requests.find(ANONYMOUS, { idempotencyKey: KEY });

    expect(found).toMatchObject({ value: { input: { tagKeys: ['team', 'cost-centre'] } } });
    expect(JSON.stringify(found)).not.toContain('planted-secret');
  });

  it.each([
    ['neither id nor key', {}],
    ['null for both', { requestID: null, idempotencyKey: null }],
    ['both id and key', { requestID: 'an-id', idempotencyKey: KEY }],
  ])('cannot be asked for by %s', async (_, lookUp) => {
    const bench = await startBench({ answer: starts });

    const found = await bench.recovery.requests.find(ANONYMOUS, lookUp);

    expect(found).toMatchObject({
      ok: false,
      failure: { kind: 'ValidationError', fieldList: [{ name: 'requestID' }] },
    });
  });

  it.each([{ requestID: 'no-such-id' }, { idempotencyKey: 'no-such-key' }])(
    'that the gateway does not know is not found, and DRS is not blamed: %j',
    async (lookUp) => {
      const bench = await startBench({ answer: starts });

      const found = await bench.recovery.requests.find(ANONYMOUS, lookUp);

      expect(found).toMatchObject({
        ok: false,
        failure: {
          kind: 'ResourceNotFoundError',
          resourceType: 'RECOVERY_REQUEST',
          message: expect.stringMatching(/no-such-(id|key)/),
        },
      });
      expect(found).toHaveProperty('failure.message', expect.not.stringContaining('DRS has no'));
    },
  );

  it.each([{ requestID: 'an-id' }, { idempotencyKey: KEY }])(
    'cannot be shown while the store cannot be used: %j',
    async (lookUp) => {
      const ledger: Ledger = (real) => ({
        ...real,
        byID: failing(Infinity, (id) => real.byID(id)),
        byKey: failing(Infinity, (...words) => real.byKey(...words)),
      });
      const bench = await startBench({ answer: starts, ledger });

      const found = await bench.recovery.requests.find(ANONYMOUS, lookUp);

      expect(found).toMatchObject({
        ok: false,
        failure: { kind: 'ServiceUnavailableError', code: 'GatewayStoreUnavailable', isRetryable: true },
      });
    },
  );
});

/** Reads the stream of the request as fast as it gives. */
async function read(bench: StartBench, requestID: string) {
  const stream = bench.recovery.requests.watch(ANONYMOUS, requestID);
  const events: RequestEvent[] = [];
  const state = { isOver: false };
  const reading = (async () => {
    for await (const event of stream) events.push(event);
    state.isOver = true;
  })();
  await settle();
  const words = () => events.map((event) => ('phase' in event ? event.phase : event.kind));
  return { stream, words, state, reading };
}

/** A ledger that counts who listens. */
function countingListeners(count: { listeners: number }): Ledger {
  return (real) => ({
    ...real,
    onChange: (requestID, listener) => {
      const stop = real.onChange(requestID, listener);
      count.listeners += 1;
      return () => {
        count.listeners -= 1;
        stop();
      };
    },
  });
}

describe('the stream of a recovery request', () => {
  it('gives the state as it is, then each change, and ends when it is settled', async () => {
    const held = heldAnswer();
    const bench = await startBench({ answer: held.answer, clock: new ManualClock(), startWaitMs: 0 });
    const pending = bench.start(KEYED);
    await settle();
    const { words, state } = await read(bench, requestIDIn(bench.sent[0]));
    const before = words();

    held.give(isUnclear(unavailable()));
    await pending;
    await settle();
    const between = words();
    bench.reconciler.start();
    await pass(bench, WINDOW_MS + 2_000);

    expect([before, between]).toEqual([['SENDING'], ['SENDING', 'UNKNOWN']]);
    expect(words()).toEqual(['SENDING', 'UNKNOWN', 'RELEASED']);
    expect(state.isOver).toBe(true);
  });

  it.each([
    ['STARTED', starts],
    ['RELEASED', refuses(unavailable())],
  ])('of a request that is %s already is one event', async (phase, answer) => {
    const bench = await startBench({ answer });
    await bench.start(KEYED);

    const { words, reading } = await read(bench, requestIDIn(bench.sent[0]));
    await reading;

    expect(words()).toEqual([phase]);
  });

  it('of a request that nobody knows is one event', async () => {
    const bench = await startBench({ answer: starts });

    const { words, reading } = await read(bench, 'no-such-id');
    await reading;

    expect(words()).toEqual(['ResourceNotFoundError']);
  });

  it('tells of a change on another replica also when word of it is lost', async () => {
    const dead = await lostStart();
    const ledger: Ledger = (real) => ({ ...real, onChange: () => () => undefined });
    const here = await another(dead, { ledger });
    const { words } = await read(here, requestIDIn(dead.sent[0]));

    dead.reconciler.noteJob(jobOf(dead.sent[0]));
    dead.reconciler.start();
    await pass(dead, 4_000);

    expect(words()).toEqual(['UNKNOWN', 'STARTED']);
  });

  it('says that the store cannot be read, and goes on by itself', async () => {
    const outage = { isOn: false };
    const bench = await lostStart({
      jobs: unavailable,
      ledger: (real) => ({
        ...real,
        byID: (id) => (outage.isOn ? Promise.reject(new StoreUnavailable(new Error('gone'))) : real.byID(id)),
      }),
    });
    const { words } = await read(bench, requestIDIn(bench.sent[0]));

    outage.isOn = true;
    await pass(bench, 10_000);
    outage.isOn = false;
    await pass(bench, 4_000);

    expect(words()).toEqual(['UNKNOWN', 'ServiceUnavailableError', 'UNKNOWN']);
  });

  it('ends at once when its reader leaves while nothing happens, and leaves nothing behind', async () => {
    const count = { listeners: 0 };
    const bench = await lostStart({ ledger: countingListeners(count) });
    const { stream, state, words } = await read(bench, requestIDIn(bench.sent[0]));
    const during = count.listeners;

    await stream.return?.();
    await settle();

    expect([during, count.listeners]).toEqual([1, 0]);
    expect([state.isOver, bench.clock.sleeping]).toEqual([true, 0]);
    expect(words()).toEqual(['UNKNOWN']);
  });

  it('leaves nothing behind when it has ended by itself', async () => {
    const count = { listeners: 0 };
    const bench = await startBench({
      answer: starts,
      clock: new ManualClock(),
      ledger: countingListeners(count),
    });
    await bench.start(KEYED);

    const { reading } = await read(bench, requestIDIn(bench.sent[0]));
    await reading;

    expect([count.listeners, bench.clock.sleeping]).toEqual([0, 0]);
  });
});
