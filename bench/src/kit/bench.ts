// What a bench is. To add one: a folder of its own in bench/src with a file that exports a Bench, and a line in bench/src/benches.ts.
// Programs that are measured beside the product are files there too (startProgram in kit/programs.ts). Rules: figures of a process
// come from its meter (kit/meteredProcess.ts), never from the one that makes the load; what is compared is measured in turn
// (kit/rounds.ts) and told as a ratio; in the short form everything runs once, as small as possible, and the figures mean nothing.
import type { Table } from './table.js';

export interface Bench {
  /** One line for `npm run bench -- --help`. */
  readonly about: string;
  run(terms: BenchTerms): Promise<readonly Table[]>;
}

export interface BenchTerms {
  /** Only to see that everything runs: a few seconds for a bench. */
  readonly isShort: boolean;
  /** How often everything is measured in turn: five at least, one in the short form. */
  readonly rounds: number;
  /** Tells whoever waits how far it is. Not part of the results. */
  readonly say: (line: string) => void;
}
