// GraphQL over WebSocket, by the graphql-transport-ws protocol, on the same port and path as HTTP. Subscriptions only: a client
// that repeats what it sent when its socket dies must not start anything twice.
// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import type { ExecutionArgs, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';

import type { Authenticator } from '../../auth/authenticator.js';
import type { Actor } from '../../domain/actor.js';
import type { GraphQLContext } from '../../graphql/context.js';
import type { Documents } from '../../graphql/documents/documents.js';
import { maskError } from '../../graphql/maskError.js';
import { maskErrors, type Payload } from '../../graphql/subscriptions/payload.js';
import type { AskedSubscription } from '../../graphql/subscriptions/sharing.js';
import { Subscriptions } from '../../graphql/subscriptions/subscriptions.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import type {
  Correlation,
  HttpMetrics,
  SocketReading,
  TraceHeaders,
  Tracing,
} from '../../telemetry/ports.js';
import { countErrors, countEvent } from '../counting.js';
import type { OriginPolicy } from '../origins.js';
import { createSubscriptionSpans, type SubscriptionSpans } from '../tracing/subscriptionSpan.js';
import { subscriptionInTurn } from '../traffic/refuseTraffic.js';
import type { Traffic } from '../traffic/traffic.js';
import { ActorSockets } from './actorSockets.js';
import { Deadlines } from './deadlines.js';
import { Delivery } from './delivery.js';
import { Heartbeats } from './heartbeats.js';
import { OpenSockets } from './openSockets.js';
import { prepareSubscription, rootFieldOf, type SubscribePayload } from './prepareSubscription.js';
import { Session } from './session.js';
import { upgrade } from './upgrade.js';
import { type Connection, type Extra, hostGraphQL, type HostOptions } from './webSocketHost.js';

/** How many sockets there may be, and how much each may carry. */
export interface SocketLimits {
  /** Of the whole process. */
  readonly mostSockets: number;
  /** Of one actor on this process, where a login tells who it is; 0: no limit. */
  readonly socketsPerActor: number;
  /** That run at a time. */
  readonly operationsPerSocket: number;
}

export interface WebSocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly authenticator: Authenticator;
  readonly createContext: (actor: Actor) => GraphQLContext;
  readonly origins: OriginPolicy;
  readonly limits: SocketLimits;
  readonly clock: Clock;
  readonly traffic: Traffic;
  readonly logger: Logger;
  readonly metrics: HttpMetrics;
  readonly correlation: Correlation;
  readonly tracing: Tracing;
}

/** A message from a client is a document and its variables: plenty. */
const MOST_MESSAGE_BYTES = 64 * 1024;
const GOODBYE_MS = 1_000;

export interface WebSockets {
  reading(): SocketReading;
  /** From now on upgrades are answered with 503; sockets that are open stay. */
  refuseNew(): void;
  /** Closes every socket with 1001 (going away), many of them spread over the time that there is, and cuts those that do not answer. */
  close(mostMs: number): Promise<void>;
}

/** Serves subscriptions on the server's upgrades to /graphql. */
export function serveWebSockets(options: WebSocketOptions): WebSockets {
  const { limits, clock, metrics, correlation, tracing } = options;
  const spans = createSubscriptionSpans(tracing, correlation);
  const deadlines = new Deadlines(clock);
  const heartbeats = new Heartbeats(clock);
  const actorSockets = new ActorSockets(limits.socketsPerActor);
  const subscriptions = new Subscriptions({ ...options, now: () => clock.now() });
  const parts = { ...options, ...limits, deadlines, actorSockets };
  const open = new OpenSockets(limits.mostSockets, metrics);
  const host = hostGraphQL({
    graphql: hooksOf(options, { subscriptions, spans, metrics, clock }),
    createSession: (socket) => open.keep(socket, new Session(socket, parts)),
    mostMessageBytes: MOST_MESSAGE_BYTES,
    heartbeats,
    goodbyeMs: GOODBYE_MS,
    logger: options.logger,
    correlation,
  });
  let isRefusing = false;
  const rules = { ...parts, isStopping: () => isRefusing };
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(host.sockets, rules, request, socket, head);
  options.server.on('upgrade', onUpgrade);
  const refuseNew = () => {
    isRefusing = true;
  };
  return {
    reading: () => open.reading(),
    refuseNew,
    close: async (mostMs) => {
      refuseNew();
      await host.close(mostMs);
      await Promise.all([deadlines.stop(), heartbeats.stop()]);
      options.server.off('upgrade', onUpgrade);
    },
  };
}

/** What graphql-ws asks us. */
function hooksOf(options: WebSocketOptions, starting: StartParts): HostOptions['graphql'] {
  const { metrics } = options;
  return {
    schema: options.schema,
    onConnect: letIn,
    onSubscribe: ({ extra: { session } }, _, payload) => begin(options, session, payload),
    // Opened by onOperation, which knows under which id.
    subscribe: () => ({ data: null }),
    onOperation: ({ extra }, id, _, { contextValue }) =>
      extra.session.operations.keep(start(starting, extra, id, contextValue)),
    onError: (_, __, ___, errors) => {
      countErrors(metrics, 'websocket', false, errors);
      return errors.map((error) => maskError(error, options));
    },
    // Of what is no stream; see Delivery for the events of those.
    onNext: (_, __, ___, ____, result) => {
      countErrors(metrics, 'websocket', true, result.errors ?? []);
      return maskErrors(result, options);
    },
  };
}

/** Credentials come in the first message, and are not kept. */
async function letIn(connection: Connection): Promise<boolean> {
  const isIn = connection.extra.session.logIn(connection.connectionParams);
  Reflect.deleteProperty(connection, 'connectionParams');
  return isIn;
}

/** What a client asks for, on its way through graphql-ws. */
class Request {
  readonly asked: AskedSubscription;
  readonly actor: Actor;
  /** May name the trace that it is part of. */
  readonly headers: TraceHeaders;

  constructor(asked: AskedSubscription, actor: Actor, headers: TraceHeaders) {
    this.asked = asked;
    this.actor = actor;
    this.headers = headers;
  }
}

/** What is to be executed, where there is room for it and it does not come too soon; otherwise what the client is told. */
async function begin(
  options: WebSocketOptions,
  { actor, operations }: Session,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (actor === null) throw new Error('a subscription came without a login');
  const refusal = operations.refusal();
  if (refusal !== null) return [refusal];
  operations.begin();
  const prepared =
    (await subscriptionInTurn(options.traffic, actor)) ?? prepareSubscription(options, payload);
  if (!('document' in prepared)) {
    operations.giveUp();
    return prepared;
  }
  options.metrics.subscriptionStarted(rootFieldOf(prepared));
  const { schema, document } = prepared;
  const contextValue = new Request(prepared, actor, payload.extensions ?? {});
  return { schema, document, operationName: payload.operationName ?? null, contextValue };
}

interface StartParts {
  readonly subscriptions: Subscriptions;
  readonly spans: SubscriptionSpans;
  readonly metrics: HttpMetrics;
  readonly clock: Clock;
}

/** The events on their way to the socket, or why there are none. */
async function start(
  { subscriptions, spans, metrics, clock }: StartParts,
  { outlet }: Extra,
  id: string,
  request: unknown,
): Promise<Delivery | ExecutionResult> {
  if (!(request instanceof Request)) throw new Error('an operation came that nobody asked for');
  const { asked, actor, headers } = request;
  const sinceMs = clock.now();
  const opened = await spans.around(asked, headers, () => subscriptions.open(asked, actor));
  if (!('pull' in opened)) return opened;
  const delivered = ({ noted, errors }: Payload) => {
    countErrors(metrics, 'websocket', true, errors);
    countEvent(metrics, noted, { nowMs: clock.now(), sinceMs });
  };
  return new Delivery(id, opened, outlet, delivered);
}
