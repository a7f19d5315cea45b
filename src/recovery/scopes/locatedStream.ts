// The stream of a job whose scope has to be found first. While it cannot be found because a scope cannot be asked, the reader is told so,
// and the search goes on.
import type { DrsFailure, ValidationError } from '../../domain/failure.js';
import { instantOf } from '../../domain/instant.js';
import { isScopeRefusal, type JobEvent } from '../../domain/jobEvent.js';
import type { Clock } from '../ports.js';
import { type PullSource, sourceOf } from '../pullStream.js';

export type LocatedEvent = JobEvent | ValidationError;

/** Where the job is: its stream there, or why it is not known; `scope` is one that could not be asked. */
export type Location =
  | { readonly kind: 'found'; readonly stream: AsyncIterableIterator<LocatedEvent, undefined> }
  | { readonly kind: 'none'; readonly event: LocatedEvent }
  | { readonly kind: 'unasked'; readonly scope: string; readonly failure: DrsFailure };

/** Between two searches. */
const SEARCH_AGAIN_MS = 2_000;

export class LocatedStream implements PullSource<LocatedEvent> {
  readonly #locate: () => Promise<Location>;
  readonly #clock: Clock;
  readonly #closing = new AbortController();
  #ready: LocatedEvent | null = null;
  #found: PullSource<LocatedEvent> | null = null;
  #stopListening = (): void => undefined;
  #isOver = false;
  #nudge = (): void => undefined;

  constructor(locate: () => Promise<Location>, clock: Clock, onError: (error: unknown) => void) {
    this.#locate = locate;
    this.#clock = clock;
    this.#search().catch((error: unknown) => {
      onError(error);
      this.#end();
    });
  }

  listen(onNudge: () => void): () => void {
    this.#nudge = onNudge;
    return () => {
      this.#nudge = () => undefined;
    };
  }

  pull(): { readonly event: LocatedEvent } | 'wait' | 'end' {
    const event = this.#ready;
    this.#ready = null;
    if (event !== null) return { event };
    if (this.#isOver) return 'end';
    return this.#found?.pull() ?? 'wait';
  }

  close(): void {
    this.#isOver = true;
    this.#closing.abort();
    this.#stopListening();
    this.#found?.close();
  }

  async #search(): Promise<void> {
    for (let isTold = false; !this.#isClosing();) {
      const sinceMs = this.#clock.now();
      const found = await this.#locate();
      if (found.kind === 'found') {
        if (this.#isClosing()) await found.stream.return?.();
        else this.#follow(found.stream);
        return;
      }
      const last = lastEventOf(found);
      if (last !== null) {
        this.#isOver = true;
        this.#show(last);
        return;
      }
      if (!isTold && found.kind === 'unasked') this.#show(this.#stale(found.scope, found.failure, sinceMs));
      isTold = true;
      await this.#clock.sleep(SEARCH_AGAIN_MS, this.#closing.signal);
    }
  }

  #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  #stale(scope: string, error: DrsFailure, sinceMs: number): LocatedEvent {
    const nextAttemptAt = instantOf(this.#clock.now() + SEARCH_AGAIN_MS);
    return { kind: 'JobStreamStale', scope, staleSince: instantOf(sinceMs), error, nextAttemptAt };
  }

  #follow(stream: AsyncIterableIterator<LocatedEvent, undefined>): void {
    this.#found = sourceOf(stream);
    this.#stopListening = this.#found.listen(() => this.#nudge());
    this.#nudge();
  }

  #show(event: LocatedEvent): void {
    this.#ready = event;
    this.#nudge();
  }

  #end(): void {
    this.#isOver = true;
    this.#nudge();
  }
}

/** Null where searching on may help. */
function lastEventOf(location: Location): LocatedEvent | null {
  if (location.kind === 'none') return location.event;
  return location.kind === 'unasked' && isScopeRefusal(location.failure) ? location.failure : null;
}
