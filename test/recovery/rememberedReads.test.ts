import { describe, expect, it } from '@jest/globals';

import { failed, type Result, success } from '../../src/domain/failure.js';
import { createRememberedReads } from '../../src/recovery/reading/rememberedReads.js';
import { createTurns } from '../../src/recovery/reading/turns.js';
import { unavailable } from '../jobs/kit/failures.js';
import { ManualClock, settle } from '../kit/manualClock.js';

interface Call {
  readonly key: string;
  readonly answer: (result: Result<string>) => void;
}

/** Reads whose calls a test answers one by one. */
function remembered(most = 10, isLasting?: (value: string) => boolean) {
  const calls: Call[] = [];
  const clock = new ManualClock();
  const reads = createRememberedReads<string, string>({
    clock,
    most,
    nameOf: (key) => key,
    read: (key) => new Promise((resolve) => calls.push({ key, answer: resolve })),
    ...(isLasting !== undefined && { isLasting }),
  });
  /** Reads and answers the call that it makes, if it makes one. */
  const readNow = async (key: string, maxAgeMs: number, value: string) => {
    const before = calls.length;
    const read = reads.read(key, maxAgeMs);
    await settle();
    if (calls.length > before) calls.at(-1)?.answer(success(value));
    return read;
  };
  return { calls, clock, reads, readNow };
}

const HALF_A_MINUTE = 30_000;

describe('remembered reads', () => {
  it('answer from memory until the answer is too old for whoever asks', async () => {
    const { calls, clock, readNow } = remembered();

    const first = await readNow('a', HALF_A_MINUTE, 'first');
    clock.advance(29_999);
    const fromMemory = await readNow('a', HALF_A_MINUTE, 'never');
    const tooOld = await readNow('a', 29_999, 'second');

    expect([first, fromMemory, tooOld]).toEqual([success('first'), success('first'), success('second')]);
    expect(calls).toHaveLength(2);
  });

  it('count the age from when the read began', async () => {
    const { calls, clock, reads, readNow } = remembered();
    const slow = reads.read('a', HALF_A_MINUTE);
    await settle();
    clock.advance(20_000);
    calls[0]?.answer(success('slow'));
    await slow;

    clock.advance(10_000);
    const later = await readNow('a', HALF_A_MINUTE, 'new');

    expect(later).toEqual(success('new'));
  });

  it('make equal reads at the same time once', async () => {
    const { calls, reads } = remembered();

    const all = Promise.all([
      reads.read('a', HALF_A_MINUTE),
      reads.read('a', 0),
      reads.read('b', HALF_A_MINUTE),
    ]);
    await settle();
    const late = reads.read('a', HALF_A_MINUTE);
    for (const { key, answer } of calls) answer(success(key));

    expect(await all).toEqual([success('a'), success('a'), success('b')]);
    expect(await late).toEqual(success('a'));
    expect(calls).toHaveLength(2);
  });

  it('give nobody who wants it now what was read before they asked, and make one read for all of them', async () => {
    const { calls, clock, reads } = remembered();
    const first = reads.read('a', 0);
    await settle();
    clock.advance(1);

    const two = Promise.all([reads.read('a', 0), reads.read('a', 0)]);
    await settle();
    calls[0]?.answer(success('first'));
    await first;
    await settle();
    calls[1]?.answer(success('second'));

    expect(await two).toEqual([success('second'), success('second')]);
    expect(calls).toHaveLength(2);
  });

  it('remember no failure, and tell it to all who share the read', async () => {
    const { calls, reads, readNow } = remembered();

    const both = Promise.all([reads.read('a', HALF_A_MINUTE), reads.read('a', HALF_A_MINUTE)]);
    await settle();
    calls[0]?.answer(failed(unavailable()));
    const failures = await both;
    const after = await readNow('a', HALF_A_MINUTE, 'mended');

    expect(failures).toEqual([failed(unavailable()), failed(unavailable())]);
    expect(after).toEqual(success('mended'));
  });

  it('forget what they are told to, also when it is being read', async () => {
    const { calls, reads, readNow } = remembered();
    await readNow('a', HALF_A_MINUTE, 'old');
    reads.forget('a');
    const beforeTheChange = reads.read('a', HALF_A_MINUTE);
    await settle();

    reads.forget('a');
    const afterTheChange = reads.read('a', HALF_A_MINUTE);
    await settle();
    calls[1]?.answer(success('old'));
    calls[2]?.answer(success('new'));

    expect([await beforeTheChange, await afterTheChange]).toEqual([success('old'), success('new')]);
    expect(await readNow('a', HALF_A_MINUTE, 'never')).toEqual(success('new'));
  });

  it('forget what was asked for longest ago when they have no room', async () => {
    const { readNow } = remembered(2);
    await readNow('a', HALF_A_MINUTE, 'a1');
    await readNow('b', HALF_A_MINUTE, 'b1');
    await readNow('a', HALF_A_MINUTE, 'never');
    await readNow('c', HALF_A_MINUTE, 'c1');

    const [a, b] = [await readNow('a', HALF_A_MINUTE, 'a2'), await readNow('b', HALF_A_MINUTE, 'b2')];

    expect([a, b]).toEqual([success('a1'), success('b2')]);
  });

  it('remember only what lasts', async () => {
    const { readNow } = remembered(10, (value) => value !== 'none');

    await readNow('a', HALF_A_MINUTE, 'none');

    expect(await readNow('a', HALF_A_MINUTE, 'some')).toEqual(success('some'));
  });
});

describe('turns', () => {
  it('let so many work at a time, and the others in their order, whatever becomes of the work', async () => {
    const turns = createTurns(2);
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const work = (number: number) =>
      turns(async () => {
        begun.push(number);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (number === 1) throw new Error('as the test says');
        return number;
      });

    const all = Promise.allSettled([1, 2, 3, 4].map(work));
    await settle();
    const atFirst = [...begun];
    ends[0]?.();
    await settle();
    const afterOne = [...begun];
    for (const index of [1, 2]) ends[index]?.();
    await settle();
    ends[3]?.();
    const results = await all;

    expect([atFirst, afterOne, begun]).toEqual([
      [1, 2],
      [1, 2, 3],
      [1, 2, 3, 4],
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  });
});
