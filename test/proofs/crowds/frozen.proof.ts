// Proof 13 at its full size.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveFrozen } from './frozen.js';

afterEach(killPrograms);

describe('a watcher who reads nothing any more', () => {
  it('is cut, costs no memory, and holds nobody else back', async () => {
    const row = await withSeed((seed) =>
      proveFrozen({ live: 999, servers: 200, deliveries: 100_000, mostP99Ms: 1_000 }, seed),
    );

    expect(violationsOf(row)).toEqual([]);
  });
});
