// The one port: /graphql over HTTP and WebSocket, the explorer, and the health of the process. Whatever goes wrong is answered
// in JSON.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';

import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';

import type { Authenticator } from '../auth/authenticator.js';
import type { CreateRequestLimiter } from '../domain/requestLimit.js';
import type { Contexts, GraphQLContext } from '../graphql/context.js';
import type { Documents } from '../graphql/documents/documents.js';
import type { Clock, Logger } from '../recovery/ports.js';
import { createApollo } from './apollo.js';
import { sandboxPage, sandboxPolicy, type SandboxSamples } from './explorer/sandboxPage.js';
import { isHostAllowed, type OriginPolicy } from './origins.js';
import { toBody } from './errorBody.js';
import { QuickLane, type QuicklyAnswered } from './queries/quickLane.js';
import { refuseLogin } from './refuseLogin.js';
import { serveWebSockets, type SocketLimits } from './sockets/webSocket.js';
import { createAddresses } from './traffic/addresses.js';
import { refuseTraffic } from './traffic/refuseTraffic.js';
import { createTraffic, type Traffic, type TrafficLimits } from './traffic/traffic.js';
import { allowOrigins } from './wire/cors.js';
import { MOST_BODY_BYTES, readBodiesAsJSON } from './wire/jsonBody.js';
import { addSecurityHeaders } from './wire/securityHeaders.js';
import { answerErrorsInJSON, refuseAtSocket, refuseURL } from './wire/wireErrors.js';

export interface HttpServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly authenticator: Authenticator;
  readonly contexts: Contexts;
  readonly origins: OriginPolicy;
  readonly traffic: TrafficLimits;
  readonly createRequestLimiter: CreateRequestLimiter;
  readonly samples: SandboxSamples;
  /** What /readyz tells; `isReady` decides between 200 and 503. */
  readonly readiness: () => { readonly isReady: boolean };
  readonly sockets: SocketLimits;
  /** False: Apollo Server executes every query. Absent: it does not. */
  readonly quickQueries?: boolean;
  /** Is told of the queries that Apollo Server and its plugins do not get to see. */
  readonly onQuickAnswer?: ((answer: QuicklyAnswered) => void) | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests, closes the sockets, lets what is under way finish, and resolves. */
  close(): Promise<void>;
}

/** For a request to arrive whole, and for its headers alone; an idle connection that has sent nothing yet has as long as for headers. */
const MOST_REQUEST_MS = 30_000;
const MOST_HEADERS_MS = 10_000;
/** How often those who take longer are looked for. */
const SLOW_CHECK_MS = 2_000;
/** At the end: how often connections that have become idle are closed, and when all of them are. */
const IDLE_CHECK_MS = 50;
const MOST_CLOSE_MS = 11_000;

/** Listens; rejects where the port cannot be had. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { logger, traffic: limits, createRequestLimiter } = options;
  const addresses = createAddresses(limits.trustedProxies);
  const traffic = createTraffic({ limits, addresses, createRequestLimiter, logger });
  const app = createApp(limits.mostConnections);
  readBodiesAsJSON(app);
  answerErrorsInJSON(app, logger);
  addSecurityHeaders(app, addresses);
  refuseOtherHosts(app, options.origins);
  await allowOrigins(app, options.origins);
  addHealth(app, options);
  const apollo = createApollo(options.schema, options.documents, logger);
  await apollo.start();
  addGraphQL(app, options, apollo, traffic);
  const webSockets = serveWebSockets({
    server: app.server,
    schema: options.schema,
    documents: options.documents,
    authenticator: options.authenticator,
    createContext: (actor) => options.contexts.forSubscription(actor),
    origins: options.origins,
    traffic,
    limits: options.sockets,
    clock: options.clock,
    logger,
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

function createApp(mostConnections: number): FastifyInstance {
  const app = fastify({
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: MOST_REQUEST_MS,
    http: { headersTimeout: MOST_HEADERS_MS, connectionsCheckingInterval: SLOW_CHECK_MS },
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseAtSocket,
    frameworkErrors: refuseURL,
  });
  app.server.maxConnections = mostConnections;
  return app;
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
  traffic: Traffic,
): void {
  const { origins, samples, authenticator, contexts } = options;
  const lane = laneFor(options);
  const contextOf = new WeakMap<FastifyRequest, GraphQLContext>();
  const answer = fastifyApolloHandler(apollo, {
    context: (request) => Promise.resolve(contextIn(contextOf, request)),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before anything of it is read, the login above all: guessing one is bounded too.
    async onRequest(request, reply) {
      const tooMany = await traffic.ofAddress(request.raw);
      if (tooMany !== null) await refuseTraffic(reply, tooMany);
    },
    async handler(request, reply) {
      const isPage = origins.explorer === 'sandbox' && isPageRequest(request);
      if (isPage) return showSandbox(request, reply, samples);
      void reply.header('cache-control', 'no-store');
      const login = await authenticator.authenticate(authorizationIn(request));
      if (!login.ok) return refuseLogin(reply, login.refusal);
      const tooMany = await traffic.ofActor(login.actor);
      if (tooMany !== null) return refuseTraffic(reply, tooMany);
      const context = contexts.forOperation(login.actor);
      const quick = await lane?.answer(request, reply, context);
      if (quick?.isAnswered === true) return quick.body;
      contextOf.set(request, quick?.context ?? context);
      const body = await answer.call(this, request, reply);
      lane?.learn(request, reply);
      return body;
    },
  });
  if (origins.explorer === 'sandbox') app.get('/', (_, reply) => reply.redirect('/graphql'));
}

function laneFor({
  schema,
  documents,
  quickQueries = true,
  onQuickAnswer,
}: HttpServerOptions): QuickLane | null {
  const answered = onQuickAnswer ?? (() => undefined);
  return quickQueries ? new QuickLane({ schema, documents, answered }) : null;
}

/** Of two such headers Node.js keeps the first, where a proxy may have looked at the other: together they are no good. */
function authorizationIn({ raw }: FastifyRequest): string | undefined {
  return raw.headersDistinct.authorization?.join(', ');
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
