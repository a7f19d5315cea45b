// One execution of a plan: what it waits for, and its end. The first thing that goes wrong ends it.
import type { GraphQLObjectType } from 'graphql';

import type { GraphQLContext } from '../context.js';
import type { RootAnswer } from './quickAnswer.js';

export class Run {
  readonly context: GraphQLContext;
  /** Coerced as the operation declares them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the root fields came to. */
  readonly roots: RootAnswer[] = [];
  /** The type of the object that was shown last: of the outer one, once it is whole. */
  lastShown: GraphQLObjectType | null = null;
  #pending = 0;
  #failure: { readonly reason: unknown } | null = null;
  #end: { readonly resolve: () => void; readonly reject: (reason: unknown) => void } | null = null;

  constructor(context: GraphQLContext, variables: Readonly<Record<string, unknown>>) {
    this.context = context;
    this.variables = variables;
  }

  /** `use` is called with what comes, unless something went wrong before. */
  wait(coming: PromiseLike<unknown>, use: (value: unknown) => void): void {
    this.#pending += 1;
    coming.then(
      (value) => this.#arrive(value, use),
      (reason: unknown) => this.#fail(reason),
    );
  }

  /** Resolves when nothing is waited for; rejects with the first thing that went wrong. */
  async ended(): Promise<void> {
    if (this.#failure !== null) throw this.#failure.reason;
    if (this.#pending === 0) return;
    await new Promise<void>((resolve, reject) => (this.#end = { resolve, reject }));
  }

  #arrive(value: unknown, use: (value: unknown) => void): void {
    if (this.#failure !== null) return;
    try {
      use(value);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#pending -= 1;
    if (this.#pending === 0) this.#end?.resolve();
  }

  #fail(reason: unknown): void {
    if (this.#failure !== null) return;
    this.#failure = { reason };
    this.#end?.reject(reason);
  }
}
