// startRecovery against the bare call: what it costs, what exactly once adds, and a hundred at once.
import type { Bench } from '../kit/bench.js';
import { measureBursts } from './burst.js';
import { measureCommits } from './commits.js';
import { measureLatency } from './latency.js';
import { withSurroundings } from './surroundings.js';

export const starting: Bench = {
  about: 'startRecovery end to end against the bare SDK call, its commits, and many at once',
  run: (terms) =>
    withSurroundings(async (around) => [
      await measureLatency(terms, around),
      await measureCommits(terms, around),
      await measureBursts(terms, around),
    ]),
};
