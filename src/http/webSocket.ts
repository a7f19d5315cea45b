// GraphQL over WebSocket, by the graphql-transport-ws protocol, on the same port and path as HTTP. Subscriptions only: a client
// that repeats what it sent when its socket dies must not start anything twice.
// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import type { FormattedExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { WebSocketServer } from 'ws';

import type { Authenticator } from '../auth/authenticator.js';
import type { Actor } from '../domain/actor.js';
import type { GraphQLContext } from '../graphql/context.js';
import type { Documents } from '../graphql/documents/documents.js';
import { maskError } from '../graphql/maskError.js';
import type { Logger } from '../recovery/ports.js';
import { isHostAllowed, isOriginAllowed, type OriginPolicy } from './origins.js';
import { prepareSubscription } from './prepareSubscription.js';
import { type Connection, hostGraphQL } from './webSocketHost.js';

export interface WebSocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly authenticator: Authenticator;
  readonly createContext: (actor: Actor) => GraphQLContext;
  readonly origins: OriginPolicy;
  readonly logger: Logger;
}

/** A message from a client is a document and its variables: plenty. */
const MOST_MESSAGE_BYTES = 64 * 1024;
const PING_INTERVAL_MS = 12_000;
const GOODBYE_MS = 1_000;
const TRY_AGAIN_LATER = 1013;

export interface WebSockets {
  /** Closes every socket with 1001 (going away), so that clients come back elsewhere, and cuts those that do not answer. */
  close(): Promise<void>;
}

/** Serves subscriptions on the server's upgrades to /graphql. */
export function serveWebSockets(options: WebSocketOptions): WebSockets {
  const host = hostGraphQL({
    graphql: {
      schema: options.schema,
      onConnect: (connection) => letIn(options, connection),
      onSubscribe: (connection, __, payload) => prepareSubscription(options, actorOf(connection), payload),
      onNext: (_, __, ___, ____, result) => maskErrors(result, options.logger),
    },
    mostMessageBytes: MOST_MESSAGE_BYTES,
    pingIntervalMs: PING_INTERVAL_MS,
    goodbyeMs: GOODBYE_MS,
    logger: options.logger,
  });
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(host.sockets, options, request, socket, head);
  options.server.on('upgrade', onUpgrade);
  return {
    close: async () => {
      await host.close();
      options.server.off('upgrade', onUpgrade);
    },
  };
}

/** Credentials come in the first message; without good ones the socket is closed, with 4403, or 1013 where they cannot be checked now. */
async function letIn(
  { authenticator }: WebSocketOptions,
  { connectionParams, extra }: Connection,
): Promise<boolean> {
  const login = await authenticator.authenticate(authorizationIn(connectionParams));
  if (login.ok) extra.actor = login.actor;
  else if (login.refusal.kind === 'unavailable') extra.socket.close(TRY_AGAIN_LATER, login.refusal.message);
  return login.ok;
}

/** As in the header of HTTP; names of headers have no case. */
function authorizationIn(params: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const values = Object.entries(params ?? {}).flatMap(([name, value]) =>
    name.toLowerCase() === 'authorization' && typeof value === 'string' ? [value] : [],
  );
  return values[0];
}

function actorOf({ extra: { actor } }: Connection): Actor {
  if (actor === null) throw new Error('a subscription came before the login');
  return actor;
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

function upgrade(
  sockets: WebSocketServer,
  { origins, logger }: WebSocketOptions,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  socket.on('error', (error) => logger.debug({ err: error }, 'upgradeSocketFailed'));
  if ((request.url ?? '').split('?')[0] !== '/graphql') {
    refuse(socket, '404 Not Found');
    return;
  }
  const { origin, host } = request.headers;
  if (!isHostAllowed(origins, host) || !isOriginAllowed(origins, origin, host)) {
    logger.warn({ origin, host }, 'upgradeRefused');
    refuse(socket, '403 Forbidden');
    return;
  }
  sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
