// Hears of every look at the store while its stream waits for more than entries: thousands that are current must not be woken by each.
import type { JobFeed } from '../feed/jobFeed.js';

export class Rounds {
  readonly #nudges: JobFeed['nudges'];
  readonly #onNudge: () => void;
  #stop: (() => void) | null = null;

  constructor(nudges: JobFeed['nudges'], onNudge: () => void) {
    this.#nudges = nudges;
    this.#onNudge = onNudge;
  }

  hear(isNeeded: boolean): void {
    if (isNeeded) this.#stop ??= this.#nudges.on('round', this.#onNudge);
    else this.leave();
  }

  leave(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
