// What a proof gives: a row of numbers with the violations of the promise that it tried to break, and the seed that repeats it.
import { randomInt } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** A line of the table. */
export interface ProofRow {
  readonly proof: string;
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly seed: number;
  /** In words, with the names of what is concerned; none where the promise holds. */
  readonly violations: readonly string[];
}

/** Numbers from 0 to below 1, the same ones for the same seed. */
export type Random = () => number;

const MOST_SEED = 2 ** 32;

/** Mulberry32: small, quick, and even enough to choose by. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / MOST_SEED;
  };
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function chosen<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

/** The items in an order by chance. */
export function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}

/**
 * Runs a proof with a seed of its own, or with PROOF_SEED where that is set, and adds its row to the table (PROOF_ROWS, a file). What is
 * thrown is thrown with the seed.
 */
export async function withSeed(prove: (seed: number) => Promise<ProofRow>): Promise<ProofRow> {
  const { PROOF_SEED, PROOF_ROWS } = process.env;
  const seed = PROOF_SEED === undefined ? randomInt(MOST_SEED) : Number(PROOF_SEED);
  const row = await prove(seed).catch((error: unknown) => {
    throw new Error(`the proof could not be run with PROOF_SEED=${seed}: ${String(error)}`, { cause: error });
  });
  if (PROOF_ROWS !== undefined) appendFileSync(PROOF_ROWS, `${JSON.stringify(row)}\n`);
  return row;
}

/** The violations, each with the seed that repeats it: what a test compares with nothing. */
export function violationsOf({ seed, violations }: ProofRow): readonly string[] {
  return violations.map((violation) => `PROOF_SEED=${seed}: ${violation}`);
}
