// Asks a gateway by HTTP and by WebSocket with whatever request a test makes up, and gives what either says in refusing it.
import { BareSocket } from '../proofs/kit/bareSocket.js';
import type { TestGateway } from './gateway.js';

/** What a client is told of an error, but for its place in the document. */
export interface Refusal {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Payload {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly documentId?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly refusals: readonly Refusal[];
}

/** By HTTP; `accept` is what a plain client of JSON says. */
export async function overHttp(
  { url }: Pick<TestGateway, 'url'>,
  payload: Payload,
  accept = 'application/json',
): Promise<HttpAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(payload),
  });
  const { data, errors = [] } = (await response.json()) as { data?: unknown; errors?: readonly Refusal[] };
  return { status: response.status, data, refusals: errors.map(toRefusal) };
}

/** By WebSocket: what the gateway says first; no refusals where that is an event. */
export async function overSocket(
  { url }: Pick<TestGateway, 'url'>,
  { query = '', ...payload }: Payload,
): Promise<readonly Refusal[]> {
  const socket = await BareSocket.connect(url);
  const message = await socket.subscribed('1', { variables: {}, ...payload, query });
  socket.vanish(false);
  return message.type === 'error' ? (message.payload as readonly Refusal[]).map(toRefusal) : [];
}

function toRefusal({ message, extensions = {} }: Refusal): Refusal {
  return { message, extensions };
}
