// All benches, in the order in which they run. Loaded only when they are asked for: the packages of one are no cost of another.
import type { Bench } from './kit/bench.js';

export const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  startup: async () => (await import('./startup/startup.js')).startup,
  watching: async () => (await import('./watching/watching.js')).watching,
};
