// The short form of proof 22.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveThrottled } from './throttled.js';

afterEach(killPrograms);

describe('a DRS that throttles', () => {
  it('is asked no more than the budget, called stale, shown again soon, and launches each key once', async () => {
    const scale = {
      watchers: 5,
      askers: 5,
      startEveryMs: 1_000,
      halfMs: 3_000,
      allMs: 6_000,
      pollMs: 500,
      recoveredWithinMs: 15_000,
    };

    const row = await withSeed((seed) => proveThrottled(scale, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
