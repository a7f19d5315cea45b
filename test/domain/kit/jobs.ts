// Builders of valid jobs and their parts: a test states only what matters to it.
import { type DrsEnum, known } from '../../../src/domain/drsEnum.js';
import type { JobID, RecoveryInstanceID, SourceServerID } from '../../../src/domain/ids.js';
import { type Instant, parseInstant } from '../../../src/domain/instant.js';
import type {
  Job,
  JobStatus,
  LaunchActionRun,
  LaunchActionRunStatus,
  LaunchStatus,
  ParticipatingResource,
  ParticipatingServer,
} from '../../../src/domain/job.js';
import type { JobLogEvent, JobLogItem } from '../../../src/domain/jobLogItem.js';

/** The scope of whatever is built here. */
export const SCOPE = 'test/us-east-1';

/** `drsjob-00000000000000001` for 1. */
export function jobIDOf(number: number): JobID {
  return `drsjob-${String(number).padStart(17, '0')}` as JobID;
}

/** `s-00000000000000001` for 1. */
export function serverIDOf(number: number): SourceServerID {
  return `s-${String(number).padStart(17, '0')}` as SourceServerID;
}

/** `i-00000001` for 1. */
export function instanceIDOf(number: number): RecoveryInstanceID {
  return `i-${String(number).padStart(8, '0')}` as RecoveryInstanceID;
}

export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`no instant: ${text}`);
  return instant;
}

/** A value that this version has not heard of. */
export function unheardOf(raw: string): DrsEnum<never> {
  return { known: 'UNKNOWN', raw };
}

/** A launch job of one server that has just been asked for. */
export function aJob(overrides: Partial<Job> = {}): Job {
  return {
    scope: SCOPE,
    jobID: jobIDOf(1),
    arn: 'arn:aws:drs:eu-central-1:111122223333:job/drsjob-00000000000000001',
    type: known('LAUNCH'),
    initiatedBy: known('START_DRILL'),
    creationDateTime: at('2026-11-23T09:59:00Z'),
    endDateTime: null,
    status: known('PENDING'),
    participatingServers: [aServer()],
    participatingResources: [],
    tags: [],
    ...overrides,
  };
}

export function aServer(overrides: Partial<ParticipatingServer> = {}): ParticipatingServer {
  return {
    sourceServerID: serverIDOf(1),
    recoveryInstanceID: null,
    launchStatus: known('PENDING'),
    launchActionsStatus: null,
    ...overrides,
  };
}

/** A server where it matters which one it is and how far. */
export function serverAt(number: number, launchStatus: LaunchStatus): ParticipatingServer {
  return aServer({ sourceServerID: serverIDOf(number), launchStatus: known(launchStatus) });
}

export function aResource(overrides: Partial<ParticipatingResource> = {}): ParticipatingResource {
  return {
    participatingResourceID: { kind: 'SourceNetworkParticipant', sourceNetworkID: 'sn-00000000000000001' },
    launchStatus: known('PENDING'),
    ...overrides,
  };
}

export function aRun(runId: string | null, status: LaunchActionRunStatus): LaunchActionRun {
  return { runId, status: known(status), failureReason: null, action: null };
}

/** A server whose instance runs these launch actions. */
export function serverRunning(...runs: readonly LaunchActionRun[]): ParticipatingServer {
  return aServer({ launchActionsStatus: { ssmAgentDiscoveryDatetime: null, runs } });
}

/** The job with another status. */
export function withStatus(job: Job, status: JobStatus): Job {
  return { ...job, status: known(status) };
}

/** The job with each of its servers at this status. */
export function withServersAt(job: Job, launchStatus: LaunchStatus): Job {
  const participatingServers = job.participatingServers.map((server) => ({
    ...server,
    launchStatus: known(launchStatus),
  }));
  return { ...job, participatingServers };
}

/** A line of a job's log; `second` of 10:00 on the day of the tests. */
export function aLogItem(event: JobLogEvent, second = 0): JobLogItem {
  const time = `2026-11-23T10:00:${String(second).padStart(2, '0')}Z`;
  return { logDateTime: at(time), event: known(event), eventData: null };
}
