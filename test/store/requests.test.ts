// How requests are found again, and when they are forgotten.
import { describe, expect, it } from '@jest/globals';

import type { RecoveryRequestBasis } from '../../src/domain/recoveryRequest.js';
import type { Settlement } from '../../src/recovery/storePorts.js';
import type { Store } from '../../src/store/store.js';
import { aJob } from '../domain/kit/jobs.js';
import { TARGETS, useHosts } from './kit/hosts.js';
import { ONE, THREE, TWO } from './kit/jobLog.js';
import { createListener, untilHeard } from './kit/listening.js';
import {
  aRequest,
  BOB,
  OTHER_SCOPE,
  released,
  SCOPE,
  second,
  SETTLED_AT,
  started,
  unknown,
} from './kit/requests.js';

/** A request that is remembered, settled where a settlement is given. */
async function remembered(
  { requests }: Store,
  overrides: Partial<RecoveryRequestBasis>,
  settlement: Settlement | null = null,
): Promise<string> {
  const request = aRequest({ idempotencyKey: null, ...overrides });
  await requests.claim(request);
  if (settlement !== null) await requests.settle(request.requestID, settlement, SETTLED_AT);
  return request.requestID;
}

const idsOf = (requests: readonly { readonly requestID: string }[]) =>
  requests.map(({ requestID }) => requestID);

useHosts();

describe.each(TARGETS)('the requests on $name', ({ createHost }) => {
  it('are null where no id or key is like it', async () => {
    const { requests } = await (await createHost()).open();
    await requests.claim(aRequest());

    const found = [
      await requests.byID('no-such-request'),
      await requests.byKey(SCOPE, 'alice', 'another-key'),
      await requests.byKey(SCOPE, 'bob', 'a-key'),
      await requests.byKey(OTHER_SCOPE, 'alice', 'a-key'),
      await requests.byID('no\0id'),
      await requests.byKey(SCOPE, 'alice', 'no\0key'),
      await requests.byKey(SCOPE, 'alice', 'half a pair \ud800'),
    ];

    expect(found).toEqual(found.map(() => null));
    expect(found).toHaveLength(7);
  });

  it('are found by key: the one that has it, however old it is', async () => {
    const store = await (await createHost()).open();
    const overrides = { idempotencyKey: 'a-key' };
    await remembered(store, { ...overrides, claimedAt: second(5) }, released('refused'));
    const holder = await remembered(store, { ...overrides, claimedAt: second(1) });

    const found = await store.requests.byKey(SCOPE, 'alice', 'a-key');

    expect(found?.requestID).toBe(holder);
  });

  it('are found by key: the newest of those that had it', async () => {
    const store = await (await createHost()).open();
    const overrides = { idempotencyKey: 'a-key' };
    await remembered(store, { ...overrides, claimedAt: second(1) }, released('refused'));
    const newest = await remembered(store, { ...overrides, claimedAt: second(9) }, released('absent'));
    await remembered(store, { ...overrides, claimedAt: second(5) }, released('refused'));

    const found = await store.requests.byKey(SCOPE, 'alice', 'a-key');

    expect(found).toMatchObject({ requestID: newest, phase: 'RELEASED', cause: 'absent' });
  });

  it('that are SENDING or UNKNOWN are listed, the oldest first', async () => {
    const store = await (await createHost()).open();
    const young = await remembered(store, { claimedAt: second(8) });
    const old = await remembered(store, { claimedAt: second(2), actor: BOB }, unknown());
    await remembered(store, { claimedAt: second(1) }, started());
    await remembered(store, { claimedAt: second(1) }, released('absent'));
    await remembered(store, { claimedAt: second(1), scope: OTHER_SCOPE });

    const unsettled = await store.requests.unsettled(SCOPE);

    expect(idsOf(unsettled)).toEqual([old, young]);
  });

  it('that were claimed since an instant tell which jobs they have started', async () => {
    const store = await (await createHost()).open();
    await remembered(store, { claimedAt: second(9) }, started(aJob({ jobID: ONE })));
    await remembered(store, { claimedAt: second(10) }, started(aJob({ jobID: TWO })));
    await remembered(store, { claimedAt: second(10), scope: OTHER_SCOPE }, started(aJob({ jobID: THREE })));

    const answers = [
      await store.requests.startedSince(SCOPE, [ONE, TWO, THREE], second(10)),
      await store.requests.startedSince(SCOPE, [TWO, ONE], second(9)),
      await store.requests.startedSince(SCOPE, [THREE], second(0)),
      await store.requests.startedSince(SCOPE, [], second(0)),
    ];

    expect(answers).toEqual([[TWO], [TWO, ONE], [], []]);
  });

  it('that are settled and were claimed before an instant are forgotten', async () => {
    const store = await (await createHost()).open();
    const old = { claimedAt: second(9) };
    const forgotten = [
      await remembered(store, old, started()),
      await remembered(store, old, released('refused')),
      await remembered(store, old, released('absent')),
    ];
    const kept = [
      await remembered(store, old),
      await remembered(store, old, unknown()),
      await remembered(store, { claimedAt: second(10) }, started()),
    ];

    const count = await store.requests.forget(second(10));

    const found = await Promise.all([...forgotten, ...kept].map((id) => store.requests.byID(id)));
    expect(count).toBe(3);
    expect(found.map((request) => request?.requestID ?? null)).toEqual([null, null, null, ...kept]);
  });

  it('stay in the audit trail when they are forgotten', async () => {
    const store = await (await createHost()).open();
    const requestID = await remembered(store, { claimedAt: second(1) }, started());

    await store.requests.forget(second(10));

    const lines = await store.audit.list({ requestID }, null, 10);
    expect(lines.map(({ phase }) => phase)).toEqual(['OUTCOME', 'INTENT']);
  });
});

describe.each(TARGETS)('a listener to requests on $name', ({ createHost }) => {
  const changes: readonly (readonly [string, (store: Store, id: string) => Promise<unknown>])[] = [
    ['a settlement', ({ requests }, id) => requests.settle(id, started(), SETTLED_AT)],
    [
      'a takeover',
      ({ requests }, id) =>
        requests.takeOver(id, { from: 'replica-1', to: 'replica-2' }, unknown(), SETTLED_AT),
    ],
  ];

  it.each(changes)('hears of %s by another replica, after which it can be read', async (_, change) => {
    const host = await createHost();
    const near = await host.open();
    const far = await host.openAnother(near);
    const requestID = await remembered(near, {});
    await untilHeard(near, far);
    const ofRequest = createListener();
    const ofAny = createListener();
    far.requests.onChange(requestID, ofRequest.listener);
    far.requests.onAnyChange(ofAny.listener);

    await change(near, requestID);

    await Promise.all([ofRequest.untilCalled(), ofAny.untilCalled()]);
    expect((await far.requests.byID(requestID))?.phase).not.toBe('SENDING');
  });

  it('to any request hears of a claim by another replica', async () => {
    const host = await createHost();
    const near = await host.open();
    const far = await host.openAnother(near);
    await untilHeard(near, far);
    const { listener, untilCalled } = createListener();
    far.requests.onAnyChange(listener);

    await remembered(near, {});

    await untilCalled();
    expect(await far.requests.unsettled(SCOPE)).toHaveLength(1);
  });

  it('hears of what its own replica does', async () => {
    const store = await (await createHost()).open();
    const requestID = await remembered(store, {});
    const { listener, untilCalled } = createListener();
    store.requests.onChange(requestID, listener);

    await store.requests.settle(requestID, started(), SETTLED_AT);

    await untilCalled();
    expect(await store.requests.byID(requestID)).toMatchObject({ phase: 'STARTED' });
  });

  it('hears nothing of other requests, of what was refused, or after it has left', async () => {
    const host = await createHost();
    const near = await host.open();
    const far = await host.openAnother(near);
    const [watched, other] = [await remembered(near, {}), await remembered(near, {})];
    await near.requests.settle(other, started(), SETTLED_AT);
    await untilHeard(near, far);
    const [staying, left] = [createListener(), createListener()];
    far.requests.onChange(watched, staying.listener);
    far.requests.onChange(other, staying.listener);
    far.requests.onChange(watched, left.listener)();

    await near.requests.settle(other, unknown(), SETTLED_AT);
    await remembered(near, {}, started());
    await untilHeard(near, far);
    const callsBefore = staying.calls();
    await near.requests.settle(watched, started(), SETTLED_AT);
    await staying.untilCalled();

    expect(callsBefore).toBe(0);
    expect(left.calls()).toBe(0);
  });
});
