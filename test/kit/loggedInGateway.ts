// A gateway whose callers are told apart, composed of its parts: whoever says `Bearer <name>` is that person, who may do everything.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import type { Authenticator } from '../../src/auth/authenticator.js';
import { parseConfig } from '../../src/config.js';
import { FULL_ACCESS } from '../../src/domain/access.js';
import { createContexts } from '../../src/graphql/context.js';
import { createSchema } from '../../src/graphql/schema.js';
import { startHttpServer } from '../../src/http/httpServer.js';
import { createRecoveries } from '../../src/recovery/recovery.js';
import { startScope } from '../../src/servedScope.js';
import { startSimulator } from '../../src/simulator/simulator.js';
import { IN_MEMORY } from '../../src/store/sqlite.js';
import { openStore } from '../../src/store/store.js';
import { createSystemClock } from '../../src/systemClock.js';
import { recordingLogger } from './recordingLogger.js';

export interface LoggedInGateway {
  /** Sends one operation over HTTP as somebody, and gives its data; fails where there are errors. */
  readonly ask: <Data>(name: string, query: string, variables?: object) => Promise<Data>;
  /** The values of a subscription's one field over a WebSocket of somebody's own. */
  readonly watch: <Event>(name: string, query: string) => AsyncIterator<Event>;
  readonly stop: () => Promise<void>;
}

const NAMES: Authenticator = {
  authenticate: (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    const actor = { name, isVerified: true, roles: [], access: FULL_ACCESS, expiresAt: null };
    return Promise.resolve({ ok: true, actor });
  },
};

/** Real recoveries need two persons in it. */
export async function startLoggedInGateway(): Promise<LoggedInGateway> {
  const parsed = parseConfig({ POLL_INTERVAL_MS: '50', START_WAIT_MS: '500' });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { config } = parsed;
  const [clock, logger, stops] = [createSystemClock(), recordingLogger(), [] as (() => Promise<void>)[]];
  const store = await openStore({ kind: 'sqlite', folder: IN_MEMORY }, clock, logger);
  const simulator = await startSimulator({ port: 0, speed: 600, servers: 2, region: 'us-east-1' });
  const access = {
    name: 'test/us-east-1',
    accountID: '123456789012',
    region: 'us-east-1',
    drs: {
      endpoint: simulator.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'simulator', secretAccessKey: 'simulator' },
    },
    isApprovalRequired: true,
  };
  const giveUp = new AbortController().signal;
  const parts = { access, config, clock, logger, store, replicaID: randomUUID(), giveUp };
  const scopes = [await startScope(parts, stops)];
  const approvalValidMs = config.approval.validMs;
  const recoveries = createRecoveries({ ...store, scopes, approvalValidMs, clock, logger });
  const http = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    schema: createSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')),
    authenticator: NAMES,
    contexts: createContexts(recoveries, () => clock.now(), 50),
    origins: { boundTo: '127.0.0.1', corsOrigins: [], explorer: 'off', isReal: false },
    samples: { document: '', variables: {} },
    readiness: () => ({ isReady: true }),
    logger,
  });
  const { ask, watch, leave } = clientsOf(`127.0.0.1:${http.port}/graphql`);
  return {
    ask,
    watch,
    stop: async () => {
      await leave();
      await http.close();
      for (const stop of stops.toReversed()) await stop();
      await simulator.stop();
      await store.close();
    },
  };
}

function clientsOf(
  place: string,
): Pick<LoggedInGateway, 'ask' | 'watch'> & { readonly leave: () => Promise<void> } {
  const leaving: (() => unknown)[] = [];
  return {
    ask: async <Data>(name: string, query: string, variables: object = {}) => {
      const response = await fetch(`http://${place}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${name}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
      if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    watch: <Event>(name: string, query: string) => {
      const client = createClient({
        url: `ws://${place}`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { authorization: `Bearer ${name}` },
      });
      leaving.push(() => client.dispose());
      return valuesOf<Event>(client.iterate<Record<string, Event>>({ query }));
    },
    leave: async () => {
      for (const leave of leaving) await leave();
    },
  };
}

async function* valuesOf<Event>(
  results: AsyncIterable<{
    readonly data?: Record<string, Event> | null | undefined;
    readonly errors?: unknown;
  }>,
): AsyncGenerator<Event, undefined> {
  for await (const { data, errors } of results) {
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    yield* Object.values(data ?? {});
  }
  return undefined;
}
