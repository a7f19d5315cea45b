// Serves one way of telling many watchers of one job: `ours`, `stock` (graphql-ws as it is documented) or `bare` (ws alone, which sends
// one ready-made frame to everybody). The words are the way and how many servers the job has.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { execute, type ExecutionResult, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';

import { NO_LOGINS } from '../../../../src/auth/authenticator.js';
import { parseConfig } from '../../../../src/config.js';
import { noteAnswers } from '../../../../src/graphql/answers/noteAnswers.js';
import { createCorrelation } from '../../../../src/telemetry/correlation.js';
import { createPrometheus } from '../../../../src/telemetry/metrics/prometheus.js';
import { createTracing } from '../../../../src/telemetry/tracing/tracing.js';
import { Documents } from '../../../../src/graphql/documents/documents.js';
import { serveWebSockets } from '../../../../src/http/sockets/webSocket.js';
import { createAddresses } from '../../../../src/http/traffic/addresses.js';
import { createTraffic } from '../../../../src/http/traffic/traffic.js';
import { QUERY } from '../query.js';
import { clock, type Feed, logger, startFeed } from './feed.js';

const MOST_SOCKETS = 50_000;

const WAYS: Readonly<Record<string, (server: Server, feed: Feed) => void>> = { ours, stock, bare };

const [, , way = '', servers = '20'] = process.argv;
const feed = await startFeed(Number(servers));
const server = createServer();
WAYS[way]?.(server, feed);
server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

function ours(on: Server, { schema, createContext, store }: Feed): void {
  const parsed = parseConfig({ REQUESTS_PER_ACTOR: '0', REQUESTS_PER_ADDRESS: '0' });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { documents, traffic, sockets } = parsed.config;
  const { createRequestLimiter } = store;
  noteAnswers(schema);
  const { metrics } = createPrometheus({ version: '0', backend: 'simulator', now: () => clock.now() });
  serveWebSockets({
    ...{ server: on, schema, createContext, clock, logger },
    ...{ metrics: metrics.http, correlation: createCorrelation(), tracing: createTracing() },
    documents: new Documents(schema, documents),
    authenticator: NO_LOGINS,
    origins: { boundTo: '127.0.0.1', corsOrigins: [], explorer: 'off', isReal: false },
    traffic: createTraffic({ limits: traffic, addresses: createAddresses([]), createRequestLimiter, logger }),
    limits: { ...sockets, mostSockets: MOST_SOCKETS, socketsPerActor: 0 },
  });
}

function stock(on: Server, { schema, createContext }: Feed): void {
  useServer({ schema, context: createContext }, new WebSocketServer({ server: on, path: '/graphql' }));
}

/** Speaks just enough of the protocol to be watched by the same clients. */
function bare(on: Server, watched: Feed): void {
  const watchers = new Set<WebSocket>();
  new WebSocketServer({ server: on, path: '/graphql' }).on('connection', (socket) => {
    socket.on('error', () => undefined);
    socket.on('close', () => watchers.delete(socket));
    socket.on('message', (data: Buffer) => {
      if (data.includes('connection_init')) socket.send('{"type":"connection_ack"}');
      else watchers.add(socket);
      if (frame !== null && watchers.has(socket)) socket.send(frame, { binary: false });
    });
  });
  let frame: Buffer | null = null;
  const broadcast = async (): Promise<void> => {
    const context = watched.createContext();
    let [template, isLikeTheRest] = ['', false];
    for await (const event of context.recovery.watchJob(watched.jobID, null, null)) {
      if (event.kind !== 'JobUpdate') continue;
      // The first with changes is the last that is executed: what follows is ready-made, but for the time from which the delay counts.
      if (!isLikeTheRest) template = await resultOf(watched, event);
      isLikeTheRest ||= event.changes.length > 0;
      frame = Buffer.from(template.replace(/"observedAt":"[^"]*"/, `"observedAt":"${event.observedAt}"`));
      for (const socket of watchers) socket.send(frame, { binary: false });
    }
  };
  void broadcast();
}

async function resultOf({ schema, createContext, jobID }: Feed, event: object): Promise<string> {
  const document = parse(QUERY);
  const contextValue = createContext();
  const args = { schema, document, rootValue: event, contextValue, variableValues: { id: jobID } };
  const payload: ExecutionResult = await execute(args);
  return JSON.stringify({ id: '00000000-0000-0000-0000-000000000000', type: 'next', payload });
}
