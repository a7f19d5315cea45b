// What every resolver is handed.
import type { Actor } from '../domain/actor.js';
import type { Recovery } from '../recovery/recovery.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface GraphQLContext {
  readonly recovery: Recovery;
  readonly actor: Actor;
  readonly loaders: Loaders;
}

/** A context for one query or mutation of this actor. */
export function createContext(recovery: Recovery, actor: Actor): GraphQLContext {
  return { recovery, actor, loaders: createLoaders(recovery) };
}

/**
 * Makes contexts for subscriptions. All of them share their loaders, which remember for `sharedForMs` milliseconds: when an event
 * goes to a thousand watchers, what they all ask for beside it costs one call to DRS, and is never older than that.
 */
export function subscriptionContexts(
  recovery: Recovery,
  now: () => number,
  sharedForMs: number,
): (actor: Actor) => GraphQLContext {
  let [shared, sharedSinceMs] = [createLoaders(recovery), now()];
  return (actor) => ({
    recovery,
    actor,
    get loaders() {
      if (now() - sharedSinceMs >= sharedForMs) [shared, sharedSinceMs] = [createLoaders(recovery), now()];
      return shared;
    },
  });
}
