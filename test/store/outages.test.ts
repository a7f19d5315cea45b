// A database that is gone: every method of the ports says StoreUnavailable, and works again when it is back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { StoreUnavailable } from '../../src/domain/storeUnavailable.js';
import type { Store } from '../../src/store/store.js';
import { type PostgresServer, startPostgres } from '../kit/postgres.js';
import { terminate, terminateListeners, untilBlocked } from './kit/blocking.js';
import { EVERY_METHOD, WRITES } from './kit/everyMethod.js';
import {
  connect,
  hostOnPostgres,
  open,
  openFile,
  placeOf,
  POSTGRES_TARGETS,
  TARGETS,
  temporaryFolder,
  useHosts,
} from './kit/hosts.js';
import { aDemand } from './kit/jobLog.js';
import { createListener, untilHeard } from './kit/listening.js';
import { anEvent, aRequest, SETTLED_AT, started } from './kit/requests.js';

const record = ({ audit }: Store) => audit.record(anEvent());

/** Rejects when `work` has taken longer. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const begun = performance.now();
  const value = await work;
  const took = performance.now() - begun;
  if (took > ms) throw new Error(`it took ${Math.round(took)} ms`);
  return value;
}

useHosts();

/** The methods that do anything but reject with StoreUnavailable. */
async function exceptions(store: Store): Promise<readonly unknown[]> {
  const answers = EVERY_METHOD.map(async ([name, call]) => {
    const answer: unknown = await call(store).catch((error: unknown) => error);
    return answer instanceof StoreUnavailable ? [] : [{ name, answer }];
  });
  return (await Promise.all(answers)).flat();
}

describe.each(TARGETS)('a store on $name that was closed', ({ createHost }) => {
  it('rejects whatever it is asked for with StoreUnavailable', async () => {
    const store = await (await createHost()).open();
    await store.close();

    const others = await exceptions(store);

    expect(others).toEqual([]);
    expect(store.failing()?.message).toMatch(/\S/);
  });
});

describe('a SQLite that somebody else has locked', () => {
  const locked = async () => {
    const folder = temporaryFolder();
    const store = await open({ kind: 'sqlite', folder });
    const other = openFile(folder);
    other.exec('begin immediate');
    return { store, unlock: () => other.exec('rollback') };
  };

  it.each(Object.entries(WRITES).filter(([name]) => /claim|record|beat/.test(name)))(
    'rejects %s with StoreUnavailable, and does it once it is free',
    async (_, write) => {
      const { store, unlock } = await locked();

      const attempt = await write(store).then(() => null, String);
      const whileLocked = store.failing();
      unlock();
      await write(store);

      expect(attempt).toContain('StoreUnavailable');
      expect(whileLocked?.message).toContain('locked');
      expect(store.failing()).toBeNull();
    },
  );

  it('can still be read', async () => {
    const { store } = await locked();

    expect(await store.replicas.list()).toEqual([]);
  });
});

if (POSTGRES_TARGETS.length > 0) {
  describe('a Postgres of its own', () => {
    let server: PostgresServer;

    const opened = async () => {
      const host = hostOnPostgres(await server.createDatabase());
      return { host, store: await host.open() };
    };

    beforeAll(async () => {
      const own = await startPostgres();
      if (own === null) throw new Error('no Postgres');
      server = own;
    });

    afterAll(() => server.close());

    it('that stopped at once makes every method reject with StoreUnavailable, until it is started again', async () => {
      const { store } = await opened();
      await server.stopAtOnce();

      const others = await exceptions(store);
      const whileStopped = store.failing();
      await server.startAgain();
      await record(store);

      expect(others).toEqual([]);
      expect(whileStopped?.message).toContain('ECONNREFUSED');
      expect(store.failing()).toBeNull();
    });

    it('has after a start what it had acknowledged before it stopped at once', async () => {
      const { store } = await opened();
      const request = aRequest();
      await store.requests.claim(request);
      await store.requests.settle(request.requestID, started(), SETTLED_AT);

      await server.stopAtOnce();
      await server.startAgain();

      expect(await store.requests.byID(request.requestID)).toEqual({ ...request, ...started().phase });
    });

    it('that stops at once while a write is under way makes it reject, and the process lives on', async () => {
      const { host, store } = await opened();
      await store.replicas.beat('replica-1', aDemand());
      const locking = await connect(placeOf(host));
      await locking.query('begin');
      await locking.query('select * from replica for update');
      const writing = store.replicas.beat('replica-1', aDemand());
      const answer = writing.catch((error: unknown) => error);
      await untilBlocked(host);

      await server.stopAtOnce();
      await server.startAgain();

      expect(await answer).toBeInstanceOf(StoreUnavailable);
      await store.replicas.beat('replica-1', aDemand());
      expect(store.failing()).toBeNull();
    });

    it('that ends one session while it writes makes that write reject, and no other', async () => {
      const { host, store } = await opened();
      await store.replicas.beat('replica-1', aDemand());
      const locking = await connect(placeOf(host));
      await locking.query('begin');
      await locking.query('select * from replica for update');
      const writing = store.replicas.beat('replica-1', aDemand());
      const answer = writing.catch((error: unknown) => error);

      await terminate(host, await untilBlocked(host));

      expect(await answer).toBeInstanceOf(StoreUnavailable);
      await record(store);
      expect(store.failing()).toBeNull();
    });

    it('that is frozen makes a write reject within about five seconds, and heals', async () => {
      const { store } = await opened();
      await record(store);
      await server.pause();

      const answer = await within(
        7_000,
        record(store).catch((error: unknown) => error),
      );
      const whileFrozen = store.failing();
      server.resume();
      await record(store);

      expect(answer).toBeInstanceOf(StoreUnavailable);
      expect(whileFrozen?.message).toMatch(/timeout/i);
      expect(store.failing()).toBeNull();
    });

    it('that freezes while a write is under way makes it reject within about five seconds, and heals', async () => {
      const { host, store } = await opened();
      await store.replicas.beat('replica-1', aDemand());
      const locking = await connect(placeOf(host));
      await locking.query('begin');
      await locking.query('select * from replica for update');
      const writing = store.replicas.beat('replica-1', aDemand()).catch((error: unknown) => error);
      await untilBlocked(host);
      await server.pause();

      const answer = await within(7_000, writing).finally(() => server.resume());
      await locking.query('rollback');
      await record(store);

      expect(answer).toBeInstanceOf(StoreUnavailable);
      expect(store.failing()).toBeNull();
    });

    it('that has a row locked for too long makes a write reject within about five seconds', async () => {
      const { host, store } = await opened();
      await store.replicas.beat('replica-1', aDemand());
      const locking = await connect(placeOf(host));
      await locking.query('begin');
      await locking.query('select * from replica for update');

      const writing = store.replicas.beat('replica-1', aDemand()).catch((error: unknown) => error);
      const answer = await within(7_000, writing);

      expect(answer).toBeInstanceOf(StoreUnavailable);
    });

    it('that lost the listening connection tells every listener to look again, and nudges as before', async () => {
      const { host, store: near } = await opened();
      const far = await host.openAnother(near);
      await untilHeard(near, far);
      const [again, later_] = [createListener(), createListener()];
      const stop = far.requests.onAnyChange(again.listener);

      await terminateListeners(host);
      await again.untilCalled();
      stop();
      far.requests.onAnyChange(later_.listener);
      await near.requests.claim(aRequest());
      await later_.untilCalled();

      expect(later_.calls()).toBeGreaterThanOrEqual(1);
    });
  });

  describe('opening a store on a Postgres that is not there', () => {
    it('rejects with StoreNotOpened and what the driver says', async () => {
      const opening = open({ kind: 'postgres', url: 'postgres://postgres@127.0.0.1:1/none' });

      await expect(opening).rejects.toMatchObject({
        name: 'StoreNotOpened',
        message: expect.stringContaining('ECONNREFUSED'),
      });
    });
  });
}
