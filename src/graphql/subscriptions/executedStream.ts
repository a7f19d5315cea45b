// One subscription that runs: its own place among the events, and of each what it is to its equals.
import type { PullSource } from '../../recovery/pullStream.js';
import type { Equal } from './equalSubscriptions.js';
import type { Payload } from './payload.js';

type Pulled = ReturnType<PullSource<Payload>['pull']>;

/** `pull()` throws what the events or their execution threw. Executes an event only when its reader asks for it. */
export class ExecutedStream implements PullSource<Payload> {
  readonly #events: PullSource<object>;
  readonly #equal: Equal;
  #isExecuting = false;
  #come: { readonly event: Payload } | { readonly error: unknown } | null = null;
  #isClosed = false;
  #nudge = (): void => undefined;

  constructor(events: PullSource<object>, equal: Equal) {
    this.#events = events;
    this.#equal = equal;
  }

  listen(onNudge: () => void): () => void {
    this.#nudge = onNudge;
    const stop = this.#events.listen(onNudge);
    return () => {
      this.#nudge = () => undefined;
      stop();
    };
  }

  pull(): Pulled {
    if (this.#isExecuting) return 'wait';
    const come = this.#come;
    this.#come = null;
    if (come !== null) {
      if ('error' in come) throw come.error;
      return come;
    }
    const pulled = this.#events.pull();
    if (pulled === 'wait' || pulled === 'end') return pulled;
    const made = this.#equal.of(pulled.event);
    if (!(made instanceof Promise)) return { event: made };
    this.#isExecuting = true;
    made.then(
      (event) => this.#take({ event }),
      (error: unknown) => this.#take({ error }),
    );
    return 'wait';
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#come = null;
    this.#events.close();
    this.#equal.leave();
  }

  #take(come: { readonly event: Payload } | { readonly error: unknown }): void {
    this.#isExecuting = false;
    if (this.#isClosed) return;
    this.#come = come;
    this.#nudge();
  }
}
