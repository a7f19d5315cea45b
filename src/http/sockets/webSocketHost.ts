// Joins graphql-ws's core, which knows no host, to ws: messages in and out, pings, errors to the log, and an end that no frozen
// client can hold up. (graphql-ws's own adapter for ws writes to the console and waits for every client at the end.)
import type { IncomingMessage } from 'node:http';

import {
  CloseCode,
  type Context,
  handleProtocols,
  makeServer,
  type Server,
  type ServerOptions,
} from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';

import type { Actor } from '../../domain/actor.js';
import type { Logger } from '../../recovery/ports.js';

/** What belongs to one socket. */
export interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** Null until the login. */
  actor: Actor | null;
}

/** A socket as graphql-ws hands it to hooks. */
export type Connection = Context<Record<string, unknown>, Extra>;

export interface HostOptions {
  readonly graphql: ServerOptions<Record<string, unknown>, Extra>;
  /** Of a message from a client; a larger one closes the socket with 1009. */
  readonly mostMessageBytes: number;
  /** Between a ping and the next; a client that has not answered the last one is cut. */
  readonly pingIntervalMs: number;
  /** How long sockets may take to say goodbye at the end before they are cut. */
  readonly goodbyeMs: number;
  readonly logger: Logger;
}

export interface WebSocketHost {
  readonly sockets: WebSocketServer;
  /** Closes every socket with 1001 (going away), so that clients come back elsewhere, and cuts those that do not answer. */
  close(): Promise<void>;
}

const GOING_AWAY = 1001;

/** A server without a port: hand it upgrades by `sockets.handleUpgrade` and emit `connection`. */
export function hostGraphQL(options: HostOptions): WebSocketHost {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.mostMessageBytes,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  const graphql = makeServer(options.graphql);
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) =>
    serve(graphql, socket, request, options),
  );
  return {
    sockets,
    close: async () => {
      const closed = new Promise<void>((resolve) => sockets.close(() => resolve()));
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'Going away');
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
  { logger, pingIntervalMs }: HostOptions,
): void {
  const stopPinging = keepAlive(socket, pingIntervalMs);
  // ws closes the socket itself, with the code that fits, such as 1009 for a message that is too large.
  socket.on('error', (error) => logger.debug({ err: error }, 'socketFailed'));
  const closed = graphql.opened(
    {
      protocol: socket.protocol,
      send: (data) => sendOn(socket, data),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (receive) => {
        socket.on('message', (data: Buffer) => {
          receive(data.toString()).catch((error: unknown) => {
            logger.error({ err: error }, 'socketMessageFailed');
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    { socket, request, actor: null },
  );
  socket.once('close', (code, reason) => {
    stopPinging();
    closed(code, reason.toString()).catch((error: unknown) =>
      logger.error({ err: error }, 'socketCloseFailed'),
    );
  });
}

/** Resolves when the message is written, so that a reader who is slow holds its own stream back and nothing else. */
function sendOn(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState === socket.OPEN)
      socket.send(data, (error) => (error == null ? resolve() : reject(error)));
    else resolve();
  });
}

function keepAlive(socket: WebSocket, intervalMs: number): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, intervalMs);
  return () => clearInterval(timer);
}
