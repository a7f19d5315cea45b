// The memory of approvals, on both databases.
import { randomUUID } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import type { NewAuditEvent } from '../../src/domain/auditEvent.js';
import type { KeptApproval, NewApproval, Verdict } from '../../src/domain/recoveryApproval.js';
import type { RecoveryRequestBasis } from '../../src/domain/recoveryRequest.js';
import type { Store } from '../../src/store/store.js';
import { TARGETS, useHosts } from './kit/hosts.js';
import {
  ALICE,
  anEvent,
  anInput,
  aRequest,
  BOB,
  released,
  SCOPE,
  second,
  started,
  unknown,
} from './kit/requests.js';

const EXPIRES_AT = second(3_600);

function anApproval(overrides: Partial<NewApproval> = {}): NewApproval {
  return {
    approvalID: randomUUID(),
    scope: SCOPE,
    fingerprint: 'a-fingerprint',
    input: anInput({ isDrill: false }),
    requestedBy: ALICE,
    requestedAt: second(0),
    reason: 'the site is down',
    expiresAt: EXPIRES_AT,
    ...overrides,
  };
}

const lineOf = ({ approvalID }: KeptApproval): NewAuditEvent => anEvent({ requestID: approvalID });
const ask = ({ approvals }: Store, overrides: Partial<NewApproval> = {}) =>
  approvals.ask(anApproval(overrides), lineOf);
const decide = ({ approvals }: Store, approvalID: string, verdict: Verdict, at = second(10), by = BOB) =>
  approvals.decide(approvalID, { verdict, by, at, comment: 'seen' }, EXPIRES_AT, anEvent());

async function approved(store: Store): Promise<string> {
  const { approvalID } = await ask(store);
  await decide(store, approvalID, 'APPROVED');
  return approvalID;
}

/** A request that names the approval. */
function using(approvalID: string, overrides: Partial<RecoveryRequestBasis> = {}): RecoveryRequestBasis {
  const input = anInput({ isDrill: false, approvalID });
  return aRequest({ idempotencyKey: null, claimedAt: second(20), input, ...overrides });
}

const userOf = async ({ approvals }: Store, approvalID: string) =>
  (await approvals.byID(approvalID))?.requestID;

useHosts();

describe.each(TARGETS)('approvals in a store on $name', ({ createHost }) => {
  it('are given back as they were asked for and decided', async () => {
    const store = await (await createHost()).open();
    const asked = anApproval();
    await store.approvals.ask(asked, lineOf);

    const decided = await decide(store, asked.approvalID, 'APPROVED');

    const decision = { verdict: 'APPROVED', by: BOB, at: second(10), comment: 'seen' };
    const kept = { ...asked, decision, requestID: null };
    expect(decided).toEqual({ kind: 'decided', approval: kept });
    expect(await store.approvals.byID(asked.approvalID)).toEqual(kept);
    expect(await store.audit.list({}, null, 10)).toHaveLength(2);
  });

  it('are pending once for the same wish, whoever asks at once, until that one has expired', async () => {
    const host = await createHost();
    const store = await host.open();
    const other = await host.openAnother(store);

    const asked = await Promise.all([store, other, store, other].map((each) => ask(each)));
    const later = await ask(store, { requestedAt: EXPIRES_AT, expiresAt: second(7_200) });

    expect(new Set(asked.map(({ approvalID }) => approvalID)).size).toBe(1);
    expect(asked.map(({ approvalID }) => approvalID)).not.toContain(later.approvalID);
    expect(await store.audit.list({}, null, 10)).toHaveLength(5);
  });

  it('are decided once, whoever decides at once, and not when they have expired', async () => {
    const host = await createHost();
    const store = await host.open();
    const other = await host.openAnother(store);
    const { approvalID } = await ask(store);
    const late = await ask(store, { fingerprint: 'another' });

    const results = await Promise.all([
      decide(store, approvalID, 'APPROVED'),
      decide(other, approvalID, 'REJECTED'),
    ]);

    expect(results.map((each) => each?.kind).toSorted()).toEqual(['decided', 'late']);
    expect(new Set(results.map((each) => each?.approval.decision?.verdict)).size).toBe(1);
    expect(await decide(store, late.approvalID, 'APPROVED', EXPIRES_AT)).toMatchObject({ kind: 'late' });
    expect(await decide(store, randomUUID(), 'APPROVED')).toBeNull();
  });

  it('are used by one claim, whoever claims at once', async () => {
    const host = await createHost();
    const store = await host.open();
    const other = await host.openAnother(store);
    const approvalID = await approved(store);

    const claims = await Promise.all(
      [store, other, store, other].map((each) => each.requests.claim(using(approvalID))),
    );

    expect(claims.map(({ kind }) => kind).toSorted()).toEqual([
      'claimed',
      'notApproved',
      'notApproved',
      'notApproved',
    ]);
  });

  it.each<[string, Partial<RecoveryRequestBasis>]>([
    ['of somebody else', { actor: BOB }],
    ['in another scope', { scope: 'another/us-east-1' }],
    ['of another input', { fingerprint: 'another' }],
    ['that comes too late', { claimedAt: EXPIRES_AT }],
  ])('let no request start %s', async (_, overrides) => {
    const store = await (await createHost()).open();
    const approvalID = await approved(store);
    const request = using(approvalID, overrides);

    expect(await store.requests.claim(request)).toEqual({ kind: 'notApproved' });
    expect(await store.requests.byID(request.requestID)).toBeNull();
  });

  it.each<[Verdict | null]>([[null], ['REJECTED']])('let nothing start when decided %s', async (verdict) => {
    const store = await (await createHost()).open();
    const { approvalID } = await ask(store);
    if (verdict !== null) await decide(store, approvalID, verdict);

    expect(await store.requests.claim(using(approvalID))).toEqual({ kind: 'notApproved' });
  });

  it('are kept by a claim whose key belongs to another request', async () => {
    const store = await (await createHost()).open();
    await store.requests.claim(aRequest({ idempotencyKey: 'a-key' }));
    const approvalID = await approved(store);

    const claim = await store.requests.claim(using(approvalID, { idempotencyKey: 'a-key' }));

    expect(claim).toMatchObject({ kind: 'taken' });
    expect(await userOf(store, approvalID)).toBeNull();
  });

  it.each([
    ['refused', true],
    ['absent', true],
    ['unknown', false],
    ['started', false],
  ] as const)('of a request that is %s are given back: %s', async (end, isGivenBack) => {
    const store = await (await createHost()).open();
    const approvalID = await approved(store);
    const request = using(approvalID);
    await store.requests.claim(request);
    const settlement = end === 'started' ? started() : end === 'unknown' ? unknown() : released(end);

    await store.requests.settle(request.requestID, settlement, second(30));

    expect(await userOf(store, approvalID)).toBe(isGivenBack ? null : request.requestID);
    const next = await store.requests.claim(using(approvalID));
    expect(next.kind).toBe(isGivenBack ? 'claimed' : 'notApproved');
  });

  it('belong again to a request that was taken for absent, unless another has used them', async () => {
    const store = await (await createHost()).open();
    const approvalID = await approved(store);
    const [first, next] = [using(approvalID), using(approvalID)];
    await store.requests.claim(first);
    await store.requests.settle(first.requestID, released('absent'), second(30));
    await store.requests.claim(next);

    const whileUsed = await store.requests.settle(first.requestID, started(), second(40));
    await store.requests.settle(next.requestID, released('refused'), second(50));
    const after = await store.requests.settle(first.requestID, started(), second(60));

    expect([whileUsed, after]).toEqual([false, true]);
    expect(await userOf(store, approvalID)).toBe(first.requestID);
  });

  it('are listed by status as of now, the newest first, and those that are open by what changes', async () => {
    const store = await (await createHost()).open();
    const { approvals } = store;
    const old = await ask(store, { fingerprint: 'old', requestedAt: second(1), expiresAt: second(100) });
    const used = await approved(store);
    await store.requests.claim(using(used));
    const pending = await ask(store, { fingerprint: 'new', requestedAt: second(2) });
    const now = second(200);
    const listed = async (filter: object, after: KeptApproval | null = null) => {
      const all = { scopes: [SCOPE], statuses: null, requestedBy: null, ...filter };
      return (await approvals.list(all, now, after, 10)).map(({ approvalID }) => approvalID);
    };

    expect(await listed({})).toEqual([pending.approvalID, old.approvalID, used]);
    expect(await listed({}, old)).toEqual([used]);
    expect(await listed({ statuses: ['EXPIRED'] })).toEqual([old.approvalID]);
    expect(await listed({ statuses: ['USED', 'PENDING'] })).toEqual([pending.approvalID, used]);
    expect(await listed({ statuses: ['APPROVED', 'REJECTED'] })).toEqual([]);
    expect(await listed({ statuses: [] })).toEqual([]);
    expect(await listed({ scopes: [] })).toEqual([]);
    expect(await listed({ requestedBy: 'bob' })).toEqual([]);
    expect(await approvals.open([SCOPE], now, 10)).toEqual([
      { approvalID: pending.approvalID, status: 'PENDING', expiresAt: EXPIRES_AT },
    ]);
  });

  it('are told of on every replica, when they are asked for, decided and used', async () => {
    const host = await createHost();
    const store = await host.open();
    const other = await host.openAnother(store);
    const heard = { count: 0, wake: () => undefined as void };
    const unlisten = other.approvals.onChange(() => {
      heard.count += 1;
      heard.wake();
    });
    const hears = async (change: () => Promise<unknown>) => {
      const told = new Promise<void>((resolve) => {
        heard.wake = resolve;
      });
      await change();
      await told;
    };

    let approvalID = '';
    await hears(async () => {
      ({ approvalID } = await ask(store));
    });
    await hears(() => decide(store, approvalID, 'APPROVED'));
    await hears(() => store.requests.claim(using(approvalID)));
    unlisten();

    expect(heard.count).toBeGreaterThanOrEqual(3);
  });

  it('are forgotten some time after they expired, and not before', async () => {
    const store = await (await createHost()).open();
    const { approvalID } = await ask(store);

    await store.requests.forget(EXPIRES_AT);
    const before = await store.approvals.byID(approvalID);
    await store.requests.forget(second(3_601));

    expect(before).not.toBeNull();
    expect(await store.approvals.byID(approvalID)).toBeNull();
  });
});
