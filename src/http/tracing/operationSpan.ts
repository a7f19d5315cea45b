// What the span of a GraphQL operation says of it. Names of the schema and the client's own name for its document: no document, no variables.
// https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/
import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';

import type { GraphQLContext } from '../../graphql/context.js';
import type { Span, Tracing } from '../../telemetry/ports.js';

const MOST_NAME_LENGTH = 64;

/** Describes the operation in the span that is under way, and says whether it went wrong. */
export function describeOperations(tracing: Tracing): ApolloServerPlugin<GraphQLContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation }) => {
          if (operation !== undefined) describeOperation(tracing.current(), operation);
          return Promise.resolve();
        },
        willSendResponse: ({ errors: [first] = [] }) => {
          if (first !== undefined) tracing.current().fail(codeOf(first));
          return Promise.resolve();
        },
      }),
  };
}

/** Names the span by the operation's type, and by its field where it has one alone. */
export function describeOperation(
  span: Span,
  { operation, name, selectionSet }: OperationDefinitionNode,
): void {
  const [field, another] = selectionSet.selections;
  const isOne = field?.kind === Kind.FIELD && another === undefined;
  span.rename(isOne ? `${operation} ${field.name.value}` : operation);
  span.set({
    'graphql.operation.type': operation,
    ...(name !== undefined && { 'graphql.operation.name': name.value.slice(0, MOST_NAME_LENGTH) }),
  });
}

/** An error without a code is a bug, and is masked. */
export function codeOf({ extensions }: GraphQLError): string {
  return typeof extensions.code === 'string' ? extensions.code : 'INTERNAL_SERVER_ERROR';
}
