// How the parts of the gateway end: in the reverse of the order in which they began, each of them whatever becomes of the others.
import { setMaxListeners } from 'node:events';

/** Stops one part; those that were started later are stopped before. */
export type Stop = () => Promise<void>;

/** Stops all, the last first. Rejects after the last, with what went wrong. */
export async function stopAll(stops: readonly Stop[]): Promise<void> {
  const errors: unknown[] = [];
  for (const stop of stops.toReversed()) await stop().catch((error: unknown) => errors.push(error));
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) throw new AggregateError(errors, `${errors.length} parts could not be stopped`);
}

/** Stops what has nothing to do with each other, at the same time. */
export async function together(groups: readonly (readonly Stop[])[]): Promise<void> {
  const ends = await Promise.allSettled(groups.map(stopAll));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

export function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= run());
}

/** Whether the end has begun, and when nothing is waited for any more. In real time: whoever waits for a process has no other. */
export class Life {
  readonly #giveUp = new AbortController();
  #lastCall: NodeJS.Timeout | null = null;

  constructor() {
    setMaxListeners(0, this.#giveUp.signal); // whatever is under way listens
  }

  get isStopping(): boolean {
    return this.#lastCall !== null;
  }

  /** Aborted when what is under way can be waited for no longer. */
  get giveUp(): AbortSignal {
    return this.#giveUp.signal;
  }

  /** The first time, calls `tell`, and sets the time until the last call. */
  begin(lastCallMs: number, tell: () => void): void {
    if (this.#lastCall !== null) return;
    this.#lastCall = setTimeout(() => this.#giveUp.abort(), lastCallMs);
    tell();
  }

  /** Nothing is under way any more. */
  end(): void {
    if (this.#lastCall !== null) clearTimeout(this.#lastCall);
  }
}
