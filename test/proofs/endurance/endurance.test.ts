// The short form of proof 25.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveEndurance } from './endurance.js';

afterEach(killPrograms);

/** A busy machine takes its time to start and to settle. */
const MOST_MS = 300_000;

describe('gateways around which something goes wrong all the time', () => {
  it(
    'launch each key once, tell each watcher every change once and in order, and do not grow',
    async () => {
      const scale = {
        minutes: 1 / 3,
        faultEveryMs: 2_000,
        startEveryMs: 1_000,
        watchersPerJob: 2,
        sampleEveryMs: 3_000,
        speed: 300,
      };

      const row = await withSeed((seed) => proveEndurance(scale, seed));

      expect(violationsOf(row)).toEqual([]);
    },
    MOST_MS,
  );
});
