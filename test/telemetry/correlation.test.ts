// Ids that go with the work, and end with their gateway.
import { describe, expect, it } from '@jest/globals';

import { createCorrelation } from '../../src/telemetry/correlation.js';

describe('a correlation id', () => {
  it('is told wherever its work goes on, and nowhere else', async () => {
    const correlation = createCorrelation();

    const told = await correlation.run('one', async () => {
      await Promise.resolve();
      return correlation.current();
    });

    expect([told, correlation.current()]).toEqual(['one', null]);
    correlation.stop();
  });

  it('is kept for no promise any more once its gateway has stopped', async () => {
    const correlation = createCorrelation();

    const told = await correlation.run('one', async () => {
      correlation.stop();
      await Promise.resolve();
      return correlation.current();
    });

    expect(told).toBeNull();
  });
});
