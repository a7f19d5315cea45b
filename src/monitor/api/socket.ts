// The one socket of this tab, which all its subscriptions share: a stock graphql-ws client. What is cut is resumed by follow.ts, from behind
// the last event, and not by the client, which would begin anew. A login that is renewed is brought to it by a ping (docs/security.md, "Sockets").
import { signal } from '@preact/signals';
import { type Client, createClient } from 'graphql-ws';

import type { TypedDocumentString } from '../__generated__/graphql.js';
import { authorizationOf, loginRefused, token } from './session.js';
import { noteErrors } from './versions.js';

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'connected' }
  | { readonly state: 'lost'; readonly sinceMs: number };

/** How the tab's socket stands. */
export const connection = signal<Connection>({ state: 'connecting' });

const PING_EVERY_MS = 10_000;
/** A socket that answers no ping is dead, whatever the system says of it: the network went, or the laptop slept. */
const PONG_WITHIN_MS = 5_000;
const LOGIN_ENDED = 4403;
/** The gateway could not check a renewal. */
const RENEW_AGAIN_MS = 5_000;

/** The socket that the gateway has taken, and the login that it has. */
let open: WebSocket | null = null;
let carried: string | null = null;

const client = createSocket();

/** The results of a subscription, until the gateway completes it. Throws where the socket is cut, and where an answer has errors. */
export async function* subscribe<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): AsyncGenerator<Data> {
  const payload = { query: document.toString(), variables: variables as Record<string, unknown> };
  try {
    for await (const { data, errors } of client.iterate<Data>(payload)) {
      const [error] = errors ?? [];
      if (error !== undefined) throw new Error(error.message);
      if (data != null) yield data;
    }
  } catch (thrown) {
    // The client throws the list of errors where the gateway does not begin with it.
    if (Array.isArray(thrown)) noteErrors(thrown as Parameters<typeof noteErrors>[0]);
    throw thrown;
  }
}

/** Throws the socket away, so that all that goes over it comes back on another. It waits for no farewell, which a dead network never brings. */
export function reconnect(): void {
  client.terminate();
}

/**
 * Brings `token` to the socket as a renewal, so that nothing is cut. Where it is of somebody else, or of other permissions, the gateway closes the
 * socket, and all comes back with it.
 */
export function bringLogin(): void {
  if (open === null || token.value === null) reconnect();
  else open.send(JSON.stringify({ type: 'ping', payload: authorizationOf(token.value) }));
}

/** Calls whenever the gateway has taken a new socket; the result ends it. */
export function onConnected(listener: () => void): () => void {
  return client.on('connected', listener);
}

function createSocket(): Client {
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  return createClient({
    url: url.href,
    retryAttempts: 0,
    keepAlive: PING_EVERY_MS,
    connectionParams: () => {
      carried = token.value;
      return authorizationOf(carried);
    },
    on: {
      connected: (socket) => {
        open = socket as WebSocket;
        connection.value = { state: 'connected' };
        if (carried !== token.value) bringLogin();
      },
      ping: (isReceived) => {
        if (!isReceived) pongTimer = setTimeout(reconnect, PONG_WITHIN_MS);
      },
      pong: (isReceived, payload) => {
        if (isReceived) clearTimeout(pongTimer);
        if (isReceived && payload !== undefined) noteRenewal(payload);
      },
      closed: (event) => {
        clearTimeout(pongTimer);
        noteClose(event);
      },
    },
  });
}

function noteRenewal(told: Readonly<Record<string, unknown>>): void {
  if ('renewedUntil' in told) carried = token.value;
  else if (told.renewal === 'unavailable') setTimeout(bringLogin, RENEW_AGAIN_MS);
}

function noteClose(event: unknown): void {
  open = null;
  const { code, reason } = event as Partial<CloseEvent>;
  if (code === LOGIN_ENDED)
    void loginRefused(reason === undefined || reason === '' ? 'The login has ended.' : reason, carried);
  if (connection.value.state !== 'lost') connection.value = { state: 'lost', sinceMs: Date.now() };
}
