// The socket: reads requests with a limit, writes answers, breaks connections when told to. Knows nothing of DRS but headers.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { requestTooLarge } from './errors.js';
import { exceptionAnswer, type RequestHandler, type WireAnswer } from './message.js';

const BODY_LIMIT_BYTES = 1024 * 1024;
// Longer than clients keep idle connections, so that they close first and never lose a request in the gap.
const KEEP_ALIVE_MS = 75_000;

export function createWireServer(handle: RequestHandler): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    // The one failure left is a client that went away while it was sending or being answered.
    exchange(handle, request, response).catch(() => response.destroy());
  });
}

async function exchange(
  handle: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    send(response, exceptionAnswer(requestTooLarge(BODY_LIMIT_BYTES)));
    return;
  }
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const { method = 'GET', headers } = request;
  send(response, await handle({ method, path, query: new URLSearchParams(query), headers, body }));
}

/** Undefined when it is larger than the limit. The rest is read, not kept: a client that still sends would miss the answer. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= BODY_LIMIT_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > BODY_LIMIT_BYTES ? undefined : Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, answer: WireAnswer): void {
  switch (answer.kind) {
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'answer':
      sendAnswer(response, answer);
  }
}

function sendAnswer(response: ServerResponse, answer: WireAnswer & { kind: 'answer' }): void {
  const body = Buffer.from(answer.body);
  const hasBody = answer.status !== 204;
  response.writeHead(answer.status, {
    'x-amzn-RequestId': randomUUID(),
    ...answer.headers,
    ...(hasBody ? { 'Content-Length': body.length } : {}),
  });
  if (answer.cutAfterBytes === undefined) response.end(hasBody ? body : undefined);
  else response.write(body.subarray(0, answer.cutAfterBytes), () => response.destroy());
}
