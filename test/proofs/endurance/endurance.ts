// Proof 25: something random goes wrong every few seconds, for an hour, while starts with keys and their watchers come and go. In the end
// each key has its one launch, each watcher was told every change once, in order, up to the end, and memory has not grown.
import type { Job } from '@aws-sdk/client-drs';

import { chosen, type ProofRow, type Random, seededRandom } from '../kit/proof.js';
import { stateOf, type StoryJob } from '../kit/story.js';
import { inTime, msUntil, pass } from '../kit/waiting.js';
import { EnduranceAudience } from './audience.js';
import { durationOf, faultsFor } from './faults.js';
import { Keys, serverIDsOf } from './keys.js';
import { judgeLogs } from './logs.js';
import { type Growth, watchMemory } from './memory.js';
import { Stage } from './stage.js';

export interface EnduranceScale {
  readonly minutes: number;
  readonly faultEveryMs: number;
  readonly startEveryMs: number;
  readonly watchersPerJob: number;
  readonly sampleEveryMs: number;
  /** How much faster than life jobs run. */
  readonly speed: number;
}

const SETTINGS = {
  POLL_INTERVAL_MS: '500',
  START_WAIT_MS: '1000',
  RECONCILE_WINDOW_MS: '10000',
  LOG_LEVEL: 'warn',
};
const MOST_SERVERS = 4_000;
const AGAIN_AFTER_MS = 1_000;
const CUT_EVERY_MS = 500;
/** Once nothing goes wrong any more. */
const SETTLED_WITHIN_MS = 180_000;
const READY_WITHIN_MS = 10_000;
const MOST_MB_PER_MINUTE = 1;
/** A shorter life tells no slope. */
const LEAST_MINUTES_FOR_SLOPE = 8;
const MOST_SHORT_GROWTH_MB = 60;

export async function proveEndurance(scale: EnduranceScale, seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  const servers = Math.min(MOST_SERVERS, Math.ceil((scale.minutes * 60_000) / scale.startEveryMs) + 10);
  await using stage = await Stage.open({ speed: scale.speed, servers, seed }, SETTINGS);
  const { urls } = stage;
  const audience = new EnduranceAudience(random, urls, scale.watchersPerJob);
  const keys = new Keys({
    nextUrl: () => chosen(random, urls),
    serverIDs: await serverIDsOf(urls[0] ?? '', servers),
    againAfterMs: AGAIN_AFTER_MS,
    onJob: (jobID) => audience.watch(jobID),
  });
  try {
    return await run({ stage, random, audience, keys }, scale, seed);
  } finally {
    keys.giveUp();
    await audience.stop();
  }
}

interface Play {
  readonly stage: Stage;
  readonly random: Random;
  readonly audience: EnduranceAudience;
  readonly keys: Keys;
}

async function run(play: Play, scale: EnduranceScale, seed: number): Promise<ProofRow> {
  const { stage, audience, keys } = play;
  const ending = new AbortController();
  const background = [
    startOn(keys, scale.startEveryMs, ending.signal),
    audience.cutOn(CUT_EVERY_MS, ending.signal),
  ];
  const growing = watchMemory(stage, scale.sampleEveryMs, ending.signal);
  const struck = await strikeOn(play, scale);
  ending.abort();
  await Promise.all(background);
  const growth = await growing;

  const readyMs = await msUntil(() => areReady(stage), READY_WITHIN_MS);
  const settledAtMs = performance.now();
  const areAnswered =
    (await inTime(
      keys.settled().then(() => true),
      SETTLED_WITHIN_MS,
    )) !== null;
  const areTold =
    (await inTime(
      audience.settled().then(() => true),
      SETTLED_WITHIN_MS,
    )) !== null;
  const settledMs = Math.round(performance.now() - settledAtMs);
  keys.giveUp();
  await audience.stop();
  await audience.readAgain(stage.seats.map(({ replica }) => replica));
  const jobs = await stage.simulator.jobs();
  const logs = judgeLogs(await stage.end());
  const violations = [
    ...(readyMs === null ? [`/readyz was not 200 within ${READY_WITHIN_MS} ms`] : []),
    ...(areAnswered ? [] : ['not every key was answered in the end']),
    ...(areTold ? [] : ['not every watcher was told the end']),
    ...stage.problems,
    ...logs.problems,
    ...keys.problems(jobs),
    ...audience.problems,
    ...endProblems(audience, jobs),
    ...growthProblems(growth),
  ];
  const numbers = {
    ...numbersOf(play, scale, struck, growth),
    extraLaunches: keys.launches(jobs) - keys.acknowledged.size,
    unhandledRejections: logs.unhandledRejections,
    warned: [...logs.warned].map(([event, count]) => `${event} ${count}`).join('; '),
    settledMs,
  };
  return { proof: '25 endurance (< 1 MB/min, 0 unhandled, once, lossless)', numbers, seed, violations };
}

/** A random fault every so often; gives how often each came. */
async function strikeOn(
  { stage, random }: Play,
  scale: EnduranceScale,
): Promise<ReadonlyMap<string, number>> {
  const struck = new Map<string, number>();
  const untilMs = performance.now() + scale.minutes * 60_000;
  while (performance.now() < untilMs) {
    const beganAtMs = performance.now();
    const fault = chosen(random, chosen(random, faultsFor(stage)));
    await fault.strike(stage, random, durationOf(random, scale.faultEveryMs));
    struck.set(fault.name, (struck.get(fault.name) ?? 0) + 1);
    await pass(Math.max(0, scale.faultEveryMs - (performance.now() - beganAtMs)));
  }
  return struck;
}

async function startOn(keys: Keys, everyMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && keys.begin()) await pass(everyMs);
}

async function areReady({ seats }: Stage): Promise<boolean> {
  const statuses = await Promise.all(
    seats.map(({ replica }) =>
      fetch(`${replica.url}/readyz`).then(
        ({ status }) => status,
        () => 0,
      ),
    ),
  );
  return statuses.every((status) => status === 200);
}

/** What watchers were told last is what DRS shows. */
function endProblems({ lastStates }: EnduranceAudience, jobs: readonly Job[]): readonly string[] {
  const states = new Map(jobs.map((job) => [job.jobID ?? '', stateOf(storyJobOf(job))]));
  return [...lastStates].flatMap(([jobID, told]) =>
    states.get(jobID) === told ? [] : [`the end of ${jobID} was told otherwise than DRS shows it`],
  );
}

function storyJobOf({ status, participatingServers = [] }: Job): StoryJob {
  return {
    status: status ?? '',
    participatingServers: participatingServers.map((server) => ({
      sourceServerID: server.sourceServerID ?? '',
      launchStatus: server.launchStatus ?? '',
      recoveryInstanceID: server.recoveryInstanceID ?? null,
    })),
  };
}

function growthProblems({ minutes, heapMBPerMinute, rssMBPerMinute, heapMB }: Growth): readonly string[] {
  if (minutes < LEAST_MINUTES_FOR_SLOPE) {
    const [first, last] = heapMB;
    return last - first > MOST_SHORT_GROWTH_MB ? [`memory grew from ${first} to ${last} MB`] : [];
  }
  return [
    ...(heapMBPerMinute < MOST_MB_PER_MINUTE ? [] : [`the heap grows by ${heapMBPerMinute} MB a minute`]),
    ...(rssMBPerMinute < MOST_MB_PER_MINUTE ? [] : [`the process grows by ${rssMBPerMinute} MB a minute`]),
  ];
}

function numbersOf(
  { stage, audience, keys }: Play,
  scale: EnduranceScale,
  struck: ReadonlyMap<string, number>,
  { minutes, samples, heapMBPerMinute, rssMBPerMinute, heapMB, rssMB }: Growth,
) {
  const faults = [...struck.values()].reduce((sum, count) => sum + count, 0);
  return {
    minutes: scale.minutes,
    gateways: stage.seats.length,
    faults,
    kinds: [...struck].map(([name, count]) => `${name} ${count}`).join('; '),
    keys: keys.count,
    mutations: keys.sendings,
    heard: [...keys.heard].map(([what, count]) => `${what} ${count}`).join('; '),
    jobsWatched: audience.lastStates.size,
    changes: audience.changes,
    connections: audience.connections,
    stale: audience.staleNotices,
    measuredMinutes: minutes.toFixed(1),
    samples,
    heapMB: heapMB.join(' to '),
    rssMB: rssMB.join(' to '),
    heapMBPerMinute: heapMBPerMinute.toFixed(2),
    rssMBPerMinute: rssMBPerMinute.toFixed(2),
  };
}
