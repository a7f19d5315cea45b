// The reads of one operation, written down as they are made: each is made once however often the operation is executed, and afterwards it is
// known on what the answer rests.
import { isSame } from '../../domain/isSame.js';
import type { Recovery } from '../../recovery/recovery.js';
import { type Brought, perform, type ReadCall, type ReadName } from './readCall.js';

/** A read that was made. */
export interface ReadMade {
  readonly key: string;
  readonly call: ReadCall;
  /** It began when all of the waves before had ended, and may have been made because of what they brought. */
  readonly wave: number;
  readonly brought: unknown;
}

export class ReadJournal {
  readonly #recovery: Recovery;
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #made: ReadMade[] = [];
  #wave = 1;

  constructor(recovery: Recovery) {
    this.#recovery = recovery;
  }

  /** Those that have ended, by their waves. */
  get made(): readonly ReadMade[] {
    return this.#made.toSorted((one, other) => one.wave - other.wave);
  }

  /** What it brings; the same again where it was made before in this operation, a failure included. */
  read<Name extends ReadName>(call: ReadCall<Name>): Brought<Name> {
    return this.#read(keyOf(call), call);
  }

  /**
   * Whether all of these reads bring what they brought. They are made anew in their waves, and no wave after one that brought something else:
   * nothing is read that an execution would not read as well.
   */
  async bringsTheSame(reads: readonly ReadMade[]): Promise<boolean> {
    for (let next = 0; next < reads.length;) {
      const wave = reads[next]?.wave;
      const end = reads.findIndex((each, index) => index > next && each.wave !== wave);
      const together = reads.slice(next, end === -1 ? reads.length : end);
      const are = await Promise.all(
        together.map(async ({ key, call, brought }) => isSame(await this.#read(key, call), brought)),
      );
      if (are.includes(false)) return false;
      next += together.length;
    }
    return true;
  }

  #read<Name extends ReadName>(key: string, call: ReadCall<Name>): Brought<Name> {
    const known = this.#answers.get(key);
    if (known !== undefined) return known as Brought<Name>;
    const answer = this.#make(key, call);
    this.#answers.set(key, answer);
    return answer as Brought<Name>;
  }

  async #make<Name extends ReadName>(key: string, call: ReadCall<Name>): Promise<unknown> {
    const wave = this.#wave;
    const brought: unknown = await perform(this.#recovery, call);
    this.#wave = Math.max(this.#wave, wave + 1);
    this.#made.push({ key, call, wave, brought });
    return brought;
  }
}

function keyOf({ scope, name, given }: ReadCall): string {
  return JSON.stringify([scope, name, given]);
}
