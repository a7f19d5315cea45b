import { describe, expect, it } from '@jest/globals';
import { createRateBudget, type Urgency } from '../../src/drs/rateBudget.js';
import { ManualClock, settle } from '../kit/manualClock.js';

function aBudget(callsPerSecond = 10) {
  const clock = new ManualClock();
  const budget = createRateBudget(clock, callsPerSecond);
  const granted: string[] = [];
  /** Each call is over as soon as it has its turn. */
  const ask = (name: string, urgency: Urgency = 'read', signal = new AbortController().signal) =>
    budget.take(urgency, signal).then((turn) => {
      granted.push(typeof turn === 'string' ? `${name}: ${turn}` : name);
      if (typeof turn !== 'string') turn.end();
    });
  /** So many calls have their turns, and keep them. */
  const letGo = async (count: number) => {
    const take = () => budget.take('read', new AbortController().signal);
    const turns = await Promise.all(Array.from({ length: count }, take));
    return turns.filter((turn) => typeof turn !== 'string');
  };
  return { clock, budget, granted, ask, letGo };
}

async function drain({ ask, granted }: ReturnType<typeof aBudget>): Promise<void> {
  for (let call = 0; call < 20; call++) await ask('burst');
  granted.splice(0);
}

describe('the rate budget', () => {
  it('lets a burst of twenty go at once and holds the next', async () => {
    const { ask, granted, clock, budget } = aBudget();

    for (let call = 1; call <= 21; call++) void ask(String(call));
    await settle();
    const atOnce = granted.length;
    clock.advance(100);
    await settle();

    expect(atOnce).toBe(20);
    expect(granted.at(-1)).toBe('21');
    budget.close();
  });

  it('lets writes go before reads, and each in the order of their coming', async () => {
    const bench = aBudget();
    await drain(bench);

    void bench.ask('read 1');
    void bench.ask('read 2');
    void bench.ask('write 1', 'write');
    void bench.ask('write 2', 'write');
    for (let tenth = 0; tenth < 4; tenth++) {
      bench.clock.advance(100);
      await settle();
    }

    expect(bench.granted).toEqual(['write 1', 'write 2', 'read 1', 'read 2']);
  });

  it('gives every fourth turn to the search for lost starts, however many starts wait', async () => {
    const bench = aBudget();
    await drain(bench);

    for (let number = 1; number <= 8; number++) void bench.ask(`write ${number}`, 'write');
    for (const name of ['watch 1', 'watch 2']) void bench.ask(name, 'watch');
    for (let tenth = 0; tenth < 10; tenth++) {
      bench.clock.advance(100);
      await settle();
    }

    const byKind = bench.granted.map((name) => name.split(' ')[0]);
    expect(byKind.join(' ')).toBe('write write write watch write write write watch write write');
  });

  it('gives watching every second turn while queries wait, and queries the other', async () => {
    const bench = aBudget();
    await drain(bench);

    for (const name of ['read 1', 'read 2', 'read 3']) void bench.ask(name);
    for (const name of ['watch 1', 'watch 2', 'watch 3']) void bench.ask(name, 'watch');
    for (let tenth = 0; tenth < 6; tenth++) {
      bench.clock.advance(100);
      await settle();
    }

    const byKind = bench.granted.map((name) => name.split(' ')[0]);
    expect(new Set([byKind.slice(0, 2).toSorted().join(), byKind.slice(2, 4).toSorted().join()])).toEqual(
      new Set(['read,watch']),
    );
    expect(bench.granted).toHaveLength(6);
  });

  it('lets whoever leaves go, and takes no token for it', async () => {
    const bench = aBudget();
    await drain(bench);
    const leaving = new AbortController();
    void bench.ask('leaver', 'read', leaving.signal);
    void bench.ask('stayer');

    leaving.abort();
    bench.clock.advance(100);
    await settle();

    expect(bench.granted).toEqual(['leaver: left', 'stayer']);
    expect(bench.clock.sleeping).toBe(0);
  });

  it('refuses the one that finds the queue full, and nobody who waits', async () => {
    const bench = aBudget();
    await drain(bench);

    for (let call = 1; call <= 401; call++) void bench.ask(String(call));
    await settle();

    expect(bench.granted).toEqual(['401: full']);
    bench.budget.close();
  });

  it('halves its rate when DRS throttles, once a second, and climbs back', async () => {
    const bench = aBudget();
    bench.budget.slowDown();
    bench.budget.slowDown();
    const halved = bench.budget.rate();
    void bench.ask('slow');

    bench.clock.advance(199);
    await settle();
    const tooEarly = [...bench.granted];
    bench.clock.advance(10_000);
    await settle();

    expect(halved).toBe(5);
    expect(tooEarly).toEqual([]);
    expect(bench.granted).toEqual(['slow']);
    expect(bench.budget.rate()).toBe(10);
  });

  it('sends everyone away and leaves no timer when it is closed', async () => {
    const bench = aBudget();
    await drain(bench);
    void bench.ask('waiter');
    await settle();

    bench.budget.close();
    await settle();

    expect(bench.granted).toEqual(['waiter: left']);
    expect(bench.clock.sleeping).toBe(0);
  });

  it('saves nothing up for calls that were let go and have not left', async () => {
    const bench = aBudget();
    const turns = await bench.letGo(20);

    bench.clock.advance(60_000);
    const left = bench.budget.reading().left;
    for (const turn of turns) turn.end();
    const afterwards = bench.budget.reading().left;
    bench.clock.advance(1_000);

    expect([left, afterwards, bench.budget.reading().left]).toEqual([0, 0, 10]);
  });

  it('takes a call for arrived a second after it was written, and saves up from then on', async () => {
    const bench = aBudget();
    const turns = await bench.letGo(20);
    for (const turn of turns) turn.sent();

    bench.clock.advance(1_000);
    const afterASecond = bench.budget.reading().left;
    bench.clock.advance(1_500);

    expect([afterASecond, bench.budget.reading().left]).toEqual([0, 15]);
  });

  it('wakes who waits as soon as a call that kept its place ends', async () => {
    const bench = aBudget();
    const [first] = await bench.letGo(20);
    void bench.ask('waiter');
    await settle();

    first?.end();
    await settle();
    bench.clock.advance(100);
    await settle();

    expect(bench.granted).toEqual(['waiter']);
  });
});
