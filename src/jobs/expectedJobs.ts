// Jobs that were just started here and that DRS may list a little late: they are looked for again and again for a while, and
// nobody is told meanwhile that there is no such job.
import type { JobID } from '../domain/ids.js';

/** Longer than DRS is known to take; a start of unknown outcome is given as long to show up. */
export const STARTED_LATELY_MS = 30_000;
/** So long ago one that was started lately may have been claimed: DRS may take half a minute to answer, and its turn may take 20 seconds. */
export const CLAIMED_LATELY_MS = STARTED_LATELY_MS + 50_000;

export class ExpectedJobs {
  readonly #untilMs = new Map<JobID, number>();
  #unnamedUntilMs = -Infinity;

  /** `null`: a start whose job, if there is one, has an id that nobody knows. */
  add(jobID: JobID | null, nowMs: number): void {
    if (jobID === null) this.#unnamedUntilMs = nowMs + STARTED_LATELY_MS;
    else this.#untilMs.set(jobID, nowMs + STARTED_LATELY_MS);
  }

  /** Whether the job was started lately and DRS may only not show it yet. */
  has(jobID: JobID, nowMs: number): boolean {
    return (this.#untilMs.get(jobID) ?? -Infinity) > nowMs;
  }

  /** Whether anything is still waited for; `isSeen` tells of what DRS has shown. */
  isAny(nowMs: number, isSeen: (jobID: JobID) => boolean): boolean {
    for (const [jobID, untilMs] of this.#untilMs)
      if (untilMs <= nowMs || isSeen(jobID)) this.#untilMs.delete(jobID);
    return this.#untilMs.size > 0 || this.#unnamedUntilMs > nowMs;
  }
}
