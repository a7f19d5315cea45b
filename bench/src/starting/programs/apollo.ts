// GraphQL without the exactly-once machinery: Apollo Server as documented, whose resolver makes the bare call. The first word is DRS's
// endpoint, the second the path of the schema.
import { readFileSync } from 'node:fs';

import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

import { type StartInput, startWithSdk } from './startWithSdk.js';

const [, , endpoint = '', schemaPath = ''] = process.argv;
const start = startWithSdk(endpoint);
const server = new ApolloServer({
  typeDefs: readFileSync(schemaPath, 'utf8'),
  resolvers: {
    Mutation: {
      startRecovery: async (_parent: unknown, { input }: { readonly input: StartInput }) => ({
        __typename: 'StartRecoverySuccess',
        job: await start(input),
      }),
    },
  },
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
process.stdout.write(`listening on ${url}\n`);
