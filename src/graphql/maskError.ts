// What of an error reaches a client. Used alike by HTTP and WebSocket: a bug's message may hold anything, so only an id is
// told, and the rest goes to the log under that id.
import { randomUUID } from 'node:crypto';

import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import type { Logger } from '../recovery/ports.js';
import type { Correlation } from '../telemetry/ports.js';
import { withoutValues } from './withoutValues.js';

export interface MaskingParts {
  readonly logger: Logger;
  readonly correlation: Correlation;
}

/**
 * An error as clients may see it. Errors that were made for clients pass as `formatted`; everything else is masked, with the
 * correlation id under which the log has the rest.
 */
export function maskError(
  error: unknown,
  { logger, correlation }: MaskingParts,
  formatted: GraphQLFormattedError | null = null,
): GraphQLFormattedError {
  if (error instanceof GraphQLError && isMeantForClients(error)) {
    return withoutValues(formatted ?? error.toJSON());
  }
  const correlationID = correlation.current() ?? randomUUID();
  const err: unknown = error instanceof GraphQLError ? error.originalError : error;
  logger.error({ correlationID, err }, 'internalError');
  return {
    message: `Internal server error. Report it with the correlation id ${correlationID}.`,
    ...(error instanceof GraphQLError ? placeOf(error.toJSON()) : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationID },
  };
}

/** Made by graphql-js or by us on purpose: not wrapped around something that was thrown. */
function isMeantForClients({ originalError }: GraphQLError): boolean {
  return originalError === undefined || originalError instanceof GraphQLError;
}

function placeOf({ locations, path }: GraphQLFormattedError): Partial<GraphQLFormattedError> {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}
