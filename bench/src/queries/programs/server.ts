// One contender, by its name: prints where it listens. Each is set up as its documentation says, over the same parts.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { graphql } from 'graphql';

import { parseConfig } from '../../../../src/config.js';
import { NO_LOGINS } from '../../../../src/auth/authenticator.js';
import { noteAnswers } from '../../../../src/graphql/answers/noteAnswers.js';
import { createCorrelation } from '../../../../src/telemetry/correlation.js';
import { createPrometheus } from '../../../../src/telemetry/metrics/prometheus.js';
import { createTracing } from '../../../../src/telemetry/tracing/tracing.js';
import { Documents } from '../../../../src/graphql/documents/documents.js';
import { startHttpServer } from '../../../../src/http/httpServer.js';
import { QUERIES, QUERY_NAMES } from '../operations.js';
import { SILENT } from '../state.js';
import { createParts, type Parts } from './parts.js';

const HOST = '127.0.0.1';

const START: Readonly<Record<string, (parts: Parts) => Promise<number>>> = {
  bare: async ({ schema, state, context }) => {
    const answers = new Map<unknown, string>();
    for (const name of QUERY_NAMES) {
      const variableValues = { jobID: state.job.jobID };
      const answer = await graphql({
        schema,
        source: QUERIES[name],
        variableValues,
        contextValue: context(),
      });
      answers.set(QUERIES[name], JSON.stringify(answer));
    }
    return listen(
      createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: unknown };
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(answers.get(query));
        });
      }),
    );
  },
  gateway: (parts) => gateway(parts, true),
  gatewayByApollo: (parts) => gateway(parts, false),
  standalone: async ({ schema, context }) => {
    const { ApolloServer } = await import('@apollo/server');
    const { startStandaloneServer } = await import('@apollo/server/standalone');
    const started = await startStandaloneServer(new ApolloServer<object>({ schema }), {
      listen: { port: 0, host: HOST },
      context: () => Promise.resolve(context()),
    });
    return Number(new URL(started.url).port);
  },
  express: async ({ schema, context }) => {
    const { default: express } = await import('express');
    const { ApolloServer } = await import('@apollo/server');
    const { expressMiddleware } = await import('@as-integrations/express5');
    const apollo = new ApolloServer<object>({ schema });
    await apollo.start();
    const app = express();
    const middleware = expressMiddleware(apollo, { context: () => Promise.resolve(context()) });
    app.use('/graphql', express.json(), middleware);
    return listen(createServer((request, response) => void app(request, response)));
  },
  yoga: async ({ schema, context }) => {
    const { createYoga } = await import('graphql-yoga');
    const yoga = createYoga({ schema, context, logging: false });
    return listen(createServer((request, response) => void yoga(request, response)));
  },
  mercurius: (parts) => mercurius(parts, 0),
  mercuriusJit: (parts) => mercurius(parts, 1),
};

async function gateway({ schema, contexts, clock }: Parts, quickQueries: boolean): Promise<number> {
  const parsed = parseConfig({});
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { config } = parsed;
  noteAnswers(schema);
  const { metrics } = createPrometheus({ version: '0', backend: 'simulator', now: () => clock.now() });
  const { port } = await startHttpServer({
    host: HOST,
    port: 0,
    schema,
    documents: new Documents(schema, config.documents),
    authenticator: NO_LOGINS,
    contexts,
    origins: { boundTo: HOST, corsOrigins: [], explorer: 'off', isReal: false },
    traffic: config.traffic,
    createRequestLimiter: () => ({ count: () => Promise.resolve({ requests: 1, isOver: false, msLeft: 0 }) }),
    readiness: () => ({ isReady: true }),
    sockets: config.sockets,
    quickQueries,
    clock,
    logger: SILENT,
    correlation: createCorrelation(),
    tracing: createTracing(),
    metrics: metrics.http,
  });
  return port;
}

async function mercurius({ schema, context }: Parts, jit: number): Promise<number> {
  const { fastify } = await import('fastify');
  const { mercurius: plugin } = await import('mercurius');
  const app = fastify();
  await app.register(plugin, { schema, context: () => ({ ...context() }), jit });
  await app.listen({ port: 0, host: HOST });
  return (app.server.address() as AddressInfo).port;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

const [, , kind = '', stateFile = ''] = process.argv;
const port = await START[kind]?.(createParts(stateFile));
process.stdout.write(`listening on http://${HOST}:${port}\n`);
