// The changes that DRS makes at once: what is written down before and after, and what is told when no clear answer comes.
import { describe, expect, it } from '@jest/globals';

import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import { accessDenied, unavailable } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { answering, CHANGE_NAMES, CHANGES, done, mutate } from './kit/mutations.js';
import { startBench } from './kit/startDrs.js';
import { failing, internalError, line, pass, starts, trailOf } from './kit/starts.js';

const typeOf = (action: string) => `${action.charAt(0).toUpperCase()}${action.slice(1)}`;
const VALUE = { aValue: 'of DRS' };

describe.each(CHANGE_NAMES)('%s', (action) => {
  const input = { ...CHANGES[action].input, reason: 'after the drill' };

  it('writes its intent, is sent, and writes its outcome', async () => {
    const before: string[] = [];
    const answer = async () => {
      before.push(...(await trailOf(bench)).map(line));
      return done(VALUE);
    };
    const bench = await startBench({ answer: starts, actions: { [action]: answer } });

    const result = await mutate(bench, action, input);

    const trail = await trailOf(bench);
    expect(before).toEqual(['INTENT']);
    expect(result).toMatchObject({ kind: `${typeOf(action)}Success`, requestID: trail[0]?.requestID });
    expect(trail.map(line)).toEqual(['INTENT', `OUTCOME ${typeOf(action)}Success`]);
    expect(trail[1]).toMatchObject({
      input: { action },
      reason: 'after the drill',
      actor: { name: 'anonymous', isVerified: false },
      outcome: { awsRequestID: 'aws-request-9', jobID: null },
    });
    expect(JSON.stringify([trail, bench.logger.lines])).not.toContain('planted-secret');
  });

  it('gives a definite no as it is', async () => {
    const bench = await startBench({
      answer: starts,
      actions: answering({ kind: 'refused', failure: accessDenied() }),
    });

    expect(await mutate(bench, action, input)).toEqual(accessDenied());
    expect((await trailOf(bench)).map(line)).toEqual(['INTENT', 'OUTCOME AccessDeniedError']);
  });

  it('says that nobody knows, where it shows, and whether repeating it does harm', async () => {
    const bench = await startBench({
      answer: starts,
      actions: answering({ kind: 'unclear', failure: unavailable() }),
    });

    const result = await mutate(bench, action, input);

    const isHarmless = action !== 'reverseReplication';
    expect(result).toMatchObject({
      kind: 'OutcomeUnknownError',
      isRetryable: isHarmless,
      requestTagKey: null,
      reconcileUntil: null,
      message: expect.stringMatching(
        isHarmless ? /look at .+\. Repeating it does no harm\./ : /look at .+\. Do not repeat it/,
      ),
    });
    expect(bench.sentActions).toHaveLength(1);
    expect((await trailOf(bench)).map(line)).toEqual(['INTENT', 'OUTCOME OutcomeUnknownError']);
  });

  it('tells an InternalServerError as DRS does, with the doubt', async () => {
    const bench = await startBench({
      answer: starts,
      actions: answering({ kind: 'unclear', failure: internalError() }),
    });

    expect(await mutate(bench, action, input)).toMatchObject({
      kind: 'InternalServerError',
      code: 'InternalServerException',
      message: expect.stringContaining('It may have been done'),
    });
  });

  it('sends nothing when its intent cannot be written', async () => {
    const bench = await startBench({
      answer: starts,
      actions: answering(done(VALUE)),
      audit: (real) => ({ ...real, record: failing(1, (event) => real.record(event)) }),
    });

    const result = await mutate(bench, action, input);

    expect(result).toMatchObject({
      kind: 'ServiceUnavailableError',
      code: 'GatewayStoreUnavailable',
      message: expect.stringContaining('nothing was sent'),
    });
    expect(bench.sentActions).toEqual([]);
  });

  it('writes no intent and sends nothing when its input breaks a rule', async () => {
    const bench = await startBench({ answer: starts, actions: answering(done(VALUE)) });

    const result = await mutate(bench, action, { ...input, reason: '' });

    expect(result).toMatchObject({ kind: 'ValidationError', fieldList: [{ name: 'input.reason' }] });
    expect(bench.sentActions).toEqual([]);
    expect((await trailOf(bench)).map(line)).toEqual(['OUTCOME ValidationError']);
  });
});

describe('an outcome that the store cannot take', () => {
  it('keeps the caller from nothing, and is written once the store is back', async () => {
    const lost = { left: 2 };
    const bench = await startBench({
      answer: starts,
      actions: answering(done(VALUE)),
      clock: new ManualClock(),
      audit: (real) => ({
        ...real,
        record: (event) =>
          event.phase === 'OUTCOME' && (lost.left -= 1) >= 0
            ? Promise.reject(new StoreUnavailable(new Error('no room')))
            : real.record(event),
      }),
    });

    const result = await mutate(bench, 'stopReplication');
    const before = (await trailOf(bench)).map(line);
    bench.reconciler.start();
    await pass(bench, 4_000);

    expect(result.kind).toBe('StopReplicationSuccess');
    expect(before).toEqual(['INTENT']);
    expect((await trailOf(bench)).map(line)).toEqual(['INTENT', 'OUTCOME StopReplicationSuccess']);
    expect(bench.logger.of('outcomeNotWrittenYet')).toHaveLength(2);
  });
});

describe('a change that is under way when the gateway stops', () => {
  it('is told as unknown', async () => {
    const giveUp = new AbortController();
    const bench = await startBench({
      answer: starts,
      actions: { deleteJob: () => new Promise<never>(() => undefined) },
      giveUp: giveUp.signal,
    });
    const pending = mutate(bench, 'deleteJob');
    await settle();

    giveUp.abort();

    expect(await pending).toMatchObject({ kind: 'OutcomeUnknownError', code: 'GatewayStopping' });
  });
});

describe('what a change names', () => {
  it.each([
    ['sourceServerID', 'stopReplication', { sourceServerID: 's-00000000000000001' }],
    ['recoveryInstanceID', 'stopFailback', { recoveryInstanceID: 'i-00000001' }],
    ['recoveryInstanceID', 'terminateRecoveryInstances', { recoveryInstanceID: 'i-00000002' }],
  ] as const)('finds it in the audit trail by %s', async (_, action, filter) => {
    const bench = await startBench({
      answer: starts,
      actions: answering({ kind: 'refused', failure: accessDenied() }),
    });
    await mutate(bench, action);
    await mutate(bench, 'initializeService');

    const found = await bench.recovery.auditEvents(filter, {});

    expect(found.ok && found.value.nodes.map(({ input }) => input.action)).toEqual([action, action]);
  });
});
