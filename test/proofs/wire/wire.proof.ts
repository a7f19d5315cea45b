// Proof 19 at its full size.
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
          slowSenders: 200,
          idleSockets: 2_000,
          frameMB: 100,
          healthy: 200,
          mostHealthyMs: 100,
          cutWithinMs: 30_000,
        },
        seed,
      ),
    );

    expect(violationsOf(row)).toEqual([]);
  });
});
