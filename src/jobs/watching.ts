// The parts of watching, joined: what src/gateway.ts starts and stops, and what the use cases see.
import type { JobID } from '../domain/ids.js';
import type { Clock, DrsReader, JobWatching, Logger } from '../recovery/ports.js';
import { ActivityStream } from './activityStream.js';
import { JobLog, type JobLogLimits } from './jobLog.js';
import { JobObserver } from './jobObserver.js';
import { JobStream } from './jobStream.js';
import { JobWatcher } from './jobWatcher.js';
import { PullStream } from './pullStream.js';
import { scheduleFor } from './schedule.js';

export interface WatchingOptions {
  readonly drs: DrsReader;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Between two observations while somebody watches, 50 to 10,000. */
  readonly pollIntervalMs: number;
  readonly logLimits?: Partial<JobLogLimits>;
}

export interface Watching extends JobWatching {
  start(): void;
  /** Ends the loop; resolves when no call to DRS is under way any more. Streams that are open just stay silent. */
  stop(): Promise<void>;
  /** When DRS was last read successfully, in milliseconds since 1970; null before the first time. */
  lastObservedAtMs(): number | null;
  /** How many streams are open. */
  watchers(): number;
}

/** Builds the log, the watcher that fills it, and the streams that read it. */
export function createWatching({ drs, clock, logger, pollIntervalMs, logLimits }: WatchingOptions): Watching {
  const log = new JobLog(logLimits);
  const observer = new JobObserver(drs, log, clock, logger);
  const watcher = new JobWatcher(observer, clock, logger, scheduleFor(pollIntervalMs));
  return {
    start: () => watcher.start(),
    stop: () => watcher.stop(),
    lastObservedAtMs: () => watcher.freshness.lastSuccessAtMs,
    watchers: () => watcher.watchers,
    watchJob: (jobID: JobID, after) => new PullStream(new JobStream(jobID, after, log, watcher, clock)),
    watchActivity: (after) => new PullStream(new ActivityStream(after, log, watcher, clock)),
    expectNewJob: (jobID) => watcher.expectNewJob(jobID),
    openJobs: () => log.openJobs().map((entry) => entry.job),
  };
}
