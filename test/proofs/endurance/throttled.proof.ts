// Proof 22 at its full size.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveThrottled } from './throttled.js';

afterEach(killPrograms);

describe('a DRS that throttles half of the calls for a minute, and then all', () => {
  it('is asked no more than the budget, called stale, shown again soon, and launches each key once', async () => {
    const scale = {
      watchers: 100,
      askers: 40,
      startEveryMs: 2_000,
      halfMs: 60_000,
      allMs: 30_000,
      pollMs: 2_000,
      recoveredWithinMs: 5_000,
    };

    const row = await withSeed((seed) => proveThrottled(scale, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
