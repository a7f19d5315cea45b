// A preflight over a scripted DRS: a test says what matters of each server, and sees what was asked.
import { type DrsFailure, failed, type Result, success } from '../../../src/domain/failure.js';
import { known } from '../../../src/domain/drsEnum.js';
import type { DataReplicationInfo, DataReplicationState } from '../../../src/domain/dataReplication.js';
import type { RecoverySnapshotID, SourceServerID } from '../../../src/domain/ids.js';
import type { Job } from '../../../src/domain/job.js';
import type { LaunchConfiguration } from '../../../src/domain/launchConfiguration.js';
import type { PreflightedStart, PreflightFinding } from '../../../src/domain/preflight.js';
import type { RecoveryInstance, RecoverySnapshot } from '../../../src/domain/recovery.js';
import type { SourceServer } from '../../../src/domain/sourceServer.js';
import type { DrsReader, Page } from '../../../src/recovery/ports.js';
import {
  createPreflight,
  type Preflight,
  type PreflightTerms,
} from '../../../src/recovery/preflight/preflight.js';
import { createReadsByID } from '../../../src/recovery/reading/readsByID.js';
import { createSetup } from '../../../src/recovery/reading/setup/setup.js';
import type { DrsSetupReader } from '../../../src/recovery/setupPorts.js';
import { at, instanceIDOf, jobIDOf, SCOPE, serverIDOf } from '../../domain/kit/jobs.js';
import { ManualClock } from '../../kit/manualClock.js';
import { setupDrs } from './setupDrs.js';

/** Its half-hour before the clock of the tests. */
export const HALF_PAST_NINE = at('2026-11-23T09:30:00Z');

export const TERMS: PreflightTerms = {
  lagTargetMs: 900_000,
  quotas: {
    concurrentJobs: { limit: 20, isAssumed: true },
    serversPerJob: { limit: 200, isAssumed: false },
    serversInAllJobs: { limit: 500, isAssumed: true },
  },
};

export function replicating(
  state: DataReplicationState,
  overrides: Partial<DataReplicationInfo> = {},
): DataReplicationInfo {
  return {
    dataReplicationState: known(state),
    lagDuration: 'PT0S',
    etaDateTime: null,
    stagingAvailabilityZone: null,
    stagingOutpostArn: null,
    replicatedDisks: [],
    dataReplicationInitiation: null,
    dataReplicationError: null,
    ...overrides,
  };
}

/** A server in step with its source, unless the test says otherwise. */
export function aSourceServer(number: number, dataReplicationInfo = replicating('CONTINUOUS')): SourceServer {
  return { scope: SCOPE, sourceServerID: serverIDOf(number), dataReplicationInfo } as SourceServer;
}

export const snapshotIDOf = (number: number) =>
  `pit-${String(number).padStart(17, '0')}` as RecoverySnapshotID;

export function aSnapshot(
  number: number,
  timestamp: RecoverySnapshot['timestamp'] = HALF_PAST_NINE,
): RecoverySnapshot {
  const sourceServerID = serverIDOf(1);
  const expectedTimestamp = timestamp;
  return {
    scope: SCOPE,
    snapshotID: snapshotIDOf(number),
    sourceServerID,
    timestamp,
    expectedTimestamp,
    ebsSnapshots: [],
  };
}

export function anInstance(number: number, overrides: Partial<RecoveryInstance> = {}): RecoveryInstance {
  return {
    scope: SCOPE,
    recoveryInstanceID: instanceIDOf(number),
    sourceServerID: serverIDOf(number),
    ec2InstanceState: known('RUNNING'),
    jobID: jobIDOf(9),
    isDrill: true,
    ...overrides,
  } as RecoveryInstance;
}

export function aStart(
  numbers: readonly number[],
  overrides: Partial<PreflightedStart> = {},
): PreflightedStart {
  const sourceServers = numbers.map((number) => ({
    sourceServerID: serverIDOf(number),
    recoverySnapshotID: null,
  }));
  return { sourceServers, isDrill: true, ...overrides };
}

export interface DrsScript {
  readonly servers?: readonly SourceServer[] | DrsFailure;
  /** What DescribeJobs lists; those by id come from `jobsByID`. */
  readonly jobs?: readonly Job[] | DrsFailure;
  readonly jobsByID?: readonly Job[];
  /** What watching knows. */
  readonly openJobs?: readonly Job[];
  readonly instances?: readonly RecoveryInstance[] | DrsFailure;
  readonly snapshots?: (id: SourceServerID) => readonly RecoverySnapshot[] | DrsFailure;
  readonly launchConfiguration?: (id: SourceServerID) => Partial<LaunchConfiguration> | DrsFailure;
  readonly terms?: PreflightTerms;
  /** Whether real recoveries need two persons. */
  readonly needsApproval?: boolean;
  readonly clock?: ManualClock;
  /** Stands before every call, as the rate budget does. */
  readonly before?: (operation: string) => Promise<void>;
}

/** One that a test changes while it runs. */
export type ChangingScript = { -readonly [Member in keyof DrsScript]: DrsScript[Member] };

export interface PreflightBench {
  readonly check: Preflight;
  readonly clock: ManualClock;
  /** How often each operation was asked for. */
  readonly calls: Readonly<Record<string, number>>;
  readonly drs: DrsReader & DrsSetupReader;
}

export function preflightBench(script: DrsScript): PreflightBench {
  const { clock = new ManualClock(), terms = TERMS, openJobs = [] } = script;
  const calls: Record<string, number> = {};
  const drs = scriptedReads(script, async (operation) => {
    calls[operation] = (calls[operation] ?? 0) + 1;
    await script.before?.(operation);
  });
  const { sourceServersByID } = createReadsByID(drs);
  const setup = createSetup(drs, clock);
  const watching = { openJobs: () => openJobs };
  const giveUp = new AbortController().signal;
  const check = createPreflight({
    drs,
    sourceServersByID,
    setup,
    watching,
    clock,
    scope: SCOPE,
    terms,
    approval: { isRequired: script.needsApproval ?? false },
    giveUp,
  });
  return { check, clock, calls, drs };
}

function scriptedReads(
  script: DrsScript,
  count: (operation: string) => Promise<void>,
): DrsReader & DrsSetupReader {
  return {
    ...setupDrs({
      getLaunchConfiguration: async (id) => {
        await count('GetLaunchConfiguration');
        const told = script.launchConfiguration?.(id) ?? { ec2LaunchTemplateID: 'lt-0123456789abcdef0' };
        return 'kind' in told
          ? failed(told)
          : success({ sourceServerID: id, ...told } as LaunchConfiguration);
      },
    }),
    describeJobLogItems: () => {
      throw new Error('a preflight reads no logs');
    },
    describeJobs: async ({ jobIDs }) => {
      await count('DescribeJobs');
      return pageOf((jobIDs === undefined ? script.jobs : script.jobsByID) ?? []);
    },
    describeSourceServers: async () => {
      await count('DescribeSourceServers');
      return pageOf(script.servers ?? []);
    },
    describeRecoveryInstances: async () => {
      await count('DescribeRecoveryInstances');
      return pageOf(script.instances ?? []);
    },
    describeRecoverySnapshots: async (id) => {
      await count('DescribeRecoverySnapshots');
      return pageOf(script.snapshots?.(id) ?? []);
    },
  };
}

function pageOf<Item>(told: readonly Item[] | DrsFailure): Result<Page<Item>> {
  return 'kind' in told ? failed(told) : success({ items: told, nextToken: null });
}

/** Findings in a few words. */
export function words(findings: readonly PreflightFinding[]): readonly string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}
