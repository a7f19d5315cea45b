// Where a gateway dies in proof 7, and how a life is brought to its end there.
import type { CountingDrs, StartFault } from '../../kit/countingDrs.js';
import { type Program, type ProgramOptions, runProgram } from '../../kit/program.js';
import { pause } from '../kit/pause.js';
import { chosen, type Random, wholeNumber } from '../kit/proof.js';
import { type Heard, inputOf, start, type Wish } from './caller.js';

export const CRASH_POINTS = [
  /** Nothing is written down yet. */
  'startRecoveryClaiming',
  /** It is written down, and nothing was sent. */
  'startRecoverySending',
  /** DRS has read the request and not answered. */
  'arrivedAtDrs',
  /** The answer was read, and nothing of it is written down. */
  'startRecoveryAnswered',
  /** It is written down, and the caller has not heard of it. */
  'startRecoveryStarted',
  /** A lost start is being looked for. */
  'requestsReconciling',
  'atRandom',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** What a life is lived with. */
export interface LifeParts {
  readonly drs: CountingDrs;
  readonly env: Readonly<Record<string, string>>;
  readonly random: Random;
}

const MOST_RANDOM_MS = 400;
/** A point may not come: a replica that is too slow to give signs of life has its requests taken away by another. */
const MOST_LIFE_MS = 30_000;
const RESETS: readonly StartFault[] = [{ kind: 'resetBeforeAcceptance' }, { kind: 'resetAfterAcceptance' }];

export interface Life {
  /** What the callers heard. */
  readonly heard: readonly Heard[];
  /** Whether it died where it should have; otherwise it was killed later. */
  readonly isOnPoint: boolean;
}

/** Runs a gateway that gets these starts at once and dies at the point. */
export async function liveAndDie(
  parts: LifeParts,
  point: CrashPoint,
  wishes: readonly Wish[],
): Promise<Life> {
  const { drs, env, random } = parts;
  const nth = wholeNumber(random, 1, wishes.length);
  await using program = runProgram(env, optionsFor(point, nth));
  let isOnPoint = true;
  const tooLate = setTimeout(() => {
    isOnPoint = false;
    program.kill('SIGKILL');
  }, MOST_LIFE_MS);
  const settle = arrange(parts, program, point, nth, wishes.length);
  try {
    // Who looks for starts of an earlier life may die before it listens.
    const url = await program.url().catch(() => null);
    const heard = Promise.all(wishes.map((wish) => startAt(url, wish)));
    if (point === 'atRandom') await killAtRandom(program, random);
    const { signal, stderr } = await program.ended;
    if (signal !== 'SIGKILL')
      throw new Error(`a life ended with ${String(signal)} before ${point}: ${stderr}`);
    return { heard: await heard, isOnPoint };
  } finally {
    clearTimeout(tooLate);
    settle();
    drs.onStartArrived = null;
    drs.heal();
  }
}

function optionsFor(point: CrashPoint, nth: number): ProgramOptions {
  switch (point) {
    case 'arrivedAtDrs':
    case 'atRandom':
      return {};
    case 'requestsReconciling':
      return { crashAt: point };
    case 'startRecoveryClaiming':
    case 'startRecoverySending':
    case 'startRecoveryAnswered':
    case 'startRecoveryStarted':
      return { crashAt: `${point}:${nth}` };
  }
}

/** Makes DRS what the point needs; gives what undoes it where that is not just healing. */
function arrange(
  { drs, random }: LifeParts,
  program: Program,
  point: CrashPoint,
  nth: number,
  count: number,
): () => void {
  if (point === 'arrivedAtDrs') killOnArrival(drs, program, random, nth);
  return point === 'requestsReconciling' ? loseAnswers(drs, random, count) : () => undefined;
}

function killOnArrival(drs: CountingDrs, program: Program, random: Random, nth: number): void {
  if (random() < 0.5) drs.failStarts({ kind: 'resetBeforeAcceptance' }, nth);
  let left = nth;
  drs.onStartArrived = async () => {
    left -= 1;
    if (left > 0) return;
    program.kill('SIGKILL');
    await program.ended;
  };
}

/** Jobs show only once the life is over, so that there is something to look for. */
function loseAnswers(drs: CountingDrs, random: Random, count: number): () => void {
  for (let each = 0; each < count; each += 1) drs.failStarts(chosen(random, RESETS), 1);
  const { showAfterMs, starts } = drs;
  const startsBefore = starts.length;
  drs.showAfterMs = Infinity;
  return () => {
    drs.showAfterMs = showAfterMs;
    for (const { jobID } of starts.slice(startsBefore)) drs.show(jobID);
  };
}

function startAt(url: string | null, wish: Wish): Promise<Heard> {
  return url === null
    ? Promise.resolve({ kind: 'lost', text: 'nobody listened' })
    : start(url, inputOf(wish));
}

async function killAtRandom(program: Program, random: Random): Promise<void> {
  await pause(random() * MOST_RANDOM_MS);
  program.kill('SIGKILL');
}
