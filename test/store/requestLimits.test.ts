// Limits by the minute: in memory, over replicas, and while the database cannot be had.
import { afterEach, describe, expect, it } from '@jest/globals';

import type { RequestLimiter } from '../../src/domain/requestLimit.js';
import { openStore } from '../../src/store/store.js';
import { ManualClock } from '../kit/manualClock.js';
import { recordingLogger } from '../kit/recordingLogger.js';
import { startTcpProxy, type TcpProxy } from '../kit/tcpProxy.js';
import { later, placeOf, POSTGRES_TARGETS, type StoreHost, TARGETS, useHosts } from './kit/hosts.js';

useHosts();

const countTimes = async (limiter: RequestLimiter, whose: string, times: number) => {
  const counts = [];
  for (let time = 0; time < times; time += 1) counts.push(await limiter.count(whose));
  return counts.map(({ requests, isOver }) => `${requests}${isOver ? ' over' : ''}`);
};

describe.each(TARGETS)('a limit on $name', ({ createHost }) => {
  it('counts each by itself, and says when it is over and for how long', async () => {
    const limiter = (await (await createHost()).open()).createRequestLimiter('a', 2);

    const one = await countTimes(limiter, 'one', 3);
    const other = await countTimes(limiter, 'other', 1);
    const { requests, isOver, msLeft } = await limiter.count('one');

    expect(one).toEqual(['1', '2', '3 over']);
    expect(other).toEqual(['1']);
    expect(isOver).toBe(true);
    expect(requests).toBeGreaterThanOrEqual(3);
    expect(msLeft).toBeGreaterThan(0);
    expect(msLeft).toBeLessThanOrEqual(60_000);
  });

  it('keeps limits of other names apart, and takes any name of somebody', async () => {
    const store = await (await createHost()).open();
    const [first, second] = [store.createRequestLimiter('a', 1), store.createRequestLimiter('b', 1)];
    const whose = `${'x'.repeat(10_000)}\u0000'"`;

    const counts = [await countTimes(first, whose, 2), await countTimes(second, whose, 1)];

    expect(counts).toEqual([['1', '2 over'], ['1']]);
  });

  it('counts 100 at once exactly', async () => {
    const limiter = (await (await createHost()).open()).createRequestLimiter('a', 60);

    const counts = await Promise.all(Array.from({ length: 100 }, () => limiter.count('one')));

    expect(counts.filter(({ isOver }) => !isOver)).toHaveLength(60);
  });
});

describe('a limit', () => {
  it('gives those who come after 20,000 others in a minute a share of a bounded number of counts', async () => {
    const clock = new ManualClock();
    const store = await openStore({ kind: 'sqlite', folder: ':memory:' }, clock, recordingLogger());
    later(() => store.close());
    const limiter = store.createRequestLimiter('a', 1_000_000);

    const before = await limiter.count('before');
    for (let place = 1; place < 20_000; place += 1) await limiter.count(`early ${place}`);
    const late = new Set<number>();
    for (let place = 0; place < 5_000; place += 1) late.add((await limiter.count(`late ${place}`)).requests);
    const again = await limiter.count('before');
    clock.advance(60_001);
    const afterwards = await limiter.count('late 1');

    expect([before.requests, again.requests]).toEqual([1, 2]);
    expect(Math.max(...late)).toBeGreaterThan(2); // 5,000 in 1,024 counts
    expect(afterwards.requests).toBe(1);
  });
});

for (const { createHost } of POSTGRES_TARGETS) {
  describe('a limit over replicas', () => {
    let proxy: TcpProxy | null = null;
    afterEach(async () => {
      await proxy?.close();
      proxy = null;
    });

    /** A store whose database can be cut off. */
    const openBehindProxy = async (host: StoreHost, clock: ManualClock) => {
      const url = new URL(placeOf(host));
      proxy = await startTcpProxy(Number(url.port));
      url.port = String(proxy.port);
      const logger = recordingLogger();
      const store = await openStore({ kind: 'postgres', url: url.href }, clock, logger);
      later(() => store.close());
      return { store, proxy, logger };
    };

    it('is one for all of them', async () => {
      const host = await createHost();
      const stores = [await host.open(), await host.open()];
      const [one, other] = stores.map((store) => store.createRequestLimiter('a', 3));
      if (one === undefined || other === undefined) throw new Error('two stores were opened');

      const counts = [await countTimes(one, 'alice', 2), await countTimes(other, 'alice', 3)];

      expect(counts).toEqual([
        ['1', '2'],
        ['3', '4 over', '4 over'],
      ]);
    });

    it.each(['hang', 'blackhole', 'cut'] as const)(
      'holds for each while Postgres cannot be had (%s), without waiting for it, and is shared again afterwards',
      async (fault) => {
        const host = await createHost();
        const clock = new ManualClock();
        const { store, logger, proxy: cut } = await openBehindProxy(host, clock);
        const limiter = store.createRequestLimiter('a', 2);
        await limiter.count('alice');
        if (fault === 'cut') {
          cut.resetBeforeRequest();
          cut.cutAll();
        } else cut[fault]();

        const startedAt = performance.now();
        const meanwhile = await countTimes(limiter, 'alice', 3);
        const tookMs = performance.now() - startedAt;
        cut.heal();
        clock.advance(5_001);
        const healed = await countTimes(limiter, 'alice', 1);

        expect(meanwhile).toEqual(['1', '2', '3 over']);
        expect(tookMs).toBeLessThan(2_000);
        // With `hang` Postgres did count the request of which no answer came, and so this is one more.
        expect(healed).toEqual([fault === 'hang' ? '3 over' : '2']);
        expect(logger.of('requestsCountedByReplica')).toHaveLength(1);
      },
    );

    it('forgets what is past, so that its table does not grow', async () => {
      const host = await createHost();
      const clock = new ManualClock();
      const { store } = await openBehindProxy(host, clock);
      const limiter = store.createRequestLimiter('a', 100);
      await limiter.count('alice');
      await host.query(`update request_count set expire = 1`);
      await host.query(`insert into request_count values ('old', 1, 1)`);

      clock.advance(60_001);
      await limiter.count('alice');
      await store.close();

      expect(await host.query('select key from request_count where expire = 1')).toEqual([]);
    });
  });
}
