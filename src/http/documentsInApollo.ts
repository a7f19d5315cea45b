// Has Apollo Server run documents that `Documents` let through, and nothing else: its own parser and rules would be a second list, and one
// that holds on this transport alone. It is handed the document, which it then neither parses nor validates.
import type { ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from '@apollo/server';
import { type DocumentNode, GraphQLError, parse } from 'graphql';

import type { GraphQLContext } from '../graphql/context.js';
import type { Documents } from '../graphql/documents/documents.js';

/** Apollo takes a refused request this far; it is never executed. */
const REFUSED_TEXT = '{ __typename }';

/** Opens the document of each request, and refuses it with everything that is wrong. */
export function documentsInApollo(documents: Documents): ApolloServerPlugin<GraphQLContext> {
  const refusedDocument = parse(REFUSED_TEXT);
  return {
    requestDidStart: ({ request }) => {
      const opened = open(request, documents);
      request.query = opened.ok ? opened.text : REFUSED_TEXT;
      let refusals = opened.ok ? [] : opened.refusals;
      return Promise.resolve({
        didResolveSource: (context) => {
          hand(context, opened.ok ? opened.document : refusedDocument);
          return Promise.resolve();
        },
        // It would parse and validate by rules of its own.
        parsingDidStart: () => {
          throw new Error('Apollo Server was not given the document');
        },
        didResolveOperation: ({ document, operation }) => {
          if (opened.ok && operation !== undefined)
            refusals = documents.weigh(document, operation, request.variables ?? {});
          const [first] = refusals;
          if (first !== undefined) throw forHttp(first); // at once, so that no other plugin refuses it too
          if (opened.ok) opened.remember();
          return Promise.resolve();
        },
        willSendResponse: ({ response }) => {
          if (refusals.length > 1) sendAll(response, refusals);
          return Promise.resolve();
        },
      });
    },
  };
}

/** The document, with its text. Apollo knows nothing of hashes and ids any more. */
function open(request: GraphQLRequest, documents: Documents) {
  const { query, extensions, http } = request;
  const opened = documents.open({ query, extensions, documentId: documentIdIn(http?.body) });
  delete extensions?.persistedQuery;
  return opened;
}

function documentIdIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'documentId' in body ? body.documentId : undefined;
}

/** Where Apollo finds a document it asks no cache and parses nothing. */
function hand(context: object, document: DocumentNode): void {
  Object.assign(context, { document });
}

/** Clients that hear of a hash that is not known send the text next, whatever came between them and us: not an error of HTTP. */
function forHttp(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  const status = extensions.code === 'PERSISTED_QUERY_NOT_FOUND' ? 200 : 400;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { ...extensions, http: { status } },
  });
}

/** Apollo takes one error from a plugin. */
function sendAll({ body }: GraphQLResponse, refusals: readonly GraphQLError[]): void {
  if (body.kind === 'single') body.singleResult.errors = refusals.map((refusal) => refusal.toJSON());
}
