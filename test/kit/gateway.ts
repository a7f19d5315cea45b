// A whole gateway on free ports, and clients that speak to it as anybody would: over HTTP and WebSocket.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

import type { Authenticator } from '../../src/auth/authenticator.js';
import { type Config, parseConfig } from '../../src/config.js';
import { type Gateway, startGateway } from '../../src/gateway/gateway.js';
import type { Clock } from '../../src/recovery/ports.js';
import { createSystemClock } from '../../src/process/systemClock.js';
import { type RecordingLogger, recordingLogger } from './recordingLogger.js';

export interface TestGateway extends Gateway {
  readonly logger: RecordingLogger;
  /** Sends one operation over HTTP and gives what came back, whatever the status. */
  send<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<Data>>;
  /** A graphql-ws client of its own socket, closed with the gateway. */
  connect(): Client;
  /** The events of a subscription, in order, as `data.<field>`. */
  subscribe<Event = JobEventAnswer>(
    query: string,
    variables?: Record<string, unknown>,
  ): AsyncIterableIterator<Event>;
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors:
    readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[] | undefined;
}

/** What the tests ask of an event; absent where the event has no such member. */
export interface JobEventAnswer {
  readonly __typename: string;
  readonly cursor?: string;
  readonly observedAt?: string;
  readonly isFinal?: boolean;
  readonly isResync?: boolean;
  readonly message?: string;
  readonly staleSince?: string;
  readonly job?: Record<string, unknown>;
  readonly changes?: readonly Record<string, unknown>[];
}

/** Fast enough for tests: a drill takes a second or two, and is observed many times a second. */
const DEFAULTS = {
  PORT: '0',
  SIMULATOR_PORT: '0',
  SIMULATOR_SPEED: '600',
  POLL_INTERVAL_MS: '50',
  START_WAIT_MS: '500',
};

/** Starts a gateway with these settings, on a folder of its own unless they name one; stop it with `stop()`. */
export async function startTestGateway(
  env: Record<string, string> = {},
  clock: Clock = createSystemClock(),
  authenticator?: Authenticator,
): Promise<TestGateway> {
  const logger = recordingLogger();
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const config = configOf({ ...DEFAULTS, DATA_DIR: folder, ...env });
  const gateway = await startGateway(config, clock, logger, authenticator);
  const clients: Client[] = [];
  const connect = (): Client => {
    const url = `${gateway.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    clients.push(client);
    return client;
  };
  return {
    ...gateway,
    logger,
    connect,
    send: (query, variables) => send(gateway.url, query, variables),
    subscribe: (query, variables) => eventsOf(connect(), query, variables),
    stop: async () => {
      for (const client of clients) await client.dispose();
      await gateway.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a gateway in front of a DRS of the test's own, reached as AWS is reached. */
export async function startTestGatewayAt(
  endpoint: string,
  env: Record<string, string> = {},
): Promise<TestGateway> {
  process.env.AWS_ACCESS_KEY_ID = 'AKIDEXAMPLE';
  process.env.AWS_SECRET_ACCESS_KEY = 'secret';
  return startTestGateway({
    DRS_BACKEND: 'aws',
    AUTH: 'off',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_DRS: endpoint,
    ...env,
  });
}

/** Takes from a stream until an event fits, and gives everything taken. Fails when the stream ends before. */
export async function takeUntil<Event>(
  events: AsyncIterator<Event>,
  fits: (event: Event) => boolean,
): Promise<readonly Event[]> {
  const taken: Event[] = [];
  for (;;) {
    const next = await events.next();
    if (next.done === true)
      throw new Error(`the stream ended before the event came; it gave ${JSON.stringify(taken)}`);
    taken.push(next.value);
    if (fits(next.value)) return taken;
  }
}

/** Everything until the stream completes by itself. */
export async function takeAll<Event>(events: AsyncIterable<Event>): Promise<readonly Event[]> {
  const taken: Event[] = [];
  for await (const event of events) taken.push(event);
  return taken;
}

function configOf(env: Record<string, string>): Config {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.config;
}

async function send<Data>(
  url: string,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Data; errors?: Answer<Data>['errors'] };
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors };
}

async function* eventsOf<Event>(
  client: Client,
  query: string,
  variables?: Record<string, unknown>,
): AsyncGenerator<Event, undefined> {
  for await (const { data, errors } of client.iterate<Record<string, Event>>({ query, variables })) {
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    yield* Object.values(data ?? {});
  }
  return undefined;
}
