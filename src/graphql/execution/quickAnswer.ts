// What becomes of an operation that is executed quickly.
import type { GraphQLContext } from '../context.js';

/** What a root field answered, for who counts. */
export interface RootAnswer {
  /** As the schema has it. */
  readonly field: string;
  /** The `__typename` of the answer, or `null`. */
  readonly result: string;
}

/** An answer without errors. */
export interface QuickAnswer {
  readonly isQuick: true;
  /** The whole result, byte for byte as Apollo Server writes it, without the line's end. */
  readonly json: string;
  readonly roots: readonly RootAnswer[];
  /** `remembered`: it was executed before, and all that was read for it is as it was then. */
  readonly way: 'executed' | 'remembered';
}

/** None: graphql-js is to execute the operation, with this context, which has what was read already. */
export interface NoQuickAnswer {
  readonly isQuick: false;
  readonly context: GraphQLContext;
}
