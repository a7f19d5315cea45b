// How data is copied: of a source server to AWS, and of a recovery instance back. DRS has the same members for both with other
// values, and so have we.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_DataReplicationInfo.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoveryInstanceDataReplicationInfo.html
import type { DrsEnum } from './drsEnum.js';
import type { Instant } from './instant.js';

export const DATA_REPLICATION_STATES = [
  'STOPPED',
  'INITIATING',
  'INITIAL_SYNC',
  'BACKLOG',
  'CREATING_SNAPSHOT',
  'CONTINUOUS',
  'PAUSED',
  'RESCAN',
  'STALLED',
  'DISCONNECTED',
] as const;
export type DataReplicationState = (typeof DATA_REPLICATION_STATES)[number];

export const RECOVERY_INSTANCE_DATA_REPLICATION_STATES = [
  ...DATA_REPLICATION_STATES,
  'REPLICATION_STATE_NOT_AVAILABLE',
  'NOT_STARTED',
] as const;
export type RecoveryInstanceDataReplicationState = (typeof RECOVERY_INSTANCE_DATA_REPLICATION_STATES)[number];

export const DATA_REPLICATION_INITIATION_STEP_NAMES = [
  'WAIT',
  'CREATE_SECURITY_GROUP',
  'LAUNCH_REPLICATION_SERVER',
  'BOOT_REPLICATION_SERVER',
  'AUTHENTICATE_WITH_SERVICE',
  'DOWNLOAD_REPLICATION_SOFTWARE',
  'CREATE_STAGING_DISKS',
  'ATTACH_STAGING_DISKS',
  'PAIR_REPLICATION_SERVER_WITH_AGENT',
  'CONNECT_AGENT_TO_REPLICATION_SERVER',
  'START_DATA_TRANSFER',
] as const;
export type DataReplicationInitiationStepName = (typeof DATA_REPLICATION_INITIATION_STEP_NAMES)[number];

export const RECOVERY_INSTANCE_INITIATION_STEP_NAMES = [
  'LINK_FAILBACK_CLIENT_WITH_RECOVERY_INSTANCE',
  'COMPLETE_VOLUME_MAPPING',
  'ESTABLISH_RECOVERY_INSTANCE_COMMUNICATION',
  'DOWNLOAD_REPLICATION_SOFTWARE_TO_FAILBACK_CLIENT',
  'CONFIGURE_REPLICATION_SOFTWARE',
  'PAIR_AGENT_WITH_REPLICATION_SOFTWARE',
  'ESTABLISH_AGENT_REPLICATOR_SOFTWARE_COMMUNICATION',
  ...DATA_REPLICATION_INITIATION_STEP_NAMES,
] as const;
export type RecoveryInstanceDataReplicationInitiationStepName =
  (typeof RECOVERY_INSTANCE_INITIATION_STEP_NAMES)[number];

export const INITIATION_STEP_STATUSES = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'SUCCEEDED',
  'FAILED',
  'SKIPPED',
] as const;
export type DataReplicationInitiationStepStatus = (typeof INITIATION_STEP_STATUSES)[number];

export const DATA_REPLICATION_ERRORS = [
  'AGENT_NOT_SEEN',
  'SNAPSHOTS_FAILURE',
  'NOT_CONVERGING',
  'UNSTABLE_NETWORK',
  'FAILED_TO_CREATE_SECURITY_GROUP',
  'FAILED_TO_LAUNCH_REPLICATION_SERVER',
  'FAILED_TO_BOOT_REPLICATION_SERVER',
  'FAILED_TO_AUTHENTICATE_WITH_SERVICE',
  'FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE',
  'FAILED_TO_CREATE_STAGING_DISKS',
  'FAILED_TO_ATTACH_STAGING_DISKS',
  'FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT',
  'FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER',
  'FAILED_TO_START_DATA_TRANSFER',
] as const;
export type DataReplicationErrorString = (typeof DATA_REPLICATION_ERRORS)[number];

export const FAILBACK_REPLICATION_ERRORS = [
  'AGENT_NOT_SEEN',
  'FAILBACK_CLIENT_NOT_SEEN',
  'NOT_CONVERGING',
  'UNSTABLE_NETWORK',
  'FAILED_TO_ESTABLISH_RECOVERY_INSTANCE_COMMUNICATION',
  'FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE_TO_FAILBACK_CLIENT',
  'FAILED_TO_CONFIGURE_REPLICATION_SOFTWARE',
  'FAILED_TO_PAIR_AGENT_WITH_REPLICATION_SOFTWARE',
  'FAILED_TO_ESTABLISH_AGENT_REPLICATOR_SOFTWARE_COMMUNICATION',
  'FAILED_GETTING_REPLICATION_STATE',
  'SNAPSHOTS_FAILURE',
  'FAILED_TO_CREATE_SECURITY_GROUP',
  'FAILED_TO_LAUNCH_REPLICATION_SERVER',
  'FAILED_TO_BOOT_REPLICATION_SERVER',
  'FAILED_TO_AUTHENTICATE_WITH_SERVICE',
  'FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE',
  'FAILED_TO_CREATE_STAGING_DISKS',
  'FAILED_TO_ATTACH_STAGING_DISKS',
  'FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT',
  'FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER',
  'FAILED_TO_START_DATA_TRANSFER',
] as const;
export type FailbackReplicationError = (typeof FAILBACK_REPLICATION_ERRORS)[number];

export const VOLUME_STATUSES = [
  'REGULAR',
  'CONTAINS_MARKETPLACE_PRODUCT_CODES',
  'MISSING_VOLUME_ATTRIBUTES',
  'MISSING_VOLUME_ATTRIBUTES_AND_PRECHECK_UNAVAILABLE',
  'PENDING',
] as const;
export type VolumeStatus = (typeof VOLUME_STATUSES)[number];

/** The copying of a source server. */
export interface DataReplicationInfo extends CopyPlace {
  readonly dataReplicationState: DrsEnum<DataReplicationState> | null;
  /** ISO 8601 duration, such as `PT5S`. */
  readonly lagDuration: string | null;
  readonly replicatedDisks: readonly DataReplicationInfoReplicatedDisk[];
  readonly dataReplicationInitiation: DataReplicationInitiation | null;
  readonly dataReplicationError: DataReplicationError | null;
}

/** The copying of a recovery instance, back to where its source server came from. */
export interface RecoveryInstanceDataReplicationInfo extends CopyPlace {
  readonly dataReplicationState: DrsEnum<RecoveryInstanceDataReplicationState> | null;
  /** DRS's model calls this a date and time, whatever its name says: passed on as it came. */
  readonly lagDuration: string | null;
  readonly replicatedDisks: readonly CopiedDisk[];
  readonly dataReplicationInitiation: RecoveryInstanceDataReplicationInitiation | null;
  readonly dataReplicationError: RecoveryInstanceDataReplicationError | null;
}

interface CopyPlace {
  readonly etaDateTime: Instant | null;
  readonly stagingAvailabilityZone: string | null;
  readonly stagingOutpostArn: string | null;
}

/** Bytes are decimal strings: int64s. */
export interface CopiedDisk {
  readonly deviceName: string | null;
  readonly totalStorageBytes: string | null;
  readonly replicatedStorageBytes: string | null;
  readonly rescannedStorageBytes: string | null;
  readonly backloggedStorageBytes: string | null;
}

export interface DataReplicationInfoReplicatedDisk extends CopiedDisk {
  readonly volumeStatus: DrsEnum<VolumeStatus> | null;
}

/** How replication was set up, step by step. */
export interface CopyInitiation<StepName extends string> {
  readonly startDateTime: Instant | null;
  readonly steps: readonly CopyStep<StepName>[];
}

export interface DataReplicationInitiation extends CopyInitiation<DataReplicationInitiationStepName> {
  readonly nextAttemptDateTime: Instant | null;
}

export type RecoveryInstanceDataReplicationInitiation =
  CopyInitiation<RecoveryInstanceDataReplicationInitiationStepName>;

export interface CopyStep<StepName extends string> {
  readonly name: DrsEnum<StepName> | null;
  readonly status: DrsEnum<DataReplicationInitiationStepStatus> | null;
}

export type DataReplicationInitiationStep = CopyStep<DataReplicationInitiationStepName>;
export type RecoveryInstanceDataReplicationInitiationStep =
  CopyStep<RecoveryInstanceDataReplicationInitiationStepName>;

export interface CopyError<Kind extends string> {
  readonly error: DrsEnum<Kind> | null;
  /** What lies below it, as it came: a member of DRS's own. */
  readonly rawError: string | null;
}

export type DataReplicationError = CopyError<DataReplicationErrorString>;
export type RecoveryInstanceDataReplicationError = CopyError<FailbackReplicationError>;
