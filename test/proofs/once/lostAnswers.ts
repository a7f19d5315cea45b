// Proof 6. Whatever becomes of DRS's answer, a key is one launch at most, its caller hears a typed result, and what nobody knows at first
// is known soon. The kinds of
// faults come in an order by chance, each is met by as many keys as the scale says.
import { type CountingDrs, startCountingDrs, type StartFault } from '../../kit/countingDrs.js';
import { killPrograms, runProgram } from '../../kit/program.js';
import { startTcpProxy, type TcpProxy } from '../../kit/tcpProxy.js';
import { inParallel } from '../kit/inParallel.js';
import { pause } from '../kit/pause.js';
import { type ProofRow, type Random, seededRandom, shuffled } from '../kit/proof.js';
import {
  type Heard,
  inputOf,
  type RememberedRequest,
  requestOf,
  start,
  type Wish,
  wishes,
} from './caller.js';
import { createStore, settingsFor, startsOf, type StoreKind } from './gateways.js';

export interface LostAnswersScale {
  readonly store: StoreKind;
  readonly keysPerFault: number;
  /** So many kinds of faults are being met at a time. */
  readonly kindsAtOnce: number;
  /** DescribeJobs shows a job so much later than it starts. */
  readonly showAfterMs: number;
  readonly startWaitMs: number;
  readonly reconcileWindowMs: number;
  /** 0: a call that hangs is given up by the gateway. 1: the network loses its connection once DRS accepted all of them. */
  readonly isHangCut: 0 | 1;
  /** After an answer; 30 seconds is what is promised. */
  readonly mostUnsettledMs: number;
}

interface World {
  readonly drs: CountingDrs;
  readonly proxy: TcpProxy;
  readonly url: string;
  readonly random: Random;
  readonly violations: string[];
}

/** What became of a key: what its caller heard, and what the gateway says once it is settled. */
interface Fate {
  readonly wish: Wish;
  readonly fault: string;
  readonly heard: Heard;
  readonly settled: RememberedRequest;
  /** From the answer on. */
  readonly settledAfterMs: number;
}

const FAULTS: readonly StartFault[] = [
  { kind: 'status500' },
  { kind: 'status500', withJob: true },
  { kind: 'html503' },
  { kind: 'resetBeforeAcceptance' },
  { kind: 'resetAfterAcceptance' },
  { kind: 'cutBody' },
  { kind: 'hang' },
  { kind: 'slow', ms: 1_000 },
];
const THROTTLING: StartFault = { kind: 'throttle429' };
const ASK_AGAIN_MS = 250;
/** Seldom enough that hundreds who look are no load. */
const LOOK_AGAIN_MS = 2_000;
const CALLERS = 20;
/** The codes with which the gateway says that it sent nothing, and asks for patience. */
const BUSY = ['GatewayRateBudgetExceeded', 'GatewayStoreUnavailable'];

export async function prove(scale: LostAnswersScale, seed: number): Promise<ProofRow> {
  await using store = await createStore(scale.store);
  await using drs = await startCountingDrs({ lifetimeMs: 1_000 });
  await using proxy = await startTcpProxy(drs.port);
  drs.showAfterMs = scale.showAfterMs;
  const env = settingsFor(`http://127.0.0.1:${proxy.port}`, store, {
    START_WAIT_MS: String(scale.startWaitMs),
    RECONCILE_WINDOW_MS: String(scale.reconcileWindowMs),
  });
  try {
    const url = await runProgram(env).url();
    const world: World = { drs, proxy, url, random: seededRandom(seed), violations: [] };
    const fates = await meetFaults(world, scale);
    for (const fate of fates) judge(world, fate);
    drs.heal();
    await sendAgain(world, fates);
    const { violations } = world;
    return { proof: '6 lost answers', numbers: { ...scale, ...countsOf(drs, fates) }, seed, violations };
  } finally {
    await killPrograms();
  }
}

/** The next kind of fault comes once each key of the last has met its own, and few enough kinds are under way. */
async function meetFaults(world: World, scale: LostAnswersScale): Promise<readonly Fate[]> {
  const { drs, random } = world;
  const rounds: Promise<readonly Fate[]>[] = [];
  const underWay = new Set<Promise<unknown>>();
  // Throttled starts are sent again, and would take the faults of the others: they come last.
  for (const [round, fault] of [...shuffled(random, FAULTS), THROTTLING].entries()) {
    const wished = wishes(scale.keysPerFault, round * scale.keysPerFault + 1);
    const sentBefore = drs.startRequests;
    drs.failStarts(fault, scale.keysPerFault);
    const heard = Promise.all(wished.map((wish) => startPatiently(world, wish)));
    underWay.add(heard);
    const isAnswered = heard.then(() => underWay.delete(heard));
    rounds.push(heard.then((answers) => settle(world, scale, nameOf(fault), wished, answers)));
    const isSent = () => drs.startRequests >= sentBefore + scale.keysPerFault;
    await Promise.race([drs.until(isSent), isAnswered]);
    if (fault.kind === 'hang' && scale.isHangCut === 1) world.proxy.cutAll();
    while (underWay.size >= scale.kindsAtOnce) await Promise.race(underWay);
  }
  return (await Promise.all(rounds)).flat();
}

/** As a caller does: where the gateway is busy, again with the same key. */
async function startPatiently({ url }: World, wish: Wish): Promise<Heard> {
  for (;;) {
    const heard = await start(url, inputOf(wish));
    if (heard.kind !== 'answered' || !BUSY.includes(heard.answer.code ?? '')) return heard;
    await pause(ASK_AGAIN_MS);
  }
}

function settle(
  world: World,
  { mostUnsettledMs }: LostAnswersScale,
  fault: string,
  wished: readonly Wish[],
  answers: readonly Heard[],
): Promise<readonly Fate[]> {
  const answeredAtMs = performance.now();
  return Promise.all(
    wished.map(async (wish, index): Promise<Fate> => {
      const heard = answers[index] ?? { kind: 'lost', text: 'nothing' };
      // An impatient caller sends it again at once, which must not start anything.
      if (heard.kind === 'answered' && isDoubtful(heard.answer.__typename))
        await start(world.url, inputOf(wish));
      const settled = await untilSettled(world.url, wish, answeredAtMs + mostUnsettledMs);
      return { wish, fault, heard, settled, settledAfterMs: performance.now() - answeredAtMs };
    }),
  );
}

function isDoubtful(type: string): boolean {
  return type === 'OutcomeUnknownError' || type === 'InternalServerError';
}

async function untilSettled(
  url: string,
  { idempotencyKey }: Wish,
  untilMs: number,
): Promise<RememberedRequest> {
  for (;;) {
    const request = await requestOf(url, idempotencyKey);
    const isSettled = request.state === 'STARTED' || request.state === 'RELEASED';
    if (isSettled || performance.now() > untilMs) return request;
    await pause(LOOK_AGAIN_MS);
  }
}

function judge({ drs, violations }: World, { wish, fault, heard, settled }: Fate): void {
  const name = `${wish.idempotencyKey} (${fault})`;
  const [started, second] = startsOf(drs, wish);
  if (second !== undefined) violations.push(`${name} was launched more than once`);
  if (heard.kind !== 'answered') violations.push(`${name} was answered with no typed result: ${heard.text}`);
  if (
    heard.kind === 'answered' &&
    heard.answer.job !== undefined &&
    heard.answer.job.jobID !== started?.jobID
  )
    violations.push(`${name} was answered with a job that DRS did not start: ${heard.answer.job.jobID}`);
  if (settled.state === 'STARTED') {
    if (settled.job?.jobID !== started?.jobID)
      violations.push(`${name} is STARTED with ${settled.job?.jobID}, and DRS started ${started?.jobID}`);
  } else if (settled.state !== 'RELEASED')
    violations.push(`${name} is ${settled.state ?? settled.__typename} after too long`);
  else if (started !== undefined) violations.push(`${name} is RELEASED, and DRS started ${started.jobID}`);
}

/** Once all is settled: what started answers with its job, what was released starts now. */
async function sendAgain({ drs, url, violations }: World, fates: readonly Fate[]): Promise<void> {
  await inParallel(fates, CALLERS, async ({ wish, fault, settled }) => {
    const isSettled = settled.state === 'STARTED' || settled.state === 'RELEASED';
    const isReplay = settled.state === 'STARTED';
    const heard = await start(url, inputOf(wish));
    const starts = startsOf(drs, wish);
    const answer = heard.kind === 'answered' ? heard.answer : undefined;
    const name = `${wish.idempotencyKey} (${fault}, ${settled.state})`;
    if (starts.length > 1 || (isSettled && starts.length === 0))
      violations.push(`${name} is ${starts.length} launches after it was sent again`);
    // What is not settled was told of already; it may be meanwhile.
    const isRight = answer?.isReplay === isReplay && answer.job?.jobID === starts[0]?.jobID;
    if (isSettled && !isRight)
      violations.push(`${name} was sent again and answered with ${JSON.stringify(heard)}`);
  });
}

function countsOf(drs: CountingDrs, fates: readonly Fate[]): Readonly<Record<string, number>> {
  const heardOf = (type: string) =>
    fates.filter(({ heard }) => heard.kind === 'answered' && heard.answer.__typename === type).length;
  return {
    keys: fates.length,
    launches: drs.starts.length,
    sent: drs.startRequests,
    unknown: heardOf('OutcomeUnknownError') + heardOf('InternalServerError'),
    released: fates.filter(({ settled }) => settled.state === 'RELEASED').length,
    slowestMs: Math.round(Math.max(...fates.map(({ settledAfterMs }) => settledAfterMs))),
  };
}

function nameOf(fault: StartFault): string {
  return 'withJob' in fault ? `${fault.kind} with a job` : fault.kind;
}
