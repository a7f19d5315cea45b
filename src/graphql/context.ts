// What every resolver is handed.
import { GraphQLError } from 'graphql';

import type { Actor } from '../domain/actor.js';
import type { Recoveries, Recovery } from '../recovery/recovery.js';
import type { ScopedRecovery } from '../recovery/scopedRecovery.js';
import { type Noted, nothingNoted } from './answers/noted.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface GraphQLContext {
  readonly recovery: Recovery;
  /** Who asks. For what is shared among several it cannot be had: there is only what all of them may do. */
  readonly actor: Actor;
  /** What who asks may do. */
  readonly access: Actor['access'];
  /** The use cases and the loaders of the scope of something that was read there. */
  readonly inScope: (scope: string) => InScopeContext;
  /** What was answered, for those who count. */
  readonly noted: Noted;
}

export interface InScopeContext {
  readonly recovery: ScopedRecovery;
  readonly loaders: Loaders;
}

/** Makes what resolvers are handed, for whoever asks. */
export interface Contexts {
  /** For one query or mutation. */
  forOperation(actor: Actor): GraphQLContext;
  /**
   * For a subscription. All who may do the same share their loaders, which remember for a while: when an event goes to a thousand
   * watchers, what they all ask for beside it costs one call to DRS, and is never older than that.
   */
  forSubscription(actor: Actor): GraphQLContext;
}

/** `sharedForMs`: how long, in milliseconds, the loaders of subscriptions remember; `now` is in milliseconds too. */
export function createContexts(recoveries: Recoveries, now: () => number, sharedForMs: number): Contexts {
  const shared = new WeakMap<Recovery, (scope: string) => InScopeContext>();
  return {
    forOperation: (actor) => {
      const recovery = recoveries.for(actor.access);
      return contextOf(actor, recovery, scopeContexts(recovery));
    },
    forSubscription: (actor) => {
      const recovery = recoveries.for(actor.access);
      const inScope = shared.get(recovery) ?? renewedContexts(recovery, now, sharedForMs);
      shared.set(recovery, inScope);
      return contextOf(actor, recovery, inScope);
    },
  };
}

function contextOf(actor: Actor, recovery: Recovery, inScope: GraphQLContext['inScope']): GraphQLContext {
  return { recovery, actor, access: actor.access, inScope, noted: nothingNoted() };
}

/** Loaders that are replaced when they have remembered for long enough. */
function renewedContexts(
  recovery: Recovery,
  now: () => number,
  sharedForMs: number,
): (scope: string) => InScopeContext {
  let [contexts, sinceMs] = [scopeContexts(recovery), now()];
  return (scope) => {
    if (now() - sinceMs >= sharedForMs) [contexts, sinceMs] = [scopeContexts(recovery), now()];
    return contexts(scope);
  };
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
