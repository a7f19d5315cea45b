// The one port: /graphql over HTTP and WebSocket, the explorer, and the health of the process. Whatever goes wrong is answered
// in JSON.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';

import type { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
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
import { isHostAllowed, isOriginAllowed, type OriginPolicy } from './origins.js';
import { toBody } from './errorBody.js';
import { refuseLogin } from './refuseLogin.js';
import { serveWebSockets, type SocketLimits, type WebSockets } from './sockets/webSocket.js';
import { type Connections, connectionsOf } from './stopping/connections.js';
import { Running } from './stopping/running.js';
import { createAddresses } from './traffic/addresses.js';
import { refuseTraffic } from './traffic/refuseTraffic.js';
import { createTraffic, type Traffic, type TrafficLimits } from './traffic/traffic.js';
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
  /** What /readyz tells; `isReady` decides between 200 and 503, and with `?strict` also whether it `isDegraded`. */
  readonly readiness: () => { readonly isReady: boolean; readonly isDegraded?: boolean };
  readonly sockets: SocketLimits;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no new sockets, and ends each connection with its next answer; everything else goes on. */
  standDown(): void;
  /**
   * Takes no more requests, lets those under way finish, then closes the sockets, and resolves when no connection is left: after 12.5
   * seconds at the latest.
   */
  close(): Promise<void>;
}

/** For a request to arrive whole, and for its headers alone; an idle connection that has sent nothing yet has as long as for headers. */
const MOST_REQUEST_MS = 30_000;
const MOST_HEADERS_MS = 10_000;
/** How often those who take longer are looked for. */
const SLOW_CHECK_MS = 2_000;
/** At the end, counted from when it stands down: until when operations may run, sockets are parted with, and connections are left. */
const MOST_RUNNING_MS = 8_500;
const MOST_PARTED_MS = 10_500;
const MOST_CLOSE_MS = 11_500;
/** Many sockets are parted with over so much of it. */
const MOST_PARTING_MS = 3_000;

/** Listens; rejects where the port cannot be had. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { logger, traffic: limits, createRequestLimiter } = options;
  const addresses = createAddresses(limits.trustedProxies);
  const traffic = createTraffic({ limits, addresses, createRequestLimiter, logger });
  const app = createApp(limits.mostConnections);
  const connections = connectionsOf(app);
  readBodiesAsJSON(app);
  answerErrorsInJSON(app, logger);
  await addSecurityHeaders(app, addresses);
  refuseOtherHosts(app, options.origins);
  await allowOrigins(app, options.origins);
  addHealth(app, options);
  const apollo = createApollo(options.schema, options.documents, logger);
  await apollo.start();
  const running = new Running();
  addGraphQL(app, options, { apollo, traffic, running });
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
  const end = endOf({ connections, running, webSockets, apollo });
  try {
    await app.listen({ host: options.host, port: options.port });
  } catch (error) {
    await end.close();
    throw error;
  }
  return { port: (app.server.address() as AddressInfo).port, ...end };
}

interface Stopping {
  readonly connections: Connections;
  readonly running: Running;
  readonly webSockets: WebSockets;
  readonly apollo: ApolloServer<GraphQLContext>;
}

/** Streams end last: whoever watches sees how what is under way comes out. A client may never send the rest of its request. */
function endOf({ connections, running, webSockets, apollo }: Stopping): Omit<HttpServer, 'port'> {
  let startedAtMs: number | null = null;
  const standDown = () => {
    startedAtMs ??= performance.now();
    connections.endAfterAnswers();
    webSockets.refuseNew();
  };
  const left = (ms: number) => Math.max(0, Math.round((startedAtMs ?? 0) + ms - performance.now()));
  return {
    standDown,
    close: async () => {
      standDown();
      const cut = new AbortController();
      const timer = setTimeout(() => cut.abort(), left(MOST_CLOSE_MS));
      const closed = connections.close(cut.signal);
      await running.over(AbortSignal.timeout(left(MOST_RUNNING_MS)));
      await Promise.all([webSockets.close(Math.min(MOST_PARTING_MS, left(MOST_PARTED_MS))), closed]);
      clearTimeout(timer);
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
    // What still comes in on a connection that is open is worked on as ever: nothing has been closed that it needs.
    return503OnClosing: false,
    clientErrorHandler: refuseAtSocket,
    frameworkErrors: refuseURL,
  });
  app.server.maxConnections = mostConnections;
  return app;
}

/** Origins that are not allowed get no headers of CORS at all. Nobody's cookies are allowed: none are used. */
async function allowOrigins(app: FastifyInstance, origins: OriginPolicy): Promise<void> {
  await app.register(cors, () => (request: FastifyRequest, done: (error: null, settings: object) => void) => {
    const isAllowed = isOriginAllowed(origins, request.headers.origin, request.headers.host);
    const exposedHeaders = ['retry-after', 'www-authenticate'];
    done(null, {
      origin: isAllowed,
      methods: ['GET', 'POST'],
      exposedHeaders,
      credentials: false,
      maxAge: 600,
    });
  });
}

interface GraphQLParts {
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly traffic: Traffic;
  readonly running: Running;
}

function addGraphQL(
  app: FastifyInstance,
  options: HttpServerOptions,
  { apollo, traffic, running }: GraphQLParts,
): void {
  const { origins, samples, authenticator, contexts } = options;
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
      contextOf.set(request, contexts.forOperation(login.actor));
      return running.count(async () => answer.call(this, request, reply));
    },
  });
  if (origins.explorer === 'sandbox') app.get('/', (_, reply) => reply.redirect('/graphql'));
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
  app.get<{ Querystring: { readonly strict?: string } }>('/readyz', async ({ query }, reply) => {
    const state = readiness();
    const isFine = state.isReady && !(query.strict !== undefined && state.isDegraded === true);
    return reply
      .code(isFine ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(state);
  });
}

const HEALTH_PATHS = new Set(['/healthz', '/readyz']);

/** Probes come under whatever name their network has; they learn nothing but health. */
function refuseOtherHosts(app: FastifyInstance, origins: OriginPolicy): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host } = request.headers;
    if (HEALTH_PATHS.has(request.url.split('?')[0] ?? '') || isHostAllowed(origins, host)) return;
    const message =
      `This gateway listens on loopback and is not known as ${JSON.stringify(host)}. ` +
      'Call it by localhost, or name the origin of the proxy in front of it in CORS_ORIGINS.';
    await reply.code(421).send(toBody(message, 'MISDIRECTED_REQUEST'));
  });
}
