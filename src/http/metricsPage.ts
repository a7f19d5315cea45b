// Where Prometheus reads: on the port of the API, or on an address of its own where the API's is for people.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { FastifyInstance } from 'fastify';

import type { Exposition } from '../telemetry/ports.js';
import { toBody } from './errorBody.js';
import { isHostAllowed } from './origins.js';
import { SECURITY_HEADERS } from './wire/securityHeaders.js';

export const METRICS_PATH = '/metrics';

/** Serves them beside the API. */
export function addMetricsPage(app: FastifyInstance, { contentType, read }: Exposition): void {
  app.get(METRICS_PATH, async (_, reply) => {
    const text = await read();
    return reply.header('cache-control', 'no-store').type(contentType).send(text);
  });
}

export interface MetricsServer {
  /** Such as `http://127.0.0.1:9464/metrics`. */
  readonly url: string;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 20;
const MOST_REQUEST_MS = 5_000;

/** Serves them alone. Rejects where the port cannot be had. */
export async function startMetricsServer(
  { host, port }: { readonly host: string; /** 0: any free one. */ readonly port: number },
  exposition: Exposition,
): Promise<MetricsServer> {
  const policy = { boundTo: host, corsOrigins: [], explorer: 'off', isReal: true } as const;
  const server = createServer(
    { requestTimeout: MOST_REQUEST_MS, headersTimeout: MOST_REQUEST_MS },
    (request, response) => {
      request.resume();
      const path = (request.url ?? '').split('?')[0];
      if (!isHostAllowed(policy, request.headers.host)) refuse(response, 421, 'MISDIRECTED_REQUEST');
      else if (path !== METRICS_PATH) refuse(response, 404, 'NOT_FOUND');
      else if (request.method !== 'GET') refuse(response, 405, 'METHOD_NOT_ALLOWED');
      else void answer(response, exposition);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server, host, port);
  return {
    url: urlOf(server, host),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}${METRICS_PATH}`;
}

async function answer(response: ServerResponse, { contentType, read }: Exposition): Promise<void> {
  const text = await read();
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(text);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(toBody(`Metrics are at GET ${METRICS_PATH}, and nothing else is here.`, code)));
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
