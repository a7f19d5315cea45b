// States that are remembered without entries, and jobs that are dropped as a whole.
import { describe, expect, it } from '@jest/globals';

import { jobIDOf } from '../domain/kit/jobs.js';
import { TARGETS, useHosts } from './kit/hosts.js';
import { anEnd, anObservation, aState, jobOf, logOf, ONE, takeLease, THREE, TWO } from './kit/jobLog.js';
import { OTHER_SCOPE, SCOPE, second } from './kit/requests.js';

useHosts();

describe.each(TARGETS)('a state that is remembered on $name', ({ createHost }) => {
  const writing = async () => {
    const store = await (await createHost()).open();
    return { store, jobLog: store.jobLog, lease: await takeLease(store) };
  };

  it('is the state of the job, with the number of its newest entry', async () => {
    const { store, jobLog, lease } = await writing();
    await jobLog.append(lease, [anObservation(jobOf(ONE, 'PENDING')), anObservation(jobOf(TWO))]);
    const state = aState(jobOf(ONE), { observedAt: second(5), isGone: true });

    const answer = await jobLog.remember(lease, [state]);

    expect(answer).toBe(true);
    expect(await jobLog.readState(SCOPE, ONE)).toEqual({ ...state, sequence: 1, changes: [] });
    expect(await jobLog.readState(SCOPE, TWO)).toMatchObject({ job: jobOf(TWO) });
    expect((await logOf(store))[0]).toMatchObject({ job: jobOf(ONE, 'PENDING') });
  });

  it('makes known a job that the log has nothing of', async () => {
    const { store, jobLog, lease } = await writing();
    await jobLog.append(lease, [anObservation(jobOf(ONE))]);
    const state = aState(jobOf(TWO), { observedAt: second(5), isFinal: true });

    await jobLog.remember(lease, [state]);

    expect(await jobLog.readState(SCOPE, TWO)).toMatchObject({ ...state, changes: [] });
    expect(await logOf(store)).toHaveLength(1);
    expect(await jobLog.readScope(SCOPE)).toMatchObject({ head: 1 });
  });

  it('is read by whoever knows what was remembered before, and by nobody else', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(
      lease,
      [ONE, TWO, THREE].map((id) => anObservation(jobOf(id, 'PENDING'))),
    );
    const first = (await jobLog.readScope(SCOPE)).amended;
    await jobLog.remember(lease, [aState(jobOf(ONE)), aState(jobOf(TWO))]);
    const between = (await jobLog.readScope(SCOPE)).amended;
    await jobLog.remember(lease, [aState(jobOf(TWO, 'COMPLETED'))]);
    const last = (await jobLog.readScope(SCOPE)).amended;

    const answers = [
      await jobLog.readAmended(SCOPE, first),
      await jobLog.readAmended(SCOPE, between),
      await jobLog.readAmended(SCOPE, last),
      await jobLog.readAmended(OTHER_SCOPE, first),
    ];

    const jobs = answers.map((states) =>
      states.map(({ job }) => `${job.jobID} ${job.status?.raw ?? ''}`).sort(),
    );
    expect(jobs).toEqual([[`${ONE} STARTED`, `${TWO} COMPLETED`], [`${TWO} COMPLETED`], [], []]);
  });

  it('gives way to the next entry', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(lease, [anObservation(jobOf(ONE, 'PENDING'))]);
    await jobLog.remember(lease, [aState(jobOf(ONE))]);

    await jobLog.append(lease, [anObservation(jobOf(ONE, 'COMPLETED'))]);

    expect(await jobLog.readState(SCOPE, ONE)).toMatchObject({ sequence: 2, job: jobOf(ONE, 'COMPLETED') });
  });
});

describe.each(TARGETS)('dropping jobs that have ended on $name', ({ createHost }) => {
  const BEFORE = second(100);

  const writing = async () => {
    const store = await (await createHost()).open();
    return { store, jobLog: store.jobLog, lease: await takeLease(store) };
  };

  it('drops all of a job that ended before, and of no other', async () => {
    const { store, jobLog, lease } = await writing();
    await jobLog.append(lease, [
      anObservation(jobOf(ONE)),
      anObservation(jobOf(TWO)),
      anEnd(ONE, { observedAt: second(99) }),
      anEnd(TWO, { observedAt: BEFORE }),
      anObservation(jobOf(THREE)),
    ]);

    const dropped = await jobLog.dropEnded(lease, BEFORE);

    expect(dropped).toBe(1);
    expect((await logOf(store)).map(({ sequence }) => sequence)).toEqual([2, 4, 5]);
    expect(await jobLog.readState(SCOPE, ONE)).toBeNull();
    expect(await jobLog.readState(SCOPE, TWO)).not.toBeNull();
  });

  it('tells through which number entries may be missing', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(lease, [anEnd(ONE), anEnd(TWO), anObservation(jobOf(THREE))]);

    await jobLog.dropEnded(lease, BEFORE);

    expect(await jobLog.readScope(SCOPE)).toMatchObject({ head: 3, droppedThrough: 2 });
  });

  it('never takes back through which number entries may be missing', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(lease, [anEnd(ONE, { observedAt: BEFORE }), anEnd(TWO)]);
    await jobLog.dropEnded(lease, BEFORE);

    const dropped = await jobLog.dropEnded(lease, second(999));

    expect(dropped).toBe(1);
    expect(await jobLog.readScope(SCOPE)).toMatchObject({ droppedThrough: 2 });
  });

  it('leaves jobs whose story goes on, however old', async () => {
    const { store, jobLog, lease } = await writing();
    await jobLog.append(lease, [anObservation(jobOf(ONE)), anEnd(TWO), anObservation(jobOf(TWO))]);

    const dropped = await jobLog.dropEnded(lease, second(9_999));

    expect(dropped).toBe(0);
    expect(await logOf(store)).toHaveLength(3);
    expect(await jobLog.readScope(SCOPE)).toMatchObject({ droppedThrough: 0 });
  });

  it('goes on counting behind the entries that were dropped', async () => {
    const { jobLog, lease } = await writing();
    await jobLog.append(lease, [anEnd(ONE), anEnd(TWO)]);
    await jobLog.dropEnded(lease, BEFORE);

    const head = await jobLog.append(lease, [anObservation(jobOf(ONE))]);

    expect(head).toBe(3);
    expect(await jobLog.readState(SCOPE, ONE)).toMatchObject({ sequence: 3 });
  });

  it('drops many jobs, some at a time, until none is left', async () => {
    const { store, jobLog, lease } = await writing();
    await jobLog.append(
      lease,
      Array.from({ length: 450 }, (_, index) => anEnd(jobIDOf(index + 1))),
    );

    let total = 0;
    for (let dropped = -1; dropped !== 0; total += dropped)
      dropped = Number(await jobLog.dropEnded(lease, BEFORE));

    expect(total).toBe(450);
    expect(await logOf(store)).toEqual([]);
    expect(await jobLog.readScope(SCOPE)).toMatchObject({ head: 450, droppedThrough: 450 });
  });
});
