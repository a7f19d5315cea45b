// Proof 8. Nobody gets several launches out of one request, whatever its document, its transport and the connection do; where the request
// is refused, none. After each case a start of its own says that nothing more was under way.
import { type CountingDrs, startCountingDrs } from '../../kit/countingDrs.js';
import { runProgram } from '../../kit/program.js';
import { BareSocket } from '../kit/bareSocket.js';
import { type ProofRow, type Random, seededRandom, shuffled } from '../kit/proof.js';
import { inputOf, post, start, type Wish, wishOf } from './caller.js';
import { createStore, settingsFor, startsOf, type StoreKind } from './gateways.js';
import { MULTIPLIED, subscriptionOf } from './multipliedRequests.js';

export interface MultipliedScale {
  readonly store: StoreKind;
  /** Of every case. */
  readonly repeats: number;
  /** Of one key at once. */
  readonly clients: number;
}

interface World {
  readonly drs: CountingDrs;
  readonly url: string;
  readonly random: Random;
}

/** One way to multiply a start, with how many launches it may be and what it does; it gives what is wrong with the answers. */
interface Case {
  readonly name: string;
  readonly launches: 0 | 1;
  readonly run: (world: World, wish: Wish) => Promise<string | null>;
}

export async function prove(scale: MultipliedScale, seed: number): Promise<ProofRow> {
  await using store = await createStore(scale.store);
  await using drs = await startCountingDrs({ lifetimeMs: 1_000 });
  await using program = runProgram(settingsFor(drs.endpoint, store));
  const random = seededRandom(seed);
  const world: World = { drs, url: await program.url(), random };
  const violations: string[] = [];
  const cases = shuffled(random, Array.from({ length: scale.repeats }, () => casesFor(scale)).flat());
  for (const [index, each] of cases.entries())
    violations.push(...(await judge(world, each, wishOf(2 * index + 1), wishOf(2 * index + 2))));
  const mostOfOne = Math.max(...cases.map((_, index) => startsOf(drs, wishOf(2 * index + 1)).length));
  const numbers = { ...scale, cases: cases.length, launches: drs.starts.length - cases.length, mostOfOne };
  return { proof: '8 multiplied launches', numbers, seed, violations };
}

async function judge(
  world: World,
  { name, launches, run }: Case,
  wish: Wish,
  marker: Wish,
): Promise<string[]> {
  const violations: string[] = [];
  const before = world.drs.startRequests;
  const complaint = await run(world, wish);
  if (complaint !== null) violations.push(`${name}: ${complaint}`);
  const marked = await start(world.url, inputOf(marker));
  if (marked.kind !== 'answered' || marked.answer.job === undefined)
    violations.push(`after ${name} a start was answered with ${JSON.stringify(marked)}`);
  const count = startsOf(world.drs, wish).length;
  if (count !== launches) violations.push(`${name} is ${count} launches, not ${launches}`);
  const sent = world.drs.startRequests - before - 1;
  if (sent !== launches) violations.push(`${name} was sent to DRS ${sent} times, not ${launches}`);
  return violations;
}

function casesFor({ clients }: MultipliedScale): readonly Case[] {
  return [
    ...MULTIPLIED.map(({ name, launches, refusal, body }): Case => {
      const run = async ({ url }: World, wish: Wish) => complaintAbout(refusal, await post(url, body(wish)));
      return { name, launches, run };
    }),
    { name: 'a mutation over a socket', launches: 0, run: overSocket },
    { name: 'a mutation over sockets that die', launches: 0, run: overDyingSockets },
    { name: 'a caller who dies and sends the key again', launches: 1, run: dieAndSendAgain },
    {
      name: `${clients} clients with one key`,
      launches: 1,
      run: (world, wish) => atOnce(world, wish, clients),
    },
  ];
}

/** A refusal has errors and no data; an answer names what it started. */
function complaintAbout(refusal: string | undefined, text: string): string | null {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  const isRefused = errors !== undefined && data == null && text.includes(refusal ?? '');
  const isStarted = errors === undefined && text.includes('StartRecoverySuccess');
  return (refusal === undefined ? isStarted : isRefused) ? null : `was answered with ${text}`;
}

async function overSocket({ url }: World, wish: Wish): Promise<string | null> {
  const socket = await BareSocket.connect(url);
  const message = await socket.subscribed('1', subscriptionOf(wish));
  socket.vanish(false);
  const text = JSON.stringify(message);
  return message.type === 'error' && text.includes('Only subscriptions run')
    ? null
    : `was answered with ${text}`;
}

const SOCKETS = 5;

/** As a client that repeats what it had sent when its socket died. */
async function overDyingSockets({ url, random }: World, wish: Wish): Promise<null> {
  for (let each = 0; each < SOCKETS; each += 1) {
    const socket = await BareSocket.connect(url);
    socket.subscribe('1', subscriptionOf(wish));
    socket.vanish(random() < 0.5);
  }
  return null;
}

/** The connection breaks while DRS works; whoever sends the key again hears of the same job. */
async function dieAndSendAgain({ drs, url }: World, wish: Wish): Promise<string | null> {
  const leaving = new AbortController();
  const arrived = drs.startRequests + 1;
  drs.hold();
  const lost = post(url, subscriptionOf(wish), leaving.signal).catch(() => 'lost');
  await drs.until(() => drs.startRequests === arrived);
  leaving.abort();
  await lost;
  const again = Promise.all([start(url, inputOf(wish)), start(url, inputOf(wish))]);
  drs.release();
  const heard = await again;
  const jobIDs = new Set(
    heard.map((each) => (each.kind === 'answered' ? each.answer.job?.jobID : each.text)),
  );
  return jobIDs.size === 1 && jobIDs.has(startsOf(drs, wish)[0]?.jobID)
    ? null
    : `was answered with ${[...jobIDs].join()}`;
}

async function atOnce({ drs, url }: World, wish: Wish, clients: number): Promise<string | null> {
  const heard = await Promise.all(Array.from({ length: clients }, () => start(url, inputOf(wish))));
  const jobIDs = new Set(
    heard.map((each) => (each.kind === 'answered' ? each.answer.job?.jobID : each.text)),
  );
  return jobIDs.size === 1 && jobIDs.has(startsOf(drs, wish)[0]?.jobID)
    ? null
    : `was answered with ${[...jobIDs].join()}`;
}
