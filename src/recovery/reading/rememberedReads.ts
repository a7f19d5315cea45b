// Reads of what changes slowly: an answer is good for as long as each caller says, equal reads at the same time are made once, and
// nothing that failed is remembered.
//
// An answer is as old as the beginning of its read, for nobody knows when DRS looked. Who accepts none so old waits for the read that
// begins after they asked, together with all who come until it begins.
import type { Result } from '../../domain/failure.js';
import type { Clock } from '../ports.js';

export interface RememberedReads<Key, Value> {
  /** What DRS says, or said at most `maxAgeMs` milliseconds ago; with 0 it is asked anew. */
  read(key: Key, maxAgeMs: number): Promise<Result<Value>>;
  /** The next read asks DRS: something changed. A read that is under way serves only those who wait for it already. */
  forget(name: string): void;
  forgetAll(): void;
}

interface RememberedReadsParts<Key, Value> {
  readonly clock: Pick<Clock, 'now'>;
  readonly read: (key: Key) => Promise<Result<Value>>;
  /** Keys of the same name are one. */
  readonly nameOf: (key: Key) => string;
  /** Overflow rule: so many answers are remembered; what was asked for longest ago goes. */
  readonly most: number;
  /** Whether an answer may be remembered; absent: every one. */
  readonly isLasting?: (value: Value) => boolean;
}

interface Slot<Value> {
  kept: { readonly result: Result<Value>; readonly beganAtMs: number } | null;
  reading: Reading<Value> | null;
}

interface Reading<Value> {
  /** Null until it begins. */
  beganAtMs: number | null;
  readonly result: Promise<Result<Value>>;
}

export function createRememberedReads<Key, Value>(
  parts: RememberedReadsParts<Key, Value>,
): RememberedReads<Key, Value> {
  return new Memory(parts);
}

class Memory<Key, Value> implements RememberedReads<Key, Value> {
  readonly #parts: RememberedReadsParts<Key, Value>;
  /** What was asked for last is the last. */
  readonly #slots = new Map<string, Slot<Value>>();

  constructor(parts: RememberedReadsParts<Key, Value>) {
    this.#parts = parts;
  }

  async read(key: Key, maxAgeMs: number): Promise<Result<Value>> {
    const slot = this.#slotOf(key);
    const isFresh = (beganAtMs: number) => this.#parts.clock.now() - beganAtMs < maxAgeMs;
    if (slot.kept !== null && isFresh(slot.kept.beganAtMs)) return slot.kept.result;
    const { reading } = slot;
    if (reading === null) return this.#begin(key, slot);
    if (reading.beganAtMs === null || isFresh(reading.beganAtMs)) return reading.result;
    await reading.result;
    return this.read(key, maxAgeMs);
  }

  forget(name: string): void {
    this.#slots.delete(name);
  }

  forgetAll(): void {
    this.#slots.clear();
  }

  #slotOf(key: Key): Slot<Value> {
    const name = this.#parts.nameOf(key);
    const slot = this.#slots.get(name) ?? { kept: null, reading: null };
    this.#slots.delete(name);
    this.#slots.set(name, slot);
    const [longestAgo] = this.#slots.keys();
    if (this.#slots.size > this.#parts.most && longestAgo !== undefined) this.#slots.delete(longestAgo);
    return slot;
  }

  /** Begins in the next turn of the event loop, so that whoever asks in this one comes along. */
  #begin(key: Key, slot: Slot<Value>): Promise<Result<Value>> {
    const turn = new Promise<void>((resolve) => setImmediate(resolve));
    const reading: Reading<Value> = {
      beganAtMs: null,
      result: turn.then(() => this.#run(key, slot, reading)),
    };
    slot.reading = reading;
    return reading.result;
  }

  async #run(key: Key, slot: Slot<Value>, reading: Reading<Value>): Promise<Result<Value>> {
    const { clock, read, isLasting = () => true } = this.#parts;
    const beganAtMs = clock.now();
    reading.beganAtMs = beganAtMs;
    try {
      const result = await read(key);
      slot.kept = result.ok && isLasting(result.value) ? { result, beganAtMs } : null;
      return result;
    } finally {
      slot.reading = null;
    }
  }
}
