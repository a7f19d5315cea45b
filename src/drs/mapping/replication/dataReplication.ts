// DRS's DataReplicationInfo of a source server and of a recovery instance -> ours.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_DataReplicationInfo.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoveryInstanceDataReplicationInfo.html
import {
  DATA_REPLICATION_ERRORS,
  DATA_REPLICATION_INITIATION_STEP_NAMES,
  DATA_REPLICATION_STATES,
  FAILBACK_REPLICATION_ERRORS,
  INITIATION_STEP_STATUSES,
  RECOVERY_INSTANCE_DATA_REPLICATION_STATES,
  RECOVERY_INSTANCE_INITIATION_STEP_NAMES,
  VOLUME_STATUSES,
  type CopiedDisk,
  type CopyError,
  type CopyInitiation,
  type DataReplicationInfo,
  type DataReplicationInitiation,
  type RecoveryInstanceDataReplicationInfo,
} from '../../../domain/dataReplication.js';
import type { Notices } from '../notices.js';
import { enumOf, instant, int64, object, objects, text, type Members } from '../readers.js';

export function toDataReplicationInfo(raw: Members | null, notices: Notices): DataReplicationInfo | null {
  if (raw === null) return null;
  return {
    ...toPlace(raw, 'DataReplicationInfo', notices),
    dataReplicationState: enumOf(
      'DataReplicationState',
      DATA_REPLICATION_STATES,
      raw.dataReplicationState,
      notices,
    ),
    replicatedDisks: objects(raw.replicatedDisks).map((disk) => ({
      ...toDisk(disk),
      volumeStatus: enumOf('VolumeStatus', VOLUME_STATUSES, disk.volumeStatus, notices),
    })),
    dataReplicationInitiation: toServerInitiation(object(raw.dataReplicationInitiation), notices),
    dataReplicationError: toError(
      object(raw.dataReplicationError),
      'DataReplicationErrorString',
      DATA_REPLICATION_ERRORS,
      notices,
    ),
  };
}

export function toRecoveryInstanceDataReplicationInfo(
  raw: Members | null,
  notices: Notices,
): RecoveryInstanceDataReplicationInfo | null {
  if (raw === null) return null;
  const shape = 'RecoveryInstanceDataReplicationInfo';
  return {
    ...toPlace(raw, shape, notices),
    dataReplicationState: enumOf(
      'RecoveryInstanceDataReplicationState',
      RECOVERY_INSTANCE_DATA_REPLICATION_STATES,
      raw.dataReplicationState,
      notices,
    ),
    replicatedDisks: objects(raw.replicatedDisks).map(toDisk),
    dataReplicationInitiation: toInitiation(
      object(raw.dataReplicationInitiation),
      'RecoveryInstanceDataReplicationInitiation',
      RECOVERY_INSTANCE_INITIATION_STEP_NAMES,
      notices,
    ),
    dataReplicationError: toError(
      object(raw.dataReplicationError),
      'FailbackReplicationError',
      FAILBACK_REPLICATION_ERRORS,
      notices,
    ),
  };
}

function toPlace(raw: Members, shape: string, notices: Notices) {
  return {
    lagDuration: text(raw.lagDuration),
    etaDateTime: instant(`${shape}.etaDateTime`, raw.etaDateTime, notices),
    stagingAvailabilityZone: text(raw.stagingAvailabilityZone),
    stagingOutpostArn: text(raw.stagingOutpostArn),
  };
}

function toDisk(raw: Members): CopiedDisk {
  return {
    deviceName: text(raw.deviceName),
    totalStorageBytes: int64(raw.totalStorageBytes),
    replicatedStorageBytes: int64(raw.replicatedStorageBytes),
    rescannedStorageBytes: int64(raw.rescannedStorageBytes),
    backloggedStorageBytes: int64(raw.backloggedStorageBytes),
  };
}

function toServerInitiation(raw: Members | null, notices: Notices): DataReplicationInitiation | null {
  const shape = 'DataReplicationInitiation';
  const initiation = toInitiation(raw, shape, DATA_REPLICATION_INITIATION_STEP_NAMES, notices);
  if (initiation === null) return null;
  const nextAttemptDateTime = instant(`${shape}.nextAttemptDateTime`, raw?.nextAttemptDateTime, notices);
  return { ...initiation, nextAttemptDateTime };
}

/** `shape` is DRS's name of it; those of its steps and their names follow from it. */
function toInitiation<StepName extends string>(
  raw: Members | null,
  shape: string,
  stepNames: readonly StepName[],
  notices: Notices,
): CopyInitiation<StepName> | null {
  if (raw === null) return null;
  return {
    startDateTime: instant(`${shape}.startDateTime`, raw.startDateTime, notices),
    steps: objects(raw.steps).map((step) => ({
      name: enumOf(`${shape}StepName`, stepNames, step.name, notices),
      status: enumOf(`${shape}StepStatus`, INITIATION_STEP_STATUSES, step.status, notices),
    })),
  };
}

function toError<Kind extends string>(
  raw: Members | null,
  enumName: string,
  kinds: readonly Kind[],
  notices: Notices,
): CopyError<Kind> | null {
  return raw && { error: enumOf(enumName, kinds, raw.error, notices), rawError: text(raw.rawError) };
}
