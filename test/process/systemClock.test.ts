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

  it('goes on when the clock on the wall is put back', () => {
    expect(between([10_000, 11_000, 5_000, 6_000], [0, 1_000, 2_000, 3_000])).toEqual([
      11_000, 12_000, 13_000,
    ]);
  });

  it('follows the clock on the wall when it is put forward, as after sleep', () => {
    expect(between([10_000, 11_000, 99_000, 100_000], [0, 1_000, 2_000, 3_000])).toEqual([
      11_000, 99_000, 100_000,
    ]);
  });
});
