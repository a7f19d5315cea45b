// Instants of another machine's clock by ours. Clocks differ, and word takes time to arrive: of the latest messages the one that was
// fastest tells best by how much.

const MESSAGES = 8;

export class ForeignClock {
  #offsetsMs: readonly number[] = [];

  /** The other clock is our own. */
  isOurs(): void {
    this.#offsetsMs = [];
  }

  /** A message that was sent at `sentAtMs` by the other clock has arrived. */
  note(sentAtMs: number, nowMs: number): void {
    this.#offsetsMs = [...this.#offsetsMs, nowMs - sentAtMs].slice(-MESSAGES);
  }

  toOurs(foreignMs: number): number {
    return this.#offsetsMs.length === 0 ? foreignMs : foreignMs + Math.min(...this.#offsetsMs);
  }
}
