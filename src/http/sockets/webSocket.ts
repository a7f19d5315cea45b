// GraphQL over WebSocket, by the graphql-transport-ws protocol, on the same port and path as HTTP. Subscriptions only: a client
// that repeats what it sent when its socket dies must not start anything twice.
// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import {
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  subscribe,
} from 'graphql';

import type { Authenticator } from '../../auth/authenticator.js';
import type { Actor } from '../../domain/actor.js';
import type { GraphQLContext } from '../../graphql/context.js';
import type { Documents } from '../../graphql/documents/documents.js';
import { maskError, type MaskingParts } from '../../graphql/maskError.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import type { Correlation, HttpMetrics, SocketReading, Tracing } from '../../telemetry/ports.js';
import { countErrors, countEvent } from '../counting.js';
import type { OriginPolicy } from '../origins.js';
import { createSubscriptionSpans, type SubscriptionSpans } from '../tracing/subscriptionSpan.js';
import { subscriptionInTurn } from '../traffic/refuseTraffic.js';
import type { Traffic } from '../traffic/traffic.js';
import { ActorSockets } from './actorSockets.js';
import { Deadlines } from './deadlines.js';
import { OpenSockets } from './openSockets.js';
import { prepareSubscription, rootFieldOf, type SubscribePayload } from './prepareSubscription.js';
import { Session } from './session.js';
import { upgrade } from './upgrade.js';
import { type Connection, hostGraphQL } from './webSocketHost.js';

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
const PING_INTERVAL_MS = 12_000;
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
  const actorSockets = new ActorSockets(limits.socketsPerActor);
  const parts = { ...options, ...limits, deadlines, actorSockets };
  const open = new OpenSockets(limits.mostSockets, metrics);
  const host = hostGraphQL({
    graphql: {
      schema: options.schema,
      onConnect: letIn,
      onSubscribe: ({ extra: { session } }, _, payload) => begin(options, spans, session, payload),
      subscribe: spans.around(subscribe),
      onOperation: ({ extra: { session } }, _, __, ___, result) => session.operations.keep(result),
      onError: (_, __, ___, errors) => {
        countErrors(metrics, 'websocket', false, errors);
        return errors.map((error) => maskError(error, options));
      },
      onNext: (_, __, ___, { contextValue }, result) => {
        countEvent(metrics, contextValue as GraphQLContext, clock.now());
        countErrors(metrics, 'websocket', true, result.errors ?? []);
        return maskErrors(result, options);
      },
    },
    createSession: (socket) => open.keep(socket, new Session(socket, parts)),
    mostMessageBytes: MOST_MESSAGE_BYTES,
    pingIntervalMs: PING_INTERVAL_MS,
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
      await deadlines.stop();
      options.server.off('upgrade', onUpgrade);
    },
  };
}

/** Credentials come in the first message, and are not kept. */
async function letIn(connection: Connection): Promise<boolean> {
  const isIn = connection.extra.session.logIn(connection.connectionParams);
  Reflect.deleteProperty(connection, 'connectionParams');
  return isIn;
}

/** What is to be executed, where there is room for it and it does not come too soon; otherwise what the client is told. */
async function begin(
  options: WebSocketOptions,
  spans: SubscriptionSpans,
  { actor, operations }: Session,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (actor === null) throw new Error('a subscription came without a login');
  const refusal = operations.refusal();
  if (refusal !== null) return [refusal];
  operations.begin();
  const prepared =
    (await subscriptionInTurn(options.traffic, actor)) ?? prepareSubscription(options, actor, payload);
  if ('document' in prepared) {
    spans.noteTrace(prepared, payload.extensions);
    options.metrics.subscriptionStarted(rootFieldOf(prepared));
  } else operations.giveUp();
  return prepared;
}

interface Result {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** The result with its errors masked; nothing where there are none, so that it is sent as it is. */
function maskErrors({ data, errors }: Result, parts: MaskingParts): FormattedExecutionResult | undefined {
  if (errors === undefined) return undefined;
  return { errors: errors.map((error) => maskError(error, parts)), ...(data === undefined ? {} : { data }) };
}
