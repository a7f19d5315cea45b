// Source servers as DescribeSourceServers shows them.
import type { LaunchStatus, Tags } from './job.js';

export interface SourceServer {
  readonly sourceServerID: string;
  readonly arn: string;
  readonly tags: Tags;
  readonly recoveryInstanceId?: string;
  readonly lastLaunchResult: 'NOT_STARTED' | 'PENDING' | 'SUCCEEDED' | 'FAILED';
  readonly dataReplicationInfo: DataReplicationInfo;
  readonly lifeCycle: LifeCycle;
  readonly sourceProperties: SourceProperties;
  readonly stagingArea: StagingArea;
  readonly sourceCloudProperties?: SourceCloudProperties;
  readonly replicationDirection: 'FAILOVER' | 'FAILBACK';
  readonly reversedDirectionSourceServerArn?: string;
  readonly sourceNetworkID?: string;
  readonly agentVersion: string;
}

export type DataReplicationState =
  | 'STOPPED'
  | 'INITIATING'
  | 'INITIAL_SYNC'
  | 'BACKLOG'
  | 'CREATING_SNAPSHOT'
  | 'CONTINUOUS'
  | 'STALLED'
  | 'DISCONNECTED';

export interface DataReplicationInfo {
  /** Left out where there is no consistent state of the server yet, or no longer. */
  readonly lagDuration?: string;
  readonly etaDateTime?: string;
  readonly replicatedDisks: readonly ReplicatedDisk[];
  readonly dataReplicationState: DataReplicationState;
  readonly dataReplicationInitiation: DataReplicationInitiation;
  readonly dataReplicationError?: DataReplicationError;
  readonly stagingAvailabilityZone: string;
  readonly stagingOutpostArn?: string;
}

export interface DataReplicationInitiation {
  readonly startDateTime: string;
  readonly nextAttemptDateTime?: string;
  readonly steps: readonly {
    readonly name: string;
    readonly status: 'NOT_STARTED' | 'IN_PROGRESS' | 'SUCCEEDED';
  }[];
}

export interface DataReplicationError {
  readonly error: 'AGENT_NOT_SEEN';
  readonly rawError: string;
}

export type DiskVolumeStatus = 'REGULAR' | 'CONTAINS_MARKETPLACE_PRODUCT_CODES';

export interface ReplicatedDisk {
  readonly deviceName: string;
  readonly totalStorageBytes: number;
  readonly replicatedStorageBytes: number;
  readonly rescannedStorageBytes: number;
  readonly backloggedStorageBytes: number;
  readonly volumeStatus: DiskVolumeStatus;
}

export interface LifeCycle {
  readonly addedToServiceDateTime: string;
  readonly firstByteDateTime: string;
  readonly elapsedReplicationDuration: string;
  readonly lastSeenByServiceDateTime: string;
  readonly lastLaunch: LastLaunch;
}

/** Empty until the server has been launched once. */
export interface LastLaunch {
  readonly initiated?: {
    readonly apiCallDateTime: string;
    readonly jobID: string;
    readonly type: 'RECOVERY' | 'DRILL';
  };
  readonly status?: LaunchStatus;
}

export interface SourceProperties {
  readonly lastUpdatedDateTime: string;
  readonly recommendedInstanceType: string;
  readonly identificationHints: IdentificationHints;
  readonly networkInterfaces: readonly NetworkInterface[];
  readonly disks: readonly Disk[];
  readonly cpus: readonly CPU[];
  readonly ramBytes: number;
  readonly os: { readonly fullString: string };
  readonly supportsNitroInstances: boolean;
  readonly architecture: 'x86_64' | 'arm64';
}

export interface IdentificationHints {
  readonly fqdn: string;
  readonly hostname: string;
  readonly vmWareUuid?: string;
  readonly awsInstanceID?: string;
}

export interface NetworkInterface {
  readonly macAddress: string;
  readonly ips: readonly string[];
  readonly isPrimary: boolean;
}

export interface Disk {
  readonly deviceName: string;
  readonly bytes: number;
}

export interface CPU {
  readonly cores: number;
  readonly modelName: string;
}

export interface StagingArea {
  readonly status: 'NOT_EXTENDED' | 'EXTENDED';
  readonly stagingAccountID: string;
  readonly stagingSourceServerArn?: string;
}

export interface SourceCloudProperties {
  readonly originAccountID: string;
  readonly originRegion: string;
  readonly originAvailabilityZone: string;
  readonly sourceOutpostArn?: string;
}
