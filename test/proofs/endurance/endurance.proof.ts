// Proof 25 at its full size: an hour, or PROOF_MINUTES.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveEndurance } from './endurance.js';

afterEach(killPrograms);

describe('gateways around which something goes wrong every five seconds', () => {
  it('launch each key once, tell each watcher every change once and in order, and do not grow', async () => {
    const scale = {
      minutes: Number(process.env.PROOF_MINUTES ?? 60),
      faultEveryMs: 5_000,
      startEveryMs: 2_000,
      watchersPerJob: 3,
      sampleEveryMs: 15_000,
      speed: 120,
    };

    const row = await withSeed((seed) => proveEndurance(scale, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
