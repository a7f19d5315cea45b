// What is asked of the meter inside a measured process, and what it answers.

export interface Question {
  readonly id: number;
  /** Collects garbage before, so that what is told is what is held. */
  readonly isCollecting: boolean;
}

/** Since the start of the process, user and system together; memory in bytes. */
export interface Measures {
  readonly id: number;
  readonly cpuUs: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}
