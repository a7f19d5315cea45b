import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { prove } from './multiplied.js';

/** A busy machine takes its time. */
const MOST_MS = 240_000;

describe('a request that asks for several launches', () => {
  it(
    'is one launch at most, and none where it is refused',
    async () => {
      const row = await withSeed((seed) => prove({ store: 'sqlite', repeats: 1, clients: 20 }, seed));

      expect(violationsOf(row)).toEqual([]);
    },
    MOST_MS,
  );
});
