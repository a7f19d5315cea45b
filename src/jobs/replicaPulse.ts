// This replica's signs of life, with what its people wish to see, and those of the others. Clocks of machines differ, so nobody
// compares instants: a replica whose row has not changed for the lease time, by our clock, is taken for dead.
import type { Clock, Logger } from '../recovery/ports.js';
import type { Replicas } from '../recovery/storePorts.js';
import type { ReplicaRow, ReplicaStore, WatchDemand } from './ports.js';

/** Between two signs of life. */
export const BEAT_MS = 2_000;
/** Without a sign for so long, a holder of anything is taken for dead. */
export const LEASE_MS = 6_000;
/** Rows that the dead left are removed: whoever starts would take them for living until it has seen that they are silent. */
const REMOVE_AFTER_MS = 60_000;
/** Demand that changes several times at once is told once. */
const TELL_AFTER_MS = 100;

interface Seen {
  readonly beat: number;
  /** When we first saw it like this, of the time in which we looked. */
  readonly sinceMs: number;
}

/** Overflow rule: of so many replicas without a row it is remembered that they were asked for; all are forgotten then. */
const MOST_UNSEEN = 1_000;

export interface PulseParts {
  readonly store: ReplicaStore;
  readonly replicaID: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** What this replica's people wish to see. */
  readonly demand: () => WatchDemand;
  /** Told after each look: this replica's own row, where it has one, and those of the others that live. */
  readonly onLook?: ((own: ReplicaRow | undefined, others: readonly ReplicaRow[]) => void) | undefined;
  /** Told each time that this replica cannot look, with for how long it could not, in milliseconds. */
  readonly onBlind?: ((forMs: number) => void) | undefined;
}

export class ReplicaPulse implements Replicas {
  readonly #parts: PulseParts;
  readonly #stop = new AbortController();
  #others = new Map<string, Seen>();
  /** Replicas without a row, with how many looks had begun when that was first of interest. */
  readonly #unseen = new Map<string, number>();
  #looks = 0;
  #finishedLook = 0;
  #lookedAtMs: number;
  #wake = new AbortController();
  #isFailing = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(parts: PulseParts) {
    this.#parts = parts;
    this.#lookedAtMs = parts.clock.now();
  }

  get replicaID(): string {
    return this.#parts.replicaID;
  }

  /** The first sign of life is given before this resolves: from then on nobody takes this replica for dead. */
  async start(): Promise<void> {
    await this.#beat();
    this.#loop = this.#beatOn();
  }

  /** No more signs; the row goes, so that nobody waits for them. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake.abort();
    await this.#loop;
    try {
      await this.#parts.store.remove(this.#parts.replicaID);
    } catch (error) {
      this.#parts.logger.debug({ err: error }, 'replicaNotRemoved'); // the others see soon enough that it is silent
    }
  }

  /** The demand has changed: tell the others soon. */
  demandChanged(): void {
    this.#wake.abort();
  }

  /** Judged by what was seen: while this replica cannot look, nobody dies; and one that nobody could have seen yet is not dead. */
  isGone(replicaID: string): boolean {
    if (replicaID === this.#parts.replicaID) return false;
    const seen = this.#others.get(replicaID);
    if (seen !== undefined) return this.#lookedAtMs - seen.sinceMs >= LEASE_MS;
    const askedAt = this.#unseen.get(replicaID);
    if (askedAt !== undefined) return this.#finishedLook > askedAt;
    if (this.#unseen.size >= MOST_UNSEEN) this.#unseen.clear();
    this.#unseen.set(replicaID, this.#looks);
    return false;
  }

  /** The replicas' rows as they are, of those that live but this one. */
  async othersAlive(): Promise<readonly ReplicaRow[]> {
    this.#looks += 1;
    const look = this.#looks;
    const rows = await this.#parts.store.list();
    const others = rows.filter(({ replicaID }) => replicaID !== this.#parts.replicaID);
    this.#note(others);
    this.#finishedLook = Math.max(this.#finishedLook, look);
    const alive = others.filter(({ replicaID }) => !this.isGone(replicaID));
    this.#parts.onLook?.(
      rows.find(({ replicaID }) => replicaID === this.#parts.replicaID),
      alive,
    );
    return alive;
  }

  /** After a time in which we could not look, silence counts anew: the others may not have been able to write either. */
  #note(others: readonly ReplicaRow[]): void {
    const nowMs = this.#parts.clock.now();
    const wasBlind = nowMs - this.#lookedAtMs > 2 * BEAT_MS;
    this.#lookedAtMs = nowMs;
    for (const replicaID of this.#others.keys()) this.#unseen.set(replicaID, -1);
    this.#others = new Map(
      others.map(({ replicaID, beat }) => {
        const seen = this.#others.get(replicaID);
        this.#unseen.delete(replicaID);
        return [replicaID, seen?.beat === beat && !wasBlind ? seen : { beat, sinceMs: nowMs }];
      }),
    );
  }

  async #beatOn(): Promise<void> {
    const { clock } = this.#parts;
    while (!this.#isStopped()) {
      this.#wake = new AbortController();
      await clock.sleep(BEAT_MS, this.#wake.signal);
      if (this.#wake.signal.aborted) await clock.sleep(TELL_AFTER_MS, this.#stop.signal);
      if (!this.#isStopped()) await this.#beatOrLog();
    }
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  async #beatOrLog(): Promise<void> {
    const { logger } = this.#parts;
    try {
      await this.#beat();
      if (this.#isFailing) logger.info({}, 'storeWritableAgain');
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) logger.warn({ err: error }, 'storeNotWritable');
      this.#isFailing = true;
      this.#parts.onBlind?.(this.#parts.clock.now() - this.#lookedAtMs);
    }
  }

  async #beat(): Promise<void> {
    const { store, replicaID, demand } = this.#parts;
    await store.beat(replicaID, demand());
    await this.othersAlive();
    for (const [other, { sinceMs }] of this.#others)
      if (this.#lookedAtMs - sinceMs >= REMOVE_AFTER_MS) await store.remove(other);
  }
}
