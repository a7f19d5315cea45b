// What a drill, a recovery or a failback achieved: how long each server took, to which point in time it was brought back, and why
// the others were not. Nothing is guessed: what is not known is null, and what is known says from where.
import { durationBetween } from './duration.js';
import type { DrsFailure } from './failure.js';
import { FAILURE_WORDS, REMEDY_WITHOUT_EVENT } from './failureRemedies.js';
import { compareInstants, type Instant } from './instant.js';
import type { Job, ParticipatingResource, ParticipatingServer } from './job.js';
import type { JobLogItem } from './jobLogItem.js';
import { isJobOver } from './jobOutcome.js';
import {
  LAUNCH_TIME_UNKNOWN,
  type LaunchSighting,
  type LaunchSightings,
  type LaunchTime,
  launchTimeOf,
  resourceKeyOf,
} from './launchTime.js';
import { failureEventOf, type LogEvidence } from './logEvidence.js';
import type { Observed } from './observed.js';
import type { RecoveryInstance } from './recovery.js';
import type { InScope } from './scope.js';

export type RecoveryPointSource = 'CONVERSION_LOG' | 'RECOVERY_INSTANCE';

/** Durations are ISO 8601. */
export interface RecoveryReport extends Observed, InScope {
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** From the start until the last of what was launched; null while the job runs. */
  readonly actualRecoveryTime: string | null;
  /** The largest of the servers that were launched; null while the job runs, and where that of one of them is not known. */
  readonly actualDataLoss: string | null;
  readonly servers: readonly ServerRecoveryReport[];
  readonly resources: readonly ResourceRecoveryReport[];
  /** Why DRS's log of the job could not be read; null where it was. */
  readonly jobLogError: DrsFailure | null;
  /** Why the recovery instances could not be read; null where they were, or were not needed. */
  readonly recoveryInstancesError: DrsFailure | null;
}

interface LaunchReport extends LaunchTime, InScope {
  /** From the start of the job until the launch. */
  readonly actualRecoveryTime: string | null;
  readonly failure: RecoveryFailure | null;
}

export interface ServerRecoveryReport extends LaunchReport {
  readonly server: ParticipatingServer;
  /** The point in time of the data; null where nothing was launched from it. */
  readonly recoveredTo: Instant | null;
  readonly recoveredToSource: RecoveryPointSource | null;
  /** From that point in time until the start of the job. */
  readonly actualDataLoss: string | null;
}

export interface ResourceRecoveryReport extends LaunchReport {
  readonly resource: ParticipatingResource;
}

export interface RecoveryFailure {
  /** The item of DRS's log that tells of it; null where the log does not, or could not be read. */
  readonly logItem: JobLogItem | null;
  readonly message: string;
  readonly remedy: string;
}

export interface ReportEvidence extends Observed {
  readonly sightings: LaunchSightings;
  readonly log: LogEvidence;
  /** Those of the job's servers, by id, as far as they exist. */
  readonly instances: ReadonlyMap<string, RecoveryInstance>;
  readonly jobLogError: DrsFailure | null;
  readonly recoveryInstancesError: DrsFailure | null;
}

/** Whether a job is there to launch something; what a type of tomorrow is for nobody knows. */
export function isLaunchJob({ type }: Job): boolean {
  return type === null || type.known === 'LAUNCH';
}

/** Whether a server was launched by its launch job, also where its instance was terminated since. */
export function wasLaunched({ launchStatus, recoveryInstanceID }: ParticipatingServer): boolean {
  if (launchStatus?.known === 'TERMINATED') return recoveryInstanceID !== null;
  return launchStatus?.known === 'LAUNCHED';
}

/** Tells what a launch job achieved so far. */
export function reportOf(job: Job, evidence: ReportEvidence): RecoveryReport {
  const servers = job.participatingServers.map((server) => serverReport(job, server, evidence));
  const resources = job.participatingResources.map((resource) => resourceReport(job, resource, evidence));
  const launched = [...servers.filter(({ server }) => wasLaunched(server)), ...resources.filter(isLaunched)];
  const { observedAt, jobLogError, recoveryInstancesError } = evidence;
  return {
    scope: job.scope,
    observedAt,
    startedAt: job.creationDateTime,
    endedAt: job.endDateTime,
    actualRecoveryTime: isJobOver(job)
      ? timeUntil(job, latest(launched.map(({ launchedAt }) => launchedAt)))
      : null,
    actualDataLoss: isJobOver(job) ? dataLossOf(job, servers) : null,
    servers,
    resources,
    jobLogError,
    recoveryInstancesError,
  };
}

function serverReport(job: Job, server: ParticipatingServer, evidence: ReportEvidence): ServerRecoveryReport {
  const { sourceServerID } = server;
  const sighting = evidence.sightings.servers.get(sourceServerID ?? '');
  const point = wasLaunched(server) ? recoveryPointOf(job, server, evidence) : null;
  const { creationDateTime: startedAt } = job;
  return {
    scope: job.scope,
    server,
    ...launchReport(job, wasLaunched(server), sighting),
    recoveredTo: point?.recoveredTo ?? null,
    recoveredToSource: point?.source ?? null,
    actualDataLoss:
      point === null || startedAt === null ? null : durationBetween(point.recoveredTo, startedAt),
    failure: failureOf(job, { ...server, id: sourceServerID, wasLaunched: wasLaunched(server) }, evidence),
  };
}

function resourceReport(
  job: Job,
  resource: ParticipatingResource,
  evidence: ReportEvidence,
): ResourceRecoveryReport {
  const id = resource.participatingResourceID;
  const networkID = id?.kind === 'SourceNetworkParticipant' ? id.sourceNetworkID : null;
  const hasLaunched = isLaunched({ resource });
  const sighting = evidence.sightings.resources.get(resourceKeyOf(resource));
  return {
    scope: job.scope,
    resource,
    ...launchReport(job, hasLaunched, sighting),
    failure: failureOf(job, { ...resource, id: networkID, wasLaunched: hasLaunched }, evidence),
  };
}

const isLaunched = ({ resource }: { readonly resource: ParticipatingResource }) =>
  resource.launchStatus?.known === 'LAUNCHED';

function launchReport(job: Job, hasLaunched: boolean, sighting: LaunchSighting | undefined) {
  const time = hasLaunched ? launchTimeOf(sighting, job.endDateTime) : LAUNCH_TIME_UNKNOWN;
  return { ...time, actualRecoveryTime: timeUntil(job, time.launchedAt) };
}

/** An instance that another job launched (a failback names the one that it starts from) says nothing of this job's data. */
function recoveryPointOf(
  { jobID }: Job,
  { sourceServerID, recoveryInstanceID }: ParticipatingServer,
  { log, instances }: ReportEvidence,
): { readonly recoveredTo: Instant; readonly source: RecoveryPointSource } | null {
  const converted = log.recoveredTo.get(sourceServerID ?? '');
  if (converted !== undefined) return { recoveredTo: converted, source: 'CONVERSION_LOG' };
  const instance = instances.get(recoveryInstanceID ?? '');
  if (instance?.jobID !== jobID || instance.pointInTimeSnapshotDateTime === null) return null;
  return { recoveredTo: instance.pointInTimeSnapshotDateTime, source: 'RECOVERY_INSTANCE' };
}

interface Participant extends Pick<ParticipatingServer, 'launchStatus'> {
  readonly id: string | null;
  readonly wasLaunched: boolean;
}

/** Of what DRS calls FAILED, and of what a job that is over left behind with a failure in its log. */
function failureOf(
  job: Job,
  { id, launchStatus, wasLaunched: hasLaunched }: Participant,
  { log, jobLogError }: ReportEvidence,
): RecoveryFailure | null {
  if (hasLaunched) return null;
  const isFailed = launchStatus?.known === 'FAILED';
  const logItem = log.failures.get(id ?? '') ?? log.failure;
  if (!isFailed && (logItem === null || !isJobOver(job))) return null;
  const event = logItem === null ? null : failureEventOf(logItem);
  if (event !== null) return { logItem, ...FAILURE_WORDS[event], message: sentenceOf(event, logItem) };
  const why = jobLogError === null ? 'its log does not say why' : 'its log could not be read';
  return { logItem, message: `DRS says that the launch failed; ${why}.`, remedy: REMEDY_WITHOUT_EVENT };
}

function sentenceOf(event: keyof typeof FAILURE_WORDS, logItem: JobLogItem | null): string {
  const { attemptCount, maxAttemptsCount } = logItem?.eventData ?? {};
  const attempts = attemptCount == null ? '' : ` (attempt ${attemptCount} of ${maxAttemptsCount ?? '?'})`;
  return `${FAILURE_WORDS[event].message}${attempts}.`;
}

function dataLossOf({ creationDateTime }: Job, servers: readonly ServerRecoveryReport[]): string | null {
  const points = servers.filter(({ server }) => wasLaunched(server)).map(({ recoveredTo }) => recoveredTo);
  const oldest = extreme(points, (left, right) => compareInstants(left, right));
  return oldest === null || creationDateTime === null ? null : durationBetween(oldest, creationDateTime);
}

const latest = (instants: readonly (Instant | null)[]) =>
  extreme(instants, (left, right) => compareInstants(right, left));

/** The first in this order; null where there is none, or where one of them is not known. */
function extreme(
  instants: readonly (Instant | null)[],
  compare: (left: Instant, right: Instant) => number,
): Instant | null {
  const given = instants.flatMap((instant) => instant ?? []);
  return given.length < instants.length ? null : (given.toSorted(compare)[0] ?? null);
}

function timeUntil({ creationDateTime }: Job, launchedAt: Instant | null): string | null {
  return launchedAt === null || creationDateTime === null
    ? null
    : durationBetween(creationDateTime, launchedAt);
}
