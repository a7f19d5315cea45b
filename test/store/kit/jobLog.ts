// Builders of what a leader writes, and how to become one.
import { known } from '../../../src/domain/drsEnum.js';
import type { JobID } from '../../../src/domain/ids.js';
import type { Job, JobStatus } from '../../../src/domain/job.js';
import type { JobLogStore, Lease, Observation, WatchDemand, WatchReport } from '../../../src/jobs/ports.js';
import type { Store } from '../../../src/store/store.js';
import { aJob, jobIDOf } from '../../domain/kit/jobs.js';
import { SCOPE, second } from './requests.js';

export const ONE = jobIDOf(1);
export const TWO = jobIDOf(2);
export const THREE = jobIDOf(3);

/** A job that a test tells apart by its id and status. */
export function jobOf(jobID: JobID, status: JobStatus = 'STARTED'): Job {
  return aJob({ jobID, status: known(status) });
}

export function anObservation(job: Job, overrides: Partial<Observation> = {}): Observation {
  return { job, changes: [], observedAt: second(0), isFinal: false, isGone: false, ...overrides };
}

/** A state as it is remembered: an observation without its changes. */
export function aState(job: Job, overrides: Partial<Omit<Observation, 'changes'>> = {}) {
  return { job, observedAt: second(0), isFinal: false, isGone: false, ...overrides };
}

/** The last observation of a job. */
export function anEnd(jobID: JobID, overrides: Partial<Observation> = {}): Observation {
  return anObservation(jobOf(jobID, 'COMPLETED'), { isFinal: true, ...overrides });
}

export function aReport(overrides: Partial<WatchReport> = {}): WatchReport {
  return {
    publishedBy: 'replica-1',
    number: 1,
    publishedAtMs: 1_000,
    observedAtMs: 900,
    recordedAtMs: 900,
    discoveredAtMs: 800,
    failure: null,
    nextAttemptAtMs: 3_000,
    unconfirmed: {},
    absent: {},
    newestCreation: second(0),
    ...overrides,
  };
}

export function aDemand(overrides: Partial<WatchDemand> = {}): WatchDemand {
  return { jobWatchers: 0, allWatchers: 0, lookups: [], isExpecting: false, ...overrides };
}

/** Takes the lease as whoever saw the scope as it is now. */
export async function takeLease(
  { jobLog }: Pick<Store, 'jobLog'>,
  holder = 'replica-1',
  scope = SCOPE,
): Promise<Lease> {
  const lease = await jobLog.takeLease(scope, holder, await jobLog.readScope(scope));
  if (lease === null) throw new Error(`${holder} did not get the lease of ${scope}`);
  return lease;
}

/** The whole log of a scope, in its order. */
export function logOf({ jobLog }: { readonly jobLog: JobLogStore }, scope = SCOPE) {
  return jobLog.readAfter(scope, 0, 10_000, null);
}
