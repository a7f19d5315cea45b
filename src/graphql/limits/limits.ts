// The limits on documents, and how a request is told that it passed one.
import { type ASTNode, GraphQLError } from 'graphql';

/** Named as the settings are, so that a refusal names what an operator can change. */
export type LimitName =
  | 'MAX_TOKENS'
  | 'MAX_DEPTH'
  | 'MAX_ALIASES'
  | 'MAX_ROOT_FIELDS'
  | 'MAX_DIRECTIVES'
  | 'MAX_FRAGMENTS'
  | 'MAX_COST';

/** The most that a document may have of each. */
export type Limits = Readonly<Record<LimitName, number>>;

export interface Passed {
  readonly limit: LimitName;
  readonly value: number;
  /** How much of it the document has; in words where that was not counted to the end. */
  readonly asked: number | string;
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string;
  readonly nodes?: ASTNode;
}

/** The refusal of a document that passes a limit: the limit, its value and what was asked, for people and for programs. */
export function limitExceeded({ limit, value, asked, message, nodes }: Passed): GraphQLError {
  return new GraphQLError(message, {
    ...(nodes === undefined ? {} : { nodes }),
    extensions: { code: 'LIMIT_EXCEEDED', limit, value, asked },
  });
}
