import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { prove } from './crashAnywhere.js';
import { storesHere } from './gateways.js';

const SHORT = {
  startsPerKill: 3,
  killsPerBatch: 7,
  showAfterMs: 300,
  reconcileWindowMs: 2_000,
};

/** A busy machine takes its time. */
const MOST_MS = 240_000;

describe('a gateway that is killed anywhere', () => {
  it(
    'launches each key once, forgets nothing that it acknowledged, and announces all that it sends',
    async () => {
      const proofs = storesHere().map((store) =>
        withSeed((seed) => prove({ store, kills: store === 'sqlite' ? 7 : 4, ...SHORT }, seed)),
      );
      const rows = await Promise.all(proofs);

      expect(rows.flatMap(violationsOf)).toEqual([]);
    },
    MOST_MS,
  );
});
