// The short form of the lease's takeover: both cases at the same time, since both are mostly waiting. Without Postgres there are no two
// gateways on one memory, and nothing to prove.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { type ProofRow, violationsOf, withSeed } from '../kit/proof.js';
import { HAS_POSTGRES } from '../kit/replicas.js';
import { proveTakeover } from './takeover.js';

const CASES = HAS_POSTGRES ? (['killed', 'frozen'] as const) : [];
const SCALE = { watchersEach: 3, jobs: 2, servers: 4, storyMs: 13_000 };

describe('two gateways on one Postgres', () => {
  let rows: readonly ProofRow[];

  beforeAll(async () => {
    rows = await Promise.all(CASES.map((how) => withSeed((seed) => proveTakeover({ ...SCALE, how }, seed))));
  });
  afterAll(killPrograms);

  it('show every change once and in order when the leading one is killed or frozen, and the other leads soon', () => {
    expect(rows).toHaveLength(CASES.length);
    expect(rows.flatMap(violationsOf)).toEqual([]);
  });
});
