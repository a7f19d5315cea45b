// What goes wrong before a request reaches its route, answered in JSON as everything else is.
import type { Socket } from 'node:net';

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Logger } from '../../recovery/ports.js';
import { toBody } from '../errorBody.js';
import { CORRELATION_HEADER } from '../tracing/correlationID.js';
import { MOST_BODY_BYTES } from './jsonBody.js';
import { endWith, rawAnswer } from './rawAnswer.js';
import { SECURITY_HEADERS } from './securityHeaders.js';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** By the codes of Node and of its parser. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'HEADERS_TOO_LARGE',
    message: 'The headers are larger than 16 KiB together with the URL: send fewer, or shorter ones.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    code: 'BODY_TOO_LARGE',
    message: "The extensions of the body's chunks are larger than 16 KiB: send none.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'REQUEST_TIMEOUT',
    message: 'The request did not arrive in time: its headers may take 10 seconds, the whole 30.',
  },
};
const NO_HTTP: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'This is no well-formed HTTP/1.1 request.',
};

/**
 * Answers what Node's parser refuses, and closes the connection. Where a request that came before on it is not answered yet, it is closed
 * without a word: the refusal would be taken for that one's answer.
 */
export function refuseAtSocket(error: Error & { readonly code?: string }, socket: Socket): void {
  if (socket.destroyed) return;
  // As Node's own handler looks: https://github.com/nodejs/node/blob/v20.x/lib/_http_server.js (socketOnError)
  const isAnswering = '_httpMessage' in socket && socket._httpMessage != null;
  if (!socket.writable || isAnswering || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, code, message } = REFUSALS[error.code ?? ''] ?? NO_HTTP;
  endWith(socket, rawAnswer(status, toBody(message, code)));
}

/** Answers a URL that no router can read; the hooks do not run for it. */
export function refuseURL(error: FastifyError, { id }: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(error.statusCode ?? 400)
    .headers(SECURITY_HEADERS)
    .header(CORRELATION_HEADER, id)
    .send(toBody(error.message, error.code));
}

const PAYLOAD_TOO_LARGE = 413;
const MOST_THROWN_AWAY_BYTES = 16 * 1024 * 1024;
const METHODS = 'GET, HEAD, POST, OPTIONS';

export function answerErrorsInJSON(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''; // what stands behind it may be a token
    if (path === '/graphql' && request.method !== 'OPTIONS') {
      const message = `${request.method} is nothing that /graphql knows: send operations by POST, or queries by GET.`;
      return reply.code(405).header('allow', METHODS).send(toBody(message, 'METHOD_NOT_ALLOWED'));
    }
    const message = `There is nothing at ${request.method} ${shortened(path)}. The API is at /graphql.`;
    return reply.code(404).send(toBody(message, 'NOT_FOUND'));
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === PAYLOAD_TOO_LARGE) letItEnd(request, reply);
    if (status < 500) return reply.code(status).send(toRefusal(error, request));
    logger.error({ correlationID: request.id, err: error }, 'requestFailed');
    return reply.code(500).send(toBody('Internal server error.', 'INTERNAL_SERVER_ERROR'));
  });
}

/**
 * A connection that is closed with bytes unread is reset, and its client may never see the answer. So what is left of a body of bearable
 * size is thrown away as it comes, for as long as a request may take; a larger one is cut off.
 */
function letItEnd({ headers }: FastifyRequest, reply: FastifyReply): void {
  if (Number(headers['content-length'] ?? Infinity) <= MOST_THROWN_AWAY_BYTES)
    reply.removeHeader('connection');
}

function toRefusal(error: FastifyError, { headers }: FastifyRequest) {
  if (error.statusCode === PAYLOAD_TOO_LARGE) {
    // Null where the body comes in chunks: it was not read to its end.
    const asked = headers['content-length'] === undefined ? null : Number(headers['content-length']);
    const message = `The body is larger than ${MOST_BODY_BYTES} bytes${asked === null ? '' : ` (${asked})`}: send less at once.`;
    return toBody(message, 'BODY_TOO_LARGE', { limit: 'bodyBytes', value: MOST_BODY_BYTES, asked });
  }
  const { code } = error as Partial<FastifyError>; // missing where it is no error of Fastify's own
  return toBody(error.message, code ?? 'BAD_REQUEST');
}

const MOST_SHOWN = 200;

function shortened(url: string): string {
  return url.length > MOST_SHOWN ? `${url.slice(0, MOST_SHOWN)}…` : url;
}
