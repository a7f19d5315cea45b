// Recovery instances as DescribeRecoveryInstances shows them, and the snapshots they can be launched from.
import type { Tags } from './job.js';
import type { CPU, IdentificationHints, NetworkInterface } from './sourceServer.js';

export interface RecoveryInstance {
  readonly recoveryInstanceID: string;
  readonly ec2InstanceID: string;
  readonly ec2InstanceState: 'RUNNING' | 'SHUTTING-DOWN';
  readonly jobID: string;
  readonly sourceServerID: string;
  readonly arn: string;
  readonly tags: Tags;
  readonly failback: {
    readonly state: 'FAILBACK_NOT_STARTED';
    readonly agentLastSeenByServiceDateTime: string;
    readonly failbackToOriginalServer: false;
  };
  readonly dataReplicationInfo: {
    readonly dataReplicationState: 'NOT_STARTED';
    readonly replicatedDisks: readonly never[];
    readonly stagingAvailabilityZone: string;
  };
  readonly recoveryInstanceProperties: RecoveryInstanceProperties;
  readonly pointInTimeSnapshotDateTime: string;
  readonly isDrill: boolean;
  readonly originEnvironment: 'ON_PREMISES' | 'AWS';
  readonly originAvailabilityZone?: string;
  readonly agentVersion: string;
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
