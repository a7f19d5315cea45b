// For lists that do not look at drills.
import type { DrillReads } from '../../../src/recovery/results/drillReads.js';

export const NO_DRILLS: DrillReads = {
  judge: () => {
    throw new Error('nobody asked for drills');
  },
};
