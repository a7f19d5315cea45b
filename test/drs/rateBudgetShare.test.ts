// One replica's share of the rate budget: as much of the rate and of the burst, at once less, by and by more.
import { describe, expect, it } from '@jest/globals';

import { createRateBudget } from '../../src/drs/rateBudget.js';
import { ManualClock, settle } from '../kit/manualClock.js';

const RATE = 10;

/** Each call is over as soon as it has its turn; `granted` says how many had theirs. */
function aBudget() {
  const clock = new ManualClock();
  const budget = createRateBudget(clock, RATE);
  const counts = { granted: 0 };
  const take = () => budget.take('read', new AbortController().signal);
  const ask = (calls: number) => {
    for (let call = 0; call < calls; call += 1)
      void take().then((turn) => {
        if (typeof turn === 'string') return;
        counts.granted += 1;
        turn.end();
      });
    return settle();
  };
  /** How many more had their turn in this time. */
  const grantedIn = async (ms: number) => {
    const before = counts.granted;
    for (let left = ms; left > 0; left -= 100) {
      clock.advance(100);
      await settle();
    }
    return counts.granted - before;
  };
  /** So many calls have their turns, and keep them. */
  const letGo = async (calls: number) => {
    const turns = await Promise.all(Array.from({ length: calls }, take));
    return turns.filter((turn) => typeof turn !== 'string');
  };
  return { clock, budget, counts, ask, grantedIn, letGo };
}

/** One that was alone so far. */
function anOldBudget() {
  const bench = aBudget();
  bench.budget.setShare(1);
  return bench;
}

describe('a share of the rate budget', () => {
  it('is a share of the burst and of the rate', async () => {
    const { budget, counts, ask, grantedIn } = anOldBudget();

    budget.setShare(0.5);
    await ask(100);
    const atOnce = counts.granted;
    const inTwoSeconds = await grantedIn(2_000);

    expect([atOnce, inTwoSeconds]).toEqual([10, 10]);
    budget.close();
  });

  it('is all at once where nobody else is there', async () => {
    const { budget, counts, ask } = anOldBudget();

    await ask(100);

    expect(counts.granted).toBe(20);
    budget.close();
  });

  it('begins with nothing, and after three seconds, where the first word is that others are there', async () => {
    const { budget, ask, grantedIn } = aBudget();

    budget.setShare(0.5);
    await ask(100);
    const inThreeSeconds = await grantedIn(3_000);
    const inTwoMore = await grantedIn(2_000);

    expect([inThreeSeconds, inTwoMore]).toEqual([0, 10]);
    budget.close();
  });

  it('lets who waits go sooner when it grows', async () => {
    const { budget, ask, grantedIn } = anOldBudget();
    budget.setShare(0.1);
    await ask(100);
    const before = await grantedIn(2_000);

    budget.setShare(1);

    expect([before, await grantedIn(2_000)]).toEqual([2, 20]);
    budget.close();
  });

  it('gives no more at once when it grows than time has saved up', () => {
    const { budget } = anOldBudget();
    budget.setShare(0.5);

    budget.setShare(1);

    expect(budget.reading().left).toBe(10);
  });

  it('stays halved where DRS throttled', () => {
    const { budget } = anOldBudget();
    budget.slowDown();

    budget.setShare(0.5);

    expect(budget.reading()).toMatchObject({ rate: 2.5, fullRate: 5 });
  });

  it('lets one call after the other go, however small it is', async () => {
    const { clock, budget, letGo } = anOldBudget();
    budget.setShare(0.01);
    const [first] = await letGo(1);

    clock.advance(60_000);
    const whileUnderWay = budget.reading().left;
    first?.end();
    clock.advance(10_000);

    expect([whileUnderWay, budget.reading().left]).toEqual([0, 1]);
  });

  it('that shrank below what is under way saves up again as soon as that has ended', async () => {
    const { clock, budget, letGo } = anOldBudget();
    const turns = await letGo(20);
    budget.setShare(0.2);
    clock.advance(1_000);
    const whileUnderWay = budget.reading().left;

    for (const turn of turns) turn.end();
    clock.advance(1_000);

    expect([whileUnderWay, budget.reading().left]).toEqual([0, 2]);
  });
});

describe('the shortage of turns', () => {
  it('is told when somebody begins to wait, once', async () => {
    const { budget, ask, grantedIn } = aBudget();
    const told: boolean[] = [];
    budget.onShort(() => told.push(budget.isShort()));
    await ask(20);
    const before = [...told];

    await ask(30);
    await grantedIn(3_000);

    expect([before, told]).toEqual([[], [true]]);
  });

  it('is over when nobody has waited for ten seconds, and is told anew then', async () => {
    const { budget, ask, grantedIn } = aBudget();
    let told = 0;
    budget.onShort(() => (told += 1));
    await ask(21);
    await grantedIn(9_000);
    const soon = budget.isShort();
    await grantedIn(2_000);
    const late = budget.isShort();

    await ask(21);

    expect([soon, late, told]).toEqual([true, false, 2]);
    budget.close();
  });
});
