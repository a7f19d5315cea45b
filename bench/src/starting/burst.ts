// A hundred starts at once: DRS is not asked more often than the budget allows, and each caller has an answer.
import type { BenchTerms } from '../kit/bench.js';
import { GraphQLClient } from '../kit/graphqlClient.js';
import { type RunningGateway, startGateway, startProgram } from '../kit/programs.js';
import { percentile, spreadOf } from '../kit/statistics.js';
import { number, spread, type Table } from '../kit/table.js';
import { resultOf, startRecovery } from './startRecovery.js';
import { settingsFor, type Surroundings } from './surroundings.js';

/** Calls a second, and how many more at once after a pause (src/drs/rateBudget.ts). */
const RATE = 10;
const BURST = 20;
/** The longest turn, one call and what a busy machine adds: whoever is not told by then waits without being told. */
const TOLD_WITHIN_MS = 12_000;

interface Burst {
  readonly results: ReadonlyMap<string, number>;
  readonly longestMs: number;
  readonly p50Ms: number;
  /** Of one above the budget: over the worst stretch of time. */
  readonly ofBudget: number;
  readonly launches: number;
}

/** The table of bursts of several sizes. */
export async function measureBursts(
  { isShort, rounds, say }: BenchTerms,
  around: Surroundings,
): Promise<Table> {
  const sizes = isShort ? [5] : [20, 100, 300];
  const bursts = new Map<number, Burst[]>(sizes.map((size) => [size, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const size of sizes) {
      say(`round ${round}: ${size} starts at once`);
      bursts.get(size)?.push(await startAtOnce(size, around));
    }
  }
  return toTable(bursts);
}

function toTable(bursts: ReadonlyMap<number, readonly Burst[]>): Table {
  const of = (size: number, pick: (burst: Burst) => number) => (bursts.get(size) ?? []).map(pick);
  const all = [...bursts.values()].flat();
  const longest = Math.max(...all.map(({ longestMs }) => longestMs));
  const worst = Math.max(...all.map(({ ofBudget }) => ofBudget));
  return {
    title: 'Starts at once',
    columns: [
      'starts',
      'started',
      'told to try again',
      'p50, ms',
      'longest, ms',
      'calls of the budget, worst stretch',
    ],
    rows: [...bursts.keys()].map((size) => [
      String(size),
      spread(spreadOf(of(size, ({ launches }) => launches))),
      spread(spreadOf(of(size, ({ results }) => results.get('ThrottlingError') ?? 0))),
      spread(spreadOf(of(size, ({ p50Ms }) => p50Ms))),
      spread(spreadOf(of(size, ({ longestMs }) => longestMs))),
      spread(spreadOf(of(size, ({ ofBudget }) => ofBudget))),
    ]),
    notes: [
      `The budget is ${RATE} calls a second and ${BURST} at once. The worst stretch: of all spans between two starts that DRS received (in a process of its own), the one with the most for its length, as a part of ${BURST} + ${RATE} a second. That is all that a bucket of ${BURST} which fills with ${RATE} a second lets through, so above 1 is above the budget; reads, which take from the same bucket, are not counted.`,
      'Whoever has no turn ten seconds after the gateway read the request, or finds a hundred waiting, is told so with ThrottlingError and when to try again: nothing was sent. Nobody gets no answer.',
    ],
    goals: [
      { goal: 'within the budget', figure: number(worst), isMet: worst <= 1 },
      {
        goal: `everybody has an answer within ${TOLD_WITHIN_MS / 1000} s`,
        figure: `${number(longest)} ms`,
        isMet: longest <= TOLD_WITHIN_MS,
      },
    ],
  };
}

async function startAtOnce(size: number, { newFolder }: Surroundings): Promise<Burst> {
  // In a process of its own, which does nothing else: what is measured is when a call arrives, not when this process finds the time.
  await using drs = await startProgram('starting/programs/countingDrs.js');
  await using gateway = await startGateway({ env: { ...settingsFor(drs.url), DATA_DIR: newFolder() } });
  using client = new GraphQLClient(gateway.url);
  const answers = await Promise.all(
    Array.from({ length: size }, (_, place) => startRecovery(client, place + 1, `key-${place}`)),
  );
  const results = new Map<string, number>();
  for (const result of answers.map(resultOf)) results.set(result, (results.get(result) ?? 0) + 1);
  const strangers = [...results.keys()].filter(
    (name) => !['StartRecoverySuccess', 'ThrottlingError'].includes(name),
  );
  if (strangers.length > 0) throw new Error(`a start gave ${strangers.join(', ')}`);
  const launches = results.get('StartRecoverySuccess') ?? 0;
  const arrivals = await arrivalsAt(drs, launches);
  const times = answers.map(({ ms }) => ms);
  return {
    results,
    longestMs: percentile(times, 100),
    p50Ms: percentile(times, 50),
    ofBudget: worstStretch(arrivals),
    launches,
  };
}

/** In milliseconds, in their order. Each start that succeeded has arrived once, and no other. */
async function arrivalsAt(drs: RunningGateway, count: number): Promise<readonly number[]> {
  const [printed] = await drs.printed(new RegExp(`^listening .*\\n(?:arrived [\\d.]+\\n){${count},}$`));
  const arrivals = Array.from(printed.matchAll(/arrived ([\d.]+)/g), ([, ms]) => Number(ms));
  if (arrivals.length !== count) throw new Error(`${arrivals.length} starts arrived, ${count} succeeded`);
  return arrivals;
}

/** Of every span from one arrival to a later one: how many came in it, as a part of what the budget allows in so much time. */
function worstStretch(arrivals: readonly number[]): number {
  let worst = 0;
  arrivals.forEach((from, first) => {
    arrivals.slice(first).forEach((to, more) => {
      worst = Math.max(worst, (more + 1) / (BURST + (RATE * (to - from)) / 1000));
    });
  });
  return worst;
}
