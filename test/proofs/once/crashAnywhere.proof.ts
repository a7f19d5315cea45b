import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { prove } from './crashAnywhere.js';
import { storesHere } from './gateways.js';

const FULL = {
  kills: 700,
  startsPerKill: 10,
  killsPerBatch: 14,
  showAfterMs: 500,
  reconcileWindowMs: 5_000,
};

describe.each(storesHere())('a gateway that is killed anywhere, on %s', (store) => {
  it('launches each key once, forgets nothing that it acknowledged, and announces all that it sends', async () => {
    const row = await withSeed((seed) => prove({ store, ...FULL }, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
