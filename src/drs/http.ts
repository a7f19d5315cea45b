// One HTTP exchange: a signed request out, one whole answer back. Knows whether the request had left when it failed, bounds
// time and size, and leaves no timer behind (the SDK's own handler does none of these). Judges no answer.
import http from 'node:http';
import https from 'node:https';
import type { Clock } from '../recovery/ports.js';

/** The connections of one SDK client. */
export interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
}

/** A whole answer, as it came. */
export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Why no whole answer came. */
export interface TransportFault {
  /** False only where it is certain that no byte of the request left this machine. */
  readonly mayHaveArrived: boolean;
  /** Node's code, such as ECONNREFUSED, or one of ours. */
  readonly code: string;
  readonly reason: string;
  /** Scheme, host and port that were tried. */
  readonly origin: string;
  readonly hostname: string;
}

export type ExchangeOutcome =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly fault: TransportFault };

interface SignedRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly method: string;
  readonly path: string;
  /** As it is meant, not yet escaped; a list is a parameter that is repeated. */
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request whose connection is being made. */
export interface OpenRequest {
  readonly outgoing: http.ClientRequest;
  readonly body: string | Uint8Array | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly hostname: string;
  readonly origin: string;
}

export interface Limits {
  readonly clock: Clock;
  readonly connectMs: number;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970 after which nothing may leave any more; absent: whenever. */
  readonly sendByMs?: number | undefined;
  /** Called when the request leaves. */
  readonly onSent?: (() => void) | undefined;
}

/** The code of a request that was held back because its time had passed. */
export const TOO_LATE = 'GatewayTooLate';

// A page of 1,000 jobs with 200 servers each has about 30 MB; an endless body must not fill the memory.
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

class ExchangeError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** New connections; with `keepAlive` they are used again, without it each serves one exchange. */
export function createAgents(keepAlive: boolean): Agents {
  return { http: new http.Agent({ keepAlive }), https: new https.Agent({ keepAlive }) };
}

/** Closes the connections, also those in use. */
export function destroyAgents(agents: Agents): void {
  agents.http.destroy();
  agents.https.destroy();
}

/** Opens what the SDK signed, with nothing sent yet. Throws when it cannot be a request: no HTTP, or an illegal header. */
export function openRequest(request: unknown, agents: Agents): OpenRequest {
  if (!isSignedRequest(request)) throw new TypeError('the SDK handed over something that is no HTTP request');
  const { protocol, hostname, port, method, body } = request;
  const path = `${request.path}${queryOf(request)}`;
  const isTls = protocol === 'https:';
  // A URL writes an IPv6 address in brackets, a socket takes it without.
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const options = { host, port, method, path, headers: { ...request.headers } };
  const outgoing = isTls
    ? https.request({ ...options, agent: agents.https })
    : http.request({ ...options, agent: agents.http });
  return {
    outgoing,
    body,
    headers: request.headers,
    hostname,
    origin: `${protocol}//${hostname}:${port ?? (isTls ? 443 : 80)}`,
  };
}

/** Escaped as the signature was made over it: all but the unreserved characters of RFC 3986. */
function queryOf({ query = {} }: SignedRequest): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((each) => `${escaped(name)}=${escaped(each)}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function escaped(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Sends the request and reads the whole answer, until the signal aborts. Never rejects. */
export async function exchange(request: OpenRequest, limits: Limits): Promise<ExchangeOutcome> {
  const { outgoing } = request;
  const connection = sendOnceConnected(request, limits);
  const finished = new AbortController();
  const abort = () => outgoing.destroy(new ExchangeError('ABORTED', 'given up while waiting for the answer'));
  limits.signal.addEventListener('abort', abort);
  const connectTimer = limits.clock.sleep(limits.connectMs, finished.signal).then(() => {
    if (connection.mayHaveSent || finished.signal.aborted) return;
    outgoing.destroy(new ExchangeError('CONNECT_TIMEOUT', `no connection within ${limits.connectMs} ms`));
  });
  try {
    return { ok: true, answer: await readAnswer(request) };
  } catch (error) {
    return { ok: false, fault: faultOf(error, request, connection.mayHaveSent) };
  } finally {
    limits.signal.removeEventListener('abort', abort);
    finished.abort();
    await connectTimer;
  }
}

/**
 * Bytes leave once the connection stands, over TLS once the handshake is done; a used connection always stands. Between the look at
 * the clock and the write nothing else runs: a process that was frozen for a while (a machine that slept, SIGSTOP) sends nothing
 * that somebody else has taken for lost since.
 */
function sendOnceConnected(
  { outgoing, body }: OpenRequest,
  { clock, sendByMs = Infinity, onSent }: Limits,
): { readonly mayHaveSent: boolean } {
  const connection = { mayHaveSent: false };
  const stands = () => {
    if (clock.now() > sendByMs) {
      outgoing.destroy(new ExchangeError(TOO_LATE, 'its time had passed before the connection stood'));
      return;
    }
    connection.mayHaveSent = true;
    outgoing.end(body);
    onSent?.();
  };
  outgoing.once('socket', (socket) => {
    if (outgoing.reusedSocket || !socket.connecting) stands();
    else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', stands);
  });
  return connection;
}

function readAnswer({ outgoing }: OpenRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      readBody(response).then(
        (text) => resolve({ status: response.statusCode ?? 0, headers: flatHeaders(response.headers), text }),
        reject,
      );
    });
  });
}

async function readBody(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES)
      throw new ExchangeError('ANSWER_TOO_LARGE', `the answer has over ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function flatHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function faultOf(error: unknown, { origin, hostname }: OpenRequest, mayHaveArrived: boolean): TransportFault {
  const code = codeOf(error);
  // Node's error for a host with several addresses (AggregateError) has a code and no message.
  const message = memberOf(error, 'message');
  return { mayHaveArrived, code, reason: message === '' ? code : message, origin, hostname };
}

function codeOf(error: unknown): string {
  const code = memberOf(error, 'code');
  return code === '' ? 'UNKNOWN' : code;
}

/** Not by `instanceof Error`: Node's own errors may come from another realm. */
function memberOf(error: unknown, name: 'code' | 'message'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : '';
  return typeof value === 'string' ? value : '';
}

function isSignedRequest(value: unknown): value is SignedRequest {
  return typeof value === 'object' && value !== null && 'hostname' in value && 'headers' in value;
}
