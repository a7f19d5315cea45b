// What drills, recoveries and failbacks achieved, from the gateway's own log, DRS's log, and the instances that were launched.
import { type DrsFailure, type Result, success } from '../../domain/failure.js';
import { type Instant, instantOf } from '../../domain/instant.js';
import type { Job } from '../../domain/job.js';
import { isJobOver } from '../../domain/jobOutcome.js';
import { type LogEvidence, logEvidenceOf, NO_EVIDENCE } from '../../domain/logEvidence.js';
import type { Observed } from '../../domain/observed.js';
import type { RecoveryInstance } from '../../domain/recovery.js';
import { isLaunchJob, type RecoveryReport, reportOf, wasLaunched } from '../../domain/recoveryReport.js';
import type { Clock, DrsReader } from '../ports.js';
import { LIST_PAGE_SIZE, readAllPages } from '../reading/readAllPages.js';
import type { ReadsByID } from '../reading/readsByID.js';
import { createRememberedReads, type RememberedReads } from '../reading/rememberedReads.js';
import { createTurns } from '../reading/turns.js';
import type { DigestOfJob } from './jobDigests.js';

/** `maxAgeMs`: how old what DRS said may be, in milliseconds; 0 asks it. Null for a job that launches nothing. */
export type ReadReport = (job: Job, maxAgeMs: number) => Promise<Result<RecoveryReport | null>>;

export interface ReportParts {
  readonly drs: Pick<DrsReader, 'describeJobLogItems'>;
  readonly reads: Pick<ReadsByID, 'recoveryInstancesByID'>;
  readonly digestOf: DigestOfJob;
  readonly clock: Clock;
}

type ObservedLog = LogEvidence & Observed;
type LogReads = RememberedReads<Job, ObservedLog>;

interface LogRead {
  readonly log: LogEvidence;
  readonly observedAt: Instant;
  readonly jobLogError: DrsFailure | null;
}

/** Each job's log is a call: so many are under way at a time, or a page of jobs would keep all other reads from their turn. */
const MOST_CALLS_AT_ONCE = 4;
const MOST_LOGS = 500;

export function createReadReport(parts: ReportParts): ReadReport {
  const { digestOf, clock } = parts;
  const logs = createLogReads(parts);
  return async (job, maxAgeMs) => {
    if (!isLaunchJob(job)) return success(null);
    const { sightings, log: ownLog } = await digestOf(job.jobID, isJobOver(job));
    const read: LogRead =
      ownLog === null
        ? await readLog(logs, job, maxAgeMs, clock)
        : { log: ownLog, observedAt: instantOf(clock.now()), jobLogError: null };
    const instances = await readInstances(parts, job, read.log);
    return success(reportOf(job, { ...read, ...instances, sightings }));
  };
}

/** What is remembered of a job that runs is not for the same job when it is over. */
function createLogReads({ drs, clock }: ReportParts): LogReads {
  const turns = createTurns(MOST_CALLS_AT_ONCE);
  return createRememberedReads<Job, ObservedLog>({
    clock,
    most: MOST_LOGS,
    nameOf: (job) => `${job.jobID} ${isJobOver(job)}`,
    read: ({ jobID }) =>
      turns(async () => {
        const observedAt = instantOf(clock.now());
        const items = await readAllPages((page) => drs.describeJobLogItems(jobID, page), LIST_PAGE_SIZE);
        return items.ok ? success({ ...logEvidenceOf(items.value), observedAt }) : items;
      }),
  });
}

async function readLog(logs: LogReads, job: Job, maxAgeMs: number, clock: Clock): Promise<LogRead> {
  const read = await logs.read(job, maxAgeMs);
  return read.ok
    ? { log: read.value, observedAt: read.value.observedAt, jobLogError: null }
    : { log: NO_EVIDENCE, observedAt: instantOf(clock.now()), jobLogError: read.failure };
}

/** Those of which the log does not tell to which point in time they were brought back. */
async function readInstances({ reads }: ReportParts, job: Job, { recoveredTo }: LogEvidence) {
  const ids = wanted(job, recoveredTo);
  const found: Result<readonly RecoveryInstance[]> =
    ids.length === 0 ? success([]) : await reads.recoveryInstancesByID(ids);
  const instances = found.ok ? found.value : [];
  return {
    instances: new Map(instances.map((instance) => [instance.recoveryInstanceID as string, instance])),
    recoveryInstancesError: found.ok ? null : found.failure,
  };
}

/** The instances of a failback were launched by another job, and tell of that. */
function wanted({ initiatedBy, participatingServers }: Job, known: LogEvidence['recoveredTo']): string[] {
  if (initiatedBy?.known === 'FAILBACK') return [];
  return participatingServers
    .filter((server) => wasLaunched(server) && !known.has(server.sourceServerID ?? ''))
    .flatMap(({ recoveryInstanceID }) => recoveryInstanceID ?? []);
}
