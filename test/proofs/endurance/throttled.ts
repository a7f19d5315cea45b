// Proof 22: DRS throttles half of the calls, and then all. The gateway stays within its budget whoever asks, says that its state is stale,
// recovers soon, and starts nothing twice.
import { post } from '../once/caller.js';
import { chosen, type ProofRow, type Random, seededRandom } from '../kit/proof.js';
import { createMemory, type Replica, startReplica } from '../kit/replicas.js';
import { ResumingWatcher } from '../kit/resumingWatcher.js';
import { inTime, msUntil, pass, untilTrue } from '../kit/waiting.js';
import { Keys, serverIDsOf } from './keys.js';
import { SimulatorProgram } from './simulatorProgram.js';

export interface ThrottledScale {
  readonly watchers: number;
  /** Who ask for servers and jobs all the time. */
  readonly askers: number;
  readonly startEveryMs: number;
  readonly halfMs: number;
  readonly allMs: number;
  readonly pollMs: number;
  readonly recoveredWithinMs: number;
}

/** Slow enough for the watched job to run through all of it. */
const SPEED = 2;
const CALLS_PER_SECOND = 10;
const BURST = 20;
const MOST_OF_BUDGET = 1.1;
/** What StartRecovery may be sent for one mutation: again only where DRS definitely did not take it. */
const MOST_SENDS = 3;
const SAMPLE_EVERY_MS = 1_000;
const AGAIN_AFTER_MS = 500;
const MOST_STALE_AFTER_MS = 15_000;
const SETTLED_WITHIN_MS = 60_000;
const CALM_MS = 2_000;

const JOB = `query ($id: ID!) { job(jobID: $id) { __typename ... on Job { jobID status } } }`;
const SERVER = `query ($id: ID!) { sourceServer(sourceServerID: $id) { __typename } }`;

interface Stage {
  readonly random: Random;
  readonly simulator: SimulatorProgram;
  readonly replica: Replica;
  readonly serverIDs: readonly string[];
}

export async function proveThrottled(scale: ThrottledScale, seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using simulator = await SimulatorProgram.start({ speed: SPEED, servers: 200, seed });
  await using memory = await createMemory();
  await using replica = await startReplica(simulator, memory, {
    POLL_INTERVAL_MS: String(scale.pollMs),
    START_WAIT_MS: '1000',
  });
  const serverIDs = await serverIDsOf(replica.url, 200);
  const stage = { random, simulator, replica, serverIDs };
  const jobIDs: string[] = [];
  const keys = new Keys({
    nextUrl: () => replica.url,
    serverIDs,
    againAfterMs: AGAIN_AFTER_MS,
    onJob: (jobID) => jobIDs.push(jobID),
  });
  keys.begin();
  await keys.settled();
  const jobID = jobIDs[0] ?? '';
  const watchers = Array.from(
    { length: scale.watchers },
    () => new ResumingWatcher({ jobID, nextUrl: () => replica.url, awayMs: () => 100 }),
  );
  try {
    return await run(stage, { scale, seed, keys, watchers, jobID });
  } finally {
    keys.giveUp();
    await Promise.all(watchers.map((watcher) => watcher.stop()));
  }
}

interface Play {
  readonly scale: ThrottledScale;
  readonly seed: number;
  readonly keys: Keys;
  readonly watchers: readonly ResumingWatcher[];
  readonly jobID: string;
}

async function run(stage: Stage, { scale, seed, keys, watchers, jobID }: Play): Promise<ProofRow> {
  const { simulator } = stage;
  const haveBegun = () => watchers.every(({ events }) => events.length > 0);
  await untilTrue('everybody was told how the job is', haveBegun, SETTLED_WITHIN_MS);
  const ending = new AbortController();
  const counting = countCalls(simulator, ending.signal);
  const busy = [
    askOn(stage, scale.askers, jobID, ending.signal),
    startOn(keys, scale.startEveryMs, ending.signal),
  ];
  await pass(CALM_MS);
  await simulator.setFaults({ kind: 'throttle', probability: 0.5 });
  await pass(scale.halfMs);
  const staleBefore = watchers.reduce((sum, { staleNotices }) => sum + staleNotices, 0);
  await simulator.setFaults({ kind: 'throttle' });
  const areTold = () => watchers.every(({ staleNotices }) => staleNotices > 0);
  const toldMs = await msUntil(areTold, scale.allMs);
  await pass(Math.max(0, scale.allMs - (toldMs ?? scale.allMs)));
  const seenBefore = watchers.map(({ events }) => events.length);
  await simulator.setFaults();
  const areBack = () => watchers.every(({ events }, place) => events.length > (seenBefore[place] ?? 0));
  const recoveredMs = await msUntil(areBack, 2 * SETTLED_WITHIN_MS);
  await pass(CALM_MS);
  ending.abort();
  await Promise.all(busy);
  const samples = await counting;
  const isSettled =
    (await inTime(
      keys.settled().then(() => true),
      SETTLED_WITHIN_MS,
    )) !== null;
  keys.giveUp();

  const jobs = await simulator.jobs();
  const { StartRecovery: sent = 0 } = await simulator.calls();
  const most = mostOfBudget(samples);
  const violations = [
    ...(most <= MOST_OF_BUDGET ? [] : [`the calls were ${most.toFixed(2)} times the budget`]),
    ...(toldMs === null || toldMs > MOST_STALE_AFTER_MS ? [`told that it is stale after ${toldMs} ms`] : []),
    ...(recoveredMs === null || recoveredMs > scale.recoveredWithinMs
      ? [`recovered after ${recoveredMs} ms`]
      : []),
    ...(isSettled ? [] : ['not every key was answered in the end']),
    ...(sent <= keys.sendings * MOST_SENDS ? [] : [`${sent} StartRecovery for ${keys.sendings} mutations`]),
    ...keys.problems(jobs),
  ];
  const numbers = {
    seconds: `${Math.round(scale.halfMs / 1000)} half, ${Math.round(scale.allMs / 1000)} all`,
    calls: samples.at(-1)?.calls ?? 0,
    mostOfBudget: most.toFixed(2),
    staleAfterMs: toldMs ?? Infinity,
    staleInTheHalf: staleBefore,
    recoveredMs: recoveredMs ?? Infinity,
    keys: keys.count,
    mutations: keys.sendings,
    StartRecovery: sent,
    extraLaunches: keys.launches(jobs) - keys.acknowledged.size,
    heard: [...keys.heard].map(([what, count]) => `${what} ${count}`).join(' '),
  };
  return {
    proof: '22 DRS throttles (< 1.1 budget, stale told, back in 5 s, 0 extra)',
    numbers,
    seed,
    violations,
  };
}

interface Sample {
  readonly atMs: number;
  readonly calls: number;
}

/** How many calls had arrived at DRS, looked at again and again. */
async function countCalls(simulator: SimulatorProgram, signal: AbortSignal): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  while (!signal.aborted) {
    const calls = Object.values(await simulator.calls()).reduce((sum, count) => sum + count, 0);
    samples.push({ atMs: performance.now(), calls });
    await pass(SAMPLE_EVERY_MS);
  }
  return samples;
}

/** The largest part of the budget that any stretch of time used: a rate, and a burst beside it. */
function mostOfBudget(samples: readonly Sample[]): number {
  const parts = samples.flatMap((from, place) =>
    samples.slice(place + 1).map((to) => {
      const seconds = (to.atMs - from.atMs) / 1_000;
      return (to.calls - from.calls) / (BURST + CALLS_PER_SECOND * seconds);
    }),
  );
  return Math.max(0, ...parts);
}

/** Each asks again as soon as it has its answer, whatever that is. */
async function askOn(
  { random, replica, serverIDs }: Stage,
  askers: number,
  jobID: string,
  signal: AbortSignal,
): Promise<void> {
  const worker = async () => {
    while (!signal.aborted) {
      const body =
        random() < 0.5
          ? { query: JOB, variables: { id: jobID } }
          : { query: SERVER, variables: { id: chosen(random, serverIDs) } };
      await post(replica.url, body);
    }
  };
  await Promise.all(Array.from({ length: askers }, worker));
}

async function startOn(keys: Keys, everyMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    keys.begin();
    await pass(everyMs);
  }
}
