// What of an error reaches a client. Used alike by HTTP and WebSocket: a bug's message may hold anything, so only its request
// id is told, and the rest goes to the log.
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import type { Logger } from '../recovery/ports.js';

/** An error as clients may see it. Errors that were made for clients pass unchanged; everything else is masked and logged. */
export function maskError(error: unknown, requestID: string, logger: Logger): GraphQLFormattedError {
  if (error instanceof GraphQLError && isMeantForClients(error)) return error.toJSON();
  logger.error(
    { requestID, err: error instanceof GraphQLError ? error.originalError : error },
    'internalError',
  );
  const place =
    error instanceof GraphQLError ? { locations: error.toJSON().locations, path: error.path } : {};
  const { locations, path } = place;
  return {
    message: `Internal server error. Report it with the request id ${requestID}.`,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestID },
  };
}

/** Made by graphql-js or by us on purpose: not wrapped around something that was thrown. */
function isMeantForClients(error: GraphQLError): boolean {
  const { originalError } = error;
  return originalError === undefined || originalError instanceof GraphQLError;
}
