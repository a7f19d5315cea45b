import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { storesHere } from './gateways.js';
import { prove } from './sameKey.js';

describe.each(storesHere())('one key at once, on %s', (store) => {
  const processes = store === 'sqlite' ? 1 : 2;

  it('is one launch for 200 calls, and 1,000 keys are 1,000 launches', async () => {
    const row = await withSeed((seed) =>
      prove({ store, processes, parallelCalls: 200, keys: 1_000, callers: 20 }, seed),
    );

    expect(violationsOf(row)).toEqual([]);
  });
});
