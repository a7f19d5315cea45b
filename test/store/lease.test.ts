// The right to watch a scope: one holder at a time, and whoever has lost it writes nothing.
import { describe, expect, it } from '@jest/globals';

import type { JobLogStore, Lease } from '../../src/jobs/ports.js';
import { untilBlocked } from './kit/blocking.js';
import { connect, placeOf, POSTGRES_TARGETS, TARGETS, useHosts } from './kit/hosts.js';
import { anEnd, anObservation, aReport, aState, jobOf, logOf, ONE, takeLease, TWO } from './kit/jobLog.js';
import { createListener, untilHeard } from './kit/listening.js';
import { OTHER_SCOPE, SCOPE, second } from './kit/requests.js';

type Write = (jobLog: JobLogStore, lease: Lease) => Promise<unknown>;

const WRITES: readonly (readonly [string, Write])[] = [
  ['append', (jobLog, lease) => jobLog.append(lease, [anObservation(jobOf(ONE))])],
  ['remember', (jobLog, lease) => jobLog.remember(lease, [aState(jobOf(ONE, 'COMPLETED'))])],
  ['publish', (jobLog, lease) => jobLog.publish(lease, aReport())],
  ['renewLease', (jobLog, lease) => jobLog.renewLease(lease)],
  ['dropEnded', (jobLog, lease) => jobLog.dropEnded(lease, second(999))],
];

/** What the other replicas hear of at once. */
const NEWS: typeof WRITES = [
  ...WRITES.filter(([name]) => name !== 'renewLease'),
  ['releaseLease', (jobLog, lease) => jobLog.releaseLease(lease)],
  ['takeLease', (jobLog, { epoch }) => jobLog.takeLease(SCOPE, 'replica-2', { epoch, beat: 0 })],
];

useHosts();

describe.each(TARGETS)('the lease on $name', ({ createHost }) => {
  const opened = async () => {
    const host = await createHost();
    const near = await host.open();
    return { near, far: await host.openAnother(near), jobLog: near.jobLog };
  };

  it('is taken when nobody holds it', async () => {
    const { jobLog, far } = await opened();
    const seen = await jobLog.readScope(SCOPE);

    const lease = await jobLog.takeLease(SCOPE, 'replica-1', seen);

    expect(lease).toEqual({ scope: SCOPE, holder: 'replica-1', epoch: seen.epoch + 1 });
    expect(await far.jobLog.readScope(SCOPE)).toMatchObject({ holder: 'replica-1', epoch: seen.epoch + 1 });
  });

  it('is taken when nobody holds it, whatever was seen before', async () => {
    const { near, jobLog } = await opened();
    const seen = await jobLog.readScope(SCOPE);
    await jobLog.releaseLease(await takeLease(near));

    const lease = await jobLog.takeLease(SCOPE, 'replica-2', seen);

    expect(lease).toMatchObject({ holder: 'replica-2' });
  });

  it('is not taken for a scope that nobody has asked for', async () => {
    const { jobLog } = await opened();

    const lease = await jobLog.takeLease('no-such-scope', 'replica-1', { epoch: 0, beat: 0 });

    expect(lease).toBeNull();
  });

  it('is taken by exactly one of 20 at once', async () => {
    const { near, far } = await opened();
    const seen = await near.jobLog.readScope(SCOPE);

    const leases = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? near : far).jobLog.takeLease(SCOPE, `replica-${index}`, seen),
      ),
    );

    const taken = leases.filter((lease) => lease !== null);
    expect(taken).toHaveLength(1);
    expect(await near.jobLog.readScope(SCOPE)).toMatchObject({ holder: taken[0]?.holder });
  });

  it.each(WRITES)('is refused while its holder shows life by %s', async (_, showLife) => {
    const { near, far, jobLog } = await opened();
    const lease = await takeLease(near, 'replica-1');
    const seen = await far.jobLog.readScope(SCOPE);
    await showLife(jobLog, lease);

    const other = await far.jobLog.takeLease(SCOPE, 'replica-2', seen);

    expect(other).toBeNull();
    expect(await far.jobLog.readScope(SCOPE)).toMatchObject({ holder: 'replica-1', epoch: lease.epoch });
  });

  it('is refused to whoever saw only the holder before', async () => {
    const { near, far, jobLog } = await opened();
    await takeLease(near, 'replica-1');
    const seen = await far.jobLog.readScope(SCOPE);
    await takeLease(near, 'replica-2');

    const other = await jobLog.takeLease(SCOPE, 'replica-3', seen);

    expect(other).toBeNull();
  });

  it('is taken over, with a greater epoch, when its holder has shown nothing since', async () => {
    const { near, far, jobLog } = await opened();
    const lease = await takeLease(near, 'replica-1');
    await jobLog.renewLease(lease);
    const seen = await far.jobLog.readScope(SCOPE);

    const other = await far.jobLog.takeLease(SCOPE, 'replica-2', seen);

    expect(other).toEqual({ scope: SCOPE, holder: 'replica-2', epoch: lease.epoch + 1 });
  });

  it.each(WRITES)('lets its holder write by %s', async (_, write) => {
    const { near, jobLog } = await opened();
    const lease = await takeLease(near);

    const answer = await write(jobLog, lease);

    expect(answer).not.toBe('lost');
  });

  it.each(WRITES)('once lost lets its old holder write nothing by %s', async (_, write) => {
    const { near, far, jobLog } = await opened();
    const lost = await takeLease(near, 'replica-1');
    await jobLog.append(lost, [anObservation(jobOf(ONE)), anEnd(TWO)]);
    await takeLease(far, 'replica-2');
    const before = [await jobLog.readScope(SCOPE), await logOf(near), await jobLog.readOpenStates(SCOPE)];

    const answer = await write(jobLog, lost);

    const after = [await jobLog.readScope(SCOPE), await logOf(near), await jobLog.readOpenStates(SCOPE)];
    expect(answer).toBe('lost');
    expect(after).toEqual(before);
  });

  it('is lost by a holder who took it twice', async () => {
    const { near, jobLog } = await opened();
    const first = await takeLease(near, 'replica-1');
    const second_ = await takeLease(near, 'replica-1');

    const answers = [await jobLog.renewLease(first), await jobLog.renewLease(second_)];

    expect(answers).toEqual(['lost', true]);
  });

  it('is free at once when it is released', async () => {
    const { near, far, jobLog } = await opened();
    const lease = await takeLease(near, 'replica-1');

    await jobLog.releaseLease(lease);

    expect(await far.jobLog.readScope(SCOPE)).toMatchObject({ holder: null });
    expect(await jobLog.renewLease(lease)).toBe('lost');
    expect(await takeLease(far, 'replica-2')).toMatchObject({ epoch: lease.epoch + 1 });
  });

  it('stays with the new holder when the old one releases it', async () => {
    const { near, far, jobLog } = await opened();
    const lost = await takeLease(near, 'replica-1');
    await takeLease(far, 'replica-2');

    await jobLog.releaseLease(lost);

    expect(await jobLog.readScope(SCOPE)).toMatchObject({ holder: 'replica-2' });
  });

  it('is one of each scope', async () => {
    const { near, far } = await opened();

    const one = await takeLease(near, 'replica-1');
    const other = await takeLease(far, 'replica-2', OTHER_SCOPE);

    expect(await near.jobLog.renewLease(one)).toBe(true);
    expect(await far.jobLog.renewLease(other)).toBe(true);
  });

  it.each(NEWS)('nudges the other replicas after %s', async (_, write) => {
    const { near, far, jobLog } = await opened();
    const lease = await takeLease(near);
    await untilHeard(near, far);
    const { listener, untilCalled } = createListener();
    far.jobLog.onLog(SCOPE, listener);
    const before = await far.jobLog.readScope(SCOPE);

    await write(jobLog, lease);

    await untilCalled();
    expect(await far.jobLog.readScope(SCOPE)).not.toEqual(before);
  });
});

for (const { createHost } of POSTGRES_TARGETS) {
  describe('a takeover of the lease on Postgres while an append is under way', () => {
    const CHANGE = `update watch_scope set head = head + 1, beat = beat + 1 where scope = '${SCOPE}'`;
    const ENTRY = `insert into job_log (scope, job_id, sequence, observed_at, is_final, is_gone, changes, job)
      select scope, job_id, 2, observed_at, is_final, is_gone, changes, job from job_log`;

    it('waits until what is being appended is there, and is refused because that is a sign of life', async () => {
      const host = await createHost();
      const store = await host.open();
      const lease = await takeLease(store, 'replica-1');
      const seen = await store.jobLog.readScope(SCOPE);
      const appending = await connect(placeOf(host));
      await appending.query('begin');
      await appending.query(CHANGE);

      const taking = store.jobLog.takeLease(SCOPE, 'replica-2', seen);
      await untilBlocked(host);
      await appending.query('commit');

      expect(await taking).toBeNull();
      expect(await store.jobLog.renewLease(lease)).toBe(true);
    });

    it('is followed by one that reads all of what was appended', async () => {
      const host = await createHost();
      const store = await host.open();
      const old = await takeLease(store, 'replica-1');
      await store.jobLog.append(old, [anObservation(jobOf(ONE))]);
      const seen = await store.jobLog.readScope(SCOPE);
      const delaying = await connect(placeOf(host));
      await delaying.query('begin');
      await delaying.query(ENTRY);

      const appending = store.jobLog.append(old, [anObservation(jobOf(TWO))]);
      await untilBlocked(host);
      const taking = store.jobLog.takeLease(SCOPE, 'replica-2', seen);
      await untilBlocked(host, 2);
      await delaying.query('rollback');

      expect([await appending, await taking]).toEqual([2, null]);
      expect(await takeLease(store, 'replica-2')).toMatchObject({ epoch: old.epoch + 1 });
      expect((await logOf(store)).map(({ job }) => job.jobID)).toEqual([ONE, TWO]);
    });

    it('that came first makes the append that waited for it lost', async () => {
      const host = await createHost();
      const store = await host.open();
      const old = await takeLease(store, 'replica-1');
      const taking = await connect(placeOf(host));
      await taking.query('begin');
      await taking.query(
        `update watch_scope set holder = 'replica-2', epoch = epoch + 1 where scope = '${SCOPE}'`,
      );

      const appending = store.jobLog.append(old, [anObservation(jobOf(ONE))]);
      await untilBlocked(host);
      await taking.query('commit');

      expect(await appending).toBe('lost');
      expect(await logOf(store)).toEqual([]);
    });
  });
}
