// The executable schema: schema.graphql, the only SDL, and the resolvers.
import { addResolversToSchema } from '@graphql-tools/schema';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';

import { resolvers } from './resolvers/index.js';

/**
 * Joins the SDL and the resolvers; a resolver without a field in the SDL is an error. That the SDL is valid is for the tests to say: it
 * is ours, and looking at all of it takes longer than everything else here.
 */
export function createSchema(typeDefs: string): GraphQLSchema {
  return addResolversToSchema({
    schema: buildASTSchema(parse(typeDefs, { noLocation: true }), { assumeValidSDL: true }),
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    updateResolversInPlace: true, // nobody else has the schema that was just built
  });
}
