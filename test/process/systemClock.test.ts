import { describe, expect, it } from '@jest/globals';

import { createSystemClock } from '../../src/process/systemClock.js';

describe('the system clock', () => {
  const between = (wall: readonly number[], steady: readonly number[]) => {
    let reading = 0;
    const clock = createSystemClock(
      () => wall[reading] ?? 0,
      () => steady[reading] ?? 0,
    );
    return wall.slice(1).map(() => {
      reading += 1;
      return clock.now();
    });
  };

  it('goes on when the clock on the wall is put back, a quarter slower', () => {
    expect(between([10_000, 11_000, 5_000, 6_000], [0, 1_000, 2_000, 3_000])).toEqual([
      11_000, 11_750, 12_500,
    ]);
  });

  it('is where the wall is again some time after that was put forward by mistake, and has never gone back', () => {
    const steady = Array.from({ length: 4 * 3_600 + 60 }, (_, second) => second * 1_000);
    const wall = steady.map((ms, second) => ms + (second > 10 && second < 20 ? 3_600_000 : 0));

    const told = between(wall, steady);

    expect(told.every((ms, at) => ms >= (told[at - 1] ?? 0))).toBe(true);
    expect(told[15]).toBe(16_000 + 3_600_000);
    expect(Math.abs((told.at(-1) ?? NaN) - (wall.at(-1) ?? 0))).toBeLessThanOrEqual(1_000);
  });

  it('follows the clock on the wall when it is put forward, as after sleep', () => {
    expect(between([10_000, 11_000, 99_000, 100_000], [0, 1_000, 2_000, 3_000])).toEqual([
      11_000, 99_000, 100_000,
    ]);
  });
});
