// DRS for one start: answers as the test says, keeps what was sent, and shows its jobs when the test says. The store is a real one,
// in memory.
import { afterEach } from '@jest/globals';

import { FULL_ACCESS } from '../../../src/domain/access.js';
import { type ActorIdentity, ANONYMOUS } from '../../../src/domain/actor.js';
import { failed, success, type DrsFailure } from '../../../src/domain/failure.js';
import type { JobID } from '../../../src/domain/ids.js';
import { instantOf } from '../../../src/domain/instant.js';
import type { Job } from '../../../src/domain/job.js';
import type { DrsActions } from '../../../src/recovery/actionPorts.js';
import type { DrsAnswer } from '../../../src/recovery/actionPorts.js';
import type { PreflightTerms } from '../../../src/recovery/preflight/preflight.js';
import type { DrsReader, DrsWriter, JobWatching, StartRecoveryCommand } from '../../../src/recovery/ports.js';
import type { StartRecoveryInput } from '../../../src/recovery/start/parseStartRecovery.js';
import { Reconciler } from '../../../src/recovery/requests/reconciler.js';
import { createRecoveries, type Recovery } from '../../../src/recovery/recovery.js';
import { createScopedRecoveries } from '../../../src/recovery/scopedRecovery.js';
import { RequestSettler } from '../../../src/recovery/requests/requestSettler.js';
import type { StartRecoveryResult } from '../../../src/recovery/start/startRecovery.js';
import type { AuditTrail, Replicas, RequestLedger } from '../../../src/recovery/storePorts.js';
import { IN_MEMORY } from '../../../src/store/sqlite.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/manualClock.js';
import { recordingLogger } from '../../kit/recordingLogger.js';
import { aJob } from '../../domain/kit/jobs.js';
import type { DrsSetupReader } from '../../../src/recovery/setupPorts.js';
import { type SentAction, scriptedActions } from './actions.js';
import { setupDrs } from './setupDrs.js';

type StartDrs = DrsReader & DrsSetupReader & DrsWriter & DrsActions;

function unused(): never {
  throw new Error('a start reads jobs only');
}

export interface StartBench {
  readonly clock: ManualClock;
  readonly logger: ReturnType<typeof recordingLogger>;
  readonly store: Store;
  readonly sent: readonly StartRecoveryCommand[];
  /** What was sent besides starts of recoveries, in order. */
  readonly sentActions: readonly SentAction[];
  readonly looks: () => number;
  readonly expectedJobs: () => number;
  readonly recovery: Recovery;
  /** Starts as `anonymous` unless somebody else is named, who may do everything unless their permissions are. */
  readonly start: (input: StartRecoveryInput, actor?: ActorIdentity) => Promise<StartRecoveryResult>;
  readonly settler: RequestSettler;
  readonly reconciler: Reconciler;
  /** Replicas that are taken for dead. */
  readonly gone: Set<string>;
}

/** Makes a ledger that fails as a test says out of the real one. */
export type Ledger = (real: RequestLedger) => RequestLedger;

export interface StartScript {
  /** What DRS answers to other changes; one that has no answer here fails the test. */
  readonly actions?: Partial<DrsActions>;
  readonly answer: (command: StartRecoveryCommand) => DrsAnswer<Job> | Promise<DrsAnswer<Job>>;
  /** Stands in for reads of which starts alone need none; what it says of jobs counts. */
  readonly reads?: DrsReader & DrsSetupReader;
  /** What DescribeJobs brings, `afterMs` after the start was sent. */
  readonly jobs?: (
    command: StartRecoveryCommand,
    afterMs: number,
    filter: { readonly jobIDs?: readonly string[] | undefined; readonly fromDate?: string | undefined },
  ) => readonly Job[] | DrsFailure | Promise<readonly Job[]>;
  readonly openJobs?: readonly Job[];
  /** The job as it was last seen by watching. */
  readonly lastSeen?: (jobID: JobID) => Job | null;
  readonly startWaitMs?: number;
  readonly reconcileWindowMs?: number;
  readonly replicaID?: string;
  readonly scope?: string;
  /** Whether real recoveries need two persons. */
  readonly needsApproval?: boolean;
  /** One whose short sleeps pass by themselves unless another is given. */
  readonly clock?: ManualClock;
  /** Aborted when the gateway can wait no longer. */
  readonly giveUp?: AbortSignal;
  /** Who lives; without it all but those in `gone`. */
  readonly replicas?: Replicas;
  /** Over the store of another bench: another process, or the same after a restart. */
  readonly over?: StartBench;
  /** Stands between the use cases and the ledger, to let it fail. */
  readonly ledger?: Ledger;
  /** Stands between the use cases and the audit trail, to let it fail. */
  readonly audit?: (real: AuditTrail) => AuditTrail;
}

export const BENCH_SCOPE = 'test/us-east-1';
/** What preflights hold servers and quotas against. */
const TERMS: PreflightTerms = {
  lagTargetMs: 900_000,
  quotas: {
    concurrentJobs: { limit: 20, isAssumed: true },
    serversPerJob: { limit: 100, isAssumed: false },
    serversInAllJobs: { limit: 500, isAssumed: true },
  },
};
const A_DAY_MS = 24 * 3_600_000;
/** How long approvals wait, where real recoveries need them. */
export const APPROVAL_VALID_MS = 3_600_000;
const opened: Store[] = [];
const reconcilers: Reconciler[] = [];

afterEach(async () => {
  await Promise.all(reconcilers.splice(0).map((reconciler) => reconciler.stop()));
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

/** The use cases over a scripted DRS. Their clock's short sleeps pass by themselves. The reconciler is not started. */
export async function startBench(script: StartScript): Promise<StartBench> {
  const clock = script.over?.clock ?? script.clock ?? new ManualClock({ passesBelowMs: 3_000 });
  const logger = recordingLogger();
  const store = script.over?.store ?? (await openMemory(clock));
  const sent: StartRecoveryCommand[] = [];
  const counts = { looks: 0, expectedJobs: 0 };
  const sentActions: SentAction[] = [];
  const drs = scriptedDrs(script, clock, { sent, sentActions }, counts);
  const watching: JobWatching = {
    watchJob: unused,
    watchActivity: unused,
    expectNewJob: () => {
      counts.expectedJobs += 1;
    },
    openJobs: () => script.openJobs ?? [],
    latestState: (jobID) => stateOf(script.lastSeen?.(jobID) ?? null, clock),
  };
  const requests = script.ledger?.(store.requests) ?? store.requests;
  const audit = script.audit?.(store.audit) ?? store.audit;
  const settler = new RequestSettler({ requests, audit, clock, logger });
  const replicaID = script.replicaID ?? 'replica-1';
  const gone = new Set<string>();
  const replicas = script.replicas ?? { replicaID, isGone: (id: string) => gone.has(id) };
  const { startWaitMs = 10_000, reconcileWindowMs = 120_000, scope = BENCH_SCOPE } = script;
  const common = { drs, watching, requests, settler, clock, logger, scope, reconcileWindowMs };
  const { giveUp = new AbortController().signal } = script;
  const scoped = createScopedRecoveries({
    ...common,
    terms: TERMS,
    approvals: store.approvals,
    approval: { isRequired: script.needsApproval ?? false, validMs: APPROVAL_VALID_MS },
    audit,
    replicaID,
    startWaitMs,
    giveUp,
    records: { recordOf: () => Promise.resolve({ observations: [], isFinal: false }) },
    drillMaxAgeMs: 90 * 24 * 3_600_000,
  });
  const served = {
    name: scope,
    accountID: null,
    region: 'us-east-1',
    recoveries: scoped,
    lastObservedAtMs: () => null,
    watchers: () => 0,
  };
  const { approvals } = store;
  const approvalValidMs = APPROVAL_VALID_MS;
  const memory = { requests, approvals, approvalValidMs, audit, clock, logger };
  const recoveries = createRecoveries({ scopes: [served], ...memory });
  const recovery = recoveries.for(FULL_ACCESS);
  const reconciler = new Reconciler({ ...common, replicas, retentionMs: A_DAY_MS });
  reconcilers.push(reconciler);
  return {
    clock,
    logger,
    store,
    sent,
    sentActions,
    looks: () => counts.looks,
    expectedJobs: () => counts.expectedJobs,
    recovery,
    start: (input, actor = ANONYMOUS) => recovery.startRecovery({ ...ANONYMOUS, ...actor }, input),
    settler,
    reconciler,
    gone,
  };
}

async function openMemory(clock: ManualClock): Promise<Store> {
  const store = await openStore({ kind: 'sqlite', folder: IN_MEMORY }, clock, recordingLogger());
  opened.push(store);
  return store;
}

function stateOf(job: Job | null, clock: ManualClock): ReturnType<JobWatching['latestState']> {
  return job === null ? null : { job, observedAt: instantOf(clock.now()) };
}

function scriptedDrs(
  { answer, jobs, actions, reads }: StartScript,
  clock: ManualClock,
  { sent, sentActions }: { sent: StartRecoveryCommand[]; sentActions: SentAction[] },
  counts: { looks: number },
): StartDrs {
  let sentAtMs = 0;
  return {
    ...setupDrs(),
    ...scriptedActions(actions ?? {}, (action) => {
      sentActions.push(action);
      sentAtMs = clock.now();
    }),
    startRecovery: async (command) => {
      sent.push(command);
      sentAtMs = clock.now();
      return answer(command);
    },
    describeJobs: async (filter) => {
      counts.looks += 1;
      const [command = { sourceServers: [], isDrill: true, tags: [] }] = sent;
      const listed = (await jobs?.(command, clock.now() - sentAtMs, filter)) ?? [];
      return 'kind' in listed ? failed(listed) : success({ items: listed, nextToken: null });
    },
    describeJobLogItems: unused,
    describeSourceServers: unused,
    describeRecoverySnapshots: unused,
    describeRecoveryInstances: unused,
    ...reads,
  };
}

/** The job that the command started, as DRS shows it: with its tags, and one that nobody asked for. */
export function jobOf(command: StartRecoveryCommand | undefined): Job {
  return aJob({ tags: [...(command?.tags ?? []), { key: 'resourceArn', value: 'arn:aws:drs:job' }] });
}
