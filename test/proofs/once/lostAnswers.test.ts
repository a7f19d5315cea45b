import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { prove } from './lostAnswers.js';

const SHORT = {
  store: 'sqlite',
  keysPerFault: 2,
  kindsAtOnce: 9,
  showAfterMs: 700,
  startWaitMs: 200,
  reconcileWindowMs: 2_500,
  isHangCut: 1,
  // Generous: other tests run at the same time.
  mostUnsettledMs: 90_000,
} as const;

/** A busy machine takes its time. */
const MOST_MS = 240_000;

describe('a start whose answer is lost', () => {
  it(
    'is one launch at most, answered in a typed way, and settled soon',
    async () => {
      const row = await withSeed((seed) => prove(SHORT, seed));

      expect(violationsOf(row)).toEqual([]);
    },
    MOST_MS,
  );
});
