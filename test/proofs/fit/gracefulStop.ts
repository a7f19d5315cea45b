// Proof 24: a gateway is told to end again and again, in the middle of everything, and another one takes its place, as when a new version
// is rolled out: a balancer asks /readyz, people watch, one start is under way, and one client is frozen. Nothing that was accepted fails.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

import { startCountingDrs, type CountingDrs } from '../../kit/countingDrs.js';
import { createTestDatabase } from '../../kit/postgres.js';
import { type Program, runProgram } from '../../kit/program.js';
import { BareSocket } from '../kit/bareSocket.js';
import { type ProofRow, type Random, seededRandom, wholeNumber } from '../kit/proof.js';
import { ResumingWatcher } from '../kit/resumingWatcher.js';
import { WATCH_STORY } from '../kit/story.js';
import { forEachOf, inTime, pass, untilTrue } from '../kit/waiting.js';
import { type Heard, inputOf, start, wishOf } from '../once/caller.js';
import { settingsFor } from '../once/gateways.js';

export interface GracefulScale {
  readonly stops: number;
  readonly requestsPerSecond: number;
  readonly watchers: number;
}

interface Home {
  readonly program: Program;
  readonly url: string;
}

/** Where requests go: to those that said lately that they are ready. */
interface Balancer {
  readonly ready: Home[];
  readonly pick: () => string;
  readonly stop: () => Promise<void>;
}

interface Load {
  answered: number;
  readonly failures: string[];
  readonly stop: () => Promise<void>;
}

const PROBE_EVERY_MS = 50;
const MOST_EXIT_MS = 15_000;
const PATIENCE_MS = 120_000;
const CONNECTING_AT_ONCE = 50;
const START_HELD_MS = 700;
const READ = JSON.stringify({ query: '{ recoveryRequest(idempotencyKey: "nobody") { __typename } }' });

export async function proveGracefulStop(scale: GracefulScale, seed: number): Promise<ProofRow> {
  const random = seededRandom(seed);
  await using drs = await startCountingDrs();
  await using database = await createTestDatabase();
  if (database === null) throw new Error('this proof needs Postgres');
  const env = settingsFor(
    drs.endpoint,
    { env: { DATABASE_URL: database.url }, [Symbol.asyncDispose]: () => Promise.resolve() },
    { LOG_LEVEL: 'info', POLL_INTERVAL_MS: '250', SHUTDOWN_DELAY_MS: '1000' },
  );
  let current = await open(env);
  const balancer = balance(current);
  const first = await start(current.url, inputOf(wishOf(1)));
  const jobID = first.kind === 'answered' ? (first.answer.job?.jobID ?? '') : '';
  const awayMs = () => wholeNumber(random, 20, 300);
  const watchers = await forEachOf(Array.from({ length: scale.watchers }), CONNECTING_AT_ONCE, async () => {
    const watcher = new ResumingWatcher({ jobID, nextUrl: balancer.pick, awayMs });
    await untilTrue('a watcher is told how the job is', () => watcher.events.length > 0, PATIENCE_MS);
    return watcher;
  });
  const load = beginLoad(balancer, scale.requestsPerSecond);

  const [violations, exitsMs, takenMs]: [string[], number[], number[]] = [[], [], []];
  for (let stop = 1; stop <= scale.stops; stop += 1) {
    const next = await open(env);
    balancer.ready.push(next);
    const ended = await endOne({ drs, jobID, random, stop, current, next, watchers });
    violations.push(...ended.violations);
    exitsMs.push(ended.exitMs);
    takenMs.push(ended.takenMs);
    current = next;
  }
  drs.advance(jobID, { status: 'COMPLETED', launchStatus: 'LAUNCHED' });
  await inTime(Promise.all(watchers.map(({ over }) => over)), PATIENCE_MS);
  await load.stop();
  await balancer.stop();
  for (const each of watchers) if (!each.isDone) await each.stop();
  await current.program[Symbol.asyncDispose]();
  violations.push(...watchers.flatMap((each) => each.problems()), ...load.failures);
  const numbers = {
    ...scale,
    answered: load.answered,
    slowestExitMs: Math.max(...exitsMs),
    slowestTakeoverMs: Math.max(...takenMs),
    launches: drs.starts.length,
    connections: watchers.reduce((sum, { connections }) => sum + connections, 0),
  };
  return { proof: '24 graceful stop', numbers, seed, violations };
}

interface OneStop {
  readonly drs: CountingDrs;
  readonly jobID: string;
  readonly random: Random;
  readonly stop: number;
  readonly current: Home;
  readonly next: Home;
  readonly watchers: readonly ResumingWatcher[];
}

async function endOne({ drs, jobID, random, stop, current, next, watchers }: OneStop) {
  const frozen = await BareSocket.connect(current.url);
  await frozen.subscribed('frozen', { query: WATCH_STORY, variables: { id: jobID } });
  frozen.freeze();
  await pass(wholeNumber(random, 0, 500));
  drs.hold();
  const before = drs.starts.length;
  const starting = start(current.url, inputOf(wishOf(1_000 + stop)));
  await drs.until(() => drs.starts.length > before);
  current.program.kill('SIGTERM');
  const struckAtMs = performance.now();
  await pass(START_HELD_MS);
  drs.release();
  const end = await inTime(current.program.ended, 2 * MOST_EXIT_MS);
  const exitMs = Math.round(performance.now() - struckAtMs);
  frozen.vanish(true);
  const taken = await inTime(next.program.logged('watchLeaseTaken'), PATIENCE_MS);
  const takenMs = Math.round(performance.now() - struckAtMs) - exitMs;
  const told = watchers.map(({ events }) => events.length);
  drs.advance(jobID, { status: 'STARTED', launchStatus: stop % 2 === 0 ? 'PENDING' : 'IN_PROGRESS' });
  await untilTrue(
    'everybody is told of the next change',
    () => watchers.every(({ events }, place) => events.length > (told[place] ?? 0)),
    PATIENCE_MS,
  );
  const violations = [
    ...(end?.code === 0 ? [] : [`stop ${stop} ended with ${end?.code ?? 'nothing in time'}`]),
    ...(exitMs <= MOST_EXIT_MS ? [] : [`stop ${stop} took ${exitMs} ms`]),
    ...(taken === null ? [`after stop ${stop} nobody took the lease`] : []),
    ...answerProblems(await starting, stop),
    ...(drs.starts.length === before + 1 ? [] : [`stop ${stop}: ${drs.starts.length - before} launches`]),
  ];
  return { violations, exitMs, takenMs };
}

function answerProblems(heard: Heard, stop: number): readonly string[] {
  const isSuccess = heard.kind === 'answered' && heard.answer.__typename === 'StartRecoverySuccess';
  return isSuccess ? [] : [`the start under way at stop ${stop} was answered with ${JSON.stringify(heard)}`];
}

async function open(env: Readonly<Record<string, string>>): Promise<Home> {
  const program = runProgram(env);
  return { program, url: await program.url() };
}

function balance(first: Home): Balancer {
  const ready = [first];
  const stopping = new AbortController();
  const probe = async () => {
    while (!stopping.signal.aborted) {
      for (const home of [...ready]) {
        const isReady = await fetch(`${home.url}/readyz`).then(
          async (response) => (await response.text()) !== '' && response.status === 200,
          () => false,
        );
        if (!isReady && ready.length > 1) ready.splice(ready.indexOf(home), 1);
      }
      await pass(PROBE_EVERY_MS);
    }
  };
  const probing = probe();
  // The newest: whoever was cut off and the others all go there.
  const pick = () => ready.at(-1)?.url ?? '';
  const stop = async () => {
    stopping.abort();
    await probing;
  };
  return { ready, pick, stop };
}

/** So many requests a second over connections that are kept; none is repeated. */
function beginLoad(balancer: Balancer, perSecond: number): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const running = new Set<Promise<void>>();
  const load: Load = {
    answered: 0,
    failures: [],
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
      agent.destroy();
    },
  };
  let turn = 0;
  const send = async () => {
    turn += 1;
    // Every other one goes to the one that was there first, for as long as it says that it is ready.
    const url = turn % 2 === 0 ? balancer.pick() : (balancer.ready[0]?.url ?? '');
    try {
      const { status, body } = await post(url, agent);
      if (status === 200 && body.includes('ResourceNotFoundError')) load.answered += 1;
      else load.failures.push(`a request was answered with ${status}: ${body.slice(0, 200)}`);
    } catch (error) {
      load.failures.push(`a request failed: ${String(error)}`);
    }
  };
  const timer = setInterval(() => {
    const sent = send().finally(() => running.delete(sent));
    running.add(sent);
  }, 1000 / perSecond);
  return load;
}

function post(url: string, agent: Agent): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
    });
    asked.once('error', reject);
    asked.end(READ);
  });
}
