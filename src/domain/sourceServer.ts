// A source server: a machine that DRS replicates.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_SourceServer.html
import type { DrsEnum } from './drsEnum.js';
import type { JobID, RecoveryInstanceID, SourceServerID } from './ids.js';
import type { Instant } from './instant.js';
import type { LaunchStatus, Tag } from './job.js';
import type { InScope } from './scope.js';

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

export const LAST_LAUNCH_RESULTS = ['NOT_STARTED', 'PENDING', 'SUCCEEDED', 'FAILED'] as const;
export type LastLaunchResult = (typeof LAST_LAUNCH_RESULTS)[number];

export const LAST_LAUNCH_TYPES = ['RECOVERY', 'DRILL'] as const;
export type LastLaunchType = (typeof LAST_LAUNCH_TYPES)[number];

export const REPLICATION_DIRECTIONS = ['FAILOVER', 'FAILBACK'] as const;
export type ReplicationDirection = (typeof REPLICATION_DIRECTIONS)[number];

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
  readonly agentVersion: string | null;
  readonly tags: readonly Tag[];
}

export interface DataReplicationInfo {
  readonly dataReplicationState: DrsEnum<DataReplicationState> | null;
  /** ISO 8601 duration, such as `PT5S`. */
  readonly lagDuration: string | null;
  readonly etaDateTime: Instant | null;
  readonly dataReplicationError: { readonly error: string | null; readonly rawError: string | null } | null;
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

export interface LastLaunchInitiated {
  readonly type: DrsEnum<LastLaunchType> | null;
  readonly jobID: JobID | null;
  readonly apiCallDateTime: Instant | null;
}

export interface SourceProperties {
  readonly lastUpdatedDateTime: Instant | null;
  readonly recommendedInstanceType: string | null;
  readonly identificationHints: IdentificationHints | null;
  readonly os: { readonly fullString: string | null } | null;
  /** Bytes as a decimal string: an int64. */
  readonly ramBytes: string | null;
}

export interface IdentificationHints {
  readonly fqdn: string | null;
  readonly hostname: string | null;
  readonly vmWareUuid: string | null;
  readonly awsInstanceID: string | null;
}
