// Proof 27 at its full size.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { HAS_POSTGRES } from '../kit/replicas.js';
import { proveSharedBudget } from './sharedBudget.js';

afterEach(killPrograms);

/** Left out where there is no Postgres. */
const describeOnPostgres = HAS_POSTGRES ? describe : describe.skip;

describeOnPostgres('three gateways on one Postgres', () => {
  it('ask DRS within one budget for minutes, and whoever asks has most of it', async () => {
    const row = await withSeed((seed) => proveSharedBudget({ askers: 60, partMs: 60_000 }, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
