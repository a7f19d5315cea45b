// Proof 20 at its full size.
import { expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { prove } from './largeDocuments.js';

it('refuses each large document by its limit, within 25 ms', async () => {
  const row = await withSeed((seed) => prove({ runs: 51, mostMs: 25, mostTimes: 10 }, seed));

  expect(violationsOf(row)).toEqual([]);
});
