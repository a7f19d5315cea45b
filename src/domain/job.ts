// A DRS job and what takes part in it, member by member as in the DRS API. Only `jobID` is promised by DRS; everything
// else may be missing and is then null (or an empty list).
// https://docs.aws.amazon.com/drs/latest/APIReference/API_Job.html
import type { DrsEnum } from './drsEnum.js';
import type { JobID, RecoveryInstanceID, SourceServerID } from './ids.js';
import { compareInstants, type Instant } from './instant.js';
import type { InScope } from './scope.js';

export const JOB_STATUSES = ['PENDING', 'STARTED', 'COMPLETED'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const JOB_TYPES = ['LAUNCH', 'TERMINATE', 'CREATE_CONVERTED_SNAPSHOT'] as const;
export type JobType = (typeof JOB_TYPES)[number];

export const INITIATED_BY = [
  'START_RECOVERY',
  'START_DRILL',
  'FAILBACK',
  'DIAGNOSTIC',
  'TERMINATE_RECOVERY_INSTANCES',
  'TARGET_ACCOUNT',
  'CREATE_NETWORK_RECOVERY',
  'UPDATE_NETWORK_RECOVERY',
  'ASSOCIATE_NETWORK_RECOVERY',
] as const;
export type InitiatedBy = (typeof INITIATED_BY)[number];

export const LAUNCH_STATUSES = ['PENDING', 'IN_PROGRESS', 'LAUNCHED', 'FAILED', 'TERMINATED'] as const;
export type LaunchStatus = (typeof LAUNCH_STATUSES)[number];

export const LAUNCH_ACTION_RUN_STATUSES = ['IN_PROGRESS', 'SUCCEEDED', 'FAILED'] as const;
export type LaunchActionRunStatus = (typeof LAUNCH_ACTION_RUN_STATUSES)[number];

export const LAUNCH_ACTION_TYPES = ['SSM_AUTOMATION', 'SSM_COMMAND'] as const;
export type LaunchActionType = (typeof LAUNCH_ACTION_TYPES)[number];

export const LAUNCH_ACTION_CATEGORIES = [
  'MONITORING',
  'VALIDATION',
  'CONFIGURATION',
  'SECURITY',
  'OTHER',
] as const;
export type LaunchActionCategory = (typeof LAUNCH_ACTION_CATEGORIES)[number];

export const LAUNCH_ACTION_PARAMETER_TYPES = ['SSM_STORE', 'DYNAMIC'] as const;
export type LaunchActionParameterType = (typeof LAUNCH_ACTION_PARAMETER_TYPES)[number];

export interface Job extends InScope {
  readonly jobID: JobID;
  readonly arn: string | null;
  readonly type: DrsEnum<JobType> | null;
  readonly initiatedBy: DrsEnum<InitiatedBy> | null;
  readonly creationDateTime: Instant | null;
  readonly endDateTime: Instant | null;
  readonly status: DrsEnum<JobStatus> | null;
  readonly participatingServers: readonly ParticipatingServer[];
  readonly participatingResources: readonly ParticipatingResource[];
  /** Sensitive in DRS's model: never logged. */
  readonly tags: readonly Tag[];
}

/** Orders jobs as DRS lists them: the newest first, those without a date last. */
export function newestFirst(left: Job, right: Job): number {
  if (left.creationDateTime === null || right.creationDateTime === null)
    return Number(left.creationDateTime === null) - Number(right.creationDateTime === null);
  return compareInstants(right.creationDateTime, left.creationDateTime);
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface ParticipatingServer {
  readonly sourceServerID: SourceServerID | null;
  readonly recoveryInstanceID: RecoveryInstanceID | null;
  readonly launchStatus: DrsEnum<LaunchStatus> | null;
  readonly launchActionsStatus: LaunchActionsStatus | null;
}

export interface LaunchActionsStatus {
  /** When the SSM agent of the launched instance was discovered. */
  readonly ssmAgentDiscoveryDatetime: Instant | null;
  readonly runs: readonly LaunchActionRun[];
}

export interface LaunchActionRun {
  readonly runId: string | null;
  readonly status: DrsEnum<LaunchActionRunStatus> | null;
  readonly failureReason: string | null;
  readonly action: LaunchAction | null;
}

export interface LaunchAction {
  readonly actionId: string | null;
  readonly actionCode: string | null;
  readonly actionVersion: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly type: DrsEnum<LaunchActionType> | null;
  readonly category: DrsEnum<LaunchActionCategory> | null;
  readonly active: boolean | null;
  readonly optional: boolean | null;
  readonly order: number | null;
  readonly parameters: readonly LaunchActionParameter[];
}

export interface LaunchActionParameter {
  readonly name: string;
  readonly value: string | null;
  readonly type: DrsEnum<LaunchActionParameterType> | null;
}

export interface ParticipatingResource {
  readonly participatingResourceID: ParticipatingResourceID | null;
  readonly launchStatus: DrsEnum<LaunchStatus> | null;
}

/** A tagged union in DRS with one member today; a member it adds tomorrow is kept by its name. */
export type ParticipatingResourceID = SourceNetworkParticipant | UnknownParticipant;

export interface SourceNetworkParticipant {
  readonly kind: 'SourceNetworkParticipant';
  readonly sourceNetworkID: string;
}

export interface UnknownParticipant {
  readonly kind: 'UnknownParticipant';
  /** The member that DRS set, such as `volumeID`. */
  readonly memberName: string;
}
