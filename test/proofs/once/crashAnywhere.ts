// Proof 7. A gateway is killed (SIGKILL) again and again on one store, wherever it hurts, with starts under way. Whoever sends the same
// keys again, to a new process on the same folder or to another replica on the same Postgres, gets exactly one launch each, finds every
// start that was acknowledged, and nothing was sent that the audit trail did not announce.
import { type CountingDrs, startCountingDrs } from '../../kit/countingDrs.js';
import { runProgram } from '../../kit/program.js';
import { inParallel } from '../kit/inParallel.js';
import { pause } from '../kit/pause.js';
import { type ProofRow, type Random, seededRandom, shuffled } from '../kit/proof.js';
import { type Heard, inputOf, requestOf, start, type Wish, wishes, withIntent } from './caller.js';
import { CRASH_POINTS, type CrashPoint, liveAndDie } from './crashPoints.js';
import { createStore, requestIDOf, settingsFor, startsOf, type StoreKind } from './gateways.js';

export interface CrashScale {
  readonly store: StoreKind;
  /** The crash points take turns, in an order by chance. */
  readonly kills: number;
  /** Under way at each kill. */
  readonly startsPerKill: number;
  /** After so many kills everything is settled and judged. */
  readonly killsPerBatch: number;
  /** DescribeJobs shows a job so much later than it starts. */
  readonly showAfterMs: number;
  readonly reconcileWindowMs: number;
}

interface World {
  readonly drs: CountingDrs;
  readonly env: Readonly<Record<string, string>>;
  readonly random: Random;
  readonly violations: string[];
  /** The job that a caller was told of, by key. */
  readonly acknowledged: Map<string, string>;
}

const MOST_STUCK_MS = 60_000;
const ASK_AGAIN_MS = 500;
const CALLERS = 20;

export async function prove(scale: CrashScale, seed: number): Promise<ProofRow> {
  await using store = await createStore(scale.store);
  await using drs = await startCountingDrs({ lifetimeMs: 1_000 });
  drs.showAfterMs = scale.showAfterMs;
  const env = settingsFor(drs.endpoint, store, {
    LOG_LEVEL: 'debug',
    START_WAIT_MS: '300',
    RECONCILE_WINDOW_MS: String(scale.reconcileWindowMs),
  });
  const random = seededRandom(seed);
  const world: World = { drs, env, random, violations: [], acknowledged: new Map() };
  const life = scale.store === 'sqlite' ? dieAlone(world, scale) : dieBesideAnother(world, scale);
  const { all, onPoint, slowestMs } = await life;
  judgeHistory(world, all);
  const { size: acknowledged } = world.acknowledged;
  const counts = { onPoint, keys: all.length, launches: drs.starts.length, acknowledged, slowestMs };
  return { proof: '7 crash anywhere', numbers: { ...scale, ...counts }, seed, violations: world.violations };
}

/** What was wished for, how many kills hit their point, and how long it took at most until all of a batch was settled. */
interface Lived {
  readonly all: readonly Wish[];
  readonly onPoint: number;
  readonly slowestMs: number;
}

/** On a folder: a new process takes over. */
function dieAlone(world: World, scale: CrashScale): Promise<Lived> {
  return liveOn(world, scale, async (batch) => {
    await using program = runProgram(quiet(world));
    return await settleAll(world, await program.url(), batch);
  });
}

/** On Postgres: a replica that lives takes over. */
async function dieBesideAnother(world: World, scale: CrashScale): Promise<Lived> {
  await using survivor = runProgram(quiet(world));
  const url = await survivor.url();
  return await liveOn(world, scale, (batch) => settleAll(world, url, batch));
}

function quiet({ env }: World): Readonly<Record<string, string>> {
  return { ...env, LOG_LEVEL: 'error' };
}

/** Dies once at each of the points, and has everything settled in between. */
async function liveOn(
  world: World,
  { kills, startsPerKill, killsPerBatch }: CrashScale,
  settle: (batch: readonly Wish[]) => Promise<number>,
): Promise<Lived> {
  const all: Wish[] = [];
  let [batch, slowestMs, onPoint, points]: [Wish[], number, number, readonly CrashPoint[]] = [[], 0, 0, []];
  for (let kill = 1; kill <= kills; kill += 1) {
    if (points.length === 0) points = shuffled(world.random, CRASH_POINTS);
    const point = points[0] ?? 'atRandom';
    points = points.slice(1);
    const wished = wishes(startsPerKill, all.length + 1);
    const { heard, isOnPoint } = await liveAndDie(world, point, wished);
    if (isOnPoint) onPoint += 1;
    wished.forEach((wish, index) => noteAnswer(world, wish, heard[index], point));
    all.push(...wished);
    batch.push(...wished);
    if (kill % killsPerBatch !== 0 && kill < kills) continue;
    slowestMs = Math.max(slowestMs, await settle(batch));
    batch = [];
  }
  return { all, onPoint, slowestMs };
}

/** Sends every key again until it has its job; gives how long that took. */
async function settleAll(world: World, url: string, batch: readonly Wish[]): Promise<number> {
  const restartedAtMs = performance.now();
  const untilMs = restartedAtMs + MOST_STUCK_MS;
  await inParallel(batch, CALLERS, (wish) => sendUntilStarted(world, url, wish, untilMs));
  const settledMs = Math.round(performance.now() - restartedAtMs);
  await judgeMemory(world, url, batch);
  return settledMs;
}

async function sendUntilStarted(world: World, url: string, wish: Wish, untilMs: number): Promise<void> {
  for (;;) {
    const heard = await start(url, inputOf(wish));
    noteAnswer(world, wish, heard, 'a restart');
    if (heard.kind === 'answered' && heard.answer.job !== undefined) return;
    if (performance.now() > untilMs) {
      world.violations.push(`${wish.idempotencyKey} is stuck after 60 seconds: ${JSON.stringify(heard)}`);
      return;
    }
    await pause(ASK_AGAIN_MS);
  }
}

/** A caller who was told of a job must hear of the same one ever after. */
function noteAnswer(
  { acknowledged, violations }: World,
  wish: Wish,
  heard: Heard | undefined,
  when: string,
): void {
  const key = wish.idempotencyKey;
  if (heard?.kind === 'untyped')
    violations.push(`${key} was answered at ${when} with no typed result: ${heard.text}`);
  if (heard?.kind !== 'answered' || heard.answer.job === undefined) return;
  const { jobID } = heard.answer.job;
  const before = acknowledged.get(key);
  if (before !== undefined && before !== jobID)
    violations.push(`${key} was acknowledged with ${before}, and with ${jobID} after ${when}`);
  acknowledged.set(key, jobID);
}

async function judgeMemory(
  { drs, acknowledged, violations }: World,
  url: string,
  batch: readonly Wish[],
): Promise<void> {
  await inParallel(batch, CALLERS, async ({ idempotencyKey }) => {
    const { state, job } = await requestOf(url, idempotencyKey);
    if (state !== 'STARTED' || job?.jobID !== acknowledged.get(idempotencyKey))
      violations.push(`${idempotencyKey} is remembered as ${state} with ${job?.jobID}`);
  });
  const requestIDs = batch.flatMap((wish) => startsOf(drs, wish).map(requestIDOf));
  const announced = await withIntent(url, requestIDs);
  for (const requestID of requestIDs)
    if (!announced.has(requestID))
      violations.push(`the audit trail has no intent of the request ${requestID}`);
}

function judgeHistory({ drs, acknowledged, violations }: World, all: readonly Wish[]): void {
  for (const wish of all) {
    const starts = startsOf(drs, wish);
    const key = wish.idempotencyKey;
    if (starts.length !== 1)
      violations.push(`${key} is ${starts.length} launches: ${starts.map(requestIDOf).join(', ')}`);
    if (starts[0]?.jobID !== acknowledged.get(key))
      violations.push(
        `${key} was acknowledged with ${acknowledged.get(key)}, DRS started ${starts[0]?.jobID}`,
      );
  }
}
