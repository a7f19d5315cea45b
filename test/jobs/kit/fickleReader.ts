// A reader who asks when it is told to, leaves when it is told to, and comes back with its last cursor, to whichever replica.
import type { ActivityEvent, JobEvent, JobUpdate } from '../../../src/domain/jobEvent.js';
import type { Watching } from '../../../src/jobs/watching.js';
import { turn } from './watch.js';

type Event = JobEvent | ActivityEvent;
type Open = (watching: Watching, after: string | null) => AsyncIterableIterator<Event, undefined>;

export class FickleReader {
  readonly updates: JobUpdate[] = [];
  /** Kinds of events that no reader of an open job may meet while DRS refuses nobody. */
  readonly refusals: string[] = [];
  isDone = false;
  readonly #open: Open;
  #stream: AsyncIterableIterator<Event, undefined>;
  #isAsking = false;
  #cursor: string | null = null;

  constructor(open: Open, watching: Watching) {
    this.#open = open;
    this.#stream = open(watching, null);
  }

  /** Asks so often, as long as there is something to be had at once. */
  async ask(times: number): Promise<void> {
    for (let asked = 0; asked < times && !this.#isAsking && !this.isDone; asked += 1) {
      this.#isAsking = true;
      void this.#stream.next().then((result) => this.#take(result));
      await turn();
    }
  }

  /** Leaves, and goes on with the last cursor at another replica. */
  async moveTo(watching: Watching): Promise<void> {
    if (this.isDone) return;
    await this.#stream.return?.();
    await turn();
    this.isDone = false;
    this.#stream = this.#open(watching, this.#cursor);
  }

  #take(result: IteratorResult<Event, undefined>): void {
    this.#isAsking = false;
    if (result.done === true) {
      this.isDone = true;
      return;
    }
    const { value } = result;
    if ('cursor' in value) this.#cursor = value.cursor;
    if (value.kind === 'JobUpdate') this.updates.push(value);
    else if (value.kind !== 'JobStreamStale' && value.kind !== 'JobStreamCurrent')
      this.refusals.push(value.kind);
  }
}
