// Answers well-formed queries before Apollo Server, byte for byte as it would, where src/graphql/execution has an answer without errors for them.
// Everything else is Apollo Server's: whatever is odd about a request is worded, masked and given a status in one place.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

import type { GraphQLContext } from '../../graphql/context.js';
import type { Documents } from '../../graphql/documents/documents.js';
import type { RootAnswer } from '../../graphql/execution/quickAnswer.js';
import { QuickQueries } from '../../graphql/execution/quickQueries.js';
import { AnswerTypes } from './answerTypes.js';
import { type GraphQLBody, graphQLBodyIn } from './graphQLBody.js';

/** A query that was answered without Apollo Server, and so without its plugins. */
export interface QuicklyAnswered {
  readonly operation: OperationDefinitionNode;
  /** Its root fields; `__typename` is none. */
  readonly roots: readonly RootAnswer[];
  /** `remembered`: it was not executed, since nothing that it rests on has changed. */
  readonly way: 'executed' | 'remembered';
}

export interface QuickLaneParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  /** Is told of each answer, before it is sent. */
  readonly answered: (answer: QuicklyAnswered) => void;
}

/** The body to send, or the context with which Apollo Server is to answer. */
export type LaneAnswer =
  | { readonly isAnswered: true; readonly body: string; readonly answered: QuicklyAnswered }
  | { readonly isAnswered: false; readonly context: GraphQLContext };

export class QuickLane {
  readonly #documents: Documents;
  readonly #queries: QuickQueries;
  readonly #answered: QuickLaneParts['answered'];
  readonly #types = new AnswerTypes();

  constructor({ schema, documents, answered }: QuickLaneParts) {
    this.#documents = documents;
    this.#queries = new QuickQueries(schema, documents);
    this.#answered = answered;
  }

  /** Sets the content type of the reply where it is answered. Never rejects. */
  async answer(request: FastifyRequest, reply: FastifyReply, context: GraphQLContext): Promise<LaneAnswer> {
    const body = graphQLBodyIn(request);
    const type = this.#types.find(request);
    const asked = body === null || type === null ? null : this.#open(body);
    if (body === null || type === null || asked === null) return { isAnswered: false, context };
    const { document, operation, remember } = asked;
    const variables = body.variables ?? {};
    const answer = await this.#queries.answer({ document, operation, variables, context });
    if (!answer.isQuick) return { isAnswered: false, context: answer.context };
    remember();
    const answered = { operation, roots: answer.roots, way: answer.way };
    this.#answered(answered);
    void reply.header('content-type', type);
    return { isAnswered: true, body: `${answer.json}\n`, answered };
  }

  /** To be called with what Apollo Server answered: so it is learned which content type goes with which `accept`. */
  learn(request: FastifyRequest, reply: FastifyReply): void {
    this.#types.learn(request, reply);
  }

  /** Null where there is anything to be said against it. */
  #open({ query, extensions, documentId, operationName }: GraphQLBody) {
    const opened = this.#documents.open({ query, extensions, documentId });
    if (!opened.ok) return null;
    const { document, remember } = opened;
    const operation = getOperationAST(document, operationName);
    return operation == null ? null : { document, operation, remember };
  }
}
