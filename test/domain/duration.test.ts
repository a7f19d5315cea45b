import { describe, expect, it } from '@jest/globals';

import { durationBetween, durationOf } from '../../src/domain/duration.js';
import { at } from './kit/jobs.js';

describe('a duration', () => {
  it.each([
    [0, 'PT0S'],
    [4_000, 'PT4S'],
    [1_144_000, 'PT19M4S'],
    [1_500, 'PT1.5S'],
    [1, 'PT0.001S'],
    [3_600_000, 'PT1H'],
    [86_400_000, 'P1D'],
    [90 * 86_400_000, 'P90D'],
    [86_400_000 + 3_661_005, 'P1DT1H1M1.005S'],
    [-5, 'PT0S'],
  ])('of %i ms is %s', (ms, text) => {
    expect(durationOf(ms)).toBe(text);
  });

  it('goes from one instant to a later one, and is never negative', () => {
    const [earlier, later] = [at('2026-11-23T09:59:00.123456Z'), at('2026-11-23T10:18:04.123Z')];

    expect(durationBetween(earlier, later)).toBe('PT19M4S');
    expect(durationBetween(later, earlier)).toBe('PT0S');
  });
});
