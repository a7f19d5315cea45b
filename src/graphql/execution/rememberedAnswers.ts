// Answers without errors, each with the reads on which it rests. It is given again only where all of them, made anew, bring the same: so nothing
// that is shown is older than it would be without a memory, and DRS is asked as often. What is saved is the execution.
import { Recent } from '../documents/recent.js';
import type { RootAnswer } from './quickAnswer.js';
import type { ReadMade } from './readJournal.js';

export interface RememberedAnswer {
  readonly json: string;
  readonly roots: readonly RootAnswer[];
  readonly reads: readonly ReadMade[];
  /** `Whereabouts.noted` before and after: where something is decides who is asked for it. */
  readonly noted: number;
}

/** Overflow rule: what was not asked for longest goes. Some tens of megabytes at the most, with what the reads brought. */
const KEPT = { entries: 2_000, length: 16_000_000 };
/** What was asked once: as much as is kept. */
const ASKED = { entries: 2_000, length: 2_000_000 };
/** What is read for an answer takes about so many times its room. */
const READS_TO_ANSWER = 3;

export class RememberedAnswers {
  readonly #kept = new Recent<RememberedAnswer>(KEPT);
  readonly #asked = new Recent<true>(ASKED);
  /** Operations and accesses that live, by number: what is kept must not keep them alive. */
  readonly #numbers = new WeakMap<object, number>();
  #next = 0;

  /** What the same caller, or one of equal access, was answered to the same. */
  find(key: string): RememberedAnswer | undefined {
    return this.#kept.get(key);
  }

  /** From the second time on: what is asked once and never again would cost more to keep and to clear away than it did to make. */
  keep(key: string, answer: RememberedAnswer): void {
    if (this.#asked.get(key) === undefined) {
      this.#asked.set(key, true, key.length);
      return;
    }
    this.#kept.set(key, answer, key.length + answer.json.length * (1 + READS_TO_ANSWER));
  }

  /** `of`: the operation's node, and what stands for the caller's access. */
  keyOf(of: readonly object[], variables: Readonly<Record<string, unknown>>): string {
    return `${of.map((each) => this.#numberOf(each)).join(' ')} ${JSON.stringify(variables)}`;
  }

  #numberOf(thing: object): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.#next;
    this.#next += 1;
    this.#numbers.set(thing, number);
    return number;
  }
}
