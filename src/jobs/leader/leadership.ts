// Which replica watches a scope: whoever holds the lease.
//
// following  another replica holds it, and shows life; left when it gives the lease back, or shows no life for the lease time by our
//            own clock (the clocks of machines differ, so no instant is compared)
// leading    this replica holds it and works under it; left when the lease is lost, or could not be renewed for the lease time, or
//            this replica stops
import { StoreUnavailable } from '../../domain/storeUnavailable.js';
import type { Clock, Logger } from '../../recovery/ports.js';
import { LeaseLostError } from './logWriter.js';
import { type JobLogStore, type Lease, LOST, type ScopeState } from '../ports.js';
import { BEAT_MS, LEASE_MS } from '../replicaPulse.js';
import type { JobMetrics } from '../../telemetry/ports.js';

export interface LeadershipParts {
  readonly store: JobLogStore;
  readonly scope: string;
  readonly replicaID: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Pick<JobMetrics, 'leaseTaken' | 'leaseLost'>;
  /** Works under the lease until the signal aborts; rejects with LeaseLostError when it finds that it is lost. */
  readonly lead: (lease: Lease, signal: AbortSignal) => Promise<void>;
}

/** So often a follower looks whether the holder lives. */
const LOOK_MS = 1_000;

export class Leadership {
  readonly #parts: LeadershipParts;
  readonly #stop = new AbortController();
  #isLeading = false;
  #seen: { readonly epoch: number; readonly beat: number; readonly sinceMs: number } | null = null;
  #wake = new AbortController();
  #loop: Promise<void> = Promise.resolve();

  constructor(parts: LeadershipParts) {
    this.#parts = parts;
  }

  get isLeading(): boolean {
    return this.#isLeading;
  }

  start(): void {
    const unlisten = this.#parts.store.onLog(this.#parts.scope, () => this.#wakeIfFree());
    this.#loop = this.#run().finally(unlisten);
  }

  /** Ends the work and gives the lease back. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake.abort();
    await this.#loop;
  }

  /** A lease that was given back is taken at once; anything else can wait for the next look. */
  #wakeIfFree(): void {
    if (!this.#isLeading) this.#wake.abort();
  }

  async #run(): Promise<void> {
    const { clock, logger } = this.#parts;
    while (!this.#isStopped()) {
      this.#wake = new AbortController();
      try {
        const lease = await this.#tryToTake();
        if (lease !== null) await this.#hold(lease);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) logger.error({ err: error }, 'leadershipFailed');
      }
      if (!this.#isStopped()) await clock.sleep(LOOK_MS, this.#wake.signal);
    }
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  async #tryToTake(): Promise<Lease | null> {
    const { store, scope, replicaID, logger } = this.#parts;
    const state = await store.readScope(scope);
    if (state.holder !== null && !this.#isSilent(state)) return null;
    const lease = await store.takeLease(scope, replicaID, state);
    if (lease !== null) {
      const change = { from: state.holder, to: replicaID };
      logger.info({ scope, ...change, epoch: lease.epoch }, 'watchLeaseTaken');
    }
    return lease;
  }

  #isSilent({ epoch, beat }: ScopeState): boolean {
    const nowMs = this.#parts.clock.now();
    if (this.#seen?.epoch !== epoch || this.#seen.beat !== beat) this.#seen = { epoch, beat, sinceMs: nowMs };
    return nowMs - this.#seen.sinceMs >= LEASE_MS;
  }

  async #hold(lease: Lease): Promise<void> {
    const { store, scope, replicaID, logger, metrics } = this.#parts;
    const ending = new AbortController();
    const end = () => ending.abort();
    this.#stop.signal.addEventListener('abort', end, { once: true });
    // Stopped while the lease was being taken: a signal that has aborted tells nobody any more.
    if (this.#isStopped()) end();
    this.#isLeading = true;
    metrics.leaseTaken(scope);
    const work = this.#work(lease, ending);
    try {
      await this.#renew(lease, ending.signal);
    } finally {
      this.#isLeading = false;
      end();
      await work;
      this.#stop.signal.removeEventListener('abort', end);
    }
    const change = { scope, from: replicaID, to: null, epoch: lease.epoch };
    if (this.#isStopped()) {
      await store.releaseLease(lease);
      logger.info(change, 'watchLeaseGivenBack');
    } else {
      metrics.leaseLost(scope);
      logger.warn(change, 'watchLeaseLost');
    }
  }

  async #work(lease: Lease, ending: AbortController): Promise<void> {
    try {
      await this.#parts.lead(lease, ending.signal);
    } catch (error) {
      if (!(error instanceof LeaseLostError)) this.#parts.logger.error({ err: error }, 'watchingFailed');
    } finally {
      ending.abort();
    }
  }

  /** Shows life until the signal aborts, the lease is lost, or it could not be shown for the lease time. */
  async #renew(lease: Lease, signal: AbortSignal): Promise<void> {
    const { store, clock } = this.#parts;
    let renewedAtMs = clock.now();
    for (;;) {
      await clock.sleep(BEAT_MS, signal);
      if (signal.aborted) return;
      try {
        if ((await store.renewLease(lease)) === LOST) return;
        renewedAtMs = clock.now();
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        if (clock.now() - renewedAtMs >= LEASE_MS) return;
      }
    }
  }
}
