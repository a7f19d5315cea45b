// What may become of a request, and what may not: the state machine of src/domain/recoveryRequest.ts.
import { describe, expect, it } from '@jest/globals';

import type { RecoveryRequestBasis } from '../../src/domain/recoveryRequest.js';
import type { Store } from '../../src/store/store.js';
import { aJob, jobIDOf } from '../domain/kit/jobs.js';
import { POSTGRES_TARGETS, placeOf, connect, TARGETS, useHosts } from './kit/hosts.js';
import { untilBlocked } from './kit/blocking.js';
import {
  aRequest,
  BOB,
  OTHER_SCOPE,
  released,
  second,
  SETTLED_AT,
  started,
  unknown,
} from './kit/requests.js';

const ALL = [
  ['STARTED', started(aJob({ jobID: jobIDOf(9) }))],
  ['RELEASED as refused', released('refused')],
  ['RELEASED as absent', released('absent')],
  ['UNKNOWN', unknown()],
] as const;

async function claimed(store: Store, overrides: Partial<RecoveryRequestBasis> = {}) {
  const request = aRequest(overrides);
  await store.requests.claim(request);
  return request;
}

const outcomesOf = async ({ audit }: Store) =>
  (await audit.list({}, null, 100)).flatMap(({ outcome }) => (outcome === null ? [] : [outcome.type]));

useHosts();

describe.each(TARGETS)('a settlement on $name', ({ createHost }) => {
  it.each(ALL)('makes a SENDING request %s', async (_, settlement) => {
    const store = await (await createHost()).open();
    const request = await claimed(store);

    const isSettled = await store.requests.settle(request.requestID, settlement, SETTLED_AT);

    expect(isSettled).toBe(true);
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, ...settlement.phase });
  });

  it.each(ALL)('makes an UNKNOWN request %s', async (_, settlement) => {
    const store = await (await createHost()).open();
    const request = await claimed(store);
    await store.requests.settle(request.requestID, unknown(), second(1));

    const isSettled = await store.requests.settle(request.requestID, settlement, SETTLED_AT);

    expect(isSettled).toBe(true);
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, ...settlement.phase });
  });

  it.each(ALL)('does not make a STARTED request %s', async (_, settlement) => {
    const store = await (await createHost()).open();
    const request = await claimed(store);
    await store.requests.settle(request.requestID, started(), second(1));

    const isSettled = await store.requests.settle(request.requestID, settlement, SETTLED_AT);

    expect(isSettled).toBe(false);
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, ...started().phase });
    expect(await outcomesOf(store)).toEqual(['StartRecoverySuccess']);
  });

  it.each(ALL)('does not make a request that was refused %s', async (_, settlement) => {
    const store = await (await createHost()).open();
    const request = await claimed(store);
    await store.requests.settle(request.requestID, released('refused'), second(1));

    const isSettled = await store.requests.settle(request.requestID, settlement, SETTLED_AT);

    expect(isSettled).toBe(false);
    expect(await store.requests.byID(request.requestID)).toEqual({
      ...request,
      ...released('refused').phase,
    });
    expect(await outcomesOf(store)).toEqual(['ServiceUnavailableError']);
  });

  it.each(ALL.slice(1))('does not make a request that was absent %s', async (_, settlement) => {
    const store = await (await createHost()).open();
    const request = await claimed(store);
    await store.requests.settle(request.requestID, released('absent'), second(1));

    const isSettled = await store.requests.settle(request.requestID, settlement, SETTLED_AT);

    expect(isSettled).toBe(false);
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, ...released('absent').phase });
  });

  it.each([
    ['whose key nobody has claimed since', {}],
    ['that had no key, though others have none either', { idempotencyKey: null }],
  ])('makes a request that was absent, and %s, STARTED after all', async (_, overrides) => {
    const store = await (await createHost()).open();
    const request = await claimed(store, overrides);
    await store.requests.settle(request.requestID, released('absent'), second(1));
    await claimed(store, { idempotencyKey: null });
    await claimed(store, { actor: BOB });
    await claimed(store, { scope: OTHER_SCOPE });

    const isSettled = await store.requests.settle(request.requestID, started(), SETTLED_AT);

    expect(isSettled).toBe(true);
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, ...started().phase });
    expect(await outcomesOf(store)).toEqual(['StartRecoverySuccess', 'ServiceUnavailableError']);
  });

  it('does not make a request that was absent STARTED once its key was claimed anew', async () => {
    const store = await (await createHost()).open();
    const request = await claimed(store);
    await store.requests.settle(request.requestID, released('absent'), second(1));
    await claimed(store);

    const isSettled = await store.requests.settle(request.requestID, started(), SETTLED_AT);

    expect(isSettled).toBe(false);
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, ...released('absent').phase });
    expect(await outcomesOf(store)).toEqual(['ServiceUnavailableError']);
  });

  it('makes a request that was absent STARTED where the newer claim of its key was released too', async () => {
    const store = await (await createHost()).open();
    const request = await claimed(store);
    await store.requests.settle(request.requestID, released('absent'), second(1));
    const newer = await claimed(store);
    await store.requests.settle(newer.requestID, released('refused'), second(2));

    const isSettled = await store.requests.settle(request.requestID, started(), SETTLED_AT);

    expect(isSettled).toBe(true);
    expect(await store.requests.claim(aRequest())).toMatchObject({
      kind: 'taken',
      request: { requestID: request.requestID },
    });
  });

  it('of a request that nobody claimed changes nothing', async () => {
    const store = await (await createHost()).open();

    const isSettled = await store.requests.settle('no-such-request', started(), SETTLED_AT);

    expect(isSettled).toBe(false);
    expect(await store.audit.list({}, null, 10)).toEqual([]);
  });

  it('is made by exactly one of 20 at once, with one line in the audit trail', async () => {
    const host = await createHost();
    const store = await host.open();
    const stores = [store, await host.openAnother(store)] as const;
    const { requestID } = await claimed(store);

    const areSettled = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        stores[index % 2 === 0 ? 0 : 1].requests.settle(requestID, started(), SETTLED_AT),
      ),
    );

    expect(areSettled.filter(Boolean)).toHaveLength(1);
    expect(await outcomesOf(store)).toEqual(['StartRecoverySuccess']);
  });
});

describe.each(TARGETS)('a takeover of a request on $name', ({ createHost }) => {
  const owners = { from: 'replica-1', to: 'replica-2' };

  it.each([
    ['SENDING', null],
    ['UNKNOWN', unknown()],
  ])('makes one that is %s UNKNOWN and gives it a new owner', async (_, settlement) => {
    const store = await (await createHost()).open();
    const request = await claimed(store, { owner: 'replica-1' });
    if (settlement !== null) await store.requests.settle(request.requestID, settlement, second(1));

    const isTaken = await store.requests.takeOver(request.requestID, owners, unknown(), SETTLED_AT);

    expect(isTaken).toBe(true);
    expect(await store.requests.byID(request.requestID)).toEqual({
      ...request,
      ...unknown().phase,
      owner: 'replica-2',
    });
    expect((await outcomesOf(store))[0]).toBe('OutcomeUnknownError');
  });

  it('is refused from anybody but the owner', async () => {
    const store = await (await createHost()).open();
    const request = await claimed(store, { owner: 'replica-3' });

    const isTaken = await store.requests.takeOver(request.requestID, owners, unknown(), SETTLED_AT);

    expect(isTaken).toBe(false);
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, phase: 'SENDING' });
    expect(await outcomesOf(store)).toEqual([]);
  });

  it.each(ALL.slice(0, 3))('is refused where the request is %s', async (_, settlement) => {
    const store = await (await createHost()).open();
    const request = await claimed(store);
    await store.requests.settle(request.requestID, settlement, second(1));

    const isTaken = await store.requests.takeOver(request.requestID, owners, unknown(), SETTLED_AT);

    expect(isTaken).toBe(false);
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, ...settlement.phase });
  });

  it('is made by exactly one of 10 at once', async () => {
    const host = await createHost();
    const store = await host.open();
    const stores = [store, await host.openAnother(store)] as const;
    const { requestID } = await claimed(store);

    const areTaken = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const to = { from: 'replica-1', to: `replica-${index + 2}` };
        return stores[index % 2 === 0 ? 0 : 1].requests.takeOver(requestID, to, unknown(), SETTLED_AT);
      }),
    );

    expect(areTaken.filter(Boolean)).toHaveLength(1);
    expect(await outcomesOf(store)).toEqual(['OutcomeUnknownError']);
  });
});

for (const { createHost } of POSTGRES_TARGETS) {
  describe('a settlement on Postgres that races with a claim', () => {
    it('does not make an absent request STARTED where a claim of its key is committed meanwhile', async () => {
      const host = await createHost();
      const store = await host.open();
      const request = await claimed(store);
      await store.requests.settle(request.requestID, released('absent'), second(1));
      const claiming = await connect(placeOf(host));
      await claiming.query('begin');
      await claiming.query(
        `insert into recovery_request
         select (json_populate_record(old, '{"request_id": "newer", "phase": "SENDING"}')).* from recovery_request old`,
      );

      const settling = store.requests.settle(request.requestID, started(), SETTLED_AT);
      await untilBlocked(host);
      await claiming.query('commit');

      expect(await settling).toBe(false);
      expect(await store.requests.byID(request.requestID)).toMatchObject({ phase: 'RELEASED' });
    });
  });
}
