// Two persons for a real recovery: what lets it start, how often, and until when.
import { describe, expect, it } from '@jest/globals';

import { unavailable } from '../jobs/kit/failures.js';
import { settle } from '../kit/manualClock.js';
import { ALICE, approved, BOB, CAROL, guarded, REAL, statusOf, waitsFor } from './kit/approvals.js';
import { aSourceServer, aStart, preflightBench, words } from './kit/preflights.js';
import { APPROVAL_VALID_MS } from './kit/startDrs.js';
import {
  another,
  heldAnswer,
  INPUT,
  internalError,
  inTurn,
  isUnclear,
  line,
  pass,
  refuses,
  starts,
  told,
  trailOf,
  WINDOW_MS,
} from './kit/starts.js';

const JOB = 'drsjob-00000000000000001';

describe('a real recovery that needs two persons', () => {
  it('is not sent before somebody else approves it, and then starts when it is sent again', async () => {
    const bench = await guarded();

    const first = await bench.start(REAL, ALICE);
    const { approvalID } = waitsFor(first);
    const sentBefore = bench.sent.length;
    await bench.recovery.approvals.approve(BOB, { approvalID, comment: 'seen it' });
    const second = await bench.start(REAL, ALICE);

    expect(first).toMatchObject({ isRetryable: true, code: 'GatewayApprovalRequired' });
    expect(sentBefore).toBe(0);
    expect(told(second)).toMatch(/^drsjob-/);
    expect(bench.sent).toHaveLength(1);
    expect(await statusOf(bench, approvalID)).toBe('USED');
  });

  it('waits for one approval, however often and in whatever order of servers it is asked for', async () => {
    const bench = await guarded();

    const asked = await Promise.all([
      bench.start(REAL, ALICE),
      bench.start({ ...REAL, sourceServers: REAL.sourceServers.toReversed() }, ALICE),
      bench.start({ ...REAL, reason: 'please' }, ALICE),
    ]);

    expect(new Set(asked.map((each) => waitsFor(each).approvalID)).size).toBe(1);
  });

  it.each([
    ['another person', REAL, CAROL],
    ['other servers', { ...REAL, sourceServers: REAL.sourceServers.slice(0, 1) }, ALICE],
    ['other tags', { ...REAL, tags: [] }, ALICE],
  ])('has an approval that is none for %s', async (_, input, who) => {
    const bench = await guarded();
    const { approvalID } = await approved(bench);

    const result = await bench.start(input, who);

    expect(waitsFor(result).approvalID).not.toBe(approvalID);
    expect(bench.sent).toHaveLength(0);
  });

  it('starts once with one approval, also when it is sent twice at once', async () => {
    const bench = await guarded();
    const { approvalID } = await approved(bench);

    const results = await Promise.all([bench.start(REAL, ALICE), bench.start(REAL, ALICE)]);

    expect(results.map(({ kind }) => kind).toSorted()).toEqual([
      'ApprovalRequiredError',
      'StartRecoverySuccess',
    ]);
    expect(bench.sent).toHaveLength(1);
    const waiting = results.find(({ kind }) => kind === 'ApprovalRequiredError');
    expect(waiting === undefined ? null : waitsFor(waiting).approvalID).not.toBe(approvalID);
  });

  it('answers a key that has started with its job, without asking for approval again', async () => {
    const bench = await guarded();
    const keyed = { ...REAL, idempotencyKey: 'failover' };
    await approved(bench, keyed);
    const results = await Promise.all([bench.start(keyed, ALICE), bench.start(keyed, ALICE)]);

    const later = await bench.start(keyed, ALICE);

    expect(results.map(told).toSorted()).toEqual([JOB, `${JOB} again`]);
    expect(told(later)).toBe(`${JOB} again`);
    expect(bench.sent).toHaveLength(1);
    expect(await bench.start({ ...keyed, tags: [] }, ALICE)).toMatchObject({
      kind: 'IdempotencyMismatchError',
    });
  });

  it('expires when nobody decides in time, and is asked for anew', async () => {
    const bench = await guarded();
    const { approvalID } = waitsFor(await bench.start(REAL, ALICE));
    bench.clock.advance(APPROVAL_VALID_MS);

    const late = await bench.recovery.approvals.approve(BOB, { approvalID });
    const again = waitsFor(await bench.start(REAL, ALICE));

    expect(late).toMatchObject({ kind: 'ApprovalNotPendingError', approval: { status: 'EXPIRED' } });
    expect(again.approvalID).not.toBe(approvalID);
    expect(await statusOf(bench, approvalID)).toBe('EXPIRED');
  });

  it('expires when it was approved and nobody starts it in time, and not a moment before', async () => {
    const bench = await guarded();
    const first = await approved(bench);
    bench.clock.advance(APPROVAL_VALID_MS - 1);
    const inTime = await bench.start(REAL, ALICE);
    const second = await approved(bench);
    bench.clock.advance(APPROVAL_VALID_MS);

    const late = await bench.start(REAL, ALICE);

    expect(inTime.kind).toBe('StartRecoverySuccess');
    expect(waitsFor(late).approvalID).not.toBe(second.approvalID);
    expect([await statusOf(bench, first.approvalID), await statusOf(bench, second.approvalID)]).toEqual([
      'USED',
      'EXPIRED',
    ]);
  });

  it('gives its approval back when DRS refuses it', async () => {
    const bench = await guarded({ answer: inTurn(refuses(unavailable()), starts) });
    const { approvalID } = await approved(bench);

    const refused = await bench.start(REAL, ALICE);
    const between = await statusOf(bench, approvalID);
    const second = await bench.start(REAL, ALICE);

    expect([refused.kind, between, told(second)]).toEqual(['ServiceUnavailableError', 'APPROVED', JOB]);
    expect(await statusOf(bench, approvalID)).toBe('USED');
  });

  it('keeps its approval while nobody knows what became of it, and gives it back when no job appears', async () => {
    const bench = await guarded({ answer: isUnclear(internalError()), reconcileWindowMs: WINDOW_MS });
    const { approvalID } = await approved(bench);

    await bench.start(REAL, ALICE);
    const whileUnknown = [await statusOf(bench, approvalID), (await bench.start(REAL, ALICE)).kind];
    bench.reconciler.start();
    await pass(bench, WINDOW_MS + 2_000);

    expect(whileUnknown).toEqual(['USED', 'ApprovalRequiredError']);
    expect(bench.sent).toHaveLength(1);
    expect(await statusOf(bench, approvalID)).toBe('APPROVED');
  });

  it('is approved still after a crash between the approval and the start, on whichever replica', async () => {
    const bench = await guarded();
    await approved(bench);
    const other = await another(bench, { needsApproval: true });

    const result = await other.start(REAL, ALICE);

    expect(told(result)).toBe(JOB);
    expect(waitsFor(await bench.start(REAL, ALICE)).status).toBe('PENDING');
  });

  it('is in use from its claim on, before DRS has answered', async () => {
    const { answer, give } = heldAnswer();
    const bench = await guarded({ answer });
    const { approvalID } = await approved(bench);

    const starting = bench.start(REAL, ALICE);
    await settle();
    const meanwhile = await statusOf(bench, approvalID);
    give(starts);
    await starting;

    expect(meanwhile).toBe('USED');
  });

  it('leaves drills alone, and real recoveries where the settings ask for nothing', async () => {
    const bench = await guarded();
    const open = await guarded({ needsApproval: false });

    expect(told(await bench.start(INPUT, ALICE))).toBe(JOB);
    expect(told(await open.start(REAL, ALICE))).toBe(JOB);
  });

  it('tells in the audit trail who asked, who decided, and which start used it', async () => {
    const bench = await guarded();
    const { approvalID } = waitsFor(await bench.start(REAL, ALICE));
    await bench.recovery.approvals.approve(ALICE, { approvalID });
    await bench.recovery.approvals.approve(BOB, { approvalID, comment: 'seen it' });
    await bench.recovery.approvals.approve(BOB, { approvalID });
    await bench.recovery.approvals.reject(CAROL, { approvalID });
    await bench.start(REAL, ALICE);

    const trail = await trailOf(bench);

    const words = trail.map((each) => `${each.actor.name} ${each.input.action}: ${line(each)}`);
    expect(words).toEqual([
      'alice startRecovery: OUTCOME ApprovalRequiredError',
      'alice approveRecovery: OUTCOME AccessDeniedError',
      'bob approveRecovery: OUTCOME ApproveRecoverySuccess',
      'bob approveRecovery: OUTCOME ApproveRecoverySuccess again',
      'carol rejectRecovery: OUTCOME ApprovalNotPendingError',
      'alice startRecovery: INTENT',
      `alice startRecovery: OUTCOME StartRecoverySuccess ${JOB}`,
    ]);
    expect(trail.slice(0, 5).map(({ requestID }) => requestID)).toEqual(Array(5).fill(approvalID));
    expect(trail[2]?.input).toEqual({ action: 'approveRecovery', approvalID, comment: 'seen it' });
    expect(trail.slice(5).map(({ input }) => input)).toMatchObject([{ approvalID }, { approvalID }]);
  });

  it('is foretold by its preflight, which a drill is not', async () => {
    const { check } = preflightBench({ servers: [aSourceServer(1)], needsApproval: true });

    const real = await check(aStart([1], { isDrill: false }));
    const drill = await check(aStart([1]));

    expect(words(real.findings)).toEqual(['INFO APPROVAL_REQUIRED']);
    expect(real.verdict).toBe('READY');
    expect(words(drill.findings)).toEqual([]);
  });
});
