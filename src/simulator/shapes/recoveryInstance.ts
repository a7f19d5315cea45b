// Recovery instances as DescribeRecoveryInstances shows them, and the snapshots they can be launched from.
import type { Tags } from './job.js';
import type { CPU, IdentificationHints, NetworkInterface } from './sourceServer.js';

export interface RecoveryInstance {
  readonly recoveryInstanceID: string;
  readonly ec2InstanceID: string;
  readonly ec2InstanceState: 'PENDING' | 'RUNNING' | 'SHUTTING-DOWN' | 'TERMINATED';
  readonly jobID: string;
  readonly sourceServerID: string;
  readonly arn: string;
  readonly tags: Tags;
  readonly failback: RecoveryInstanceFailback;
  readonly dataReplicationInfo: InstanceReplicationInfo;
  readonly recoveryInstanceProperties: RecoveryInstanceProperties;
  readonly pointInTimeSnapshotDateTime: string;
  readonly isDrill: boolean;
  readonly originEnvironment: 'ON_PREMISES' | 'AWS';
  readonly originAvailabilityZone?: string;
  readonly agentVersion: string;
}

export type FailbackState =
  | 'FAILBACK_NOT_STARTED'
  | 'FAILBACK_NOT_READY_FOR_LAUNCH'
  | 'FAILBACK_READY_FOR_LAUNCH'
  | 'FAILBACK_LAUNCH_STATE_NOT_AVAILABLE'
  | 'FAILBACK_IN_PROGRESS'
  | 'FAILBACK_COMPLETED';

export interface RecoveryInstanceFailback {
  readonly state: FailbackState;
  readonly agentLastSeenByServiceDateTime: string;
  readonly failbackToOriginalServer: boolean;
  /** On premises only. */
  readonly failbackClientID?: string;
  readonly failbackClientLastSeenByServiceDateTime?: string;
  readonly failbackInitiationTime?: string;
  readonly firstByteDateTime?: string;
  readonly elapsedReplicationDuration?: string;
  readonly failbackJobID?: string;
  readonly failbackLaunchType?: 'RECOVERY';
}

export interface InstanceReplicationInfo {
  readonly lagDuration?: string;
  readonly etaDateTime?: string;
  readonly replicatedDisks: readonly InstanceReplicatedDisk[];
  readonly dataReplicationState:
    'NOT_STARTED' | 'INITIATING' | 'INITIAL_SYNC' | 'CONTINUOUS' | 'STOPPED' | 'DISCONNECTED';
  readonly dataReplicationInitiation?: {
    readonly startDateTime: string;
    readonly steps: readonly {
      readonly name: string;
      readonly status: 'NOT_STARTED' | 'IN_PROGRESS' | 'SUCCEEDED';
    }[];
  };
  /** Where instances from AWS replicate to. */
  readonly stagingAvailabilityZone?: string;
}

export interface InstanceReplicatedDisk {
  readonly deviceName: string;
  readonly totalStorageBytes: number;
  readonly replicatedStorageBytes: number;
  readonly rescannedStorageBytes: number;
  readonly backloggedStorageBytes: number;
}

export interface RecoveryInstanceProperties {
  readonly lastUpdatedDateTime: string;
  readonly identificationHints: IdentificationHints;
  readonly networkInterfaces: readonly NetworkInterface[];
  readonly disks: readonly {
    readonly internalDeviceName: string;
    readonly bytes: number;
    readonly ebsVolumeID: string;
  }[];
  readonly cpus: readonly CPU[];
  readonly ramBytes: number;
  readonly os: { readonly fullString: string };
}

export interface RecoverySnapshot {
  readonly snapshotID: string;
  readonly sourceServerID: string;
  readonly expectedTimestamp: string;
  readonly timestamp: string;
  readonly ebsSnapshots: readonly string[];
}
