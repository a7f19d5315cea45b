// Proof 15: tokens that end while a drill is watched. Nobody sees anything after the end, and nobody who comes back misses anything.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { type LoginServer, startLoginServer } from '../kit/loginServer.js';

const WATCHERS = 100;
const WATCH = `subscription ($jobID: ID!, $after: String) { jobUpdates(jobID: $jobID, after: $after) { __typename
  ... on JobUpdate { cursor isFinal isResync job { status }
    changes { __typename ... on JobLogItemAdded { logItem { logDateTime rawEvent } } } } } }`;

interface Told {
  readonly cursor: string;
  readonly isResync: boolean;
  readonly changes: readonly object[];
}

interface Close {
  readonly code: number;
  readonly atMs: number;
}

/** The token of the first login of a watcher, and the one of those that follow. */
type Tokens = readonly [first: string, then: string];

class Watcher {
  readonly told: Told[] = [];
  readonly closes: Close[] = [];
  readonly #client: Client;

  constructor(url: string, [first, then]: Tokens, retryAttempts = 0) {
    this.#client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts,
      retryWait: () => Promise.resolve(),
      connectionParams: () => ({ authorization: this.closes.length === 0 ? first : then }),
      on: {
        closed: (event) => this.closes.push({ code: (event as { code: number }).code, atMs: Date.now() }),
      },
    });
  }

  /** Watches to the job's end, and comes back with its last cursor after each cut. */
  async watch(jobID: string): Promise<void> {
    for (let isOver = false; !isOver;) {
      const cuts = this.closes.length;
      isOver = await this.watchOnce(jobID).then(
        () => true,
        () => false,
      );
      if (!isOver && this.closes.length === cuts) throw new Error('it ended, but not by a close');
    }
    await this.#client.dispose();
  }

  async watchOnce(jobID: string): Promise<void> {
    const variables = { jobID, after: this.told.at(-1)?.cursor ?? null };
    for await (const { data } of this.#client.iterate<{ jobUpdates: Told }>({ query: WATCH, variables })) {
      if (data != null) this.told.push(data.jobUpdates);
    }
  }

  dispose(): void | Promise<void> {
    return this.#client.dispose();
  }
}

let server: LoginServer;

beforeAll(async () => {
  server = await startLoginServer({}, 300);
});
afterAll(() => server.stop());

describe('a token that ends while its bearer watches a drill', () => {
  it('closes each of 100 sockets within a second, and with a fresh one they go on without a gap', async () => {
    const { logins, url } = server;
    const stays = logins.bearer({ name: 'stays' });
    const jobID = await server.startDrill();
    const expiresAtMs = Date.now() + 2_000;
    const short = logins.bearer({ expiresAtMs });
    const witness = new Watcher(url, [stays, stays]);
    const watchers = Array.from({ length: WATCHERS }, () => new Watcher(url, [short, logins.bearer()]));

    await Promise.all([witness, ...watchers].map((watcher) => watcher.watch(jobID)));

    const first = watchers.map(({ closes }) => closes[0]);
    const latenesses = first.map((close) => (close?.atMs ?? 0) - expiresAtMs);
    expect([...new Set(first.map((close) => close?.code))]).toEqual([4403]);
    expect(Math.min(...latenesses)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...latenesses)).toBeLessThan(1_000);
    for (const { told } of watchers) {
      expect(changesOf(told)).toEqual(changesOf(witness.told, told[0]?.cursor));
      expect(told.filter(({ isResync }) => isResync)).toEqual([]);
    }
  });

  it('brings a stock client back by itself, with the fresh one of its connectionParams', async () => {
    const { logins, url } = server;
    const watcher = new Watcher(url, [logins.bearer({ expiresAtMs: Date.now() + 300 }), logins.bearer()], 1);

    await watcher.watchOnce(await server.startDrill());
    await watcher.dispose();

    expect(watcher.closes[0]?.code).toBe(4403);
    expect(watcher.told.at(-1)).toMatchObject({ isFinal: true, job: { status: 'COMPLETED' } });
  });
});

/** What was told after the cursor, or after the first event, which has no changes but the state until then. */
function changesOf(told: readonly Told[], after = told[0]?.cursor): readonly object[] {
  return told.slice(told.findIndex(({ cursor }) => cursor === after) + 1).flatMap(({ changes }) => changes);
}
