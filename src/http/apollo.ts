// Apollo Server, set up: one schema, documents as `Documents` has them, errors masked, no answers cached.
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';

import type { GraphQLContext } from '../graphql/context.js';
import type { Documents } from '../graphql/documents/documents.js';
import { maskError } from '../graphql/maskError.js';
import type { Logger } from '../recovery/ports.js';
import type { Correlation, HttpMetrics, Tracing } from '../telemetry/ports.js';
import { countsInApollo } from './counting.js';
import { documentsInApollo } from './documentsInApollo.js';
import { describeOperations } from './tracing/operationSpan.js';

export interface ApolloParts {
  readonly logger: Logger;
  readonly correlation: Correlation;
  readonly tracing: Tracing;
  /** Absent: nothing is counted. */
  readonly metrics?: HttpMetrics | undefined;
}

/** The server behind /graphql over HTTP; to be started before its first request. */
export function createApollo(
  schema: GraphQLSchema,
  documents: Documents,
  { logger, correlation, tracing, metrics }: ApolloParts,
): ApolloServer<GraphQLContext> {
  return new ApolloServer<GraphQLContext>({
    schema,
    introspection: true, // `Documents` says so, for both transports
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    documentStore: null,
    stopOnTerminationSignals: false,
    logger: toApolloLogger(logger),
    formatError: (formatted, error) => maskError(error, { logger, correlation }, formatted),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Whatever APOLLO_KEY says: nothing of what is asked here goes to anybody else.
      ApolloServerPluginUsageReportingDisabled(),
      documentsInApollo(documents),
      ...(tracing.isOn ? [describeOperations(tracing)] : []),
      subscriptionsGoElsewhere,
      wellFormedRequestsAreOK,
      ...(metrics === undefined ? [] : [countsInApollo(metrics)]),
    ],
  });
}

/** Without this graphql-js would run a subscription's field once, as if it were a query. */
const subscriptionsGoElsewhere: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        const message =
          'Subscriptions run over WebSocket (graphql-transport-ws) on this path, not over HTTP.';
        throw new GraphQLError(message, {
          extensions: { code: 'SUBSCRIPTION_OVER_HTTP', http: { status: 400 } },
        });
      },
    }),
};

/** The errors of a request that was well-formed HTTP and JSON. */
const WELL_FORMED = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
  'DOCUMENT_NOT_SAFELISTED',
]);

/**
 * Answers in `application/json` carry 200 although the document was refused, as GraphQL over HTTP asks for the sake of
 * clients that cannot tell a proxy's 400 from GraphQL's. https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
const wellFormedRequestsAreOK: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response, errors }) => {
        const isNewMediaType =
          request.http?.headers.get('accept')?.includes('application/graphql-response+json') ?? false;
        const isWellFormed = errors?.every((error) => WELL_FORMED.has(error.extensions.code)) ?? false;
        if (!isNewMediaType && isWellFormed && response.http.status === 400) response.http.status = 200;
        return Promise.resolve();
      },
    }),
};

function toApolloLogger(logger: Logger) {
  return {
    debug: (message?: string) => logger.debug({ message }, 'apollo'),
    info: (message?: string) => logger.info({ message }, 'apollo'),
    warn: (message?: string) => logger.warn({ message }, 'apollo'),
    error: (message?: string) => logger.error({ message }, 'apollo'),
  };
}
