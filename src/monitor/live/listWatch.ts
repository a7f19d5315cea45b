// A list of things of one scope or all, read page by page and anew every half minute while the page is seen. What could not be read is told, and
// shown as it was read before.
import { type ReadonlySignal, signal } from '@preact/signals';

import { loginAskedFor } from '../api/session.js';
import type { Sent } from '../api/send.js';
import { type Problem, problemsOf, type ToldError } from './problems.js';
import { pause } from './wake.js';

interface InScope {
  readonly scope: { readonly name: string };
}

interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly scopeFailures: readonly {
    readonly scope: { readonly name: string };
    readonly error: { readonly message: string };
  }[];
}

export interface WatchedList<Item> {
  readonly items: readonly Item[];
  /** When the reading began that these are of; null before the first is over. */
  readonly readAtMs: number | null;
  /** How many of the reading that goes on are there; null while none goes on. */
  readonly reading: number | null;
  readonly problems: readonly Problem[];
}

/** One page of the list. Rejects where `signal` aborts. */
export type AskPage<Item> = (after: string | null, signal: AbortSignal) => Promise<Sent<Page<Item> | null>>;

const EVERY_MS = 30_000;

/** Reads until `stop`. `again` reads at once, where nothing is being read. */
export class ListWatch<Item extends InScope> {
  readonly #state = signal<WatchedList<Item>>({ items: [], readAtMs: null, reading: null, problems: [] });
  readonly #end = new AbortController();
  readonly #ask: AskPage<Item>;

  constructor(ask: AskPage<Item>) {
    this.#ask = ask;
  }

  get state(): ReadonlySignal<WatchedList<Item>> {
    return this.#state;
  }

  async start(): Promise<void> {
    while (!this.#isStopped()) {
      if (document.visibilityState === 'visible' && loginAskedFor.value === null) await this.again();
      await pause(EVERY_MS);
    }
  }

  stop(): void {
    this.#end.abort();
  }

  async again(): Promise<void> {
    if (this.#state.value.reading !== null) return;
    try {
      await this.#read();
    } catch (error) {
      if (!this.#isStopped()) throw error;
    } finally {
      this.#set({ reading: null });
    }
  }

  async #read(): Promise<void> {
    const beganMs = Date.now();
    const found: Item[] = [];
    const errors: ToldError[] = [];
    let after: string | null = null;
    for (;;) {
      this.#set({ reading: found.length });
      const sent = await this.#ask(after, this.#end.signal);
      const page = sent.kind === 'answered' ? sent.data : null;
      errors.push(...(sent.kind === 'answered' ? sent.errors : []));
      if (page === null) {
        const message = sent.kind === 'failed' ? sent.message : 'The list could not be read.';
        this.#takeBroken(found, [...(errors.length === 0 ? [{ message }] : errors)]);
        return;
      }
      found.push(...page.nodes);
      const isStuck = page.nodes.length === 0 && page.scopeFailures.length > 0;
      if (isStuck || !page.pageInfo.hasNextPage) {
        this.#takeWhole(found, beganMs, errors, page.scopeFailures);
        return;
      }
      if (this.#state.value.readAtMs === null) this.#set({ items: [...found] });
      after = page.pageInfo.endCursor;
    }
  }

  /** A reading that broke off: what was read before stays, and where nothing was, what there is. */
  #takeBroken(found: readonly Item[], errors: readonly ToldError[]): void {
    const { items, readAtMs } = this.#state.value;
    this.#set({ items: readAtMs === null ? found : items, problems: problemsOf(errors, [], true) });
  }

  #takeWhole(
    found: readonly Item[],
    beganMs: number,
    errors: readonly ToldError[],
    failures: Page<Item>['scopeFailures'],
  ): void {
    const { items: before, readAtMs } = this.#state.value;
    const failed = new Set(failures.map(({ scope }) => scope.name));
    const kept = readAtMs === null ? [] : before.filter(({ scope }) => failed.has(scope.name));
    const read = readAtMs === null ? found : found.filter(({ scope }) => !failed.has(scope.name));
    this.#set({
      items: [...read, ...kept],
      readAtMs: beganMs,
      problems: problemsOf(errors, failures, false),
    });
  }

  #set(part: Partial<WatchedList<Item>>): void {
    if (!this.#isStopped()) this.#state.value = { ...this.#state.value, ...part };
  }

  #isStopped(): boolean {
    return this.#end.signal.aborted;
  }
}
