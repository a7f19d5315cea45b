// DRS for one start: answers as the test says, keeps what was sent, and shows its jobs when the test says. The store is a real one,
// in memory.
import { afterEach } from '@jest/globals';

import { ANONYMOUS } from '../../../src/domain/actor.js';
import { failed, success, type DrsFailure } from '../../../src/domain/failure.js';
import type { Job } from '../../../src/domain/job.js';
import type {
  DrsReader,
  DrsWriter,
  JobWatching,
  StartRecoveryAnswer,
  StartRecoveryCommand,
} from '../../../src/recovery/ports.js';
import type { StartRecoveryInput } from '../../../src/recovery/start/parseStartRecovery.js';
import { Reconciler } from '../../../src/recovery/requests/reconciler.js';
import { createRecovery, type Recovery } from '../../../src/recovery/recovery.js';
import { RequestSettler } from '../../../src/recovery/requests/requestSettler.js';
import type { StartRecoveryResult } from '../../../src/recovery/start/startRecoveryParts.js';
import type { RequestLedger } from '../../../src/recovery/storePorts.js';
import { IN_MEMORY } from '../../../src/store/sqlite.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/manualClock.js';
import { recordingLogger } from '../../kit/recordingLogger.js';
import { aJob } from '../../domain/kit/jobs.js';

type StartDrs = DrsReader & DrsWriter;

function unused(): never {
  throw new Error('a start reads jobs only');
}

export interface StartBench {
  readonly clock: ManualClock;
  readonly logger: ReturnType<typeof recordingLogger>;
  readonly store: Store;
  readonly sent: readonly StartRecoveryCommand[];
  readonly looks: () => number;
  readonly expectedJobs: () => number;
  readonly recovery: Recovery;
  /** Starts as `anonymous`. */
  readonly start: (input: StartRecoveryInput) => Promise<StartRecoveryResult>;
  readonly reconciler: Reconciler;
  /** Replicas that are taken for dead. */
  readonly gone: Set<string>;
}

export interface StartScript {
  readonly answer: (command: StartRecoveryCommand) => StartRecoveryAnswer | Promise<StartRecoveryAnswer>;
  /** What DescribeJobs brings, `afterMs` after the start was sent. */
  readonly jobs?: (
    command: StartRecoveryCommand,
    afterMs: number,
    filter: { readonly jobIDs?: readonly string[] | undefined },
  ) => readonly Job[] | DrsFailure;
  readonly openJobs?: readonly Job[];
  readonly startWaitMs?: number;
  readonly reconcileWindowMs?: number;
  readonly replicaID?: string;
  /** Over the store of another bench: another process, or the same after a restart. */
  readonly over?: StartBench;
  /** Stands between the use cases and the ledger, to let it fail. */
  readonly ledger?: (real: RequestLedger) => RequestLedger;
}

export const BENCH_SCOPE = 'test/us-east-1';
const A_DAY_MS = 24 * 3_600_000;
const opened: Store[] = [];
const reconcilers: Reconciler[] = [];

afterEach(async () => {
  await Promise.all(reconcilers.splice(0).map((reconciler) => reconciler.stop()));
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

/** The use cases over a scripted DRS. Their clock's short sleeps pass by themselves. The reconciler is not started. */
export async function startBench(script: StartScript): Promise<StartBench> {
  const clock = script.over?.clock ?? new ManualClock({ passesBelowMs: 3_000 });
  const logger = recordingLogger();
  const store = script.over?.store ?? (await openMemory(clock));
  const sent: StartRecoveryCommand[] = [];
  const counts = { looks: 0, expectedJobs: 0 };
  const drs = scriptedDrs(script, clock, sent, counts);
  const watching: JobWatching = {
    watchJob: unused,
    watchActivity: unused,
    expectNewJob: () => {
      counts.expectedJobs += 1;
    },
    openJobs: () => script.openJobs ?? [],
    latestState: () => null,
  };
  const requests = script.ledger?.(store.requests) ?? store.requests;
  const settler = new RequestSettler({ requests, clock, logger });
  const replicaID = script.replicaID ?? 'replica-1';
  const gone = new Set<string>();
  const replicas = { replicaID, isGone: (id: string) => gone.has(id) };
  const { startWaitMs = 10_000, reconcileWindowMs = 120_000 } = script;
  const common = { drs, watching, requests, settler, clock, logger, scope: BENCH_SCOPE, reconcileWindowMs };
  const { signal: giveUp } = new AbortController();
  const recovery = createRecovery({ ...common, audit: store.audit, replicaID, startWaitMs, giveUp });
  const reconciler = new Reconciler({ ...common, replicas, retentionMs: A_DAY_MS });
  reconcilers.push(reconciler);
  return {
    clock,
    logger,
    store,
    sent,
    looks: () => counts.looks,
    expectedJobs: () => counts.expectedJobs,
    recovery,
    start: (input) => recovery.startRecovery(ANONYMOUS, input),
    reconciler,
    gone,
  };
}

async function openMemory(clock: ManualClock): Promise<Store> {
  const store = await openStore({ kind: 'sqlite', folder: IN_MEMORY }, clock, recordingLogger());
  opened.push(store);
  return store;
}

function scriptedDrs(
  { answer, jobs }: StartScript,
  clock: ManualClock,
  sent: StartRecoveryCommand[],
  counts: { looks: number },
): StartDrs {
  let sentAtMs = 0;
  return {
    startRecovery: async (command) => {
      sent.push(command);
      sentAtMs = clock.now();
      return answer(command);
    },
    describeJobs: (filter) => {
      counts.looks += 1;
      const [command = { sourceServers: [], isDrill: true, tags: [] }] = sent;
      const listed = jobs?.(command, clock.now() - sentAtMs, filter) ?? [];
      return Promise.resolve('kind' in listed ? failed(listed) : success({ items: listed, nextToken: null }));
    },
    describeJobLogItems: unused,
    describeSourceServers: unused,
    describeRecoverySnapshots: unused,
    describeRecoveryInstances: unused,
  };
}

/** The job that the command started, as DRS shows it: with its tags, and one that nobody asked for. */
export function jobOf(command: StartRecoveryCommand | undefined): Job {
  return aJob({ tags: [...(command?.tags ?? []), { key: 'resourceArn', value: 'arn:aws:drs:job' }] });
}
