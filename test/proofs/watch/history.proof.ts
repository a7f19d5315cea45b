// Proof 10 at its full size.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveHistoryGone } from './history.js';

afterEach(killPrograms);

describe('a cursor whose history is gone, or that never was one', () => {
  it('brings the whole state, and one from before a restart continues exactly', async () => {
    const row = await withSeed((seed) => proveHistoryGone({ times: 100, servers: 3 }, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
