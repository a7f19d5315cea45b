// What is being worked on, so that the end can wait for it, also where whoever asked is gone: a start goes on without its caller.

export class Running {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  /** Counts the work until it is over, in whatever way. */
  async count<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
      if (this.#count === 0) for (const tell of this.#waiting) tell();
    }
  }

  /** Resolves as soon as nothing runs, or once the signal aborts. */
  over(signal: AbortSignal): Promise<void> {
    if (this.#count === 0 || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        this.#waiting.delete(end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      this.#waiting.add(end);
      signal.addEventListener('abort', end, { once: true });
    });
  }
}
