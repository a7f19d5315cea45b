// How replicas of one scope divide its budget of calls: whoever has calls waiting takes most, and never do all together take more than
// there is.
import { describe, expect, it } from '@jest/globals';

import type { SharedBudget } from '../../src/jobs/ports.js';
import { crash, type Replica, Replicas } from './kit/replicas.js';

const BEAT_MS = 2_000;
const LEASE_MS = 6_000;
/** Two beats to see the others and to tell them, and two until they have had the time to see that. */
const GROWN_MS = 4 * BEAT_MS + 250;

/** A budget that says what it was given. */
class Given implements SharedBudget {
  share = 1;
  isWaitedFor = false;
  #tell: () => void = () => undefined;

  isShort(): boolean {
    return this.isWaitedFor;
  }

  onShort(listener: () => void): void {
    this.#tell = listener;
  }

  setShare(share: number): void {
    this.share = share;
  }

  getShort(): void {
    this.isWaitedFor = true;
    this.#tell();
  }
}

interface Sharing {
  readonly replica: Replica;
  readonly budget: Given;
}

/** So many, started one after the other and settled; the first leads. */
async function sharing(count: number) {
  const world = await Replicas.open();
  const all: Sharing[] = [];
  const join = async () => {
    const budget = new Given();
    const sharer = { budget, replica: await world.start({ budget }) };
    all.push(sharer);
    return sharer;
  };
  for (let number = 0; number < count; number += 1) await join();
  await world.pass(GROWN_MS);
  const shares = () => all.map(({ budget }) => budget.share);
  return { world, all, join, shares };
}

async function three() {
  const { all, ...rest } = await sharing(3);
  const [leader, second, third] = all;
  if (leader === undefined || second === undefined || third === undefined) throw new Error('not three');
  return { ...rest, leader, second, third };
}

describe('the budget of one replica alone', () => {
  it('is all of it, and nothing more is told or written because calls wait', async () => {
    const { world, all, shares } = await sharing(1);
    const [only] = all;
    const before = only?.replica.link.countOf('beat') ?? NaN;

    only?.budget.getShort();
    await world.pass(BEAT_MS);

    expect(shares()).toEqual([1]);
    expect(only?.replica.link.countOf('beat')).toBe(before + 1);
    expect((await world.store.replicas.list()).map(({ demand }) => demand.callsWeight)).toEqual([1]);
  });
});

describe('the budget of three replicas', () => {
  it('is divided evenly while nobody waits, but that who watches has twice as much', async () => {
    const { shares } = await three();

    expect(shares()).toEqual([1 / 2, 1 / 4, 1 / 4]);
  });

  it('goes for the most part to the one where calls wait, within a few seconds', async () => {
    const { world, second, shares } = await three();

    second.budget.getShort();
    await world.pass(GROWN_MS);

    expect(shares()).toEqual([2 / 19, 16 / 19, 1 / 19]);
  });

  it('is divided evenly where calls wait on all', async () => {
    const { world, leader, second, third, shares } = await three();

    for (const { budget } of [leader, second, third]) budget.getShort();
    await world.pass(GROWN_MS);

    expect(shares()).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('is used while it is divided anew because calls wait on all', async () => {
    const { world, leader, second, third, shares } = await three();

    for (const { budget } of [leader, second, third]) budget.getShort();
    await world.pass(BEAT_MS + 250);

    expect(shares()).toEqual([1 / 3, 1 / 4, 1 / 4]);
  });

  it('is at no moment more than all of it, whoever comes to need more or less of it', async () => {
    const { world, leader, second, third, shares } = await three();
    const sums: number[] = [];
    const pass = async (ms: number) => {
      for (let left = ms; left > 0; left -= 50) {
        await world.pass(50, 50);
        sums.push(shares().reduce((sum, share) => sum + share, 0));
      }
    };

    for (const { budget } of [second, third, leader, second]) {
      if (budget.isWaitedFor) budget.isWaitedFor = false;
      else budget.getShort();
      await pass(1_250);
    }
    await pass(10_000);
    third.budget.isWaitedFor = false;
    await pass(10_000);

    expect(Math.max(...sums)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('is the others when one has left, at their next look', async () => {
    const { world, third, shares } = await three();

    await third.replica.watching.stop();
    await world.pass(BEAT_MS);

    expect(shares().slice(0, 2)).toEqual([2 / 3, 1 / 3]);
  });

  it('is the others when one has been silent for the lease, and not before', async () => {
    const { world, third, shares } = await three();

    await crash(third.replica);
    await world.pass(LEASE_MS - BEAT_MS);
    const early = shares().slice(0, 2);
    await world.pass(2 * BEAT_MS);

    expect(early).toEqual([1 / 2, 1 / 4]);
    expect(shares().slice(0, 2)).toEqual([2 / 3, 1 / 3]);
  });

  it('leaves one that cannot reach the store a part as large as any', async () => {
    const { world, third, shares } = await three();

    third.replica.link.cut();
    await world.pass(60_000);

    expect(shares()).toEqual([2 / 3, 1 / 3, 1 / 3]);
  });

  it('is divided evenly while nobody can reach the store, whoever had next to nothing when it went', async () => {
    const { world, leader, second, third, shares } = await three();
    second.budget.getShort();
    await world.pass(GROWN_MS);
    for (const { replica } of [leader, second, third]) replica.link.cut();

    await world.pass(60_000);
    const away = shares();
    for (const { replica } of [leader, second, third]) replica.link.mend();
    await world.pass(BEAT_MS);

    expect(away).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(shares().reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1);
  });

  it('is a part of it for a fourth from its start, and less for the others at their next look', async () => {
    const { world, join, shares } = await three();

    const { budget } = await join();
    const atOnce = budget.share;
    await world.pass(BEAT_MS);

    expect(atOnce).toBe(1 / 5);
    expect(shares()).toEqual([2 / 5, 1 / 5, 1 / 5, 1 / 5]);
  });
});
