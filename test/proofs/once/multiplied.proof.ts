import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { storesHere } from './gateways.js';
import { prove } from './multiplied.js';

describe.each(storesHere())('a request that asks for several launches, on %s', (store) => {
  it('is one launch at most, and none where it is refused', async () => {
    const row = await withSeed((seed) => prove({ store, repeats: 20, clients: 20 }, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
