// Appends observations to the store under the leader's lease. What comes while a commit is under way goes into the next one together,
// so fifty jobs that change at once cost a few commits.
import { type JobLogStore, type Lease, LOST, type Observation } from '../ports.js';

/** Somebody else has the lease: this replica no longer writes the log, and what it holds of it may be out of date. */
export class LeaseLostError extends Error {
  constructor({ scope, epoch }: Lease) {
    super(`the lease of ${scope} (epoch ${epoch}) is lost`);
    this.name = 'LeaseLostError';
  }
}

interface Waiting {
  readonly observation: Observation;
  readonly settle: (error: Error | null) => void;
}

export class LogWriter {
  readonly #store: JobLogStore;
  readonly lease: Lease;
  /** Bounded by the jobs of one round. */
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(store: JobLogStore, lease: Lease) {
    this.#store = store;
    this.lease = lease;
  }

  /** Resolves once the observation is in the log; rejects with StoreUnavailable or LeaseLostError. */
  append(observation: Observation): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error: Error | null) => (error === null ? resolve() : reject(error));
      this.#waiting.push({ observation, settle });
      void this.#write();
    });
  }

  /** Puts states right, or remembers them, without entries; rejections as above. */
  async remember(states: readonly Omit<Observation, 'changes'>[]): Promise<void> {
    if (states.length === 0) return;
    if ((await this.#store.remember(this.lease, states)) === LOST) throw new LeaseLostError(this.lease);
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      const error = await this.#commit(batch.map(({ observation }) => observation));
      for (const { settle } of batch) settle(error);
    }
    this.#isWriting = false;
  }

  async #commit(observations: readonly Observation[]): Promise<Error | null> {
    try {
      const head = await this.#store.append(this.lease, observations);
      return head === LOST ? new LeaseLostError(this.lease) : null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}
