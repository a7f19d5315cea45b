// A source server: a machine that DRS replicates.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_SourceServer.html
import type { DataReplicationInfo } from './dataReplication.js';
import type { DrsEnum } from './drsEnum.js';
import type { JobID, RecoveryInstanceID, SourceNetworkID, SourceServerID } from './ids.js';
import type { Instant } from './instant.js';
import type { LaunchStatus, Tag } from './job.js';
import type { MachineProperties } from './machine.js';
import type { InScope } from './scope.js';

export const LAST_LAUNCH_RESULTS = ['NOT_STARTED', 'PENDING', 'SUCCEEDED', 'FAILED'] as const;
export type LastLaunchResult = (typeof LAST_LAUNCH_RESULTS)[number];

export const LAST_LAUNCH_TYPES = ['RECOVERY', 'DRILL'] as const;
export type LastLaunchType = (typeof LAST_LAUNCH_TYPES)[number];

export const REPLICATION_DIRECTIONS = ['FAILOVER', 'FAILBACK'] as const;
export type ReplicationDirection = (typeof REPLICATION_DIRECTIONS)[number];

export const EXTENSION_STATUSES = ['EXTENDED', 'EXTENSION_ERROR', 'NOT_EXTENDED'] as const;
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number];

/** DRS's `x86_64` and `arm64`, in capitals as GraphQL has them. */
export const SOURCE_SERVER_ARCHITECTURES = ['X86_64', 'ARM64'] as const;
export type SourceServerArchitecture = (typeof SOURCE_SERVER_ARCHITECTURES)[number];

export interface SourceServer extends InScope {
  readonly sourceServerID: SourceServerID;
  readonly arn: string | null;
  /** Spelled as DRS spells it here; in jobs it is `recoveryInstanceID`. */
  readonly recoveryInstanceId: RecoveryInstanceID | null;
  readonly lastLaunchResult: DrsEnum<LastLaunchResult> | null;
  readonly replicationDirection: DrsEnum<ReplicationDirection> | null;
  readonly dataReplicationInfo: DataReplicationInfo | null;
  readonly lifeCycle: LifeCycle | null;
  readonly sourceProperties: SourceProperties | null;
  readonly stagingArea: StagingArea | null;
  readonly sourceCloudProperties: SourceCloudProperties | null;
  /** Of the source server that replicates the other way, where replication was reversed. */
  readonly reversedDirectionSourceServerArn: string | null;
  readonly sourceNetworkID: SourceNetworkID | null;
  readonly agentVersion: string | null;
  readonly tags: readonly Tag[];
}

export interface LifeCycle {
  readonly addedToServiceDateTime: Instant | null;
  readonly firstByteDateTime: Instant | null;
  /** ISO 8601 duration. */
  readonly elapsedReplicationDuration: string | null;
  readonly lastSeenByServiceDateTime: Instant | null;
  readonly lastLaunch: LastLaunch | null;
}

export interface LastLaunch {
  readonly status: DrsEnum<LaunchStatus> | null;
  readonly initiated: LastLaunchInitiated | null;
}

export interface LastLaunchInitiated extends InScope {
  readonly type: DrsEnum<LastLaunchType> | null;
  readonly jobID: JobID | null;
  readonly apiCallDateTime: Instant | null;
}

export interface SourceProperties extends MachineProperties {
  readonly recommendedInstanceType: string | null;
  readonly disks: readonly Disk[];
  readonly supportsNitroInstances: boolean | null;
  readonly architecture: DrsEnum<SourceServerArchitecture> | null;
}

export interface Disk {
  readonly deviceName: string | null;
  /** A decimal string: an int64. */
  readonly bytes: string | null;
}

/** The account into which the server replicates, where that is another one. */
export interface StagingArea {
  readonly status: DrsEnum<ExtensionStatus> | null;
  readonly stagingAccountID: string | null;
  readonly stagingSourceServerArn: string | null;
  readonly errorMessage: string | null;
}

/** Where the server is, when it is in AWS. */
export interface SourceCloudProperties {
  readonly originAccountID: string | null;
  readonly originRegion: string | null;
  readonly originAvailabilityZone: string | null;
  readonly sourceOutpostArn: string | null;
}
