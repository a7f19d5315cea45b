// Builders of jobs that are over, and of what is known of their results.
import { known } from '../../../src/domain/drsEnum.js';
import type { Job, ParticipatingServer } from '../../../src/domain/job.js';
import type { JobLogEvent, JobLogItem } from '../../../src/domain/jobLogItem.js';
import { NOTHING_SIGHTED } from '../../../src/domain/launchTime.js';
import { NO_EVIDENCE } from '../../../src/domain/logEvidence.js';
import type { RecoveryInstance } from '../../../src/domain/recovery.js';
import type { ReportEvidence } from '../../../src/domain/recoveryReport.js';
import { aJob, aLogItem, aServer, at, instanceIDOf, jobIDOf, SCOPE, serverIDOf } from './jobs.js';

export const STARTED = at('2026-11-23T09:59:00Z');
export const ENDED = at('2026-11-23T10:20:00Z');
export const NOW = at('2026-11-23T11:00:00Z');

export const launched = (number: number): ParticipatingServer =>
  aServer({
    sourceServerID: serverIDOf(number),
    recoveryInstanceID: instanceIDOf(number),
    launchStatus: known('LAUNCHED'),
  });
export const failed = (number: number): ParticipatingServer =>
  aServer({ sourceServerID: serverIDOf(number), launchStatus: known('FAILED') });

export const over = (...participatingServers: readonly ParticipatingServer[]): Job =>
  aJob({ status: known('COMPLETED'), endDateTime: ENDED, participatingServers });

export const evidence = (given: Partial<ReportEvidence> = {}): ReportEvidence => ({
  observedAt: NOW,
  sightings: NOTHING_SIGHTED,
  log: NO_EVIDENCE,
  instances: new Map(),
  jobLogError: null,
  recoveryInstancesError: null,
  ...given,
});

/** An item of DRS's log about one server. */
export function about(
  number: number,
  event: JobLogEvent,
  data: Partial<NonNullable<JobLogItem['eventData']>> = {},
) {
  const nothing = {
    sourceServerID: serverIDOf(number),
    conversionServerID: null,
    targetInstanceID: null,
    rawError: null,
    attemptCount: null,
    maxAttemptsCount: null,
    conversionProperties: null,
    eventResourceData: null,
  };
  return { ...aLogItem(event, number), eventData: { ...nothing, ...data } };
}

export const converted = (number: number, dataTimestamp: string) =>
  about(number, 'CONVERSION_END', {
    conversionProperties: { rootVolumeName: null, forceUefi: null, dataTimestamp, volumes: [] },
  });

export const anInstance = (number: number, overrides: Partial<RecoveryInstance>): RecoveryInstance => ({
  scope: SCOPE,
  recoveryInstanceID: instanceIDOf(number),
  arn: null,
  ec2InstanceID: null,
  ec2InstanceState: null,
  sourceServerID: serverIDOf(number),
  jobID: jobIDOf(1),
  isDrill: true,
  pointInTimeSnapshotDateTime: at('2026-11-23T09:50:00Z'),
  originEnvironment: null,
  originAvailabilityZone: null,
  sourceOutpostArn: null,
  agentVersion: null,
  failback: null,
  dataReplicationInfo: null,
  recoveryInstanceProperties: null,
  tags: [],
  ...overrides,
});

export const instancesOf = (...instances: readonly RecoveryInstance[]) =>
  new Map(instances.map((instance) => [instance.recoveryInstanceID as string, instance]));

export const seenAt = (...times: readonly (readonly [number, string])[]) => ({
  resources: new Map(),
  servers: new Map(
    times.map(([number, text]) => [
      serverIDOf(number) as string,
      { launchedAt: at(text), launchedAfter: null },
    ]),
  ),
});
