// The audit trail: what each attempt leaves in it, and how it is read.
import { describe, expect, it } from '@jest/globals';

import type { AuditEvent } from '../../src/domain/auditEvent.js';
import { instantOf } from '../../src/domain/instant.js';
import type { Connection } from '../../src/recovery/reading/connection.js';
import type { AuditEventsFilter } from '../../src/recovery/reading/auditEvents.js';
import { jobIDOf, serverIDOf } from '../domain/kit/jobs.js';
import { accessDenied, unavailable } from '../jobs/kit/failures.js';
import { jobOf, startBench, type StartBench } from './kit/startDrs.js';
import {
  failing,
  INPUT,
  internalError,
  inTurn,
  isUnclear,
  KEY,
  KEYED,
  line,
  refuses,
  requestIDIn,
  requestOf,
  SECRET,
  SNAPSHOT,
  starts,
  trailOf,
} from './kit/starts.js';

const JOB = jobIDOf(1);
const ALICE = { name: 'alice', isVerified: true };

describe('the audit trail', () => {
  it('has the intent, and the request is SENDING, before anything is sent', async () => {
    const seen: unknown[] = [];
    const bench = await startBench({
      answer: async (command) => {
        const trail = await bench.store.audit.list({}, null, 10);
        const { phase } = await requestOf(bench.store, requestIDIn(command));
        seen.push([phase, trail]);
        return starts(command);
      },
    });
    const at = instantOf(bench.clock.now());

    await bench.start(KEYED, ALICE);

    const intent = {
      phase: 'INTENT',
      at,
      actor: ALICE,
      requestID: requestIDIn(bench.sent[0]),
      idempotencyKey: KEY,
      reason: KEYED.reason,
      input: {
        action: 'startRecovery',
        isDrill: true,
        sourceServers: [
          { sourceServerID: serverIDOf(1), recoverySnapshotID: null },
          { sourceServerID: serverIDOf(2), recoverySnapshotID: SNAPSHOT },
        ],
        tagKeys: ['team', 'cost-centre'],
      },
      outcome: null,
    };
    expect(seen).toEqual([['SENDING', [expect.objectContaining(intent)]]]);
  });

  it.each([
    ['a job', starts, [`OUTCOME StartRecoverySuccess ${JOB}`]],
    ['a refusal', refuses(accessDenied()), ['OUTCOME AccessDeniedError']],
    ['no clear answer', isUnclear(unavailable()), ['OUTCOME OutcomeUnknownError']],
    ['an InternalServerError', isUnclear(internalError()), ['OUTCOME OutcomeUnknownError']],
  ])('has the outcome behind the intent for %s', async (_, answer, outcomes) => {
    const bench = await startBench({ answer });

    await bench.start(KEYED);

    expect((await trailOf(bench)).map(line)).toEqual(['INTENT', ...outcomes]);
  });

  it("has AWS's request id, the code and the message of a refusal", async () => {
    const bench = await startBench({ answer: refuses(accessDenied()) });

    await bench.start(INPUT);

    const [, outcome] = await trailOf(bench);
    const { code, message, awsRequestID } = accessDenied();
    expect(outcome?.outcome).toMatchObject({ code, message, awsRequestID, jobID: null, isReplay: false });
  });

  it('has what became clear later as another outcome', async () => {
    const bench = await startBench({
      answer: isUnclear(unavailable()),
      jobs: (command, afterMs) => (afterMs >= 3_000 ? [jobOf(command)] : []),
    });

    await bench.start(INPUT);

    expect((await trailOf(bench)).map(line)).toEqual([
      'INTENT',
      'OUTCOME OutcomeUnknownError',
      `OUTCOME StartRecoverySuccess ${JOB}`,
    ]);
  });

  it('has an input that breaks a rule as an outcome alone, with what of it can be remembered', async () => {
    const bench = await startBench({ answer: starts });

    await bench.start({ ...KEYED, sourceServers: [{ sourceServerID: 'web-1' }, ...INPUT.sourceServers] });

    const [event, ...more] = await trailOf(bench);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      phase: 'OUTCOME',
      input: { sourceServers: [{ sourceServerID: serverIDOf(1) }, { sourceServerID: serverIDOf(2) }] },
      outcome: { type: 'ValidationError', message: expect.stringContaining('web-1') },
    });
  });

  it('has a repetition with the id of the request that it repeats', async () => {
    const bench = await startBench({ answer: starts });
    await bench.start(KEYED);

    await bench.start({ ...KEYED, reason: 'pressed it twice' });

    const again = (await trailOf(bench)).at(-1);
    expect(again).toMatchObject({
      requestID: requestIDIn(bench.sent[0]),
      idempotencyKey: KEY,
      reason: 'pressed it twice',
      outcome: { type: 'StartRecoverySuccess', isReplay: true, jobID: JOB },
    });
  });

  it('has a mismatch with the input that was not sent', async () => {
    const bench = await startBench({ answer: starts });
    await bench.start(KEYED);

    await bench.start({ ...KEYED, isDrill: false });

    const mismatch = (await trailOf(bench)).at(-1);
    expect(mismatch).toMatchObject({
      requestID: requestIDIn(bench.sent[0]),
      input: { isDrill: false },
      outcome: { type: 'IdempotencyMismatchError', isReplay: false },
    });
  });

  it('never has the value of a tag', async () => {
    const bench = await startBench({ answer: inTurn(refuses(accessDenied()), starts) });

    await bench.start(KEYED);
    await bench.start(KEYED);
    await bench.start(KEYED);
    await bench.start({ ...KEYED, isDrill: false });
    await bench.start({ ...KEYED, tags: [{ key: 'aws:x', value: SECRET }] });

    const trail = await trailOf(bench);
    expect(trail).toHaveLength(7);
    expect(JSON.stringify(trail)).not.toContain(SECRET);
  });
});

/** A trail of `starts` refused starts: two lines each. */
async function trailWith(count: number): Promise<StartBench> {
  const bench = await startBench({ answer: refuses(accessDenied()) });
  for (let number = 0; number < count; number += 1) await bench.start(INPUT);
  return bench;
}

async function page(
  { recovery }: StartBench,
  filter: AuditEventsFilter = {},
  words: { first?: number; after?: string | null } = {},
): Promise<Connection<AuditEvent>> {
  const read = await recovery.auditEvents(filter, words);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

describe('auditEvents', () => {
  it('gives the newest first', async () => {
    const bench = await trailWith(2);

    const { nodes } = await page(bench);

    expect(nodes).toEqual((await trailOf(bench)).toReversed());
  });

  it('gives 50 unless told otherwise, and says that there are more', async () => {
    const bench = await trailWith(26);

    const { nodes, pageInfo } = await page(bench);

    expect([nodes.length, pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([50, true, false]);
  });

  it('is paged to the end without a gap or a repetition, also while lines are added in front', async () => {
    const bench = await trailWith(10);
    const all = (await trailOf(bench)).toReversed();

    const nodes: AuditEvent[] = [];
    for (let [after, hasNext]: [string | null, boolean] = [null, true]; hasNext;) {
      const next = await page(bench, {}, { first: 3, after });
      nodes.push(...next.nodes);
      await bench.start(INPUT);
      ({ endCursor: after, hasNextPage: hasNext } = next.pageInfo);
    }

    expect(nodes).toEqual(all);
  });

  it('goes on after the cursor of any edge', async () => {
    const bench = await trailWith(3);
    const { edges, nodes } = await page(bench);

    const next = await page(bench, {}, { after: edges[2]?.cursor ?? '' });

    expect(next.nodes).toEqual(nodes.slice(3));
    expect(next.pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
      endCursor: edges[5]?.cursor,
    });
  });

  it('is empty, with no cursors, where nothing was attempted', async () => {
    const bench = await startBench({ answer: starts });

    expect(await page(bench)).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  /** One start of Alice, which led to a job, and a later refusal of Bob, about other servers. */
  async function twoAttempts() {
    const bench = await startBench({ answer: inTurn(starts, refuses(accessDenied())) });
    await bench.start(INPUT, ALICE);
    const betweenMs = bench.clock.now() + 1_000;
    bench.clock.advance(2_000);
    await bench.start(
      { ...INPUT, sourceServers: [{ sourceServerID: serverIDOf(3) }] },
      { ...ALICE, name: 'bob' },
    );
    return { bench, between: instantOf(betweenMs), requestIDs: bench.sent.map(requestIDIn) };
  }

  it.each<[string, (given: Awaited<ReturnType<typeof twoAttempts>>) => AuditEventsFilter, string[]]>([
    ['a job, with its intent', () => ({ jobID: JOB }), ['alice', 'alice']],
    ['a source server', () => ({ sourceServerID: serverIDOf(3) }), ['bob', 'bob']],
    ['an actor', () => ({ actor: 'bob' }), ['bob', 'bob']],
    ['a request', ({ requestIDs: [requestID] }) => ({ requestID }), ['alice', 'alice']],
    ['the time from an instant on', ({ between }) => ({ fromDateTime: between }), ['bob', 'bob']],
    ['the time until an instant', ({ between }) => ({ toDateTime: between }), ['alice', 'alice']],
    ['conditions that exclude each other', () => ({ jobID: JOB, actor: 'bob' }), []],
    ['nulls, which say nothing', () => ({ jobID: null, actor: null }), ['bob', 'bob', 'alice', 'alice']],
  ])('is filtered by %s', async (_, filterOf, actors) => {
    const given = await twoAttempts();

    const { nodes } = await page(given.bench, filterOf(given));

    expect(nodes.map(({ actor }) => actor.name)).toEqual(actors);
  });

  it.each<[string, AuditEventsFilter, { first?: number; after?: string }, string]>([
    ['first: 0', {}, { first: 0 }, 'auditEvents.first'],
    ['first: 201', {}, { first: 201 }, 'auditEvents.first'],
    ['an empty cursor', {}, { after: '' }, 'auditEvents.after'],
    ['a cursor that is none', {}, { after: 'next please' }, 'auditEvents.after'],
    ['the number in a cursor alone', {}, { after: '7' }, 'auditEvents.after'],
    ['another id as a job id', { jobID: serverIDOf(1) }, {}, 'filter.jobID'],
    ['another id as a server id', { sourceServerID: JOB }, {}, 'filter.sourceServerID'],
  ])('refuses %s, and names the field', async (_, filter, words, name) => {
    const bench = await trailWith(1);

    const read = await bench.recovery.auditEvents(filter, words);

    expect(read).toMatchObject({
      ok: false,
      failure: { kind: 'ValidationError', fieldList: [{ name, message: expect.stringMatching(/^Must be/) }] },
    });
  });

  it('cannot be read while the store cannot be used, and says so', async () => {
    const bench = await startBench({
      answer: starts,
      audit: (real) => ({ ...real, list: failing(Infinity, (...words) => real.list(...words)) }),
    });

    const read = await bench.recovery.auditEvents({}, {});

    expect(read).toMatchObject({
      ok: false,
      failure: { kind: 'ServiceUnavailableError', code: 'GatewayStoreUnavailable', isRetryable: true },
    });
  });
});
