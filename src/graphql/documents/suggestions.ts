// Keeps graphql-js from guessing names of the schema in what it says of variables, where its own setting cannot be reached.
import type { GraphQLFormattedError } from 'graphql';

/** The error of variables without its guess; others as they are. */
export function withoutSuggestion(error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.extensions?.code !== 'BAD_USER_INPUT') return error;
  return { ...error, message: error.message.replace(/ ?Did you mean [^?]+\?$/, '') };
}
