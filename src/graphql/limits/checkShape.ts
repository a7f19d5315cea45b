// Holds what a document has against the limits.
import { type DocumentNode, type GraphQLError, OperationTypeNode } from 'graphql';

import { limitExceeded, type Limits } from './limits.js';
import { type OperationShape, shapeOf } from './shape.js';

/** Every limit that the document passes; none where it may be validated. */
export function checkShape(document: DocumentNode, limits: Limits): readonly GraphQLError[] {
  const { aliases, directives, fragments, operations } = shapeOf(document);
  const { MAX_ALIASES, MAX_DIRECTIVES, MAX_FRAGMENTS } = limits;
  return [
    ...over('MAX_ALIASES', MAX_ALIASES, aliases, 'aliases and repeated fields'),
    ...over('MAX_DIRECTIVES', MAX_DIRECTIVES, directives, 'directives'),
    ...over('MAX_FRAGMENTS', MAX_FRAGMENTS, fragments, 'fragments'),
    ...operations.flatMap((operation) => [...checkDepth(operation, limits), ...checkRoot(operation, limits)]),
  ].slice(0, MOST_ERRORS);
}

/** A document may have a thousand operations, each too deep. */
const MOST_ERRORS = 10;

function over(
  limit: 'MAX_ALIASES' | 'MAX_DIRECTIVES' | 'MAX_FRAGMENTS',
  value: number,
  asked: number,
  what: string,
): readonly GraphQLError[] {
  if (asked <= value) return [];
  const message = `The document has ${asked} ${what}, more than the ${value} that ${limit} allows. Split it into several.`;
  return [limitExceeded({ limit, value, asked, message })];
}

function checkDepth({ node, depth }: OperationShape, { MAX_DEPTH }: Limits): readonly GraphQLError[] {
  if (depth <= MAX_DEPTH) return [];
  const message = `This ${node.operation} nests fields ${depth} deep, deeper than the ${MAX_DEPTH} that MAX_DEPTH allows. Ask for what is further down by its id.`;
  return [limitExceeded({ limit: 'MAX_DEPTH', value: MAX_DEPTH, asked: depth, message, nodes: node })];
}

/** One in a mutation, so that a request that is sent once starts one thing at most, whatever its aliases and fragments; one stream a subscription. */
function checkRoot(
  { node, rootFields }: OperationShape,
  { MAX_ROOT_FIELDS }: Limits,
): readonly GraphQLError[] {
  const isQuery = node.operation === OperationTypeNode.QUERY;
  const value = isQuery ? MAX_ROOT_FIELDS : 1;
  if (rootFields <= value) return [];
  const message = isQuery
    ? `A query may have ${value} root fields (MAX_ROOT_FIELDS), this one has ${rootFields}. Split it into several.`
    : `A ${node.operation} may have one root field, this one has ${rootFields}. Send each in a request of its own.`;
  return [limitExceeded({ limit: 'MAX_ROOT_FIELDS', value, asked: rootFields, message, nodes: node })];
}
