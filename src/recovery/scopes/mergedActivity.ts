// The streams of all jobs of several scopes as one. Each scope's stream is asked for its next event only when the reader asks, and holds
// one event at most; the events of one scope stay in their order.
//
// A cursor names the place in each scope's log. A scope whose stream ends is told once and missing from then on; the others go on.
import { z } from 'zod';

import type { ActivityEvent, JobStreamCurrent, JobUpdate, ScopeRefusal } from '../../domain/jobEvent.js';
import type { ScopeFailure } from '../../domain/scopeFailure.js';
import { fromOpaque, toOpaque } from '../opaque.js';

/** An event of one of several scopes. */
export type MergedActivityEvent = ActivityEvent | ScopeFailure;

/** The stream of one scope. */
export interface ActivityOf {
  readonly name: string;
  readonly watch: (after: string | null) => AsyncIterableIterator<ActivityEvent, undefined>;
}

const cursorFormat = z.tuple([z.literal('scopes'), z.record(z.string(), z.string())]);

/** Of one event: readers of the same scopes are mostly at the same places. */
const KEPT_OF_AN_EVENT = 8;

/**
 * The events of merged streams. All who are told the same are handed the same object, so that what is made of it for one reader is good
 * for every other.
 */
export class MergedEvents {
  readonly #made = new WeakMap<ActivityEvent, MergedActivityEvent[]>();

  /** With the cursor of the merged stream. */
  at(event: JobUpdate | JobStreamCurrent, cursor: string): MergedActivityEvent {
    return this.#same(event, (made) => 'cursor' in made && made.cursor === cursor, { ...event, cursor });
  }

  /** The end of one scope's stream. */
  failure(error: ScopeRefusal, scope: string): MergedActivityEvent {
    return this.#same(error, (made) => made.kind === 'ScopeFailure' && made.scope === scope, {
      kind: 'ScopeFailure',
      scope,
      error,
    });
  }

  #same(of: ActivityEvent, isSame: (made: MergedActivityEvent) => boolean, event: MergedActivityEvent) {
    const made = this.#made.get(of) ?? [];
    const known = made.find(isSame);
    if (known === undefined) this.#made.set(of, [...made.slice(1 - KEPT_OF_AN_EVENT), event]);
    return known ?? event;
  }
}

/** The stream of one scope as it is, of several merged. `after` is a cursor of an event of either. */
export function watchActivityOf(
  scopes: readonly ActivityOf[],
  after: string | null,
  events: MergedEvents = new MergedEvents(),
): AsyncIterableIterator<MergedActivityEvent, undefined> {
  const places = after === null ? null : parsePlaces(after);
  // A cursor of one scope's own log is known to that log; to the others it is foreign, and they show their state anew.
  const placeOf = (name: string) => (places === null ? after : (places[name] ?? null));
  const [only] = scopes;
  if (scopes.length === 1 && only !== undefined) return only.watch(placeOf(only.name));
  return new MergedActivity(scopes, placeOf, events);
}

type Step = IteratorResult<MergedActivityEvent, undefined>;

class Lane {
  readonly scope: string;
  readonly #stream: AsyncIterableIterator<ActivityEvent, undefined>;
  cursor: string | null;
  ready: ActivityEvent | null = null;
  isDone = false;
  #isAsked = false;

  constructor({ name, watch }: ActivityOf, after: string | null) {
    this.scope = name;
    this.cursor = after;
    this.#stream = watch(after);
  }

  /** Asks for the next event unless one is there or asked for; `onReady` is called when it has come, or the stream has ended. */
  ask(onReady: () => void, onError: (error: unknown) => void): void {
    if (this.#isAsked || this.isDone || this.ready !== null) return;
    this.#isAsked = true;
    this.#stream.next().then((step) => {
      this.#isAsked = false;
      if (step.done === true) this.isDone = true;
      else this.ready = step.value;
      onReady();
    }, onError);
  }

  async leave(): Promise<void> {
    this.isDone = true;
    await this.#stream.return?.();
  }
}

class MergedActivity implements AsyncIterableIterator<MergedActivityEvent, undefined> {
  readonly #lanes: Lane[];
  readonly #events: MergedEvents;
  readonly #waiting: { resolve: (step: Step) => void; reject: (error: unknown) => void }[] = [];
  #turn = 0;
  #isOver = false;

  constructor(scopes: readonly ActivityOf[], placeOf: (name: string) => string | null, events: MergedEvents) {
    this.#events = events;
    this.#lanes = scopes.map((scope) => new Lane(scope, placeOf(scope.name)));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Step> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#serve();
    });
  }

  /** Ends all at once, also while a `next()` is pending. */
  async return(): Promise<Step> {
    this.#end();
    await Promise.all(this.#lanes.map((lane) => lane.leave()));
    return { done: true, value: undefined };
  }

  #serve(): void {
    while (this.#waiting.length > 0 && !this.#isOver) {
      const lane = this.#nextReady();
      if (lane === null) break;
      this.#waiting.shift()?.resolve({ done: false, value: this.#take(lane) });
    }
    if (this.#lanes.every(({ isDone, ready }) => isDone && ready === null)) this.#end();
    if (this.#waiting.length === 0 || this.#isOver) return;
    for (const lane of this.#lanes) {
      lane.ask(
        () => this.#serve(),
        (error) => this.#fail(error),
      );
    }
  }

  /** In turn, so that a busy scope does not hold back the others. */
  #nextReady(): Lane | null {
    for (let step = 1; step <= this.#lanes.length; step += 1) {
      const index = (this.#turn + step) % this.#lanes.length;
      const lane = this.#lanes[index];
      if (lane?.ready == null) continue;
      this.#turn = index;
      return lane;
    }
    return null;
  }

  #take(lane: Lane): MergedActivityEvent {
    const event = lane.ready;
    lane.ready = null;
    if (event === null) throw new Error('an event that was there is gone');
    if (isRefusal(event)) return this.#events.failure(event, lane.scope);
    if (!('cursor' in event)) return event;
    lane.cursor = event.cursor;
    return this.#events.at(event, this.#cursor());
  }

  #cursor(): string {
    const places = this.#lanes.flatMap(({ scope, cursor }) => (cursor === null ? [] : [[scope, cursor]]));
    return toOpaque(['scopes', Object.fromEntries(places)]);
  }

  #fail(error: unknown): void {
    const [first] = this.#waiting.splice(0, 1);
    first?.reject(error);
    void this.return();
  }

  #end(): void {
    this.#isOver = true;
    for (const { resolve } of this.#waiting.splice(0)) resolve({ done: true, value: undefined });
  }
}

function isRefusal(event: ActivityEvent): event is ScopeRefusal {
  return event.kind === 'AccessDeniedError' || event.kind === 'UninitializedAccountError';
}

/** The places that a cursor names, by scope; null where it is none of ours. */
export function parsePlaces(after: string): Readonly<Record<string, string>> | null {
  return fromOpaque(after, cursorFormat)?.[1] ?? null;
}
