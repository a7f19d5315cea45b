// The lease's takeover at its full size.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { HAS_POSTGRES } from '../kit/replicas.js';
import { proveTakeover } from './takeover.js';

const CASES = HAS_POSTGRES ? (['killed', 'frozen'] as const) : [];
const TIMES = 3;
const RUNS = CASES.flatMap((how) => Array.from({ length: TIMES }, () => how));

afterEach(killPrograms);

describe('two gateways on one Postgres, of which the leading one is', () => {
  it.each(RUNS)(
    '%s, show every change once and in order, and the other leads within 10 seconds',
    async (how) => {
      const scale = { how, watchersEach: 25, jobs: 4, servers: 20, storyMs: 25_000 };

      const row = await withSeed((seed) => proveTakeover(scale, seed));

      expect(violationsOf(row)).toEqual([]);
    },
  );
});
