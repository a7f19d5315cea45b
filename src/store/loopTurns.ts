// SQLite's transactions run on the event loop, and a commit holds it until the disk has it. Hundreds of them in a row, as when hundreds
// start at once, would hold up what is sent, what is answered and what comes in, for seconds: so one begins in each turn of the loop.

export class LoopTurns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  /** Resolves at once where none has begun in this turn of the loop, else in a later one: first come, first served. */
  next(): Promise<void> {
    if (this.#isTaken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#take();
    return Promise.resolve();
  }

  #take(): void {
    this.#isTaken = true;
    setImmediate(() => {
      this.#isTaken = false;
      const begin = this.#waiting.shift();
      if (begin === undefined) return;
      this.#take();
      begin();
    });
  }
}
