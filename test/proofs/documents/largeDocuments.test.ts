// The short form of Proof 20.
import { expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { prove } from './largeDocuments.js';

it('refuses each large document by its limit, in about the time that a good one takes', async () => {
  const row = await withSeed((seed) => prove({ runs: 5, mostMs: null, mostTimes: 5 }, seed));

  expect(violationsOf(row)).toEqual([]);
});
