// The one port: /graphql over HTTP and WebSocket, the explorer, and the health of the process. Whatever goes wrong is answered
// in JSON.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';

import type { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';

import type { Authenticator } from '../auth/authenticator.js';
import type { Contexts, GraphQLContext } from '../graphql/context.js';
import type { Logger } from '../recovery/ports.js';
import { createApollo } from './apollo.js';
import { sandboxPage, sandboxPolicy, type SandboxSamples } from './explorer/sandboxPage.js';
import { isHostAllowed, isOriginAllowed, type OriginPolicy } from './origins.js';
import { toBody } from './errorBody.js';
import { refuseLogin } from './refuseLogin.js';
import { serveWebSockets } from './webSocket.js';

export interface HttpServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  readonly contexts: Contexts;
  readonly origins: OriginPolicy;
  readonly samples: SandboxSamples;
  /** What /readyz tells; `isReady` decides between 200 and 503. */
  readonly readiness: () => { readonly isReady: boolean };
  readonly logger: Logger;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests, closes the sockets, lets what is under way finish, and resolves. */
  close(): Promise<void>;
}

/** A start with 200 servers and 48 tags stays far below. */
const MOST_BODY_BYTES = 256 * 1024;
/** For a request to arrive whole. */
const MOST_REQUEST_MS = 30_000;
/** At the end: how often connections that have become idle are closed, and when all of them are. */
const IDLE_CHECK_MS = 50;
const MOST_CLOSE_MS = 11_000;

/** Listens; rejects where the port cannot be had. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const app = fastify({
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: MOST_REQUEST_MS,
    forceCloseConnections: 'idle',
  });
  answerErrorsInJSON(app, options.logger);
  refuseOtherHosts(app, options.origins);
  await app.register(cors, () => (request: FastifyRequest, done: (error: null, settings: object) => void) => {
    const isAllowed = isOriginAllowed(options.origins, request.headers.origin, request.headers.host);
    done(null, { origin: isAllowed, methods: ['GET', 'POST'], maxAge: 600 });
  });
  addHealth(app, options);
  const apollo = createApollo(options.schema, options.logger);
  await apollo.start();
  addGraphQL(app, options, apollo);
  const webSockets = serveWebSockets({
    server: app.server,
    schema: options.schema,
    authenticator: options.authenticator,
    createContext: (actor) => options.contexts.forSubscription(actor),
    origins: options.origins,
    logger: options.logger,
  });
  await app.listen({ host: options.host, port: options.port });
  return {
    port: (app.server.address() as AddressInfo).port,
    close: async () => {
      await Promise.all([webSockets.close(), closeConnections(app)]);
      await apollo.stop();
    },
  };
}

/** A client may keep its connection for as long as it likes after its answer, or never send the rest of its request. */
async function closeConnections(app: FastifyInstance): Promise<void> {
  const closeIdle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
  const closeAll = setTimeout(() => app.server.closeAllConnections(), MOST_CLOSE_MS);
  await app.close();
  clearInterval(closeIdle);
  clearTimeout(closeAll);
}

function addGraphQL(
  app: FastifyInstance,
  options: HttpServerOptions,
  apollo: ApolloServer<GraphQLContext>,
): void {
  const { origins, samples, authenticator, contexts } = options;
  const contextOf = new WeakMap<FastifyRequest, GraphQLContext>();
  const answer = fastifyApolloHandler(apollo, {
    context: (request) => Promise.resolve(contextIn(contextOf, request)),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request, reply) {
      const isPage = origins.explorer === 'sandbox' && isPageRequest(request);
      if (isPage) return showSandbox(request, reply, samples);
      void reply.header('cache-control', 'no-store');
      const login = await authenticator.authenticate(request.headers.authorization);
      if (!login.ok) return refuseLogin(reply, login.refusal);
      contextOf.set(request, contexts.forOperation(login.actor));
      return answer.call(this, request, reply);
    },
  });
  if (origins.explorer === 'sandbox') app.get('/', (_, reply) => reply.redirect('/graphql'));
}

function contextIn(
  contextOf: WeakMap<FastifyRequest, GraphQLContext>,
  request: FastifyRequest,
): GraphQLContext {
  const context = contextOf.get(request);
  if (context === undefined) throw new Error('a request came to Apollo without a login');
  return context;
}

/** A browser that was given the address, as against a client that asks by GET. */
function isPageRequest(request: FastifyRequest): boolean {
  const { method, url, headers } = request;
  return method === 'GET' && !url.includes('?') && (headers.accept ?? '').includes('text/html');
}

function showSandbox(request: FastifyRequest, reply: FastifyReply, samples: SandboxSamples): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', sandboxPolicy(nonce, request.headers.host ?? ''))
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .type('text/html; charset=utf-8')
    .send(sandboxPage(nonce, samples));
}

function addHealth(app: FastifyInstance, { readiness }: HttpServerOptions): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    const state = readiness();
    return reply.code(state.isReady ? 200 : 503).send(state);
  });
}

const HEALTH_PATHS = new Set(['/healthz', '/readyz']);

/** Probes come under whatever name their network has; they learn nothing but health. */
function refuseOtherHosts(app: FastifyInstance, origins: OriginPolicy): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host } = request.headers;
    if (HEALTH_PATHS.has(request.url) || isHostAllowed(origins, host)) return;
    const message =
      `This gateway listens on loopback and is not known as ${JSON.stringify(host)}. ` +
      'Call it by localhost, or name the origin of the proxy in front of it in CORS_ORIGINS.';
    await reply.code(421).send(toBody(message, 'MISDIRECTED_REQUEST'));
  });
}

/** What stands behind it may be a token. */
function pathOf(url: string): string {
  const [path = ''] = url.split('?');
  return path;
}

function answerErrorsInJSON(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send(
        toBody(
          `There is nothing at ${request.method} ${pathOf(request.url)}. The API is at /graphql.`,
          'NOT_FOUND',
        ),
      ),
  );
  app.setErrorHandler((error: FastifyError, _, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(toBody(error.message, error.code));
    logger.error({ err: error }, 'requestFailed');
    return reply.code(500).send(toBody('Internal server error.', 'INTERNAL_SERVER_ERROR'));
  });
}
