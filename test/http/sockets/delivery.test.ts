// Events on their way to sockets, over a schema of the test's own: those of clients that read, and of one that does not.
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';

import { afterEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';

import { NO_LOGINS } from '../../../src/auth/authenticator.js';
import { parseConfig } from '../../../src/config.js';
import type { GraphQLContext } from '../../../src/graphql/context.js';
import { noteAnswers } from '../../../src/graphql/answers/noteAnswers.js';
import { Documents } from '../../../src/graphql/documents/documents.js';
import { serveWebSockets } from '../../../src/http/sockets/webSocket.js';
import { createTraffic } from '../../../src/http/traffic/traffic.js';
import { createAddresses } from '../../../src/http/traffic/addresses.js';
import { Nudges } from '../../../src/recovery/nudges.js';
import { type PullSource, PullStream } from '../../../src/recovery/pullStream.js';
import { createCorrelation } from '../../../src/telemetry/correlation.js';
import { NO_METRICS, NO_TRACING } from '../../../src/telemetry/ports.js';
import { createSystemClock } from '../../../src/process/systemClock.js';
import { recordingLogger } from '../../kit/recordingLogger.js';
import { RawSocket } from '../kit/rawSocket.js';

interface Event {
  readonly text: string;
  readonly observedAt: string;
}

const KIB = 1024;
const OBSERVED_AT = '2026-11-30T10:00:00.000Z';
const QUERY = 'subscription { jobUpdates }';

/** A log that is only in memory; each of its readers has a place in it. */
class Log {
  readonly entries: Event[] = [];
  readonly nudges = new Nudges<'entry'>();
  readers = 0;

  write(text: string): void {
    this.entries.push({ text, observedAt: OBSERVED_AT });
    this.nudges.emit('entry');
  }

  read(): PullStream<Event> {
    let place = 0;
    this.readers += 1;
    const source: PullSource<Event> = {
      pull: () => {
        const event = this.entries[place];
        if (event === undefined) return 'wait';
        place += 1;
        return { event };
      },
      listen: (onNudge) => this.nudges.on('entry', onNudge),
      close: () => void (this.readers -= 1),
    };
    return new PullStream(source);
  }
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function start() {
  const log = new Log();
  const counts = { executed: 0, delivered: [] as string[] };
  const schema = buildSchema('type Query { none: Int } type Subscription { jobUpdates: String }');
  const field = schema.getSubscriptionType()?.getFields().jobUpdates;
  if (field === undefined) throw new Error('the schema has no jobUpdates');
  field.subscribe = () => log.read();
  field.resolve = ({ text }: Event) => {
    counts.executed += 1;
    return text;
  };
  noteAnswers(schema);
  const parsed = parseConfig({});
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const { documents, traffic, sockets } = parsed.config;
  const [server, connections, clock, logger] = [
    createServer(),
    [] as Socket[],
    createSystemClock(),
    recordingLogger(),
  ];
  server.on('connection', (socket) => connections.push(socket));
  const createRequestLimiter = () => {
    throw new Error('nothing is limited here');
  };
  const webSockets = serveWebSockets({
    ...{ server, schema, clock, logger },
    documents: new Documents(schema, documents),
    authenticator: NO_LOGINS,
    createContext: () => ({}) as GraphQLContext,
    origins: { boundTo: '127.0.0.1', corsOrigins: [], explorer: 'off', isReal: false },
    traffic: createTraffic({
      limits: { ...traffic, perActor: 0, perAddress: 0 },
      addresses: createAddresses([]),
      createRequestLimiter,
      logger,
    }),
    limits: sockets,
    metrics: {
      ...NO_METRICS.http,
      eventSent: ({ field, result }) => void counts.delivered.push(`${field} ${result}`),
    },
    correlation: createCorrelation(),
    tracing: NO_TRACING,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(async () => {
    await webSockets.close(0);
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { log, counts, connections, url };
}

async function watcher(url: string, id = '1') {
  const raw = await RawSocket.logIn(url);
  raw.subscribe(QUERY, id);
  return raw;
}

const textOf = ({ payload }: { readonly payload?: unknown }) =>
  (payload as { data: { jobUpdates: string } }).data.jobUpdates;

async function take(raw: RawSocket, count: number): Promise<readonly string[]> {
  const texts: string[] = [];
  while (texts.length < count) texts.push(textOf(await raw.next('next')));
  return texts;
}

describe('an event', () => {
  it.each([1, 65_400])(
    'comes as the message that graphql-ws would write, for any id and of whatever size, from %i letters on',
    async (least) => {
      const { log, url } = await start();
      const id = '"é\\\u{1F600}';
      const raw = await watcher(url, id);
      const heard: string[] = [];
      raw.socket.on('message', (data: Buffer) => heard.push(data.toString()));
      const texts = Array.from({ length: 140 }, (_, more) => 'ü'.padEnd(least + more, 'u'));

      for (const text of texts) log.write(text);
      await take(raw, texts.length);

      const messages = texts.map((text) => ({ id, type: 'next', payload: { data: { jobUpdates: text } } }));
      expect(heard).toEqual(messages.map((message) => JSON.stringify(message)));
      raw.socket.terminate();
    },
  );

  it('is executed once for all, and every delivery is counted', async () => {
    const { log, counts, url } = await start();
    const raws = await Promise.all([1, 2, 3].map(() => watcher(url)));

    log.write('a');
    log.write('b');
    const told = await Promise.all(raws.map((raw) => take(raw, 2)));

    expect(told).toEqual([1, 2, 3].map(() => ['a', 'b']));
    expect(counts.executed).toBe(2);
    expect(counts.delivered).toEqual(Array.from({ length: 6 }, () => 'jobUpdates String'));
    for (const raw of raws) raw.socket.terminate();
  });
});

describe('a socket that takes nothing', () => {
  it('holds 64 KiB and one message at the most, holds nobody back, and goes on where it stopped', async () => {
    const { log, connections, url } = await start();
    const [frozen, live] = [await watcher(url), await watcher(url)];
    log.write('the first');
    await Promise.all([take(frozen, 1), take(live, 1)]);
    const texts = Array.from({ length: 48 }, (_, place) => String(place).padEnd(512 * KIB, '.'));
    let most = 0;
    frozen.socket.pause();

    for (const text of texts) {
      log.write(text);
      expect(await take(live, 1)).toEqual([text]);
      most = Math.max(most, ...connections.map(({ writableLength }) => writableLength));
    }
    frozen.socket.resume();
    const caughtUp = await take(frozen, texts.length);
    log.write('the last');

    expect(most).toBeGreaterThan(64 * KIB); // it was full
    expect(most).toBeLessThan((64 + 512 + 1) * KIB);
    expect(caughtUp.map((text) => text.slice(0, 3))).toEqual(texts.map((text) => text.slice(0, 3)));
    expect([await take(frozen, 1), await take(live, 1)]).toEqual([['the last'], ['the last']]);
    for (const raw of [frozen, live]) raw.socket.terminate();
  });

  it('leaves nothing when it is cut while events wait for it', async () => {
    const { log, connections, url } = await start();
    const [frozen, witness] = [await watcher(url), await watcher(url)];
    log.write('the first');
    await Promise.all([take(frozen, 1), take(witness, 1)]);
    frozen.socket.pause();
    for (let place = 0; place < 48; place += 1) {
      log.write('.'.repeat(512 * KIB));
      await take(witness, 1);
    }

    const cut = connections.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    frozen.socket.terminate();
    witness.socket.terminate();
    await Promise.all(cut);

    expect(log.readers).toBe(0);
    expect(log.nudges.size).toBe(0);
  });
});
