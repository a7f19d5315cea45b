// Proof 16. It takes seconds, so its short form is the whole.
import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { proveBadTokensRefused } from './badTokens.js';

describe('credentials that prove nothing', () => {
  it('open neither door, and each is answered in order', async () => {
    expect(violationsOf(await withSeed(proveBadTokensRefused))).toEqual([]);
  });
});
