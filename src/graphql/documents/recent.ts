// What was used last, by text. Bounded in number and in length; what was not used for longest makes room.

export interface RecentBounds {
  readonly entries: number;
  /** Of all texts together, in characters. */
  readonly length: number;
}

export class Recent<Value> {
  readonly #bounds: RecentBounds;
  /** A Map keeps the order of insertion: the first is the one that was not used for longest. */
  readonly #entries = new Map<string, { readonly value: Value; readonly length: number }>();
  #length = 0;

  constructor(bounds: RecentBounds) {
    this.#bounds = bounds;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** `length` is that of the text behind it; one that takes more than a tenth of the room is not kept. */
  set(key: string, value: Value, length: number): void {
    if (length > this.#bounds.length / 10) return;
    this.#delete(key);
    this.#entries.set(key, { value, length });
    this.#length += length;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#bounds.entries && this.#length <= this.#bounds.length) return;
      this.#delete(oldest);
    }
  }

  #delete(key: string): void {
    this.#length -= this.#entries.get(key)?.length ?? 0;
    this.#entries.delete(key);
  }
}
