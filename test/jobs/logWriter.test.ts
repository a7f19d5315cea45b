// How observations get into the log: in the order in which they came, many in one commit, under a lease or not at all.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import { instantOf } from '../../src/domain/instant.js';
import { LeaseLostError, LogWriter } from '../../src/jobs/leader/logWriter.js';
import type { Lease, Observation } from '../../src/jobs/ports.js';
import { IN_MEMORY } from '../../src/store/sqlite.js';
import { openStore, type Store } from '../../src/store/store.js';
import { aJob, jobIDOf } from '../domain/kit/jobs.js';
import { ManualClock } from '../kit/manualClock.js';
import { recordingLogger } from '../kit/recordingLogger.js';
import { StoreLink } from './kit/failingStore.js';
import { SCOPE, turn } from './kit/watch.js';

let store: Store;
let link: StoreLink;
let writer: LogWriter;

beforeEach(async () => {
  store = await openStore({ kind: 'sqlite', folder: IN_MEMORY }, new ManualClock(), recordingLogger());
  link = new StoreLink();
  writer = new LogWriter(link.over(store).jobLog, await take('replica-1'));
});
afterEach(() => store.close());

/** Takes the lease, whoever has it. */
async function take(holder: string): Promise<Lease> {
  const lease = await store.jobLog.takeLease(SCOPE, holder, await store.jobLog.readScope(SCOPE));
  if (lease === null) throw new Error('the lease was not to be had');
  return lease;
}

function anObservation(number: number): Observation {
  const job = aJob({ jobID: jobIDOf(number) });
  return { job, changes: [], observedAt: instantOf(0), isFinal: false, isGone: false };
}

async function jobsInLog(): Promise<readonly string[]> {
  const entries = await store.jobLog.readAfter(SCOPE, 0, 1_000, null);
  return entries.map(({ job }) => job.jobID);
}

describe('append', () => {
  it('resolves once the observation is in the log', async () => {
    await writer.append(anObservation(1));

    expect(await jobsInLog()).toEqual([jobIDOf(1)]);
  });

  it('writes what comes while a commit is under way together in the next, and keeps the order', async () => {
    const all = Array.from({ length: 50 }, (_, index) => writer.append(anObservation(index + 1)));

    await Promise.all(all);

    expect(await jobsInLog()).toEqual(Array.from({ length: 50 }, (_, index) => jobIDOf(index + 1)));
    expect(link.countOf('append')).toBe(2);
  });

  it('tells all of a commit that failed so, and none of the next', async () => {
    link.failNext('failsBefore', ['append'], 2);
    const all = [1, 2, 3].map((number) => writer.append(anObservation(number)));

    const told = await Promise.allSettled(all);
    await writer.append(anObservation(4));

    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    for (const each of told) expect(each).toMatchObject({ reason: expect.any(StoreUnavailable) });
    expect(await jobsInLog()).toEqual([jobIDOf(4)]);
  });

  it('goes on with the next commit when one hangs and comes back', async () => {
    link.freeze();
    const all = [1, 2, 3].map((number) => writer.append(anObservation(number)));
    await turn();
    const begun = link.countOf('append');

    link.mend();
    await Promise.all(all);

    expect(begun).toBe(1);
    expect(await jobsInLog()).toEqual([1, 2, 3].map(jobIDOf));
  });

  it('rejects with LeaseLostError, and writes nothing, once another has the lease', async () => {
    await take('replica-2');

    const told = writer.append(anObservation(1));

    await expect(told).rejects.toThrow(LeaseLostError);
    expect(await jobsInLog()).toEqual([]);
  });
});

describe('remember', () => {
  it('writes states and no entries', async () => {
    const { job, observedAt } = anObservation(1);

    await writer.remember([{ job, observedAt, isFinal: true, isGone: false }]);

    expect(await jobsInLog()).toEqual([]);
    expect(await store.jobLog.readState(SCOPE, jobIDOf(1))).toMatchObject({ job, isFinal: true });
  });

  it('asks nobody for nothing', async () => {
    await writer.remember([]);

    expect(link.calls).toEqual([]);
  });

  it('rejects with LeaseLostError once another has the lease', async () => {
    await take('replica-2');

    const told = writer.remember([anObservation(1)]);

    await expect(told).rejects.toThrow(LeaseLostError);
    expect(await store.jobLog.readState(SCOPE, jobIDOf(1))).toBeNull();
  });
});
