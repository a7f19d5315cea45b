// An async iterator over something that can be asked for its next event and that nudges when there may be one. No generator:
// a generator's return() waits for the pending await, so a reader who leaves while nothing happens would never be let go.

/** Where a stream's events come from. */
export interface PullSource<Event> {
  /** The next event if there is one; `wait` for a nudge if not; `end` when nothing will follow. Never waits. */
  pull(): { readonly event: Event } | 'wait' | 'end';
  /** Calls `onNudge` when it is worth pulling again, until the returned function is called. */
  listen(onNudge: () => void): () => void;
  /** Gives back what the source holds; called once, when the stream has ended in whatever way. */
  close(): void;
}

type Resolve<Event> = (result: IteratorResult<Event, undefined>) => void;

/** Pulls only when its reader asks, so a slow reader holds nothing but its place. */
export class PullStream<Event> implements AsyncIterableIterator<Event, undefined> {
  readonly #source: PullSource<Event>;
  readonly #waiting: Resolve<Event>[] = [];
  readonly #stopListening: () => void;
  #isDone = false;

  constructor(source: PullSource<Event>) {
    this.#source = source;
    this.#stopListening = source.listen(() => this.#serve());
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Event, undefined>> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#serve();
    });
  }

  /** Ends the stream at once, also while a `next()` is pending. */
  return(): Promise<IteratorResult<Event, undefined>> {
    this.#end();
    return Promise.resolve({ done: true, value: undefined });
  }

  #serve(): void {
    while (this.#waiting.length > 0 && !this.#isDone) {
      const pulled = this.#source.pull();
      if (pulled === 'wait') return;
      if (pulled === 'end') break;
      this.#waiting.shift()?.({ done: false, value: pulled.event });
    }
    if (this.#waiting.length > 0) this.#end();
  }

  #end(): void {
    if (!this.#isDone) {
      this.#isDone = true;
      this.#stopListening();
      this.#source.close();
    }
    for (const resolve of this.#waiting.splice(0)) resolve({ done: true, value: undefined });
  }
}
