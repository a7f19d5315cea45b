// The short form of proof 11.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveFanOut } from './fanOut.js';

afterEach(killPrograms);

describe('a job that many sockets watch', () => {
  it('is told to each of them change by change, soon, and to its end', async () => {
    const scale = {
      sockets: 300,
      crowds: 1,
      servers: 20,
      eventEveryMs: 300,
      windowMs: 3_000,
      mostP99Ms: 5_000,
    };

    const row = await withSeed((seed) => proveFanOut(scale, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
