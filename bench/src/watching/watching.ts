// Many who watch one job: what a delivery costs the server, how late it comes, and what a subscription holds. Ours against graphql-ws as
// it is documented, over the same schema and feed, and against ws alone sending one ready-made frame to everybody.
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { jobIDOf } from '../../../test/domain/kit/jobs.js';
import type { Bench, BenchTerms } from '../kit/bench.js';
import { comparisonTable } from '../kit/comparisonTable.js';
import { startProgram } from '../kit/programs.js';
import { type Figures, inTurn } from '../kit/rounds.js';
import { percentile } from '../kit/statistics.js';
import type { Table } from '../kit/table.js';
import { watch } from './watcher.js';

const WAYS = ['ours', 'stock', 'bare'] as const;
type Way = (typeof WAYS)[number];
type Metric = 'cpuUs' | 'p50Ms' | 'p99Ms' | 'bytes' | 'heapKiB';

interface Scale {
  readonly watchers: number;
  readonly servers: number;
  /** Told before it is measured. */
  readonly warmUp: number;
  readonly events: number;
}

/** What the first events cost is the compiler's, and so is what the first pings do, which come after twelve seconds. */
const WARM_UP = 15;
const SCALES: readonly Scale[] = [20, 200].flatMap((servers) =>
  [100, 1_000, 5_000, 10_000].map((watchers) => ({
    ...{ servers, watchers },
    warmUp: WARM_UP,
    events: 10,
  })),
);
const SHORT: readonly Scale[] = [{ servers: 20, watchers: 20, warmUp: 1, events: 2 }];
const CONNECT_AT_ONCE = 50;
const AN_EVENT_EVERY_MS = 1_000;
const MOST_WAIT_MS = 60_000;

export const watching: Bench = {
  about: 'events to 100 to 10,000 watchers of one job, beside graphql-ws as documented and ws alone',
  run: async (terms) => {
    const tables: Table[] = [];
    for (const scale of terms.isShort ? SHORT : SCALES) tables.push(await compare(scale, terms));
    return tables;
  },
};

async function compare(scale: Scale, { rounds, say }: BenchTerms): Promise<Table> {
  const { watchers, servers, warmUp, events } = scale;
  const comparison = await inTurn<Way, Metric>(WAYS, rounds, (way, round) => {
    say(`${watchers} watchers of ${servers} servers, round ${round}: ${way}`);
    return measure(way, scale);
  });
  return {
    title: `Watching: ${watchers} watchers of a job of ${servers} servers`,
    ...comparisonTable(comparison, 'bare', [
      { metric: 'cpuUs', label: 'CPU, µs a delivery', isCompared: true },
      { metric: 'p50Ms', label: 'p50, ms', isCompared: false },
      { metric: 'p99Ms', label: 'p99, ms', isCompared: true },
      { metric: 'bytes', label: 'bytes a delivery', isCompared: false },
      { metric: 'heapKiB', label: 'heap, KiB a subscription', isCompared: false },
    ]),
    notes: [
      `${events} events, about one a second. CPU is all that the process used meanwhile, the feed (the same for all) included, after ${warmUp} that warm up.`,
      'The delay is from the reading of DRS to the client; heap is heapUsed and external after a collection.',
    ],
  };
}

async function measure(way: Way, { watchers, servers, warmUp, events }: Scale): Promise<Figures<Metric>> {
  await using server = await startProgram('watching/programs/watchServer.js', {
    words: [way, String(servers)],
  });
  const [, control = ''] = await server.printed(/control on (http:\/\/\S+)/);
  const delays: number[] = [];
  let bytes = 0;
  const heard = {
    onEvent: (observedAtMs: number) => void delays.push(Date.now() - observedAtMs),
    onBytes: (count: number) => void (bytes += count),
  };
  const port = Number(new URL(server.url).port);
  const first = await watch(port, jobIDOf(1), heard);
  const before = await server.memory({ isCollecting: true });
  const sockets = [first, ...(await connectAll(port, watchers - 1, heard))];
  const after = await server.memory({ isCollecting: true });
  const tell = async (times: number): Promise<void> => {
    [delays.length, bytes] = [0, 0];
    for (let event = 1; event <= times; event += 1) {
      await fetch(control, { method: 'POST' });
      await sleep(AN_EVENT_EVERY_MS);
      await untilTrue(() => delays.length >= event * watchers);
    }
  };
  await tell(warmUp);
  const cpuBefore = await server.cpuUs();
  await tell(events);
  const cpuUs = ((await server.cpuUs()) - cpuBefore) / delays.length;
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  const held = after.heapUsed + after.external - before.heapUsed - before.external;
  return {
    cpuUs,
    p50Ms: percentile(delays, 50),
    p99Ms: percentile(delays, 99),
    bytes: bytes / delays.length,
    heapKiB: held / 1024 / (watchers - 1),
  };
}

async function connectAll(
  port: number,
  count: number,
  heard: Parameters<typeof watch>[2],
): Promise<Socket[]> {
  const sockets: Socket[] = [];
  const comeInTurn = async (): Promise<void> => {
    while (sockets.length + coming < count) {
      coming += 1;
      sockets.push(await watch(port, jobIDOf(1), heard));
      coming -= 1;
    }
  };
  let coming = 0;
  await Promise.all(Array.from({ length: CONNECT_AT_ONCE }, comeInTurn));
  return sockets;
}

async function untilTrue(isTrue: () => boolean): Promise<void> {
  const startedAtMs = performance.now();
  while (!isTrue()) {
    if (performance.now() - startedAtMs > MOST_WAIT_MS) throw new Error('events did not reach all watchers');
    await sleep(20);
  }
}
