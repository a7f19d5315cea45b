// Subscriptions that are equal share what is made of an event: it is executed and written once, for whoever of them comes to it first.
// Each keeps its own place in the stream, so nobody is told anything but what they would be told alone.
//
// A result is kept for a little while, because not all come to an event in the same moment: a newcomer, or one whose socket was full.
// Overflow rule: the results that were made longest ago are forgotten, and made again for whoever still comes to their events.
import type { Payload } from './payload.js';

type Made = Payload | Promise<Payload>;

/** Makes what an event is to a group of equal subscriptions. */
export type MakePayload = (event: object) => Made;

/** Beside what an event says, a result may tell what was read when it was made. */
const KEPT_FOR_MS = 5_000;
const MOST_KEPT_BYTES = 8 * 1024 * 1024;
const MOST_KEPT = 2_000;

interface Kept {
  readonly group: Group;
  readonly event: object;
  readonly atMs: number;
  bytes: number;
  made: Made;
}

/** A subscription among its equals. */
export interface Equal {
  /** What the event is to all of them; rejects or throws where it cannot be executed. */
  of(event: object): Made;
  /** Called once, when it ends; with the last of them everything is forgotten. */
  leave(): void;
}

interface Group {
  readonly key: string;
  readonly make: MakePayload;
  readonly kept: Map<object, Kept>;
  members: number;
}

export class EqualSubscriptions {
  readonly #now: () => number;
  readonly #groups = new Map<string, Group>();
  /** Of all groups, the oldest first. */
  readonly #kept = new Set<Kept>();
  #bytes = 0;

  /** `now` is in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How many different ones there are. */
  get size(): number {
    return this.#groups.size;
  }

  /** `make` is used where there are no equals yet, and then for those who come. */
  join(key: string, make: MakePayload): Equal {
    const group = this.#groups.get(key) ?? { key, make, kept: new Map<object, Kept>(), members: 0 };
    this.#groups.set(key, group);
    group.members += 1;
    return { of: (event) => this.#of(group, event), leave: () => this.#leave(group) };
  }

  #of(group: Group, event: object): Made {
    const known = group.kept.get(event);
    if (known !== undefined && this.#now() - known.atMs < KEPT_FOR_MS) return known.made;
    if (known !== undefined) this.#forget(known);
    const made = group.make(event);
    this.#keep({ group, event, atMs: this.#now(), bytes: 0, made });
    return made;
  }

  #keep(kept: Kept): void {
    kept.group.kept.set(kept.event, kept);
    this.#kept.add(kept);
    const { made } = kept;
    if (!(made instanceof Promise)) {
      this.#weigh(kept, made);
      return;
    }
    made.then(
      (payload) => {
        kept.made = payload;
        if (this.#kept.has(kept)) this.#weigh(kept, payload);
      },
      () => this.#forget(kept),
    );
  }

  #weigh(kept: Kept, { tail }: Payload): void {
    kept.bytes = tail.length;
    this.#bytes += tail.length;
    for (const oldest of this.#kept) {
      const isTooMuch = this.#bytes > MOST_KEPT_BYTES || this.#kept.size > MOST_KEPT;
      if (!isTooMuch || oldest === kept) return;
      this.#forget(oldest);
    }
  }

  #forget(kept: Kept): void {
    if (!this.#kept.delete(kept)) return;
    this.#bytes -= kept.bytes;
    if (kept.group.kept.get(kept.event) === kept) kept.group.kept.delete(kept.event);
  }

  #leave(group: Group): void {
    group.members -= 1;
    if (group.members > 0) return;
    this.#groups.delete(group.key);
    for (const kept of group.kept.values()) this.#forget(kept);
  }
}
