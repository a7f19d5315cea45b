// A gateway whose callers log in: each of them by a token of the local issuer, as an administrator.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { makeLocalToken } from '../../src/auth/local/localIssuer.js';
import { createSystemClock } from '../../src/process/systemClock.js';
import { startTestGateway } from './gateway.js';

const AN_HOUR_MS = 3_600_000;

export interface LoggedInGateway {
  /** Sends one operation over HTTP as somebody, and gives its data; fails where there are errors. */
  readonly ask: <Data>(name: string, query: string, variables?: object) => Promise<Data>;
  /** The values of a subscription's one field over a WebSocket of somebody's own. */
  readonly watch: <Event>(name: string, query: string) => AsyncIterator<Event>;
  readonly stop: () => Promise<void>;
}

/** Real recoveries need two persons in it. */
export async function startLoggedInGateway(): Promise<LoggedInGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'logins-'));
  const gateway = await startTestGateway({
    AUTH: 'jwt',
    REAL_RECOVERY_APPROVAL: 'required',
    SIMULATOR_SERVERS: '2',
    DATA_DIR: folder,
  });
  const bearer = async (name: string) => {
    const nowMs = createSystemClock().now();
    const asked = { name, roles: ['administrator'], lifetimeMs: AN_HOUR_MS, nowMs };
    const token = await makeLocalToken(folder, asked);
    return `Bearer ${token}`;
  };
  const { ask, watch, leave } = clientsOf(gateway.url.replace('http://', '') + '/graphql', bearer);
  return {
    ask,
    watch,
    stop: async () => {
      await leave();
      await gateway.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function clientsOf(
  place: string,
  bearer: (name: string) => Promise<string>,
): Pick<LoggedInGateway, 'ask' | 'watch'> & { readonly leave: () => Promise<void> } {
  const leaving: (() => unknown)[] = [];
  return {
    ask: async <Data>(name: string, query: string, variables: object = {}) => {
      const response = await fetch(`http://${place}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: await bearer(name) },
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
        connectionParams: async () => ({ authorization: await bearer(name) }),
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
