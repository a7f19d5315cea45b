// The parts of watching, joined: what src/gateway starts and stops, and what the use cases see.
import type { DrsFailure } from '../domain/failure.js';
import type { JobID } from '../domain/ids.js';
import { instantOf } from '../domain/instant.js';
import type { Job } from '../domain/job.js';
import type { Clock, DrsReader, JobRecords, JobWatching, Logger } from '../recovery/ports.js';
import type { Replicas, RequestLedger } from '../recovery/storePorts.js';
import { NO_TRACING, type Tracing } from '../telemetry/ports.js';
import { BudgetShare } from './budgetShare.js';
import { ActivityStream } from './streams/activityStream.js';
import { Demand } from './demand.js';
import { CLAIMED_LATELY_MS } from './expectedJobs.js';
import { JobFeed } from './feed/jobFeed.js';
import { JobLog, type JobLogLimits } from './feed/jobLog.js';
import { readJobRecord } from './feed/jobRecords.js';
import { JobEvents } from './streams/jobEvents.js';
import { JobStream } from './streams/jobStream.js';
import { JobWatcher } from './leader/jobWatcher.js';
import { Leadership } from './leader/leadership.js';
import type { JobLogStore, ReplicaStore, SharedBudget, WatchDemand } from './ports.js';
import { PullStream } from '../recovery/pullStream.js';
import { ReplicaPulse } from './replicaPulse.js';
import { scheduleFor } from './schedule.js';
import { replicasOf } from './scopedReplicas.js';
import { outcomeOf } from '../domain/jobOutcome.js';
import { type JobMetrics, NO_METRICS } from '../telemetry/ports.js';

export interface WatchingOptions {
  readonly drs: DrsReader;
  readonly store: {
    readonly jobLog: JobLogStore;
    readonly replicas: ReplicaStore;
    readonly requests: Pick<RequestLedger, 'startedSince'>;
  };
  /** The account and region, as the gateway names them. */
  readonly scope: string;
  /** Names this process among those that share the store; new with each start. */
  readonly replicaID: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Default: none. */
  readonly tracing?: Tracing | undefined;
  /** Between two observations while somebody watches, 50 to 10,000. */
  readonly pollIntervalMs: number;
  /** How long the log of a job is kept after its end, in milliseconds. */
  readonly retentionMs: number;
  /** A job has appeared that the log had nothing of; called on the replica that watches. */
  readonly onNewJob: (job: Job) => void;
  readonly logLimits?: Partial<JobLogLimits>;
  /** Absent: nothing is counted. */
  readonly metrics?: JobMetrics | undefined;
  /** Of the calls to this scope's DRS. Absent: it is not shared. */
  readonly budget?: SharedBudget | undefined;
}

export interface Watching extends JobWatching, JobRecords {
  /** This replica and which of the others live. */
  readonly replicas: Replicas;
  /** Resolves once this replica is known to the others. Rejects with StoreUnavailable. */
  start(): Promise<void>;
  /** Ends the loops; resolves when no call to DRS or the store is under way any more. Streams that are open just stay silent. */
  stop(): Promise<void>;
  /** When DRS was last read successfully, by whichever replica, in milliseconds since 1970; null before the first time. */
  lastObservedAtMs(): number | null;
  /** Why the last attempt to read it failed; null after one that succeeded. */
  lastFailure(): DrsFailure | null;
  /** How many streams are open. */
  watchers(): number;
  /** Whether this replica reads DRS for all. */
  isLeading(): boolean;
}

/** Builds the watcher that fills the log, the feed that follows it, and the streams that read it. */
export function createWatching(options: WatchingOptions): Watching {
  const { store, scope, replicaID, clock, logger, logLimits } = options;
  const schedule = scheduleFor(options.pollIntervalMs);
  const demand = new Demand(clock);
  const log = new JobLog(logLimits);
  const feed = new JobFeed({ store: store.jobLog, scope, replicaID, log, clock, logger, schedule });
  const streamParts = { feed, demand, clock, events: new JobEvents(scope) };
  const isInLog = (jobID: JobID) => log.latest(jobID) !== null;
  const replicas = replicasOf(scope, store.replicas);
  const isLeading = () => leadership.isLeading;
  const pulse = createPulse(options, { demand, replicas, isInLog, isLeading });
  const leadership = createLeadership(options, { schedule, demand, feed, pulse, replicas, isInLog });
  demand.nudges.on('first', () => feed.freshness.beginWatch(clock.now()));
  demand.nudges.on('looks', () => {
    if (!leadership.isLeading) pulse.demandChanged();
  });
  return {
    replicas: pulse,
    start: async () => {
      await pulse.start();
      feed.start();
      leadership.start();
    },
    stop: async () => {
      await leadership.stop();
      await feed.stop();
      await pulse.stop();
    },
    lastObservedAtMs: () => feed.freshness.lastSuccessAtMs,
    lastFailure: () => feed.freshness.lastFailure,
    watchers: () => demand.watchers,
    isLeading,
    watchJob: (jobID: JobID, after) => new PullStream(new JobStream(jobID, after, streamParts)),
    watchActivity: (after) => new PullStream(new ActivityStream(after, streamParts)),
    expectNewJob: (jobID) => demand.expectNewJob(jobID),
    openJobs: () => log.openJobs().map(({ job }) => job),
    latestState: (jobID) => log.latest(jobID),
    recordOf: (jobID) => readJobRecord(store.jobLog, scope, jobID),
  };
}

const NOT_SHARED: SharedBudget = {
  isShort: () => false,
  onShort: () => undefined,
  setShare: () => undefined,
};

interface Pulsing {
  readonly demand: Demand;
  readonly replicas: ReplicaStore;
  readonly isInLog: (jobID: JobID) => boolean;
  readonly isLeading: () => boolean;
}

/** Signs of life, which also divide the budget of calls among those that live. */
function createPulse(
  { replicaID, clock, logger, budget = NOT_SHARED }: WatchingOptions,
  { demand, replicas, isInLog, isLeading }: Pulsing,
): ReplicaPulse {
  const share = new BudgetShare({ budget, clock, isLeading });
  const pulse = new ReplicaPulse({
    store: replicas,
    replicaID,
    clock,
    logger,
    demand: () => ({ ...toldOf(demand, isInLog), callsWeight: share.weightToTell() }),
    onLook: (own, others) => share.looked(own, others),
    onBlind: (forMs) => share.blind(forMs),
  });
  budget.onShort(() => {
    if (share.isShared) pulse.demandChanged();
  });
  return pulse;
}

/** What the other replicas are told of the demand here. */
function toldOf(demand: Demand, isInLog: (jobID: JobID) => boolean): WatchDemand {
  return {
    jobWatchers: demand.jobWatchers,
    allWatchers: demand.allWatchers,
    lookups: [...demand.wanted().keys()],
    isExpecting: demand.isExpecting(isInLog),
  };
}

interface Joined {
  readonly schedule: ReturnType<typeof scheduleFor>;
  readonly demand: Demand;
  readonly feed: JobFeed;
  readonly pulse: ReplicaPulse;
  readonly replicas: ReplicaStore;
  readonly isInLog: (jobID: JobID) => boolean;
}

function createLeadership(options: WatchingOptions, joined: Joined): Leadership {
  const { schedule, demand, feed, pulse, replicas, isInLog } = joined;
  const { drs, store, scope, replicaID, clock, logger, retentionMs, tracing = NO_TRACING } = options;
  const metrics = options.metrics ?? NO_METRICS.jobs;
  metrics.scopeServed(scope);
  const parts = {
    drs,
    store: store.jobLog,
    clock,
    logger,
    schedule,
    demand,
    retentionMs,
    ...countedJobs(options, metrics),
    isInLog,
    tracing,
    othersDemand: async () => (await pulse.othersAlive()).map((row) => row.demand),
    onOthersDemand: (listener: () => void) => replicas.onDemand(listener),
    known: () => ({ observedAtMs: feed.freshness.lastSuccessAtMs, recordedAtMs: feed.recordedAtMs }),
    startedLately: (jobIDs: readonly JobID[]) =>
      store.requests.startedSince(scope, jobIDs, instantOf(clock.now() - CLAIMED_LATELY_MS)),
  };
  return new Leadership({
    store: store.jobLog,
    scope,
    replicaID,
    clock,
    logger,
    metrics,
    lead: (lease, signal) => new JobWatcher(parts, lease, signal).run(),
  });
}

function countedJobs({ scope, onNewJob }: WatchingOptions, metrics: JobMetrics) {
  // An initiation that AWS adds tomorrow is UNKNOWN: DRS's words are no labels.
  const initiationOf = ({ initiatedBy }: Job) => initiatedBy?.known ?? 'UNKNOWN';
  return {
    onNewJob: (job: Job) => {
      metrics.jobSeen(scope, initiationOf(job));
      onNewJob(job);
    },
    onJobEnded: (job: Job) => metrics.jobEnded(scope, initiationOf(job), outcomeOf(job)),
  };
}
