// Joins graphql-ws's core, which knows no host, to ws: messages in and out, pings, errors to the log, and an end that no frozen
// client can hold up. (graphql-ws's own adapter for ws writes to the console and waits for every client at the end.)
import type { IncomingMessage } from 'node:http';

import {
  CloseCode,
  type Context,
  handleProtocols,
  makeServer,
  MessageType,
  type Server,
  type ServerOptions,
} from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';

import type { Logger } from '../../recovery/ports.js';
import type { Correlation } from '../../telemetry/ports.js';
import { CORRELATION_HEADER, correlationIDOf } from '../tracing/correlationID.js';
import { GOING_AWAY, GOING_AWAY_REASON } from './closing.js';
import type { Heartbeats } from './heartbeats.js';
import { closeInPortions, partingMs } from './goodbyes.js';
import { Outlet } from './outlet.js';
import { send } from './send.js';
import type { Session } from './session.js';

/** What belongs to one socket. */
export interface Extra {
  readonly session: Session;
  readonly outlet: Outlet;
}

/** A socket as graphql-ws hands it to hooks. */
export type Connection = Context<Record<string, unknown>, Extra>;

export interface HostOptions {
  readonly graphql: ServerOptions<Record<string, unknown>, Extra>;
  readonly createSession: (socket: WebSocket) => Session;
  /** Of a message from a client; a larger one closes the socket with 1009. */
  readonly mostMessageBytes: number;
  readonly heartbeats: Heartbeats;
  /** How long sockets may take to say goodbye at the end before they are cut. */
  readonly goodbyeMs: number;
  readonly logger: Logger;
  readonly correlation: Correlation;
}

export interface WebSocketHost {
  readonly sockets: WebSocketServer;
  /**
   * Closes every socket with 1001 (going away), so that clients come back elsewhere: few at once, many spread over the time that there is.
   * Cuts those that do not answer.
   */
  close(mostMs: number): Promise<void>;
}

/** A server without a port: hand it upgrades by `sockets.handleUpgrade` and emit `connection`. */
export function hostGraphQL(options: HostOptions): WebSocketHost {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.mostMessageBytes,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  const graphql = makeServer(options.graphql);
  sockets.on('headers', (headers, request) => {
    // The id of the socket; its upgrade is the one place where a client can be told before anything goes wrong.
    request.headers[CORRELATION_HEADER] = correlationIDOf(request);
    headers.push(`${CORRELATION_HEADER}: ${request.headers[CORRELATION_HEADER]}`);
  });
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) =>
    serve(graphql, socket, request, options),
  );
  return {
    sockets,
    close: async (mostMs) => {
      const closed = new Promise<void>((resolve) => sockets.close(() => resolve()));
      const goodbye = (socket: WebSocket) => socket.close(GOING_AWAY, GOING_AWAY_REASON);
      await closeInPortions(sockets.clients, partingMs(sockets.clients.size, mostMs), goodbye);
      const cut = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, options.goodbyeMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

function serve(
  graphql: Server<Extra>,
  socket: WebSocket,
  request: IncomingMessage,
  options: HostOptions,
): void {
  const socketID = correlationIDOf(request);
  const outlet = new Outlet(socket, request.socket);
  const { logger } = options;
  const session = options.createSession(socket);
  options.heartbeats.keep(socket, outlet);
  // ws closes the socket itself, with the code that fits, such as 1009 for a message that is too large.
  socket.on('error', (error) => logger.debug({ err: error }, 'socketFailed'));
  const closed = graphql.opened(
    {
      protocol: socket.protocol,
      send: (data) => send(socket, data),
      close: (code = CloseCode.InternalServerError, reason = '') => session.end(code, reason),
      onMessage: (receive) => hear(socket, session, correlated(receive, socketID, options), logger),
      onPing: (payload) => session.answerPing(payload),
    },
    { session, outlet },
  );
  socket.once('close', (code, reason) => {
    session.forget();
    closed(code, reason.toString()).catch((error: unknown) =>
      logger.error({ err: error }, 'socketCloseFailed'),
    );
  });
}

/** Each message has an id of its own, which goes on for as long as the operation that it begins. */
function correlated(
  receive: (text: string) => Promise<void>,
  socketID: string,
  { correlation }: HostOptions,
): (text: string) => Promise<void> {
  let messages = 0;
  return (text) => {
    messages += 1;
    return correlation.run(`${socketID}.${messages}`, () => receive(text));
  };
}

function hear(
  socket: WebSocket,
  session: Session,
  receive: (text: string) => Promise<void>,
  logger: Logger,
): void {
  socket.on('message', (data: Buffer, isBinary) => {
    if (socket.readyState !== socket.OPEN) return; // what comes after the goodbye is not heard
    if (isBinary) {
      session.end(CloseCode.BadRequest, 'Messages are text: this one was binary');
      return;
    }
    const text = data.toString();
    if (isOfServer(text)) {
      session.end(CloseCode.BadRequest, 'Only a server sends messages of this type');
      return;
    }
    receive(text).catch((error: unknown) => {
      logger.error({ err: error }, 'socketMessageFailed');
      session.end(CloseCode.InternalServerError, 'Internal server error');
    });
  });
}

const OF_SERVER: readonly unknown[] = [MessageType.ConnectionAck, MessageType.Next, MessageType.Error];

/** Types that the protocol has, but not in this direction: graphql-ws takes them for a bug of its own. */
function isOfServer(text: string): boolean {
  try {
    const message: unknown = JSON.parse(text);
    return (
      typeof message === 'object' && message !== null && 'type' in message && OF_SERVER.includes(message.type)
    );
  } catch {
    return false; // not JSON: graphql-ws says so
  }
}
