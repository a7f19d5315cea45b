// Many who watch one job: what a delivery costs the server, how late it comes, and what a subscription holds. Ours against graphql-ws as
// it is documented, over the same schema and feed, and against ws alone sending one ready-made frame to everybody.
import type { Bench, BenchTerms } from '../kit/bench.js';
import { comparisonTable } from '../kit/comparisonTable.js';
import { startProgram } from '../kit/programs.js';
import { type Figures, inTurn } from '../kit/rounds.js';
import { percentile } from '../kit/statistics.js';
import type { Table } from '../kit/table.js';
import { Crowd } from './crowd.js';

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
    events: 20,
  })),
);
const SHORT: readonly Scale[] = [{ servers: 20, watchers: 20, warmUp: 1, events: 2 }];

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
  using crowd = await Crowd.before(server);
  await crowd.join(1);
  const before = await server.memory({ isCollecting: true });
  await crowd.join(watchers - 1);
  const after = await server.memory({ isCollecting: true });
  await crowd.tell(warmUp);
  const cpuBefore = await server.cpuUs();
  await crowd.tell(events);
  const cpuUs = (await server.cpuUs()) - cpuBefore;
  const { delays, bytes } = crowd;
  const held = after.heapUsed + after.external - before.heapUsed - before.external;
  return {
    cpuUs: cpuUs / delays.length,
    p50Ms: percentile(delays, 50),
    p99Ms: percentile(delays, 99),
    bytes: bytes / delays.length,
    heapKiB: held / 1024 / (watchers - 1),
  };
}
