import { expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { prove } from './fuzz.js';

it("answers 10,000 variable sets, 2,000 documents and 1,000 mutations of bytes in GraphQL's form, and sends DRS only what its model allows", async () => {
  const row = await withSeed((seed) =>
    prove({ variableSets: 10_000, documents: 2_000, byteMutations: 1_000 }, seed),
  );

  expect(violationsOf(row)).toEqual([]);
});
