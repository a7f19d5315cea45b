// The short form of proof 24. Without Postgres there are no two gateways on one memory, and nothing to prove.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { HAS_POSTGRES } from '../kit/replicas.js';
import { proveGracefulStop } from './gracefulStop.js';

const CASES = HAS_POSTGRES ? [{ stops: 2, requestsPerSecond: 30, watchers: 40 }] : [];

afterEach(killPrograms);

describe('a gateway that is told to end in the middle of everything', () => {
  it('fails nothing that it accepted, and ends with 0 within 15 seconds', async () => {
    const rows = await Promise.all(CASES.map((scale) => withSeed((seed) => proveGracefulStop(scale, seed))));

    expect(rows.flatMap(violationsOf)).toEqual([]);
  }, 240_000);
});
