// The short form of Proof 19.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { proveWire } from './wire.js';

afterEach(killPrograms);

describe('abuse of the wire', () => {
  it('costs little memory, and those who behave are answered meanwhile', async () => {
    const row = await withSeed((seed) =>
      proveWire(
        {
          slowSenders: 20,
          idleSockets: 50,
          frameMB: 10,
          healthy: 20,
          mostHealthyMs: 1_000,
          cutWithinMs: null,
        },
        seed,
      ),
    );

    expect(violationsOf(row)).toEqual([]);
  });
});
