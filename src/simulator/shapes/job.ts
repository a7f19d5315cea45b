// Jobs and their logs as DescribeJobs and DescribeJobLogItems show them.

export type Tags = Readonly<Record<string, string>>;
export type JobType = 'LAUNCH' | 'TERMINATE';
export type JobStatus = 'PENDING' | 'STARTED' | 'COMPLETED';
export type InitiatedBy = 'START_RECOVERY' | 'START_DRILL' | 'TERMINATE_RECOVERY_INSTANCES';
export type LaunchStatus = 'PENDING' | 'IN_PROGRESS' | 'LAUNCHED' | 'FAILED' | 'TERMINATED';

export interface Job {
  readonly jobID: string;
  readonly arn: string;
  readonly type: JobType;
  readonly initiatedBy: InitiatedBy;
  readonly creationDateTime: string;
  readonly endDateTime?: string;
  readonly status: JobStatus;
  readonly participatingServers: readonly ParticipatingServer[];
  readonly participatingResources: readonly never[];
  readonly tags: Tags;
}

export interface ParticipatingServer {
  readonly sourceServerID: string;
  readonly recoveryInstanceID?: string;
  readonly launchStatus: LaunchStatus;
  readonly launchActionsStatus: LaunchActionsStatus;
}

export interface LaunchActionsStatus {
  readonly ssmAgentDiscoveryDatetime?: string;
  readonly runs: readonly LaunchActionRun[];
}

export interface LaunchActionRun {
  readonly action: LaunchAction;
  readonly runId: string;
  readonly status: 'IN_PROGRESS' | 'SUCCEEDED';
}

export interface LaunchAction {
  readonly actionId: string;
  readonly actionCode: string;
  readonly type: 'SSM_AUTOMATION' | 'SSM_COMMAND';
  readonly name: string;
  readonly active: boolean;
  readonly order: number;
  readonly actionVersion: string;
  readonly optional: boolean;
  readonly parameters: Readonly<
    Record<string, { readonly value: string; readonly type: 'SSM_STORE' | 'DYNAMIC' }>
  >;
  readonly description: string;
  readonly category: 'MONITORING' | 'VALIDATION' | 'CONFIGURATION' | 'SECURITY' | 'OTHER';
}

export type JobLogEvent =
  | 'JOB_START'
  | 'CLEANUP_START'
  | 'CLEANUP_END'
  | 'SNAPSHOT_START'
  | 'SNAPSHOT_END'
  | 'SNAPSHOT_FAIL'
  | 'USING_PREVIOUS_SNAPSHOT'
  | 'CONVERSION_START'
  | 'CONVERSION_END'
  | 'LAUNCH_START'
  | 'LAUNCH_FAILED'
  | 'JOB_END';

export interface JobLogEventData {
  readonly sourceServerID?: string;
  readonly conversionServerID?: string;
  readonly targetInstanceID?: string;
  readonly rawError?: string;
  readonly conversionProperties?: ConversionProperties;
  readonly attemptCount?: number;
  readonly maxAttemptsCount?: number;
}

export interface ConversionProperties {
  readonly volumeToConversionMap: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly rootVolumeName: string;
  readonly forceUefi: boolean;
  readonly dataTimestamp: string;
  readonly volumeToVolumeSize: Readonly<Record<string, number>>;
  readonly volumeToProductCodes: Readonly<Record<string, readonly never[]>>;
}

export interface JobLog {
  readonly logDateTime: string;
  readonly event: JobLogEvent;
  readonly eventData: JobLogEventData;
}
