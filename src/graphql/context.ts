// What every resolver is handed.
import { GraphQLError } from 'graphql';

import type { Actor } from '../domain/actor.js';
import type { Recovery } from '../recovery/recovery.js';
import type { ScopedRecovery } from '../recovery/scopedRecovery.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface GraphQLContext {
  readonly recovery: Recovery;
  readonly actor: Actor;
  /** The use cases and the loaders of the scope of something that was read there. */
  readonly inScope: (scope: string) => InScopeContext;
}

export interface InScopeContext {
  readonly recovery: ScopedRecovery;
  readonly loaders: Loaders;
}

/** A context for one query or mutation of this actor. */
export function createContext(recovery: Recovery, actor: Actor): GraphQLContext {
  return { recovery, actor, inScope: scopeContexts(recovery) };
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
  let [shared, sharedSinceMs] = [scopeContexts(recovery), now()];
  const inScope = (scope: string) => {
    if (now() - sharedSinceMs >= sharedForMs) [shared, sharedSinceMs] = [scopeContexts(recovery), now()];
    return shared(scope);
  };
  return (actor) => ({ recovery, actor, inScope });
}

/** One set of loaders a scope, made when it is first asked for. */
function scopeContexts({ scopes }: Recovery): (scope: string) => InScopeContext {
  const made = new Map<string, InScopeContext>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const scope = scopes.find(name);
    if (scope === undefined) throw notServed(name);
    const context = { recovery: scope.recovery, loaders: createLoaders(scope.recovery) };
    made.set(name, context);
    return context;
  };
}

/** What the gateway remembers may belong to a scope that its settings no longer name. */
function notServed(name: string): GraphQLError {
  const message = `This belongs to the scope ${name}, which this gateway does not serve (any more): it cannot be read.`;
  return new GraphQLError(message, { extensions: { code: 'GatewayScopeNotServed', isRetryable: false } });
}
