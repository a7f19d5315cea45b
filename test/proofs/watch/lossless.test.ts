// The short form of proof 9.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveLossless } from './lossless.js';

afterEach(killPrograms);

describe('watchers whose connections are cut all the time and whose gateway is killed', () => {
  it('are told each change once and in order, up to the end', async () => {
    const scale = {
      watchers: 30,
      jobs: 5,
      servers: 4,
      cutsPerSecond: 20,
      storyMs: 11_000,
      killAfterMs: 1_500,
      patienceMs: 40_000,
    };

    const row = await withSeed((seed) => proveLossless(scale, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
