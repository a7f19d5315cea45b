// One line of the log that DRS keeps for a job.
// https://docs.aws.amazon.com/drs/latest/APIReference/API_JobLog.html
import type { DrsEnum } from './drsEnum.js';
import type { Instant } from './instant.js';

export const JOB_LOG_EVENTS = [
  'JOB_START',
  'SERVER_SKIPPED',
  'CLEANUP_START',
  'CLEANUP_END',
  'CLEANUP_FAIL',
  'SNAPSHOT_START',
  'SNAPSHOT_END',
  'SNAPSHOT_FAIL',
  'USING_PREVIOUS_SNAPSHOT',
  'USING_PREVIOUS_SNAPSHOT_FAILED',
  'CONVERSION_START',
  'CONVERSION_END',
  'CONVERSION_FAIL',
  'LAUNCH_START',
  'LAUNCH_FAILED',
  'JOB_CANCEL',
  'JOB_END',
  'DEPLOY_NETWORK_CONFIGURATION_START',
  'DEPLOY_NETWORK_CONFIGURATION_END',
  'DEPLOY_NETWORK_CONFIGURATION_FAILED',
  'UPDATE_NETWORK_CONFIGURATION_START',
  'UPDATE_NETWORK_CONFIGURATION_END',
  'UPDATE_NETWORK_CONFIGURATION_FAILED',
  'UPDATE_LAUNCH_TEMPLATE_START',
  'UPDATE_LAUNCH_TEMPLATE_END',
  'UPDATE_LAUNCH_TEMPLATE_FAILED',
  'NETWORK_RECOVERY_FAIL',
] as const;
export type JobLogEvent = (typeof JOB_LOG_EVENTS)[number];

export interface JobLogItem {
  readonly logDateTime: Instant | null;
  readonly event: DrsEnum<JobLogEvent> | null;
  readonly eventData: JobLogEventData | null;
}

export interface JobLogEventData {
  readonly sourceServerID: string | null;
  readonly conversionServerID: string | null;
  readonly targetInstanceID: string | null;
  /** The error of the service below DRS, as it came; up to 65,536 characters. */
  readonly rawError: string | null;
  readonly attemptCount: number | null;
  readonly maxAttemptsCount: number | null;
  readonly conversionProperties: ConversionProperties | null;
  readonly eventResourceData: EventResourceData | null;
}

export interface ConversionProperties {
  readonly rootVolumeName: string | null;
  readonly forceUefi: boolean | null;
  /** The point in time of the data; DRS types it as free text. */
  readonly dataTimestamp: string | null;
  readonly volumes: readonly ConversionVolume[];
}

/** What DRS keeps in three maps by volume name, joined. */
export interface ConversionVolume {
  readonly volumeName: string;
  /** Bytes, as a decimal string: an int64. */
  readonly size: string | null;
  readonly productCodes: readonly {
    readonly productCodeId: string | null;
    readonly productCodeMode: string | null;
  }[];
  readonly snapshots: readonly { readonly fromSnapshotID: string; readonly toSnapshotID: string }[];
}

/** A tagged union in DRS with one member today; a member it adds tomorrow is kept by its name. */
export type EventResourceData = SourceNetworkData | UnknownEventResourceData;

export interface SourceNetworkData {
  readonly kind: 'SourceNetworkData';
  readonly sourceNetworkID: string | null;
  readonly sourceVpc: string | null;
  readonly targetVpc: string | null;
  readonly stackName: string | null;
}

export interface UnknownEventResourceData {
  readonly kind: 'UnknownEventResourceData';
  readonly memberName: string;
}
