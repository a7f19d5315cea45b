// The job log: entries without gaps, and the states they lead to.
import { describe, expect, it } from '@jest/globals';

import type { JobChange } from '../../src/domain/jobChange.js';
import { known } from '../../src/domain/drsEnum.js';
import { aLogItem, serverAt } from '../domain/kit/jobs.js';
import { TARGETS, useHosts } from './kit/hosts.js';
import {
  anEnd,
  anObservation,
  aReport,
  aState,
  jobOf,
  logOf,
  ONE,
  takeLease,
  THREE,
  TWO,
} from './kit/jobLog.js';
import { aFailure, OTHER_SCOPE, SCOPE, second } from './kit/requests.js';

const STARTED_CHANGE: JobChange = {
  kind: 'JobStatusChange',
  previous: known('PENDING'),
  current: known('STARTED'),
};

useHosts();

describe.each(TARGETS)('the job log on $name', ({ createHost }) => {
  const writing = async () => {
    const host = await createHost();
    const store = await host.open();
    return { host, store, jobLog: store.jobLog, lease: await takeLease(store) };
  };

  it('is empty for a scope that nobody has watched', async () => {
    const { jobLog } = await (await createHost()).open();

    const state = await jobLog.readScope(SCOPE);

    expect(state).toEqual({
      logID: expect.stringMatching(/^\S{16,}$/),
      head: 0,
      droppedThrough: 0,
      amended: 0,
      holder: null,
      epoch: 0,
      beat: 0,
      report: null,
    });
    expect(await jobLog.readAfter(SCOPE, 0, 10, null)).toEqual([]);
    expect(await jobLog.readOpenStates(SCOPE)).toEqual([]);
  });

  it('has one name for all replicas that ask for it first at once', async () => {
    const host = await createHost();
    const near = await host.open();
    const far = await host.openAnother(near);

    const states = await Promise.all([near, far, near, far].map(({ jobLog }) => jobLog.readScope(SCOPE)));

    expect(new Set(states.map(({ logID }) => logID)).size).toBe(1);
  });

  it('keeps its name and its entries when the store is opened again', async () => {
    const { host, store, jobLog, lease } = await writing();
    await jobLog.append(lease, [anObservation(jobOf(ONE))]);
    const [before, entries] = [await jobLog.readScope(SCOPE), await logOf(store)];

    const again = await host.reopen(store);

    const after = await again.jobLog.readScope(SCOPE);
    expect([after.logID, after.head]).toEqual([before.logID, before.head]);
    expect(await logOf(again)).toEqual(entries);
  });

  it('has another name in another scope', async () => {
    const { jobLog } = await (await createHost()).open();

    const states = [await jobLog.readScope(SCOPE), await jobLog.readScope(OTHER_SCOPE)];

    expect(new Set(states.map(({ logID }) => logID)).size).toBe(2);
  });

  it('numbers its entries from 1 without a gap, in the order in which they were appended', async () => {
    const { store, jobLog, lease } = await writing();

    const heads = [
      await jobLog.append(lease, [anObservation(jobOf(ONE))]),
      await jobLog.append(lease, []),
      await jobLog.append(lease, [anObservation(jobOf(TWO)), anObservation(jobOf(THREE))]),
      await jobLog.append(lease, [anObservation(jobOf(ONE))]),
    ];

    expect(heads).toEqual([1, 1, 3, 4]);
    expect((await logOf(store)).map(({ sequence, job }) => [sequence, job.jobID])).toEqual([
      [1, ONE],
      [2, TWO],
      [3, THREE],
      [4, ONE],
    ]);
    expect(await jobLog.readScope(SCOPE)).toMatchObject({ head: 4 });
  });

  it('numbers without a gap what is appended at once', async () => {
    const { store, jobLog, lease } = await writing();

    const heads = await Promise.all(
      Array.from({ length: 20 }, () =>
        jobLog.append(lease, [anObservation(jobOf(ONE)), anObservation(jobOf(TWO))]),
      ),
    );

    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    expect([...heads].sort((left, right) => Number(left) - Number(right))).toEqual(
      numbers.filter((each) => each % 2 === 0),
    );
    expect((await logOf(store)).map(({ sequence }) => sequence)).toEqual(numbers);
  });

  it('takes 5,000 observations in one commit', async () => {
    const { store, jobLog, lease } = await writing();
    const many = Array.from({ length: 5_000 }, (_, index) =>
      anObservation(jobOf([ONE, TWO, THREE][index % 3] ?? ONE)),
    );

    const head = await jobLog.append(lease, many);

    expect(head).toBe(5_000);
    expect((await logOf(store)).at(-1)).toMatchObject({ sequence: 5_000 });
    expect((await jobLog.readOpenStates(SCOPE)).map(({ sequence }) => sequence)).toEqual([
      4_998, 4_999, 5_000,
    ]);
  });

  it('gives back an entry as it was observed', async () => {
    const { store, jobLog, lease } = await writing();
    const job = {
      ...jobOf(ONE),
      participatingServers: [serverAt(1, 'FAILED')],
      tags: [{ key: 'größe', value: '🚒 "\\\u0000' }],
    };
    const observation = anObservation(job, {
      changes: [STARTED_CHANGE, { kind: 'JobLogItemAdded', logItem: aLogItem('JOB_START', 3) }],
      observedAt: second(4),
      isFinal: true,
      isGone: true,
    });

    await jobLog.append(lease, [observation]);

    expect(await logOf(store)).toEqual([{ ...observation, sequence: 1 }]);
  });

  it('is read behind a number, at most so many entries', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(
      lease,
      [ONE, TWO, ONE, TWO, ONE].map((id) => anObservation(jobOf(id))),
    );

    const answers = [
      await jobLog.readAfter(SCOPE, 0, 2, null),
      await jobLog.readAfter(SCOPE, 2, 2, null),
      await jobLog.readAfter(SCOPE, 4, 2, null),
      await jobLog.readAfter(SCOPE, 5, 2, null),
    ];

    expect(answers.map((entries) => entries.map(({ sequence }) => sequence))).toEqual([
      [1, 2],
      [3, 4],
      [5],
      [],
    ]);
  });

  it('is read for one job alone', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(
      lease,
      [ONE, TWO, ONE, TWO, ONE].map((id) => anObservation(jobOf(id))),
    );

    const answers = [
      await jobLog.readAfter(SCOPE, 0, 2, ONE),
      await jobLog.readAfter(SCOPE, 3, 2, ONE),
      await jobLog.readAfter(SCOPE, 0, 9, THREE),
    ];

    expect(answers.map((entries) => entries.map(({ sequence }) => sequence))).toEqual([[1, 3], [5], []]);
  });

  it('makes the last of its entries the state of a job', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(lease, [anObservation(jobOf(ONE, 'PENDING')), anObservation(jobOf(TWO))]);
    const newest = anObservation(jobOf(ONE, 'COMPLETED'), { observedAt: second(9), isGone: true });

    await jobLog.append(lease, [anObservation(jobOf(ONE)), newest]);

    const states = [await jobLog.readState(SCOPE, ONE), await jobLog.readState(SCOPE, TWO)];
    expect(states).toEqual([
      { ...newest, sequence: 4 },
      { ...anObservation(jobOf(TWO)), sequence: 2 },
    ]);
    expect(await jobLog.readState(SCOPE, THREE)).toBeNull();
  });

  it('tells of a state no changes', async () => {
    const { jobLog, lease } = await writing();

    await jobLog.append(lease, [anObservation(jobOf(ONE), { changes: [STARTED_CHANGE] })]);

    expect(await jobLog.readState(SCOPE, ONE)).toMatchObject({ changes: [] });
  });

  it('tells the states of the jobs whose story goes on', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(lease, [anEnd(ONE), anEnd(TWO), anObservation(jobOf(THREE))]);

    await jobLog.append(lease, [anObservation(jobOf(ONE))]);

    const open = await jobLog.readOpenStates(SCOPE);
    expect(open.map(({ job }) => job.jobID)).toEqual([THREE, ONE]);
  });

  it('tells which jobs it has anything of', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(lease, [anObservation(jobOf(ONE))]);
    await jobLog.remember(lease, [aState(jobOf(TWO))]);

    const answers = [
      await jobLog.readKnown(SCOPE, [ONE, TWO, THREE]),
      await jobLog.readKnown(SCOPE, [THREE]),
      await jobLog.readKnown(SCOPE, []),
      await jobLog.readKnown(OTHER_SCOPE, [ONE]),
    ];

    expect(answers.map((ids) => [...ids].sort())).toEqual([[ONE, TWO], [], [], []]);
  });

  it('tells the items of DRS that its entries carry, in their order', async () => {
    const { jobLog, lease } = await writing();
    const items = [aLogItem('JOB_START', 1), aLogItem('SNAPSHOT_START', 1), aLogItem('JOB_END', 9)] as const;
    const added = items.map((logItem) => ({ kind: 'JobLogItemAdded' as const, logItem }));
    await jobLog.append(lease, [
      anObservation(jobOf(ONE), { changes: added.slice(0, 2) }),
      anObservation(jobOf(TWO), { changes: [STARTED_CHANGE] }),
      anObservation(jobOf(ONE), { changes: [STARTED_CHANGE, ...added.slice(2)] }),
    ]);

    const read = await jobLog.readLogItems(SCOPE, [ONE, TWO, THREE]);

    expect([read.get(ONE), read.get(TWO) ?? [], read.get(THREE) ?? []]).toEqual([items, [], []]);
  });

  it('publishes a report to all replicas', async () => {
    const host = await createHost();
    const near = await host.open();
    const far = await host.openAnother(near);
    const lease = await takeLease(near);
    const failure = { failure: aFailure({ message: 'DRS is away.' }), atMs: 77 };
    const report = aReport({ number: 8, failure, unconfirmed: { [ONE]: 5 }, absent: { [TWO]: 6 } });
    await near.jobLog.publish(lease, aReport());

    await near.jobLog.publish(lease, report);

    expect(await far.jobLog.readScope(SCOPE)).toMatchObject({ report });
  });

  it('knows nothing of another scope', async () => {
    const { store, jobLog, lease } = await writing();
    const other = await takeLease(store, 'replica-1', OTHER_SCOPE);
    await jobLog.append(lease, [anObservation(jobOf(ONE)), anObservation(jobOf(ONE))]);
    await jobLog.publish(lease, aReport());
    const itsJob = { ...jobOf(ONE, 'PENDING'), scope: OTHER_SCOPE };
    await jobLog.append(other, [anObservation(itsJob)]);
    await jobLog.dropEnded(other, second(99));

    const state = await jobLog.readScope(OTHER_SCOPE);

    expect(state).toMatchObject({ head: 1, report: null, droppedThrough: 0 });
    expect(await logOf(store, OTHER_SCOPE)).toHaveLength(1);
    expect(await jobLog.readState(OTHER_SCOPE, ONE)).toMatchObject({ job: itsJob });
    expect(await logOf(store)).toHaveLength(2);
  });
});
