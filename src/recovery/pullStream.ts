// An async iterator over something that can be asked for its next event and that nudges when there may be one. No generator:
// a generator's return() waits for the pending await, so a reader who leaves while nothing happens would never be let go.
// Who sends one event to thousands asks the source itself instead: a promise an event and reader is what they cannot afford.

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

  /** Gives its source to somebody who pulls by themselves, and who closes it; the stream itself is over. */
  handOver(): PullSource<Event> {
    this.#isDone = true;
    this.#stopListening();
    for (const resolve of this.#waiting.splice(0)) resolve({ done: true, value: undefined });
    return this.#source;
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

/** The source of a stream that has one; any other is asked for one event at a time. Whoever pulls closes it. */
export function sourceOf<Event>(stream: AsyncIterable<Event>): PullSource<Event> {
  return stream instanceof PullStream ? (stream as PullStream<Event>).handOver() : new IteratorSource(stream);
}

/** `pull()` throws what the iterator threw. */
class IteratorSource<Event> implements PullSource<Event> {
  readonly #iterator: AsyncIterator<Event>;
  #nudge = (): void => undefined;
  #isAsked = false;
  #come: { readonly event: Event } | { readonly error: unknown } | 'end' | null = null;

  constructor(stream: AsyncIterable<Event>) {
    this.#iterator = stream[Symbol.asyncIterator]();
  }

  listen(onNudge: () => void): () => void {
    this.#nudge = onNudge;
    return () => {
      this.#nudge = () => undefined;
    };
  }

  pull(): { readonly event: Event } | 'wait' | 'end' {
    const come = this.#come;
    if (come === 'end') return 'end';
    this.#come = null;
    if (come === null) this.#ask();
    else if ('event' in come) return come;
    else throw come.error;
    return 'wait';
  }

  close(): void {
    this.#come = 'end';
    // Whoever closed it is gone: what goes wrong at the end of the iterator is the iterator's to tell.
    this.#iterator.return?.().catch(() => undefined);
  }

  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#iterator.next().then(
      (step) => this.#take(step.done === true ? 'end' : { event: step.value }),
      (error: unknown) => this.#take({ error }),
    );
  }

  #take(come: { readonly event: Event } | { readonly error: unknown } | 'end'): void {
    this.#isAsked = false;
    if (this.#come === 'end') return;
    this.#come = come;
    this.#nudge();
  }
}
