// How the editor reaches the gateway: queries and mutations over HTTP, subscriptions over a socket of their own. What stands in the
// headers' editor goes with both.
import type { GraphiQL } from 'graphiql';
import { OperationTypeNode } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import type { ComponentProps } from 'react';

import { oneOperation } from './oneOperation.js';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];
type Request = Parameters<Fetcher>[0];
type Headers = Readonly<Record<string, string>>;

interface Observer {
  next(value: object): void;
  complete(): void;
}

/** Of one subscription the editor shows so many events, the newest first. */
const MOST_EVENTS = 100;

export const fetcher: Fetcher = (asked, options) => {
  const headers = (options?.headers ?? {}) as Headers;
  const { query, type } = oneOperation(asked.query, asked.operationName);
  const request = { ...asked, query };
  // Its types know results of GraphQL alone; it shows whatever object comes.
  return type === OperationTypeNode.SUBSCRIPTION
    ? (subscription(request, headers) as unknown as ReturnType<Fetcher>)
    : post(request, headers);
};

/** Gives what goes wrong as an object to show: of an error GraphiQL would show the stack. */
async function post(request: Request, headers: Headers): Promise<object> {
  try {
    const response = await sent(request, headers);
    const text = await response.text();
    return read(text) ?? { message: `${response.status} ${response.statusText}: ${text.slice(0, 500)}` };
  } catch (error) {
    return { message: `The gateway cannot be reached, or the headers are not right (${String(error)}).` };
  }
}

function sent(request: Request, headers: Headers): Promise<Response> {
  const wanted = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const body = JSON.stringify(request);
  return fetch('/graphql', { method: 'POST', headers: { ...wanted, ...headers }, body });
}

function read(text: string): object | null {
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}

/** To unsubscribe ends the subscription at once, where a generator would wait for its next event. */
function subscription(request: Request, headers: Headers) {
  return {
    subscribe(observer: Observer) {
      const client = connect(headers);
      const events: unknown[] = [];
      client.subscribe(
        { query: request.query, variables: request.variables as Record<string, unknown> },
        {
          next(event) {
            events.unshift(event);
            events.length = Math.min(events.length, MOST_EVENTS);
            observer.next({ events });
          },
          error(reason) {
            observer.next({ ended: explained(reason), events });
            observer.complete();
          },
          complete: () => observer.complete(),
        },
      );
      return { unsubscribe: () => void client.dispose() };
    },
  };
}

/** It comes back for no lost socket: here whoever looks is to see that it was lost. */
function connect(connectionParams: Headers): Client {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({ url: url.href, connectionParams, retryAttempts: 0 });
}

function explained(reason: unknown): object {
  if (Array.isArray(reason)) return { errors: reason as readonly unknown[] };
  if (!(reason instanceof CloseEvent)) return { message: 'The WebSocket could not be opened, or was lost.' };
  return { message: `The WebSocket was closed with ${reason.code} ${reason.reason}`.trim() };
}
