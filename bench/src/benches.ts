// All benches, in the order in which they run. Loaded only when they are asked for: the packages of one are no cost of another.
import type { Bench } from './kit/bench.js';

export const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  queries: async () => (await import('./queries/queries.js')).queries,
  starting: async () => (await import('./starting/starting.js')).starting,
  drsCalls: async () => (await import('./drsCalls/drsCalls.js')).drsCalls,
  growth: async () => (await import('./growth/growth.js')).growth,
  startup: async () => (await import('./startup/startup.js')).startup,
  watching: async () => (await import('./watching/watching.js')).watching,
  profile: async () => (await import('./profile/profile.js')).profile,
};
