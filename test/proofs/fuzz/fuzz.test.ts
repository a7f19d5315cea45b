import { expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { prove } from './fuzz.js';

it("answers whatever is sent in GraphQL's form, and sends DRS only what its model allows", async () => {
  const row = await withSeed((seed) => prove({ variableSets: 300, documents: 100, byteMutations: 60 }, seed));

  expect(violationsOf(row)).toEqual([]);
});
