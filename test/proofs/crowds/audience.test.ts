// The short form of proof 12: all audiences at the same time, so that they meet the same machine.
import { afterEach, describe, expect, it } from '@jest/globals';

import { killPrograms } from '../../kit/program.js';
import { violationsOf, withSeed } from '../kit/proof.js';
import { HAS_POSTGRES } from '../kit/replicas.js';
import { meetingOf } from '../kit/waiting.js';
import { countCalls, judgeCalls, proveQueriesShared } from './audience.js';

const WINDOW = { jobs: 5, servers: 4, windowMs: 10_000, pollMs: 1_000 };
const AUDIENCES = [
  { ...WINDOW, watchers: 1, replicas: 1 },
  { ...WINDOW, watchers: 200, replicas: HAS_POSTGRES ? 2 : 1 },
];

afterEach(killPrograms);

describe('an audience', () => {
  it('of 200 costs DRS what one watcher costs, however many gateways serve it', async () => {
    const row = await withSeed(async (seed) => {
      const ready = meetingOf(AUDIENCES.length);
      const counting = AUDIENCES.map(async (scale) => ({
        scale,
        calls: await countCalls(scale, seed, ready),
      }));
      return judgeCalls(await Promise.all(counting), seed);
    });

    expect(violationsOf(row)).toEqual([]);
  });

  it('that asks 300 times for the same jobs at once is answered with few calls to DRS', async () => {
    const row = await withSeed((seed) => proveQueriesShared({ queries: 300, jobs: 5 }, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
