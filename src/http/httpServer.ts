// The one port: /graphql over HTTP and WebSocket, the explorer, and the health of the process. Whatever goes wrong is answered
// in JSON.
import type { AddressInfo } from 'node:net';

import cors from '@fastify/cors';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';

import type { Authenticator } from '../auth/authenticator.js';
import type { CreateRequestLimiter } from '../domain/requestLimit.js';
import type { Contexts } from '../graphql/context.js';
import type { Documents } from '../graphql/documents/documents.js';
import type { Clock, Logger } from '../recovery/ports.js';
import {
  type Correlation,
  type Exposition,
  type HttpMetrics,
  NO_METRICS,
  type SocketReading,
  type Tracing,
} from '../telemetry/ports.js';
import { createApollo } from './apollo.js';
import { countRequests } from './counting.js';
import type { SandboxSamples } from './explorer/sandboxPage.js';
import { addGraphQL } from './graphqlRoute.js';
import { addHealth, type Readiness, refuseOtherHosts } from './health.js';
import { isOriginAllowed, type OriginPolicy } from './origins.js';
import { addMetricsPage } from './metricsPage.js';
import { serveWebSockets, type SocketLimits } from './sockets/webSocket.js';
import { createAddresses } from './traffic/addresses.js';
import { createTraffic, type TrafficLimits } from './traffic/traffic.js';
import { CORRELATION_HEADER, correlationIDOf } from './tracing/correlationID.js';
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
  /** What /readyz tells. */
  readonly readiness: Readiness;
  readonly sockets: SocketLimits;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Absent: nothing is counted. */
  readonly metrics?: HttpMetrics | undefined;
  /** Served at /metrics; absent: nothing is there. */
  readonly exposition?: Exposition | undefined;
  readonly correlation: Correlation;
  readonly tracing: Tracing;
}

export interface HttpServer {
  readonly port: number;
  sockets(): SocketReading;
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
  tellCorrelationIDs(app);
  readBodiesAsJSON(app);
  answerErrorsInJSON(app, logger);
  await addSecurityHeaders(app, addresses);
  refuseOtherHosts(app, options.origins);
  await allowOrigins(app, options.origins);
  addHealth(app, options.readiness);
  if (options.metrics !== undefined) countRequests(app, options.metrics);
  if (options.exposition !== undefined) addMetricsPage(app, options.exposition);
  const apollo = createApollo(options.schema, options.documents, options);
  await apollo.start();
  addGraphQL(app, options, { apollo, traffic });
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
    metrics: options.metrics ?? NO_METRICS.http,
    correlation: options.correlation,
    tracing: options.tracing,
  });
  await app.listen({ host: options.host, port: options.port });
  return {
    port: (app.server.address() as AddressInfo).port,
    sockets: () => webSockets.reading(),
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
    genReqId: correlationIDOf,
    clientErrorHandler: refuseAtSocket,
    frameworkErrors: refuseURL,
  });
  app.server.maxConnections = mostConnections;
  return app;
}

/** Every answer tells the id under which the log has more, also where the request is refused. */
function tellCorrelationIDs(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header(CORRELATION_HEADER, request.id);
    done();
  });
}

/** Origins that are not allowed get no headers of CORS at all. Nobody's cookies are allowed: none are used. */
async function allowOrigins(app: FastifyInstance, origins: OriginPolicy): Promise<void> {
  await app.register(cors, () => (request: FastifyRequest, done: (error: null, settings: object) => void) => {
    const isAllowed = isOriginAllowed(origins, request.headers.origin, request.headers.host);
    const exposedHeaders = ['retry-after', 'www-authenticate', CORRELATION_HEADER];
    done(null, {
      origin: isAllowed,
      methods: ['GET', 'POST'],
      exposedHeaders,
      credentials: false,
      maxAge: 600,
    });
  });
}

/** A client may keep its connection for as long as it likes after its answer, or never send the rest of its request. */
async function closeConnections(app: FastifyInstance): Promise<void> {
  const closeIdle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
  const closeAll = setTimeout(() => app.server.closeAllConnections(), MOST_CLOSE_MS);
  await app.close();
  clearInterval(closeIdle);
  clearTimeout(closeAll);
}
