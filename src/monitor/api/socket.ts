// The one socket of this tab, which all its subscriptions share: a stock graphql-ws client. What is cut is resumed by follow.ts, from behind
// the last event, and not by the client, which would begin anew.
import { signal } from '@preact/signals';
import { type Client, createClient } from 'graphql-ws';

import type { TypedDocumentString } from '../__generated__/graphql.js';
import { askForLogin, authorization } from './session.js';
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
    connectionParams: () => authorization(),
    on: {
      connected: () => (connection.value = { state: 'connected' }),
      ping: (isReceived) => {
        if (!isReceived) pongTimer = setTimeout(reconnect, PONG_WITHIN_MS);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(pongTimer);
      },
      closed: (event) => {
        clearTimeout(pongTimer);
        noteClose(event);
      },
    },
  });
}

function noteClose(event: unknown): void {
  const { code, reason } = event as Partial<CloseEvent>;
  if (code === LOGIN_ENDED)
    askForLogin(reason === undefined || reason === '' ? 'The login has ended.' : reason);
  if (connection.value.state !== 'lost') connection.value = { state: 'lost', sinceMs: Date.now() };
}
