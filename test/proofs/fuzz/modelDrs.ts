// A DRS that holds every request against the published model, answers as if it had nothing, and takes every start.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { operationOf, problemsWith } from '../../simulator/kit/model.js';

export interface ModelDrs extends AsyncDisposable {
  readonly endpoint: string;
  /** What broke the model, with what was sent. */
  readonly violations: readonly string[];
  /** How often each operation was called. */
  readonly calls: ReadonlyMap<string, number>;
}

const JOB = { job: { jobID: 'drsjob-0123456789abcdef0', status: 'COMPLETED' } };
const TAGGING: Readonly<Record<string, string>> = {
  GET: 'ListTagsForResource',
  POST: 'TagResource',
  DELETE: 'UntagResource',
};

export async function startModelDrs(): Promise<ModelDrs> {
  const violations: string[] = [];
  const calls = new Map<string, number>();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { operation, input } = await readRequest(request);
    calls.set(operation, (calls.get(operation) ?? 0) + 1);
    violations.push(...problemsOf(operation, input).map((each) => `${each}; sent: ${JSON.stringify(input)}`));
    answer(operation, response);
  };
  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      violations.push(`${request.method ?? ''} ${request.url ?? ''}: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    violations,
    calls,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readRequest(request: IncomingMessage) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://drs');
  const sent = await text(request);
  const body = sent === '' ? {} : (JSON.parse(sent) as object);
  if (!pathname.startsWith('/tags/')) return { operation: pathname.slice(1), input: body };
  const tagKeys = searchParams.getAll('tagKeys');
  const resourceArn = decodeURIComponent(pathname.slice('/tags/'.length));
  return {
    operation: TAGGING[request.method ?? ''] ?? '',
    input: { ...body, resourceArn, ...(tagKeys.length > 0 && { tagKeys }) },
  };
}

function problemsOf(operation: string, input: object): readonly string[] {
  const { input: shape } = operationOf(operation);
  return shape === undefined ? [] : problemsWith(shape, input);
}

function answer(operation: string, response: ServerResponse): void {
  const isRead = /^(Describe|List)/.test(operation);
  const isStart = operation === 'StartRecovery';
  const headers = { 'content-type': 'application/json', 'x-amzn-requestid': 'aws-request-1' };
  if (isRead || isStart) {
    response.writeHead(isStart ? 202 : 200, headers).end(JSON.stringify(isStart ? JOB : { items: [] }));
    return;
  }
  response
    .writeHead(404, { ...headers, 'x-amzn-errortype': 'ResourceNotFoundException' })
    .end('{"message":"There is nothing of that id."}');
}
