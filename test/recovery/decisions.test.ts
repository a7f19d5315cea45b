// Who may decide about a real recovery, and who sees what of it.
import { describe, expect, it } from '@jest/globals';

import type { Access } from '../../src/domain/access.js';
import type { Actor } from '../../src/domain/actor.js';
import { success } from '../../src/domain/failure.js';
import type { SourceServer } from '../../src/domain/sourceServer.js';
import { settle } from '../kit/manualClock.js';
import { actor, ALICE, approved, BOB, CAROL, granting, guarded, REAL, waitsFor } from './kit/approvals.js';
import { aSourceServer, preflightBench } from './kit/preflights.js';
import { APPROVAL_VALID_MS, type StartBench } from './kit/startDrs.js';

const NOBODY = actor('nobody', granting('job:read', 'server:read'));
const AUDITOR = actor('auditor', granting('audit:read'));

/** May approve for servers of this team. */
const ofTeam = (value: string): Access => [
  {
    permissions: new Set(['recovery:approve'] as const),
    scopes: null,
    serverTags: [{ key: 'team', values: [value] }],
  },
];

/** Both servers are the team's. */
const teamServers = () => {
  const servers = [aSourceServer(1), aSourceServer(2)].map((server): SourceServer => ({
    ...server,
    tags: [{ key: 'team', value: 'blue' }],
  }));
  const { drs } = preflightBench({ servers });
  return {
    ...drs,
    describeSourceServers: () => Promise.resolve(success({ items: servers, nextToken: null })),
  };
};

async function asked(bench: StartBench): Promise<string> {
  return waitsFor(await bench.start(REAL, ALICE)).approvalID;
}

async function seenBy({ recovery }: StartBench, who: Actor): Promise<readonly string[]> {
  const listed = await recovery.approvals.list(who, { statuses: null, scopes: null });
  return listed.ok ? listed.value.nodes.map(({ status }) => status) : [listed.failure.kind];
}

describe('a decision about a real recovery', () => {
  it('is never made by the one who asked', async () => {
    const bench = await guarded();
    const approvalID = await asked(bench);

    const results = [
      await bench.recovery.approvals.approve(ALICE, { approvalID }),
      await bench.recovery.approvals.reject(ALICE, { approvalID }),
    ];

    expect(results).toMatchObject(Array(2).fill({ kind: 'AccessDeniedError', code: 'GatewayOwnApproval' }));
    expect(await seenBy(bench, ALICE)).toEqual(['PENDING']);
  });

  it.each([
    ['AccessDeniedError', NOBODY],
    ['AccessDeniedError', AUDITOR],
    ['AccessDeniedError', actor('of red', ofTeam('red'))],
    ['ApproveRecoverySuccess', actor('of blue', ofTeam('blue'))],
    ['ApproveRecoverySuccess', actor('approver', granting('recovery:approve'))],
  ])('comes to %s', async (kind, who) => {
    const bench = await guarded({ reads: teamServers() });
    const approvalID = await asked(bench);

    expect(await bench.recovery.approvals.approve(who, { approvalID })).toMatchObject({ kind });
  });

  it('is made once: of two at once one wins, and the other is told how it stands', async () => {
    const bench = await guarded();
    const approvalID = await asked(bench);

    const results = await Promise.all([
      bench.recovery.approvals.approve(BOB, { approvalID }),
      bench.recovery.approvals.reject(CAROL, { approvalID }),
    ]);

    const [lost, won] = results.toSorted((one, other) => one.kind.localeCompare(other.kind));
    expect(lost).toMatchObject({ kind: 'ApprovalNotPendingError', approval: { approvalID } });
    expect(['ApproveRecoverySuccess', 'RejectRecoverySuccess']).toContain(won?.kind);
  });

  it('is taken as made when the same person makes it again, and not when they change their mind', async () => {
    const bench = await guarded();
    const approvalID = await asked(bench);
    await bench.recovery.approvals.reject(BOB, { approvalID });

    const again = await bench.recovery.approvals.reject(BOB, { approvalID });
    const other = await bench.recovery.approvals.approve(BOB, { approvalID });

    expect(again).toMatchObject({ kind: 'RejectRecoverySuccess', approval: { status: 'REJECTED' } });
    expect(other).toMatchObject({ kind: 'ApprovalNotPendingError', approval: { status: 'REJECTED' } });
    expect(waitsFor(await bench.start(REAL, ALICE)).approvalID).not.toBe(approvalID);
  });

  it.each(['', 'x'.repeat(1_001), 'a\0b'])('names what is wrong with its comment', async (comment) => {
    const bench = await guarded();
    const approvalID = await asked(bench);

    expect(await bench.recovery.approvals.approve(BOB, { approvalID, comment })).toMatchObject({
      kind: 'ValidationError',
      fieldList: [{ name: 'input.comment' }],
    });
  });

  it.each(['00000000-0000-0000-0000-000000000000', 'no id', '\0'])(
    'needs an approval: %j is none',
    async (id) => {
      const bench = await guarded();

      expect(await bench.recovery.approvals.approve(BOB, { approvalID: id })).toMatchObject({
        kind: 'ResourceNotFoundError',
        resourceType: 'RECOVERY_APPROVAL',
      });
    },
  );
});

describe('approvals', () => {
  it.each([
    ['the one who asked', actor('alice', granting('recovery:start')), 1],
    ['an auditor', AUDITOR, 1],
    ['an approver', actor('approver', granting('recovery:approve')), 1],
    ['an approver for its servers', actor('of blue', ofTeam('blue')), 1],
    ['an approver for others', actor('of red', ofTeam('red')), 0],
    ['somebody else', NOBODY, 0],
  ])('are seen by %s or not', async (_, who, count) => {
    const bench = await guarded({ reads: teamServers() });
    const approvalID = await asked(bench);

    expect(await seenBy(bench, who)).toHaveLength(count);
    expect((await bench.recovery.approvals.find(who, approvalID)).ok).toBe(count === 1);
  });

  it('are listed newest first, page by page, by status', async () => {
    const bench = await guarded();
    for (const number of [1, 2, 3]) {
      await bench.start({ ...REAL, tags: [{ key: 'n', value: String(number) }] }, ALICE);
      bench.clock.advance(1_000);
    }
    await approved(bench);
    const { approvals } = bench.recovery;

    const first = await approvals.list(BOB, { first: 2, statuses: null, scopes: null });
    const after = first.ok ? first.value.pageInfo.endCursor : null;
    const second = await approvals.list(BOB, { first: 2, after, statuses: null, scopes: null });
    const pending = await approvals.list(BOB, { statuses: ['PENDING'], scopes: null });

    const page = (listed: typeof first) =>
      listed.ok
        ? [listed.value.nodes.map(({ status }) => status), listed.value.pageInfo.hasNextPage]
        : listed;
    expect(page(first)).toEqual([['APPROVED', 'PENDING'], true]);
    expect(page(second)).toEqual([['PENDING', 'PENDING'], false]);
    expect(page(pending)).toEqual([['PENDING', 'PENDING', 'PENDING'], false]);
  });

  it.each([{ first: 0 }, { first: 201 }, { after: 'nonsense' }])(
    'are not listed for %j, which breaks a rule',
    async (page) => {
      const { recovery } = await guarded();

      const listed = await recovery.approvals.list(BOB, { ...page, statuses: null, scopes: null });

      expect(listed).toMatchObject({ ok: false, failure: { kind: 'ValidationError' } });
    },
  );

  it('are told as they change: pending, approved, used, and expired', async () => {
    const bench = await guarded();
    const before = await asked(bench);
    const stream = bench.recovery.approvals.watch(BOB, null, []);
    const next = async () => {
      const { value } = await stream.next();
      return value?.kind === 'RecoveryApproval' ? [value.approvalID, value.status] : value?.kind;
    };

    const pending = await next();
    await bench.recovery.approvals.approve(BOB, { approvalID: before });
    const decided = await next();
    await bench.start(REAL, ALICE);
    const used = await next();
    const anew = await asked(bench);
    const another = await next();
    await settle();
    bench.clock.advance(APPROVAL_VALID_MS);
    const expired = await next();
    const waiting = stream.next();
    await settle();
    await stream.return?.();

    expect([pending, decided, used]).toEqual([
      [before, 'PENDING'],
      [before, 'APPROVED'],
      [before, 'USED'],
    ]);
    expect([another, expired]).toEqual([
      [anew, 'PENDING'],
      [anew, 'EXPIRED'],
    ]);
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('are told to nobody who may not see them: their own come next', async () => {
    const bench = await guarded();
    const stream = bench.recovery.approvals.watch(actor('dave', granting('recovery:start')), null, []);
    await asked(bench);
    const own = waitsFor(await bench.start(REAL, actor('dave')));

    const { value } = await stream.next();
    await stream.return?.();

    expect(value).toMatchObject({ approvalID: own.approvalID });
  });

  it('are told first as they are to whoever knew them before, and not to whoever may not see them', async () => {
    const bench = await guarded();
    const approvalID = await asked(bench);
    await bench.recovery.approvals.approve(BOB, { approvalID });
    await bench.start(REAL, ALICE);
    const dave = actor('dave', granting('recovery:start'));
    const stream = bench.recovery.approvals.watch(BOB, null, [approvalID, 'no id', approvalID]);
    const hidden = bench.recovery.approvals.watch(dave, null, [approvalID]);
    const tooMany = bench.recovery.approvals.watch(BOB, null, Array<string>(201).fill(approvalID));

    const { value } = await stream.next();
    const [more, nothing] = [stream.next(), hidden.next()];
    await settle();
    await Promise.all([stream.return?.(), hidden.return?.()]);

    expect(value).toMatchObject({ approvalID, status: 'USED' });
    expect([await more, await nothing].map(({ done }) => done)).toEqual([true, true]);
    expect((await tooMany.next()).value).toMatchObject({
      kind: 'ValidationError',
      fieldList: [{ name: 'approvalIDs' }],
    });
  });
});
