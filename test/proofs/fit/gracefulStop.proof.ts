// The full form of proof 24; the short one is gracefulStop.test.ts.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveGracefulStop } from './gracefulStop.js';

afterEach(killPrograms);

describe('a gateway that is told to end 50 times', () => {
  it('fails nothing that it accepted, and ends with 0 within 15 seconds', async () => {
    const scale = { stops: 50, requestsPerSecond: 300, watchers: 1_000 };

    const row = await withSeed((seed) => proveGracefulStop(scale, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
