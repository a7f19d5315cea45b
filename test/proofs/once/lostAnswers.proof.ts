import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { storesHere } from './gateways.js';
import { prove } from './lostAnswers.js';

const FULL = {
  keysPerFault: 25,
  kindsAtOnce: 2,
  showAfterMs: 5_000,
  startWaitMs: 1_000,
  reconcileWindowMs: 10_000,
  isHangCut: 0,
  mostUnsettledMs: 30_000,
} as const;

describe.each(storesHere())('a start whose answer is lost, on %s', (store) => {
  it('is one launch at most, answered in a typed way, and settled soon', async () => {
    const row = await withSeed((seed) => prove({ store, ...FULL }, seed));

    expect(violationsOf(row)).toEqual([]);
  });
});
