// Proof 5. Many calls at once with one key are one launch, with every replica and every order of the input; another input under the key
// is refused with the name of the first; and different keys are as many launches as there are keys.
import { type CountingDrs, startCountingDrs } from '../../kit/countingDrs.js';
import { killPrograms, runProgram } from '../../kit/program.js';
import { inParallel } from '../kit/inParallel.js';
import { pause } from '../kit/pause.js';
import { chosen, type ProofRow, type Random, seededRandom, shuffled } from '../kit/proof.js';
import { type Heard, inputOf, start, type StartInput, type Wish, wishes, wishOf } from './caller.js';
import { createStore, settingsFor, startsOf, type StoreKind } from './gateways.js';

export interface SameKeyScale {
  readonly store: StoreKind;
  /** Of gateways on the store; one on SQLite. */
  readonly processes: number;
  /** With one key, at once. */
  readonly parallelCalls: number;
  readonly keys: number;
  /** Callers of different keys at a time. */
  readonly callers: number;
}

interface World {
  readonly drs: CountingDrs;
  readonly urls: readonly string[];
  readonly random: Random;
  readonly violations: string[];
}

const ASK_AGAIN_MS = 500;
/** The key that all call with; no number of `wishes`. */
const SHARED = wishOf(999_999);
const SERVERS = [SHARED.sourceServerID, 's-sharedserver00002', 's-sharedserver00003'];
const TAGS = [
  { key: 'team', value: 'storage' },
  { key: 'ticket', value: '17' },
];

export async function prove(scale: SameKeyScale, seed: number): Promise<ProofRow> {
  await using store = await createStore(scale.store);
  // Jobs that end soon: what is watched is another proof.
  await using drs = await startCountingDrs({ lifetimeMs: 1_000 });
  const env = settingsFor(drs.endpoint, store);
  try {
    const programs = Array.from({ length: scale.processes }, () => runProgram(env));
    const urls = await Promise.all(programs.map((program) => program.url()));
    const world: World = { drs, urls, random: seededRandom(seed), violations: [] };
    await sendOneKey(world, scale.parallelCalls);
    await sendAnotherInput(world);
    const { ms, repeats } = await sendManyKeys(world, scale);
    const numbers = { ...scale, launches: drs.starts.length, seconds: Math.round(ms / 1000), repeats };
    return { proof: '5 same key at once', numbers, seed, violations: world.violations };
  } finally {
    await killPrograms();
  }
}

async function sendOneKey({ drs, urls, random, violations }: World, calls: number): Promise<void> {
  const inputs = Array.from({ length: calls }, (_, index) => sharedInput(random, index));
  const heard = await Promise.all(inputs.map((input) => start(chosen(random, urls), input)));
  const answers = heard.flatMap((each) => (each.kind === 'answered' ? [each.answer] : []));
  const successes = answers.filter(({ __typename }) => __typename === 'StartRecoverySuccess');
  const jobIDs = new Set(successes.map(({ job }) => job?.jobID));
  const first = successes.filter(({ isReplay }) => isReplay === false).length;
  if (successes.length !== calls)
    violations.push(`${calls - successes.length} calls got no success: ${sample(heard)}`);
  if (first !== 1) violations.push(`${first} answers say that they are the first`);
  if (jobIDs.size !== 1 || !jobIDs.has(drs.starts[0]?.jobID))
    violations.push(
      `the answers name the jobs ${[...jobIDs].join(', ')}, DRS started ${drs.starts[0]?.jobID}`,
    );
  if (drs.starts.length !== 1) violations.push(`DRS accepted ${drs.starts.length} starts of one key`);
}

async function sendAnotherInput({ drs, urls, random, violations }: World): Promise<void> {
  const before = drs.startRequests;
  const others: readonly StartInput[] = [
    { ...sharedInput(random, 0), isDrill: false },
    { ...sharedInput(random, 0), tags: [] },
    { ...sharedInput(random, 0), sourceServers: [{ sourceServerID: SHARED.sourceServerID }] },
  ];
  for (const input of others) {
    const heard = await start(chosen(random, urls), input);
    const original = heard.kind === 'answered' ? heard.answer.originalJob?.jobID : undefined;
    const type = heard.kind === 'answered' ? heard.answer.__typename : heard.text;
    if (type !== 'IdempotencyMismatchError' || original !== drs.starts[0]?.jobID)
      violations.push(`another input under the key got ${type} with the job ${original}`);
  }
  if (drs.startRequests !== before) violations.push('another input under the key was sent to DRS');
}

async function sendManyKeys(
  world: World,
  { keys, callers }: SameKeyScale,
): Promise<{ ms: number; repeats: number }> {
  const { drs, violations, random } = world;
  const startedAtMs = performance.now();
  const all = shuffled(random, wishes(keys));
  const results = await inParallel(all, callers, (wish) => startPatiently(world, wish));
  const ms = performance.now() - startedAtMs;
  all.forEach((wish, index) => {
    const [starts, heard] = [startsOf(drs, wish), results[index]?.heard];
    if (starts.length !== 1) violations.push(`${wish.idempotencyKey} is ${starts.length} launches`);
    const jobID = heard?.kind === 'answered' ? heard.answer.job?.jobID : undefined;
    if (jobID !== starts[0]?.jobID)
      violations.push(`${wish.idempotencyKey} was answered with ${JSON.stringify(heard)}`);
  });
  if (drs.startRequests !== keys + 1)
    violations.push(`DRS was sent ${drs.startRequests} starts for ${keys + 1} keys`);
  return { ms, repeats: results.reduce((sum, { repeats }) => sum + repeats, 0) };
}

/** As a caller does: where the gateway is busy, again with the same key, at whichever replica. */
async function startPatiently(
  { urls, random }: World,
  wish: Wish,
): Promise<{ readonly heard: Heard; readonly repeats: number }> {
  for (let repeats = 0; ; repeats += 1) {
    const heard = await start(chosen(random, urls), inputOf(wish));
    const isBusy = heard.kind === 'answered' && heard.answer.code === 'GatewayRateBudgetExceeded';
    if (!isBusy) return { heard, repeats };
    await pause(ASK_AGAIN_MS);
  }
}

/** The same input every time, in another order and with another reason. */
function sharedInput(random: Random, number: number): StartInput {
  return {
    idempotencyKey: SHARED.idempotencyKey,
    isDrill: true,
    sourceServers: shuffled(random, SERVERS).map((sourceServerID) => ({ sourceServerID })),
    tags: shuffled(random, TAGS),
    reason: `Call ${number}`,
  };
}

function sample(heard: readonly Heard[]): string {
  const other = heard.find(
    (each) => each.kind !== 'answered' || each.answer.__typename !== 'StartRecoverySuccess',
  );
  return JSON.stringify(other);
}
