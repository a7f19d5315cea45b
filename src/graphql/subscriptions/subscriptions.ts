// Runs subscriptions: the events by graphql-js, each event executed once for all who are told the same of it.
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

import type { Actor } from '../../domain/actor.js';
import { type PullSource, sourceOf } from '../../recovery/pullStream.js';
import { nothingNoted } from '../answers/noted.js';
import type { GraphQLContext } from '../context.js';
import type { MaskingParts } from '../maskError.js';
import { EqualSubscriptions, type MakePayload } from './equalSubscriptions.js';
import { ExecutedStream } from './executedStream.js';
import { type Payload, toPayload } from './payload.js';
import { type AskedSubscription, Sharing } from './sharing.js';

export interface SubscriptionsParts extends MaskingParts {
  readonly createContext: (actor: Actor) => GraphQLContext;
  /** In milliseconds. */
  readonly now: () => number;
}

/** What is sent of a subscription, to be pulled by whoever sends it, and closed. */
export type PayloadStream = PullSource<Payload>;

export class Subscriptions {
  readonly #parts: SubscriptionsParts;
  readonly #sharing = new Sharing();
  readonly #equals: EqualSubscriptions;
  #alone = 0;

  constructor(parts: SubscriptionsParts) {
    this.#parts = parts;
    this.#equals = new EqualSubscriptions(parts.now);
  }

  /** How many different subscriptions are open. */
  get different(): number {
    return this.#equals.size;
  }

  /** Opens the stream of events; a result where there is none. Its arguments are valid: see AskedSubscription. */
  async open(asked: AskedSubscription, actor: Actor): Promise<PayloadStream | ExecutionResult> {
    const { schema, document, operation, variables } = asked;
    const contextValue = this.#parts.createContext(actor);
    const operationName = operation.name?.value ?? null;
    const args = { schema, document, operationName, variableValues: variables, contextValue };
    const events = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in events)) return events;
    const shared = this.#sharing.keyOf(asked, actor);
    this.#alone += 1;
    const equal = this.#equals.join(
      shared ?? `alone ${this.#alone}`,
      this.#make(shared === null ? args : { ...args, contextValue: withoutActor(contextValue) }),
    );
    return new ExecutedStream(sourceOf(events as AsyncIterable<object>), equal);
  }

  #make(args: ExecutionArgs): MakePayload {
    return (event) => {
      // Each event has a note of its own: several may be under way.
      const noted = nothingNoted();
      const contextValue = withNoted(args.contextValue as GraphQLContext, noted);
      const result = execute({ ...args, contextValue, rootValue: event });
      const finish = (settled: ExecutionResult) => toPayload(settled, noted.event, this.#parts);
      return result instanceof Promise ? result.then(finish) : finish(result);
    };
  }
}

/** A resolver that asks who is told would tell one what is another's: that is a bug, and fails instead. */
function withoutActor(context: GraphQLContext): GraphQLContext {
  return {
    ...context,
    get actor(): Actor {
      throw new Error('the result of a shared subscription must not depend on who is told it');
    },
  };
}

/** The same context in all else, its getters included. */
function withNoted(context: GraphQLContext, noted: GraphQLContext['noted']): GraphQLContext {
  return Object.create(context, { noted: { value: noted, enumerable: true } }) as GraphQLContext;
}
