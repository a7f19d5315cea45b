// Who lives: judged by signs of life alone, and by one's own clock.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { WatchDemand } from '../../src/jobs/ports.js';
import { ReplicaPulse } from '../../src/jobs/replicaPulse.js';
import { IN_MEMORY } from '../../src/store/sqlite.js';
import { openStore, type Store } from '../../src/store/store.js';
import { ManualClock } from '../kit/manualClock.js';
import { type RecordingLogger, recordingLogger } from '../kit/recordingLogger.js';
import { StoreLink } from './kit/failingStore.js';
import { OffsetClock } from './kit/offsetClock.js';
import { turn } from './kit/watch.js';

const LEASE_MS = 6_000;
const BEAT_MS = 2_000;
const HOUR_MS = 3_600_000;
const NOTHING: WatchDemand = { jobWatchers: 0, allWatchers: 0, lookups: [], isExpecting: false };

interface Beating {
  readonly pulse: ReplicaPulse;
  readonly link: StoreLink;
  readonly logger: RecordingLogger;
  demand: WatchDemand;
}

let clock: ManualClock;
let store: Store;
let all: Beating[];

beforeEach(async () => {
  clock = new ManualClock();
  all = [];
  store = await openStore({ kind: 'sqlite', folder: IN_MEMORY }, clock, recordingLogger());
});
afterEach(async () => {
  for (const { link } of all) link.cut();
  await Promise.all(all.map(({ pulse }) => pulse.stop()));
  await store.close();
});

async function start(replicaID: string, offsetMs = 0): Promise<Beating> {
  const link = new StoreLink();
  const logger = recordingLogger();
  const beating: Beating = {
    pulse: new ReplicaPulse({
      store: link.over(store).replicas,
      replicaID,
      clock: new OffsetClock(clock, offsetMs),
      logger,
      demand: () => beating.demand,
    }),
    link,
    logger,
    demand: NOTHING,
  };
  all.push(beating);
  await beating.pulse.start();
  return beating;
}

async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 250) {
    clock.advance(250);
    await turn();
  }
}

describe('another replica', () => {
  it('is not gone while it gives signs of life', async () => {
    const a = await start('a');
    const b = await start('b');
    await pass(60_000);

    const gone = [a.pulse.isGone('b'), b.pulse.isGone('a')];

    expect(gone).toEqual([false, false]);
  });

  it('is gone once it has given none for six seconds, and not before', async () => {
    const a = await start('a');
    const b = await start('b');
    await pass(4 * BEAT_MS);

    b.link.cut();
    await pass(LEASE_MS - BEAT_MS);
    const early = a.pulse.isGone('b');
    await pass(2 * BEAT_MS);
    const late = a.pulse.isGone('b');

    expect([early, late]).toEqual([false, true]);
  });

  it.each([HOUR_MS, -HOUR_MS])(
    'is judged by our own clock when its clock is ahead by %i ms',
    async (offsetMs) => {
      const a = await start('a');
      const b = await start('b', offsetMs);
      await pass(4 * BEAT_MS);
      const living = [a.pulse.isGone('b'), b.pulse.isGone('a')];

      b.link.freeze();
      await pass(LEASE_MS + 2 * BEAT_MS);

      expect(living).toEqual([false, false]);
      expect(a.pulse.isGone('b')).toBe(true);
    },
  );

  it('is gone at the next look when it has ended, and its row with it', async () => {
    const a = await start('a');
    const b = await start('b');
    await pass(4 * BEAT_MS);

    await b.pulse.stop();
    await pass(BEAT_MS);

    expect(a.pulse.isGone('b')).toBe(true);
    expect((await store.replicas.list()).map(({ replicaID }) => replicaID)).toEqual(['a']);
  });

  it('that comes back after a long silence lives again', async () => {
    const a = await start('a');
    const b = await start('b');
    b.link.freeze();
    await pass(30_000);
    const silent = a.pulse.isGone('b');

    b.link.mend();
    await pass(2 * BEAT_MS);

    expect([silent, a.pulse.isGone('b')]).toEqual([true, false]);
  });

  it('that has just started is not taken for dead before anybody could have seen it', async () => {
    const a = await start('a');
    await pass(BEAT_MS);

    await start('b');

    expect(a.pulse.isGone('b')).toBe(false);
  });

  it('is not taken for dead by one that could not look for a while', async () => {
    const a = await start('a');
    await start('b');
    await pass(4 * BEAT_MS);

    a.link.cut();
    await pass(20_000);
    const blind = a.pulse.isGone('b');
    a.link.mend();

    expect([blind, a.pulse.isGone('b')]).toEqual([false, false]);
  });

  it('is not taken for dead because nobody could reach the store for a while', async () => {
    const a = await start('a');
    const b = await start('b');
    await pass(4 * BEAT_MS);
    for (const { link } of [a, b]) link.cut();
    await pass(20_000);

    a.link.mend();
    await pass(BEAT_MS);
    const gone = a.pulse.isGone('b');
    b.link.mend();
    await pass(2 * BEAT_MS);

    expect([gone, a.pulse.isGone('b')]).toEqual([false, false]);
  });

  it('that has been silent for a minute has no row any more, and is gone all the same', async () => {
    const a = await start('a');
    const b = await start('b');
    b.link.cut();

    await pass(50_000);
    const before = await store.replicas.list();
    await pass(20_000);

    expect(before).toHaveLength(2);
    expect((await store.replicas.list()).map(({ replicaID }) => replicaID)).toEqual(['a']);
    expect(a.pulse.isGone('b')).toBe(true);
  });

  it('lives again when it comes back after its row was removed', async () => {
    const a = await start('a');
    const b = await start('b');
    b.link.freeze();
    await pass(90_000);

    b.link.mend();
    await pass(2 * BEAT_MS);

    expect(a.pulse.isGone('b')).toBe(false);
  });

  it('of which there is no row, ever, is gone once the rows have been looked at', async () => {
    const a = await start('a');

    a.pulse.isGone('from-before-a-restart');
    await pass(2 * BEAT_MS);

    expect(a.pulse.isGone('from-before-a-restart')).toBe(true);
  });
});

describe('a replica', () => {
  it('is never gone for itself, though it cannot reach the store', async () => {
    const a = await start('a');

    a.link.cut();
    await pass(60_000);

    expect(a.pulse.isGone('a')).toBe(false);
  });

  it('is there for the others as soon as it has started', async () => {
    await start('a');

    expect(await store.replicas.list()).toMatchObject([{ replicaID: 'a', demand: NOTHING }]);
  });

  it('does not start where the store cannot be written', async () => {
    const link = new StoreLink();
    link.cut();
    const { replicas } = link.over(store);
    const parts = { store: replicas, clock, logger: recordingLogger(), demand: () => NOTHING };

    const started = new ReplicaPulse({ ...parts, replicaID: 'a' }).start();

    await expect(started).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });

  it('tells the others within a moment when its demand changes, and several changes once', async () => {
    const a = await start('a');
    await turn();
    const before = a.link.countOf('beat');

    for (let watchers = 1; watchers <= 20; watchers += 1) {
      a.demand = { ...NOTHING, jobWatchers: watchers };
      a.pulse.demandChanged();
      await turn();
    }
    await pass(250);

    expect(await store.replicas.list()).toMatchObject([{ demand: { jobWatchers: 20 } }]);
    expect(a.link.countOf('beat') - before).toBe(1);
  });

  it('logs once that its signs of life fail, and once that they arrive again', async () => {
    const a = await start('a');

    a.link.cut();
    await pass(20_000);
    a.link.mend();
    await pass(20_000);

    expect(a.logger.lines.map(({ event }) => event)).toEqual(['storeNotWritable', 'storeWritableAgain']);
  });

  it('leaves no timer behind when it stops', async () => {
    const a = await start('a');
    await pass(BEAT_MS);

    await a.pulse.stop();

    expect(clock.sleeping).toBe(0);
  });
});
