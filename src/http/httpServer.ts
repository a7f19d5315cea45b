// The one port: /graphql over HTTP and WebSocket, the explorer, and the health of the process. Whatever goes wrong is answered
// in JSON.
import type { AddressInfo } from 'node:net';

import fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';

import type { CreateRequestLimiter } from '../domain/requestLimit.js';
import type { Documents } from '../graphql/documents/documents.js';
import type { Clock, Logger } from '../recovery/ports.js';
import { type Exposition, NO_METRICS, type SocketReading } from '../telemetry/ports.js';
import { createApollo } from './apollo.js';
import { countRequests } from './counting.js';
import { addExplorer, type ExplorerOptions } from './explorer/explorer.js';
import { addGraphQL, type GraphQLRouteOptions } from './graphqlRoute.js';
import { addHealth, type Readiness, refuseOtherHosts } from './health.js';
import { addMetricsPage } from './metricsPage.js';
import type { OriginPolicy } from './origins.js';
import { addMonitor, type MonitorOptions } from './pages/monitor.js';
import { QuickLane, type QuicklyAnswered } from './queries/quickLane.js';
import { serveWebSockets, type SocketLimits } from './sockets/webSocket.js';
import { connectionsOf } from './stopping/connections.js';
import { type End, endOf } from './stopping/end.js';
import { Running } from './stopping/running.js';
import { createAddresses } from './traffic/addresses.js';
import { createTraffic, type TrafficLimits } from './traffic/traffic.js';
import { CORRELATION_HEADER, correlationIDOf } from './tracing/correlationID.js';
import { allowOrigins } from './wire/cors.js';
import { MOST_BODY_BYTES, readBodiesAsJSON } from './wire/jsonBody.js';
import { addSecurityHeaders } from './wire/securityHeaders.js';
import { answerErrorsInJSON, refuseAtSocket, refuseURL } from './wire/wireErrors.js';

export interface HttpServerOptions extends GraphQLRouteOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly origins: OriginPolicy;
  /** Absent: browsers are shown nothing. */
  readonly explorer?: ExplorerOptions | undefined;
  readonly traffic: TrafficLimits;
  readonly createRequestLimiter: CreateRequestLimiter;
  /** What /readyz tells. */
  readonly readiness: Readiness;
  readonly sockets: SocketLimits;
  /** False: Apollo Server executes every query. Absent: it does not. */
  readonly quickQueries?: boolean;
  /** Is told of the queries that Apollo Server and its plugins do not get to see, beside those who count and trace. */
  readonly onQuickAnswer?: ((answer: QuicklyAnswered) => void) | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Served at /metrics; absent: nothing is there. */
  readonly exposition?: Exposition | undefined;
  /** Absent: it is not served. */
  readonly monitor?: MonitorOptions;
}

export interface HttpServer extends End {
  readonly port: number;
  sockets(): SocketReading;
}

/** For a request to arrive whole, and for its headers alone; an idle connection that has sent nothing yet has as long as for headers. */
const MOST_REQUEST_MS = 30_000;
const MOST_HEADERS_MS = 10_000;
/** How often those who take longer are looked for. */
const SLOW_CHECK_MS = 2_000;

/** Listens; rejects where the port cannot be had. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { logger, traffic: limits, createRequestLimiter } = options;
  const addresses = createAddresses(limits.trustedProxies);
  const traffic = createTraffic({ limits, addresses, createRequestLimiter, logger });
  const app = createApp(limits.mostConnections);
  const connections = connectionsOf(app);
  tellCorrelationIDs(app);
  readBodiesAsJSON(app);
  answerErrorsInJSON(app, logger);
  addSecurityHeaders(app, addresses);
  refuseOtherHosts(app, options.origins);
  await allowOrigins(app, options.origins);
  addHealth(app, options.readiness);
  if (options.metrics !== undefined) countRequests(app, options.metrics);
  if (options.exposition !== undefined) addMetricsPage(app, options.exposition);
  if (options.monitor !== undefined) await addMonitor(app, options.monitor);
  const apollo = createApollo(options.schema, options.documents, options);
  await apollo.start();
  const running = new Running();
  const showPage = options.explorer === undefined ? null : await addExplorer(app, options.explorer);
  addGraphQL(app, options, { apollo, traffic, running, lane: laneFor(options), showPage });
  const webSockets = serveWebSockets({
    ...options,
    server: app.server,
    createContext: (actor) => options.contexts.forSubscription(actor),
    traffic,
    limits: options.sockets,
    metrics: options.metrics ?? NO_METRICS.http,
  });
  const end = endOf({ connections, running, webSockets, apollo });
  try {
    await app.listen({ host: options.host, port: options.port });
  } catch (error) {
    await end.close();
    throw error;
  }
  return { port: (app.server.address() as AddressInfo).port, sockets: () => webSockets.reading(), ...end };
}

function createApp(mostConnections: number): FastifyInstance {
  const app = fastify({
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: MOST_REQUEST_MS,
    http: { headersTimeout: MOST_HEADERS_MS, connectionsCheckingInterval: SLOW_CHECK_MS },
    forceCloseConnections: 'idle',
    genReqId: correlationIDOf,
    // What still comes in on a connection that is open is worked on as ever: nothing has been closed that it needs.
    return503OnClosing: false,
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

function laneFor({
  schema,
  documents,
  quickQueries = true,
  onQuickAnswer,
}: HttpServerOptions): QuickLane | null {
  const answered = onQuickAnswer ?? (() => undefined);
  return quickQueries ? new QuickLane({ schema, documents, answered }) : null;
}
