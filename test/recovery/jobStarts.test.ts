// The operations that start jobs, besides startRecovery: the same machine, driven through each of them.
import { describe, expect, it } from '@jest/globals';

import { ANONYMOUS } from '../../src/domain/actor.js';
import type { Job } from '../../src/domain/job.js';
import { jobIDOf } from '../domain/kit/jobs.js';
import { accessDenied } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';
import { keyed, lost, starting } from './kit/jobStarts.js';
import { answering, done, JOB_START_NAMES, jobOfAction, mutate } from './kit/mutations.js';
import { startBench } from './kit/startDrs.js';
import { another, KEY, KEYED, line, pass, starts, trailOf, WINDOW_MS } from './kit/starts.js';

const JOB = jobIDOf(1);
const TAGGED = ['startFailbackLaunch', 'startSourceNetworkRecovery'];
const typeOf = (action: string) => `${action.charAt(0).toUpperCase()}${action.slice(1)}`;

describe.each(JOB_START_NAMES)('%s', (action) => {
  const isTagged = TAGGED.includes(action);

  it('is written down and sent once, and gives the job', async () => {
    const bench = await startBench(starting(action));

    const result = await mutate(bench, action, keyed(action));

    expect(result).toMatchObject({ kind: `${typeOf(action)}Success`, job: { jobID: JOB }, isReplay: false });
    expect(bench.sentActions).toHaveLength(1);
    expect(bench.expectedJobs()).toBe(1);
    const trail = await trailOf(bench);
    expect(trail.map(line)).toEqual(['INTENT', `OUTCOME ${typeOf(action)}Success ${JOB}`]);
    expect(trail.map(({ input, reason }) => [input.action, reason])).toEqual(
      Array(2).fill([action, 'the drill is over']),
    );
  });

  it('shows itself by its key, with its action, and tells no value of a tag', async () => {
    const bench = await startBench(starting(action));
    await mutate(bench, action, keyed(action));

    const found = await bench.recovery.requests.find(ANONYMOUS, { idempotencyKey: KEY });

    expect(found).toMatchObject({ ok: true, value: { phase: 'STARTED', input: { action } } });
    expect(JSON.stringify([await trailOf(bench), bench.logger.lines])).not.toContain('planted-secret');
  });

  it('carries the tags of the gateway where DRS takes tags, and none where it takes none', async () => {
    const bench = await startBench(starting(action));

    const { requestID } = await mutate(bench, action);

    const { tags } = bench.sentActions[0]?.command as { readonly tags?: readonly unknown[] };
    const ours = [
      { key: 'drs-gateway:request-id', value: requestID },
      { key: 'drs-gateway:actor', value: 'anonymous' },
    ];
    expect(tags?.slice(-2)).toEqual(isTagged ? ours : undefined);
  });

  it('starts nothing again for the same key', async () => {
    const bench = await startBench(starting(action));
    const first = await mutate(bench, action, keyed(action));

    const again = await mutate(bench, action, keyed(action, { reason: 'in other words' }));

    expect(again).toMatchObject({ isReplay: true, requestID: first.requestID, job: { jobID: JOB } });
    expect(bench.sentActions).toHaveLength(1);
  });

  it('is a mismatch where startRecovery has the key, and the other way round', async () => {
    const bench = await startBench(starting(action));
    await bench.start(KEYED);
    const elsewhere = await startBench(starting(action));
    await mutate(elsewhere, action, keyed(action));

    const answers = [await mutate(bench, action, keyed(action)), await elsewhere.start(KEYED)];

    expect(answers.map(({ kind }) => kind)).toEqual(Array(2).fill('IdempotencyMismatchError'));
    expect([bench.sentActions, elsewhere.sent]).toEqual([[], []]);
  });

  it('may be sent again with its key after a definite no', async () => {
    const actions = answering({ kind: 'refused', failure: accessDenied() }, done(jobOfAction(action, {})));
    const bench = await startBench({ answer: starts, actions });

    const told = [await mutate(bench, action, keyed(action)), await mutate(bench, action, keyed(action))];

    expect(told.map(({ kind }) => kind)).toEqual(['AccessDeniedError', `${typeOf(action)}Success`]);
  });

  it('finds its job at once when the answer is lost', async () => {
    const bench = await lost((command) => [jobOfAction(action, command)]);

    const result = await mutate(bench, action, keyed(action));

    expect(result).toMatchObject({ kind: `${typeOf(action)}Success`, job: { jobID: JOB } });
    expect(bench.sentActions).toHaveLength(1);
  });

  it('says that nobody knows when no job shows, and how its job would be known', async () => {
    const bench = await lost(() => []);

    const result = await mutate(bench, action, keyed(action));
    const again = await mutate(bench, action, keyed(action));

    expect(result).toMatchObject({
      kind: 'OutcomeUnknownError',
      isRetryable: false,
      requestTagKey: isTagged ? 'drs-gateway:request-id' : null,
      reconcileUntil: expect.any(String),
    });
    expect(again).toMatchObject({ kind: 'OutcomeUnknownError', requestID: result.requestID });
    expect(bench.sentActions).toHaveLength(1);
  });

  it('is found by the reconciler when its job shows late', async () => {
    const shown: Job[] = [];
    const bench = await lost(() => shown);
    await mutate(bench, action, keyed(action));
    bench.reconciler.start();
    await pass(bench, 6_000);

    shown.push(jobOfAction(action, bench.sentActions[0]?.command));
    await pass(bench, 2_000);

    expect(await mutate(bench, action, keyed(action))).toMatchObject({ isReplay: true, job: { jobID: JOB } });
    expect((await trailOf(bench)).map(line)).toContain(`OUTCOME ${typeOf(action)}Success ${JOB}`);
  });

  it('is released, and may be sent again, when no job shows until the end of the window', async () => {
    const bench = await lost(() => []);
    await mutate(bench, action, keyed(action));
    bench.reconciler.start();

    await pass(bench, WINDOW_MS + 2_000);
    await mutate(bench, action, keyed(action));

    expect(bench.sentActions).toHaveLength(2);
  });

  it('is taken over from a process that died while it sent it', async () => {
    const never = () => new Promise<never>(() => undefined);
    const dead = await startBench({ answer: starts, actions: { [action]: never }, clock: new ManualClock() });
    void mutate(dead, action, keyed(action));
    await settle();
    const job = jobOfAction(action, dead.sentActions[0]?.command);
    const other = await another(dead, { jobs: () => [job] });
    other.gone.add('replica-1');

    other.reconciler.start();
    await settle();

    expect(await mutate(other, action, keyed(action))).toMatchObject({ isReplay: true, job: { jobID: JOB } });
    expect(other.sentActions).toEqual([]);
  });

  it('sends nothing when the store cannot be used', async () => {
    const bench = await startBench(starting(action));
    await bench.store.close();

    const result = await mutate(bench, action, keyed(action));

    expect(result).toMatchObject({ kind: 'ServiceUnavailableError', code: 'GatewayStoreUnavailable' });
    expect(bench.sentActions).toEqual([]);
  });
});
