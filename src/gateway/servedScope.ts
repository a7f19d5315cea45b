// Builds and joins the parts of one scope: its way to DRS, its watching, its use cases. A part of the composition root.
import type { Config } from '../config.js';
import type { DrsFailure } from '../domain/failure.js';
import type { Job } from '../domain/job.js';
import type { Scope } from '../domain/scope.js';
import { createDrs, type Drs, type DrsOptions } from '../drs/drs.js';
import { limitsAmong } from '../jobs/feed/jobLog.js';
import { createWatching, type Watching } from '../jobs/watching.js';
import type { Clock, Logger } from '../recovery/ports.js';
import type { ServedScope } from '../recovery/recovery.js';
import { Reconciler } from '../recovery/requests/reconciler.js';
import { RequestSettler } from '../recovery/requests/requestSettler.js';
import { createScopedRecoveries } from '../recovery/scopedRecovery.js';
import type { Store } from '../store/store.js';
import {
  type Correlation,
  type Metrics,
  NO_TRACING,
  type ScopeReading,
  type Tracing,
} from '../telemetry/ports.js';

/** A scope and how DRS is reached there. */
export interface ScopeAccess extends Scope {
  readonly drs: Omit<DrsOptions, 'scope' | 'clock' | 'logger' | 'tracing'>;
  /** Whether real recoveries need two persons there. */
  readonly isApprovalRequired: boolean;
}

export interface ScopeParts {
  readonly access: ScopeAccess;
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Default: none. */
  readonly tracing?: Tracing | undefined;
  /** Whose request is under way. Default: nobody's. */
  readonly correlation?: Pick<Correlation, 'current'> | undefined;
  readonly store: Store;
  /** This process among those that share the store. */
  readonly replicaID: string;
  /** Aborted when the gateway stops and can wait no longer. */
  readonly giveUp: AbortSignal;
  /** Absent: nothing is counted. */
  readonly metrics?: Metrics | undefined;
}

export interface StartedScope extends ServedScope {
  /** Why DRS could not be read the last time; null after a success. */
  lastFailure(): DrsFailure | null;
  /** What stands where, for those who count. */
  reading(): ScopeReading;
}

/** Starts what works whether or not anybody asks; `stops` is told how to end it. Rejects with StoreUnavailable. */
export async function startScope(parts: ScopeParts, stops: (() => Promise<void>)[]): Promise<StartedScope> {
  const { access, config, clock, logger, tracing = NO_TRACING, store, replicaID, giveUp } = parts;
  const { name, accountID, region } = access;
  const startedAtMs = clock.now();
  const drs = openDrs(parts, stops);
  const newJobs: ((job: Job) => void)[] = [];
  const watching = watchScope(parts, drs, (job) => newJobs.forEach((listener) => listener(job)));
  const { requests, audit } = store;
  const settler = new RequestSettler({ requests, audit, clock, logger });
  const common = { drs, watching, requests, audit, settler, clock, logger, tracing, scope: name, replicaID };
  const { reconcileWindowMs, idempotencyRetentionMs: retentionMs } = config;
  const reconciling = { replicas: watching.replicas, reconcileWindowMs, retentionMs };
  const reconciler = new Reconciler({ ...common, ...reconciling });
  newJobs.push((job) => reconciler.noteJob(job));
  stops.push(() => watching.stop());
  await watching.start();
  reconciler.start();
  stops.push(() => reconciler.stop());
  const recoveries = createScopedRecoveries({
    ...common,
    ...settingsOf(parts),
    approvals: store.approvals,
    correlation: parts.correlation,
    records: watching,
    giveUp,
  });
  return {
    name,
    accountID,
    region,
    recoveries,
    lastObservedAtMs: () => watching.lastObservedAtMs(),
    lastFailure: () => watching.lastFailure(),
    watchers: () => watching.watchers(),
    reading: () => readingOf(name, { drs, watching, reconciler, settler }, clock.now(), startedAtMs),
  };
}

function openDrs(parts: ScopeParts, stops: (() => Promise<void>)[]): Drs {
  const { access, clock, logger, tracing, metrics } = parts;
  metrics?.drs.scopeServed(access.name);
  const told = { clock, logger, tracing, metrics: metrics?.drs };
  const drs = createDrs({ ...access.drs, scope: access.name, ...told });
  stops.push(() => {
    drs.close();
    return Promise.resolve();
  });
  // Whoever only asks is told then that there is no answer, instead of being cut off.
  parts.giveUp.addEventListener('abort', () => drs.close(), { once: true });
  return drs;
}

interface Read {
  readonly drs: Drs;
  readonly watching: Watching;
  readonly reconciler: Reconciler;
  readonly settler: RequestSettler;
}

function readingOf(
  scope: string,
  { drs, watching, reconciler, settler }: Read,
  nowMs: number,
  startedAtMs: number,
): ScopeReading {
  return {
    scope,
    unseenMs: nowMs - (watching.lastObservedAtMs() ?? startedAtMs),
    watchers: watching.watchers(),
    isLeading: watching.isLeading(),
    openJobs: watching.openJobs().length,
    unsettled: reconciler.unsettled(),
    unwritten: settler.unwritten,
    budget: drs.budget(),
  };
}

/** What of the settings the use cases go by. */
function settingsOf({ config, access: { isApprovalRequired } }: ScopeParts) {
  const { lagTargetMs, quotas, startWaitMs, reconcileWindowMs, drillMaxAgeMs } = config;
  const approval = { isRequired: isApprovalRequired, validMs: config.approval.validMs };
  return { terms: { lagTargetMs, quotas }, approval, startWaitMs, reconcileWindowMs, drillMaxAgeMs };
}

function watchScope(
  { access, config, clock, logger, tracing, store, replicaID, metrics }: ScopeParts,
  drs: Drs,
  onNewJob: (job: Job) => void,
): Watching {
  return createWatching({
    drs,
    store,
    scope: access.name,
    replicaID,
    clock,
    logger,
    tracing,
    pollIntervalMs: config.pollIntervalMs,
    retentionMs: config.jobLogRetentionMs,
    onNewJob,
    metrics: metrics?.jobs,
    budget: drs.sharing,
    logLimits: limitsAmong(config.scopes?.length ?? 1),
  });
}
