// GraphQL over WebSocket, by the graphql-transport-ws protocol, on the same port and path as HTTP. Subscriptions only: a client
// that repeats what it sent when its socket dies must not start anything twice.
// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import type { ExecutionArgs, FormattedExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';

import type { Authenticator } from '../../auth/authenticator.js';
import type { Actor } from '../../domain/actor.js';
import type { GraphQLContext } from '../../graphql/context.js';
import type { Documents } from '../../graphql/documents/documents.js';
import { maskError } from '../../graphql/maskError.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import type { HttpMetrics, SocketReading } from '../../telemetry/ports.js';
import { countErrors, countEvent } from '../counting.js';
import type { OriginPolicy } from '../origins.js';
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
}

/** A message from a client is a document and its variables: plenty. */
const MOST_MESSAGE_BYTES = 64 * 1024;
const PING_INTERVAL_MS = 12_000;
const GOODBYE_MS = 1_000;

export interface WebSockets {
  reading(): SocketReading;
  /** Closes every socket with 1001 (going away), so that clients come back elsewhere, and cuts those that do not answer. */
  close(): Promise<void>;
}

/** Serves subscriptions on the server's upgrades to /graphql. */
export function serveWebSockets(options: WebSocketOptions): WebSockets {
  const { limits, clock, metrics } = options;
  const deadlines = new Deadlines(clock);
  const actorSockets = new ActorSockets(limits.socketsPerActor);
  const parts = { ...options, ...limits, deadlines, actorSockets };
  const open = new OpenSockets(limits.mostSockets, metrics);
  const host = hostGraphQL({
    graphql: {
      schema: options.schema,
      onConnect: letIn,
      onSubscribe: ({ extra: { session } }, _, payload) => begin(options, session, payload),
      onOperation: ({ extra: { session } }, _, __, ___, result) => session.operations.keep(result),
      onError: (_, __, ___, errors) => {
        countErrors(metrics, 'websocket', false, errors);
        return errors.map((error) => maskError(error, options.logger));
      },
      onNext: (_, __, ___, { contextValue }, result) => next(options, contextValue as GraphQLContext, result),
    },
    createSession: (socket) => open.keep(socket, new Session(socket, parts)),
    mostMessageBytes: MOST_MESSAGE_BYTES,
    pingIntervalMs: PING_INTERVAL_MS,
    goodbyeMs: GOODBYE_MS,
    logger: options.logger,
  });
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(host.sockets, parts, request, socket, head);
  options.server.on('upgrade', onUpgrade);
  return {
    reading: () => open.reading(),
    close: async () => {
      await host.close();
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
  { actor, operations }: Session,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (actor === null) throw new Error('a subscription came without a login');
  const refusal = operations.refusal();
  if (refusal !== null) return [refusal];
  operations.begin();
  const prepared =
    (await subscriptionInTurn(options.traffic, actor)) ?? prepareSubscription(options, actor, payload);
  if (!('document' in prepared)) operations.giveUp();
  else options.metrics.subscriptionStarted(rootFieldOf(prepared));
  return prepared;
}

/** Counts what is about to be sent, and gives it as it may be seen. */
function next(
  { metrics, clock, logger }: WebSocketOptions,
  { noted }: GraphQLContext,
  result: Result,
): FormattedExecutionResult | undefined {
  countEvent(metrics, noted.event, { nowMs: clock.now(), sinceMs: noted.sinceMs });
  countErrors(metrics, 'websocket', true, result.errors ?? []);
  return maskErrors(result, logger);
}

interface Result {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** The result with its errors masked; nothing where there are none, so that it is sent as it is. */
function maskErrors({ data, errors }: Result, logger: Logger): FormattedExecutionResult | undefined {
  if (errors === undefined) return undefined;
  return { errors: errors.map((error) => maskError(error, logger)), ...(data === undefined ? {} : { data }) };
}
