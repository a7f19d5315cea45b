// Jobs and their logs as DescribeJobs and DescribeJobLogItems show them.

export type Tags = Readonly<Record<string, string>>;
export type JobType = 'LAUNCH' | 'TERMINATE';
export type JobStatus = 'PENDING' | 'STARTED' | 'COMPLETED';
export type InitiatedBy =
  | 'START_RECOVERY'
  | 'START_DRILL'
  | 'FAILBACK'
  | 'TERMINATE_RECOVERY_INSTANCES'
  | 'CREATE_NETWORK_RECOVERY'
  | 'UPDATE_NETWORK_RECOVERY'
  | 'ASSOCIATE_NETWORK_RECOVERY';
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
  readonly participatingResources: readonly ParticipatingResource[];
  readonly tags: Tags;
}

export interface ParticipatingServer {
  readonly sourceServerID: string;
  readonly recoveryInstanceID?: string;
  readonly launchStatus: LaunchStatus;
  readonly launchActionsStatus: LaunchActionsStatus;
}

export interface ParticipatingResource {
  readonly participatingResourceID: { readonly sourceNetworkID: string };
  readonly launchStatus: LaunchStatus;
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
  | 'DEPLOY_NETWORK_CONFIGURATION_START'
  | 'DEPLOY_NETWORK_CONFIGURATION_END'
  | 'DEPLOY_NETWORK_CONFIGURATION_FAILED'
  | 'UPDATE_NETWORK_CONFIGURATION_START'
  | 'UPDATE_NETWORK_CONFIGURATION_END'
  | 'UPDATE_NETWORK_CONFIGURATION_FAILED'
  | 'UPDATE_LAUNCH_TEMPLATE_START'
  | 'UPDATE_LAUNCH_TEMPLATE_END'
  | 'UPDATE_LAUNCH_TEMPLATE_FAILED'
  | 'NETWORK_RECOVERY_FAIL'
  | 'JOB_END';

export interface JobLogEventData {
  readonly sourceServerID?: string;
  readonly conversionServerID?: string;
  readonly targetInstanceID?: string;
  readonly rawError?: string;
  readonly conversionProperties?: ConversionProperties;
  readonly eventResourceData?: { readonly sourceNetworkData: SourceNetworkData };
  readonly attemptCount?: number;
  readonly maxAttemptsCount?: number;
}

export interface SourceNetworkData {
  readonly sourceNetworkID: string;
  readonly sourceVpc: string;
  /** Known once the stack is deployed. */
  readonly targetVpc?: string;
  readonly stackName: string;
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
