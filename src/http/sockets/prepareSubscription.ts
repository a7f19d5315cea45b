// From what a client sends to what is executed: the document by the same list as over HTTP, and subscriptions only.
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql';

import type { Documents } from '../../graphql/documents/documents.js';
import { withCode } from '../../graphql/documents/refusals.js';
import type { AskedSubscription } from '../../graphql/subscriptions/sharing.js';

export interface SubscribePayload {
  /** Empty where the document is asked for by a hash or an id, in `extensions`. */
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

export interface SubscriptionParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
}

/** What to execute; or errors, which the client is told. */
export function prepareSubscription(
  { schema, documents }: SubscriptionParts,
  { query, operationName, variables, extensions }: SubscribePayload,
): AskedSubscription | readonly GraphQLError[] {
  const opened = documents.open({ query, extensions });
  if (!opened.ok) return opened.refusals;
  const { document, text } = opened;
  const operation = getOperationAST(document, operationName);
  const refusals = operation == null ? [] : documents.weigh(document, operation, variables ?? {});
  if (refusals.length > 0) return refusals;
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return [notASubscription(operation)];
  opened.remember();
  const hideSuggestions = documents.hidesSuggestions;
  const errors = errorsIn(schema, operation, variables ?? {}, hideSuggestions);
  if (errors.length > 0) return errors;
  return { schema, document, text, operation, variables: variables ?? {} };
}

function notASubscription(operation: OperationDefinitionNode | null | undefined): GraphQLError {
  if (operation == null) {
    const message = 'Name the operation to run: the document has none of that name, or several.';
    return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
  }
  const message = `Only subscriptions run over WebSocket. Send this ${operation.operation} over HTTP to the same path.`;
  return new GraphQLError(message, { nodes: operation, extensions: { code: 'SUBSCRIPTIONS_ONLY' } });
}

/** As many as graphql-js tells of over HTTP. */
const MOST_ERRORS = 50;

/** What is wrong with the variables, told as over HTTP: graphql-js would give it no code. */
function errorsIn(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  hideSuggestions: boolean,
): readonly GraphQLError[] {
  const { errors = [] } = getVariableValues(schema, variableDefinitions, variables, {
    maxErrors: MOST_ERRORS,
    hideSuggestions,
  });
  return errors.map((error) => withCode(error, 'BAD_USER_INPUT'));
}

/** The one root field of a subscription that was found to be valid. */
export function rootFieldOf({ document, operation }: AskedSubscription): string {
  const fieldIn = (selections: readonly SelectionNode[]): string => {
    const [first] = selections;
    if (first === undefined || first.kind === Kind.FIELD) return first?.name.value ?? '';
    if (first.kind === Kind.INLINE_FRAGMENT) return fieldIn(first.selectionSet.selections);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === first.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldIn(fragment.selectionSet.selections) : '';
  };
  return fieldIn(operation.selectionSet.selections);
}
