// The short form of Proof 14.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveLeaving } from './leaving.js';

afterEach(killPrograms);

describe('watchers who vanish while nothing happens', () => {
  it('leave nothing behind', async () => {
    const row = await withSeed((seed) => proveLeaving({ watchers: 500, withinMs: 10_000 }, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
