// The memory of approvals, on both databases.
import { randomUUID } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import type { NewAuditEvent } from '../../src/domain/auditEvent.js';
import type { KeptApproval, NewApproval, Verdict } from '../../src/domain/recoveryApproval.js';
import type { RecoveryRequestBasis } from '../../src/domain/recoveryRequest.js';
import type { Store } from '../../src/store/store.js';
import { anApproval, EXPIRES_AT } from './kit/approvals.js';
import { TARGETS, useHosts } from './kit/hosts.js';
import {
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

  it('let nobody else start, nowhere else, nothing else, and nothing too late', async () => {
    const store = await (await createHost()).open();
    const approvalID = await approved(store);
    const others: readonly Partial<RecoveryRequestBasis>[] = [
      { actor: BOB },
      { scope: 'another/us-east-1' },
      { fingerprint: 'another' },
      { claimedAt: EXPIRES_AT },
    ];

    for (const overrides of others) {
      const request = using(approvalID, overrides);
      expect(await store.requests.claim(request)).toEqual({ kind: 'notApproved' });
      expect(await store.requests.byID(request.requestID)).toBeNull();
    }
    expect(await userOf(store, approvalID)).toBeNull();
  });

  it('let nothing start before they are given, or when they are rejected', async () => {
    const store = await (await createHost()).open();
    const { approvalID } = await ask(store);

    const pending = await store.requests.claim(using(approvalID));
    await decide(store, approvalID, 'REJECTED');
    const rejected = await store.requests.claim(using(approvalID));

    expect([pending.kind, rejected.kind]).toEqual(['notApproved', 'notApproved']);
  });

  it('are kept by a claim whose key belongs to another request', async () => {
    const store = await (await createHost()).open();
    await store.requests.claim(aRequest({ idempotencyKey: 'a-key' }));
    const approvalID = await approved(store);

    const claim = await store.requests.claim(using(approvalID, { idempotencyKey: 'a-key' }));

    expect(claim).toMatchObject({ kind: 'taken' });
    expect(await userOf(store, approvalID)).toBeNull();
  });

  it('are given back by a request that started nothing, and kept by one that has started or may have', async () => {
    const store = await (await createHost()).open();
    const settlements = {
      refused: released('refused'),
      absent: released('absent'),
      unknown: unknown(),
      started: started(),
    };
    const ends = [];

    for (const [end, settlement] of Object.entries(settlements)) {
      const { approvalID } = await ask(store, { fingerprint: end });
      await decide(store, approvalID, 'APPROVED');
      const request = using(approvalID, { fingerprint: end });
      await store.requests.claim(request);
      await store.requests.settle(request.requestID, settlement, second(30));
      const next = await store.requests.claim(using(approvalID, { fingerprint: end }));
      ends.push([end, next.kind]);
    }

    expect(ends).toEqual([
      ['refused', 'claimed'],
      ['absent', 'claimed'],
      ['unknown', 'notApproved'],
      ['started', 'notApproved'],
    ]);
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
    const heard: { count: number; wake: () => void } = { count: 0, wake: () => undefined };
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
