// What the people on this replica wish to see: who watches what, and what was just started here. The leader reads it, here or
// through the store.
import type { JobID } from '../domain/ids.js';
import { Nudges } from '../recovery/nudges.js';
import type { Clock } from '../recovery/ports.js';
import { ExpectedJobs } from './expectedJobs.js';

/** `looks`: somebody came, or waits for something. `first`: somebody came, and nobody watched before. */
type Topic = 'looks' | 'first';

export class Demand {
  /** Nudged when DRS may have to be read sooner. */
  readonly nudges = new Nudges<Topic>();
  readonly #clock: Clock;
  readonly #watchersOf = new Map<JobID, number>();
  /** Jobs that are waited for, with when somebody last began to. */
  readonly #wanted = new Map<JobID, { waiting: number; sinceMs: number }>();
  readonly #expected = new ExpectedJobs();
  #watchersOfAll = 0;
  #isDiscoveryAsked = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Somebody watches this job until the returned function is called. */
  watchJob(jobID: JobID): () => void {
    const isFirst = this.watchers === 0;
    this.#watchersOf.set(jobID, (this.#watchersOf.get(jobID) ?? 0) + 1);
    this.#tell(isFirst);
    return once(() => {
      const left = (this.#watchersOf.get(jobID) ?? 1) - 1;
      if (left > 0) this.#watchersOf.set(jobID, left);
      else this.#watchersOf.delete(jobID);
    });
  }

  /** Somebody watches all jobs until the returned function is called. */
  watchAll(): () => void {
    const isFirst = this.watchers === 0;
    this.#watchersOfAll += 1;
    this.#isDiscoveryAsked = true;
    this.#tell(isFirst);
    return once(() => {
      this.#watchersOfAll -= 1;
    });
  }

  /** Somebody waits to hear of this job until the returned function is called: what is known of it is too old, or nothing. */
  want(jobID: JobID): () => void {
    const wanted = this.#wanted.get(jobID) ?? { waiting: 0, sinceMs: 0 };
    this.#wanted.set(jobID, { waiting: wanted.waiting + 1, sinceMs: this.#clock.now() });
    this.nudges.emit('looks');
    return once(() => {
      const { waiting, sinceMs } = this.#wanted.get(jobID) ?? { waiting: 1, sinceMs: 0 };
      if (waiting > 1) this.#wanted.set(jobID, { waiting: waiting - 1, sinceMs });
      else this.#wanted.delete(jobID);
    });
  }

  /** The jobs that are waited for, with when somebody last began to, in milliseconds. */
  wanted(): ReadonlyMap<JobID, number> {
    return new Map([...this.#wanted].map(([jobID, { sinceMs }]) => [jobID, sinceMs]));
  }

  /** A job was started here: it is looked for until it is seen. Null: started perhaps, id unknown. */
  expectNewJob(jobID: JobID | null): void {
    this.#expected.add(jobID, this.#clock.now());
    this.#isDiscoveryAsked = true;
    this.nudges.emit('looks');
  }

  /** Whether the job was started here lately. */
  isExpected(jobID: JobID): boolean {
    return this.#expected.has(jobID, this.#clock.now());
  }

  /** Whether anything that was started here is still waited for. */
  isExpecting(isSeen: (jobID: JobID) => boolean): boolean {
    return this.#expected.isAny(this.#clock.now(), isSeen);
  }

  get isDiscoveryAsked(): boolean {
    return this.#isDiscoveryAsked;
  }

  /** The discovery that was asked for is being made. */
  takeDiscovery(): void {
    this.#isDiscoveryAsked = false;
  }

  get allWatchers(): number {
    return this.#watchersOfAll;
  }

  get jobWatchers(): number {
    return [...this.#watchersOf.values()].reduce((sum, count) => sum + count, 0);
  }

  /** How many watch, over all jobs. */
  get watchers(): number {
    return this.jobWatchers + this.allWatchers;
  }

  #tell(isFirst: boolean): void {
    if (isFirst) this.nudges.emit('first');
    this.nudges.emit('looks');
  }
}

function once(release: () => void): () => void {
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    release();
  };
}
