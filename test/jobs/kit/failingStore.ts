// A replica's own way to the store, which a test breaks and mends: calls that fail before or after they were really made, that never
// come back, and nudges that get lost.
import { afterEach } from '@jest/globals';

import { StoreUnavailable } from '../../../src/domain/storeUnavailable.js';
import type { Store } from '../../../src/store/store.js';

/** What a call meets. `hangs`: nothing comes back until the way is mended, and only then is the call really made. */
export type CallFate = 'works' | 'failsBefore' | 'failsAfter' | 'hangs';

interface Hanging {
  readonly goOn: () => void;
  readonly giveUp: (error: Error) => void;
}

const links: StoreLink[] = [];

// What still hangs when a test is over would keep its replica from ending.
afterEach(() => {
  for (const link of links.splice(0)) link.cut();
});

export class StoreLink {
  /** Every call that was begun, by the name of its method. */
  readonly calls: string[] = [];
  /** How calls go from now on. */
  fate: (method: string) => CallFate = () => 'works';
  /** Awaited before a call that works is made: to hold one up while something else happens. */
  before: (method: string) => Promise<void> | void = () => undefined;
  /** Nudges arrive. */
  hasNudges = true;
  readonly #hanging = new Set<Hanging>();

  constructor() {
    links.push(this);
  }

  /** Everything fails from now on, and nudges are lost; what hangs fails too, and was never made. */
  cut(): void {
    this.fate = () => 'failsBefore';
    this.hasNudges = false;
    const hanging = [...this.#hanging];
    this.#hanging.clear();
    for (const { giveUp } of hanging) giveUp(lost());
  }

  /** Nothing comes back from now on, and nudges are lost. */
  freeze(): void {
    this.fate = () => 'hangs';
    this.hasNudges = false;
  }

  /** Everything works again; what hangs is made now. */
  mend(): void {
    this.fate = () => 'works';
    this.hasNudges = true;
    const hanging = [...this.#hanging];
    this.#hanging.clear();
    for (const { goOn } of hanging) goOn();
  }

  /** The next so many calls of these methods meet this fate; what comes after works. */
  failNext(fate: CallFate, methods: readonly string[], times = 1): void {
    let left = times;
    this.fate = (method) => {
      if (left === 0 || !methods.includes(method)) return 'works';
      left -= 1;
      return fate;
    };
  }

  countOf(method: string): number {
    return this.calls.filter((each) => each === method).length;
  }

  /** The store as it is reached over this link. */
  over(store: Store): Store {
    return { ...store, jobLog: this.#wrap(store.jobLog), replicas: this.#wrap(store.replicas) };
  }

  #wrap<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...words: readonly unknown[]) => unknown;
        if (String(name).startsWith('on'))
          return (...words: readonly unknown[]) => this.#listen(method, words);
        return (...words: readonly unknown[]) => this.#call(String(name), () => method(...words));
      },
    });
  }

  #listen(method: (...words: readonly unknown[]) => unknown, words: readonly unknown[]): unknown {
    const listener = words.at(-1) as () => void;
    return method(...words.slice(0, -1), () => {
      if (this.hasNudges) listener();
    });
  }

  async #call(name: string, make: () => unknown): Promise<unknown> {
    this.calls.push(name);
    switch (this.fate(name)) {
      case 'works':
        await this.before(name);
        return make();
      case 'failsBefore':
        throw lost();
      case 'failsAfter':
        await make();
        throw lost();
      case 'hangs':
        await new Promise<void>((goOn, giveUp) => this.#hanging.add({ goOn, giveUp }));
        return make();
    }
  }
}

function lost(): StoreUnavailable {
  return new StoreUnavailable(new Error('the connection to the store is lost'));
}
