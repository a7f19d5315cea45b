// Proof 14 at its full size.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveLeaving } from './leaving.js';

afterEach(killPrograms);

describe('watchers who vanish while nothing happens', () => {
  it('leave nothing behind', async () => {
    const row = await withSeed((seed) => proveLeaving({ watchers: 10_000, withinMs: 2_000 }, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
