// What a source server can be recovered from, and what a recovery leaves behind.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoverySnapshot.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_RecoveryInstance.html
import type { RecoveryInstanceDataReplicationInfo } from './dataReplication.js';
import type { DrsEnum } from './drsEnum.js';
import type { RecoveryInstanceFailback } from './failback.js';
import type { JobID, RecoveryInstanceID, RecoverySnapshotID, SourceServerID } from './ids.js';
import type { Instant } from './instant.js';
import type { Tag } from './job.js';
import type { MachineProperties } from './machine.js';
import type { InScope } from './scope.js';

/** A point in time that a source server can be recovered to. */
export interface RecoverySnapshot extends InScope {
  readonly snapshotID: RecoverySnapshotID;
  readonly sourceServerID: SourceServerID;
  /** When the snapshot was due. */
  readonly expectedTimestamp: Instant | null;
  /** When it was taken. */
  readonly timestamp: Instant | null;
  readonly ebsSnapshots: readonly string[];
}

/** The states of the EC2 instance; DRS's `SHUTTING-DOWN` is no legal name in GraphQL and becomes `SHUTTING_DOWN`. */
export const EC2_INSTANCE_STATES = [
  'PENDING',
  'RUNNING',
  'STOPPING',
  'STOPPED',
  'SHUTTING_DOWN',
  'TERMINATED',
  'NOT_FOUND',
] as const;
export type EC2InstanceState = (typeof EC2_INSTANCE_STATES)[number];

export const ORIGIN_ENVIRONMENTS = ['ON_PREMISES', 'AWS'] as const;
export type OriginEnvironment = (typeof ORIGIN_ENVIRONMENTS)[number];

/** What a recovery launched: an EC2 instance and what DRS knows of it. */
export interface RecoveryInstance extends InScope {
  readonly recoveryInstanceID: RecoveryInstanceID;
  readonly arn: string | null;
  readonly ec2InstanceID: string | null;
  readonly ec2InstanceState: DrsEnum<EC2InstanceState> | null;
  readonly sourceServerID: SourceServerID | null;
  readonly jobID: JobID | null;
  readonly isDrill: boolean | null;
  /** The point in time of the data that it was launched from. */
  readonly pointInTimeSnapshotDateTime: Instant | null;
  readonly originEnvironment: DrsEnum<OriginEnvironment> | null;
  readonly originAvailabilityZone: string | null;
  readonly sourceOutpostArn: string | null;
  readonly agentVersion: string | null;
  readonly failback: RecoveryInstanceFailback | null;
  readonly dataReplicationInfo: RecoveryInstanceDataReplicationInfo | null;
  readonly recoveryInstanceProperties: RecoveryInstanceProperties | null;
  readonly tags: readonly Tag[];
}

export interface RecoveryInstanceProperties extends MachineProperties {
  readonly disks: readonly RecoveryInstanceDisk[];
}

export interface RecoveryInstanceDisk {
  readonly internalDeviceName: string | null;
  /** A decimal string: an int64. */
  readonly bytes: string | null;
  readonly ebsVolumeID: string | null;
}
