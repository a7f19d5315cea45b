// The promise of the whole store: of one key there is at most one start, whoever claims when.
import { describe, expect, it } from '@jest/globals';

import type { Claim } from '../../src/recovery/storePorts.js';
import type { Store } from '../../src/store/store.js';
import { TARGETS, temporaryFolder, useHosts } from './kit/hosts.js';
import { runProgram } from './kit/processes.js';
import { ALICE, aRequest, BOB, OTHER_SCOPE, released, second, SETTLED_AT, started } from './kit/requests.js';

const kindsOf = (claims: readonly Claim[]) => claims.map(({ kind }) => kind);

/** The claims, half of them by each store, all under way at once. */
function claimAtOnce(count: number, stores: readonly [Store, Store], key: string | null) {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const request = aRequest({ requestID: `request-${index}`, idempotencyKey: key });
      const claim = await stores[index % 2 === 0 ? 0 : 1].requests.claim(request);
      return { requestID: request.requestID, claim };
    }),
  );
}

useHosts();

describe.each(TARGETS)('a claim on $name', ({ createHost }) => {
  it('remembers the request as it was asked for', async () => {
    const store = await (await createHost()).open();
    const request = aRequest({ reason: 'the yearly drill: 年次訓練 🚨', claimedAt: second(7) });

    const claim = await store.requests.claim(request);

    expect(claim).toEqual({ kind: 'claimed' });
    expect(await store.requests.byID(request.requestID)).toEqual({ ...request, phase: 'SENDING' });
  });

  it('is refused with the request that has the key', async () => {
    const store = await (await createHost()).open();
    const holder = aRequest();
    await store.requests.claim(holder);
    const other = aRequest();

    const claim = await store.requests.claim(other);

    expect(claim).toEqual({ kind: 'taken', request: { ...holder, phase: 'SENDING' } });
    expect(await store.requests.byID(other.requestID)).toBeNull();
  });

  it('is refused with the job that the key has started', async () => {
    const store = await (await createHost()).open();
    const holder = aRequest();
    await store.requests.claim(holder);
    await store.requests.settle(holder.requestID, started(), SETTLED_AT);

    const claim = await store.requests.claim(aRequest());

    expect(claim).toEqual({ kind: 'taken', request: { ...holder, ...started().phase } });
  });

  it('writes no line into the audit trail when it is refused', async () => {
    const store = await (await createHost()).open();
    const holder = aRequest();
    await store.requests.claim(holder);

    await store.requests.claim(aRequest());

    const lines = await store.audit.list({}, null, 10);
    expect(lines.map(({ requestID }) => requestID)).toEqual([holder.requestID]);
  });

  it('of a request that is remembered already gives that one', async () => {
    const store = await (await createHost()).open();
    const request = aRequest();
    await store.requests.claim(request);

    const claim = await store.requests.claim(request);

    expect(claim).toEqual({ kind: 'taken', request: { ...request, phase: 'SENDING' } });
    expect(await store.audit.list({}, null, 10)).toHaveLength(1);
  });

  it('is won by exactly one of 200 at once, and all others see that one', async () => {
    const host = await createHost();
    const store = await host.open();
    const stores = [store, await host.openAnother(store)] as const;

    const claims = await claimAtOnce(200, stores, 'one-key');

    const winners = claims.filter(({ claim }) => claim.kind === 'claimed');
    const seen = claims.flatMap(({ claim }) => (claim.kind === 'taken' ? [claim.request.requestID] : []));
    expect(winners).toHaveLength(1);
    expect(seen).toHaveLength(199);
    expect([...new Set(seen)]).toEqual([winners[0]?.requestID]);
    expect(await store.audit.list({}, null, 300)).toHaveLength(1);
  });

  it('never collides where no key was given', async () => {
    const host = await createHost();
    const store = await host.open();
    const stores = [store, await host.openAnother(store)] as const;

    const claims = await claimAtOnce(20, stores, null);

    expect(kindsOf(claims.map(({ claim }) => claim))).toEqual(Array(20).fill('claimed'));
  });

  it.each([
    ['another actor', { actor: BOB }],
    ['another scope', { scope: OTHER_SCOPE }],
    ['another key', { idempotencyKey: 'A-KEY' }],
    ['an empty key', { idempotencyKey: '' }],
  ])('is independent of a claim with %s', async (_, difference) => {
    const store = await (await createHost()).open();
    await store.requests.claim(aRequest());

    const claims = [
      await store.requests.claim(aRequest(difference)),
      await store.requests.claim(aRequest(difference)),
    ];

    expect(kindsOf(claims)).toEqual(['claimed', 'taken']);
  });

  it('belongs to the name of an actor, whether a login proved it or not', async () => {
    const store = await (await createHost()).open();
    await store.requests.claim(aRequest({ actor: ALICE }));

    const claim = await store.requests.claim(aRequest({ actor: { ...ALICE, isVerified: false } }));

    expect(claim.kind).toBe('taken');
  });

  it.each(['refused', 'absent'] as const)(
    'may be made anew once the key was released as %s',
    async (cause) => {
      const store = await (await createHost()).open();
      const [first, second_, third] = [aRequest(), aRequest(), aRequest()];
      await store.requests.claim(first);
      await store.requests.settle(first.requestID, released(cause), SETTLED_AT);

      const claims = [await store.requests.claim(second_), await store.requests.claim(third)];

      expect(kindsOf(claims)).toEqual(['claimed', 'taken']);
      expect(claims[1]).toMatchObject({ request: { requestID: second_.requestID } });
    },
  );

  it('is remembered after the store was closed and opened again', async () => {
    const host = await createHost();
    const store = await host.open();
    const request = aRequest();
    await store.requests.claim(request);

    const again = await host.reopen(store);

    expect(await again.requests.byID(request.requestID)).toEqual({ ...request, phase: 'SENDING' });
    expect(await again.requests.claim(aRequest())).toMatchObject({ kind: 'taken' });
  });
});

describe('a claim, without a key, of a request that is remembered already', () => {
  it('comes to an end', async () => {
    const folder = temporaryFolder();
    const program = runProgram(`
      const store = await open({ kind: 'sqlite', folder: ${JSON.stringify(folder)} });
      await claim(store, { requestID: 'same' });
      await claim(store, { requestID: 'same' }).catch(() => undefined);
      say('answered');
      process.exit();
    `);

    const said = await program.untilSaid('answered');

    expect(said).toEqual(['answered']);
  });
});
