// Proof 27: three gateways on one Postgres ask DRS as much as they may. What arrives there is one budget in every stretch of time: while
// they start, while one asks alone, while all ask, and when one was killed and another stopped; and what there is goes to who asks.
import { post } from '../once/caller.js';
import { chosen, type ProofRow, type Random, seededRandom } from '../kit/proof.js';
import { createMemory, type Replica, startReplicas } from '../kit/replicas.js';
import { pass } from '../kit/waiting.js';
import { serverIDsOf } from './keys.js';
import { SimulatorProgram } from './simulatorProgram.js';

export interface SharedBudgetScale {
  /** Who ask each gateway, each as soon as it has its answer. */
  readonly askers: number;
  /** For how long each state of affairs lasts, once it holds. */
  readonly partMs: number;
}

const CALLS_PER_SECOND = 10;
const BURST = 20;
/** A look that comes late on a busy machine lets a few more go. */
const MOST_OF_BUDGET = 1.1;
const LEAST_USED = 0.8;
const LEAST_USED_BY_ONE = 0.7;
/** A beat to tell of it, two until it may be taken. */
const DIVIDED_AFTER_MS = 7_000;
/** Of one that was killed: its lease, and a look. */
const GONE_AFTER_MS = 9_000;
const SAMPLE_EVERY_MS = 100;

const ASKED = `query ($id: ID!) { sourceServer(sourceServerID: $id) {
  __typename ... on SourceServer { launchConfiguration(maxAgeSeconds: 0) { name } } } }`;

interface Sample {
  readonly atMs: number;
  readonly calls: number;
}

interface Stage {
  readonly random: Random;
  readonly scale: SharedBudgetScale;
  readonly replicas: readonly Replica[];
  readonly serverIDs: readonly string[];
  readonly samples: readonly Sample[];
}

export async function proveSharedBudget(scale: SharedBudgetScale, seed: number): Promise<ProofRow> {
  await using simulator = await SimulatorProgram.start({ speed: 60, servers: 200, seed });
  await using memory = await createMemory();
  const ending = new AbortController();
  const samples: Sample[] = [];
  const counting = countCalls(simulator, samples, ending.signal);
  const replicas: Replica[] = [];
  try {
    replicas.push(...(await startReplicas(3, simulator, memory, { POLL_INTERVAL_MS: '2000' })));
    const serverIDs = await serverIDsOf(replicas[0]?.url ?? '', 200);
    const used = await play({ random: seededRandom(seed), scale, replicas, serverIDs, samples });
    return rowOf(used, mostOfBudget(samples), seed);
  } finally {
    ending.abort();
    await counting;
    for (const replica of replicas) await replica[Symbol.asyncDispose]();
  }
}

interface Used {
  readonly byAll: number;
  readonly byOne: number;
  readonly byTheLast: number;
}

/** Calls a second in each part. */
async function play(stage: Stage): Promise<Used> {
  const { replicas, scale, samples } = stage;
  const [first, second, third] = replicas;
  if (first === undefined || second === undefined || third === undefined) throw new Error('not three');
  const during = async (asked: readonly Replica[], settledAfterMs: number) => {
    const done = new AbortController();
    const asking = asked.map((replica) => askOn(stage, replica, done.signal));
    await pass(settledAfterMs);
    const from = samples.at(-1);
    await pass(scale.partMs);
    const to = samples.at(-1);
    done.abort();
    await Promise.all(asking);
    return from === undefined || to === undefined
      ? 0
      : ((to.calls - from.calls) / (to.atMs - from.atMs)) * 1_000;
  };
  const byOne = await during([third], DIVIDED_AFTER_MS);
  const byAll = await during(replicas, DIVIDED_AFTER_MS);
  first.program.kill('SIGKILL');
  second.program.kill('SIGTERM');
  const byTheLast = await during([third], GONE_AFTER_MS);
  return { byAll, byOne, byTheLast };
}

function rowOf({ byAll, byOne, byTheLast }: Used, most: number, seed: number): ProofRow {
  const enough = (what: string, used: number, least: number) =>
    used >= least * CALLS_PER_SECOND ? [] : [`${what}: ${used.toFixed(1)} calls a second`];
  return {
    proof: '27 one budget for three replicas (< 1.1 budget, 0.7 of it for one that asks alone)',
    numbers: {
      mostOfBudget: most.toFixed(2),
      byAll: byAll.toFixed(1),
      byOne: byOne.toFixed(1),
      byTheLast: byTheLast.toFixed(1),
    },
    seed,
    violations: [
      ...(most <= MOST_OF_BUDGET ? [] : [`the calls were ${most.toFixed(2)} times the budget`]),
      ...enough('all three asked', byAll, LEAST_USED),
      ...enough('one of three asked', byOne, LEAST_USED_BY_ONE),
      ...enough('the last one asked', byTheLast, LEAST_USED),
    ],
  };
}

/** How many calls had arrived at DRS, looked at again and again. */
async function countCalls(
  simulator: SimulatorProgram,
  samples: Sample[],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const calls = Object.values(await simulator.calls()).reduce((sum, count) => sum + count, 0);
    samples.push({ atMs: performance.now(), calls });
    await pass(SAMPLE_EVERY_MS);
  }
}

/** The largest part of the budget that any stretch of time used: a rate, and a burst beside it. */
function mostOfBudget(samples: readonly Sample[]): number {
  const parts = samples.flatMap((from, place) =>
    samples.slice(place + 1).map((to) => {
      const seconds = (to.atMs - from.atMs) / 1_000;
      return (to.calls - from.calls) / (BURST + CALLS_PER_SECOND * seconds);
    }),
  );
  return parts.reduce((most, each) => Math.max(most, each), 0);
}

async function askOn(
  { random, scale, serverIDs }: Stage,
  { url }: Replica,
  signal: AbortSignal,
): Promise<void> {
  const worker = async () => {
    while (!signal.aborted) await post(url, { query: ASKED, variables: { id: chosen(random, serverIDs) } });
  };
  await Promise.all(Array.from({ length: scale.askers }, worker));
}
