// How a request is told that its document cannot be had or may not run. The codes are those that Apollo Server uses, on either transport.
import { GraphQLError } from 'graphql';

/** The error with a code for programs, unless it has one. */
export function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code, ...extensions },
  });
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export const noDocument = (): GraphQLError =>
  refusal(
    'BAD_REQUEST',
    'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
  );

/** The message is part of the protocol: clients that see it send the text. https://www.apollographql.com/docs/apollo-server/performance/apq */
export const persistedQueryNotFound = (): GraphQLError =>
  refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');

export const badPersistedQuery = (message: string): GraphQLError => refusal('BAD_REQUEST', message);

export const notSafelisted = (): GraphQLError =>
  refusal(
    'DOCUMENT_NOT_SAFELISTED',
    'This gateway runs the documents of its safelist only, and this is none of them. Send one by its id (extensions.persistedQuery.sha256Hash, ' +
      'or documentId) or by its exact text; to have this one run, add it to the file that SAFELIST names and start the gateway again.',
  );

export const noSafelist = (): GraphQLError =>
  refusal(
    'BAD_REQUEST',
    'documentId names a document of a safelist, and this gateway has none (SAFELIST). Send the document as `query`.',
  );
