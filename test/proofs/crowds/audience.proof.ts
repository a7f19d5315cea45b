// Proof 12 at its full size: one audience after the other.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { HAS_POSTGRES } from '../kit/replicas.js';
import { type AudienceScale, countCalls, judgeCalls, proveQueriesShared } from './audience.js';

const WINDOW = { jobs: 50, servers: 4, windowMs: 60_000, pollMs: 1_000 };
const AUDIENCES: readonly AudienceScale[] = (HAS_POSTGRES ? [1, 3] : [1]).flatMap((replicas) => [
  { ...WINDOW, watchers: 1, replicas },
  { ...WINDOW, watchers: 10_000, replicas },
]);

afterEach(killPrograms);

describe('an audience', () => {
  it('of 10,000 costs DRS what one watcher costs, however many gateways serve it', async () => {
    const row = await withSeed(async (seed) => {
      const counted = [];
      for (const scale of AUDIENCES) counted.push({ scale, calls: await countCalls(scale, seed) });
      return judgeCalls(counted, seed);
    });

    expect(violationsOf(row)).toEqual([]);
  });

  it('that asks 10,000 times for the same jobs at once is answered with few calls to DRS', async () => {
    const scale = { queries: 10_000, jobs: 50 };

    const row = await withSeed((seed) => proveQueriesShared(scale, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
