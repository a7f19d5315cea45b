// The full form of proof 23; the short one is groundShakes.test.ts.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { HAS_POSTGRES } from '../kit/replicas.js';
import { shakes } from './groundShakes.js';

const SCALE = { stops: 20, pausedMs: 30_000, descriptors: 256 };

afterEach(killPrograms);

describe('a gateway whose ground shakes', () => {
  it.each(shakes(SCALE, HAS_POSTGRES))(
    'says so and is well again within 10 seconds: %s',
    async (_, prove) => {
      const row = await withSeed(prove);

      expect(violationsOf(row)).toEqual([]);
    },
  );
});
