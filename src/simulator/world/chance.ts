// Chance that can be repeated: every number and id is a hash of the seed and of the words that say what it is for.
import { createHash } from 'node:crypto';

type Label = string | number;

export interface Chance {
  /** `length` lower-case hex digits, at most 64. */
  hex(length: number, ...labels: readonly Label[]): string;
  /** A number from 0 up to, not including, 1. */
  fraction(...labels: readonly Label[]): number;
  pick<T>(choices: readonly [T, ...T[]], ...labels: readonly Label[]): T;
  uuid(...labels: readonly Label[]): string;
}

export function createChance(seed: string): Chance {
  const hex = (length: number, ...labels: readonly Label[]): string =>
    createHash('sha256')
      .update([seed, ...labels].join('\n'))
      .digest('hex')
      .slice(0, length);
  const fraction = (...labels: readonly Label[]): number => parseInt(hex(8, ...labels), 16) / 2 ** 32;
  return {
    hex,
    fraction,
    pick: (choices, ...labels) => choices[Math.floor(fraction(...labels) * choices.length)] ?? choices[0],
    uuid: (...labels) => {
      const digits = hex(32, ...labels);
      return [
        [0, 8],
        [8, 12],
        [12, 16],
        [16, 20],
        [20, 32],
      ]
        .map(([from, to]) => digits.slice(from, to))
        .join('-');
    },
  };
}
