// What is asked of the meter inside a measured process, and what it answers.
import type { SelfTimes } from './profiler.js';

export interface Question {
  readonly id: number;
  /** Collects garbage before, so that what is told is what is held. */
  readonly isCollecting: boolean;
  /** Begins a CPU profile, or ends it. */
  readonly profile: 'start' | 'stop' | null;
}

/** Since the start of the process, user and system together; memory in bytes. */
export interface Measures {
  readonly id: number;
  readonly cpuUs: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  /** Of the profile that was ended. */
  readonly selfTimes: SelfTimes | null;
}
