// What every resolver is handed.
import type { Recovery } from '../recovery/recovery.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface GraphQLContext {
  readonly recovery: Recovery;
  readonly loaders: Loaders;
}

/** A context for one query or mutation. */
export function createContext(recovery: Recovery): GraphQLContext {
  return { recovery, loaders: createLoaders(recovery, { cache: true }) };
}

/** A context for a subscription: what was loaded for one event is not shown in the next. */
export function createSubscriptionContext(recovery: Recovery): GraphQLContext {
  return { recovery, loaders: createLoaders(recovery, { cache: false }) };
}
