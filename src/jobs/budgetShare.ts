// Which part of its scope's budget of calls to DRS this replica takes, so that all together are one budget: AWS throttles by account and
// region. Each tells with its signs of life how much it needs (its weight), and takes the part that its weight is of all weights. Most of it
// goes to who has calls waiting, since one that rests has no use for it.
//
// What keeps the sum at one: a part that shrinks shrinks at once, in who needs less before it says so. A part that grows by one's own
// weight, which the others may not have seen yet, grows when they have had the time: it is the least that the last looks gave.
import type { Clock } from '../recovery/ports.js';
import type { ReplicaRow, SharedBudget } from './ports.js';
import { BEAT_MS, LEASE_MS } from './replicaPulse.js';

/** Of one that has nothing to ask; also of one that tells none. */
const RESTS = 1;
/** Rounds of watching must have their turns while another replica has calls waiting. */
const WATCHES = 2;
const IS_SHORT = 16;
/** The others look once in a beat, and what they let go before arrives within a second. */
const KNOWN_AFTER_MS = BEAT_MS + 1_000;

export interface BudgetShareParts {
  readonly budget: SharedBudget;
  readonly clock: Clock;
  /** Whether this replica reads DRS for all. */
  readonly isLeading: () => boolean;
}

/** The weights at one moment. */
interface Weights {
  readonly atMs: number;
  readonly own: number;
  /** By replica. */
  readonly others: ReadonlyMap<string, number>;
}

export class BudgetShare {
  readonly #parts: BudgetShareParts;
  /** Those that held at any moment of the last seconds, the present ones last. */
  #lately: readonly Weights[] = [];

  constructor(parts: BudgetShareParts) {
    this.#parts = parts;
  }

  /** Whether there is anybody to share with. */
  get isShared(): boolean {
    return this.#others.size > 0;
  }

  /** The weight that the others are to be told now. */
  weightToTell(): number {
    const weight = this.#needed();
    if (weight < (this.#lately.at(-1)?.own ?? RESTS)) this.#note(weight, this.#others);
    return weight;
  }

  /** The rows of all that live, as they were just now. */
  looked(own: ReplicaRow | undefined, others: readonly ReplicaRow[]): void {
    this.#note(weightOf(own), new Map(others.map((row) => [row.replicaID, weightOf(row)])));
  }

  /**
   * Nobody could look for so long. What was taken at the last look may be next to nothing, and nobody can say any more who needs what: each
   * takes the same, which is one budget where the store is away for all.
   */
  blind(forMs: number): void {
    if (forMs >= LEASE_MS && this.isShared) this.#parts.budget.setShare(1 / (1 + this.#others.size));
  }

  get #others(): ReadonlyMap<string, number> {
    return this.#lately.at(-1)?.others ?? new Map();
  }

  #needed(): number {
    const { budget, isLeading } = this.#parts;
    if (!this.isShared) return RESTS;
    if (budget.isShort()) return IS_SHORT;
    return isLeading() ? WATCHES : RESTS;
  }

  #note(own: number, others: ReadonlyMap<string, number>): void {
    const nowMs = this.#parts.clock.now();
    const all = [...this.#lately, { atMs: nowMs, own, others }];
    // Weights held until the next ones came.
    this.#lately = all.filter((_, place) => nowMs - (all[place + 1]?.atMs ?? nowMs) < KNOWN_AFTER_MS);
    this.#parts.budget.setShare(Math.min(...this.#lately.map((weights) => partOf(weights, others))));
  }
}

/** What of the others' weights is not there any more leaves more at once: they took less before they said so. */
function partOf({ own, others }: Weights, present: ReadonlyMap<string, number>): number {
  let sum = own;
  for (const [replicaID, weight] of others) sum += Math.min(weight, present.get(replicaID) ?? 0);
  return own / sum;
}

function weightOf(row: ReplicaRow | undefined): number {
  return row?.demand.callsWeight ?? RESTS;
}
