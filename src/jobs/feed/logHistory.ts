// The older part of the job log, from the store, for those who come back or are slow: page by page, a few pages at a time, whoever
// asks. Nobody holds a page: a reader who is slow holds its place and nothing else.
import { setMaxListeners } from 'node:events';

import type { JobID } from '../../domain/ids.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import type { JobLogEntry, JobLogStore } from '../ports.js';

/** `through`: there is no entry between the place that was asked for and this one. */
export type Older = JobLogEntry | 'loading' | { readonly through: number };

interface Page {
  readonly key: string;
  /** The page begins behind this number. */
  readonly after: number;
  /** Up to this number nothing is missing in it. */
  readonly through: number;
  readonly entries: readonly JobLogEntry[];
}

/** An entry carries its whole job: 60 KB for one of 200 servers. */
const ENTRIES_A_PAGE = 8;
/** Overflow rule: the page that was used longest ago is dropped, and read again when somebody still needs it. */
const MOST_PAGES = 64;
const PAUSE_AFTER_FAILURE_MS = 1_000;

export class LogHistory {
  readonly #store: JobLogStore;
  readonly #scope: string;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #isStopped: AbortSignal;
  /** The page that was used last is the last. */
  readonly #pages = new Set<Page>();
  readonly #loading = new Map<string, Promise<void>>();

  constructor(
    store: JobLogStore,
    scope: string,
    { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
    isStopped: AbortSignal,
  ) {
    this.#store = store;
    this.#scope = scope;
    this.#clock = clock;
    this.#logger = logger;
    this.#isStopped = isStopped;
    // Every page that could not be read listens for the time of its pause: Node.js need not warn of a leak.
    setMaxListeners(0, isStopped);
  }

  /**
   * The first entry behind `sequence`, of one job or (null) of any. Where it has to be read first, `onLoaded` (of the first who asked
   * for this place) is called once it is worth asking again. `head` is a number up to which the store is known to have everything.
   */
  next(jobID: JobID | null, sequence: number, head: number, onLoaded: () => void): Older {
    const key = jobID ?? '*';
    const page = this.#pageAt(key, sequence);
    if (page === null) {
      this.#load(key, jobID, sequence, head, onLoaded);
      return 'loading';
    }
    return page.entries.find((entry) => entry.sequence > sequence) ?? { through: page.through };
  }

  /** Resolves when no read is under way any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#loading.values());
  }

  #pageAt(key: string, sequence: number): Page | null {
    for (const page of this.#pages) {
      if (page.key !== key || page.after > sequence || page.through <= sequence) continue;
      this.#pages.delete(page);
      this.#pages.add(page);
      return page;
    }
    return null;
  }

  #load(key: string, jobID: JobID | null, after: number, head: number, onLoaded: () => void): void {
    const place = `${key} ${after}`;
    // One read and one call for all who ask meanwhile: each of them is nudged by it and asks again.
    if (this.#loading.has(place) || this.#isStopped.aborted) return;
    const read = this.#read(key, jobID, after, head).then(() => {
      this.#loading.delete(place);
      onLoaded();
    });
    this.#loading.set(place, read);
  }

  /** Never rejects: after a failure it waits a little, and whoever still needs the page asks again. */
  async #read(key: string, jobID: JobID | null, after: number, head: number): Promise<void> {
    try {
      const entries = await this.#store.readAfter(this.#scope, after, ENTRIES_A_PAGE, jobID);
      const last = entries.at(-1)?.sequence ?? after;
      const through = entries.length < ENTRIES_A_PAGE ? Math.max(head, last) : last;
      this.#keep({ key, after, through, entries });
    } catch (error) {
      this.#logger.debug({ err: error }, 'jobLogHistoryNotRead');
      await this.#clock.sleep(PAUSE_AFTER_FAILURE_MS, this.#isStopped);
    }
  }

  #keep(page: Page): void {
    this.#pages.add(page);
    const [longestAgo] = this.#pages;
    if (this.#pages.size > MOST_PAGES && longestAgo !== undefined) this.#pages.delete(longestAgo);
  }
}
