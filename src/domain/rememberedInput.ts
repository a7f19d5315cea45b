// What is remembered of the input of a mutation: all of it but the values of tags, which DRS marks as sensitive. An id that follows no
// rule of DRS is not remembered, and is null where there should be one.
import type {
  JobID,
  RecoveryInstanceID,
  RecoverySnapshotID,
  SourceNetworkID,
  SourceServerID,
} from './ids.js';
import type {
  LaunchDisposition,
  RecoveryMode,
  TargetInstanceTypeRightSizingMethod,
} from './launchConfiguration.js';

export interface RememberedStartRecovery {
  readonly action: 'startRecovery';
  readonly isDrill: boolean;
  readonly sourceServers: readonly {
    readonly sourceServerID: SourceServerID;
    readonly recoverySnapshotID: RecoverySnapshotID | null;
  }[];
  readonly tagKeys: readonly string[];
  /** Of the approval that let it start, where it needed one and had it. */
  readonly approvalID?: string;
}
export interface RememberedTerminateRecoveryInstances {
  readonly action: 'terminateRecoveryInstances';
  readonly recoveryInstanceIDs: readonly RecoveryInstanceID[];
}
export interface RememberedStartFailbackLaunch {
  readonly action: 'startFailbackLaunch';
  readonly recoveryInstanceIDs: readonly RecoveryInstanceID[];
  readonly tagKeys: readonly string[];
}
export interface RememberedStartSourceNetworkRecovery {
  readonly action: 'startSourceNetworkRecovery';
  readonly sourceNetworks: readonly {
    readonly sourceNetworkID: SourceNetworkID;
    readonly cfnStackName: string | null;
  }[];
  readonly deployAsNew: boolean | null;
  readonly tagKeys: readonly string[];
}
export interface RememberedAssociateSourceNetworkStack {
  readonly action: 'associateSourceNetworkStack';
  readonly sourceNetworkID: SourceNetworkID | null;
  readonly cfnStackName: string | null;
}

/** Of the mutations that start a job of DRS, which take an idempotency key. */
export type RememberedJobStart =
  | RememberedStartRecovery
  | RememberedTerminateRecoveryInstances
  | RememberedStartFailbackLaunch
  | RememberedStartSourceNetworkRecovery
  | RememberedAssociateSourceNetworkStack;

/** Of the mutations of one recovery instance. */
export interface RememberedInstanceChange {
  readonly action:
    'stopFailback' | 'reverseReplication' | 'disconnectRecoveryInstance' | 'deleteRecoveryInstance';
  readonly recoveryInstanceID: RecoveryInstanceID | null;
}
/** Of the mutations of one source server. */
export interface RememberedServerChange {
  readonly action: 'startReplication' | 'stopReplication' | 'disconnectSourceServer';
  readonly sourceServerID: SourceServerID | null;
}
/** Null: was to stay as it is. */
export interface RememberedUpdateLaunchConfiguration {
  readonly action: 'updateLaunchConfiguration';
  readonly sourceServerID: SourceServerID | null;
  readonly name: string | null;
  readonly launchDisposition: LaunchDisposition | null;
  readonly targetInstanceTypeRightSizingMethod: TargetInstanceTypeRightSizingMethod | null;
  readonly copyPrivateIp: boolean | null;
  readonly copyTags: boolean | null;
  readonly osByol: boolean | null;
  readonly postLaunchEnabled: boolean | null;
  readonly launchIntoEC2InstanceID: string | null;
  readonly recoveryMode: RecoveryMode | null;
}
/** Of the mutations of one source network. */
export interface RememberedNetworkChange {
  readonly action: 'startSourceNetworkReplication' | 'stopSourceNetworkReplication';
  readonly sourceNetworkID: SourceNetworkID | null;
}
export interface RememberedDeleteJob {
  readonly action: 'deleteJob';
  readonly jobID: JobID | null;
}
export interface RememberedInitializeService {
  readonly action: 'initializeService';
}
/** Of the mutations of tags. */
export interface RememberedTagging {
  readonly action: 'tagResource' | 'untagResource';
  readonly resourceArn: string | null;
  readonly tagKeys: readonly string[];
}
/** Of the mutations that let a real recovery start, or not. */
export interface RememberedDecision {
  readonly action: 'approveRecovery' | 'rejectRecovery';
  readonly approvalID: string | null;
  readonly comment: string | null;
}

/** Of the mutations that do what they do at once, without a job. */
export type RememberedChange =
  | RememberedInstanceChange
  | RememberedServerChange
  | RememberedUpdateLaunchConfiguration
  | RememberedNetworkChange
  | RememberedDeleteJob
  | RememberedInitializeService
  | RememberedTagging;

export type RememberedInput = RememberedJobStart | RememberedChange | RememberedDecision;

/** The mutations, by name. */
export type Action = RememberedInput['action'];
/** Those that start a job. */
export type JobStartAction = RememberedJobStart['action'];

/** The approval that let a request start; null where it needed none. */
export function approvalIDOf(input: RememberedJobStart): string | null {
  return input.action === 'startRecovery' ? (input.approvalID ?? null) : null;
}

/** `startRecovery` -> `StartRecovery`: how the types of a mutation begin. */
export function typeNameOf<Name extends Action>(action: Name): Capitalize<Name> {
  return `${action.charAt(0).toUpperCase()}${action.slice(1)}` as Capitalize<Name>;
}

/** The ids of all that an input names; of a thing that is named by its ARN, the id in that. */
export function idsIn(input: RememberedInput): readonly string[] {
  if ('sourceNetworks' in input) return input.sourceNetworks.map(({ sourceNetworkID }) => sourceNetworkID);
  if ('sourceNetworkID' in input) return input.sourceNetworkID === null ? [] : [input.sourceNetworkID];
  if ('jobID' in input) return input.jobID === null ? [] : [input.jobID];
  if ('resourceArn' in input) return input.resourceArn?.split('/').slice(-1) ?? [];
  return [...sourceServerIDsOf(input), ...recoveryInstanceIDsOf(input)];
}

/** The source servers that an input names, each once. */
export function sourceServerIDsOf(input: RememberedInput): ReadonlySet<SourceServerID> {
  if ('sourceServers' in input) return new Set(input.sourceServers.map((each) => each.sourceServerID));
  if (!('sourceServerID' in input) || input.sourceServerID === null) return new Set();
  return new Set([input.sourceServerID]);
}

/** The recovery instances that an input names, each once. */
export function recoveryInstanceIDsOf(input: RememberedInput): ReadonlySet<RecoveryInstanceID> {
  if ('recoveryInstanceIDs' in input) return new Set(input.recoveryInstanceIDs);
  if (!('recoveryInstanceID' in input) || input.recoveryInstanceID === null) return new Set();
  return new Set([input.recoveryInstanceID]);
}
