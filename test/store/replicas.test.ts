import { describe, expect, it } from '@jest/globals';

import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import type { Store } from '../../src/store/store.js';
import { terminate, untilBlocked } from './kit/blocking.js';
import { connect, placeOf, POSTGRES_TARGETS, TARGETS, useHosts } from './kit/hosts.js';
import { aDemand, ONE } from './kit/jobLog.js';
import { createListener, untilHeard } from './kit/listening.js';

const listed = async ({ replicas }: Store) =>
  [...(await replicas.list())].sort((left, right) => left.replicaID.localeCompare(right.replicaID));

/** How often `far` hears that the demand has changed while `near` does something. */
async function changesHeard(near: Store, far: Store, act: () => Promise<unknown>): Promise<number> {
  await untilHeard(near, far);
  const { listener, calls } = createListener();
  const stop = far.replicas.onDemand(listener);
  await act();
  await untilHeard(near, far);
  stop();
  return calls();
}

useHosts();

describe.each(TARGETS)('the replicas on $name', ({ createHost }) => {
  it('are none at first', async () => {
    const store = await (await createHost()).open();

    expect(await listed(store)).toEqual([]);
  });

  it('are listed to all with what their people wish to see', async () => {
    const host = await createHost();
    const near = await host.open();
    const far = await host.openAnother(near);
    const demand = aDemand({ jobWatchers: 2, allWatchers: 1, lookups: [ONE], isExpecting: true });
    await near.replicas.beat('replica-1', demand);
    await far.replicas.beat('replica-2', aDemand());

    const rows = [await listed(near), await listed(far)];

    expect(rows[0]).toEqual([
      { replicaID: 'replica-1', beat: expect.any(Number), demand },
      { replicaID: 'replica-2', beat: expect.any(Number), demand: aDemand() },
    ]);
    expect(rows[1]).toEqual(rows[0]);
  });

  it('show life by a beat that moves each time', async () => {
    const store = await (await createHost()).open();
    const beats: unknown[] = [];

    for (let time = 0; time < 3; time++) {
      await store.replicas.beat('replica-1', aDemand());
      beats.push((await listed(store))[0]?.beat);
    }

    expect(new Set(beats).size).toBe(3);
  });

  it('wish to see what they said last', async () => {
    const store = await (await createHost()).open();
    await store.replicas.beat('replica-1', aDemand({ allWatchers: 1 }));

    await store.replicas.beat('replica-1', aDemand({ allWatchers: 7 }));

    expect(await listed(store)).toMatchObject([{ demand: { allWatchers: 7 } }]);
  });

  it('are gone once removed', async () => {
    const store = await (await createHost()).open();
    await store.replicas.beat('replica-1', aDemand());
    await store.replicas.beat('replica-2', aDemand());

    await store.replicas.remove('replica-1');

    expect((await listed(store)).map(({ replicaID }) => replicaID)).toEqual(['replica-2']);
  });

  it('are told of a demand when it changed, and of no beat that says the same', async () => {
    const host = await createHost();
    const near = await host.open();
    const far = await host.openAnother(near);

    const heard = await changesHeard(near, far, async () => {
      await near.replicas.beat('replica-1', aDemand({ jobWatchers: 1 }));
      await near.replicas.beat('replica-1', aDemand({ jobWatchers: 1 }));
      await near.replicas.beat('replica-1', aDemand({ jobWatchers: 1 }));
      await near.replicas.beat('replica-1', aDemand({ jobWatchers: 2 }));
    });

    expect(heard).toBe(2);
  });

  it('are told when one is removed, and when it comes back with the same demand', async () => {
    const host = await createHost();
    const near = await host.open();
    const far = await host.openAnother(near);
    await near.replicas.beat('replica-1', aDemand({ jobWatchers: 1 }));

    const heard = await changesHeard(near, far, async () => {
      await near.replicas.remove('replica-1');
      await near.replicas.beat('replica-1', aDemand({ jobWatchers: 1 }));
    });

    expect(heard).toBe(2);
  });
});

for (const { createHost } of POSTGRES_TARGETS) {
  describe('a demand whose beat failed on Postgres', () => {
    it('is told by the next beat that says the same', async () => {
      const host = await createHost();
      const near = await host.open();
      const far = await host.openAnother(near);
      await near.replicas.beat('replica-1', aDemand({ jobWatchers: 1 }));
      const locking = await connect(placeOf(host));
      await locking.query('begin');
      await locking.query('select * from replica for update');
      const changed = aDemand({ jobWatchers: 2 });
      const answer = near.replicas.beat('replica-1', changed).catch((error: unknown) => error);
      await terminate(host, await untilBlocked(host));
      await locking.query('rollback');

      const heard = await changesHeard(near, far, () => near.replicas.beat('replica-1', changed));

      expect(await answer).toBeInstanceOf(StoreUnavailable);
      expect(heard).toBe(1);
    });
  });
}
