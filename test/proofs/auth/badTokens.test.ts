// Proof 16 as it is, since it takes seconds.
import { describe, expect, it } from '@jest/globals';

import { violationsOf, withSeed } from '../kit/proof.js';
import { proveBadTokensRefused } from './badTokens.js';

describe('credentials that prove nothing', () => {
  it('open neither door, and each is answered in order', async () => {
    const row = await withSeed(proveBadTokensRefused);

    expect(violationsOf(row)).toEqual([]);
    expect(row.numbers).toMatchObject({ accepted: 0, status500: 0, goodAccepted: 44 });
    expect(row.numbers.kinds).toBeGreaterThan(100);
  });
});
