// Proof 9 at its full size.
import { afterEach, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveLossless } from './lossless.js';

afterEach(killPrograms);

it('tells 1,000 watchers each change once and in order through 20 cuts a second and a kill', async () => {
  const scale = {
    watchers: 1_000,
    jobs: 50,
    servers: 20,
    cutsPerSecond: 20,
    storyMs: 60_000,
    killAfterMs: 20_000,
    patienceMs: 60_000,
  };

  const row = await withSeed((seed) => proveLossless(scale, seed));

  expect(violationsOf(row)).toEqual([]);
});
