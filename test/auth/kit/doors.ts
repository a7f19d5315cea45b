// Both doors of a gateway, tried with credentials.
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

import WebSocket from 'ws';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const DOCUMENT = JSON.stringify({ query: '{ __typename }' });

/** Asks for something harmless over HTTP; several values are several headers. */
export async function knock(
  url: string,
  authorization: string | readonly string[] | undefined,
): Promise<HttpAnswer> {
  const headers = [
    'content-type',
    'application/json',
    'content-length',
    String(DOCUMENT.length),
    'host',
    new URL(url).host,
  ];
  for (const value of authorization === undefined ? [] : [authorization].flat())
    headers.push('authorization', value);
  const call = request(`${url}/graphql`, { method: 'POST', headers, agent: false });
  call.end(DOCUMENT);
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

/** The code that the socket is closed with, or `acknowledged`. */
export async function knockSocket(url: string, payload: unknown): Promise<number | 'acknowledged'> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload }));
  return new Promise((resolve) => {
    socket.once('message', () => {
      resolve('acknowledged');
      socket.terminate();
    });
    socket.once('close', (code) => resolve(code));
    socket.once('error', () => resolve(1006));
  });
}
