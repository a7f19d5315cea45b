// Proof 9: watchers whose connections are cut all the time, and whose gateway is killed, miss nothing, see nothing twice and nothing out
// of order. Held against a watcher who was never cut, against the log as it is read at the end, and against DRS itself.
import { CutProxy } from '../kit/cutProxy.js';
import { againstDrs, differences, replay } from '../kit/judging.js';
import { type MovingDrs, startMovingDrs } from '../kit/movingDrs.js';
import { launchPlan } from '../kit/movingDrsPlans.js';
import { chosen, type ProofRow, type Random, seededRandom, wholeNumber } from '../kit/proof.js';
import {
  createMemory,
  HAS_POSTGRES,
  type Memory,
  type Replica,
  startReplica,
  startReplicas,
} from '../kit/replicas.js';
import { ResumingWatcher } from '../kit/resumingWatcher.js';
import { changesOf } from '../kit/story.js';
import { inTime, pass, untilTrue } from '../kit/waiting.js';

export interface LosslessScale {
  readonly watchers: number;
  readonly jobs: number;
  readonly servers: number;
  readonly cutsPerSecond: number;
  /** From the first change of a job to the end of the last. */
  readonly storyMs: number;
  /** When the leading gateway is killed, from the first change. */
  readonly killAfterMs: number;
  /** After the end of the last job everybody must have been told so long after. */
  readonly patienceMs: number;
}

const MOST_AWAY_MS = 300;
const SETUP_MS = 60_000;

interface Stage {
  readonly random: Random;
  readonly drs: MovingDrs;
  readonly memory: Memory;
  readonly replicas: readonly Replica[];
  readonly proxies: readonly CutProxy[];
  readonly jobIDs: readonly string[];
}

export async function proveLossless(scale: LosslessScale, seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using drs = await startMovingDrs(random);
  await using memory = await createMemory();
  const replicas = await startReplicas(HAS_POSTGRES ? 2 : 1, drs, memory);
  const proxies = await Promise.all(replicas.map(({ url }) => CutProxy.start(url)));
  const jobIDs = Array.from({ length: scale.jobs }, () => drs.addJob(scale.servers));
  const stage = { random, drs, memory, replicas, proxies, jobIDs };
  try {
    return await run(stage, scale, seed);
  } finally {
    for (const proxy of proxies) await proxy.close();
    for (const replica of stage.replicas) await replica[Symbol.asyncDispose]();
  }
}

async function run(stage: Stage, scale: LosslessScale, seed: number): Promise<ProofRow> {
  const { random, drs, proxies, jobIDs } = stage;
  const references = referencesOf(stage);
  const watchers = Array.from({ length: scale.watchers }, (_, place) =>
    watcherOf(stage, jobIDs[place % jobIDs.length] ?? ''),
  );
  const everybody = [...watchers, ...references];
  const haveBegun = () => everybody.every(({ events }) => events.length > 0);
  await untilTrue('everybody was told how the job is', haveBegun, SETUP_MS);

  const startsAtMs = Date.now() + 200;
  for (const jobID of jobIDs) {
    const toMs = startsAtMs + wholeNumber(random, scale.storyMs / 2, scale.storyMs);
    drs.follow(jobID, launchPlan(random, scale.servers, { fromMs: startsAtMs, toMs }));
  }
  const cutting = new AbortController();
  const clientCuts = cutOn(stage, watchers, scale.cutsPerSecond, cutting.signal);
  const restarting = restartLeader(stage, scale.killAfterMs);
  const allOver = Promise.all(everybody.map(({ over }) => over));
  const areOver = await inTime(allOver, scale.storyMs + scale.patienceMs);
  cutting.abort();
  const cuts = (await clientCuts) + proxies.reduce((sum, proxy) => sum + proxy.cuts, 0);
  const restarted = await restarting;
  const late = everybody.filter(({ isDone }) => !isDone);
  for (const each of late) await each.stop();

  const replayed = await replay(restarted, everybody);
  const violations = [
    ...(areOver === null ? [`${late.length} were not told the end in time`] : []),
    ...everybody.flatMap((each) => each.problems()),
    ...watchers.flatMap((each) => differences(each, references)),
    ...replayed.violations,
    ...jobIDs.flatMap((jobID) => againstDrs(drs, jobID, replayed.longest.get(jobID) ?? [])),
  ];
  for (const replica of restarted) await replica[Symbol.asyncDispose]();
  const deliveries = everybody.reduce((sum, { events }) => sum + events.length, 0);
  const numbers = {
    watchers: scale.watchers,
    jobs: scale.jobs,
    servers: scale.servers,
    replicas: stage.replicas.length,
    seconds: Math.round(scale.storyMs / 1000),
    cuts,
    reconnections: watchers.reduce((sum, { connections }) => sum + connections - 1, 0),
    kills: 1,
    events: deliveries,
    changes: everybody.reduce((sum, { events }) => sum + changesOf(events).length, 0),
    p50Ms: percentile(references, 0.5),
    p99Ms: percentile(references, 0.99),
    stale: everybody.reduce((sum, { staleNotices }) => sum + staleNotices, 0),
  };
  return { proof: '9 lossless resume', numbers, seed, violations };
}

/** How late the events of those were who were never cut, the kill included; 0 where there is nobody. */
function percentile(references: readonly ResumingWatcher[], part: number): number {
  const delaysMs = references
    .flatMap((each) => each.delaysMs.slice(1))
    .toSorted((left, right) => left - right);
  return delaysMs[Math.floor(delaysMs.length * part)] ?? 0;
}

/** Those who are never cut: they watch where nobody is killed. With one gateway alone there is no such place. */
function referencesOf({ replicas, jobIDs }: Stage): readonly ResumingWatcher[] {
  const [, safe] = replicas;
  if (safe === undefined) return [];
  return jobIDs.map((jobID) => new ResumingWatcher({ jobID, nextUrl: () => safe.url, awayMs: () => 0 }));
}

function watcherOf({ random, proxies }: Stage, jobID: string): ResumingWatcher {
  return new ResumingWatcher({
    jobID,
    nextUrl: () => chosen(random, proxies).url,
    awayMs: () => wholeNumber(random, 0, MOST_AWAY_MS),
  });
}

/** Cuts connections until the signal aborts: half of them in the proxies. Gives how many clients cut themselves. */
async function cutOn(
  { random, proxies }: Stage,
  watchers: readonly ResumingWatcher[],
  perSecond: number,
  signal: AbortSignal,
): Promise<number> {
  let byClients = 0;
  while (!signal.aborted) {
    await pass(1_000 / perSecond);
    if (random() < 0.5) {
      chosen(random, proxies).cutOne(random);
    } else {
      chosen(random, watchers).cut();
      byClients += 1;
    }
  }
  return byClients;
}

/** Kills the gateway that leads, in the middle, and starts another on the same memory. Gives the gateways that run then. */
async function restartLeader(stage: Stage, afterMs: number): Promise<readonly Replica[]> {
  const [leader, ...others] = stage.replicas;
  const [proxy] = stage.proxies;
  if (leader === undefined || proxy === undefined) return [];
  await pass(afterMs);
  proxy.targetPort = null;
  leader.program.kill('SIGKILL');
  await leader.program.ended;
  const again = await startReplica(stage.drs, stage.memory);
  proxy.retarget(again.url);
  return [again, ...others];
}
