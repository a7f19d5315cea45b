// DRS's RecoveryInstance -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoveryInstance.html
import { EC2_INSTANCE_STATES, ORIGIN_ENVIRONMENTS, type RecoveryInstance } from '../../domain/recovery.js';
import { toRecoveryInstanceProperties } from './machine.js';
import type { MappingParts } from './mappingParts.js';
import {
  enumOf,
  flag,
  instant,
  jobIDOf,
  object,
  recoveryInstanceIDOf,
  sourceServerIDOf,
  tags,
  text,
} from './readers.js';
import { toRecoveryInstanceDataReplicationInfo } from './replication/dataReplication.js';
import { toFailback } from './replication/failback.js';

/** Null where there is no recoveryInstanceID. */
export function toRecoveryInstance(value: unknown, parts: MappingParts): RecoveryInstance | null {
  const { scope, notices } = parts;
  const raw = object(value);
  const recoveryInstanceID = recoveryInstanceIDOf(raw?.recoveryInstanceID);
  if (raw === null || recoveryInstanceID === null) return null;
  return {
    scope,
    recoveryInstanceID,
    arn: text(raw.arn),
    ec2InstanceID: text(raw.ec2InstanceID),
    ec2InstanceState: enumOf(
      'EC2InstanceState',
      EC2_INSTANCE_STATES,
      raw.ec2InstanceState,
      notices,
      withoutHyphens,
    ),
    sourceServerID: sourceServerIDOf(raw.sourceServerID),
    jobID: jobIDOf(raw.jobID),
    isDrill: flag(raw.isDrill),
    pointInTimeSnapshotDateTime: instant(
      'RecoveryInstance.pointInTimeSnapshotDateTime',
      raw.pointInTimeSnapshotDateTime,
      notices,
    ),
    originEnvironment: enumOf('OriginEnvironment', ORIGIN_ENVIRONMENTS, raw.originEnvironment, notices),
    originAvailabilityZone: text(raw.originAvailabilityZone),
    sourceOutpostArn: text(raw.sourceOutpostArn),
    agentVersion: text(raw.agentVersion),
    failback: toFailback(object(raw.failback), parts),
    dataReplicationInfo: toRecoveryInstanceDataReplicationInfo(object(raw.dataReplicationInfo), notices),
    recoveryInstanceProperties: toRecoveryInstanceProperties(object(raw.recoveryInstanceProperties), notices),
    tags: tags(raw.tags),
  };
}

/** DRS says `SHUTTING-DOWN`. */
function withoutHyphens(raw: string): string {
  return raw.replaceAll('-', '_');
}
