// Apollo Server as its documentation starts it, over the schema whose path is the first word.
import { readFileSync } from 'node:fs';

import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const [, , schemaPath = 'schema.graphql'] = process.argv;
const server = new ApolloServer({ typeDefs: readFileSync(schemaPath, 'utf8') });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
process.stdout.write(`listening on ${url}\n`);
