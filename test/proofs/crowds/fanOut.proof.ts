// Proof 11 at its full size.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveFanOut } from './fanOut.js';

afterEach(killPrograms);

describe('a job that 10,000 sockets watch', () => {
  it('is told to each of them change by change, soon, and to its end', async () => {
    const scale = {
      sockets: 10_000,
      crowds: 2,
      servers: 20,
      eventEveryMs: 1_000,
      windowMs: 60_000,
      mostP99Ms: 1_000,
    };

    const row = await withSeed((seed) => proveFanOut(scale, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
