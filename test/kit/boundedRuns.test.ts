// A property that hangs must say for what input.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { boundedRuns } from './boundedRuns.js';

const never = () => new Promise<void>(() => undefined);

describe('a property whose runs are bounded', () => {
  it('tells the seed and the input for which it never ends', async () => {
    const hangsFromThreeOn = fc.asyncProperty(fc.nat({ max: 9 }), (size) =>
      size < 3 ? Promise.resolve() : never(),
    );

    const asserted = fc.assert(hangsFromThreeOn, { ...boundedRuns(100, 20), seed: 7 });

    await expect(asserted).rejects.toThrow(/seed: 7[^]*Counterexample: \[3\]/);
  });

  it('tells its input also where there is no time to find a smaller one', async () => {
    const hangs = fc.asyncProperty(fc.array(fc.nat(), { minLength: 20 }), never);

    const asserted = fc.assert(hangs, { ...boundedRuns(2, 50), seed: 7 });

    await expect(asserted).rejects.toThrow(/seed: 7[^]*Counterexample: \[\[/);
  });

  it('says so when all its runs together take too long', async () => {
    const slow = fc.asyncProperty(fc.nat(), () => new Promise<void>((resolve) => setTimeout(resolve, 40)));

    const asserted = fc.assert(slow, { ...boundedRuns(1_000, 1_000), interruptAfterTimeLimit: 100 });

    await expect(asserted).rejects.toThrow(/interrupted/i);
  });
});
