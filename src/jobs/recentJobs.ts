// What is remembered of jobs beside the log, for the sake of economy alone: bounded, and where it was forgotten the answer costs a
// call more.
import type { JobID } from '../domain/ids.js';

/** Overflow rule: of so many jobs something is remembered; what was set longest ago goes. */
const MOST_JOBS = 10_000;

export class RecentJobs<Value> {
  /** What was set last is the last. */
  readonly #values = new Map<JobID, Value>();

  set(jobID: JobID, value: Value): void {
    this.#values.delete(jobID);
    this.#values.set(jobID, value);
    const [longestAgo] = this.#values.keys();
    if (this.#values.size > MOST_JOBS && longestAgo !== undefined) this.#values.delete(longestAgo);
  }

  get(jobID: JobID): Value | null {
    return this.#values.get(jobID) ?? null;
  }

  delete(jobID: JobID): void {
    this.#values.delete(jobID);
  }

  clear(): void {
    this.#values.clear();
  }

  entries(): readonly (readonly [JobID, Value])[] {
    return [...this.#values];
  }
}
