import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { storesHere } from './gateways.js';
import { prove } from './sameKey.js';

/** A busy machine takes its time. */
const MOST_MS = 240_000;

describe.each(storesHere())('one key at once, on %s', (store) => {
  const processes = store === 'sqlite' ? 1 : 2;

  it(
    'is one launch for all of its calls, and many keys are as many launches',
    async () => {
      const row = await withSeed((seed) =>
        prove({ store, processes, parallelCalls: 60, keys: 15, callers: 15 }, seed),
      );

      expect(violationsOf(row)).toEqual([]);
    },
    MOST_MS,
  );
});
