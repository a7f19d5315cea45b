// Made by `npm run codegen` from schema.graphql. Do not edit.
import type { Instant } from '../../domain/instant.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccessDeniedError as AccessDeniedFailure, ApprovalNotPendingError as ApprovalNotPendingFailure, ApprovalRequiredError as ApprovalRequiredFailure, BusySourceServer as BusySourceServerParent, ConflictError as ConflictFailure, IdempotencyMismatchError as IdempotencyMismatchFailure, InternalServerError as InternalServerFailure, OutcomeUnknownError as OutcomeUnknownFailure, PreflightOutdatedError as PreflightOutdatedFailure, AnyFailure as RecoveryErrorParent, ResourceNotFoundError as ResourceNotFoundFailure, ServiceQuotaExceededError as ServiceQuotaExceededFailure, ServiceUnavailableError as ServiceUnavailableFailure, ThrottlingError as ThrottlingFailure, UninitializedAccountError as UninitializedAccountFailure, ValidationError as ValidationFailure } from '../../domain/failure.js';
import type { ActorIdentity as ActorParent, Actor as ViewerParent } from '../../domain/actor.js';
import type { ApproveRecoverySuccess as ApproveRecoverySuccessParent, RejectRecoverySuccess as RejectRecoverySuccessParent } from '../../recovery/approvals/decide.js';
import type { AssociateSourceNetworkStackSuccess as AssociateSourceNetworkStackSuccessParent } from '../../recovery/networks/associateSourceNetworkStack.js';
import type { AuditEvent as AuditEventParent, AuditOutcome as AuditOutcomeParent } from '../../domain/auditEvent.js';
import type { Connection, Edge } from '../../recovery/reading/connection.js';
import type { ConversionProperties as ConversionPropertiesParent, EventResourceData as EventResourceDataParent, JobLogEventData as JobLogEventDataParent, JobLogItem as JobLogItemParent, SourceNetworkData as SourceNetworkDataParent, UnknownEventResourceData as UnknownEventResourceDataParent } from '../../domain/jobLogItem.js';
import type { DataReplicationError as DataReplicationErrorParent, DataReplicationInfo as DataReplicationInfoParent, DataReplicationInfoReplicatedDisk as DataReplicationInfoReplicatedDiskParent, DataReplicationInitiation as DataReplicationInitiationParent, DataReplicationInitiationStep as DataReplicationInitiationStepParent, RecoveryInstanceDataReplicationError as RecoveryInstanceDataReplicationErrorParent, RecoveryInstanceDataReplicationInfo as RecoveryInstanceDataReplicationInfoParent, RecoveryInstanceDataReplicationInitiation as RecoveryInstanceDataReplicationInitiationParent, RecoveryInstanceDataReplicationInitiationStep as RecoveryInstanceDataReplicationInitiationStepParent } from '../../domain/dataReplication.js';
import type { DeleteJobSuccess as DeleteJobSuccessParent } from '../../recovery/service/deleteJob.js';
import type { DeleteRecoveryInstanceSuccess as DeleteRecoveryInstanceSuccessParent } from '../../recovery/instances/deleteRecoveryInstance.js';
import type { DisconnectRecoveryInstanceSuccess as DisconnectRecoveryInstanceSuccessParent } from '../../recovery/instances/disconnectRecoveryInstance.js';
import type { DisconnectSourceServerSuccess as DisconnectSourceServerSuccessParent } from '../../recovery/servers/disconnectSourceServer.js';
import type { DrillReadiness as DrillReadinessParent, ServerDrill as ServerDrillParent } from '../../domain/drillReadiness.js';
import type { ExtensibleSourceServer as ExtensibleSourceServerParent, StagingAccount as StagingAccountParent } from '../../domain/stagingAccount.js';
import type { FailbackReplicationConfiguration as FailbackReplicationConfigurationParent, RecoveryInstanceFailback as RecoveryInstanceFailbackParent } from '../../domain/failback.js';
import type { Grant as GrantParent } from '../../domain/access.js';
import type { InitializeServiceSuccess as InitializeServiceSuccessParent } from '../../recovery/service/initializeService.js';
import type { Job as JobParent, LaunchAction as LaunchActionParent, LaunchActionParameter as LaunchActionParameterParent, LaunchActionRun as LaunchActionRunParent, LaunchActionsStatus as LaunchActionsStatusParent, UnknownParticipant as UnknownParticipantParent } from '../../domain/job.js';
import type { JobHistoryConnection as JobHistoryConnectionParent } from '../../recovery/reading/jobHistory.js';
import type { JobLogItemAdded as JobLogItemAddedParent, JobStatusChange as JobStatusChangeParent, JobTagsChange as JobTagsChangeParent, LaunchActionRunChange as LaunchActionRunChangeParent, ServerLaunchStatusChange as ServerLaunchStatusChangeParent, ServerRecoveryInstanceChange as ServerRecoveryInstanceChangeParent } from '../../domain/jobChange.js';
import type { JobProgress as JobProgressParent } from '../../domain/jobOutcome.js';
import type { JobStreamCurrent as JobStreamCurrentParent, JobStreamStale as JobStreamStaleParent, JobUpdate as JobUpdateParent } from '../../domain/jobEvent.js';
import type { LastLaunch as LastLaunchParent, LastLaunchInitiated as LastLaunchInitiatedParent, LifeCycle as LifeCycleParent, SourceProperties as SourcePropertiesParent, SourceServer as SourceServerParent, StagingArea as StagingAreaParent } from '../../domain/sourceServer.js';
import type { LaunchActions as LaunchActionsParent, LaunchConfiguration as LaunchConfigurationParent, LaunchConfigurationTemplate as LaunchConfigurationTemplateParent } from '../../domain/launchConfiguration.js';
import type { NetworkRecovery as NetworkRecoveryParent, SourceNetwork as SourceNetworkParent } from '../../domain/sourceNetwork.js';
import type { PITPolicyRule as PITPolicyRuleParent, ReplicationConfiguration as ReplicationConfigurationParent, ReplicationConfigurationReplicatedDisk as ReplicationConfigurationReplicatedDiskParent, ReplicationConfigurationTemplate as ReplicationConfigurationTemplateParent } from '../../domain/replicationConfiguration.js';
import type { ParticipatingResourceParent, ParticipatingResourceIDParent, ParticipatingServerParent, ResourceLaunchStatusChangeParent, SourceNetworkParticipantParent } from '../parents.js';
import type { PreflightFinding as PreflightFindingParent, QuotaUse as QuotaUseParent, RecoveryPreflight as RecoveryPreflightParent, ServerPreflight as ServerPreflightParent } from '../../domain/preflight.js';
import type { RecoveryApproval as RecoveryApprovalParent } from '../../domain/recoveryApproval.js';
import type { RecoveryFailure as RecoveryFailureParent, RecoveryReport as RecoveryReportParent, ResourceRecoveryReport as ResourceRecoveryReportParent, ServerRecoveryReport as ServerRecoveryReportParent } from '../../domain/recoveryReport.js';
import type { RecoveryInstance as RecoveryInstanceParent, RecoverySnapshot as RecoverySnapshotParent } from '../../domain/recovery.js';
import type { RecoveryRequest as RecoveryRequestParent } from '../../domain/recoveryRequest.js';
import type { RememberedDecision, RememberedAssociateSourceNetworkStack, RememberedDeleteJob, RememberedInstanceChange, RememberedServerChange, RememberedInitializeService, RememberedStartFailbackLaunch, RememberedStartRecovery, RememberedStartSourceNetworkRecovery, RememberedNetworkChange, RememberedTagging, RememberedTerminateRecoveryInstances, RememberedUpdateLaunchConfiguration } from '../../domain/rememberedInput.js';
import type { ReverseReplicationSuccess as ReverseReplicationSuccessParent } from '../../recovery/instances/reverseReplication.js';
import type { NodeParent } from '../nodes.js';
import type { Scope as ScopeParent } from '../../domain/scope.js';
import type { ScopeFailure as ScopeFailureParent } from '../../domain/scopeFailure.js';
import type { StartFailbackLaunchSuccess as StartFailbackLaunchSuccessParent } from '../../recovery/instances/startFailbackLaunch.js';
import type { StartRecoverySuccess as StartRecoverySuccessParent } from '../../recovery/start/startRecovery.js';
import type { StartReplicationSuccess as StartReplicationSuccessParent } from '../../recovery/servers/startReplication.js';
import type { StartSourceNetworkRecoverySuccess as StartSourceNetworkRecoverySuccessParent } from '../../recovery/networks/startSourceNetworkRecovery.js';
import type { StartSourceNetworkReplicationSuccess as StartSourceNetworkReplicationSuccessParent } from '../../recovery/networks/startSourceNetworkReplication.js';
import type { StopFailbackSuccess as StopFailbackSuccessParent } from '../../recovery/instances/stopFailback.js';
import type { StopReplicationSuccess as StopReplicationSuccessParent } from '../../recovery/servers/stopReplication.js';
import type { StopSourceNetworkReplicationSuccess as StopSourceNetworkReplicationSuccessParent } from '../../recovery/networks/stopSourceNetworkReplication.js';
import type { TagResourceSuccess as TagResourceSuccessParent } from '../../recovery/service/tagResource.js';
import type { TerminateRecoveryInstancesSuccess as TerminateRecoveryInstancesSuccessParent } from '../../recovery/instances/terminateRecoveryInstances.js';
import type { UntagResourceSuccess as UntagResourceSuccessParent } from '../../recovery/service/untagResource.js';
import type { UpdateLaunchConfigurationSuccess as UpdateLaunchConfigurationSuccessParent } from '../../recovery/servers/updateLaunchConfiguration.js';
import type { GraphQLContext } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number that may be larger than 2^53, as a string of decimal digits, such as `"1099511627776"`. */
  BigInt: { input: string; output: string; }
  /** A point in time as RFC 3339 in UTC, such as `2026-02-03T04:05:06.123456Z`, with as many fraction digits as DRS gave. */
  DateTime: { input: Instant; output: Instant; }
  /**
   * An ISO 8601 duration, such as `PT5S` or `P1D`, as DRS gives it. Those that the gateway counts have days of 24 hours and no part that is
   * 0, such as `PT19M4S`, and are never negative.
   */
  Duration: { input: string; output: string; }
};

/** DRS's `AccessDeniedException`, or credentials that AWS does not accept. */
export type AccessDeniedError = RecoveryError & {
  readonly __typename?: 'AccessDeniedError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /**
   * The permission of this gateway that the caller lacks, such as `recovery:start`; null where AWS refused the gateway. `viewer` tells what
   * one may do.
   */
  readonly missingPermission: Maybe<Scalars['String']['output']>;
};

/** Who asks. */
export type Actor = {
  readonly __typename?: 'Actor';
  /** Whether a login proved it. */
  readonly isVerified: Scalars['Boolean']['output'];
  /** Their name: `anonymous` where there are no logins. */
  readonly name: Scalars['String']['output'];
};

/** The approval has been decided already, or has expired. Nothing was changed. */
export type ApprovalNotPendingError = RecoveryError & {
  readonly __typename?: 'ApprovalNotPendingError';
  /** The approval as it is. */
  readonly approval: RecoveryApproval;
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
};

/**
 * A real recovery needs two persons here. Nothing was sent to DRS. Once somebody else has approved it (`approveRecovery`), the same mutation, sent again by
 * the same person, starts it once.
 */
export type ApprovalRequiredError = RecoveryError & {
  readonly __typename?: 'ApprovalRequiredError';
  /** The approval that is waited for. Follow it with `recoveryApprovalUpdates`. */
  readonly approval: RecoveryApproval;
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
};

/** Which real recovery to approve. */
export type ApproveRecoveryInput = {
  /** The gateway's id of the approval. */
  readonly approvalID: Scalars['ID']['input'];
  /** Why, for whoever asked and for the audit trail: 1 to 1,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `approveRecovery`. */
export type ApproveRecoveryResult = AccessDeniedError | ApprovalNotPendingError | ApproveRecoverySuccess | ConflictError | InternalServerError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** The recovery may be started by whoever asked for it. */
export type ApproveRecoverySuccess = {
  readonly __typename?: 'ApproveRecoverySuccess';
  /** The approval as it is now. */
  readonly approval: RecoveryApproval;
};

/** The input of `associateSourceNetworkStack`, member by member that of DRS's `AssociateSourceNetworkStack`. */
export type AssociateSourceNetworkStackInput = {
  /** The name of the CloudFormation stack: a letter, then letters, digits and hyphens, 1 to 128 characters. */
  readonly cfnStackName: Scalars['String']['input'];
  /**
   * Names this request, 1 to 255 characters, chosen by the caller and belonging to the caller alone, as that of `startRecovery`: the
   * same key with the same input starts nothing again and answers with the same job and `isReplay: true`; with another input, or in
   * another mutation, it answers `IdempotencyMismatchError`. Without a key each call is a request of its own.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the source network: `sn-` and 17 letters or digits. */
  readonly sourceNetworkID: Scalars['ID']['input'];
};

/** What became of `associateSourceNetworkStack`. */
export type AssociateSourceNetworkStackResult = AccessDeniedError | AssociateSourceNetworkStackSuccess | ConflictError | IdempotencyMismatchError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** A job that associates a stack was started. */
export type AssociateSourceNetworkStackSuccess = {
  readonly __typename?: 'AssociateSourceNetworkStackSuccess';
  /** Whether the job was started by an earlier request with the same `idempotencyKey`. The job is then shown as it is now. */
  readonly isReplay: Scalars['Boolean']['output'];
  /** The job as DRS described it when it started. Follow it with `jobUpdates`. */
  readonly job: Job;
  /** The gateway's id of the request, as `recoveryRequest` knows it. DRS does not let the gateway tag this job. */
  readonly requestID: Scalars['ID']['output'];
};

/**
 * One line of the audit trail: an intent, written before anything is sent, or an outcome. An attempt that was refused before anything
 * could be sent, and a repetition of an earlier one, have an outcome alone; one whose outcome became clear later has several.
 */
export type AuditEvent = {
  readonly __typename?: 'AuditEvent';
  /** What was attempted: the name of the mutation. */
  readonly action: Scalars['String']['output'];
  /** Who attempted it. */
  readonly actor: Actor;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /**
   * The correlation id of the HTTP request that led to it: the caller's own `x-request-id` where that was well-formed, else the gateway's. It finds the
   * lines of that request in the gateway's log. An outcome that became clear later has the one of its start. Null where none is known: of what
   * versions wrote that did not keep it.
   */
  readonly correlationID: Maybe<Scalars['String']['output']>;
  /** The caller's key; null where there was none. */
  readonly idempotencyKey: Maybe<Scalars['String']['output']>;
  /** With which input. */
  readonly input: AuditedInput;
  /** What came of it; null for an intent. */
  readonly outcome: Maybe<AuditOutcome>;
  /** Whether it tells what was to be done, or what came of it. */
  readonly phase: AuditPhase;
  /**
   * The gateway's id of the request; a repetition has that of the request it repeats. What belongs to an approval (a start that needs one, and
   * each decision) has the id of the approval.
   */
  readonly requestID: Scalars['ID']['output'];
  /** The account and region in which it was to be done; null where that could not be told. */
  readonly scope: Maybe<Scope>;
};

/** A page of audit events. */
export type AuditEventConnection = {
  readonly __typename?: 'AuditEventConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<AuditEventEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<AuditEvent>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** An audit event and where it stands. */
export type AuditEventEdge = {
  readonly __typename?: 'AuditEventEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AuditEvent;
};

/** Which audit events to return; conditions that are given must all hold. */
export type AuditEventsFilter = {
  /** Events of this actor, by name. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Events of this instant and later. */
  readonly fromDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Events of the requests that led to this job, their intents included. */
  readonly jobID?: InputMaybe<Scalars['ID']['input']>;
  /** Events whose input names this recovery instance. */
  readonly recoveryInstanceID?: InputMaybe<Scalars['ID']['input']>;
  /** Events of this request. */
  readonly requestID?: InputMaybe<Scalars['ID']['input']>;
  /** Events of this scope, by its name. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** Events whose input names this source server. */
  readonly sourceServerID?: InputMaybe<Scalars['ID']['input']>;
  /** Events until this instant, included. */
  readonly toDateTime?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of an attempt. */
export type AuditOutcome = {
  readonly __typename?: 'AuditOutcome';
  /** AWS's id of the request. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /** The error's `code`. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the answer repeats what became of an earlier request with the same key. */
  readonly isReplay: Scalars['Boolean']['output'];
  /** The job, where there is one. */
  readonly jobID: Maybe<Scalars['ID']['output']>;
  /** The error's message. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** The type that the caller was answered with, or would have been, such as `StartRecoverySuccess` or the name of an error type. */
  readonly type: Scalars['String']['output'];
};

/** Which half of an attempt a line tells. */
export type AuditPhase =
  /** Written before anything is sent. */
  | 'INTENT'
  /** Written after an answer, or when it became clear what came of it. */
  | 'OUTCOME';

/** The input of an attempt, by its mutation. */
export type AuditedInput = RememberedApproveRecoveryInput | RememberedAssociateSourceNetworkStackInput | RememberedDeleteJobInput | RememberedDeleteRecoveryInstanceInput | RememberedDisconnectRecoveryInstanceInput | RememberedDisconnectSourceServerInput | RememberedInitializeServiceInput | RememberedRejectRecoveryInput | RememberedReverseReplicationInput | RememberedStartFailbackLaunchInput | RememberedStartRecoveryInput | RememberedStartReplicationInput | RememberedStartSourceNetworkRecoveryInput | RememberedStartSourceNetworkReplicationInput | RememberedStopFailbackInput | RememberedStopReplicationInput | RememberedStopSourceNetworkReplicationInput | RememberedTagResourceInput | RememberedTerminateRecoveryInstancesInput | RememberedUntagResourceInput | RememberedUpdateLaunchConfigurationInput;

/** A source server that a job has. */
export type BusySourceServer = {
  readonly __typename?: 'BusySourceServer';
  /** The job that it is in; null where it is also about source servers that the caller may not see. */
  readonly job: Maybe<Job>;
  /** The id of the source server. */
  readonly sourceServerID: Scalars['ID']['output'];
};

/** A processor of a machine. */
export type Cpu = {
  readonly __typename?: 'CPU';
  /** How many cores it has. */
  readonly cores: Maybe<Scalars['BigInt']['output']>;
  /** Its model. */
  readonly modelName: Maybe<Scalars['String']['output']>;
};

/** DRS's `ConflictException`: a source server is in another job, and a server can be in one at a time. */
export type ConflictError = RecoveryError & {
  readonly __typename?: 'ConflictError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * Which of the requested source servers are in which job; null where that could not be found out. Follow the jobs with
   * `jobUpdates` and try again when they are over.
   */
  readonly busyServers: Maybe<ReadonlyArray<BusySourceServer>>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /** The id of the resource that DRS names; null where it names none. */
  readonly resourceId: Maybe<Scalars['String']['output']>;
  /** The type of that resource, such as `SOURCE_SERVER`, in DRS's words. */
  readonly resourceType: Maybe<Scalars['String']['output']>;
};

/** What a conversion was given. */
export type ConversionProperties = {
  readonly __typename?: 'ConversionProperties';
  /** The point in time of the data, as DRS writes it. */
  readonly dataTimestamp: Maybe<Scalars['String']['output']>;
  /** Whether the instance boots by UEFI whatever the source does. */
  readonly forceUefi: Maybe<Scalars['Boolean']['output']>;
  /** The name of the root volume. */
  readonly rootVolumeName: Maybe<Scalars['String']['output']>;
  /** The volumes, by name. */
  readonly volumes: ReadonlyArray<ConversionVolume>;
};

/** A volume in a conversion. */
export type ConversionVolume = {
  readonly __typename?: 'ConversionVolume';
  /** The marketplace product codes on it. */
  readonly productCodes: ReadonlyArray<ProductCode>;
  /** Its size in bytes. */
  readonly size: Maybe<Scalars['BigInt']['output']>;
  /** Which EBS snapshot was converted into which. */
  readonly snapshots: ReadonlyArray<ConvertedSnapshot>;
  /** The name of the volume. */
  readonly volumeName: Scalars['String']['output'];
};

/** An EBS snapshot and what it was converted into. */
export type ConvertedSnapshot = {
  readonly __typename?: 'ConvertedSnapshot';
  /** The EBS snapshot before. */
  readonly fromSnapshotID: Scalars['ID']['output'];
  /** The EBS snapshot after. */
  readonly toSnapshotID: Scalars['ID']['output'];
};

/** What stops the replication of a source server. */
export type DataReplicationError = {
  readonly __typename?: 'DataReplicationError';
  /** The kind of error. */
  readonly error: Maybe<DataReplicationErrorString>;
  /** What lies below it, as it came: a member of DRS. */
  readonly rawError: Maybe<Scalars['String']['output']>;
  /** The kind of error, as DRS spells it. */
  readonly rawErrorString: Maybe<Scalars['String']['output']>;
};

/** What stops the replication of a source server. */
export type DataReplicationErrorString =
  /** DRS has not heard of the agent. */
  | 'AGENT_NOT_SEEN'
  /** Staging disks could not be attached. */
  | 'FAILED_TO_ATTACH_STAGING_DISKS'
  /** The replication server could not log in to DRS. */
  | 'FAILED_TO_AUTHENTICATE_WITH_SERVICE'
  /** The replication server did not boot. */
  | 'FAILED_TO_BOOT_REPLICATION_SERVER'
  /** The agent could not connect to the replication server. */
  | 'FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER'
  /** The security group could not be made. */
  | 'FAILED_TO_CREATE_SECURITY_GROUP'
  /** Staging disks could not be made. */
  | 'FAILED_TO_CREATE_STAGING_DISKS'
  /** The replication server could not fetch its software. */
  | 'FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE'
  /** The replication server could not be launched. */
  | 'FAILED_TO_LAUNCH_REPLICATION_SERVER'
  /** The replication server and the agent could not be paired. */
  | 'FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT'
  /** Data did not begin to flow. */
  | 'FAILED_TO_START_DATA_TRANSFER'
  /** Data change faster than they are copied. */
  | 'NOT_CONVERGING'
  /** Snapshots fail. */
  | 'SNAPSHOTS_FAILURE'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** The network fails now and then. */
  | 'UNSTABLE_NETWORK';

/** How the replication of a source server goes. */
export type DataReplicationInfo = {
  readonly __typename?: 'DataReplicationInfo';
  /** What stops replication, where something does. */
  readonly dataReplicationError: Maybe<DataReplicationError>;
  /** How replication was set up. */
  readonly dataReplicationInitiation: Maybe<DataReplicationInitiation>;
  /** The state of replication. Only CONTINUOUS means that the latest data are nearly there. */
  readonly dataReplicationState: Maybe<DataReplicationState>;
  /** When replication is expected to have caught up. */
  readonly etaDateTime: Maybe<Scalars['DateTime']['output']>;
  /** How far the copy lags behind the server. */
  readonly lagDuration: Maybe<Scalars['Duration']['output']>;
  /** The state of replication, as DRS spells it. */
  readonly rawDataReplicationState: Maybe<Scalars['String']['output']>;
  /** How far each disk is. */
  readonly replicatedDisks: ReadonlyArray<DataReplicationInfoReplicatedDisk>;
  /** The availability zone that data are copied to. */
  readonly stagingAvailabilityZone: Maybe<Scalars['String']['output']>;
  /** The Outpost that data are copied to. */
  readonly stagingOutpostArn: Maybe<Scalars['String']['output']>;
};

/** How far the copy of a disk of a source server is. */
export type DataReplicationInfoReplicatedDisk = {
  readonly __typename?: 'DataReplicationInfoReplicatedDisk';
  /** How many bytes are still to be copied. */
  readonly backloggedStorageBytes: Maybe<Scalars['BigInt']['output']>;
  /** The name of the disk. */
  readonly deviceName: Maybe<Scalars['String']['output']>;
  /** Whether the disk can be recovered as it is, as DRS spells it. */
  readonly rawVolumeStatus: Maybe<Scalars['String']['output']>;
  /** How many bytes were copied. */
  readonly replicatedStorageBytes: Maybe<Scalars['BigInt']['output']>;
  /** How many bytes were compared anew. */
  readonly rescannedStorageBytes: Maybe<Scalars['BigInt']['output']>;
  /** Its size in bytes. */
  readonly totalStorageBytes: Maybe<Scalars['BigInt']['output']>;
  /** Whether the disk can be recovered as it is. */
  readonly volumeStatus: Maybe<VolumeStatus>;
};

/** How the replication of a source server was set up. */
export type DataReplicationInitiation = {
  readonly __typename?: 'DataReplicationInitiation';
  /** When DRS tries again. */
  readonly nextAttemptDateTime: Maybe<Scalars['DateTime']['output']>;
  /** When it began. */
  readonly startDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The steps, in order. */
  readonly steps: ReadonlyArray<DataReplicationInitiationStep>;
};

/** A step of setting up the replication of a source server. */
export type DataReplicationInitiationStep = {
  readonly __typename?: 'DataReplicationInitiationStep';
  /** What is done. */
  readonly name: Maybe<DataReplicationInitiationStepName>;
  /** What is done, as DRS spells it. */
  readonly rawName: Maybe<Scalars['String']['output']>;
  /** How far it is, as DRS spells it. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly status: Maybe<DataReplicationInitiationStepStatus>;
};

/** A step of setting up the replication of a source server. */
export type DataReplicationInitiationStepName =
  /** Staging disks are attached. */
  | 'ATTACH_STAGING_DISKS'
  /** The replication server logs in to DRS. */
  | 'AUTHENTICATE_WITH_SERVICE'
  /** The replication server boots. */
  | 'BOOT_REPLICATION_SERVER'
  /** The agent connects to the replication server. */
  | 'CONNECT_AGENT_TO_REPLICATION_SERVER'
  /** A security group is made. */
  | 'CREATE_SECURITY_GROUP'
  /** Staging disks are made. */
  | 'CREATE_STAGING_DISKS'
  /** The replication server fetches its software. */
  | 'DOWNLOAD_REPLICATION_SOFTWARE'
  /** A replication server is launched. */
  | 'LAUNCH_REPLICATION_SERVER'
  /** The replication server and the agent are paired. */
  | 'PAIR_REPLICATION_SERVER_WITH_AGENT'
  /** Data begin to flow. */
  | 'START_DATA_TRANSFER'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** Waiting. */
  | 'WAIT';

/** How far a step of setting up replication is. */
export type DataReplicationInitiationStepStatus =
  /** It failed. */
  | 'FAILED'
  /** It is under way. */
  | 'IN_PROGRESS'
  /** It waits. */
  | 'NOT_STARTED'
  /** It was left out. */
  | 'SKIPPED'
  /** It succeeded. */
  | 'SUCCEEDED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** The state of a source server's replication. */
export type DataReplicationState =
  /** Behind, catching up. */
  | 'BACKLOG'
  /** Up to date but for the lag. */
  | 'CONTINUOUS'
  /** The first snapshot is taken. */
  | 'CREATING_SNAPSHOT'
  /** The agent is disconnected. */
  | 'DISCONNECTED'
  /** The first copy is made. */
  | 'INITIAL_SYNC'
  /** Being set up. */
  | 'INITIATING'
  /** Paused. */
  | 'PAUSED'
  /** Disks are compared anew. */
  | 'RESCAN'
  /** Stuck: see the error. */
  | 'STALLED'
  /** Stopped. */
  | 'STOPPED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** The input of `deleteJob`, member by member that of DRS's `DeleteJob`. */
export type DeleteJobInput = {
  /** The id of the job: `drsjob-` and 17 letters or digits. */
  readonly jobID: Scalars['ID']['input'];
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `deleteJob`. */
export type DeleteJobResult = AccessDeniedError | ConflictError | DeleteJobSuccess | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** The job was deleted. */
export type DeleteJobSuccess = {
  readonly __typename?: 'DeleteJobSuccess';
  /** The job that was. */
  readonly jobID: Scalars['ID']['output'];
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
};

/** The input of `deleteRecoveryInstance`, member by member that of DRS's `DeleteRecoveryInstance`. */
export type DeleteRecoveryInstanceInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The id of the recovery instance: `i-` and 8 to 17 hexadecimal digits. */
  readonly recoveryInstanceID: Scalars['ID']['input'];
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `deleteRecoveryInstance`. */
export type DeleteRecoveryInstanceResult = AccessDeniedError | ConflictError | DeleteRecoveryInstanceSuccess | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** The recovery instance was deleted from DRS. */
export type DeleteRecoveryInstanceSuccess = {
  readonly __typename?: 'DeleteRecoveryInstanceSuccess';
  /** The recovery instance that was. */
  readonly recoveryInstanceID: Scalars['ID']['output'];
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
};

/** The input of `disconnectRecoveryInstance`, member by member that of DRS's `DisconnectRecoveryInstance`. */
export type DisconnectRecoveryInstanceInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The id of the recovery instance: `i-` and 8 to 17 hexadecimal digits. */
  readonly recoveryInstanceID: Scalars['ID']['input'];
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `disconnectRecoveryInstance`. */
export type DisconnectRecoveryInstanceResult = AccessDeniedError | ConflictError | DisconnectRecoveryInstanceSuccess | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** The recovery instance was disconnected. */
export type DisconnectRecoveryInstanceSuccess = {
  readonly __typename?: 'DisconnectRecoveryInstanceSuccess';
  /** The recovery instance. */
  readonly recoveryInstanceID: Scalars['ID']['output'];
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
};

/** The input of `disconnectSourceServer`, member by member that of DRS's `DisconnectSourceServer`. */
export type DisconnectSourceServerInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the source server: `s-` and 17 letters or digits. */
  readonly sourceServerID: Scalars['ID']['input'];
};

/** What became of `disconnectSourceServer`. */
export type DisconnectSourceServerResult = AccessDeniedError | ConflictError | DisconnectSourceServerSuccess | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** The source server was disconnected. */
export type DisconnectSourceServerSuccess = {
  readonly __typename?: 'DisconnectSourceServerSuccess';
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
  /** The source server as DRS described it then. */
  readonly sourceServer: SourceServer;
};

/** A disk of a source server. */
export type Disk = {
  readonly __typename?: 'Disk';
  /** Its size in bytes. */
  readonly bytes: Maybe<Scalars['BigInt']['output']>;
  /** Its name. */
  readonly deviceName: Maybe<Scalars['String']['output']>;
};

/** Whether the recovery of a source server was drilled lately enough. */
export type DrillReadiness = {
  readonly __typename?: 'DrillReadiness';
  /** How long ago the last successful drill began; null where there is none. */
  readonly age: Maybe<Scalars['Duration']['output']>;
  /**
   * Whether all jobs that DRS lists were looked at; false: the newest 4,000. DRS itself may have forgotten older ones, and then remembers the
   * last launch of a server alone.
   */
  readonly isHistoryComplete: Scalars['Boolean']['output'];
  /** Whether the last successful drill is older than that, or cannot be shown. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** The newest drill of the server, whatever came of it, also one that goes on; null where DRS shows none. */
  readonly lastDrill: Maybe<ServerDrill>;
  /** The newest drill that launched the server; null where DRS shows none. */
  readonly lastSuccessfulDrill: Maybe<ServerDrill>;
  /** How long ago it may have been: `DRILL_MAX_AGE_DAYS`. */
  readonly maxAge: Scalars['Duration']['output'];
  /** When the history of jobs was read. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The account and region of the server. */
  readonly scope: Scope;
};

/** The state of an EC2 instance; DRS's `SHUTTING-DOWN` is `SHUTTING_DOWN` here. */
export type Ec2InstanceState =
  /** DRS cannot find it. */
  | 'NOT_FOUND'
  /** Starting. */
  | 'PENDING'
  /** Running. */
  | 'RUNNING'
  /** Being terminated. */
  | 'SHUTTING_DOWN'
  /** Stopped. */
  | 'STOPPED'
  /** Stopping. */
  | 'STOPPING'
  /** Terminated. */
  | 'TERMINATED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** The resource other than a server that an event happened to: one member for each kind that DRS has. */
export type EventResourceData = SourceNetworkData | UnknownEventResourceData;

/** A source server of a staging account that can be extended into this account: DRS's `StagingSourceServer`. */
export type ExtensibleSourceServer = {
  readonly __typename?: 'ExtensibleSourceServer';
  /** The Amazon Resource Name. */
  readonly arn: Maybe<Scalars['String']['output']>;
  /** The host name. */
  readonly hostname: Maybe<Scalars['String']['output']>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** The tags, by key. */
  readonly tags: ReadonlyArray<Tag>;
};

/** A page of source servers of a staging account. */
export type ExtensibleSourceServerConnection = {
  readonly __typename?: 'ExtensibleSourceServerConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<ExtensibleSourceServerEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<ExtensibleSourceServer>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * The scopes that could not be read for this page, where others could; the next page tries them again from where they stood. Where no
   * scope could be read, the list is null and the failure stands in `errors[]`.
   */
  readonly scopeFailures: ReadonlyArray<ScopeFailure>;
};

/** An entry of a page of source servers of a staging account. */
export type ExtensibleSourceServerEdge = {
  readonly __typename?: 'ExtensibleSourceServerEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: ExtensibleSourceServer;
};

/** Whether a source server is extended from a staging account. */
export type ExtensionStatus =
  /** It is. */
  | 'EXTENDED'
  /** It could not be: see the error message. */
  | 'EXTENSION_ERROR'
  /** It is not. */
  | 'NOT_EXTENDED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** Whether what fails back was launched by a drill. */
export type FailbackLaunchType =
  /** A drill. */
  | 'DRILL'
  /** For real. */
  | 'RECOVERY'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** How a recovery instance replicates back. */
export type FailbackReplicationConfiguration = {
  readonly __typename?: 'FailbackReplicationConfiguration';
  /** The most that replication may use, in Mbit/s; 0 for no limit. */
  readonly bandwidthThrottling: Maybe<Scalars['BigInt']['output']>;
  /** The protocol that data flow by. */
  readonly internetProtocol: Maybe<InternetProtocol>;
  /** The name of the configuration. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** When DRS said so. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The protocol that data flow by, as DRS spells it. */
  readonly rawInternetProtocol: Maybe<Scalars['String']['output']>;
  /** The recovery instance. */
  readonly recoveryInstanceID: Scalars['ID']['output'];
  /** Whether data flow by private addresses. */
  readonly usePrivateIP: Maybe<Scalars['Boolean']['output']>;
};

/** What stops the replication of a recovery instance. */
export type FailbackReplicationError =
  /** DRS has not heard of the agent. */
  | 'AGENT_NOT_SEEN'
  /** DRS has not heard of the failback client. */
  | 'FAILBACK_CLIENT_NOT_SEEN'
  /** The state of replication could not be had. */
  | 'FAILED_GETTING_REPLICATION_STATE'
  /** Staging disks could not be attached. */
  | 'FAILED_TO_ATTACH_STAGING_DISKS'
  /** The replication server could not log in to DRS. */
  | 'FAILED_TO_AUTHENTICATE_WITH_SERVICE'
  /** The replication server did not boot. */
  | 'FAILED_TO_BOOT_REPLICATION_SERVER'
  /** The software could not be set up. */
  | 'FAILED_TO_CONFIGURE_REPLICATION_SOFTWARE'
  /** The agent could not connect to the replication server. */
  | 'FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER'
  /** The security group could not be made. */
  | 'FAILED_TO_CREATE_SECURITY_GROUP'
  /** Staging disks could not be made. */
  | 'FAILED_TO_CREATE_STAGING_DISKS'
  /** The replication server could not fetch its software. */
  | 'FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE'
  /** The failback client could not fetch its software. */
  | 'FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE_TO_FAILBACK_CLIENT'
  /** The agent and the software could not speak with each other. */
  | 'FAILED_TO_ESTABLISH_AGENT_REPLICATOR_SOFTWARE_COMMUNICATION'
  /** The instance could not be reached. */
  | 'FAILED_TO_ESTABLISH_RECOVERY_INSTANCE_COMMUNICATION'
  /** The replication server could not be launched. */
  | 'FAILED_TO_LAUNCH_REPLICATION_SERVER'
  /** The agent and the software could not be paired. */
  | 'FAILED_TO_PAIR_AGENT_WITH_REPLICATION_SOFTWARE'
  /** The replication server and the agent could not be paired. */
  | 'FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT'
  /** Data did not begin to flow. */
  | 'FAILED_TO_START_DATA_TRANSFER'
  /** Data change faster than they are copied. */
  | 'NOT_CONVERGING'
  /** Snapshots fail. */
  | 'SNAPSHOTS_FAILURE'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** The network fails now and then. */
  | 'UNSTABLE_NETWORK';

/** How far the way back of a recovery instance is. */
export type FailbackState =
  /** It is done. */
  | 'FAILBACK_COMPLETED'
  /** It failed. */
  | 'FAILBACK_ERROR'
  /** It is under way. */
  | 'FAILBACK_IN_PROGRESS'
  /** DRS does not know it now. */
  | 'FAILBACK_LAUNCH_STATE_NOT_AVAILABLE'
  /** It cannot be launched back yet. */
  | 'FAILBACK_NOT_READY_FOR_LAUNCH'
  /** It has not begun. */
  | 'FAILBACK_NOT_STARTED'
  /** Data are there: it can be launched back. */
  | 'FAILBACK_READY_FOR_LAUNCH'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** Permissions, and where they hold. */
export type Grant = {
  readonly __typename?: 'Grant';
  /** Each named `<what>:<how>`, such as `recovery:drill`. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** In these scopes, where `*` stands for any account or region, such as `123456789012/*`; null: in all. */
  readonly scopes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * Only for source servers that have, for each key, a tag with one of the values, and for what is about them alone: their recovery
   * instances and snapshots, and the jobs that are about no other servers. Null: for everything.
   */
  readonly sourceServerTags: Maybe<ReadonlyArray<SourceServerTagLimit>>;
};

/** The `idempotencyKey` belongs to an earlier request with another input. Nothing was sent to DRS. */
export type IdempotencyMismatchError = RecoveryError & {
  readonly __typename?: 'IdempotencyMismatchError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /** The job of that request; null where it has none, or none yet. */
  readonly originalJob: Maybe<Job>;
  /** The gateway's id of the request that has the key. */
  readonly requestID: Scalars['ID']['output'];
};

/** By what a server can be recognised. */
export type IdentificationHints = {
  readonly __typename?: 'IdentificationHints';
  /** The id of an EC2 instance. */
  readonly awsInstanceID: Maybe<Scalars['ID']['output']>;
  /** The fully qualified domain name. */
  readonly fqdn: Maybe<Scalars['String']['output']>;
  /** The host name. */
  readonly hostname: Maybe<Scalars['String']['output']>;
  /** The UUID of a VMware machine. */
  readonly vmWareUuid: Maybe<Scalars['String']['output']>;
};

/** The input of `initializeService`: DRS's `InitializeService` takes nothing. */
export type InitializeServiceInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `initializeService`. */
export type InitializeServiceResult = AccessDeniedError | ConflictError | InitializeServiceSuccess | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** DRS is initialised. */
export type InitializeServiceSuccess = {
  readonly __typename?: 'InitializeServiceSuccess';
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
};

/** What called a job into being. */
export type InitiatedBy =
  /** A network recovery that takes over an existing stack. */
  | 'ASSOCIATE_NETWORK_RECOVERY'
  /** A network recovery that deploys a new stack. */
  | 'CREATE_NETWORK_RECOVERY'
  /** A diagnostic launch by AWS support. */
  | 'DIAGNOSTIC'
  /** A failback. */
  | 'FAILBACK'
  /** `StartRecovery`, as a drill. */
  | 'START_DRILL'
  /** `StartRecovery`, for real. */
  | 'START_RECOVERY'
  /** The target account. */
  | 'TARGET_ACCOUNT'
  /** `TerminateRecoveryInstances`. */
  | 'TERMINATE_RECOVERY_INSTANCES'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** A network recovery that updates a stack. */
  | 'UPDATE_NETWORK_RECOVERY';

/** DRS's `InternalServerException`: DRS failed. After a start the gateway looks for its job before it says so; then no job was found. */
export type InternalServerError = RecoveryError & {
  readonly __typename?: 'InternalServerError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /** How long DRS asks to wait before the next attempt, in seconds. */
  readonly retryAfterSeconds: Maybe<Scalars['Int']['output']>;
};

/** The protocol that data flow by. */
export type InternetProtocol =
  /** Version 4. */
  | 'IPV4'
  /** Version 6. */
  | 'IPV6'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** A job of DRS: one operation over one or more source servers or resources. */
export type Job = Node & {
  readonly __typename?: 'Job';
  /** The Amazon Resource Name. */
  readonly arn: Maybe<Scalars['String']['output']>;
  /** When the job was created. */
  readonly creationDateTime: Maybe<Scalars['DateTime']['output']>;
  /** When the job ended; null while it goes on. */
  readonly endDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The id for `node`: opaque, and unique over all scopes. */
  readonly id: Scalars['ID']['output'];
  /** What called the job into being. */
  readonly initiatedBy: Maybe<InitiatedBy>;
  /** The id: `drsjob-` and 17 letters or digits. */
  readonly jobID: Scalars['ID']['output'];
  /** The log that DRS keeps for the job, in the order of time within a page. */
  readonly logItems: Maybe<JobLogItemConnection>;
  /** How the job went, derived from what takes part in it. */
  readonly outcome: JobOutcome;
  /** Other resources that take part, such as source networks. */
  readonly participatingResources: ReadonlyArray<ParticipatingResource>;
  /** The source servers that take part. */
  readonly participatingServers: ReadonlyArray<ParticipatingServer>;
  /** How many of the job's participants stand where. */
  readonly progress: JobProgress;
  /** What called the job into being, as DRS spells it. */
  readonly rawInitiatedBy: Maybe<Scalars['String']['output']>;
  /** The status as DRS spells it. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** What the job does, as DRS spells it. */
  readonly rawType: Maybe<Scalars['String']['output']>;
  /**
   * What the drill, recovery or failback achieved: how long each server took, to which point in time it was brought back, and why others
   * failed. Null for jobs that launch nothing. It comes of the gateway's own log, and of one call to DRS a job where that does not have all
   * of DRS's log.
   */
  readonly recoveryReport: Maybe<RecoveryReport>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /**
   * DRS's status of the job. COMPLETED only means that it is over: a job whose servers failed to launch is COMPLETED too. See
   * `outcome`.
   */
  readonly status: Maybe<JobStatus>;
  /** The tags of the job, by key. DRS adds `resourceArn`, the gateway `drs-gateway:request-id`. */
  readonly tags: ReadonlyArray<Tag>;
  /** What the job does. */
  readonly type: Maybe<JobType>;
};


/** A job of DRS: one operation over one or more source servers or resources. */
export type JobLogItemsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A job of DRS: one operation over one or more source servers or resources. */
export type JobRecoveryReportArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * An event of `jobActivity`. An error type ends the stream: what it says cannot get better by waiting. Where several scopes are watched, a
 * `ScopeFailure` says that of one of them, and the others go on.
 */
export type JobActivityEvent = AccessDeniedError | JobStreamCurrent | JobStreamStale | JobUpdate | ScopeFailure | UninitializedAccountError | ValidationError;

/** One thing that changed. */
export type JobChange = JobLogItemAdded | JobStatusChange | JobTagsChange | LaunchActionRunChange | ResourceLaunchStatusChange | ServerLaunchStatusChange | ServerRecoveryInstanceChange;

/** A page of jobs. There is no total: DRS cannot count. */
export type JobConnection = {
  readonly __typename?: 'JobConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<Job>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * The scopes that could not be read for this page, where others could; the next page tries them again from where they stood. Where no
   * scope could be read, the list is null and the failure stands in `errors[]`.
   */
  readonly scopeFailures: ReadonlyArray<ScopeFailure>;
};

/** An entry of a page of jobs. */
export type JobEdge = {
  readonly __typename?: 'JobEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: Job;
};

/** A page of the jobs that a source server is or was in. */
export type JobHistoryConnection = {
  readonly __typename?: 'JobHistoryConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<Job>;
  /**
   * When DRS listed the oldest part of the history that this page was made from. A job that is not over may be shown as it was observed
   * later.
   */
  readonly observedAt: Scalars['DateTime']['output'];
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** What happened, in a job's log. */
export type JobLogEvent =
  /** It was removed. */
  | 'CLEANUP_END'
  /** It could not be removed. */
  | 'CLEANUP_FAIL'
  /** Removing what an earlier launch left began. */
  | 'CLEANUP_START'
  /** The volumes were converted. */
  | 'CONVERSION_END'
  /** The conversion failed. */
  | 'CONVERSION_FAIL'
  /** Converting the volumes began. */
  | 'CONVERSION_START'
  /** The network was deployed. */
  | 'DEPLOY_NETWORK_CONFIGURATION_END'
  /** Deploying the network failed. */
  | 'DEPLOY_NETWORK_CONFIGURATION_FAILED'
  /** Deploying a network began. */
  | 'DEPLOY_NETWORK_CONFIGURATION_START'
  /** The job was cancelled. */
  | 'JOB_CANCEL'
  /** The job is over. */
  | 'JOB_END'
  /** The job began. */
  | 'JOB_START'
  /** The launch failed. */
  | 'LAUNCH_FAILED'
  /** Launching the instance began. */
  | 'LAUNCH_START'
  /** The network recovery failed. */
  | 'NETWORK_RECOVERY_FAIL'
  /** A server was left out. */
  | 'SERVER_SKIPPED'
  /** The snapshot was taken. */
  | 'SNAPSHOT_END'
  /** The snapshot failed. */
  | 'SNAPSHOT_FAIL'
  /** Taking a snapshot began. */
  | 'SNAPSHOT_START'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** The launch template was updated. */
  | 'UPDATE_LAUNCH_TEMPLATE_END'
  /** Updating the launch template failed. */
  | 'UPDATE_LAUNCH_TEMPLATE_FAILED'
  /** Updating a launch template began. */
  | 'UPDATE_LAUNCH_TEMPLATE_START'
  /** The network was updated. */
  | 'UPDATE_NETWORK_CONFIGURATION_END'
  /** Updating the network failed. */
  | 'UPDATE_NETWORK_CONFIGURATION_FAILED'
  /** Updating a network began. */
  | 'UPDATE_NETWORK_CONFIGURATION_START'
  /** An earlier snapshot is used. */
  | 'USING_PREVIOUS_SNAPSHOT'
  /** An earlier snapshot could not be used. */
  | 'USING_PREVIOUS_SNAPSHOT_FAILED';

/** To what an event of a job's log happened. */
export type JobLogEventData = {
  readonly __typename?: 'JobLogEventData';
  /** Which attempt this was. */
  readonly attemptCount: Maybe<Scalars['Int']['output']>;
  /** What a conversion was given. */
  readonly conversionProperties: Maybe<ConversionProperties>;
  /** The EC2 instance that converts the server's volumes. */
  readonly conversionServerID: Maybe<Scalars['ID']['output']>;
  /** The resource other than a server that it happened to. */
  readonly eventResourceData: Maybe<EventResourceData>;
  /** How many attempts there are at most. */
  readonly maxAttemptsCount: Maybe<Scalars['Int']['output']>;
  /** The error below DRS, as it came. */
  readonly rawError: Maybe<Scalars['String']['output']>;
  /** The source server. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
  /** The EC2 instance that is launched. */
  readonly targetInstanceID: Maybe<Scalars['ID']['output']>;
};

/** One item of a job's log. */
export type JobLogItem = {
  readonly __typename?: 'JobLogItem';
  /** What happened. There is no event for a successful launch: see the server's `launchStatus`. */
  readonly event: Maybe<JobLogEvent>;
  /** To what it happened. */
  readonly eventData: Maybe<JobLogEventData>;
  /** When it happened. */
  readonly logDateTime: Maybe<Scalars['DateTime']['output']>;
  /** What happened, as DRS spells it. */
  readonly rawEvent: Maybe<Scalars['String']['output']>;
};

/** DRS added an item to the job's log. */
export type JobLogItemAdded = {
  readonly __typename?: 'JobLogItemAdded';
  /** The item. */
  readonly logItem: JobLogItem;
};

/** A page of items of a job's log. There is no total: DRS cannot count. */
export type JobLogItemConnection = {
  readonly __typename?: 'JobLogItemConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<JobLogItemEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<JobLogItem>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** An entry of a page of items of a job's log. */
export type JobLogItemEdge = {
  readonly __typename?: 'JobLogItemEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: JobLogItem;
};

/** How a job went, derived from what takes part in it: DRS itself only says that a job is over. */
export type JobOutcome =
  /** All failed. */
  | 'FAILED'
  /** The job is not over. */
  | 'IN_PROGRESS'
  /** Some did, some failed. */
  | 'PARTIALLY_SUCCEEDED'
  /** Every participant did what the job is for. */
  | 'SUCCEEDED'
  /** The job is over, or in a state not known here, and what DRS says does not tell how it went. */
  | 'UNDETERMINED';

/** How many participants of a job (servers and resources) stand where. */
export type JobProgress = {
  readonly __typename?: 'JobProgress';
  /** How many failed. */
  readonly failed: Scalars['Int']['output'];
  /** How many are done, well or not: succeeded and failed. */
  readonly finished: Scalars['Int']['output'];
  /** How many are being worked on. */
  readonly inProgress: Scalars['Int']['output'];
  /** How many wait. */
  readonly pending: Scalars['Int']['output'];
  /** How many did what the job is for: launched, or terminated by a terminate job. */
  readonly succeeded: Scalars['Int']['output'];
  /** How many take part. */
  readonly total: Scalars['Int']['output'];
  /** How many are in a state that does not tell. */
  readonly undetermined: Scalars['Int']['output'];
};

/** A job, or why it cannot be shown. */
export type JobResult = AccessDeniedError | ConflictError | InternalServerError | Job | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** DRS's status of a job. There is none for failure: see `JobOutcome`. */
export type JobStatus =
  /** The job is over, well or not. */
  | 'COMPLETED'
  /** The job waits. */
  | 'PENDING'
  /** The job runs. */
  | 'STARTED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** The job's status changed. */
export type JobStatusChange = {
  readonly __typename?: 'JobStatusChange';
  /** The status before; null when the job was first seen. */
  readonly previousStatus: Maybe<JobStatus>;
  /** The status before, as DRS spells it. */
  readonly rawPreviousStatus: Maybe<Scalars['String']['output']>;
  /** The status now, as DRS spells it. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** The status now. */
  readonly status: Maybe<JobStatus>;
};

/**
 * All jobs were read and none of them runs: what `jobActivity` begins with, and what ends a stale time, when there is no job
 * whose state could be shown.
 */
export type JobStreamCurrent = {
  readonly __typename?: 'JobStreamCurrent';
  /** Where in the log this stands. Hand it in as `after` to continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** Whether this is the whole state anew because what lay between could not be had. */
  readonly isResync: Scalars['Boolean']['output'];
  /** When the gateway read this from DRS. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The account and region to which it belongs. */
  readonly scope: Scope;
};

/**
 * DRS cannot be read: what was shown last may no longer be true. The stream stays open; the next `JobUpdate` says that the
 * state is current again.
 */
export type JobStreamStale = {
  readonly __typename?: 'JobStreamStale';
  /** Why DRS cannot be read. */
  readonly error: RecoveryError;
  /** When the gateway tries again. */
  readonly nextAttemptAt: Scalars['DateTime']['output'];
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** Since when the state could not be confirmed: the last time it was read, or the beginning of the stream. */
  readonly staleSince: Scalars['DateTime']['output'];
};

/** The job's tags changed. */
export type JobTagsChange = {
  readonly __typename?: 'JobTagsChange';
  /** The tags now. */
  readonly tags: ReadonlyArray<Tag>;
};

/** What a job does. */
export type JobType =
  /** It converts a snapshot. */
  | 'CREATE_CONVERTED_SNAPSHOT'
  /** It launches recovery instances. */
  | 'LAUNCH'
  /** It terminates recovery instances. */
  | 'TERMINATE'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** A job as it was observed, and what had changed. */
export type JobUpdate = {
  readonly __typename?: 'JobUpdate';
  /** What changed since the event before, in order; empty in a first event, a resync, and after a stale time without changes. */
  readonly changes: ReadonlyArray<JobChange>;
  /** Where in the log this event stands. Hand it in as `after` to continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** Whether the job is over and this is its last event. */
  readonly isFinal: Scalars['Boolean']['output'];
  /** Whether this is the whole state anew because what lay between could not be had. Forget what you had and show this. */
  readonly isResync: Scalars['Boolean']['output'];
  /** The job as it was after these changes. */
  readonly job: Job;
  /** When the gateway read this state from DRS. */
  readonly observedAt: Scalars['DateTime']['output'];
};

/** An event of `jobUpdates`. An error type ends the stream: what it says cannot get better by waiting. */
export type JobUpdatesEvent = AccessDeniedError | JobStreamStale | JobUpdate | ResourceNotFoundError | UninitializedAccountError | ValidationError;

/** Which jobs to list; the conditions add up. */
export type JobsFilter = {
  /** Only jobs created at this time or later. */
  readonly fromDate?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only these jobs, at most 1,000. An empty list matches none. */
  readonly jobIDs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only jobs created at this time or earlier. */
  readonly toDate?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The last launch of a source server. */
export type LastLaunch = {
  readonly __typename?: 'LastLaunch';
  /** How it began. */
  readonly initiated: Maybe<LastLaunchInitiated>;
  /** How far it is, as DRS spells it. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly status: Maybe<LaunchStatus>;
};

/** How the last launch of a source server began. */
export type LastLaunchInitiated = {
  readonly __typename?: 'LastLaunchInitiated';
  /** When it was asked for. */
  readonly apiCallDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The job itself; all jobs of a request cost one call. Null where DRS has it no more. */
  readonly job: Maybe<Job>;
  /** The job that launched it. */
  readonly jobID: Maybe<Scalars['ID']['output']>;
  /** Whether it was a drill, as DRS spells it. */
  readonly rawType: Maybe<Scalars['String']['output']>;
  /** Whether it was a drill. */
  readonly type: Maybe<LastLaunchType>;
};

/** How the last launch of a source server went. */
export type LastLaunchResult =
  /** It failed. */
  | 'FAILED'
  /** There was none. */
  | 'NOT_STARTED'
  /** It is under way. */
  | 'PENDING'
  /** It succeeded. */
  | 'SUCCEEDED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** Whether a launch was a drill. */
export type LastLaunchType =
  /** A drill. */
  | 'DRILL'
  /** For real. */
  | 'RECOVERY'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** An action that DRS runs on an instance after its launch. */
export type LaunchAction = {
  readonly __typename?: 'LaunchAction';
  /** The name of the SSM document. */
  readonly actionCode: Maybe<Scalars['String']['output']>;
  /** The id of the action. */
  readonly actionId: Maybe<Scalars['ID']['output']>;
  /** The version of the SSM document. */
  readonly actionVersion: Maybe<Scalars['String']['output']>;
  /** Whether the action is switched on. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** What the action is about. */
  readonly category: Maybe<LaunchActionCategory>;
  /** What the action is for. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The name of the action. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Whether the launch goes on when the action fails. */
  readonly optional: Maybe<Scalars['Boolean']['output']>;
  /** Its place among the actions, from 2. */
  readonly order: Maybe<Scalars['Int']['output']>;
  /** The parameters of the action. */
  readonly parameters: ReadonlyArray<LaunchActionParameter>;
  /** What the action is about, as DRS spells it. */
  readonly rawCategory: Maybe<Scalars['String']['output']>;
  /** What kind of SSM document it is, as DRS spells it. */
  readonly rawType: Maybe<Scalars['String']['output']>;
  /** What kind of SSM document it is. */
  readonly type: Maybe<LaunchActionType>;
};

/** What a launch action is about. */
export type LaunchActionCategory =
  /** Configuration. */
  | 'CONFIGURATION'
  /** Monitoring. */
  | 'MONITORING'
  /** Something else. */
  | 'OTHER'
  /** Security. */
  | 'SECURITY'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** Validation. */
  | 'VALIDATION';

/** A parameter of a launch action. */
export type LaunchActionParameter = {
  readonly __typename?: 'LaunchActionParameter';
  /** The name. */
  readonly name: Scalars['String']['output'];
  /** Where the value comes from, as DRS spells it. */
  readonly rawType: Maybe<Scalars['String']['output']>;
  /** Where the value comes from. */
  readonly type: Maybe<LaunchActionParameterType>;
  /** The value, or the name under which it is kept. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** Where the value of a launch action's parameter comes from. */
export type LaunchActionParameterType =
  /** DRS fills it in. */
  | 'DYNAMIC'
  /** The SSM parameter store. */
  | 'SSM_STORE'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** One run of a launch action. */
export type LaunchActionRun = {
  readonly __typename?: 'LaunchActionRun';
  /** The action that runs. */
  readonly action: Maybe<LaunchAction>;
  /** Why it failed. */
  readonly failureReason: Maybe<Scalars['String']['output']>;
  /** How far it is, as DRS spells it. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** The id of the run. */
  readonly runId: Maybe<Scalars['ID']['output']>;
  /** How far it is. */
  readonly status: Maybe<LaunchActionRunStatus>;
};

/** A launch action on a participating server began to run, or its run's status changed. */
export type LaunchActionRunChange = {
  readonly __typename?: 'LaunchActionRunChange';
  /** The run's status before; null when it began. */
  readonly previousRunStatus: Maybe<LaunchActionRunStatus>;
  /** The run's status before, as DRS spells it. */
  readonly rawPreviousRunStatus: Maybe<Scalars['String']['output']>;
  /** The run's status now, as DRS spells it. */
  readonly rawRunStatus: Maybe<Scalars['String']['output']>;
  /** The run after the change. */
  readonly run: LaunchActionRun;
  /** The run's status now. */
  readonly runStatus: Maybe<LaunchActionRunStatus>;
  /** The id of the source server. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
};

/** How far the run of a launch action is. */
export type LaunchActionRunStatus =
  /** It failed. */
  | 'FAILED'
  /** It runs. */
  | 'IN_PROGRESS'
  /** It succeeded. */
  | 'SUCCEEDED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** What kind of SSM document a launch action is. */
export type LaunchActionType =
  /** An automation. */
  | 'SSM_AUTOMATION'
  /** A command. */
  | 'SSM_COMMAND'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** The launch actions of a source server or a launch configuration template. */
export type LaunchActions = {
  readonly __typename?: 'LaunchActions';
  /** The actions, as DRS lists them. */
  readonly actions: ReadonlyArray<LaunchAction>;
  /** When DRS said so. */
  readonly observedAt: Scalars['DateTime']['output'];
};

/** The post-launch actions of a participating server. */
export type LaunchActionsStatus = {
  readonly __typename?: 'LaunchActionsStatus';
  /** The runs of the actions. */
  readonly runs: ReadonlyArray<LaunchActionRun>;
  /** When the SSM agent of the launched instance was discovered. */
  readonly ssmAgentDiscoveryDatetime: Maybe<Scalars['DateTime']['output']>;
};

/** How recovery instances of a source server are launched. */
export type LaunchConfiguration = {
  readonly __typename?: 'LaunchConfiguration';
  /** Whether the instance gets the private address of the source server. */
  readonly copyPrivateIp: Maybe<Scalars['Boolean']['output']>;
  /** Whether the instance gets the tags of the source server. */
  readonly copyTags: Maybe<Scalars['Boolean']['output']>;
  /** The EC2 launch template; null where DRS has none, and the server cannot be launched. */
  readonly ec2LaunchTemplateID: Maybe<Scalars['ID']['output']>;
  /** Whether the instance is started when it is launched. */
  readonly launchDisposition: Maybe<LaunchDisposition>;
  /** An instance to launch into, instead of a new one. */
  readonly launchIntoInstanceProperties: Maybe<LaunchIntoInstanceProperties>;
  /** How the operating system is licensed. */
  readonly licensing: Maybe<Licensing>;
  /** The name of the configuration. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** When DRS said so. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** Whether launch actions run. */
  readonly postLaunchEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Whether the instance is started when it is launched, as DRS spells it. */
  readonly rawLaunchDisposition: Maybe<Scalars['String']['output']>;
  /** Whether speed or fitting comes first, as DRS spells it. */
  readonly rawRecoveryMode: Maybe<Scalars['String']['output']>;
  /** How the instance type is chosen, as DRS spells it. */
  readonly rawTargetInstanceTypeRightSizingMethod: Maybe<Scalars['String']['output']>;
  /** Whether speed or fitting comes first. */
  readonly recoveryMode: Maybe<RecoveryMode>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** The source server. */
  readonly sourceServerID: Scalars['ID']['output'];
  /** How the instance type is chosen. */
  readonly targetInstanceTypeRightSizingMethod: Maybe<TargetInstanceTypeRightSizingMethod>;
};

/** From what the launch configurations of new source servers are made. */
export type LaunchConfigurationTemplate = {
  readonly __typename?: 'LaunchConfigurationTemplate';
  /** The Amazon Resource Name. */
  readonly arn: Maybe<Scalars['String']['output']>;
  /** Whether the instance gets the private address of the source server. */
  readonly copyPrivateIp: Maybe<Scalars['Boolean']['output']>;
  /** Whether the instance gets the tags of the source server. */
  readonly copyTags: Maybe<Scalars['Boolean']['output']>;
  /** The bucket that templates of networks are exported to. */
  readonly exportBucketArn: Maybe<Scalars['String']['output']>;
  /**
   * What DRS runs on the instances of servers made from the template. One call a template. Null with an entry in `errors[]` where DRS
   * failed.
   */
  readonly launchActions: Maybe<LaunchActions>;
  /** The id: `lct-` and 17 letters or digits. */
  readonly launchConfigurationTemplateID: Scalars['ID']['output'];
  /** Whether the instance is started when it is launched. */
  readonly launchDisposition: Maybe<LaunchDisposition>;
  /** Whether a server that was an EC2 instance is launched into it again. */
  readonly launchIntoSourceInstance: Maybe<Scalars['Boolean']['output']>;
  /** How the operating system is licensed. */
  readonly licensing: Maybe<Licensing>;
  /** When DRS said so. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** Whether launch actions run. */
  readonly postLaunchEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Whether the instance is started when it is launched, as DRS spells it. */
  readonly rawLaunchDisposition: Maybe<Scalars['String']['output']>;
  /** Whether speed or fitting comes first, as DRS spells it. */
  readonly rawRecoveryMode: Maybe<Scalars['String']['output']>;
  /** How the instance type is chosen, as DRS spells it. */
  readonly rawTargetInstanceTypeRightSizingMethod: Maybe<Scalars['String']['output']>;
  /** Whether speed or fitting comes first. */
  readonly recoveryMode: Maybe<RecoveryMode>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** The tags, by key. */
  readonly tags: ReadonlyArray<Tag>;
  /** How the instance type is chosen. */
  readonly targetInstanceTypeRightSizingMethod: Maybe<TargetInstanceTypeRightSizingMethod>;
};


/** From what the launch configurations of new source servers are made. */
export type LaunchConfigurationTemplateLaunchActionsArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of launch configuration templates. */
export type LaunchConfigurationTemplateConnection = {
  readonly __typename?: 'LaunchConfigurationTemplateConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<LaunchConfigurationTemplateEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<LaunchConfigurationTemplate>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * The scopes that could not be read for this page, where others could; the next page tries them again from where they stood. Where no
   * scope could be read, the list is null and the failure stands in `errors[]`.
   */
  readonly scopeFailures: ReadonlyArray<ScopeFailure>;
};

/** An entry of a page of launch configuration templates. */
export type LaunchConfigurationTemplateEdge = {
  readonly __typename?: 'LaunchConfigurationTemplateEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: LaunchConfigurationTemplate;
};

/** Whether an instance is started when it is launched. */
export type LaunchDisposition =
  /** It is started. */
  | 'STARTED'
  /** It stays stopped. */
  | 'STOPPED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** An instance to launch into. */
export type LaunchIntoInstanceProperties = {
  readonly __typename?: 'LaunchIntoInstanceProperties';
  /** The EC2 instance. */
  readonly launchIntoEC2InstanceID: Maybe<Scalars['ID']['output']>;
};

/** An instance to launch into. */
export type LaunchIntoInstancePropertiesInput = {
  /** The id of the EC2 instance: `i-` and at least 8 hexadecimal digits. */
  readonly launchIntoEC2InstanceID: Scalars['ID']['input'];
};

/** How far the launch of a participant is. */
export type LaunchStatus =
  /** It failed. */
  | 'FAILED'
  /** It is under way. */
  | 'IN_PROGRESS'
  /** It was launched. */
  | 'LAUNCHED'
  /** It waits. */
  | 'PENDING'
  /** It was terminated. */
  | 'TERMINATED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** From where the time of a launch is known. */
export type LaunchTimeSource =
  /** Nobody saw it, or later than this: an upper bound, the end of the job. */
  | 'JOB_END'
  /** The gateway saw it launched at `launchedAt`, to within the time that a reading of DRS takes, and not launched yet at `launchedAfter`. */
  | 'OBSERVED'
  /** Nobody knows, or nothing was launched. */
  | 'UNKNOWN';

/** How an operating system is licensed. */
export type Licensing = {
  readonly __typename?: 'Licensing';
  /** Whether the license is brought along. */
  readonly osByol: Maybe<Scalars['Boolean']['output']>;
};

/** The licence of the operating system. */
export type LicensingInput = {
  /** Whether it is brought along (BYOL). */
  readonly osByol?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What happened to a source server so far. */
export type LifeCycle = {
  readonly __typename?: 'LifeCycle';
  /** When the server was added to DRS. */
  readonly addedToServiceDateTime: Maybe<Scalars['DateTime']['output']>;
  /** How long replication has run. */
  readonly elapsedReplicationDuration: Maybe<Scalars['Duration']['output']>;
  /** When the first byte arrived. */
  readonly firstByteDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The last launch. */
  readonly lastLaunch: Maybe<LastLaunch>;
  /** When DRS last heard of the server. */
  readonly lastSeenByServiceDateTime: Maybe<Scalars['DateTime']['output']>;
};

/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Approves a real recovery that somebody else asked for. It starts nothing: whoever asked sends the same `startRecovery` again, and it starts
   * once. Needs the permission `recovery:approve` for all of its source servers. The same decision of the same person is taken as made.
   */
  readonly approveRecovery: Maybe<ApproveRecoveryResult>;
  /**
   * Associates a source network with a CloudFormation stack that is there, and has the launch templates use its network: DRS's
   * `AssociateSourceNetworkStack`, sent once, as `startRecovery` is. DRS takes no tags here: if the answer is lost, the job that
   * associates a stack with this network and is no other request's is taken for the one.
   */
  readonly associateSourceNetworkStack: Maybe<AssociateSourceNetworkStackResult>;
  /** Deletes a job that is over from DRS's history: DRS's `DeleteJob`. Written down before it is sent, and sent once. */
  readonly deleteJob: Maybe<DeleteJobResult>;
  /**
   * Deletes a disconnected recovery instance from DRS; the EC2 instance stays: DRS's `DeleteRecoveryInstance`. Written down before it
   * is sent, and sent once.
   */
  readonly deleteRecoveryInstance: Maybe<DeleteRecoveryInstanceResult>;
  /**
   * Disconnects a recovery instance from DRS, which stops its replication; the EC2 instance stays: DRS's `DisconnectRecoveryInstance`.
   * Written down before it is sent, and sent once.
   */
  readonly disconnectRecoveryInstance: Maybe<DisconnectRecoveryInstanceResult>;
  /**
   * Disconnects a source server from DRS: replication stops, and what DRS keeps for it is deleted: DRS's `DisconnectSourceServer`.
   * Written down before it is sent, and sent once.
   */
  readonly disconnectSourceServer: Maybe<DisconnectSourceServerResult>;
  /**
   * Initialises DRS in an account and region, which everything else needs once: DRS's `InitializeService`. Written down before it is
   * sent, and sent once.
   */
  readonly initializeService: Maybe<InitializeServiceResult>;
  /**
   * Rejects a real recovery that somebody else asked for: it cannot be started. Who asked may ask anew. Needs the permission
   * `recovery:approve` for all of its source servers.
   */
  readonly rejectRecovery: Maybe<RejectRecoveryResult>;
  /**
   * Begins to replicate a recovery instance back to where it came from, for those that came from EC2: DRS's `ReverseReplication`.
   * Written down before it is sent, and sent once.
   */
  readonly reverseReplication: Maybe<ReverseReplicationResult>;
  /** Launches the machines that are being failed back to: DRS's `StartFailbackLaunch`, sent once, as `startRecovery` is. */
  readonly startFailbackLaunch: Maybe<StartFailbackLaunchResult>;
  /**
   * Launches recovery instances for source servers, as a drill or for real: DRS's `StartRecovery`, sent once. The request is written down
   * before it is sent. If the answer is lost, the gateway looks for the job in DRS (it carries a tag that names the request) and sends
   * nothing again. With an `idempotencyKey` the same holds for whatever the caller repeats.
   */
  readonly startRecovery: Maybe<StartRecoveryResult>;
  /**
   * Starts the replication of a source server that was stopped, and its billing: DRS's `StartReplication`. Written down before it is
   * sent, and sent once.
   */
  readonly startReplication: Maybe<StartReplicationResult>;
  /**
   * Deploys the VPCs of source networks by CloudFormation stacks and has the launch templates use them: DRS's
   * `StartSourceNetworkRecovery`, sent once, as `startRecovery` is.
   */
  readonly startSourceNetworkRecovery: Maybe<StartSourceNetworkRecoveryResult>;
  /** Starts the replication of a source network: DRS's `StartSourceNetworkReplication`. Written down before it is sent, and sent once. */
  readonly startSourceNetworkReplication: Maybe<StartSourceNetworkReplicationResult>;
  /**
   * Stops the failback of a recovery instance, whose failback state becomes `FAILBACK_NOT_STARTED`: DRS's `StopFailback`. Written down
   * before it is sent, and sent once.
   */
  readonly stopFailback: Maybe<StopFailbackResult>;
  /**
   * Stops the replication of a source server: it is no longer protected, its snapshots are deleted, and its billing ends: DRS's
   * `StopReplication`. Written down before it is sent, and sent once.
   */
  readonly stopReplication: Maybe<StopReplicationResult>;
  /** Stops the replication of a source network: DRS's `StopSourceNetworkReplication`. Written down before it is sent, and sent once. */
  readonly stopSourceNetworkReplication: Maybe<StopSourceNetworkReplicationResult>;
  /** Sets tags of something in DRS: DRS's `TagResource`. Written down before it is sent, and sent once. */
  readonly tagResource: Maybe<TagResourceResult>;
  /**
   * Terminates the EC2 instances of recovery instances and deletes the recovery instances: DRS's `TerminateRecoveryInstances`, sent
   * once, as `startRecovery` is. DRS takes no tags here: if the answer is lost, the job that terminates exactly these instances is
   * taken for the one.
   */
  readonly terminateRecoveryInstances: Maybe<TerminateRecoveryInstancesResult>;
  /** Takes tags away from something in DRS: DRS's `UntagResource`. Written down before it is sent, and sent once. */
  readonly untagResource: Maybe<UntagResourceResult>;
  /**
   * Changes how DRS launches recovery instances of a source server: DRS's `UpdateLaunchConfiguration`. What is left out stays as it
   * is. Written down before it is sent, and sent once.
   */
  readonly updateLaunchConfiguration: Maybe<UpdateLaunchConfigurationResult>;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationApproveRecoveryArgs = {
  input: ApproveRecoveryInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationAssociateSourceNetworkStackArgs = {
  input: AssociateSourceNetworkStackInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationDeleteJobArgs = {
  input: DeleteJobInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationDeleteRecoveryInstanceArgs = {
  input: DeleteRecoveryInstanceInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationDisconnectRecoveryInstanceArgs = {
  input: DisconnectRecoveryInstanceInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationDisconnectSourceServerArgs = {
  input: DisconnectSourceServerInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationInitializeServiceArgs = {
  input: InitializeServiceInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationRejectRecoveryArgs = {
  input: RejectRecoveryInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationReverseReplicationArgs = {
  input: ReverseReplicationInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationStartFailbackLaunchArgs = {
  input: StartFailbackLaunchInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationStartRecoveryArgs = {
  input: StartRecoveryInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationStartReplicationArgs = {
  input: StartReplicationInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationStartSourceNetworkRecoveryArgs = {
  input: StartSourceNetworkRecoveryInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationStartSourceNetworkReplicationArgs = {
  input: StartSourceNetworkReplicationInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationStopFailbackArgs = {
  input: StopFailbackInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationStopReplicationArgs = {
  input: StopReplicationInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationStopSourceNetworkReplicationArgs = {
  input: StopSourceNetworkReplicationInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationTagResourceArgs = {
  input: TagResourceInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationTerminateRecoveryInstancesArgs = {
  input: TerminateRecoveryInstancesInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationUntagResourceArgs = {
  input: UntagResourceInput;
};


/** What can be changed. A document may have one mutation field only, so that no request does things twice. */
export type MutationUpdateLaunchConfigurationArgs = {
  input: UpdateLaunchConfigurationInput;
};

/** A network interface of a machine. */
export type NetworkInterface = {
  readonly __typename?: 'NetworkInterface';
  /** Its IP addresses. */
  readonly ips: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it is the first one. */
  readonly isPrimary: Maybe<Scalars['Boolean']['output']>;
  /** Its hardware address. */
  readonly macAddress: Maybe<Scalars['String']['output']>;
};

/** A recovery of a source network: DRS's `RecoveryLifeCycle`. */
export type NetworkRecovery = {
  readonly __typename?: 'NetworkRecovery';
  /** When it was asked for. */
  readonly apiCallDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The job itself; all jobs of a request cost one call. Null where DRS has it no more. */
  readonly job: Maybe<Job>;
  /** The job that recovers it. */
  readonly jobID: Maybe<Scalars['ID']['output']>;
  /** How it went. */
  readonly lastRecoveryResult: Maybe<RecoveryResult>;
  /** How it went, as DRS spells it. */
  readonly rawLastRecoveryResult: Maybe<Scalars['String']['output']>;
};

/** What has an id of its own over all scopes. */
export type Node = {
  /** The id for `node`: opaque, and unique over all scopes. */
  readonly id: Scalars['ID']['output'];
};

/** An operating system. */
export type Os = {
  readonly __typename?: 'OS';
  /** Its name and version in full. */
  readonly fullString: Maybe<Scalars['String']['output']>;
};

/** Where a source server is. */
export type OriginEnvironment =
  /** In AWS. */
  | 'AWS'
  /** Outside AWS. */
  | 'ON_PREMISES'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/**
 * The request was sent to DRS, no trustworthy answer came, and nobody could find out in time what became of it. It may have been done: repeat
 * it only where `isRetryable` says that this does no harm, or after you looked.
 */
export type OutcomeUnknownError = RecoveryError & {
  readonly __typename?: 'OutcomeUnknownError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /**
   * The gateway looks for the job until then, also across a restart: follow it with `recoveryRequestUpdates`. Only after that may the same
   * `idempotencyKey` be sent to DRS again; until then, repeating the call tells what is known and starts nothing. Null where there is no job
   * to look for: the message says how to find out.
   */
  readonly reconcileUntil: Maybe<Scalars['DateTime']['output']>;
  /** The gateway's id of the request, as `recoveryRequest` and `auditEvents` know it. */
  readonly requestID: Scalars['ID']['output'];
  /**
   * The key of the tag that its job would carry, with `requestID` as the value; null where there is no job, or where DRS does not let the
   * gateway tag it.
   */
  readonly requestTagKey: Maybe<Scalars['String']['output']>;
};

/** A rule of which points in time are kept. */
export type PitPolicyRule = {
  readonly __typename?: 'PITPolicyRule';
  /** Whether the rule holds. */
  readonly enabled: Maybe<Scalars['Boolean']['output']>;
  /** How often a point in time is taken. */
  readonly interval: Maybe<Scalars['Int']['output']>;
  /** In what `interval` and `retentionDuration` count, as DRS spells it. */
  readonly rawUnits: Maybe<Scalars['String']['output']>;
  /** How long it is kept. */
  readonly retentionDuration: Maybe<Scalars['Int']['output']>;
  /** The number of the rule. */
  readonly ruleID: Maybe<Scalars['BigInt']['output']>;
  /** In what `interval` and `retentionDuration` count. */
  readonly units: Maybe<PitPolicyRuleUnits>;
};

/** In what a rule of points in time counts. */
export type PitPolicyRuleUnits =
  /** Days. */
  | 'DAY'
  /** Hours. */
  | 'HOUR'
  /** Minutes. */
  | 'MINUTE'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor to hand in as `after` for the next page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before this page: true where `after` was given. DRS cannot page backwards. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A resource other than a server that takes part in a job. */
export type ParticipatingResource = {
  readonly __typename?: 'ParticipatingResource';
  /** How far the launch is. */
  readonly launchStatus: Maybe<LaunchStatus>;
  /** Which resource it is. */
  readonly participatingResourceID: Maybe<ParticipatingResourceId>;
  /** How far the launch is, as DRS spells it. */
  readonly rawLaunchStatus: Maybe<Scalars['String']['output']>;
};

/** Which resource takes part: one member for each kind of resource that DRS has. */
export type ParticipatingResourceId = SourceNetworkParticipant | UnknownParticipant;

/** A source server that takes part in a job. */
export type ParticipatingServer = {
  readonly __typename?: 'ParticipatingServer';
  /** The post-launch actions of the server. */
  readonly launchActionsStatus: Maybe<LaunchActionsStatus>;
  /** How far the launch is. */
  readonly launchStatus: Maybe<LaunchStatus>;
  /** How far the launch is, as DRS spells it. */
  readonly rawLaunchStatus: Maybe<Scalars['String']['output']>;
  /** The recovery instance itself; all instances of a request cost one call. Null before the launch. */
  readonly recoveryInstance: Maybe<RecoveryInstance>;
  /** The id of the recovery instance, once it was launched. */
  readonly recoveryInstanceID: Maybe<Scalars['ID']['output']>;
  /** The source server itself; all servers of a request cost one call. Null with an entry in `errors[]` where DRS failed. */
  readonly sourceServer: Maybe<SourceServer>;
  /** The id of the source server. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
};

/** What a preflight may find. */
export type PreflightCode =
  /** The gateway may not read what a preflight needs. */
  | 'ACCESS_DENIED'
  /** The account does not use DRS in this region. */
  | 'ACCOUNT_NOT_INITIALIZED'
  /** A real recovery needs two persons here: somebody else must approve it before it starts. */
  | 'APPROVAL_REQUIRED'
  /** Something could not be checked; the message says what, and why. */
  | 'COULD_NOT_BE_VERIFIED'
  /** The server is `DISCONNECTED` from DRS. */
  | 'DISCONNECTED'
  /** The server has a recovery instance, which a launch replaces: see `recoveryInstance`. */
  | 'EXISTING_RECOVERY_INSTANCE'
  /** A job has the server: see `job`. */
  | 'IN_A_JOB'
  /** The data of the server is further behind than `LAG_TARGET_SECONDS`. */
  | 'LAG_ABOVE_TARGET'
  /** DRS has no EC2 launch template for the server. */
  | 'LAUNCH_TEMPLATE_MISSING'
  /** The replication of the server is not `CONTINUOUS`, so its latest data may not be there. */
  | 'NOT_CONTINUOUS'
  /** There is nothing that the server could be launched from. */
  | 'NO_RECOVERY_POINT'
  /** Too little is left of a quota of the account: see `quotas`. */
  | 'QUOTA_USED_UP'
  /** The server has no recovery snapshot by the id that the input names. */
  | 'SNAPSHOT_NOT_FOUND'
  /** DRS has no such source server. */
  | 'SOURCE_SERVER_NOT_FOUND'
  /** The replication of the server is `STALLED`; the message has DRS's error. So looks a source that is lost. */
  | 'STALLED'
  /** The replication of the server is `STOPPED`. */
  | 'STOPPED'
  /** There are more servers than one job may have: see `quotas`. */
  | 'TOO_MANY_SERVERS';

/** One thing that a preflight found. */
export type PreflightFinding = {
  readonly __typename?: 'PreflightFinding';
  /** What kind of thing. */
  readonly code: PreflightCode;
  /** The job that has the server, with `IN_A_JOB`. */
  readonly job: Maybe<Job>;
  /** What was found, with the id of what it is about. */
  readonly message: Scalars['String']['output'];
  /** The recovery instance whose place a launch takes, with `EXISTING_RECOVERY_INSTANCE`. */
  readonly recoveryInstance: Maybe<RecoveryInstance>;
  /** What to do about it. */
  readonly remedy: Scalars['String']['output'];
  /** How grave it is. */
  readonly severity: PreflightSeverity;
};

/**
 * The preflight on which a start rests (`preflightToken`) no longer holds: its token is of another input, is older than 15 minutes, or is of
 * a preflight that said `BLOCKED`; or there is a finding of severity `ERROR` or `WARNING` that it did not have; or something cannot be
 * checked that could be then (only that is retryable). Nothing was sent to DRS. Who may not read one of the source servers (`server:read`) is
 * answered with `AccessDeniedError` instead.
 */
export type PreflightOutdatedError = RecoveryError & {
  readonly __typename?: 'PreflightOutdatedError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /** The preflight as it is now. Show it, and start with its `token` if it is still to be done. */
  readonly preflight: RecoveryPreflight;
};

/** The quotas that a start may use up. */
export type PreflightQuota =
  /** Jobs in progress at one time. */
  | 'CONCURRENT_JOBS'
  /** Servers in all jobs in progress. */
  | 'SERVERS_IN_ALL_JOBS'
  /** Servers in one job. */
  | 'SERVERS_PER_JOB';

/** How grave a finding is. */
export type PreflightSeverity =
  /** Stands in the way. */
  | 'ERROR'
  /** Good to know; changes nothing. */
  | 'INFO'
  /** Could not be checked. */
  | 'UNVERIFIED'
  /** To be read before the start. */
  | 'WARNING';

/** What findings come to. The worst finding decides. */
export type PreflightVerdict =
  /** There is an `ERROR`: it cannot succeed as it is. */
  | 'BLOCKED'
  /** Nothing stands in the way. */
  | 'READY'
  /** It may be started, and there is a `WARNING` to read first. */
  | 'READY_WITH_WARNINGS'
  /** Something could not be checked. */
  | 'UNVERIFIED';

/** A marketplace product code of a volume. */
export type ProductCode = {
  readonly __typename?: 'ProductCode';
  /** The code. */
  readonly productCodeId: Maybe<Scalars['ID']['output']>;
  /** Whether it is enabled, in DRS's words. */
  readonly productCodeMode: Maybe<Scalars['String']['output']>;
};

/** What can be read. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * The audit trail, newest first: every attempt to change something, who made it, why, and what came of it. Nothing is ever changed or
   * deleted in it. A failure of the store stands in `errors[]`.
   */
  readonly auditEvents: Maybe<AuditEventConnection>;
  /**
   * The source servers of a staging account that can be extended into this account, as DRS lists them now. A failure of DRS stands in
   * `errors[]` with its name as `extensions.code`, `isRetryable` and `awsRequestID`.
   */
  readonly extensibleSourceServers: Maybe<ExtensibleSourceServerConnection>;
  /** One job by its id: the job, or why it cannot be shown. Many in one request cost one call to DRS (`DescribeJobs`). */
  readonly job: Maybe<JobResult>;
  /**
   * Jobs, newest first, whoever started them. A failure of DRS stands in `errors[]` with its name as `extensions.code`,
   * `isRetryable` and `awsRequestID`.
   */
  readonly jobs: Maybe<JobConnection>;
  /**
   * From what the launch configurations of new source servers are made. A failure of DRS stands in `errors[]` with its name as
   * `extensions.code`, `isRetryable` and `awsRequestID`.
   */
  readonly launchConfigurationTemplates: Maybe<LaunchConfigurationTemplateConnection>;
  /**
   * Anything that has a node id, in whichever scope it is; null where there is no such thing (any more). A failure of DRS stands in
   * `errors[]`.
   */
  readonly node: Maybe<Node>;
  /**
   * Several things by their node ids, in the order of the ids; null for each that is not there. Those of one kind and scope are fetched
   * together.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * One approval of a real recovery, where these need two persons (`REAL_RECOVERY_APPROVAL`). Shown to whoever asked for it, and to those who have
   * the permission `recovery:approve` or `audit:read` there; to others it is as if it did not exist. Approvals are remembered for
   * `IDEMPOTENCY_RETENTION_MS` after they expired; the audit trail keeps who asked and who decided for ever.
   */
  readonly recoveryApproval: Maybe<RecoveryApprovalResult>;
  /**
   * The approvals that one may see, newest first. A page may have fewer than were asked for, or none, and yet have a next one. A failure of the
   * store stands in `errors[]`.
   */
  readonly recoveryApprovals: Maybe<RecoveryApprovalConnection>;
  /** One recovery instance by its id: the instance, or why it cannot be shown. Many in one request are fetched together. */
  readonly recoveryInstance: Maybe<RecoveryInstanceResult>;
  /**
   * The recovery instances of drills and recoveries. A failure of DRS stands in `errors[]` with its name as `extensions.code`, `isRetryable`
   * and `awsRequestID`.
   */
  readonly recoveryInstances: Maybe<RecoveryInstanceConnection>;
  /**
   * Whether the button may be pressed: takes the input of `startRecovery`, asks DRS about every server as it is now, and says what stands in
   * the way, what gives cause for thought, and what could not be checked (which is never called ready). Changes nothing. It takes 20 seconds
   * at the most; what DRS has not answered by then could not be checked. An error only where the input breaks a rule, or where it cannot be
   * told to which of several scopes it belongs.
   */
  readonly recoveryPreflight: Maybe<RecoveryPreflightResult>;
  /**
   * What the gateway remembers of one request to start a job: its state, when, by whom, and its job. By its id (of anybody's), or by the
   * idempotency key that the caller gave it. Settled requests are remembered for as long as their keys (`IDEMPOTENCY_RETENTION_MS`, 24 hours
   * unless the operator chose longer); the audit trail keeps them for ever.
   */
  readonly recoveryRequest: Maybe<RecoveryRequestResult>;
  /**
   * From what the replication configurations of new source servers are made. A failure of DRS stands in `errors[]` with its name as
   * `extensions.code`, `isRetryable` and `awsRequestID`.
   */
  readonly replicationConfigurationTemplates: Maybe<ReplicationConfigurationTemplateConnection>;
  /** The accounts and regions that this gateway serves, in the order of its settings. */
  readonly scopes: ReadonlyArray<Scope>;
  /** One source network by its id: the network, or why it cannot be shown. Many in one request are fetched together. */
  readonly sourceNetwork: Maybe<SourceNetworkResult>;
  /**
   * The networks that DRS copies. A failure of DRS stands in `errors[]` with its name as `extensions.code`, `isRetryable` and
   * `awsRequestID`.
   */
  readonly sourceNetworks: Maybe<SourceNetworkConnection>;
  /** One source server by its id: the server, or why it cannot be shown. Many in one request are fetched together. */
  readonly sourceServer: Maybe<SourceServerResult>;
  /**
   * The source servers that DRS replicates. A failure of DRS stands in `errors[]` with its name as `extensions.code`,
   * `isRetryable` and `awsRequestID`.
   */
  readonly sourceServers: Maybe<SourceServerConnection>;
  /**
   * The accounts from which source servers can be extended into this one. A failure of DRS stands in `errors[]` with its name as
   * `extensions.code`, `isRetryable` and `awsRequestID`.
   */
  readonly stagingAccounts: Maybe<StagingAccountConnection>;
  /** Who asks, and what they may do. */
  readonly viewer: Viewer;
};


/** What can be read. */
export type QueryAuditEventsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AuditEventsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryExtensibleSourceServersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  stagingAccountID: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryJobArgs = {
  jobID: Scalars['ID']['input'];
  scope: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryJobsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<JobsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be read. */
export type QueryLaunchConfigurationTemplatesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryRecoveryApprovalArgs = {
  approvalID: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryRecoveryApprovalsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RecoveryApprovalsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be read. */
export type QueryRecoveryInstanceArgs = {
  recoveryInstanceID: Scalars['ID']['input'];
  scope: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryRecoveryInstancesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RecoveryInstancesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be read. */
export type QueryRecoveryPreflightArgs = {
  input: StartRecoveryInput;
};


/** What can be read. */
export type QueryRecoveryRequestArgs = {
  idempotencyKey: InputMaybe<Scalars['String']['input']>;
  requestID: InputMaybe<Scalars['ID']['input']>;
  scope: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryReplicationConfigurationTemplatesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be read. */
export type QuerySourceNetworkArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
  scope: InputMaybe<Scalars['ID']['input']>;
  sourceNetworkID: Scalars['ID']['input'];
};


/** What can be read. */
export type QuerySourceNetworksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<SourceNetworksFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be read. */
export type QuerySourceServerArgs = {
  scope: InputMaybe<Scalars['ID']['input']>;
  sourceServerID: Scalars['ID']['input'];
};


/** What can be read. */
export type QuerySourceServersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<SourceServersFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be read. */
export type QueryStagingAccountsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A quota of the account, and what the start would need of it. */
export type QuotaUse = {
  readonly __typename?: 'QuotaUse';
  /** How much there is now; null where DRS could not be asked. */
  readonly inUse: Maybe<Scalars['Int']['output']>;
  /** Whether the limit is AWS's default because nobody has told the gateway the account's own (`DRS_QUOTAS`). */
  readonly isAssumed: Scalars['Boolean']['output'];
  /** Whether that is too much; null where it is not known. */
  readonly isExceeded: Maybe<Scalars['Boolean']['output']>;
  /** How much there may be. */
  readonly limit: Scalars['Int']['output'];
  /** Which quota. */
  readonly quota: PreflightQuota;
  /** AWS's code of it in Service Quotas. */
  readonly quotaCode: Scalars['String']['output'];
  /** How much the start would add. */
  readonly requested: Scalars['Int']['output'];
};

/** Somebody's wish to start a real recovery, and what somebody else decided about it. */
export type RecoveryApproval = {
  readonly __typename?: 'RecoveryApproval';
  /** The gateway's id of the approval. `auditEvents` keeps who asked and who decided under it, as `requestID`. */
  readonly approvalID: Scalars['ID']['output'];
  /** Why, in the words of who decided. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** When they decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who decided; null while nobody has. */
  readonly decidedBy: Maybe<Actor>;
  /** Until then it waits for a decision; once approved, for its start. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What is to be started, and why. */
  readonly input: RememberedStartRecoveryInput;
  /** The request that uses it; null while there is none, where it is forgotten, and for those who may not see it. */
  readonly request: Maybe<RecoveryRequest>;
  /** When they first asked. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it. */
  readonly requestedBy: Actor;
  /** The account and region in which it is to be done. */
  readonly scope: Scope;
  /** How it stands now. */
  readonly status: RecoveryApprovalStatus;
};

/** A page of approvals. */
export type RecoveryApprovalConnection = {
  readonly __typename?: 'RecoveryApprovalConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<RecoveryApprovalEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<RecoveryApproval>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** An approval and where it stands. */
export type RecoveryApprovalEdge = {
  readonly __typename?: 'RecoveryApprovalEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: RecoveryApproval;
};

/** An approval, or why it cannot be shown. */
export type RecoveryApprovalResult = AccessDeniedError | ConflictError | InternalServerError | RecoveryApproval | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** How an approval stands. */
export type RecoveryApprovalStatus =
  /** Whoever asked may start it, once. */
  | 'APPROVED'
  /** Nobody decided, or nobody started it, in time. */
  | 'EXPIRED'
  /** Nobody has decided. */
  | 'PENDING'
  /** It cannot be started. */
  | 'REJECTED'
  /** A start uses it. One that ends as a definite no gives it back. */
  | 'USED';

/** One event of the stream of approvals. `ServiceUnavailableError`: the gateway's store cannot be read for now, and the stream goes on by itself. */
export type RecoveryApprovalUpdatesEvent = AccessDeniedError | RecoveryApproval | ServiceUnavailableError | ValidationError;

/** Which approvals to return. */
export type RecoveryApprovalsFilter = {
  /** Those in one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<RecoveryApprovalStatus>>;
};

/** What every error of the API has. Select `... on RecoveryError` once and a client stays safe when an error type is added. */
export type RecoveryError = {
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
};

/** Why something was not launched. */
export type RecoveryFailure = {
  readonly __typename?: 'RecoveryFailure';
  /** The event of DRS's log that tells of it; null where the log does not, or could not be read. */
  readonly event: Maybe<JobLogEvent>;
  /** The item of DRS's log that tells of it. */
  readonly logItem: Maybe<JobLogItem>;
  /** What failed, in plain words. */
  readonly message: Scalars['String']['output'];
  /** The error of the service below DRS, as it came. */
  readonly rawError: Maybe<Scalars['String']['output']>;
  /** The event as DRS spells it. */
  readonly rawEvent: Maybe<Scalars['String']['output']>;
  /** What to do about it, in plain words. */
  readonly remedy: Scalars['String']['output'];
};

/** What a recovery launched: an EC2 instance and what DRS knows of it. */
export type RecoveryInstance = Node & {
  readonly __typename?: 'RecoveryInstance';
  /** The version of the agent that replicates back. */
  readonly agentVersion: Maybe<Scalars['String']['output']>;
  /** The Amazon Resource Name. */
  readonly arn: Maybe<Scalars['String']['output']>;
  /** How the replication back goes. */
  readonly dataReplicationInfo: Maybe<RecoveryInstanceDataReplicationInfo>;
  /** The id of the EC2 instance. */
  readonly ec2InstanceID: Maybe<Scalars['ID']['output']>;
  /** The state of the EC2 instance. */
  readonly ec2InstanceState: Maybe<Ec2InstanceState>;
  /** How the way back goes. */
  readonly failback: Maybe<RecoveryInstanceFailback>;
  /**
   * How the instance replicates back. DRS tells of one instance a call: ask for those of the instances that you show. Null with an entry in
   * `errors[]` where DRS failed.
   */
  readonly failbackReplicationConfiguration: Maybe<FailbackReplicationConfiguration>;
  /** The id for `node`: opaque, and unique over all scopes. */
  readonly id: Scalars['ID']['output'];
  /** Whether a drill launched it. */
  readonly isDrill: Maybe<Scalars['Boolean']['output']>;
  /** The job itself; all jobs of a request cost one call. Null where DRS has it no more. */
  readonly job: Maybe<Job>;
  /** The job that launched it. */
  readonly jobID: Maybe<Scalars['ID']['output']>;
  /** The last time that it was seen not launched yet: the launch was between this and `launchedAt`. Null where nobody looked before. */
  readonly launchedAfter: Maybe<Scalars['DateTime']['output']>;
  /**
   * The latest that its launch can have been, as `launchedAtSource` tells it; null where nobody knows. Told by its job: all jobs of a request
   * cost one call.
   */
  readonly launchedAt: Maybe<Scalars['DateTime']['output']>;
  /** From where `launchedAt` is known. */
  readonly launchedAtSource: Maybe<LaunchTimeSource>;
  /** The availability zone of the source server. */
  readonly originAvailabilityZone: Maybe<Scalars['String']['output']>;
  /** Where the source server is. */
  readonly originEnvironment: Maybe<OriginEnvironment>;
  /** The point in time of the data that it was launched from. */
  readonly pointInTimeSnapshotDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The state of the EC2 instance, as DRS spells it. */
  readonly rawEc2InstanceState: Maybe<Scalars['String']['output']>;
  /** Where the source server is, as DRS spells it. */
  readonly rawOriginEnvironment: Maybe<Scalars['String']['output']>;
  /** The id. */
  readonly recoveryInstanceID: Scalars['ID']['output'];
  /** What the agent found out about the instance. */
  readonly recoveryInstanceProperties: Maybe<RecoveryInstanceProperties>;
  /** How long it is there since `launchedAt`, also while it is stopped; null once it is shutting down or gone, and where nobody knows. */
  readonly runningFor: Maybe<Scalars['Duration']['output']>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** The Outpost of the source server. */
  readonly sourceOutpostArn: Maybe<Scalars['String']['output']>;
  /** The source server itself; all servers of a request cost one call. Null with an entry in `errors[]` where DRS failed. */
  readonly sourceServer: Maybe<SourceServer>;
  /** The source server that it was launched for. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
  /** The tags, by key. */
  readonly tags: ReadonlyArray<Tag>;
};


/** What a recovery launched: an EC2 instance and what DRS knows of it. */
export type RecoveryInstanceFailbackReplicationConfigurationArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of recovery instances. There is no total: DRS cannot count. */
export type RecoveryInstanceConnection = {
  readonly __typename?: 'RecoveryInstanceConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<RecoveryInstanceEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<RecoveryInstance>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * The scopes that could not be read for this page, where others could; the next page tries them again from where they stood. Where no
   * scope could be read, the list is null and the failure stands in `errors[]`.
   */
  readonly scopeFailures: ReadonlyArray<ScopeFailure>;
};

/** What stops the replication of a recovery instance. */
export type RecoveryInstanceDataReplicationError = {
  readonly __typename?: 'RecoveryInstanceDataReplicationError';
  /** The kind of error. */
  readonly error: Maybe<FailbackReplicationError>;
  /** What lies below it, as it came: a member of DRS. */
  readonly rawError: Maybe<Scalars['String']['output']>;
  /** The kind of error, as DRS spells it. */
  readonly rawErrorString: Maybe<Scalars['String']['output']>;
};

/** How the replication of a recovery instance goes, back to where its source server came from. */
export type RecoveryInstanceDataReplicationInfo = {
  readonly __typename?: 'RecoveryInstanceDataReplicationInfo';
  /** What stops replication, where something does. */
  readonly dataReplicationError: Maybe<RecoveryInstanceDataReplicationError>;
  /** How replication was set up. */
  readonly dataReplicationInitiation: Maybe<RecoveryInstanceDataReplicationInitiation>;
  /** The state of replication. */
  readonly dataReplicationState: Maybe<RecoveryInstanceDataReplicationState>;
  /** When replication is expected to have caught up. */
  readonly etaDateTime: Maybe<Scalars['DateTime']['output']>;
  /** How far the copy lags behind the instance. DRS names it a duration and describes it as a date and time: passed on as it came. */
  readonly lagDuration: Maybe<Scalars['String']['output']>;
  /** The state of replication, as DRS spells it. */
  readonly rawDataReplicationState: Maybe<Scalars['String']['output']>;
  /** How far each disk is. */
  readonly replicatedDisks: ReadonlyArray<RecoveryInstanceDataReplicationInfoReplicatedDisk>;
  /** The availability zone that data are copied to. */
  readonly stagingAvailabilityZone: Maybe<Scalars['String']['output']>;
  /** The Outpost that data are copied to. */
  readonly stagingOutpostArn: Maybe<Scalars['String']['output']>;
};

/** How far the copy of a disk of a recovery instance is. */
export type RecoveryInstanceDataReplicationInfoReplicatedDisk = {
  readonly __typename?: 'RecoveryInstanceDataReplicationInfoReplicatedDisk';
  /** How many bytes are still to be copied. */
  readonly backloggedStorageBytes: Maybe<Scalars['BigInt']['output']>;
  /** The name of the disk. */
  readonly deviceName: Maybe<Scalars['String']['output']>;
  /** How many bytes were copied. */
  readonly replicatedStorageBytes: Maybe<Scalars['BigInt']['output']>;
  /** How many bytes were compared anew. */
  readonly rescannedStorageBytes: Maybe<Scalars['BigInt']['output']>;
  /** Its size in bytes. */
  readonly totalStorageBytes: Maybe<Scalars['BigInt']['output']>;
};

/** How the replication of a recovery instance was set up. */
export type RecoveryInstanceDataReplicationInitiation = {
  readonly __typename?: 'RecoveryInstanceDataReplicationInitiation';
  /** When it began. */
  readonly startDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The steps, in order. */
  readonly steps: ReadonlyArray<RecoveryInstanceDataReplicationInitiationStep>;
};

/** A step of setting up the replication of a recovery instance. */
export type RecoveryInstanceDataReplicationInitiationStep = {
  readonly __typename?: 'RecoveryInstanceDataReplicationInitiationStep';
  /** What is done. */
  readonly name: Maybe<RecoveryInstanceDataReplicationInitiationStepName>;
  /** What is done, as DRS spells it. */
  readonly rawName: Maybe<Scalars['String']['output']>;
  /** How far it is, as DRS spells it. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly status: Maybe<DataReplicationInitiationStepStatus>;
};

/** A step of setting up the replication of a recovery instance. */
export type RecoveryInstanceDataReplicationInitiationStepName =
  /** Staging disks are attached. */
  | 'ATTACH_STAGING_DISKS'
  /** The replication server logs in to DRS. */
  | 'AUTHENTICATE_WITH_SERVICE'
  /** The replication server boots. */
  | 'BOOT_REPLICATION_SERVER'
  /** It is settled which volume goes where. */
  | 'COMPLETE_VOLUME_MAPPING'
  /** The software is set up. */
  | 'CONFIGURE_REPLICATION_SOFTWARE'
  /** The agent connects to the replication server. */
  | 'CONNECT_AGENT_TO_REPLICATION_SERVER'
  /** A security group is made. */
  | 'CREATE_SECURITY_GROUP'
  /** Staging disks are made. */
  | 'CREATE_STAGING_DISKS'
  /** The replication server fetches its software. */
  | 'DOWNLOAD_REPLICATION_SOFTWARE'
  /** The failback client fetches its software. */
  | 'DOWNLOAD_REPLICATION_SOFTWARE_TO_FAILBACK_CLIENT'
  /** The agent and the software speak with each other. */
  | 'ESTABLISH_AGENT_REPLICATOR_SOFTWARE_COMMUNICATION'
  /** The instance is reached. */
  | 'ESTABLISH_RECOVERY_INSTANCE_COMMUNICATION'
  /** A replication server is launched. */
  | 'LAUNCH_REPLICATION_SERVER'
  /** The failback client and the instance are joined. */
  | 'LINK_FAILBACK_CLIENT_WITH_RECOVERY_INSTANCE'
  /** The agent and the software are paired. */
  | 'PAIR_AGENT_WITH_REPLICATION_SOFTWARE'
  /** The replication server and the agent are paired. */
  | 'PAIR_REPLICATION_SERVER_WITH_AGENT'
  /** Data begin to flow. */
  | 'START_DATA_TRANSFER'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** Waiting. */
  | 'WAIT';

/** The state of a recovery instance's replication. */
export type RecoveryInstanceDataReplicationState =
  /** Behind, catching up. */
  | 'BACKLOG'
  /** Up to date but for the lag. */
  | 'CONTINUOUS'
  /** The first snapshot is taken. */
  | 'CREATING_SNAPSHOT'
  /** The agent is disconnected. */
  | 'DISCONNECTED'
  /** The first copy is made. */
  | 'INITIAL_SYNC'
  /** Being set up. */
  | 'INITIATING'
  /** It has not begun. */
  | 'NOT_STARTED'
  /** Paused. */
  | 'PAUSED'
  /** DRS does not know it now. */
  | 'REPLICATION_STATE_NOT_AVAILABLE'
  /** Disks are compared anew. */
  | 'RESCAN'
  /** Stuck: see the error. */
  | 'STALLED'
  /** Stopped. */
  | 'STOPPED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** A disk of a recovery instance. */
export type RecoveryInstanceDisk = {
  readonly __typename?: 'RecoveryInstanceDisk';
  /** Its size in bytes. */
  readonly bytes: Maybe<Scalars['BigInt']['output']>;
  /** The EBS volume. */
  readonly ebsVolumeID: Maybe<Scalars['ID']['output']>;
  /** Its name in the instance. */
  readonly internalDeviceName: Maybe<Scalars['String']['output']>;
};

/** An entry of a page of recovery instances. There is no total: DRS cannot count. */
export type RecoveryInstanceEdge = {
  readonly __typename?: 'RecoveryInstanceEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: RecoveryInstance;
};

/** How the way back of a recovery instance goes. */
export type RecoveryInstanceFailback = {
  readonly __typename?: 'RecoveryInstanceFailback';
  /** When DRS last heard of the agent. */
  readonly agentLastSeenByServiceDateTime: Maybe<Scalars['DateTime']['output']>;
  /** How long replication has run. DRS names it a duration and describes it as a date and time: passed on as it came. */
  readonly elapsedReplicationDuration: Maybe<Scalars['String']['output']>;
  /** The failback client. */
  readonly failbackClientID: Maybe<Scalars['ID']['output']>;
  /** When DRS last heard of the failback client. */
  readonly failbackClientLastSeenByServiceDateTime: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  readonly failbackInitiationTime: Maybe<Scalars['DateTime']['output']>;
  /** The job itself; all jobs of a request cost one call. Null where DRS has it no more. */
  readonly failbackJob: Maybe<Job>;
  /** The job that launches back. */
  readonly failbackJobID: Maybe<Scalars['ID']['output']>;
  /** Whether what fails back was launched by a drill. */
  readonly failbackLaunchType: Maybe<FailbackLaunchType>;
  /** Whether it goes back to the server that it came from. */
  readonly failbackToOriginalServer: Maybe<Scalars['Boolean']['output']>;
  /** When the first byte arrived. */
  readonly firstByteDateTime: Maybe<Scalars['DateTime']['output']>;
  /** Whether what fails back was launched by a drill, as DRS spells it. */
  readonly rawFailbackLaunchType: Maybe<Scalars['String']['output']>;
  /** How far it is, as DRS spells it. */
  readonly rawState: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly state: Maybe<FailbackState>;
};

/** What the agent found out about a recovery instance. */
export type RecoveryInstanceProperties = {
  readonly __typename?: 'RecoveryInstanceProperties';
  /** The processors. */
  readonly cpus: ReadonlyArray<Cpu>;
  /** The disks. */
  readonly disks: ReadonlyArray<RecoveryInstanceDisk>;
  /** By what the machine can be recognised. */
  readonly identificationHints: Maybe<IdentificationHints>;
  /** When this was found out. */
  readonly lastUpdatedDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The network interfaces. */
  readonly networkInterfaces: ReadonlyArray<NetworkInterface>;
  /** The operating system. */
  readonly os: Maybe<Os>;
  /** Main memory in bytes. */
  readonly ramBytes: Maybe<Scalars['BigInt']['output']>;
};

/** A recovery instance, or why it cannot be shown. */
export type RecoveryInstanceResult = AccessDeniedError | ConflictError | InternalServerError | RecoveryInstance | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** Which recovery instances to list; the conditions add up. DRS filters by ids, the gateway by the rest: a page may cost several calls. */
export type RecoveryInstancesFilter = {
  /** Only those whose EC2 instance is in one of these states. An empty list matches none. */
  readonly ec2InstanceStates?: InputMaybe<ReadonlyArray<Ec2InstanceState>>;
  /** Only those that a drill launched, or only those that a recovery launched. */
  readonly isDrill?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these recovery instances, at most 200. An empty list matches none. */
  readonly recoveryInstanceIDs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those launched for these source servers, at most 200. An empty list matches none. */
  readonly sourceServerIDs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What comes first in a launch. */
export type RecoveryMode =
  /** Speed. */
  | 'FAST'
  /** That all fits. */
  | 'OPTIMAL'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** From where the point in time of recovered data is known. */
export type RecoveryPointSource =
  /** `dataTimestamp` of the conversion in DRS's log of the job. */
  | 'CONVERSION_LOG'
  /** `pointInTimeSnapshotDateTime` of the recovery instance. */
  | 'RECOVERY_INSTANCE';

/**
 * Whether a recovery may be started, as far as that can be told beforehand. DRS may still refuse it: something may change in between, and
 * not everything can be looked at.
 */
export type RecoveryPreflight = {
  readonly __typename?: 'RecoveryPreflight';
  /** When DRS began to be asked: nothing in here is older, but for launch configurations, which may be half a minute older. */
  readonly checkedAt: Scalars['DateTime']['output'];
  /** What was found about the whole. */
  readonly findings: ReadonlyArray<PreflightFinding>;
  /** How much of the account's quotas the start would need beside what runs already. */
  readonly quotas: ReadonlyArray<QuotaUse>;
  /** The account and region in which it was looked at. */
  readonly scope: Scope;
  /** What was found about each source server, in the order of the input. */
  readonly servers: ReadonlyArray<ServerPreflight>;
  /** Stands for this input and these findings: hand it to `startRecovery` as `preflightToken`. Opaque; no secret and no permission. */
  readonly token: Scalars['String']['output'];
  /** Until then the token is good. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** What it comes to: the worst of the whole and of all servers. */
  readonly verdict: PreflightVerdict;
};

/** A preflight, or why there is none. */
export type RecoveryPreflightResult = AccessDeniedError | ConflictError | InternalServerError | RecoveryPreflight | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** What a job that launches servers or networks achieved. What is not known is null. */
export type RecoveryReport = {
  readonly __typename?: 'RecoveryReport';
  /**
   * How much data was lost: the largest of the servers that were launched. Null while the job goes on, where none was launched, and where it
   * is not known of one of them.
   */
  readonly actualDataLoss: Maybe<Scalars['Duration']['output']>;
  /**
   * How long it took until the last of what was launched was: from `startedAt`. Null while the job goes on, where nothing was launched, and
   * where it is not known of one of them.
   */
  readonly actualRecoveryTime: Maybe<Scalars['Duration']['output']>;
  /** When the job ended; null while it goes on. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why DRS's log of the job could not be read, so that `recoveredTo` and `failure` may lack what it would tell; null where it was read. */
  readonly jobLogError: Maybe<RecoveryError>;
  /** When the oldest part of the answer was read. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** Why the recovery instances could not be read, so that `recoveredTo` may be missing; null where they were, or were not needed. */
  readonly recoveryInstancesError: Maybe<RecoveryError>;
  /** Each other resource of the job, such as source networks, in the order of `participatingResources`. */
  readonly resources: ReadonlyArray<ResourceRecoveryReport>;
  /** The account and region of the job. */
  readonly scope: Scope;
  /** Each server of the job, in the order of `participatingServers`. */
  readonly servers: ReadonlyArray<ServerRecoveryReport>;
  /** When the job was created. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What the gateway remembers of one request to start a job. */
export type RecoveryRequest = {
  readonly __typename?: 'RecoveryRequest';
  /** What was attempted: the name of the mutation. */
  readonly action: Scalars['String']['output'];
  /** What was asked for, whatever the mutation. */
  readonly actionInput: AuditedInput;
  /** Who made it. */
  readonly actor: Actor;
  /**
   * Of a real recovery that needed two persons: the approval that let it start; null where none was needed, where it is forgotten, and for
   * those who may not see it.
   */
  readonly approval: Maybe<RecoveryApproval>;
  /** When it was written down, before it was sent. */
  readonly claimedAt: Scalars['DateTime']['output'];
  /** Why it was RELEASED, or how it showed that nobody knows what became of it. */
  readonly error: Maybe<RecoveryError>;
  /** The key that the caller gave it; null where there was none. */
  readonly idempotencyKey: Maybe<Scalars['String']['output']>;
  /** What `startRecovery` was asked for; null where another mutation was: see `actionInput`. */
  readonly input: Maybe<RememberedStartRecoveryInput>;
  /** The job that it started. */
  readonly job: Maybe<Job>;
  /** While UNKNOWN: until when its job is looked for. Only after that may its key be sent to DRS again. */
  readonly reconcileUntil: Maybe<Scalars['DateTime']['output']>;
  /** The gateway's id of the request: the value of the tag `drs-gateway:request-id` of its job, where DRS lets us tag it. */
  readonly requestID: Scalars['ID']['output'];
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** When it became STARTED or RELEASED. */
  readonly settledAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  readonly state: RecoveryRequestState;
};

/** The request, or why it cannot be shown. */
export type RecoveryRequestResult = AccessDeniedError | RecoveryRequest | ResourceNotFoundError | ServiceUnavailableError | ValidationError;

/** How far a request is. */
export type RecoveryRequestState =
  /** Nothing was started: refused, not sent, or no job of it appeared in time. Its key may be sent again. */
  | 'RELEASED'
  /** Written down, and being sent. */
  | 'SENDING'
  /** DRS has a job of it: its key answers with that job from now on. */
  | 'STARTED'
  /** Sent, perhaps, and no clear answer: its job is looked for, and nothing is sent again meanwhile. */
  | 'UNKNOWN';

/** One event of the stream of a request. `ServiceUnavailableError`: the gateway's store cannot be read for now, and the stream goes on by itself. */
export type RecoveryRequestUpdatesEvent = AccessDeniedError | RecoveryRequest | ResourceNotFoundError | ServiceUnavailableError;

/** How the recovery of a source network went. */
export type RecoveryResult =
  /** An existing stack could not be taken over. */
  | 'ASSOCIATE_FAIL'
  /** An existing stack was taken over. */
  | 'ASSOCIATE_SUCCESS'
  /** It failed. */
  | 'FAIL'
  /** It is under way. */
  | 'IN_PROGRESS'
  /** There was none. */
  | 'NOT_STARTED'
  /** It succeeded in part. */
  | 'PARTIAL_SUCCESS'
  /** It succeeded. */
  | 'SUCCESS'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** A point in time that a source server can be recovered to. */
export type RecoverySnapshot = {
  readonly __typename?: 'RecoverySnapshot';
  /** The EBS snapshots that it is made of. */
  readonly ebsSnapshots: ReadonlyArray<Scalars['ID']['output']>;
  /** When it was due. */
  readonly expectedTimestamp: Maybe<Scalars['DateTime']['output']>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** The id: `pit-` and 17 letters or digits. Hand it in as `recoverySnapshotID`. */
  readonly snapshotID: Scalars['ID']['output'];
  /** The source server itself; all servers of a request cost one call. Null with an entry in `errors[]` where DRS failed. */
  readonly sourceServer: Maybe<SourceServer>;
  /** The source server that it was taken of. */
  readonly sourceServerID: Scalars['ID']['output'];
  /** When it was taken. */
  readonly timestamp: Maybe<Scalars['DateTime']['output']>;
};

/** A page of recovery snapshots. There is no total: DRS cannot count. */
export type RecoverySnapshotConnection = {
  readonly __typename?: 'RecoverySnapshotConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<RecoverySnapshotEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<RecoverySnapshot>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** An entry of a page of recovery snapshots. */
export type RecoverySnapshotEdge = {
  readonly __typename?: 'RecoverySnapshotEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: RecoverySnapshot;
};

/** Which recovery snapshots to list; the conditions add up. */
export type RecoverySnapshotsFilter = {
  /** Only snapshots taken at this time or later. */
  readonly fromDateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only snapshots taken at this time or earlier. */
  readonly toDateTime?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The order of recovery snapshots by time. */
export type RecoverySnapshotsOrder =
  /** The oldest first. */
  | 'ASC'
  /** The newest first. */
  | 'DESC';

/** Which real recovery to reject. */
export type RejectRecoveryInput = {
  /** The gateway's id of the approval. */
  readonly approvalID: Scalars['ID']['input'];
  /** Why, for whoever asked and for the audit trail: 1 to 1,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `rejectRecovery`. */
export type RejectRecoveryResult = AccessDeniedError | ApprovalNotPendingError | ConflictError | InternalServerError | RejectRecoverySuccess | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** The recovery cannot be started. */
export type RejectRecoverySuccess = {
  readonly __typename?: 'RejectRecoverySuccess';
  /** The approval as it is now. */
  readonly approval: RecoveryApproval;
};

/** What is remembered of an input of `approveRecovery`. */
export type RememberedApproveRecoveryInput = {
  readonly __typename?: 'RememberedApproveRecoveryInput';
  /** The gateway's id of the approval; null where what was given is none. */
  readonly approvalID: Maybe<Scalars['ID']['output']>;
  /** Why, in the caller's words. */
  readonly comment: Maybe<Scalars['String']['output']>;
};

/** What is remembered of an input of `associateSourceNetworkStack`. */
export type RememberedAssociateSourceNetworkStackInput = {
  readonly __typename?: 'RememberedAssociateSourceNetworkStackInput';
  /** The name of the stack; null where what was given is none. */
  readonly cfnStackName: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The source network; null where what was given is no id of one. */
  readonly sourceNetworkID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `deleteJob`. */
export type RememberedDeleteJobInput = {
  readonly __typename?: 'RememberedDeleteJobInput';
  /** The job; null where what was given is no id of one. */
  readonly jobID: Maybe<Scalars['ID']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** What is remembered of an input of `deleteRecoveryInstance`. */
export type RememberedDeleteRecoveryInstanceInput = {
  readonly __typename?: 'RememberedDeleteRecoveryInstanceInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The recovery instance; null where what was given is no id of one. */
  readonly recoveryInstanceID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `disconnectRecoveryInstance`. */
export type RememberedDisconnectRecoveryInstanceInput = {
  readonly __typename?: 'RememberedDisconnectRecoveryInstanceInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The recovery instance; null where what was given is no id of one. */
  readonly recoveryInstanceID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `disconnectSourceServer`. */
export type RememberedDisconnectSourceServerInput = {
  readonly __typename?: 'RememberedDisconnectSourceServerInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The source server; null where what was given is no id of one. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `initializeService`. */
export type RememberedInitializeServiceInput = {
  readonly __typename?: 'RememberedInitializeServiceInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** What is remembered of an input of `rejectRecovery`. */
export type RememberedRejectRecoveryInput = {
  readonly __typename?: 'RememberedRejectRecoveryInput';
  /** The gateway's id of the approval; null where what was given is none. */
  readonly approvalID: Maybe<Scalars['ID']['output']>;
  /** Why, in the caller's words. */
  readonly comment: Maybe<Scalars['String']['output']>;
};

/** What is remembered of an input of `reverseReplication`. */
export type RememberedReverseReplicationInput = {
  readonly __typename?: 'RememberedReverseReplicationInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The recovery instance; null where what was given is no id of one. */
  readonly recoveryInstanceID: Maybe<Scalars['ID']['output']>;
};

/** A source network that was to be recovered. */
export type RememberedSourceNetwork = {
  readonly __typename?: 'RememberedSourceNetwork';
  /** The name of its stack; null where DRS was to name it. */
  readonly cfnStackName: Maybe<Scalars['String']['output']>;
  /** Its id. */
  readonly sourceNetworkID: Scalars['ID']['output'];
};

/** A source server that was to be recovered. */
export type RememberedSourceServer = {
  readonly __typename?: 'RememberedSourceServer';
  /** The snapshot to recover from; null for the latest data. */
  readonly recoverySnapshotID: Maybe<Scalars['ID']['output']>;
  /** Its id. */
  readonly sourceServerID: Scalars['ID']['output'];
};

/** What is remembered of an input of `startFailbackLaunch`: all of it but the values of tags. */
export type RememberedStartFailbackLaunchInput = {
  readonly __typename?: 'RememberedStartFailbackLaunchInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The recovery instances, in the caller's order. */
  readonly recoveryInstanceIDs: ReadonlyArray<Scalars['ID']['output']>;
  /** The keys of the tags. */
  readonly tagKeys: ReadonlyArray<Scalars['String']['output']>;
};

/** What is remembered of an input of `startRecovery`: all of it but the values of tags. */
export type RememberedStartRecoveryInput = {
  readonly __typename?: 'RememberedStartRecoveryInput';
  /** The approval that let it start; null where it needed none, or had none. */
  readonly approvalID: Maybe<Scalars['ID']['output']>;
  /** `true` for a drill, `false` for a real recovery. */
  readonly isDrill: Scalars['Boolean']['output'];
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The source servers, in the caller's order. */
  readonly sourceServers: ReadonlyArray<RememberedSourceServer>;
  /** The keys of the tags. */
  readonly tagKeys: ReadonlyArray<Scalars['String']['output']>;
};

/** What is remembered of an input of `startReplication`. */
export type RememberedStartReplicationInput = {
  readonly __typename?: 'RememberedStartReplicationInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The source server; null where what was given is no id of one. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `startSourceNetworkRecovery`: all of it but the values of tags. */
export type RememberedStartSourceNetworkRecoveryInput = {
  readonly __typename?: 'RememberedStartSourceNetworkRecoveryInput';
  /** Whether by a new stack; null where that was left out. */
  readonly deployAsNew: Maybe<Scalars['Boolean']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The source networks, in the caller's order. */
  readonly sourceNetworks: ReadonlyArray<RememberedSourceNetwork>;
  /** The keys of the tags. */
  readonly tagKeys: ReadonlyArray<Scalars['String']['output']>;
};

/** What is remembered of an input of `startSourceNetworkReplication`. */
export type RememberedStartSourceNetworkReplicationInput = {
  readonly __typename?: 'RememberedStartSourceNetworkReplicationInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The source network; null where what was given is no id of one. */
  readonly sourceNetworkID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `stopFailback`. */
export type RememberedStopFailbackInput = {
  readonly __typename?: 'RememberedStopFailbackInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The recovery instance; null where what was given is no id of one. */
  readonly recoveryInstanceID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `stopReplication`. */
export type RememberedStopReplicationInput = {
  readonly __typename?: 'RememberedStopReplicationInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The source server; null where what was given is no id of one. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `stopSourceNetworkReplication`. */
export type RememberedStopSourceNetworkReplicationInput = {
  readonly __typename?: 'RememberedStopSourceNetworkReplicationInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The source network; null where what was given is no id of one. */
  readonly sourceNetworkID: Maybe<Scalars['ID']['output']>;
};

/** What is remembered of an input of `tagResource`: all of it but the values of tags. */
export type RememberedTagResourceInput = {
  readonly __typename?: 'RememberedTagResourceInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The Amazon Resource Name; null where what was given is none. */
  readonly resourceArn: Maybe<Scalars['ID']['output']>;
  /** The keys of the tags. */
  readonly tagKeys: ReadonlyArray<Scalars['String']['output']>;
};

/** What is remembered of an input of `terminateRecoveryInstances`. */
export type RememberedTerminateRecoveryInstancesInput = {
  readonly __typename?: 'RememberedTerminateRecoveryInstancesInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The recovery instances, in the caller's order. */
  readonly recoveryInstanceIDs: ReadonlyArray<Scalars['ID']['output']>;
};

/** What is remembered of an input of `untagResource`: all of it but the values of tags. */
export type RememberedUntagResourceInput = {
  readonly __typename?: 'RememberedUntagResourceInput';
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The Amazon Resource Name; null where what was given is none. */
  readonly resourceArn: Maybe<Scalars['ID']['output']>;
  /** The keys of the tags. */
  readonly tagKeys: ReadonlyArray<Scalars['String']['output']>;
};

/** What is remembered of an input of `updateLaunchConfiguration`. */
export type RememberedUpdateLaunchConfigurationInput = {
  readonly __typename?: 'RememberedUpdateLaunchConfigurationInput';
  /** Whether private IP addresses are copied. */
  readonly copyPrivateIp: Maybe<Scalars['Boolean']['output']>;
  /** Whether tags are copied. */
  readonly copyTags: Maybe<Scalars['Boolean']['output']>;
  /** Whether instances are started, as DRS spells it. */
  readonly launchDisposition: Maybe<Scalars['String']['output']>;
  /** The instance to launch into. */
  readonly launchIntoEC2InstanceID: Maybe<Scalars['ID']['output']>;
  /** The name; null where it was to stay as it is, as with all that follows. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Whether the licence of the operating system is brought along. */
  readonly osByol: Maybe<Scalars['Boolean']['output']>;
  /** Whether the post-launch actions run. */
  readonly postLaunchEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Fast or thorough, as DRS spells it. */
  readonly recoveryMode: Maybe<Scalars['String']['output']>;
  /** The source server; null where what was given is no id of one. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
  /** How the instance type is chosen, as DRS spells it. */
  readonly targetInstanceTypeRightSizingMethod: Maybe<Scalars['String']['output']>;
};

/** How a source server is replicated. */
export type ReplicationConfiguration = {
  readonly __typename?: 'ReplicationConfiguration';
  /** Whether replication servers get the default security group of DRS. */
  readonly associateDefaultSecurityGroup: Maybe<Scalars['Boolean']['output']>;
  /** Whether disks that are added to the server are replicated by themselves. */
  readonly autoReplicateNewDisks: Maybe<Scalars['Boolean']['output']>;
  /** The most that replication may use, in Mbit/s; 0 for no limit. */
  readonly bandwidthThrottling: Maybe<Scalars['BigInt']['output']>;
  /** Whether replication servers get a public address. */
  readonly createPublicIP: Maybe<Scalars['Boolean']['output']>;
  /** By which addresses data flow. */
  readonly dataPlaneRouting: Maybe<ReplicationConfigurationDataPlaneRouting>;
  /** The type of large staging disks. */
  readonly defaultLargeStagingDiskType: Maybe<ReplicationConfigurationDefaultLargeStagingDiskType>;
  /** How staging disks are encrypted. */
  readonly ebsEncryption: Maybe<ReplicationConfigurationEbsEncryption>;
  /** The key that they are encrypted with. */
  readonly ebsEncryptionKeyArn: Maybe<Scalars['String']['output']>;
  /** The protocol that data flow by. */
  readonly internetProtocol: Maybe<InternetProtocol>;
  /** The name of the configuration. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** When DRS said so. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** Which points in time are kept, and for how long. */
  readonly pitPolicy: ReadonlyArray<PitPolicyRule>;
  /** By which addresses data flow, as DRS spells it. */
  readonly rawDataPlaneRouting: Maybe<Scalars['String']['output']>;
  /** The type of large staging disks, as DRS spells it. */
  readonly rawDefaultLargeStagingDiskType: Maybe<Scalars['String']['output']>;
  /** How staging disks are encrypted, as DRS spells it. */
  readonly rawEbsEncryption: Maybe<Scalars['String']['output']>;
  /** The protocol that data flow by, as DRS spells it. */
  readonly rawInternetProtocol: Maybe<Scalars['String']['output']>;
  /** How each disk is replicated. */
  readonly replicatedDisks: ReadonlyArray<ReplicationConfigurationReplicatedDisk>;
  /** The EC2 instance type of replication servers. */
  readonly replicationServerInstanceType: Maybe<Scalars['String']['output']>;
  /** The security groups of replication servers. */
  readonly replicationServersSecurityGroupsIDs: ReadonlyArray<Scalars['ID']['output']>;
  /** The source server. */
  readonly sourceServerID: Scalars['ID']['output'];
  /** The subnet that replication servers are in. */
  readonly stagingAreaSubnetId: Maybe<Scalars['ID']['output']>;
  /** The tags of what is made in the staging area, by key. */
  readonly stagingAreaTags: ReadonlyArray<Tag>;
  /** Whether the server has a replication server of its own. */
  readonly useDedicatedReplicationServer: Maybe<Scalars['Boolean']['output']>;
};

/** By which addresses data flow. */
export type ReplicationConfigurationDataPlaneRouting =
  /** By private ones. */
  | 'PRIVATE_IP'
  /** By public ones. */
  | 'PUBLIC_IP'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** The type of large staging disks. */
export type ReplicationConfigurationDefaultLargeStagingDiskType =
  /** DRS chooses. */
  | 'AUTO'
  /** General purpose, gp2. */
  | 'GP2'
  /** General purpose, gp3. */
  | 'GP3'
  /** Throughput, st1. */
  | 'ST1'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** How staging disks are encrypted. */
export type ReplicationConfigurationEbsEncryption =
  /** With a key of one's own. */
  | 'CUSTOM'
  /** With the default key. */
  | 'DEFAULT'
  /** Not at all. */
  | 'NONE'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** How a disk is replicated. */
export type ReplicationConfigurationReplicatedDisk = {
  readonly __typename?: 'ReplicationConfigurationReplicatedDisk';
  /** The name of the disk. */
  readonly deviceName: Maybe<Scalars['String']['output']>;
  /** The operations a second of its staging disk. */
  readonly iops: Maybe<Scalars['BigInt']['output']>;
  /** Whether the server boots from it. */
  readonly isBootDisk: Maybe<Scalars['Boolean']['output']>;
  /** The type that DRS chose, where it is AUTO. */
  readonly optimizedStagingDiskType: Maybe<ReplicationConfigurationReplicatedDiskStagingDiskType>;
  /** The type that DRS chose, where it is AUTO, as DRS spells it. */
  readonly rawOptimizedStagingDiskType: Maybe<Scalars['String']['output']>;
  /** The type of its staging disk, as DRS spells it. */
  readonly rawStagingDiskType: Maybe<Scalars['String']['output']>;
  /** The type of its staging disk. */
  readonly stagingDiskType: Maybe<ReplicationConfigurationReplicatedDiskStagingDiskType>;
  /** The throughput of its staging disk in MiB/s. */
  readonly throughput: Maybe<Scalars['BigInt']['output']>;
};

/** The type of a staging disk. */
export type ReplicationConfigurationReplicatedDiskStagingDiskType =
  /** DRS chooses. */
  | 'AUTO'
  /** General purpose, gp2. */
  | 'GP2'
  /** General purpose, gp3. */
  | 'GP3'
  /** Provisioned operations, io1. */
  | 'IO1'
  /** Cold, sc1. */
  | 'SC1'
  /** Throughput, st1. */
  | 'ST1'
  /** Magnetic. */
  | 'STANDARD'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** From what the replication configurations of new source servers are made. */
export type ReplicationConfigurationTemplate = {
  readonly __typename?: 'ReplicationConfigurationTemplate';
  /** The Amazon Resource Name. */
  readonly arn: Maybe<Scalars['String']['output']>;
  /** Whether replication servers get the default security group of DRS. */
  readonly associateDefaultSecurityGroup: Maybe<Scalars['Boolean']['output']>;
  /** Whether disks that are added to the server are replicated by themselves. */
  readonly autoReplicateNewDisks: Maybe<Scalars['Boolean']['output']>;
  /** The most that replication may use, in Mbit/s; 0 for no limit. */
  readonly bandwidthThrottling: Maybe<Scalars['BigInt']['output']>;
  /** Whether replication servers get a public address. */
  readonly createPublicIP: Maybe<Scalars['Boolean']['output']>;
  /** By which addresses data flow. */
  readonly dataPlaneRouting: Maybe<ReplicationConfigurationDataPlaneRouting>;
  /** The type of large staging disks. */
  readonly defaultLargeStagingDiskType: Maybe<ReplicationConfigurationDefaultLargeStagingDiskType>;
  /** How staging disks are encrypted. */
  readonly ebsEncryption: Maybe<ReplicationConfigurationEbsEncryption>;
  /** The key that they are encrypted with. */
  readonly ebsEncryptionKeyArn: Maybe<Scalars['String']['output']>;
  /** The protocol that data flow by. */
  readonly internetProtocol: Maybe<InternetProtocol>;
  /** When DRS said so. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** Which points in time are kept, and for how long. */
  readonly pitPolicy: ReadonlyArray<PitPolicyRule>;
  /** By which addresses data flow, as DRS spells it. */
  readonly rawDataPlaneRouting: Maybe<Scalars['String']['output']>;
  /** The type of large staging disks, as DRS spells it. */
  readonly rawDefaultLargeStagingDiskType: Maybe<Scalars['String']['output']>;
  /** How staging disks are encrypted, as DRS spells it. */
  readonly rawEbsEncryption: Maybe<Scalars['String']['output']>;
  /** The protocol that data flow by, as DRS spells it. */
  readonly rawInternetProtocol: Maybe<Scalars['String']['output']>;
  /** The id: `rct-` and 17 letters or digits. */
  readonly replicationConfigurationTemplateID: Scalars['ID']['output'];
  /** The EC2 instance type of replication servers. */
  readonly replicationServerInstanceType: Maybe<Scalars['String']['output']>;
  /** The security groups of replication servers. */
  readonly replicationServersSecurityGroupsIDs: ReadonlyArray<Scalars['ID']['output']>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** The subnet that replication servers are in. */
  readonly stagingAreaSubnetId: Maybe<Scalars['ID']['output']>;
  /** The tags of what is made in the staging area, by key. */
  readonly stagingAreaTags: ReadonlyArray<Tag>;
  /** The tags, by key. */
  readonly tags: ReadonlyArray<Tag>;
  /** Whether the server has a replication server of its own. */
  readonly useDedicatedReplicationServer: Maybe<Scalars['Boolean']['output']>;
};

/** A page of replication configuration templates. */
export type ReplicationConfigurationTemplateConnection = {
  readonly __typename?: 'ReplicationConfigurationTemplateConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<ReplicationConfigurationTemplateEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<ReplicationConfigurationTemplate>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * The scopes that could not be read for this page, where others could; the next page tries them again from where they stood. Where no
   * scope could be read, the list is null and the failure stands in `errors[]`.
   */
  readonly scopeFailures: ReadonlyArray<ScopeFailure>;
};

/** An entry of a page of replication configuration templates. */
export type ReplicationConfigurationTemplateEdge = {
  readonly __typename?: 'ReplicationConfigurationTemplateEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: ReplicationConfigurationTemplate;
};

/** Which way a source server's data flow. */
export type ReplicationDirection =
  /** Back. */
  | 'FAILBACK'
  /** To AWS, or to the recovery region. */
  | 'FAILOVER'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** How the copying of a source network goes. */
export type ReplicationStatus =
  /** It failed: see the details. */
  | 'ERROR'
  /** Under way. */
  | 'IN_PROGRESS'
  /** The network is copied. */
  | 'PROTECTED'
  /** Stopped. */
  | 'STOPPED'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** A participating resource's launch status changed. */
export type ResourceLaunchStatusChange = {
  readonly __typename?: 'ResourceLaunchStatusChange';
  /** The launch status now; null when the resource is no longer in the job. */
  readonly launchStatus: Maybe<LaunchStatus>;
  /** The launch status before; null when the resource was first seen in the job. */
  readonly previousLaunchStatus: Maybe<LaunchStatus>;
  /** The launch status now, as DRS spells it. */
  readonly rawLaunchStatus: Maybe<Scalars['String']['output']>;
  /** The launch status before, as DRS spells it. */
  readonly rawPreviousLaunchStatus: Maybe<Scalars['String']['output']>;
  /** The participating resource after the change, or as it was when it left. */
  readonly resource: ParticipatingResource;
};

/** DRS's `ResourceNotFoundException`, or an id that DRS does not know. */
export type ResourceNotFoundError = RecoveryError & {
  readonly __typename?: 'ResourceNotFoundError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /** The id of the resource that DRS names; null where it names none. */
  readonly resourceId: Maybe<Scalars['String']['output']>;
  /** The type of that resource, such as `SOURCE_SERVER`, in DRS's words. */
  readonly resourceType: Maybe<Scalars['String']['output']>;
};

/** What a job achieved for one resource that is no server, such as a source network. DRS keeps no point in time of a network. */
export type ResourceRecoveryReport = {
  readonly __typename?: 'ResourceRecoveryReport';
  /** How long it took: from the start of the job until `launchedAt`. */
  readonly actualRecoveryTime: Maybe<Scalars['Duration']['output']>;
  /** Why nothing was launched; null where it was, or where it still goes on. */
  readonly failure: Maybe<RecoveryFailure>;
  /** How far the launch is. */
  readonly launchStatus: Maybe<LaunchStatus>;
  /** The last time that it was seen not launched yet: the launch was between this and `launchedAt`. Null where nobody looked before. */
  readonly launchedAfter: Maybe<Scalars['DateTime']['output']>;
  /** The latest that the launch can have been, as `launchedAtSource` tells it; null where nothing was launched, or nobody knows. */
  readonly launchedAt: Maybe<Scalars['DateTime']['output']>;
  /** From where `launchedAt` is known. */
  readonly launchedAtSource: LaunchTimeSource;
  /** Which resource it is. */
  readonly participatingResourceID: Maybe<ParticipatingResourceId>;
  /** How far the launch is, as DRS spells it. */
  readonly rawLaunchStatus: Maybe<Scalars['String']['output']>;
  /** The account and region of the job. */
  readonly scope: Scope;
};

/** The input of `reverseReplication`, member by member that of DRS's `ReverseReplication`. */
export type ReverseReplicationInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The id of the recovery instance: `i-` and 8 to 17 hexadecimal digits. */
  readonly recoveryInstanceID: Scalars['ID']['input'];
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `reverseReplication`. */
export type ReverseReplicationResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ReverseReplicationSuccess | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | ValidationError;

/** Replication in the other direction began. */
export type ReverseReplicationSuccess = {
  readonly __typename?: 'ReverseReplicationSuccess';
  /** The recovery instance. */
  readonly recoveryInstanceID: Scalars['ID']['output'];
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
  /** The Amazon Resource Name of the source server that replicates back; null where DRS names none. */
  readonly reversedDirectionSourceServerArn: Maybe<Scalars['ID']['output']>;
};

/** An account and a region: what has credentials, limits and jobs of its own. */
export type Scope = {
  readonly __typename?: 'Scope';
  /** The AWS account: 12 digits; null where the settings do not name it. */
  readonly accountID: Maybe<Scalars['ID']['output']>;
  /** When the gateway last read its jobs from DRS; null before the first time. */
  readonly jobsObservedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its name, wherever a scope is to be named: `<account>/<region>`, or `aws/<region>` (`simulator/<region>`) without `DRS_SCOPES`. */
  readonly name: Scalars['ID']['output'];
  /** The AWS region, such as `eu-west-1`. */
  readonly region: Scalars['String']['output'];
};

/** A scope that could not be asked, beside what the others told. */
export type ScopeFailure = {
  readonly __typename?: 'ScopeFailure';
  /** Why. */
  readonly error: RecoveryError;
  /** Which. */
  readonly scope: Scope;
};

/** What a drill was for one source server. */
export type ServerDrill = {
  readonly __typename?: 'ServerDrill';
  /** Whether the server was launched. */
  readonly isSuccessful: Scalars['Boolean']['output'];
  /** The job itself; null where DRS has it no more. */
  readonly job: Maybe<Job>;
  /** The id of its job. */
  readonly jobID: Maybe<Scalars['ID']['output']>;
  /** How far the launch of the server is, or was. */
  readonly launchStatus: Maybe<LaunchStatus>;
  /** The latest that the launch can have been, as `launchedAtSource` tells it; null where nothing was launched, or nobody knows. */
  readonly launchedAt: Maybe<Scalars['DateTime']['output']>;
  /** From where `launchedAt` is known. */
  readonly launchedAtSource: LaunchTimeSource;
  /** How far the launch of the server is, or was, as DRS spells it. */
  readonly rawLaunchStatus: Maybe<Scalars['String']['output']>;
  /** The account and region of the drill. */
  readonly scope: Scope;
  /** When the drill began. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A participating server's launch status changed. */
export type ServerLaunchStatusChange = {
  readonly __typename?: 'ServerLaunchStatusChange';
  /** The launch status now; null when the server is no longer in the job. */
  readonly launchStatus: Maybe<LaunchStatus>;
  /** The launch status before; null when the server was first seen in the job. */
  readonly previousLaunchStatus: Maybe<LaunchStatus>;
  /** The launch status now, as DRS spells it. */
  readonly rawLaunchStatus: Maybe<Scalars['String']['output']>;
  /** The launch status before, as DRS spells it. */
  readonly rawPreviousLaunchStatus: Maybe<Scalars['String']['output']>;
  /** The participating server after the change, or as it was when it left. */
  readonly server: ParticipatingServer;
  /** The id of the source server. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
};

/** What was found about one source server. */
export type ServerPreflight = {
  readonly __typename?: 'ServerPreflight';
  /** How much would be lost: from now back to the snapshot, or, for the latest data, how far replication is behind. Null where it is not known. */
  readonly expectedDataLoss: Maybe<Scalars['Duration']['output']>;
  /** What was found. */
  readonly findings: ReadonlyArray<PreflightFinding>;
  /** To when the server would be recovered; null where it is not known. */
  readonly recoveryPointAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * The snapshot that it would be launched from: the one that is named, or the newest where its latest data cannot be had. Null where that
   * is the latest data, where there is none, and where it could not be found out.
   */
  readonly recoverySnapshot: Maybe<RecoverySnapshot>;
  /** The source server; null where DRS has none by that id or could not be asked. */
  readonly sourceServer: Maybe<SourceServer>;
  /** The id of the source server. */
  readonly sourceServerID: Scalars['ID']['output'];
  /** What its findings come to. */
  readonly verdict: PreflightVerdict;
};

/** A participating server got a recovery instance, or another one. */
export type ServerRecoveryInstanceChange = {
  readonly __typename?: 'ServerRecoveryInstanceChange';
  /** The recovery instance before; null where there was none. */
  readonly previousRecoveryInstanceID: Maybe<Scalars['ID']['output']>;
  /** The recovery instance now. */
  readonly recoveryInstanceID: Maybe<Scalars['ID']['output']>;
  /** The participating server after the change. */
  readonly server: ParticipatingServer;
  /** The id of the source server. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
};

/** What a job achieved for one source server. */
export type ServerRecoveryReport = {
  readonly __typename?: 'ServerRecoveryReport';
  /** How much data was lost: from `recoveredTo` until the start of the job. `PT0S` where the data is of a later time. */
  readonly actualDataLoss: Maybe<Scalars['Duration']['output']>;
  /** How long the server took: from the start of the job until `launchedAt`. */
  readonly actualRecoveryTime: Maybe<Scalars['Duration']['output']>;
  /** Why nothing was launched; null where it was, or where it still goes on. */
  readonly failure: Maybe<RecoveryFailure>;
  /** How far the launch is. */
  readonly launchStatus: Maybe<LaunchStatus>;
  /** The last time that it was seen not launched yet: the launch was between this and `launchedAt`. Null where nobody looked before. */
  readonly launchedAfter: Maybe<Scalars['DateTime']['output']>;
  /** The latest that the launch can have been, as `launchedAtSource` tells it; null where nothing was launched, or nobody knows. */
  readonly launchedAt: Maybe<Scalars['DateTime']['output']>;
  /** From where `launchedAt` is known: DRS itself keeps no time of a launch. */
  readonly launchedAtSource: LaunchTimeSource;
  /** How far the launch is, as DRS spells it. */
  readonly rawLaunchStatus: Maybe<Scalars['String']['output']>;
  /** The point in time of the data that was launched; null where nothing was launched from it, or nobody knows. */
  readonly recoveredTo: Maybe<Scalars['DateTime']['output']>;
  /** From where `recoveredTo` is known; null where it is not. */
  readonly recoveredToSource: Maybe<RecoveryPointSource>;
  /** The recovery instance itself; all instances of a request cost one call. Null before the launch, and where DRS has it no more. */
  readonly recoveryInstance: Maybe<RecoveryInstance>;
  /** The id of the recovery instance, once it was launched; in a failback the one from which the server returns. */
  readonly recoveryInstanceID: Maybe<Scalars['ID']['output']>;
  /** The account and region of the job. */
  readonly scope: Scope;
  /** The source server itself; all servers of a request cost one call. Null with an entry in `errors[]` where DRS failed. */
  readonly sourceServer: Maybe<SourceServer>;
  /** The id of the source server. */
  readonly sourceServerID: Maybe<Scalars['ID']['output']>;
};

/** DRS's `ServiceQuotaExceededException`: a limit of the account is used up. */
export type ServiceQuotaExceededError = RecoveryError & {
  readonly __typename?: 'ServiceQuotaExceededError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /** The code of the limit in Service Quotas, such as `L-D88FAC3A`. */
  readonly quotaCode: Maybe<Scalars['String']['output']>;
  /** The id of the resource that DRS names; null where it names none. */
  readonly resourceId: Maybe<Scalars['String']['output']>;
  /** The type of that resource, such as `SOURCE_SERVER`, in DRS's words. */
  readonly resourceType: Maybe<Scalars['String']['output']>;
  /** The AWS service whose limit it is, in AWS's words. */
  readonly serviceCode: Maybe<Scalars['String']['output']>;
};

/** DRS could not be reached, did not answer in time, or what answered was not DRS. As an answer to a mutation: nothing was sent, or the request definitely did not arrive. */
export type ServiceUnavailableError = RecoveryError & {
  readonly __typename?: 'ServiceUnavailableError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
};

/** Where in AWS a source server is. */
export type SourceCloudProperties = {
  readonly __typename?: 'SourceCloudProperties';
  /** The account. */
  readonly originAccountID: Maybe<Scalars['ID']['output']>;
  /** The availability zone. */
  readonly originAvailabilityZone: Maybe<Scalars['String']['output']>;
  /** The region. */
  readonly originRegion: Maybe<Scalars['String']['output']>;
  /** The Outpost. */
  readonly sourceOutpostArn: Maybe<Scalars['String']['output']>;
};

/** A VPC that DRS copies, so that recovered servers find their network. */
export type SourceNetwork = Node & {
  readonly __typename?: 'SourceNetwork';
  /** The Amazon Resource Name. */
  readonly arn: Maybe<Scalars['String']['output']>;
  /** The CloudFormation stack that recovers it. */
  readonly cfnStackName: Maybe<Scalars['String']['output']>;
  /** The id for `node`: opaque, and unique over all scopes. */
  readonly id: Scalars['ID']['output'];
  /** The last recovery of it. */
  readonly lastRecovery: Maybe<NetworkRecovery>;
  /** The VPC that the last recovery made. */
  readonly launchedVpcID: Maybe<Scalars['ID']['output']>;
  /** When DRS said so. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** How its copying goes, as DRS spells it. */
  readonly rawReplicationStatus: Maybe<Scalars['String']['output']>;
  /** How its copying goes. */
  readonly replicationStatus: Maybe<ReplicationStatus>;
  /** Why it is so, in DRS's words. */
  readonly replicationStatusDetails: Maybe<Scalars['String']['output']>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** The account that it is in. */
  readonly sourceAccountID: Maybe<Scalars['ID']['output']>;
  /** The id: `sn-` and 17 letters or digits. */
  readonly sourceNetworkID: Scalars['ID']['output'];
  /** The region that it is in. */
  readonly sourceRegion: Maybe<Scalars['String']['output']>;
  /** The VPC that is copied. */
  readonly sourceVpcID: Maybe<Scalars['ID']['output']>;
  /** The tags, by key. */
  readonly tags: ReadonlyArray<Tag>;
};

/** A page of source networks. */
export type SourceNetworkConnection = {
  readonly __typename?: 'SourceNetworkConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<SourceNetworkEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<SourceNetwork>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * The scopes that could not be read for this page, where others could; the next page tries them again from where they stood. Where no
   * scope could be read, the list is null and the failure stands in `errors[]`.
   */
  readonly scopeFailures: ReadonlyArray<ScopeFailure>;
};

/** An event happened to a source network. */
export type SourceNetworkData = {
  readonly __typename?: 'SourceNetworkData';
  /** The id of the source network. */
  readonly sourceNetworkID: Maybe<Scalars['ID']['output']>;
  /** The VPC that is replicated. */
  readonly sourceVpc: Maybe<Scalars['ID']['output']>;
  /** The CloudFormation stack. */
  readonly stackName: Maybe<Scalars['String']['output']>;
  /** The VPC that was made from it. */
  readonly targetVpc: Maybe<Scalars['ID']['output']>;
};

/** An entry of a page of source networks. */
export type SourceNetworkEdge = {
  readonly __typename?: 'SourceNetworkEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: SourceNetwork;
};

/** A source network takes part. */
export type SourceNetworkParticipant = {
  readonly __typename?: 'SourceNetworkParticipant';
  /** The source network itself; all networks of a request cost one call. Null with an entry in `errors[]` where DRS failed. */
  readonly sourceNetwork: Maybe<SourceNetwork>;
  /** The id of the source network: `sn-` and 17 letters or digits. */
  readonly sourceNetworkID: Scalars['ID']['output'];
};


/** A source network takes part. */
export type SourceNetworkParticipantSourceNetworkArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A source network, or why it cannot be shown. */
export type SourceNetworkResult = AccessDeniedError | ConflictError | InternalServerError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | SourceNetwork | ThrottlingError | UninitializedAccountError | ValidationError;

/** Which source networks to list; the conditions add up. */
export type SourceNetworksFilter = {
  /** Only those of VPCs in this account: 12 digits. */
  readonly originAccountID?: InputMaybe<Scalars['ID']['input']>;
  /** Only those of VPCs in this region. */
  readonly originRegion?: InputMaybe<Scalars['String']['input']>;
  /** Only these source networks, at most 100. An empty list matches none. */
  readonly sourceNetworkIDs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What the agent found out about a source server. */
export type SourceProperties = {
  readonly __typename?: 'SourceProperties';
  /** The architecture of its processors. */
  readonly architecture: Maybe<SourceServerArchitecture>;
  /** The processors. */
  readonly cpus: ReadonlyArray<Cpu>;
  /** The disks. */
  readonly disks: ReadonlyArray<Disk>;
  /** By what the machine can be recognised. */
  readonly identificationHints: Maybe<IdentificationHints>;
  /** When this was found out. */
  readonly lastUpdatedDateTime: Maybe<Scalars['DateTime']['output']>;
  /** The network interfaces. */
  readonly networkInterfaces: ReadonlyArray<NetworkInterface>;
  /** The operating system. */
  readonly os: Maybe<Os>;
  /** Main memory in bytes. */
  readonly ramBytes: Maybe<Scalars['BigInt']['output']>;
  /** The architecture of its processors, as DRS spells it. */
  readonly rawArchitecture: Maybe<Scalars['String']['output']>;
  /** The EC2 instance type that DRS recommends. */
  readonly recommendedInstanceType: Maybe<Scalars['String']['output']>;
  /** Whether it can be launched as an instance of the Nitro system. */
  readonly supportsNitroInstances: Maybe<Scalars['Boolean']['output']>;
};

/** A server that DRS replicates. */
export type SourceServer = Node & {
  readonly __typename?: 'SourceServer';
  /**
   * The job that has the server now: while there is one, the server cannot be in another. Known by watching, without a call to DRS, and
   * seconds old at the most while DRS can be read.
   */
  readonly activeJob: Maybe<Job>;
  /** The version of the replication agent. */
  readonly agentVersion: Maybe<Scalars['String']['output']>;
  /** The Amazon Resource Name. */
  readonly arn: Maybe<Scalars['String']['output']>;
  /** How replication goes. */
  readonly dataReplicationInfo: Maybe<DataReplicationInfo>;
  /**
   * Whether the recovery of the server was drilled lately enough. The history of jobs is read once for all servers and requests: at most 20
   * pages of 200 jobs. Null with an entry in `errors[]` where DRS failed.
   */
  readonly drillReadiness: Maybe<DrillReadiness>;
  /** The id for `node`: opaque, and unique over all scopes. */
  readonly id: Scalars['ID']['output'];
  /**
   * The jobs that the server is or was in, newest first. DRS cannot list the jobs of one server: the history of all jobs is read, page by
   * page until there are enough, once for all servers that are asked for in `maxAgeSeconds`. Null with an entry in `errors[]` where DRS
   * failed.
   */
  readonly jobs: Maybe<JobHistoryConnection>;
  /** How the last launch went. */
  readonly lastLaunchResult: Maybe<LastLaunchResult>;
  /**
   * What DRS runs on every recovery instance of the server after its launch. DRS tells of one server a call: ask for those of the servers
   * that you show, not of the whole fleet. Null with an entry in `errors[]` where DRS failed.
   */
  readonly launchActions: Maybe<LaunchActions>;
  /**
   * How recovery instances of the server are launched. DRS tells of one server a call: ask for those of the servers that you show, not of
   * the whole fleet. Null with an entry in `errors[]` where DRS failed.
   */
  readonly launchConfiguration: Maybe<LaunchConfiguration>;
  /** What happened to the server so far. */
  readonly lifeCycle: Maybe<LifeCycle>;
  /** How the last launch went, as DRS spells it. */
  readonly rawLastLaunchResult: Maybe<Scalars['String']['output']>;
  /** Which way data flows, as DRS spells it. */
  readonly rawReplicationDirection: Maybe<Scalars['String']['output']>;
  /**
   * The recovery instance launched last, while it exists; all instances of a request cost one call. Null with an entry in `errors[]` where
   * DRS failed.
   */
  readonly recoveryInstance: Maybe<RecoveryInstance>;
  /** The id of the recovery instance launched last, while it exists. */
  readonly recoveryInstanceId: Maybe<Scalars['ID']['output']>;
  /**
   * The points in time that the server can be recovered to. DRS tells them of one server a call: ask for those of the servers that
   * you show, not of the whole fleet. Null with an entry in `errors[]` where DRS failed.
   */
  readonly recoverySnapshots: Maybe<RecoverySnapshotConnection>;
  /**
   * How the server is replicated. DRS tells of one server a call: ask for those of the servers that you show, not of the whole fleet. Null
   * with an entry in `errors[]` where DRS failed.
   */
  readonly replicationConfiguration: Maybe<ReplicationConfiguration>;
  /** Which way data flows. */
  readonly replicationDirection: Maybe<ReplicationDirection>;
  /** The source server that replicates the other way, where replication was reversed. */
  readonly reversedDirectionSourceServerArn: Maybe<Scalars['String']['output']>;
  /** The account and region to which it belongs. */
  readonly scope: Scope;
  /** Where the server is, when it is in AWS. */
  readonly sourceCloudProperties: Maybe<SourceCloudProperties>;
  /** The source network that the server belongs to; all networks of a request cost one call. */
  readonly sourceNetwork: Maybe<SourceNetwork>;
  /** The id of the source network that the server belongs to. */
  readonly sourceNetworkID: Maybe<Scalars['ID']['output']>;
  /** What the agent found out about the server. */
  readonly sourceProperties: Maybe<SourceProperties>;
  /** The id: `s-` and 17 letters or digits. */
  readonly sourceServerID: Scalars['ID']['output'];
  /** The account that the server replicates into, where that is another one. */
  readonly stagingArea: Maybe<StagingArea>;
  /** The tags, by key. */
  readonly tags: ReadonlyArray<Tag>;
};


/** A server that DRS replicates. */
export type SourceServerDrillReadinessArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};


/** A server that DRS replicates. */
export type SourceServerJobsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};


/** A server that DRS replicates. */
export type SourceServerLaunchActionsArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};


/** A server that DRS replicates. */
export type SourceServerLaunchConfigurationArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};


/** A server that DRS replicates. */
export type SourceServerRecoverySnapshotsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RecoverySnapshotsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<RecoverySnapshotsOrder>;
};


/** A server that DRS replicates. */
export type SourceServerReplicationConfigurationArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};


/** A server that DRS replicates. */
export type SourceServerSourceNetworkArgs = {
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** The architecture of processors; DRS's `x86_64` and `arm64` in capitals. */
export type SourceServerArchitecture =
  /** Arm, 64 bits. */
  | 'ARM64'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** Intel and AMD, 64 bits. */
  | 'X86_64';

/** A page of source servers. There is no total: DRS cannot count. */
export type SourceServerConnection = {
  readonly __typename?: 'SourceServerConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<SourceServerEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<SourceServer>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * The scopes that could not be read for this page, where others could; the next page tries them again from where they stood. Where no
   * scope could be read, the list is null and the failure stands in `errors[]`.
   */
  readonly scopeFailures: ReadonlyArray<ScopeFailure>;
};

/** An entry of a page of source servers. */
export type SourceServerEdge = {
  readonly __typename?: 'SourceServerEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: SourceServer;
};

/** A source server, or why it cannot be shown. */
export type SourceServerResult = AccessDeniedError | ConflictError | InternalServerError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | SourceServer | ThrottlingError | UninitializedAccountError | ValidationError;

/** A tag that source servers must have. */
export type SourceServerTagLimit = {
  readonly __typename?: 'SourceServerTagLimit';
  /** The tag's key. */
  readonly key: Scalars['String']['output'];
  /** Its value must be one of these. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** Which source servers to list; the conditions add up. */
export type SourceServersFilter = {
  /** Only the source server with this hardware id. */
  readonly hardwareId?: InputMaybe<Scalars['String']['input']>;
  /**
   * Only source servers whose last successful drill is too old, or cannot be shown (see `drillReadiness`); false: only the others. DRS does
   * not filter by this, so the gateway does over its pages; the history of jobs is read once for all of them.
   */
  readonly isDrillOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these source servers, at most 200. An empty list matches none. */
  readonly sourceServerIDs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only source servers extended from these staging accounts, at most 200. An empty list matches none. */
  readonly stagingAccountIDs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** An account from which source servers can be extended into this one: DRS's `Account`. */
export type StagingAccount = {
  readonly __typename?: 'StagingAccount';
  /** 12 digits. */
  readonly accountID: Scalars['ID']['output'];
  /** When DRS said so. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The account and region to which it belongs. */
  readonly scope: Scope;
};

/** A page of staging accounts. */
export type StagingAccountConnection = {
  readonly __typename?: 'StagingAccountConnection';
  /** The page's entries with their cursors. */
  readonly edges: ReadonlyArray<StagingAccountEdge>;
  /** The page's entries. */
  readonly nodes: ReadonlyArray<StagingAccount>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * The scopes that could not be read for this page, where others could; the next page tries them again from where they stood. Where no
   * scope could be read, the list is null and the failure stands in `errors[]`.
   */
  readonly scopeFailures: ReadonlyArray<ScopeFailure>;
};

/** An entry of a page of staging accounts. */
export type StagingAccountEdge = {
  readonly __typename?: 'StagingAccountEdge';
  /** Where the entry stands: hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: StagingAccount;
};

/** The account that a source server replicates into. */
export type StagingArea = {
  readonly __typename?: 'StagingArea';
  /** Why the server could not be extended. */
  readonly errorMessage: Maybe<Scalars['String']['output']>;
  /** Whether the server is extended from there, as DRS spells it. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** The account. */
  readonly stagingAccountID: Maybe<Scalars['ID']['output']>;
  /** The source server in that account. */
  readonly stagingSourceServerArn: Maybe<Scalars['String']['output']>;
  /** Whether the server is extended from there. */
  readonly status: Maybe<ExtensionStatus>;
};

/** The input of `startFailbackLaunch`, member by member that of DRS's `StartFailbackLaunch`. */
export type StartFailbackLaunchInput = {
  /**
   * Names this request, 1 to 255 characters, chosen by the caller and belonging to the caller alone, as that of `startRecovery`: the
   * same key with the same input starts nothing again and answers with the same job and `isReplay: true`; with another input, or in
   * another mutation, it answers `IdempotencyMismatchError`. Without a key each call is a request of its own.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The recovery instances to fail back from, 1 to 200, none of them twice. */
  readonly recoveryInstanceIDs: ReadonlyArray<Scalars['ID']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Tags for the job, at most 48: DRS allows 50 and the gateway keeps two for its own. Keys that begin with `aws:` or `drs-gateway:`
   * are reserved.
   */
  readonly tags?: InputMaybe<ReadonlyArray<TagInput>>;
};

/** What became of `startFailbackLaunch`. */
export type StartFailbackLaunchResult = AccessDeniedError | ConflictError | IdempotencyMismatchError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | StartFailbackLaunchSuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** A failback launch was started. */
export type StartFailbackLaunchSuccess = {
  readonly __typename?: 'StartFailbackLaunchSuccess';
  /** Whether the job was started by an earlier request with the same `idempotencyKey`. The job is then shown as it is now. */
  readonly isReplay: Scalars['Boolean']['output'];
  /** The job as DRS described it when it started. Follow it with `jobUpdates`. */
  readonly job: Job;
  /** The gateway's id of the request: the value of the tag `drs-gateway:request-id` of the job. */
  readonly requestID: Scalars['ID']['output'];
};

/** The input of `startRecovery`, member by member that of DRS's `StartRecovery`. */
export type StartRecoveryInput = {
  /**
   * Names this start, 1 to 255 characters, chosen by the caller and belonging to the caller alone. The same key with the same input
   * (whatever the order of servers and tags; `reason` does not count) starts nothing again: it answers with the same job and
   * `isReplay: true`, also while the first call still runs, on another replica, and after a crash. With another input it answers
   * `IdempotencyMismatchError`. A key whose start was definitely refused may be sent again. Keys are kept for 24 hours at least
   * (`IDEMPOTENCY_RETENTION_MS`). Without a key each call is a start of its own.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * `true` for a drill, `false` for a real recovery. Required on purpose: DRS takes a request that leaves it out as a real
   * recovery.
   */
  readonly isDrill: Scalars['Boolean']['input'];
  /**
   * The `token` of the `recoveryPreflight` on which this start rests. The preflight is then made again before anything is sent, and the
   * start is refused with `PreflightOutdatedError` where what was found no longer holds. It does not make another input of it for
   * `idempotencyKey`, and a start that is answered as a repetition is not checked. Without it nothing is checked beforehand.
   */
  readonly preflightToken?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region of the source servers, by the `name` of one of `scopes`. Only needed where their ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The source servers to recover, 1 to 200, none of them twice. */
  readonly sourceServers: ReadonlyArray<StartRecoverySourceServerInput>;
  /**
   * Tags for the job, at most 48: DRS allows 50 and the gateway keeps two for its own. Keys that begin with `aws:` or
   * `drs-gateway:` are reserved.
   */
  readonly tags?: InputMaybe<ReadonlyArray<TagInput>>;
};

/** What became of `startRecovery`. */
export type StartRecoveryResult = AccessDeniedError | ApprovalRequiredError | ConflictError | IdempotencyMismatchError | InternalServerError | OutcomeUnknownError | PreflightOutdatedError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | StartRecoverySuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** One source server to recover, and from when. */
export type StartRecoverySourceServerInput = {
  /**
   * The recovery snapshot to launch from: `pit-` and 17 letters or digits. Left out: from the latest data, by taking an
   * on-demand snapshot.
   */
  readonly recoverySnapshotID?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the source server: `s-` and 17 letters or digits. */
  readonly sourceServerID: Scalars['ID']['input'];
};

/** A job was started. */
export type StartRecoverySuccess = {
  readonly __typename?: 'StartRecoverySuccess';
  /** Whether the job was started by an earlier request with the same `idempotencyKey`. The job is then shown as it is now. */
  readonly isReplay: Scalars['Boolean']['output'];
  /** The job as DRS described it when it started. Follow it with `jobUpdates`. */
  readonly job: Job;
  /** The gateway's id of the request: the value of the tag `drs-gateway:request-id` of the job. */
  readonly requestID: Scalars['ID']['output'];
};

/** The input of `startReplication`, member by member that of DRS's `StartReplication`. */
export type StartReplicationInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the source server: `s-` and 17 letters or digits. */
  readonly sourceServerID: Scalars['ID']['input'];
};

/** What became of `startReplication`. */
export type StartReplicationResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | StartReplicationSuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** Replication starts. */
export type StartReplicationSuccess = {
  readonly __typename?: 'StartReplicationSuccess';
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
  /** The source server as DRS described it then. */
  readonly sourceServer: SourceServer;
};

/** The input of `startSourceNetworkRecovery`, member by member that of DRS's `StartSourceNetworkRecovery`. */
export type StartSourceNetworkRecoveryInput = {
  /** `true`: by a new stack, instead of updating the one that is there. Left out: as DRS does by default. */
  readonly deployAsNew?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Names this request, 1 to 255 characters, chosen by the caller and belonging to the caller alone, as that of `startRecovery`: the
   * same key with the same input starts nothing again and answers with the same job and `isReplay: true`; with another input, or in
   * another mutation, it answers `IdempotencyMismatchError`. Without a key each call is a request of its own.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The source networks to recover, 1 to 100, none of them twice. */
  readonly sourceNetworks: ReadonlyArray<StartSourceNetworkRecoverySourceNetworkInput>;
  /**
   * Tags for the job, at most 48: DRS allows 50 and the gateway keeps two for its own. Keys that begin with `aws:` or `drs-gateway:`
   * are reserved.
   */
  readonly tags?: InputMaybe<ReadonlyArray<TagInput>>;
};

/** What became of `startSourceNetworkRecovery`. */
export type StartSourceNetworkRecoveryResult = AccessDeniedError | ConflictError | IdempotencyMismatchError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | StartSourceNetworkRecoverySuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** One source network to recover, and by which stack. */
export type StartSourceNetworkRecoverySourceNetworkInput = {
  /** The name of the CloudFormation stack: a letter, then letters, digits and hyphens, 1 to 128 characters. Left out: DRS names it. */
  readonly cfnStackName?: InputMaybe<Scalars['String']['input']>;
  /** The id of the source network: `sn-` and 17 letters or digits. */
  readonly sourceNetworkID: Scalars['ID']['input'];
};

/** A network recovery was started. */
export type StartSourceNetworkRecoverySuccess = {
  readonly __typename?: 'StartSourceNetworkRecoverySuccess';
  /** Whether the job was started by an earlier request with the same `idempotencyKey`. The job is then shown as it is now. */
  readonly isReplay: Scalars['Boolean']['output'];
  /** The job as DRS described it when it started. Follow it with `jobUpdates`. */
  readonly job: Job;
  /** The gateway's id of the request: the value of the tag `drs-gateway:request-id` of the job. */
  readonly requestID: Scalars['ID']['output'];
};

/** The input of `startSourceNetworkReplication`, member by member that of DRS's `StartSourceNetworkReplication`. */
export type StartSourceNetworkReplicationInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the source network: `sn-` and 17 letters or digits. */
  readonly sourceNetworkID: Scalars['ID']['input'];
};

/** What became of `startSourceNetworkReplication`. */
export type StartSourceNetworkReplicationResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | StartSourceNetworkReplicationSuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** Replication of the source network starts. */
export type StartSourceNetworkReplicationSuccess = {
  readonly __typename?: 'StartSourceNetworkReplicationSuccess';
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
  /** The source network as DRS described it then. */
  readonly sourceNetwork: SourceNetwork;
};

/** The input of `stopFailback`, member by member that of DRS's `StopFailback`. */
export type StopFailbackInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The id of the recovery instance: `i-` and 8 to 17 hexadecimal digits. */
  readonly recoveryInstanceID: Scalars['ID']['input'];
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `stopFailback`. */
export type StopFailbackResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | StopFailbackSuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** The failback was stopped. */
export type StopFailbackSuccess = {
  readonly __typename?: 'StopFailbackSuccess';
  /** The recovery instance. */
  readonly recoveryInstanceID: Scalars['ID']['output'];
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
};

/** The input of `stopReplication`, member by member that of DRS's `StopReplication`. */
export type StopReplicationInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the source server: `s-` and 17 letters or digits. */
  readonly sourceServerID: Scalars['ID']['input'];
};

/** What became of `stopReplication`. */
export type StopReplicationResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | StopReplicationSuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** Replication stops. */
export type StopReplicationSuccess = {
  readonly __typename?: 'StopReplicationSuccess';
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
  /** The source server as DRS described it then. */
  readonly sourceServer: SourceServer;
};

/** The input of `stopSourceNetworkReplication`, member by member that of DRS's `StopSourceNetworkReplication`. */
export type StopSourceNetworkReplicationInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the source network: `sn-` and 17 letters or digits. */
  readonly sourceNetworkID: Scalars['ID']['input'];
};

/** What became of `stopSourceNetworkReplication`. */
export type StopSourceNetworkReplicationResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | StopSourceNetworkReplicationSuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** Replication of the source network stops. */
export type StopSourceNetworkReplicationSuccess = {
  readonly __typename?: 'StopSourceNetworkReplicationSuccess';
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
  /** The source network as DRS described it then. */
  readonly sourceNetwork: SourceNetwork;
};

/** What can be watched, over WebSocket with the `graphql-transport-ws` protocol. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * The same events for every job, also for those that somebody starts outside the gateway. Without `after` it begins with
   * the present state of each job that is not over, or with `JobStreamCurrent` where there is none. It goes on until the client ends it, or until an error type says that no waiting helps.
   */
  readonly jobActivity: Maybe<JobActivityEvent>;
  /**
   * One job until it is over: first its present state with empty `changes` (or, with `after`, the first change after the
   * cursor), then an event for each reading of DRS that shows changes, then the stream completes by itself. While DRS cannot be read a
   * `JobStreamStale` says so and the stream goes on by itself. An unknown job is a `ResourceNotFoundError`.
   */
  readonly jobUpdates: Maybe<JobUpdatesEvent>;
  /**
   * The approvals that one may see: first each that is pending or of `approvalIDs`, then each that is asked for, decided, used by a start, given back by one that
   * failed, or expires. Of one that changes again before it was read the newest state is told. Goes on until the client ends it.
   */
  readonly recoveryApprovalUpdates: Maybe<RecoveryApprovalUpdatesEvent>;
  /**
   * What the gateway remembers of one request to start a job: first as it is, then each change, then the stream completes by itself once the request is
   * settled (STARTED or RELEASED). For the caller of an `OutcomeUnknownError`.
   */
  readonly recoveryRequestUpdates: Maybe<RecoveryRequestUpdatesEvent>;
};


/** What can be watched, over WebSocket with the `graphql-transport-ws` protocol. */
export type SubscriptionJobActivityArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be watched, over WebSocket with the `graphql-transport-ws` protocol. */
export type SubscriptionJobUpdatesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  jobID: Scalars['ID']['input'];
  scope: InputMaybe<Scalars['ID']['input']>;
};


/** What can be watched, over WebSocket with the `graphql-transport-ws` protocol. */
export type SubscriptionRecoveryApprovalUpdatesArgs = {
  approvalIDs: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  scopes: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** What can be watched, over WebSocket with the `graphql-transport-ws` protocol. */
export type SubscriptionRecoveryRequestUpdatesArgs = {
  requestID: Scalars['ID']['input'];
};

/** A tag. */
export type Tag = {
  readonly __typename?: 'Tag';
  /** The key. */
  readonly key: Scalars['String']['output'];
  /** The value. */
  readonly value: Scalars['String']['output'];
};

/** A tag to set. */
export type TagInput = {
  /** The key, 0 to 256 characters, once in a list. */
  readonly key: Scalars['String']['input'];
  /** The value, 0 to 256 characters. */
  readonly value: Scalars['String']['input'];
};

/** The input of `tagResource`, member by member that of DRS's `TagResource`. */
export type TagResourceInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The Amazon Resource Name of the thing: a source server, a job, a recovery instance, a source network or whatever else DRS tags. */
  readonly resourceArn: Scalars['ID']['input'];
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The tags to set, 1 to 50. Keys that begin with `aws:` or `drs-gateway:` are reserved. */
  readonly tags: ReadonlyArray<TagInput>;
};

/** What became of `tagResource`. */
export type TagResourceResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | TagResourceSuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** The tags were set. */
export type TagResourceSuccess = {
  readonly __typename?: 'TagResourceSuccess';
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
  /** The Amazon Resource Name of the thing. */
  readonly resourceArn: Scalars['ID']['output'];
};

/** How the instance type is chosen. */
export type TargetInstanceTypeRightSizingMethod =
  /** By the processors and the memory of the source server. */
  | 'BASIC'
  /** As the source server is in AWS. */
  | 'IN_AWS'
  /** As the launch template says. */
  | 'NONE'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';

/** The input of `terminateRecoveryInstances`, member by member that of DRS's `TerminateRecoveryInstances`. */
export type TerminateRecoveryInstancesInput = {
  /**
   * Names this request, 1 to 255 characters, chosen by the caller and belonging to the caller alone, as that of `startRecovery`: the
   * same key with the same input starts nothing again and answers with the same job and `isReplay: true`; with another input, or in
   * another mutation, it answers `IdempotencyMismatchError`. Without a key each call is a request of its own.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The recovery instances to terminate, 1 to 200, none of them twice. */
  readonly recoveryInstanceIDs: ReadonlyArray<Scalars['ID']['input']>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `terminateRecoveryInstances`. */
export type TerminateRecoveryInstancesResult = AccessDeniedError | ConflictError | IdempotencyMismatchError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | TerminateRecoveryInstancesSuccess | ThrottlingError | UninitializedAccountError | ValidationError;

/** A job that terminates recovery instances was started. */
export type TerminateRecoveryInstancesSuccess = {
  readonly __typename?: 'TerminateRecoveryInstancesSuccess';
  /** Whether the job was started by an earlier request with the same `idempotencyKey`. The job is then shown as it is now. */
  readonly isReplay: Scalars['Boolean']['output'];
  /** The job as DRS described it when it started. Follow it with `jobUpdates`. */
  readonly job: Job;
  /** The gateway's id of the request, as `recoveryRequest` knows it. DRS does not let the gateway tag this job. */
  readonly requestID: Scalars['ID']['output'];
};

/** Too many calls in a short time: DRS's `ThrottlingException`, or the gateway's own budget of calls. Nothing was started. */
export type ThrottlingError = RecoveryError & {
  readonly __typename?: 'ThrottlingError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /** The code of the limit in Service Quotas, such as `L-D88FAC3A`. */
  readonly quotaCode: Maybe<Scalars['String']['output']>;
  /** How long DRS asks to wait before the next attempt, in seconds. */
  readonly retryAfterSeconds: Maybe<Scalars['Int']['output']>;
  /** The AWS service whose limit it is, in AWS's words. */
  readonly serviceCode: Maybe<Scalars['String']['output']>;
};

/** DRS's `UninitializedAccountException`: DRS was never initialised in this account and region. */
export type UninitializedAccountError = RecoveryError & {
  readonly __typename?: 'UninitializedAccountError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
};

/** An event happened to a resource of a kind that this version of the gateway does not know. */
export type UnknownEventResourceData = {
  readonly __typename?: 'UnknownEventResourceData';
  /** The name under which DRS gives it. */
  readonly memberName: Scalars['String']['output'];
};

/** A resource of a kind that this version of the gateway does not know takes part. */
export type UnknownParticipant = {
  readonly __typename?: 'UnknownParticipant';
  /** The name under which DRS gives its id. */
  readonly memberName: Scalars['String']['output'];
};

/** The input of `untagResource`, member by member that of DRS's `UntagResource`. */
export type UntagResourceInput = {
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The Amazon Resource Name of the thing: a source server, a job, a recovery instance, a source network or whatever else DRS tags. */
  readonly resourceArn: Scalars['ID']['input'];
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The keys of the tags to take away, 1 to 50. Keys that begin with `aws:` or `drs-gateway:` are reserved. */
  readonly tagKeys: ReadonlyArray<Scalars['String']['input']>;
};

/** What became of `untagResource`. */
export type UntagResourceResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | UntagResourceSuccess | ValidationError;

/** The tags were taken away. */
export type UntagResourceSuccess = {
  readonly __typename?: 'UntagResourceSuccess';
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
  /** The Amazon Resource Name of the thing. */
  readonly resourceArn: Scalars['ID']['output'];
};

/** The input of `updateLaunchConfiguration`, member by member that of DRS's `UpdateLaunchConfiguration`. */
export type UpdateLaunchConfigurationInput = {
  /** Whether the instance gets the source server's private IP address. */
  readonly copyPrivateIp?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the instance gets the source server's tags. */
  readonly copyTags?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the instance is started after the launch. */
  readonly launchDisposition?: InputMaybe<LaunchDisposition>;
  /** An instance to launch into, instead of a new one. */
  readonly launchIntoInstanceProperties?: InputMaybe<LaunchIntoInstancePropertiesInput>;
  /** The licence of the operating system. */
  readonly licensing?: InputMaybe<LicensingInput>;
  /** The name of the launch configuration, at most 128 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Whether the post-launch actions run. */
  readonly postLaunchEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether a recovery is to be fast or thorough. */
  readonly recoveryMode?: InputMaybe<RecoveryMode>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the source server: `s-` and 17 letters or digits. */
  readonly sourceServerID: Scalars['ID']['input'];
  /** Whether and how DRS chooses the instance type. */
  readonly targetInstanceTypeRightSizingMethod?: InputMaybe<TargetInstanceTypeRightSizingMethod>;
};

/** What became of `updateLaunchConfiguration`. */
export type UpdateLaunchConfigurationResult = AccessDeniedError | ConflictError | InternalServerError | OutcomeUnknownError | ResourceNotFoundError | ServiceQuotaExceededError | ServiceUnavailableError | ThrottlingError | UninitializedAccountError | UpdateLaunchConfigurationSuccess | ValidationError;

/** The launch configuration was changed. */
export type UpdateLaunchConfigurationSuccess = {
  readonly __typename?: 'UpdateLaunchConfigurationSuccess';
  /** The launch configuration as it is now. */
  readonly launchConfiguration: LaunchConfiguration;
  /** The gateway's id of the request, as `auditEvents` knows it. */
  readonly requestID: Scalars['ID']['output'];
};

/** The input breaks a rule: found by the gateway before anything was sent, or DRS's `ValidationException`. */
export type ValidationError = RecoveryError & {
  readonly __typename?: 'ValidationError';
  /**
   * AWS's own words, where `message` does not repeat them because they name ARNs, principals or accounts; null where there are none,
   * or where the caller lacks the permission `diagnostics:read` in the scope.
   */
  readonly awsMessage: Maybe<Scalars['String']['output']>;
  /** AWS's id of the request, for a support case; null where AWS never answered. */
  readonly awsRequestID: Maybe<Scalars['String']['output']>;
  /**
   * The name of DRS's exception, or what its `code` member says; a code of the network or of the gateway itself (`Gateway…`) where
   * DRS did not speak; null where there is none.
   */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Every field that breaks a rule, all at once; of more than 50 the first 50. */
  readonly fieldList: ReadonlyArray<ValidationExceptionField>;
  /** Whether the same request, sent again later, may well succeed without anybody changing anything. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** What failed, with which id, and what to do next. */
  readonly message: Scalars['String']['output'];
  /** The reason as DRS spells it. */
  readonly rawReason: Maybe<Scalars['String']['output']>;
  /** Why, in DRS's terms. */
  readonly reason: Maybe<ValidationExceptionReason>;
};

/** A field that breaks a rule. */
export type ValidationExceptionField = {
  readonly __typename?: 'ValidationExceptionField';
  /** The rule, what was given, and what to do. */
  readonly message: Scalars['String']['output'];
  /** The path of the field, such as `input.sourceServers[2].sourceServerID`; DRS's own path where DRS found it. */
  readonly name: Scalars['String']['output'];
};

/** Why DRS refuses an input. */
export type ValidationExceptionReason =
  /** DRS cannot read the request. */
  | 'CANNOT_PARSE'
  /** A field breaks a rule. */
  | 'FIELD_VALIDATION_FAILED'
  /** Something else. */
  | 'OTHER'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN'
  /** DRS does not know the operation. */
  | 'UNKNOWN_OPERATION';

/** Who asks: whoever the bearer token names, or `anonymous` where the gateway asks for none. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** When their login ends: then requests need a new token, and sockets are closed. Null: never. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** What their roles come to. Grants add up. */
  readonly grants: ReadonlyArray<Grant>;
  /** Whether a login proved it. */
  readonly isVerified: Scalars['Boolean']['output'];
  /** How the audit trail and the tag of a job in DRS name them. Idempotency keys are theirs alone. */
  readonly name: Scalars['String']['output'];
  /** What they may do, without saying for which source servers: `grants` does. Each is named `<what>:<how>`, such as `recovery:drill`. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** Their roles, by the names that the gateway's settings give them; none while there are no logins. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
};


/** Who asks: whoever the bearer token names, or `anonymous` where the gateway asks for none. */
export type ViewerPermissionsArgs = {
  scope: InputMaybe<Scalars['ID']['input']>;
};

/** Whether a disk can be recovered as it is. */
export type VolumeStatus =
  /** There are marketplace product codes on it. */
  | 'CONTAINS_MARKETPLACE_PRODUCT_CODES'
  /** Attributes of its volume are missing. */
  | 'MISSING_VOLUME_ATTRIBUTES'
  /** Attributes of its volume are missing, and could not be checked. */
  | 'MISSING_VOLUME_ATTRIBUTES_AND_PRECHECK_UNAVAILABLE'
  /** Not known yet. */
  | 'PENDING'
  /** It can. */
  | 'REGULAR'
  /** A value that this version of the gateway does not know; the raw string stands beside it. */
  | 'UNKNOWN';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ApproveRecoveryResult:
    | ( AccessDeniedFailure )
    | ( ApprovalNotPendingFailure )
    | ( ApproveRecoverySuccessParent )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  AssociateSourceNetworkStackResult:
    | ( AccessDeniedFailure )
    | ( AssociateSourceNetworkStackSuccessParent )
    | ( ConflictFailure )
    | ( IdempotencyMismatchFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  AuditedInput:
    | ( RememberedDecision )
    | ( RememberedAssociateSourceNetworkStack )
    | ( RememberedDeleteJob )
    | ( RememberedInstanceChange )
    | ( RememberedInstanceChange )
    | ( RememberedServerChange )
    | ( RememberedInitializeService )
    | ( RememberedDecision )
    | ( RememberedInstanceChange )
    | ( RememberedStartFailbackLaunch )
    | ( RememberedStartRecovery )
    | ( RememberedServerChange )
    | ( RememberedStartSourceNetworkRecovery )
    | ( RememberedNetworkChange )
    | ( RememberedInstanceChange )
    | ( RememberedServerChange )
    | ( RememberedNetworkChange )
    | ( RememberedTagging )
    | ( RememberedTerminateRecoveryInstances )
    | ( RememberedTagging )
    | ( RememberedUpdateLaunchConfiguration )
  ;
  DeleteJobResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( DeleteJobSuccessParent )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  DeleteRecoveryInstanceResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( DeleteRecoveryInstanceSuccessParent )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  DisconnectRecoveryInstanceResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( DisconnectRecoveryInstanceSuccessParent )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  DisconnectSourceServerResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( DisconnectSourceServerSuccessParent )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  EventResourceData:
    | ( SourceNetworkDataParent )
    | ( UnknownEventResourceDataParent )
  ;
  InitializeServiceResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InitializeServiceSuccessParent )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  JobActivityEvent:
    | ( AccessDeniedFailure )
    | ( JobStreamCurrentParent )
    | ( JobStreamStaleParent )
    | ( JobUpdateParent )
    | ( ScopeFailureParent )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  JobChange:
    | ( JobLogItemAddedParent )
    | ( JobStatusChangeParent )
    | ( JobTagsChangeParent )
    | ( LaunchActionRunChangeParent )
    | ( ResourceLaunchStatusChangeParent )
    | ( ServerLaunchStatusChangeParent )
    | ( ServerRecoveryInstanceChangeParent )
  ;
  JobResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( JobParent )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  JobUpdatesEvent:
    | ( AccessDeniedFailure )
    | ( JobStreamStaleParent )
    | ( JobUpdateParent )
    | ( ResourceNotFoundFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  ParticipatingResourceID:
    | ( SourceNetworkParticipantParent )
    | ( UnknownParticipantParent )
  ;
  RecoveryApprovalResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( RecoveryApprovalParent )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  RecoveryApprovalUpdatesEvent:
    | ( AccessDeniedFailure )
    | ( RecoveryApprovalParent )
    | ( ServiceUnavailableFailure )
    | ( ValidationFailure )
  ;
  RecoveryInstanceResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( RecoveryInstanceParent )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  RecoveryPreflightResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( RecoveryPreflightParent )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  RecoveryRequestResult:
    | ( AccessDeniedFailure )
    | ( RecoveryRequestParent )
    | ( ResourceNotFoundFailure )
    | ( ServiceUnavailableFailure )
    | ( ValidationFailure )
  ;
  RecoveryRequestUpdatesEvent:
    | ( AccessDeniedFailure )
    | ( RecoveryRequestParent )
    | ( ResourceNotFoundFailure )
    | ( ServiceUnavailableFailure )
  ;
  RejectRecoveryResult:
    | ( AccessDeniedFailure )
    | ( ApprovalNotPendingFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( RejectRecoverySuccessParent )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  ReverseReplicationResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ReverseReplicationSuccessParent )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  SourceNetworkResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( SourceNetworkParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  SourceServerResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( SourceServerParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  StartFailbackLaunchResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( IdempotencyMismatchFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( StartFailbackLaunchSuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  StartRecoveryResult:
    | ( AccessDeniedFailure )
    | ( ApprovalRequiredFailure )
    | ( ConflictFailure )
    | ( IdempotencyMismatchFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( PreflightOutdatedFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( StartRecoverySuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  StartReplicationResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( StartReplicationSuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  StartSourceNetworkRecoveryResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( IdempotencyMismatchFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( StartSourceNetworkRecoverySuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  StartSourceNetworkReplicationResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( StartSourceNetworkReplicationSuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  StopFailbackResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( StopFailbackSuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  StopReplicationResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( StopReplicationSuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  StopSourceNetworkReplicationResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( StopSourceNetworkReplicationSuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  TagResourceResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( TagResourceSuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  TerminateRecoveryInstancesResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( IdempotencyMismatchFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( TerminateRecoveryInstancesSuccessParent )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( ValidationFailure )
  ;
  UntagResourceResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( UntagResourceSuccessParent )
    | ( ValidationFailure )
  ;
  UpdateLaunchConfigurationResult:
    | ( AccessDeniedFailure )
    | ( ConflictFailure )
    | ( InternalServerFailure )
    | ( OutcomeUnknownFailure )
    | ( ResourceNotFoundFailure )
    | ( ServiceQuotaExceededFailure )
    | ( ServiceUnavailableFailure )
    | ( ThrottlingFailure )
    | ( UninitializedAccountFailure )
    | ( UpdateLaunchConfigurationSuccessParent )
    | ( ValidationFailure )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessDeniedError: ResolverTypeWrapper<AccessDeniedFailure>;
  Actor: ResolverTypeWrapper<ActorParent>;
  ApprovalNotPendingError: ResolverTypeWrapper<ApprovalNotPendingFailure>;
  ApprovalRequiredError: ResolverTypeWrapper<ApprovalRequiredFailure>;
  ApproveRecoveryInput: ApproveRecoveryInput;
  ApproveRecoveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveRecoveryResult']>;
  ApproveRecoverySuccess: ResolverTypeWrapper<ApproveRecoverySuccessParent>;
  AssociateSourceNetworkStackInput: AssociateSourceNetworkStackInput;
  AssociateSourceNetworkStackResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssociateSourceNetworkStackResult']>;
  AssociateSourceNetworkStackSuccess: ResolverTypeWrapper<AssociateSourceNetworkStackSuccessParent>;
  AuditEvent: ResolverTypeWrapper<AuditEventParent>;
  AuditEventConnection: ResolverTypeWrapper<Connection<AuditEventParent>>;
  AuditEventEdge: ResolverTypeWrapper<Edge<AuditEventParent>>;
  AuditEventsFilter: AuditEventsFilter;
  AuditOutcome: ResolverTypeWrapper<AuditOutcomeParent>;
  AuditPhase: AuditPhase;
  AuditedInput: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AuditedInput']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BusySourceServer: ResolverTypeWrapper<BusySourceServerParent>;
  CPU: ResolverTypeWrapper<Cpu>;
  ConflictError: ResolverTypeWrapper<ConflictFailure>;
  ConversionProperties: ResolverTypeWrapper<ConversionPropertiesParent>;
  ConversionVolume: ResolverTypeWrapper<ConversionVolume>;
  ConvertedSnapshot: ResolverTypeWrapper<ConvertedSnapshot>;
  DataReplicationError: ResolverTypeWrapper<DataReplicationErrorParent>;
  DataReplicationErrorString: DataReplicationErrorString;
  DataReplicationInfo: ResolverTypeWrapper<DataReplicationInfoParent>;
  DataReplicationInfoReplicatedDisk: ResolverTypeWrapper<DataReplicationInfoReplicatedDiskParent>;
  DataReplicationInitiation: ResolverTypeWrapper<DataReplicationInitiationParent>;
  DataReplicationInitiationStep: ResolverTypeWrapper<DataReplicationInitiationStepParent>;
  DataReplicationInitiationStepName: DataReplicationInitiationStepName;
  DataReplicationInitiationStepStatus: DataReplicationInitiationStepStatus;
  DataReplicationState: DataReplicationState;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteJobInput: DeleteJobInput;
  DeleteJobResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteJobResult']>;
  DeleteJobSuccess: ResolverTypeWrapper<DeleteJobSuccessParent>;
  DeleteRecoveryInstanceInput: DeleteRecoveryInstanceInput;
  DeleteRecoveryInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteRecoveryInstanceResult']>;
  DeleteRecoveryInstanceSuccess: ResolverTypeWrapper<DeleteRecoveryInstanceSuccessParent>;
  DisconnectRecoveryInstanceInput: DisconnectRecoveryInstanceInput;
  DisconnectRecoveryInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisconnectRecoveryInstanceResult']>;
  DisconnectRecoveryInstanceSuccess: ResolverTypeWrapper<DisconnectRecoveryInstanceSuccessParent>;
  DisconnectSourceServerInput: DisconnectSourceServerInput;
  DisconnectSourceServerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisconnectSourceServerResult']>;
  DisconnectSourceServerSuccess: ResolverTypeWrapper<DisconnectSourceServerSuccessParent>;
  Disk: ResolverTypeWrapper<Disk>;
  DrillReadiness: ResolverTypeWrapper<DrillReadinessParent>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EC2InstanceState: Ec2InstanceState;
  EventResourceData: ResolverTypeWrapper<EventResourceDataParent>;
  ExtensibleSourceServer: ResolverTypeWrapper<ExtensibleSourceServerParent>;
  ExtensibleSourceServerConnection: ResolverTypeWrapper<Connection<ExtensibleSourceServerParent>>;
  ExtensibleSourceServerEdge: ResolverTypeWrapper<Edge<ExtensibleSourceServerParent>>;
  ExtensionStatus: ExtensionStatus;
  FailbackLaunchType: FailbackLaunchType;
  FailbackReplicationConfiguration: ResolverTypeWrapper<FailbackReplicationConfigurationParent>;
  FailbackReplicationError: FailbackReplicationError;
  FailbackState: FailbackState;
  Grant: ResolverTypeWrapper<GrantParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdempotencyMismatchError: ResolverTypeWrapper<IdempotencyMismatchFailure>;
  IdentificationHints: ResolverTypeWrapper<IdentificationHints>;
  InitializeServiceInput: InitializeServiceInput;
  InitializeServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InitializeServiceResult']>;
  InitializeServiceSuccess: ResolverTypeWrapper<InitializeServiceSuccessParent>;
  InitiatedBy: InitiatedBy;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InternalServerError: ResolverTypeWrapper<InternalServerFailure>;
  InternetProtocol: InternetProtocol;
  Job: ResolverTypeWrapper<JobParent>;
  JobActivityEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JobActivityEvent']>;
  JobChange: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JobChange']>;
  JobConnection: ResolverTypeWrapper<Connection<JobParent>>;
  JobEdge: ResolverTypeWrapper<Edge<JobParent>>;
  JobHistoryConnection: ResolverTypeWrapper<JobHistoryConnectionParent>;
  JobLogEvent: JobLogEvent;
  JobLogEventData: ResolverTypeWrapper<JobLogEventDataParent>;
  JobLogItem: ResolverTypeWrapper<JobLogItemParent>;
  JobLogItemAdded: ResolverTypeWrapper<JobLogItemAddedParent>;
  JobLogItemConnection: ResolverTypeWrapper<Connection<JobLogItemParent>>;
  JobLogItemEdge: ResolverTypeWrapper<Edge<JobLogItemParent>>;
  JobOutcome: JobOutcome;
  JobProgress: ResolverTypeWrapper<JobProgressParent>;
  JobResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JobResult']>;
  JobStatus: JobStatus;
  JobStatusChange: ResolverTypeWrapper<JobStatusChangeParent>;
  JobStreamCurrent: ResolverTypeWrapper<JobStreamCurrentParent>;
  JobStreamStale: ResolverTypeWrapper<JobStreamStaleParent>;
  JobTagsChange: ResolverTypeWrapper<JobTagsChangeParent>;
  JobType: JobType;
  JobUpdate: ResolverTypeWrapper<JobUpdateParent>;
  JobUpdatesEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JobUpdatesEvent']>;
  JobsFilter: JobsFilter;
  LastLaunch: ResolverTypeWrapper<LastLaunchParent>;
  LastLaunchInitiated: ResolverTypeWrapper<LastLaunchInitiatedParent>;
  LastLaunchResult: LastLaunchResult;
  LastLaunchType: LastLaunchType;
  LaunchAction: ResolverTypeWrapper<LaunchActionParent>;
  LaunchActionCategory: LaunchActionCategory;
  LaunchActionParameter: ResolverTypeWrapper<LaunchActionParameterParent>;
  LaunchActionParameterType: LaunchActionParameterType;
  LaunchActionRun: ResolverTypeWrapper<LaunchActionRunParent>;
  LaunchActionRunChange: ResolverTypeWrapper<LaunchActionRunChangeParent>;
  LaunchActionRunStatus: LaunchActionRunStatus;
  LaunchActionType: LaunchActionType;
  LaunchActions: ResolverTypeWrapper<LaunchActionsParent>;
  LaunchActionsStatus: ResolverTypeWrapper<LaunchActionsStatusParent>;
  LaunchConfiguration: ResolverTypeWrapper<LaunchConfigurationParent>;
  LaunchConfigurationTemplate: ResolverTypeWrapper<LaunchConfigurationTemplateParent>;
  LaunchConfigurationTemplateConnection: ResolverTypeWrapper<Connection<LaunchConfigurationTemplateParent>>;
  LaunchConfigurationTemplateEdge: ResolverTypeWrapper<Edge<LaunchConfigurationTemplateParent>>;
  LaunchDisposition: LaunchDisposition;
  LaunchIntoInstanceProperties: ResolverTypeWrapper<LaunchIntoInstanceProperties>;
  LaunchIntoInstancePropertiesInput: LaunchIntoInstancePropertiesInput;
  LaunchStatus: LaunchStatus;
  LaunchTimeSource: LaunchTimeSource;
  Licensing: ResolverTypeWrapper<Licensing>;
  LicensingInput: LicensingInput;
  LifeCycle: ResolverTypeWrapper<LifeCycleParent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NetworkInterface: ResolverTypeWrapper<NetworkInterface>;
  NetworkRecovery: ResolverTypeWrapper<NetworkRecoveryParent>;
  Node: ResolverTypeWrapper<NodeParent>;
  OS: ResolverTypeWrapper<Os>;
  OriginEnvironment: OriginEnvironment;
  OutcomeUnknownError: ResolverTypeWrapper<OutcomeUnknownFailure>;
  PITPolicyRule: ResolverTypeWrapper<PITPolicyRuleParent>;
  PITPolicyRuleUnits: PitPolicyRuleUnits;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParticipatingResource: ResolverTypeWrapper<ParticipatingResourceParent>;
  ParticipatingResourceID: ResolverTypeWrapper<ParticipatingResourceIDParent>;
  ParticipatingServer: ResolverTypeWrapper<ParticipatingServerParent>;
  PreflightCode: PreflightCode;
  PreflightFinding: ResolverTypeWrapper<PreflightFindingParent>;
  PreflightOutdatedError: ResolverTypeWrapper<PreflightOutdatedFailure>;
  PreflightQuota: PreflightQuota;
  PreflightSeverity: PreflightSeverity;
  PreflightVerdict: PreflightVerdict;
  ProductCode: ResolverTypeWrapper<ProductCode>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotaUse: ResolverTypeWrapper<QuotaUseParent>;
  RecoveryApproval: ResolverTypeWrapper<RecoveryApprovalParent>;
  RecoveryApprovalConnection: ResolverTypeWrapper<Connection<RecoveryApprovalParent>>;
  RecoveryApprovalEdge: ResolverTypeWrapper<Edge<RecoveryApprovalParent>>;
  RecoveryApprovalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecoveryApprovalResult']>;
  RecoveryApprovalStatus: RecoveryApprovalStatus;
  RecoveryApprovalUpdatesEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecoveryApprovalUpdatesEvent']>;
  RecoveryApprovalsFilter: RecoveryApprovalsFilter;
  RecoveryError: ResolverTypeWrapper<RecoveryErrorParent>;
  RecoveryFailure: ResolverTypeWrapper<RecoveryFailureParent>;
  RecoveryInstance: ResolverTypeWrapper<RecoveryInstanceParent>;
  RecoveryInstanceConnection: ResolverTypeWrapper<Connection<RecoveryInstanceParent>>;
  RecoveryInstanceDataReplicationError: ResolverTypeWrapper<RecoveryInstanceDataReplicationErrorParent>;
  RecoveryInstanceDataReplicationInfo: ResolverTypeWrapper<RecoveryInstanceDataReplicationInfoParent>;
  RecoveryInstanceDataReplicationInfoReplicatedDisk: ResolverTypeWrapper<RecoveryInstanceDataReplicationInfoReplicatedDisk>;
  RecoveryInstanceDataReplicationInitiation: ResolverTypeWrapper<RecoveryInstanceDataReplicationInitiationParent>;
  RecoveryInstanceDataReplicationInitiationStep: ResolverTypeWrapper<RecoveryInstanceDataReplicationInitiationStepParent>;
  RecoveryInstanceDataReplicationInitiationStepName: RecoveryInstanceDataReplicationInitiationStepName;
  RecoveryInstanceDataReplicationState: RecoveryInstanceDataReplicationState;
  RecoveryInstanceDisk: ResolverTypeWrapper<RecoveryInstanceDisk>;
  RecoveryInstanceEdge: ResolverTypeWrapper<Edge<RecoveryInstanceParent>>;
  RecoveryInstanceFailback: ResolverTypeWrapper<RecoveryInstanceFailbackParent>;
  RecoveryInstanceProperties: ResolverTypeWrapper<RecoveryInstanceProperties>;
  RecoveryInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecoveryInstanceResult']>;
  RecoveryInstancesFilter: RecoveryInstancesFilter;
  RecoveryMode: RecoveryMode;
  RecoveryPointSource: RecoveryPointSource;
  RecoveryPreflight: ResolverTypeWrapper<RecoveryPreflightParent>;
  RecoveryPreflightResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecoveryPreflightResult']>;
  RecoveryReport: ResolverTypeWrapper<RecoveryReportParent>;
  RecoveryRequest: ResolverTypeWrapper<RecoveryRequestParent>;
  RecoveryRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecoveryRequestResult']>;
  RecoveryRequestState: RecoveryRequestState;
  RecoveryRequestUpdatesEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecoveryRequestUpdatesEvent']>;
  RecoveryResult: RecoveryResult;
  RecoverySnapshot: ResolverTypeWrapper<RecoverySnapshotParent>;
  RecoverySnapshotConnection: ResolverTypeWrapper<Connection<RecoverySnapshotParent>>;
  RecoverySnapshotEdge: ResolverTypeWrapper<Edge<RecoverySnapshotParent>>;
  RecoverySnapshotsFilter: RecoverySnapshotsFilter;
  RecoverySnapshotsOrder: RecoverySnapshotsOrder;
  RejectRecoveryInput: RejectRecoveryInput;
  RejectRecoveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectRecoveryResult']>;
  RejectRecoverySuccess: ResolverTypeWrapper<RejectRecoverySuccessParent>;
  RememberedApproveRecoveryInput: ResolverTypeWrapper<RememberedDecision>;
  RememberedAssociateSourceNetworkStackInput: ResolverTypeWrapper<RememberedAssociateSourceNetworkStack>;
  RememberedDeleteJobInput: ResolverTypeWrapper<RememberedDeleteJob>;
  RememberedDeleteRecoveryInstanceInput: ResolverTypeWrapper<RememberedInstanceChange>;
  RememberedDisconnectRecoveryInstanceInput: ResolverTypeWrapper<RememberedInstanceChange>;
  RememberedDisconnectSourceServerInput: ResolverTypeWrapper<RememberedServerChange>;
  RememberedInitializeServiceInput: ResolverTypeWrapper<RememberedInitializeService>;
  RememberedRejectRecoveryInput: ResolverTypeWrapper<RememberedDecision>;
  RememberedReverseReplicationInput: ResolverTypeWrapper<RememberedInstanceChange>;
  RememberedSourceNetwork: ResolverTypeWrapper<RememberedSourceNetwork>;
  RememberedSourceServer: ResolverTypeWrapper<RememberedSourceServer>;
  RememberedStartFailbackLaunchInput: ResolverTypeWrapper<RememberedStartFailbackLaunch>;
  RememberedStartRecoveryInput: ResolverTypeWrapper<RememberedStartRecovery>;
  RememberedStartReplicationInput: ResolverTypeWrapper<RememberedServerChange>;
  RememberedStartSourceNetworkRecoveryInput: ResolverTypeWrapper<RememberedStartSourceNetworkRecovery>;
  RememberedStartSourceNetworkReplicationInput: ResolverTypeWrapper<RememberedNetworkChange>;
  RememberedStopFailbackInput: ResolverTypeWrapper<RememberedInstanceChange>;
  RememberedStopReplicationInput: ResolverTypeWrapper<RememberedServerChange>;
  RememberedStopSourceNetworkReplicationInput: ResolverTypeWrapper<RememberedNetworkChange>;
  RememberedTagResourceInput: ResolverTypeWrapper<RememberedTagging>;
  RememberedTerminateRecoveryInstancesInput: ResolverTypeWrapper<RememberedTerminateRecoveryInstances>;
  RememberedUntagResourceInput: ResolverTypeWrapper<RememberedTagging>;
  RememberedUpdateLaunchConfigurationInput: ResolverTypeWrapper<RememberedUpdateLaunchConfiguration>;
  ReplicationConfiguration: ResolverTypeWrapper<ReplicationConfigurationParent>;
  ReplicationConfigurationDataPlaneRouting: ReplicationConfigurationDataPlaneRouting;
  ReplicationConfigurationDefaultLargeStagingDiskType: ReplicationConfigurationDefaultLargeStagingDiskType;
  ReplicationConfigurationEbsEncryption: ReplicationConfigurationEbsEncryption;
  ReplicationConfigurationReplicatedDisk: ResolverTypeWrapper<ReplicationConfigurationReplicatedDiskParent>;
  ReplicationConfigurationReplicatedDiskStagingDiskType: ReplicationConfigurationReplicatedDiskStagingDiskType;
  ReplicationConfigurationTemplate: ResolverTypeWrapper<ReplicationConfigurationTemplateParent>;
  ReplicationConfigurationTemplateConnection: ResolverTypeWrapper<Connection<ReplicationConfigurationTemplateParent>>;
  ReplicationConfigurationTemplateEdge: ResolverTypeWrapper<Edge<ReplicationConfigurationTemplateParent>>;
  ReplicationDirection: ReplicationDirection;
  ReplicationStatus: ReplicationStatus;
  ResourceLaunchStatusChange: ResolverTypeWrapper<ResourceLaunchStatusChangeParent>;
  ResourceNotFoundError: ResolverTypeWrapper<ResourceNotFoundFailure>;
  ResourceRecoveryReport: ResolverTypeWrapper<ResourceRecoveryReportParent>;
  ReverseReplicationInput: ReverseReplicationInput;
  ReverseReplicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReverseReplicationResult']>;
  ReverseReplicationSuccess: ResolverTypeWrapper<ReverseReplicationSuccessParent>;
  Scope: ResolverTypeWrapper<ScopeParent>;
  ScopeFailure: ResolverTypeWrapper<ScopeFailureParent>;
  ServerDrill: ResolverTypeWrapper<ServerDrillParent>;
  ServerLaunchStatusChange: ResolverTypeWrapper<ServerLaunchStatusChangeParent>;
  ServerPreflight: ResolverTypeWrapper<ServerPreflightParent>;
  ServerRecoveryInstanceChange: ResolverTypeWrapper<ServerRecoveryInstanceChangeParent>;
  ServerRecoveryReport: ResolverTypeWrapper<ServerRecoveryReportParent>;
  ServiceQuotaExceededError: ResolverTypeWrapper<ServiceQuotaExceededFailure>;
  ServiceUnavailableError: ResolverTypeWrapper<ServiceUnavailableFailure>;
  SourceCloudProperties: ResolverTypeWrapper<SourceCloudProperties>;
  SourceNetwork: ResolverTypeWrapper<SourceNetworkParent>;
  SourceNetworkConnection: ResolverTypeWrapper<Connection<SourceNetworkParent>>;
  SourceNetworkData: ResolverTypeWrapper<SourceNetworkDataParent>;
  SourceNetworkEdge: ResolverTypeWrapper<Edge<SourceNetworkParent>>;
  SourceNetworkParticipant: ResolverTypeWrapper<SourceNetworkParticipantParent>;
  SourceNetworkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SourceNetworkResult']>;
  SourceNetworksFilter: SourceNetworksFilter;
  SourceProperties: ResolverTypeWrapper<SourcePropertiesParent>;
  SourceServer: ResolverTypeWrapper<SourceServerParent>;
  SourceServerArchitecture: SourceServerArchitecture;
  SourceServerConnection: ResolverTypeWrapper<Connection<SourceServerParent>>;
  SourceServerEdge: ResolverTypeWrapper<Edge<SourceServerParent>>;
  SourceServerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SourceServerResult']>;
  SourceServerTagLimit: ResolverTypeWrapper<SourceServerTagLimit>;
  SourceServersFilter: SourceServersFilter;
  StagingAccount: ResolverTypeWrapper<StagingAccountParent>;
  StagingAccountConnection: ResolverTypeWrapper<Connection<StagingAccountParent>>;
  StagingAccountEdge: ResolverTypeWrapper<Edge<StagingAccountParent>>;
  StagingArea: ResolverTypeWrapper<StagingAreaParent>;
  StartFailbackLaunchInput: StartFailbackLaunchInput;
  StartFailbackLaunchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartFailbackLaunchResult']>;
  StartFailbackLaunchSuccess: ResolverTypeWrapper<StartFailbackLaunchSuccessParent>;
  StartRecoveryInput: StartRecoveryInput;
  StartRecoveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartRecoveryResult']>;
  StartRecoverySourceServerInput: StartRecoverySourceServerInput;
  StartRecoverySuccess: ResolverTypeWrapper<StartRecoverySuccessParent>;
  StartReplicationInput: StartReplicationInput;
  StartReplicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartReplicationResult']>;
  StartReplicationSuccess: ResolverTypeWrapper<StartReplicationSuccessParent>;
  StartSourceNetworkRecoveryInput: StartSourceNetworkRecoveryInput;
  StartSourceNetworkRecoveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartSourceNetworkRecoveryResult']>;
  StartSourceNetworkRecoverySourceNetworkInput: StartSourceNetworkRecoverySourceNetworkInput;
  StartSourceNetworkRecoverySuccess: ResolverTypeWrapper<StartSourceNetworkRecoverySuccessParent>;
  StartSourceNetworkReplicationInput: StartSourceNetworkReplicationInput;
  StartSourceNetworkReplicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartSourceNetworkReplicationResult']>;
  StartSourceNetworkReplicationSuccess: ResolverTypeWrapper<StartSourceNetworkReplicationSuccessParent>;
  StopFailbackInput: StopFailbackInput;
  StopFailbackResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StopFailbackResult']>;
  StopFailbackSuccess: ResolverTypeWrapper<StopFailbackSuccessParent>;
  StopReplicationInput: StopReplicationInput;
  StopReplicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StopReplicationResult']>;
  StopReplicationSuccess: ResolverTypeWrapper<StopReplicationSuccessParent>;
  StopSourceNetworkReplicationInput: StopSourceNetworkReplicationInput;
  StopSourceNetworkReplicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StopSourceNetworkReplicationResult']>;
  StopSourceNetworkReplicationSuccess: ResolverTypeWrapper<StopSourceNetworkReplicationSuccessParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tag: ResolverTypeWrapper<Tag>;
  TagInput: TagInput;
  TagResourceInput: TagResourceInput;
  TagResourceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TagResourceResult']>;
  TagResourceSuccess: ResolverTypeWrapper<TagResourceSuccessParent>;
  TargetInstanceTypeRightSizingMethod: TargetInstanceTypeRightSizingMethod;
  TerminateRecoveryInstancesInput: TerminateRecoveryInstancesInput;
  TerminateRecoveryInstancesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TerminateRecoveryInstancesResult']>;
  TerminateRecoveryInstancesSuccess: ResolverTypeWrapper<TerminateRecoveryInstancesSuccessParent>;
  ThrottlingError: ResolverTypeWrapper<ThrottlingFailure>;
  UninitializedAccountError: ResolverTypeWrapper<UninitializedAccountFailure>;
  UnknownEventResourceData: ResolverTypeWrapper<UnknownEventResourceDataParent>;
  UnknownParticipant: ResolverTypeWrapper<UnknownParticipantParent>;
  UntagResourceInput: UntagResourceInput;
  UntagResourceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UntagResourceResult']>;
  UntagResourceSuccess: ResolverTypeWrapper<UntagResourceSuccessParent>;
  UpdateLaunchConfigurationInput: UpdateLaunchConfigurationInput;
  UpdateLaunchConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateLaunchConfigurationResult']>;
  UpdateLaunchConfigurationSuccess: ResolverTypeWrapper<UpdateLaunchConfigurationSuccessParent>;
  ValidationError: ResolverTypeWrapper<ValidationFailure>;
  ValidationExceptionField: ResolverTypeWrapper<ValidationExceptionField>;
  ValidationExceptionReason: ValidationExceptionReason;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  VolumeStatus: VolumeStatus;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessDeniedError: AccessDeniedFailure;
  Actor: ActorParent;
  ApprovalNotPendingError: ApprovalNotPendingFailure;
  ApprovalRequiredError: ApprovalRequiredFailure;
  ApproveRecoveryInput: ApproveRecoveryInput;
  ApproveRecoveryResult: ResolversUnionTypes<ResolversParentTypes>['ApproveRecoveryResult'];
  ApproveRecoverySuccess: ApproveRecoverySuccessParent;
  AssociateSourceNetworkStackInput: AssociateSourceNetworkStackInput;
  AssociateSourceNetworkStackResult: ResolversUnionTypes<ResolversParentTypes>['AssociateSourceNetworkStackResult'];
  AssociateSourceNetworkStackSuccess: AssociateSourceNetworkStackSuccessParent;
  AuditEvent: AuditEventParent;
  AuditEventConnection: Connection<AuditEventParent>;
  AuditEventEdge: Edge<AuditEventParent>;
  AuditEventsFilter: AuditEventsFilter;
  AuditOutcome: AuditOutcomeParent;
  AuditedInput: ResolversUnionTypes<ResolversParentTypes>['AuditedInput'];
  BigInt: Scalars['BigInt']['output'];
  Boolean: Scalars['Boolean']['output'];
  BusySourceServer: BusySourceServerParent;
  CPU: Cpu;
  ConflictError: ConflictFailure;
  ConversionProperties: ConversionPropertiesParent;
  ConversionVolume: ConversionVolume;
  ConvertedSnapshot: ConvertedSnapshot;
  DataReplicationError: DataReplicationErrorParent;
  DataReplicationInfo: DataReplicationInfoParent;
  DataReplicationInfoReplicatedDisk: DataReplicationInfoReplicatedDiskParent;
  DataReplicationInitiation: DataReplicationInitiationParent;
  DataReplicationInitiationStep: DataReplicationInitiationStepParent;
  DateTime: Scalars['DateTime']['output'];
  DeleteJobInput: DeleteJobInput;
  DeleteJobResult: ResolversUnionTypes<ResolversParentTypes>['DeleteJobResult'];
  DeleteJobSuccess: DeleteJobSuccessParent;
  DeleteRecoveryInstanceInput: DeleteRecoveryInstanceInput;
  DeleteRecoveryInstanceResult: ResolversUnionTypes<ResolversParentTypes>['DeleteRecoveryInstanceResult'];
  DeleteRecoveryInstanceSuccess: DeleteRecoveryInstanceSuccessParent;
  DisconnectRecoveryInstanceInput: DisconnectRecoveryInstanceInput;
  DisconnectRecoveryInstanceResult: ResolversUnionTypes<ResolversParentTypes>['DisconnectRecoveryInstanceResult'];
  DisconnectRecoveryInstanceSuccess: DisconnectRecoveryInstanceSuccessParent;
  DisconnectSourceServerInput: DisconnectSourceServerInput;
  DisconnectSourceServerResult: ResolversUnionTypes<ResolversParentTypes>['DisconnectSourceServerResult'];
  DisconnectSourceServerSuccess: DisconnectSourceServerSuccessParent;
  Disk: Disk;
  DrillReadiness: DrillReadinessParent;
  Duration: Scalars['Duration']['output'];
  EventResourceData: EventResourceDataParent;
  ExtensibleSourceServer: ExtensibleSourceServerParent;
  ExtensibleSourceServerConnection: Connection<ExtensibleSourceServerParent>;
  ExtensibleSourceServerEdge: Edge<ExtensibleSourceServerParent>;
  FailbackReplicationConfiguration: FailbackReplicationConfigurationParent;
  Grant: GrantParent;
  ID: Scalars['ID']['output'];
  IdempotencyMismatchError: IdempotencyMismatchFailure;
  IdentificationHints: IdentificationHints;
  InitializeServiceInput: InitializeServiceInput;
  InitializeServiceResult: ResolversUnionTypes<ResolversParentTypes>['InitializeServiceResult'];
  InitializeServiceSuccess: InitializeServiceSuccessParent;
  Int: Scalars['Int']['output'];
  InternalServerError: InternalServerFailure;
  Job: JobParent;
  JobActivityEvent: ResolversUnionTypes<ResolversParentTypes>['JobActivityEvent'];
  JobChange: ResolversUnionTypes<ResolversParentTypes>['JobChange'];
  JobConnection: Connection<JobParent>;
  JobEdge: Edge<JobParent>;
  JobHistoryConnection: JobHistoryConnectionParent;
  JobLogEventData: JobLogEventDataParent;
  JobLogItem: JobLogItemParent;
  JobLogItemAdded: JobLogItemAddedParent;
  JobLogItemConnection: Connection<JobLogItemParent>;
  JobLogItemEdge: Edge<JobLogItemParent>;
  JobProgress: JobProgressParent;
  JobResult: ResolversUnionTypes<ResolversParentTypes>['JobResult'];
  JobStatusChange: JobStatusChangeParent;
  JobStreamCurrent: JobStreamCurrentParent;
  JobStreamStale: JobStreamStaleParent;
  JobTagsChange: JobTagsChangeParent;
  JobUpdate: JobUpdateParent;
  JobUpdatesEvent: ResolversUnionTypes<ResolversParentTypes>['JobUpdatesEvent'];
  JobsFilter: JobsFilter;
  LastLaunch: LastLaunchParent;
  LastLaunchInitiated: LastLaunchInitiatedParent;
  LaunchAction: LaunchActionParent;
  LaunchActionParameter: LaunchActionParameterParent;
  LaunchActionRun: LaunchActionRunParent;
  LaunchActionRunChange: LaunchActionRunChangeParent;
  LaunchActions: LaunchActionsParent;
  LaunchActionsStatus: LaunchActionsStatusParent;
  LaunchConfiguration: LaunchConfigurationParent;
  LaunchConfigurationTemplate: LaunchConfigurationTemplateParent;
  LaunchConfigurationTemplateConnection: Connection<LaunchConfigurationTemplateParent>;
  LaunchConfigurationTemplateEdge: Edge<LaunchConfigurationTemplateParent>;
  LaunchIntoInstanceProperties: LaunchIntoInstanceProperties;
  LaunchIntoInstancePropertiesInput: LaunchIntoInstancePropertiesInput;
  Licensing: Licensing;
  LicensingInput: LicensingInput;
  LifeCycle: LifeCycleParent;
  Mutation: Record<PropertyKey, never>;
  NetworkInterface: NetworkInterface;
  NetworkRecovery: NetworkRecoveryParent;
  Node: NodeParent;
  OS: Os;
  OutcomeUnknownError: OutcomeUnknownFailure;
  PITPolicyRule: PITPolicyRuleParent;
  PageInfo: PageInfo;
  ParticipatingResource: ParticipatingResourceParent;
  ParticipatingResourceID: ParticipatingResourceIDParent;
  ParticipatingServer: ParticipatingServerParent;
  PreflightFinding: PreflightFindingParent;
  PreflightOutdatedError: PreflightOutdatedFailure;
  ProductCode: ProductCode;
  Query: Record<PropertyKey, never>;
  QuotaUse: QuotaUseParent;
  RecoveryApproval: RecoveryApprovalParent;
  RecoveryApprovalConnection: Connection<RecoveryApprovalParent>;
  RecoveryApprovalEdge: Edge<RecoveryApprovalParent>;
  RecoveryApprovalResult: ResolversUnionTypes<ResolversParentTypes>['RecoveryApprovalResult'];
  RecoveryApprovalUpdatesEvent: ResolversUnionTypes<ResolversParentTypes>['RecoveryApprovalUpdatesEvent'];
  RecoveryApprovalsFilter: RecoveryApprovalsFilter;
  RecoveryError: RecoveryErrorParent;
  RecoveryFailure: RecoveryFailureParent;
  RecoveryInstance: RecoveryInstanceParent;
  RecoveryInstanceConnection: Connection<RecoveryInstanceParent>;
  RecoveryInstanceDataReplicationError: RecoveryInstanceDataReplicationErrorParent;
  RecoveryInstanceDataReplicationInfo: RecoveryInstanceDataReplicationInfoParent;
  RecoveryInstanceDataReplicationInfoReplicatedDisk: RecoveryInstanceDataReplicationInfoReplicatedDisk;
  RecoveryInstanceDataReplicationInitiation: RecoveryInstanceDataReplicationInitiationParent;
  RecoveryInstanceDataReplicationInitiationStep: RecoveryInstanceDataReplicationInitiationStepParent;
  RecoveryInstanceDisk: RecoveryInstanceDisk;
  RecoveryInstanceEdge: Edge<RecoveryInstanceParent>;
  RecoveryInstanceFailback: RecoveryInstanceFailbackParent;
  RecoveryInstanceProperties: RecoveryInstanceProperties;
  RecoveryInstanceResult: ResolversUnionTypes<ResolversParentTypes>['RecoveryInstanceResult'];
  RecoveryInstancesFilter: RecoveryInstancesFilter;
  RecoveryPreflight: RecoveryPreflightParent;
  RecoveryPreflightResult: ResolversUnionTypes<ResolversParentTypes>['RecoveryPreflightResult'];
  RecoveryReport: RecoveryReportParent;
  RecoveryRequest: RecoveryRequestParent;
  RecoveryRequestResult: ResolversUnionTypes<ResolversParentTypes>['RecoveryRequestResult'];
  RecoveryRequestUpdatesEvent: ResolversUnionTypes<ResolversParentTypes>['RecoveryRequestUpdatesEvent'];
  RecoverySnapshot: RecoverySnapshotParent;
  RecoverySnapshotConnection: Connection<RecoverySnapshotParent>;
  RecoverySnapshotEdge: Edge<RecoverySnapshotParent>;
  RecoverySnapshotsFilter: RecoverySnapshotsFilter;
  RejectRecoveryInput: RejectRecoveryInput;
  RejectRecoveryResult: ResolversUnionTypes<ResolversParentTypes>['RejectRecoveryResult'];
  RejectRecoverySuccess: RejectRecoverySuccessParent;
  RememberedApproveRecoveryInput: RememberedDecision;
  RememberedAssociateSourceNetworkStackInput: RememberedAssociateSourceNetworkStack;
  RememberedDeleteJobInput: RememberedDeleteJob;
  RememberedDeleteRecoveryInstanceInput: RememberedInstanceChange;
  RememberedDisconnectRecoveryInstanceInput: RememberedInstanceChange;
  RememberedDisconnectSourceServerInput: RememberedServerChange;
  RememberedInitializeServiceInput: RememberedInitializeService;
  RememberedRejectRecoveryInput: RememberedDecision;
  RememberedReverseReplicationInput: RememberedInstanceChange;
  RememberedSourceNetwork: RememberedSourceNetwork;
  RememberedSourceServer: RememberedSourceServer;
  RememberedStartFailbackLaunchInput: RememberedStartFailbackLaunch;
  RememberedStartRecoveryInput: RememberedStartRecovery;
  RememberedStartReplicationInput: RememberedServerChange;
  RememberedStartSourceNetworkRecoveryInput: RememberedStartSourceNetworkRecovery;
  RememberedStartSourceNetworkReplicationInput: RememberedNetworkChange;
  RememberedStopFailbackInput: RememberedInstanceChange;
  RememberedStopReplicationInput: RememberedServerChange;
  RememberedStopSourceNetworkReplicationInput: RememberedNetworkChange;
  RememberedTagResourceInput: RememberedTagging;
  RememberedTerminateRecoveryInstancesInput: RememberedTerminateRecoveryInstances;
  RememberedUntagResourceInput: RememberedTagging;
  RememberedUpdateLaunchConfigurationInput: RememberedUpdateLaunchConfiguration;
  ReplicationConfiguration: ReplicationConfigurationParent;
  ReplicationConfigurationReplicatedDisk: ReplicationConfigurationReplicatedDiskParent;
  ReplicationConfigurationTemplate: ReplicationConfigurationTemplateParent;
  ReplicationConfigurationTemplateConnection: Connection<ReplicationConfigurationTemplateParent>;
  ReplicationConfigurationTemplateEdge: Edge<ReplicationConfigurationTemplateParent>;
  ResourceLaunchStatusChange: ResourceLaunchStatusChangeParent;
  ResourceNotFoundError: ResourceNotFoundFailure;
  ResourceRecoveryReport: ResourceRecoveryReportParent;
  ReverseReplicationInput: ReverseReplicationInput;
  ReverseReplicationResult: ResolversUnionTypes<ResolversParentTypes>['ReverseReplicationResult'];
  ReverseReplicationSuccess: ReverseReplicationSuccessParent;
  Scope: ScopeParent;
  ScopeFailure: ScopeFailureParent;
  ServerDrill: ServerDrillParent;
  ServerLaunchStatusChange: ServerLaunchStatusChangeParent;
  ServerPreflight: ServerPreflightParent;
  ServerRecoveryInstanceChange: ServerRecoveryInstanceChangeParent;
  ServerRecoveryReport: ServerRecoveryReportParent;
  ServiceQuotaExceededError: ServiceQuotaExceededFailure;
  ServiceUnavailableError: ServiceUnavailableFailure;
  SourceCloudProperties: SourceCloudProperties;
  SourceNetwork: SourceNetworkParent;
  SourceNetworkConnection: Connection<SourceNetworkParent>;
  SourceNetworkData: SourceNetworkDataParent;
  SourceNetworkEdge: Edge<SourceNetworkParent>;
  SourceNetworkParticipant: SourceNetworkParticipantParent;
  SourceNetworkResult: ResolversUnionTypes<ResolversParentTypes>['SourceNetworkResult'];
  SourceNetworksFilter: SourceNetworksFilter;
  SourceProperties: SourcePropertiesParent;
  SourceServer: SourceServerParent;
  SourceServerConnection: Connection<SourceServerParent>;
  SourceServerEdge: Edge<SourceServerParent>;
  SourceServerResult: ResolversUnionTypes<ResolversParentTypes>['SourceServerResult'];
  SourceServerTagLimit: SourceServerTagLimit;
  SourceServersFilter: SourceServersFilter;
  StagingAccount: StagingAccountParent;
  StagingAccountConnection: Connection<StagingAccountParent>;
  StagingAccountEdge: Edge<StagingAccountParent>;
  StagingArea: StagingAreaParent;
  StartFailbackLaunchInput: StartFailbackLaunchInput;
  StartFailbackLaunchResult: ResolversUnionTypes<ResolversParentTypes>['StartFailbackLaunchResult'];
  StartFailbackLaunchSuccess: StartFailbackLaunchSuccessParent;
  StartRecoveryInput: StartRecoveryInput;
  StartRecoveryResult: ResolversUnionTypes<ResolversParentTypes>['StartRecoveryResult'];
  StartRecoverySourceServerInput: StartRecoverySourceServerInput;
  StartRecoverySuccess: StartRecoverySuccessParent;
  StartReplicationInput: StartReplicationInput;
  StartReplicationResult: ResolversUnionTypes<ResolversParentTypes>['StartReplicationResult'];
  StartReplicationSuccess: StartReplicationSuccessParent;
  StartSourceNetworkRecoveryInput: StartSourceNetworkRecoveryInput;
  StartSourceNetworkRecoveryResult: ResolversUnionTypes<ResolversParentTypes>['StartSourceNetworkRecoveryResult'];
  StartSourceNetworkRecoverySourceNetworkInput: StartSourceNetworkRecoverySourceNetworkInput;
  StartSourceNetworkRecoverySuccess: StartSourceNetworkRecoverySuccessParent;
  StartSourceNetworkReplicationInput: StartSourceNetworkReplicationInput;
  StartSourceNetworkReplicationResult: ResolversUnionTypes<ResolversParentTypes>['StartSourceNetworkReplicationResult'];
  StartSourceNetworkReplicationSuccess: StartSourceNetworkReplicationSuccessParent;
  StopFailbackInput: StopFailbackInput;
  StopFailbackResult: ResolversUnionTypes<ResolversParentTypes>['StopFailbackResult'];
  StopFailbackSuccess: StopFailbackSuccessParent;
  StopReplicationInput: StopReplicationInput;
  StopReplicationResult: ResolversUnionTypes<ResolversParentTypes>['StopReplicationResult'];
  StopReplicationSuccess: StopReplicationSuccessParent;
  StopSourceNetworkReplicationInput: StopSourceNetworkReplicationInput;
  StopSourceNetworkReplicationResult: ResolversUnionTypes<ResolversParentTypes>['StopSourceNetworkReplicationResult'];
  StopSourceNetworkReplicationSuccess: StopSourceNetworkReplicationSuccessParent;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Tag: Tag;
  TagInput: TagInput;
  TagResourceInput: TagResourceInput;
  TagResourceResult: ResolversUnionTypes<ResolversParentTypes>['TagResourceResult'];
  TagResourceSuccess: TagResourceSuccessParent;
  TerminateRecoveryInstancesInput: TerminateRecoveryInstancesInput;
  TerminateRecoveryInstancesResult: ResolversUnionTypes<ResolversParentTypes>['TerminateRecoveryInstancesResult'];
  TerminateRecoveryInstancesSuccess: TerminateRecoveryInstancesSuccessParent;
  ThrottlingError: ThrottlingFailure;
  UninitializedAccountError: UninitializedAccountFailure;
  UnknownEventResourceData: UnknownEventResourceDataParent;
  UnknownParticipant: UnknownParticipantParent;
  UntagResourceInput: UntagResourceInput;
  UntagResourceResult: ResolversUnionTypes<ResolversParentTypes>['UntagResourceResult'];
  UntagResourceSuccess: UntagResourceSuccessParent;
  UpdateLaunchConfigurationInput: UpdateLaunchConfigurationInput;
  UpdateLaunchConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['UpdateLaunchConfigurationResult'];
  UpdateLaunchConfigurationSuccess: UpdateLaunchConfigurationSuccessParent;
  ValidationError: ValidationFailure;
  ValidationExceptionField: ValidationExceptionField;
  Viewer: ViewerParent;
};

export type AccessDeniedErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AccessDeniedError'] = ResolversParentTypes['AccessDeniedError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missingPermission?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApprovalNotPendingErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ApprovalNotPendingError'] = ResolversParentTypes['ApprovalNotPendingError']> = {
  approval?: Resolver<ResolversTypes['RecoveryApproval'], ParentType, ContextType>;
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalRequiredErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ApprovalRequiredError'] = ResolversParentTypes['ApprovalRequiredError']> = {
  approval?: Resolver<ResolversTypes['RecoveryApproval'], ParentType, ContextType>;
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveRecoveryResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ApproveRecoveryResult'] = ResolversParentTypes['ApproveRecoveryResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ApprovalNotPendingError' | 'ApproveRecoverySuccess' | 'ConflictError' | 'InternalServerError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type ApproveRecoverySuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ApproveRecoverySuccess'] = ResolversParentTypes['ApproveRecoverySuccess']> = {
  approval?: Resolver<ResolversTypes['RecoveryApproval'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssociateSourceNetworkStackResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AssociateSourceNetworkStackResult'] = ResolversParentTypes['AssociateSourceNetworkStackResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'AssociateSourceNetworkStackSuccess' | 'ConflictError' | 'IdempotencyMismatchError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type AssociateSourceNetworkStackSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AssociateSourceNetworkStackSuccess'] = ResolversParentTypes['AssociateSourceNetworkStackSuccess']> = {
  isReplay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  correlationID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idempotencyKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  input?: Resolver<ResolversTypes['AuditedInput'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AuditOutcome']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['AuditPhase'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['Scope']>, ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type AuditOutcomeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditOutcome'] = ResolversParentTypes['AuditOutcome']> = {
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isReplay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jobID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditedInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditedInput'] = ResolversParentTypes['AuditedInput']> = {
  __resolveType: TypeResolveFn<'RememberedApproveRecoveryInput' | 'RememberedAssociateSourceNetworkStackInput' | 'RememberedDeleteJobInput' | 'RememberedDeleteRecoveryInstanceInput' | 'RememberedDisconnectRecoveryInstanceInput' | 'RememberedDisconnectSourceServerInput' | 'RememberedInitializeServiceInput' | 'RememberedRejectRecoveryInput' | 'RememberedReverseReplicationInput' | 'RememberedStartFailbackLaunchInput' | 'RememberedStartRecoveryInput' | 'RememberedStartReplicationInput' | 'RememberedStartSourceNetworkRecoveryInput' | 'RememberedStartSourceNetworkReplicationInput' | 'RememberedStopFailbackInput' | 'RememberedStopReplicationInput' | 'RememberedStopSourceNetworkReplicationInput' | 'RememberedTagResourceInput' | 'RememberedTerminateRecoveryInstancesInput' | 'RememberedUntagResourceInput' | 'RememberedUpdateLaunchConfigurationInput', ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type BusySourceServerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['BusySourceServer'] = ResolversParentTypes['BusySourceServer']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  sourceServerID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CpuResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CPU'] = ResolversParentTypes['CPU']> = {
  cores?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  modelName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  busyServers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BusySourceServer']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversionPropertiesResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ConversionProperties'] = ResolversParentTypes['ConversionProperties']> = {
  dataTimestamp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forceUefi?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rootVolumeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  volumes?: Resolver<ReadonlyArray<ResolversTypes['ConversionVolume']>, ParentType, ContextType>;
};

export type ConversionVolumeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ConversionVolume'] = ResolversParentTypes['ConversionVolume']> = {
  productCodes?: Resolver<ReadonlyArray<ResolversTypes['ProductCode']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  snapshots?: Resolver<ReadonlyArray<ResolversTypes['ConvertedSnapshot']>, ParentType, ContextType>;
  volumeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConvertedSnapshotResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ConvertedSnapshot'] = ResolversParentTypes['ConvertedSnapshot']> = {
  fromSnapshotID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toSnapshotID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DataReplicationErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DataReplicationError'] = ResolversParentTypes['DataReplicationError']> = {
  error?: Resolver<Maybe<ResolversTypes['DataReplicationErrorString']>, ParentType, ContextType>;
  rawError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawErrorString?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataReplicationInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DataReplicationInfo'] = ResolversParentTypes['DataReplicationInfo']> = {
  dataReplicationError?: Resolver<Maybe<ResolversTypes['DataReplicationError']>, ParentType, ContextType>;
  dataReplicationInitiation?: Resolver<Maybe<ResolversTypes['DataReplicationInitiation']>, ParentType, ContextType>;
  dataReplicationState?: Resolver<Maybe<ResolversTypes['DataReplicationState']>, ParentType, ContextType>;
  etaDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lagDuration?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  rawDataReplicationState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicatedDisks?: Resolver<ReadonlyArray<ResolversTypes['DataReplicationInfoReplicatedDisk']>, ParentType, ContextType>;
  stagingAvailabilityZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stagingOutpostArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataReplicationInfoReplicatedDiskResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DataReplicationInfoReplicatedDisk'] = ResolversParentTypes['DataReplicationInfoReplicatedDisk']> = {
  backloggedStorageBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawVolumeStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicatedStorageBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  rescannedStorageBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  totalStorageBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  volumeStatus?: Resolver<Maybe<ResolversTypes['VolumeStatus']>, ParentType, ContextType>;
};

export type DataReplicationInitiationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DataReplicationInitiation'] = ResolversParentTypes['DataReplicationInitiation']> = {
  nextAttemptDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['DataReplicationInitiationStep']>, ParentType, ContextType>;
};

export type DataReplicationInitiationStepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DataReplicationInitiationStep'] = ResolversParentTypes['DataReplicationInitiationStep']> = {
  name?: Resolver<Maybe<ResolversTypes['DataReplicationInitiationStepName']>, ParentType, ContextType>;
  rawName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DataReplicationInitiationStepStatus']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteJobResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteJobResult'] = ResolversParentTypes['DeleteJobResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'DeleteJobSuccess' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type DeleteJobSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteJobSuccess'] = ResolversParentTypes['DeleteJobSuccess']> = {
  jobID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteRecoveryInstanceResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteRecoveryInstanceResult'] = ResolversParentTypes['DeleteRecoveryInstanceResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'DeleteRecoveryInstanceSuccess' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type DeleteRecoveryInstanceSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteRecoveryInstanceSuccess'] = ResolversParentTypes['DeleteRecoveryInstanceSuccess']> = {
  recoveryInstanceID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisconnectRecoveryInstanceResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DisconnectRecoveryInstanceResult'] = ResolversParentTypes['DisconnectRecoveryInstanceResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'DisconnectRecoveryInstanceSuccess' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type DisconnectRecoveryInstanceSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DisconnectRecoveryInstanceSuccess'] = ResolversParentTypes['DisconnectRecoveryInstanceSuccess']> = {
  recoveryInstanceID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisconnectSourceServerResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DisconnectSourceServerResult'] = ResolversParentTypes['DisconnectSourceServerResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'DisconnectSourceServerSuccess' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type DisconnectSourceServerSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DisconnectSourceServerSuccess'] = ResolversParentTypes['DisconnectSourceServerSuccess']> = {
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sourceServer?: Resolver<ResolversTypes['SourceServer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiskResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Disk'] = ResolversParentTypes['Disk']> = {
  bytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DrillReadinessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DrillReadiness'] = ResolversParentTypes['DrillReadiness']> = {
  age?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  isHistoryComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastDrill?: Resolver<Maybe<ResolversTypes['ServerDrill']>, ParentType, ContextType>;
  lastSuccessfulDrill?: Resolver<Maybe<ResolversTypes['ServerDrill']>, ParentType, ContextType>;
  maxAge?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EventResourceDataResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EventResourceData'] = ResolversParentTypes['EventResourceData']> = {
  __resolveType: TypeResolveFn<'SourceNetworkData' | 'UnknownEventResourceData', ParentType, ContextType>;
};

export type ExtensibleSourceServerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ExtensibleSourceServer'] = ResolversParentTypes['ExtensibleSourceServer']> = {
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
};

export type ExtensibleSourceServerConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ExtensibleSourceServerConnection'] = ResolversParentTypes['ExtensibleSourceServerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExtensibleSourceServerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExtensibleSourceServer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  scopeFailures?: Resolver<ReadonlyArray<ResolversTypes['ScopeFailure']>, ParentType, ContextType>;
};

export type ExtensibleSourceServerEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ExtensibleSourceServerEdge'] = ResolversParentTypes['ExtensibleSourceServerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExtensibleSourceServer'], ParentType, ContextType>;
};

export type FailbackReplicationConfigurationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FailbackReplicationConfiguration'] = ResolversParentTypes['FailbackReplicationConfiguration']> = {
  bandwidthThrottling?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  internetProtocol?: Resolver<Maybe<ResolversTypes['InternetProtocol']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rawInternetProtocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  usePrivateIP?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type GrantResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sourceServerTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SourceServerTagLimit']>>, ParentType, ContextType>;
};

export type IdempotencyMismatchErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IdempotencyMismatchError'] = ResolversParentTypes['IdempotencyMismatchError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalJob?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentificationHintsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IdentificationHints'] = ResolversParentTypes['IdentificationHints']> = {
  awsInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fqdn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vmWareUuid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InitializeServiceResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['InitializeServiceResult'] = ResolversParentTypes['InitializeServiceResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InitializeServiceSuccess' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type InitializeServiceSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['InitializeServiceSuccess'] = ResolversParentTypes['InitializeServiceSuccess']> = {
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InternalServerErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['InternalServerError'] = ResolversParentTypes['InternalServerError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initiatedBy?: Resolver<Maybe<ResolversTypes['InitiatedBy']>, ParentType, ContextType>;
  jobID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  logItems?: Resolver<Maybe<ResolversTypes['JobLogItemConnection']>, ParentType, ContextType, RequireFields<JobLogItemsArgs, 'first'>>;
  outcome?: Resolver<ResolversTypes['JobOutcome'], ParentType, ContextType>;
  participatingResources?: Resolver<ReadonlyArray<ResolversTypes['ParticipatingResource']>, ParentType, ContextType>;
  participatingServers?: Resolver<ReadonlyArray<ResolversTypes['ParticipatingServer']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['JobProgress'], ParentType, ContextType>;
  rawInitiatedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryReport?: Resolver<Maybe<ResolversTypes['RecoveryReport']>, ParentType, ContextType, RequireFields<JobRecoveryReportArgs, 'maxAgeSeconds'>>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['JobType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobActivityEventResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobActivityEvent'] = ResolversParentTypes['JobActivityEvent']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'JobStreamCurrent' | 'JobStreamStale' | 'JobUpdate' | 'ScopeFailure' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type JobChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobChange'] = ResolversParentTypes['JobChange']> = {
  __resolveType: TypeResolveFn<'JobLogItemAdded' | 'JobStatusChange' | 'JobTagsChange' | 'LaunchActionRunChange' | 'ResourceLaunchStatusChange' | 'ServerLaunchStatusChange' | 'ServerRecoveryInstanceChange', ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  scopeFailures?: Resolver<ReadonlyArray<ResolversTypes['ScopeFailure']>, ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobHistoryConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobHistoryConnection'] = ResolversParentTypes['JobHistoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JobLogEventDataResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobLogEventData'] = ResolversParentTypes['JobLogEventData']> = {
  attemptCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  conversionProperties?: Resolver<Maybe<ResolversTypes['ConversionProperties']>, ParentType, ContextType>;
  conversionServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  eventResourceData?: Resolver<Maybe<ResolversTypes['EventResourceData']>, ParentType, ContextType>;
  maxAttemptsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rawError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  targetInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type JobLogItemResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobLogItem'] = ResolversParentTypes['JobLogItem']> = {
  event?: Resolver<Maybe<ResolversTypes['JobLogEvent']>, ParentType, ContextType>;
  eventData?: Resolver<Maybe<ResolversTypes['JobLogEventData']>, ParentType, ContextType>;
  logDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rawEvent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobLogItemAddedResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobLogItemAdded'] = ResolversParentTypes['JobLogItemAdded']> = {
  logItem?: Resolver<ResolversTypes['JobLogItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobLogItemConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobLogItemConnection'] = ResolversParentTypes['JobLogItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobLogItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JobLogItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JobLogItemEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobLogItemEdge'] = ResolversParentTypes['JobLogItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobLogItem'], ParentType, ContextType>;
};

export type JobProgressResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobProgress'] = ResolversParentTypes['JobProgress']> = {
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finished?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inProgress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  succeeded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undetermined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobResult'] = ResolversParentTypes['JobResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'Job' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type JobStatusChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobStatusChange'] = ResolversParentTypes['JobStatusChange']> = {
  previousStatus?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  rawPreviousStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobStreamCurrentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobStreamCurrent'] = ResolversParentTypes['JobStreamCurrent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isResync?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobStreamStaleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobStreamStale'] = ResolversParentTypes['JobStreamStale']> = {
  error?: Resolver<ResolversTypes['RecoveryError'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  staleSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobTagsChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobTagsChange'] = ResolversParentTypes['JobTagsChange']> = {
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobUpdateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobUpdate'] = ResolversParentTypes['JobUpdate']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['JobChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isFinal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isResync?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobUpdatesEventResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobUpdatesEvent'] = ResolversParentTypes['JobUpdatesEvent']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'JobStreamStale' | 'JobUpdate' | 'ResourceNotFoundError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type LastLaunchResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LastLaunch'] = ResolversParentTypes['LastLaunch']> = {
  initiated?: Resolver<Maybe<ResolversTypes['LastLaunchInitiated']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
};

export type LastLaunchInitiatedResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LastLaunchInitiated'] = ResolversParentTypes['LastLaunchInitiated']> = {
  apiCallDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  jobID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['LastLaunchType']>, ParentType, ContextType>;
};

export type LaunchActionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchAction'] = ResolversParentTypes['LaunchAction']> = {
  actionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actionVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['LaunchActionCategory']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  optional?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['LaunchActionParameter']>, ParentType, ContextType>;
  rawCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['LaunchActionType']>, ParentType, ContextType>;
};

export type LaunchActionParameterResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchActionParameter'] = ResolversParentTypes['LaunchActionParameter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['LaunchActionParameterType']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LaunchActionRunResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchActionRun'] = ResolversParentTypes['LaunchActionRun']> = {
  action?: Resolver<Maybe<ResolversTypes['LaunchAction']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  runId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['LaunchActionRunStatus']>, ParentType, ContextType>;
};

export type LaunchActionRunChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchActionRunChange'] = ResolversParentTypes['LaunchActionRunChange']> = {
  previousRunStatus?: Resolver<Maybe<ResolversTypes['LaunchActionRunStatus']>, ParentType, ContextType>;
  rawPreviousRunStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawRunStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['LaunchActionRun'], ParentType, ContextType>;
  runStatus?: Resolver<Maybe<ResolversTypes['LaunchActionRunStatus']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LaunchActionsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchActions'] = ResolversParentTypes['LaunchActions']> = {
  actions?: Resolver<ReadonlyArray<ResolversTypes['LaunchAction']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LaunchActionsStatusResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchActionsStatus'] = ResolversParentTypes['LaunchActionsStatus']> = {
  runs?: Resolver<ReadonlyArray<ResolversTypes['LaunchActionRun']>, ParentType, ContextType>;
  ssmAgentDiscoveryDatetime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LaunchConfigurationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchConfiguration'] = ResolversParentTypes['LaunchConfiguration']> = {
  copyPrivateIp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  copyTags?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ec2LaunchTemplateID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  launchDisposition?: Resolver<Maybe<ResolversTypes['LaunchDisposition']>, ParentType, ContextType>;
  launchIntoInstanceProperties?: Resolver<Maybe<ResolversTypes['LaunchIntoInstanceProperties']>, ParentType, ContextType>;
  licensing?: Resolver<Maybe<ResolversTypes['Licensing']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postLaunchEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rawLaunchDisposition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawRecoveryMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawTargetInstanceTypeRightSizingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryMode?: Resolver<Maybe<ResolversTypes['RecoveryMode']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  sourceServerID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetInstanceTypeRightSizingMethod?: Resolver<Maybe<ResolversTypes['TargetInstanceTypeRightSizingMethod']>, ParentType, ContextType>;
};

export type LaunchConfigurationTemplateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchConfigurationTemplate'] = ResolversParentTypes['LaunchConfigurationTemplate']> = {
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  copyPrivateIp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  copyTags?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exportBucketArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  launchActions?: Resolver<Maybe<ResolversTypes['LaunchActions']>, ParentType, ContextType, RequireFields<LaunchConfigurationTemplateLaunchActionsArgs, 'maxAgeSeconds'>>;
  launchConfigurationTemplateID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  launchDisposition?: Resolver<Maybe<ResolversTypes['LaunchDisposition']>, ParentType, ContextType>;
  launchIntoSourceInstance?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  licensing?: Resolver<Maybe<ResolversTypes['Licensing']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postLaunchEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rawLaunchDisposition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawRecoveryMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawTargetInstanceTypeRightSizingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryMode?: Resolver<Maybe<ResolversTypes['RecoveryMode']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  targetInstanceTypeRightSizingMethod?: Resolver<Maybe<ResolversTypes['TargetInstanceTypeRightSizingMethod']>, ParentType, ContextType>;
};

export type LaunchConfigurationTemplateConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchConfigurationTemplateConnection'] = ResolversParentTypes['LaunchConfigurationTemplateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LaunchConfigurationTemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LaunchConfigurationTemplate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  scopeFailures?: Resolver<ReadonlyArray<ResolversTypes['ScopeFailure']>, ParentType, ContextType>;
};

export type LaunchConfigurationTemplateEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchConfigurationTemplateEdge'] = ResolversParentTypes['LaunchConfigurationTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LaunchConfigurationTemplate'], ParentType, ContextType>;
};

export type LaunchIntoInstancePropertiesResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LaunchIntoInstanceProperties'] = ResolversParentTypes['LaunchIntoInstanceProperties']> = {
  launchIntoEC2InstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type LicensingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Licensing'] = ResolversParentTypes['Licensing']> = {
  osByol?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type LifeCycleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LifeCycle'] = ResolversParentTypes['LifeCycle']> = {
  addedToServiceDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  elapsedReplicationDuration?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  firstByteDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastLaunch?: Resolver<Maybe<ResolversTypes['LastLaunch']>, ParentType, ContextType>;
  lastSeenByServiceDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveRecovery?: Resolver<Maybe<ResolversTypes['ApproveRecoveryResult']>, ParentType, ContextType, RequireFields<MutationApproveRecoveryArgs, 'input'>>;
  associateSourceNetworkStack?: Resolver<Maybe<ResolversTypes['AssociateSourceNetworkStackResult']>, ParentType, ContextType, RequireFields<MutationAssociateSourceNetworkStackArgs, 'input'>>;
  deleteJob?: Resolver<Maybe<ResolversTypes['DeleteJobResult']>, ParentType, ContextType, RequireFields<MutationDeleteJobArgs, 'input'>>;
  deleteRecoveryInstance?: Resolver<Maybe<ResolversTypes['DeleteRecoveryInstanceResult']>, ParentType, ContextType, RequireFields<MutationDeleteRecoveryInstanceArgs, 'input'>>;
  disconnectRecoveryInstance?: Resolver<Maybe<ResolversTypes['DisconnectRecoveryInstanceResult']>, ParentType, ContextType, RequireFields<MutationDisconnectRecoveryInstanceArgs, 'input'>>;
  disconnectSourceServer?: Resolver<Maybe<ResolversTypes['DisconnectSourceServerResult']>, ParentType, ContextType, RequireFields<MutationDisconnectSourceServerArgs, 'input'>>;
  initializeService?: Resolver<Maybe<ResolversTypes['InitializeServiceResult']>, ParentType, ContextType, RequireFields<MutationInitializeServiceArgs, 'input'>>;
  rejectRecovery?: Resolver<Maybe<ResolversTypes['RejectRecoveryResult']>, ParentType, ContextType, RequireFields<MutationRejectRecoveryArgs, 'input'>>;
  reverseReplication?: Resolver<Maybe<ResolversTypes['ReverseReplicationResult']>, ParentType, ContextType, RequireFields<MutationReverseReplicationArgs, 'input'>>;
  startFailbackLaunch?: Resolver<Maybe<ResolversTypes['StartFailbackLaunchResult']>, ParentType, ContextType, RequireFields<MutationStartFailbackLaunchArgs, 'input'>>;
  startRecovery?: Resolver<Maybe<ResolversTypes['StartRecoveryResult']>, ParentType, ContextType, RequireFields<MutationStartRecoveryArgs, 'input'>>;
  startReplication?: Resolver<Maybe<ResolversTypes['StartReplicationResult']>, ParentType, ContextType, RequireFields<MutationStartReplicationArgs, 'input'>>;
  startSourceNetworkRecovery?: Resolver<Maybe<ResolversTypes['StartSourceNetworkRecoveryResult']>, ParentType, ContextType, RequireFields<MutationStartSourceNetworkRecoveryArgs, 'input'>>;
  startSourceNetworkReplication?: Resolver<Maybe<ResolversTypes['StartSourceNetworkReplicationResult']>, ParentType, ContextType, RequireFields<MutationStartSourceNetworkReplicationArgs, 'input'>>;
  stopFailback?: Resolver<Maybe<ResolversTypes['StopFailbackResult']>, ParentType, ContextType, RequireFields<MutationStopFailbackArgs, 'input'>>;
  stopReplication?: Resolver<Maybe<ResolversTypes['StopReplicationResult']>, ParentType, ContextType, RequireFields<MutationStopReplicationArgs, 'input'>>;
  stopSourceNetworkReplication?: Resolver<Maybe<ResolversTypes['StopSourceNetworkReplicationResult']>, ParentType, ContextType, RequireFields<MutationStopSourceNetworkReplicationArgs, 'input'>>;
  tagResource?: Resolver<Maybe<ResolversTypes['TagResourceResult']>, ParentType, ContextType, RequireFields<MutationTagResourceArgs, 'input'>>;
  terminateRecoveryInstances?: Resolver<Maybe<ResolversTypes['TerminateRecoveryInstancesResult']>, ParentType, ContextType, RequireFields<MutationTerminateRecoveryInstancesArgs, 'input'>>;
  untagResource?: Resolver<Maybe<ResolversTypes['UntagResourceResult']>, ParentType, ContextType, RequireFields<MutationUntagResourceArgs, 'input'>>;
  updateLaunchConfiguration?: Resolver<Maybe<ResolversTypes['UpdateLaunchConfigurationResult']>, ParentType, ContextType, RequireFields<MutationUpdateLaunchConfigurationArgs, 'input'>>;
};

export type NetworkInterfaceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NetworkInterface'] = ResolversParentTypes['NetworkInterface']> = {
  ips?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isPrimary?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  macAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NetworkRecoveryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NetworkRecovery'] = ResolversParentTypes['NetworkRecovery']> = {
  apiCallDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  jobID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lastRecoveryResult?: Resolver<Maybe<ResolversTypes['RecoveryResult']>, ParentType, ContextType>;
  rawLastRecoveryResult?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Job' | 'RecoveryInstance' | 'SourceNetwork' | 'SourceServer', ParentType, ContextType>;
};

export type OsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OS'] = ResolversParentTypes['OS']> = {
  fullString?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OutcomeUnknownErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OutcomeUnknownError'] = ResolversParentTypes['OutcomeUnknownError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reconcileUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestTagKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PitPolicyRuleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PITPolicyRule'] = ResolversParentTypes['PITPolicyRule']> = {
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rawUnits?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retentionDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ruleID?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['PITPolicyRuleUnits']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParticipatingResourceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ParticipatingResource'] = ResolversParentTypes['ParticipatingResource']> = {
  launchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  participatingResourceID?: Resolver<Maybe<ResolversTypes['ParticipatingResourceID']>, ParentType, ContextType>;
  rawLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParticipatingResourceIdResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ParticipatingResourceID'] = ResolversParentTypes['ParticipatingResourceID']> = {
  __resolveType: TypeResolveFn<'SourceNetworkParticipant' | 'UnknownParticipant', ParentType, ContextType>;
};

export type ParticipatingServerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ParticipatingServer'] = ResolversParentTypes['ParticipatingServer']> = {
  launchActionsStatus?: Resolver<Maybe<ResolversTypes['LaunchActionsStatus']>, ParentType, ContextType>;
  launchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  rawLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstance?: Resolver<Maybe<ResolversTypes['RecoveryInstance']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceServer?: Resolver<Maybe<ResolversTypes['SourceServer']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PreflightFindingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PreflightFinding'] = ResolversParentTypes['PreflightFinding']> = {
  code?: Resolver<ResolversTypes['PreflightCode'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recoveryInstance?: Resolver<Maybe<ResolversTypes['RecoveryInstance']>, ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['PreflightSeverity'], ParentType, ContextType>;
};

export type PreflightOutdatedErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PreflightOutdatedError'] = ResolversParentTypes['PreflightOutdatedError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preflight?: Resolver<ResolversTypes['RecoveryPreflight'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductCodeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ProductCode'] = ResolversParentTypes['ProductCode']> = {
  productCodeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  productCodeMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditEvents?: Resolver<Maybe<ResolversTypes['AuditEventConnection']>, ParentType, ContextType, RequireFields<QueryAuditEventsArgs, 'first'>>;
  extensibleSourceServers?: Resolver<Maybe<ResolversTypes['ExtensibleSourceServerConnection']>, ParentType, ContextType, RequireFields<QueryExtensibleSourceServersArgs, 'first' | 'stagingAccountID'>>;
  job?: Resolver<Maybe<ResolversTypes['JobResult']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'jobID'>>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  launchConfigurationTemplates?: Resolver<Maybe<ResolversTypes['LaunchConfigurationTemplateConnection']>, ParentType, ContextType, RequireFields<QueryLaunchConfigurationTemplatesArgs, 'first' | 'maxAgeSeconds'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  recoveryApproval?: Resolver<Maybe<ResolversTypes['RecoveryApprovalResult']>, ParentType, ContextType, RequireFields<QueryRecoveryApprovalArgs, 'approvalID'>>;
  recoveryApprovals?: Resolver<Maybe<ResolversTypes['RecoveryApprovalConnection']>, ParentType, ContextType, RequireFields<QueryRecoveryApprovalsArgs, 'first'>>;
  recoveryInstance?: Resolver<Maybe<ResolversTypes['RecoveryInstanceResult']>, ParentType, ContextType, RequireFields<QueryRecoveryInstanceArgs, 'recoveryInstanceID'>>;
  recoveryInstances?: Resolver<Maybe<ResolversTypes['RecoveryInstanceConnection']>, ParentType, ContextType, RequireFields<QueryRecoveryInstancesArgs, 'first'>>;
  recoveryPreflight?: Resolver<Maybe<ResolversTypes['RecoveryPreflightResult']>, ParentType, ContextType, RequireFields<QueryRecoveryPreflightArgs, 'input'>>;
  recoveryRequest?: Resolver<Maybe<ResolversTypes['RecoveryRequestResult']>, ParentType, ContextType, Partial<QueryRecoveryRequestArgs>>;
  replicationConfigurationTemplates?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationTemplateConnection']>, ParentType, ContextType, RequireFields<QueryReplicationConfigurationTemplatesArgs, 'first' | 'maxAgeSeconds'>>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['Scope']>, ParentType, ContextType>;
  sourceNetwork?: Resolver<Maybe<ResolversTypes['SourceNetworkResult']>, ParentType, ContextType, RequireFields<QuerySourceNetworkArgs, 'maxAgeSeconds' | 'sourceNetworkID'>>;
  sourceNetworks?: Resolver<Maybe<ResolversTypes['SourceNetworkConnection']>, ParentType, ContextType, RequireFields<QuerySourceNetworksArgs, 'first' | 'maxAgeSeconds'>>;
  sourceServer?: Resolver<Maybe<ResolversTypes['SourceServerResult']>, ParentType, ContextType, RequireFields<QuerySourceServerArgs, 'sourceServerID'>>;
  sourceServers?: Resolver<Maybe<ResolversTypes['SourceServerConnection']>, ParentType, ContextType, RequireFields<QuerySourceServersArgs, 'first'>>;
  stagingAccounts?: Resolver<Maybe<ResolversTypes['StagingAccountConnection']>, ParentType, ContextType, RequireFields<QueryStagingAccountsArgs, 'first' | 'maxAgeSeconds'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type QuotaUseResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['QuotaUse'] = ResolversParentTypes['QuotaUse']> = {
  inUse?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isAssumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isExceeded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quota?: Resolver<ResolversTypes['PreflightQuota'], ParentType, ContextType>;
  quotaCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecoveryApprovalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryApproval'] = ResolversParentTypes['RecoveryApproval']> = {
  approvalID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  input?: Resolver<ResolversTypes['RememberedStartRecoveryInput'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['RecoveryRequest']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecoveryApprovalStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecoveryApprovalConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryApprovalConnection'] = ResolversParentTypes['RecoveryApprovalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecoveryApprovalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecoveryApproval']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RecoveryApprovalEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryApprovalEdge'] = ResolversParentTypes['RecoveryApprovalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecoveryApproval'], ParentType, ContextType>;
};

export type RecoveryApprovalResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryApprovalResult'] = ResolversParentTypes['RecoveryApprovalResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'RecoveryApproval' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type RecoveryApprovalUpdatesEventResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryApprovalUpdatesEvent'] = ResolversParentTypes['RecoveryApprovalUpdatesEvent']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'RecoveryApproval' | 'ServiceUnavailableError' | 'ValidationError', ParentType, ContextType>;
};

export type RecoveryErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryError'] = ResolversParentTypes['RecoveryError']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ApprovalNotPendingError' | 'ApprovalRequiredError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InternalServerError' | 'OutcomeUnknownError' | 'PreflightOutdatedError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type RecoveryFailureResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryFailure'] = ResolversParentTypes['RecoveryFailure']> = {
  event?: Resolver<Maybe<ResolversTypes['JobLogEvent']>, ParentType, ContextType>;
  logItem?: Resolver<Maybe<ResolversTypes['JobLogItem']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawEvent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecoveryInstanceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstance'] = ResolversParentTypes['RecoveryInstance']> = {
  agentVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataReplicationInfo?: Resolver<Maybe<ResolversTypes['RecoveryInstanceDataReplicationInfo']>, ParentType, ContextType>;
  ec2InstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ec2InstanceState?: Resolver<Maybe<ResolversTypes['EC2InstanceState']>, ParentType, ContextType>;
  failback?: Resolver<Maybe<ResolversTypes['RecoveryInstanceFailback']>, ParentType, ContextType>;
  failbackReplicationConfiguration?: Resolver<Maybe<ResolversTypes['FailbackReplicationConfiguration']>, ParentType, ContextType, RequireFields<RecoveryInstanceFailbackReplicationConfigurationArgs, 'maxAgeSeconds'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDrill?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  jobID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  launchedAfter?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  launchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  launchedAtSource?: Resolver<Maybe<ResolversTypes['LaunchTimeSource']>, ParentType, ContextType>;
  originAvailabilityZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originEnvironment?: Resolver<Maybe<ResolversTypes['OriginEnvironment']>, ParentType, ContextType>;
  pointInTimeSnapshotDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rawEc2InstanceState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawOriginEnvironment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recoveryInstanceProperties?: Resolver<Maybe<ResolversTypes['RecoveryInstanceProperties']>, ParentType, ContextType>;
  runningFor?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  sourceOutpostArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceServer?: Resolver<Maybe<ResolversTypes['SourceServer']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecoveryInstanceConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceConnection'] = ResolversParentTypes['RecoveryInstanceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecoveryInstanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecoveryInstance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  scopeFailures?: Resolver<ReadonlyArray<ResolversTypes['ScopeFailure']>, ParentType, ContextType>;
};

export type RecoveryInstanceDataReplicationErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceDataReplicationError'] = ResolversParentTypes['RecoveryInstanceDataReplicationError']> = {
  error?: Resolver<Maybe<ResolversTypes['FailbackReplicationError']>, ParentType, ContextType>;
  rawError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawErrorString?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecoveryInstanceDataReplicationInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceDataReplicationInfo'] = ResolversParentTypes['RecoveryInstanceDataReplicationInfo']> = {
  dataReplicationError?: Resolver<Maybe<ResolversTypes['RecoveryInstanceDataReplicationError']>, ParentType, ContextType>;
  dataReplicationInitiation?: Resolver<Maybe<ResolversTypes['RecoveryInstanceDataReplicationInitiation']>, ParentType, ContextType>;
  dataReplicationState?: Resolver<Maybe<ResolversTypes['RecoveryInstanceDataReplicationState']>, ParentType, ContextType>;
  etaDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lagDuration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawDataReplicationState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicatedDisks?: Resolver<ReadonlyArray<ResolversTypes['RecoveryInstanceDataReplicationInfoReplicatedDisk']>, ParentType, ContextType>;
  stagingAvailabilityZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stagingOutpostArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecoveryInstanceDataReplicationInfoReplicatedDiskResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceDataReplicationInfoReplicatedDisk'] = ResolversParentTypes['RecoveryInstanceDataReplicationInfoReplicatedDisk']> = {
  backloggedStorageBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicatedStorageBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  rescannedStorageBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  totalStorageBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type RecoveryInstanceDataReplicationInitiationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceDataReplicationInitiation'] = ResolversParentTypes['RecoveryInstanceDataReplicationInitiation']> = {
  startDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['RecoveryInstanceDataReplicationInitiationStep']>, ParentType, ContextType>;
};

export type RecoveryInstanceDataReplicationInitiationStepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceDataReplicationInitiationStep'] = ResolversParentTypes['RecoveryInstanceDataReplicationInitiationStep']> = {
  name?: Resolver<Maybe<ResolversTypes['RecoveryInstanceDataReplicationInitiationStepName']>, ParentType, ContextType>;
  rawName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DataReplicationInitiationStepStatus']>, ParentType, ContextType>;
};

export type RecoveryInstanceDiskResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceDisk'] = ResolversParentTypes['RecoveryInstanceDisk']> = {
  bytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  ebsVolumeID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  internalDeviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecoveryInstanceEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceEdge'] = ResolversParentTypes['RecoveryInstanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecoveryInstance'], ParentType, ContextType>;
};

export type RecoveryInstanceFailbackResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceFailback'] = ResolversParentTypes['RecoveryInstanceFailback']> = {
  agentLastSeenByServiceDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  elapsedReplicationDuration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failbackClientID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  failbackClientLastSeenByServiceDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failbackInitiationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failbackJob?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  failbackJobID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  failbackLaunchType?: Resolver<Maybe<ResolversTypes['FailbackLaunchType']>, ParentType, ContextType>;
  failbackToOriginalServer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  firstByteDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rawFailbackLaunchType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FailbackState']>, ParentType, ContextType>;
};

export type RecoveryInstancePropertiesResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceProperties'] = ResolversParentTypes['RecoveryInstanceProperties']> = {
  cpus?: Resolver<ReadonlyArray<ResolversTypes['CPU']>, ParentType, ContextType>;
  disks?: Resolver<ReadonlyArray<ResolversTypes['RecoveryInstanceDisk']>, ParentType, ContextType>;
  identificationHints?: Resolver<Maybe<ResolversTypes['IdentificationHints']>, ParentType, ContextType>;
  lastUpdatedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  networkInterfaces?: Resolver<ReadonlyArray<ResolversTypes['NetworkInterface']>, ParentType, ContextType>;
  os?: Resolver<Maybe<ResolversTypes['OS']>, ParentType, ContextType>;
  ramBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type RecoveryInstanceResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryInstanceResult'] = ResolversParentTypes['RecoveryInstanceResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'RecoveryInstance' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type RecoveryPreflightResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryPreflight'] = ResolversParentTypes['RecoveryPreflight']> = {
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['PreflightFinding']>, ParentType, ContextType>;
  quotas?: Resolver<ReadonlyArray<ResolversTypes['QuotaUse']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  servers?: Resolver<ReadonlyArray<ResolversTypes['ServerPreflight']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['PreflightVerdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecoveryPreflightResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryPreflightResult'] = ResolversParentTypes['RecoveryPreflightResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'RecoveryPreflight' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type RecoveryReportResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryReport'] = ResolversParentTypes['RecoveryReport']> = {
  actualDataLoss?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  actualRecoveryTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  jobLogError?: Resolver<Maybe<ResolversTypes['RecoveryError']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recoveryInstancesError?: Resolver<Maybe<ResolversTypes['RecoveryError']>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['ResourceRecoveryReport']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  servers?: Resolver<ReadonlyArray<ResolversTypes['ServerRecoveryReport']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RecoveryRequestResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryRequest'] = ResolversParentTypes['RecoveryRequest']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actionInput?: Resolver<ResolversTypes['AuditedInput'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  approval?: Resolver<Maybe<ResolversTypes['RecoveryApproval']>, ParentType, ContextType>;
  claimedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RecoveryError']>, ParentType, ContextType>;
  idempotencyKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['RememberedStartRecoveryInput']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  reconcileUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecoveryRequestState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecoveryRequestResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryRequestResult'] = ResolversParentTypes['RecoveryRequestResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'RecoveryRequest' | 'ResourceNotFoundError' | 'ServiceUnavailableError' | 'ValidationError', ParentType, ContextType>;
};

export type RecoveryRequestUpdatesEventResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoveryRequestUpdatesEvent'] = ResolversParentTypes['RecoveryRequestUpdatesEvent']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'RecoveryRequest' | 'ResourceNotFoundError' | 'ServiceUnavailableError', ParentType, ContextType>;
};

export type RecoverySnapshotResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoverySnapshot'] = ResolversParentTypes['RecoverySnapshot']> = {
  ebsSnapshots?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  expectedTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  snapshotID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sourceServer?: Resolver<Maybe<ResolversTypes['SourceServer']>, ParentType, ContextType>;
  sourceServerID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RecoverySnapshotConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoverySnapshotConnection'] = ResolversParentTypes['RecoverySnapshotConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecoverySnapshotEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecoverySnapshot']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RecoverySnapshotEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecoverySnapshotEdge'] = ResolversParentTypes['RecoverySnapshotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecoverySnapshot'], ParentType, ContextType>;
};

export type RejectRecoveryResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RejectRecoveryResult'] = ResolversParentTypes['RejectRecoveryResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ApprovalNotPendingError' | 'ConflictError' | 'InternalServerError' | 'RejectRecoverySuccess' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type RejectRecoverySuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RejectRecoverySuccess'] = ResolversParentTypes['RejectRecoverySuccess']> = {
  approval?: Resolver<ResolversTypes['RecoveryApproval'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedApproveRecoveryInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedApproveRecoveryInput'] = ResolversParentTypes['RememberedApproveRecoveryInput']> = {
  approvalID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedAssociateSourceNetworkStackInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedAssociateSourceNetworkStackInput'] = ResolversParentTypes['RememberedAssociateSourceNetworkStackInput']> = {
  cfnStackName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceNetworkID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedDeleteJobInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedDeleteJobInput'] = ResolversParentTypes['RememberedDeleteJobInput']> = {
  jobID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedDeleteRecoveryInstanceInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedDeleteRecoveryInstanceInput'] = ResolversParentTypes['RememberedDeleteRecoveryInstanceInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedDisconnectRecoveryInstanceInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedDisconnectRecoveryInstanceInput'] = ResolversParentTypes['RememberedDisconnectRecoveryInstanceInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedDisconnectSourceServerInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedDisconnectSourceServerInput'] = ResolversParentTypes['RememberedDisconnectSourceServerInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedInitializeServiceInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedInitializeServiceInput'] = ResolversParentTypes['RememberedInitializeServiceInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedRejectRecoveryInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedRejectRecoveryInput'] = ResolversParentTypes['RememberedRejectRecoveryInput']> = {
  approvalID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedReverseReplicationInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedReverseReplicationInput'] = ResolversParentTypes['RememberedReverseReplicationInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedSourceNetworkResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedSourceNetwork'] = ResolversParentTypes['RememberedSourceNetwork']> = {
  cfnStackName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceNetworkID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RememberedSourceServerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedSourceServer'] = ResolversParentTypes['RememberedSourceServer']> = {
  recoverySnapshotID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceServerID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RememberedStartFailbackLaunchInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedStartFailbackLaunchInput'] = ResolversParentTypes['RememberedStartFailbackLaunchInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstanceIDs?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  tagKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedStartRecoveryInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedStartRecoveryInput'] = ResolversParentTypes['RememberedStartRecoveryInput']> = {
  approvalID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isDrill?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceServers?: Resolver<ReadonlyArray<ResolversTypes['RememberedSourceServer']>, ParentType, ContextType>;
  tagKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedStartReplicationInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedStartReplicationInput'] = ResolversParentTypes['RememberedStartReplicationInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedStartSourceNetworkRecoveryInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedStartSourceNetworkRecoveryInput'] = ResolversParentTypes['RememberedStartSourceNetworkRecoveryInput']> = {
  deployAsNew?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceNetworks?: Resolver<ReadonlyArray<ResolversTypes['RememberedSourceNetwork']>, ParentType, ContextType>;
  tagKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedStartSourceNetworkReplicationInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedStartSourceNetworkReplicationInput'] = ResolversParentTypes['RememberedStartSourceNetworkReplicationInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceNetworkID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedStopFailbackInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedStopFailbackInput'] = ResolversParentTypes['RememberedStopFailbackInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedStopReplicationInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedStopReplicationInput'] = ResolversParentTypes['RememberedStopReplicationInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedStopSourceNetworkReplicationInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedStopSourceNetworkReplicationInput'] = ResolversParentTypes['RememberedStopSourceNetworkReplicationInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceNetworkID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedTagResourceInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedTagResourceInput'] = ResolversParentTypes['RememberedTagResourceInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceArn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tagKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedTerminateRecoveryInstancesInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedTerminateRecoveryInstancesInput'] = ResolversParentTypes['RememberedTerminateRecoveryInstancesInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstanceIDs?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedUntagResourceInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedUntagResourceInput'] = ResolversParentTypes['RememberedUntagResourceInput']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceArn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tagKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RememberedUpdateLaunchConfigurationInputResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RememberedUpdateLaunchConfigurationInput'] = ResolversParentTypes['RememberedUpdateLaunchConfigurationInput']> = {
  copyPrivateIp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  copyTags?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  launchDisposition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  launchIntoEC2InstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osByol?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  postLaunchEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  targetInstanceTypeRightSizingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplicationConfigurationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReplicationConfiguration'] = ResolversParentTypes['ReplicationConfiguration']> = {
  associateDefaultSecurityGroup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  autoReplicateNewDisks?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  bandwidthThrottling?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  createPublicIP?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  dataPlaneRouting?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationDataPlaneRouting']>, ParentType, ContextType>;
  defaultLargeStagingDiskType?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationDefaultLargeStagingDiskType']>, ParentType, ContextType>;
  ebsEncryption?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationEbsEncryption']>, ParentType, ContextType>;
  ebsEncryptionKeyArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  internetProtocol?: Resolver<Maybe<ResolversTypes['InternetProtocol']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pitPolicy?: Resolver<ReadonlyArray<ResolversTypes['PITPolicyRule']>, ParentType, ContextType>;
  rawDataPlaneRouting?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawDefaultLargeStagingDiskType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawEbsEncryption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawInternetProtocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicatedDisks?: Resolver<ReadonlyArray<ResolversTypes['ReplicationConfigurationReplicatedDisk']>, ParentType, ContextType>;
  replicationServerInstanceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicationServersSecurityGroupsIDs?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceServerID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stagingAreaSubnetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stagingAreaTags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  useDedicatedReplicationServer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ReplicationConfigurationReplicatedDiskResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReplicationConfigurationReplicatedDisk'] = ResolversParentTypes['ReplicationConfigurationReplicatedDisk']> = {
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iops?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  isBootDisk?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  optimizedStagingDiskType?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationReplicatedDiskStagingDiskType']>, ParentType, ContextType>;
  rawOptimizedStagingDiskType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStagingDiskType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stagingDiskType?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationReplicatedDiskStagingDiskType']>, ParentType, ContextType>;
  throughput?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type ReplicationConfigurationTemplateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReplicationConfigurationTemplate'] = ResolversParentTypes['ReplicationConfigurationTemplate']> = {
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  associateDefaultSecurityGroup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  autoReplicateNewDisks?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  bandwidthThrottling?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  createPublicIP?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  dataPlaneRouting?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationDataPlaneRouting']>, ParentType, ContextType>;
  defaultLargeStagingDiskType?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationDefaultLargeStagingDiskType']>, ParentType, ContextType>;
  ebsEncryption?: Resolver<Maybe<ResolversTypes['ReplicationConfigurationEbsEncryption']>, ParentType, ContextType>;
  ebsEncryptionKeyArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  internetProtocol?: Resolver<Maybe<ResolversTypes['InternetProtocol']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pitPolicy?: Resolver<ReadonlyArray<ResolversTypes['PITPolicyRule']>, ParentType, ContextType>;
  rawDataPlaneRouting?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawDefaultLargeStagingDiskType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawEbsEncryption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawInternetProtocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicationConfigurationTemplateID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replicationServerInstanceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicationServersSecurityGroupsIDs?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  stagingAreaSubnetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stagingAreaTags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  useDedicatedReplicationServer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ReplicationConfigurationTemplateConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReplicationConfigurationTemplateConnection'] = ResolversParentTypes['ReplicationConfigurationTemplateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReplicationConfigurationTemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReplicationConfigurationTemplate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  scopeFailures?: Resolver<ReadonlyArray<ResolversTypes['ScopeFailure']>, ParentType, ContextType>;
};

export type ReplicationConfigurationTemplateEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReplicationConfigurationTemplateEdge'] = ResolversParentTypes['ReplicationConfigurationTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReplicationConfigurationTemplate'], ParentType, ContextType>;
};

export type ResourceLaunchStatusChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ResourceLaunchStatusChange'] = ResolversParentTypes['ResourceLaunchStatusChange']> = {
  launchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  previousLaunchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  rawLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawPreviousLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['ParticipatingResource'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceNotFoundErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ResourceNotFoundError'] = ResolversParentTypes['ResourceNotFoundError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceRecoveryReportResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ResourceRecoveryReport'] = ResolversParentTypes['ResourceRecoveryReport']> = {
  actualRecoveryTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['RecoveryFailure']>, ParentType, ContextType>;
  launchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  launchedAfter?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  launchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  launchedAtSource?: Resolver<ResolversTypes['LaunchTimeSource'], ParentType, ContextType>;
  participatingResourceID?: Resolver<Maybe<ResolversTypes['ParticipatingResourceID']>, ParentType, ContextType>;
  rawLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
};

export type ReverseReplicationResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReverseReplicationResult'] = ResolversParentTypes['ReverseReplicationResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ReverseReplicationSuccess' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type ReverseReplicationSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReverseReplicationSuccess'] = ResolversParentTypes['ReverseReplicationSuccess']> = {
  recoveryInstanceID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reversedDirectionSourceServerArn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScopeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = {
  accountID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  jobsObservedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScopeFailureResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ScopeFailure'] = ResolversParentTypes['ScopeFailure']> = {
  error?: Resolver<ResolversTypes['RecoveryError'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServerDrillResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerDrill'] = ResolversParentTypes['ServerDrill']> = {
  isSuccessful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  jobID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  launchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  launchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  launchedAtSource?: Resolver<ResolversTypes['LaunchTimeSource'], ParentType, ContextType>;
  rawLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ServerLaunchStatusChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerLaunchStatusChange'] = ResolversParentTypes['ServerLaunchStatusChange']> = {
  launchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  previousLaunchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  rawLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawPreviousLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  server?: Resolver<ResolversTypes['ParticipatingServer'], ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServerPreflightResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerPreflight'] = ResolversParentTypes['ServerPreflight']> = {
  expectedDataLoss?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['PreflightFinding']>, ParentType, ContextType>;
  recoveryPointAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recoverySnapshot?: Resolver<Maybe<ResolversTypes['RecoverySnapshot']>, ParentType, ContextType>;
  sourceServer?: Resolver<Maybe<ResolversTypes['SourceServer']>, ParentType, ContextType>;
  sourceServerID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['PreflightVerdict'], ParentType, ContextType>;
};

export type ServerRecoveryInstanceChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerRecoveryInstanceChange'] = ResolversParentTypes['ServerRecoveryInstanceChange']> = {
  previousRecoveryInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  server?: Resolver<ResolversTypes['ParticipatingServer'], ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServerRecoveryReportResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerRecoveryReport'] = ResolversParentTypes['ServerRecoveryReport']> = {
  actualDataLoss?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  actualRecoveryTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['RecoveryFailure']>, ParentType, ContextType>;
  launchStatus?: Resolver<Maybe<ResolversTypes['LaunchStatus']>, ParentType, ContextType>;
  launchedAfter?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  launchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  launchedAtSource?: Resolver<ResolversTypes['LaunchTimeSource'], ParentType, ContextType>;
  rawLaunchStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveredTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recoveredToSource?: Resolver<Maybe<ResolversTypes['RecoveryPointSource']>, ParentType, ContextType>;
  recoveryInstance?: Resolver<Maybe<ResolversTypes['RecoveryInstance']>, ParentType, ContextType>;
  recoveryInstanceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  sourceServer?: Resolver<Maybe<ResolversTypes['SourceServer']>, ParentType, ContextType>;
  sourceServerID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ServiceQuotaExceededErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceQuotaExceededError'] = ResolversParentTypes['ServiceQuotaExceededError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quotaCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceUnavailableErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceUnavailableError'] = ResolversParentTypes['ServiceUnavailableError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceCloudPropertiesResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceCloudProperties'] = ResolversParentTypes['SourceCloudProperties']> = {
  originAccountID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  originAvailabilityZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originRegion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceOutpostArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceNetworkResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceNetwork'] = ResolversParentTypes['SourceNetwork']> = {
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cfnStackName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastRecovery?: Resolver<Maybe<ResolversTypes['NetworkRecovery']>, ParentType, ContextType>;
  launchedVpcID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rawReplicationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replicationStatus?: Resolver<Maybe<ResolversTypes['ReplicationStatus']>, ParentType, ContextType>;
  replicationStatusDetails?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  sourceAccountID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceNetworkID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sourceRegion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceVpcID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceNetworkConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceNetworkConnection'] = ResolversParentTypes['SourceNetworkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceNetworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SourceNetwork']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  scopeFailures?: Resolver<ReadonlyArray<ResolversTypes['ScopeFailure']>, ParentType, ContextType>;
};

export type SourceNetworkDataResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceNetworkData'] = ResolversParentTypes['SourceNetworkData']> = {
  sourceNetworkID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceVpc?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stackName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetVpc?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceNetworkEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceNetworkEdge'] = ResolversParentTypes['SourceNetworkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SourceNetwork'], ParentType, ContextType>;
};

export type SourceNetworkParticipantResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceNetworkParticipant'] = ResolversParentTypes['SourceNetworkParticipant']> = {
  sourceNetwork?: Resolver<Maybe<ResolversTypes['SourceNetwork']>, ParentType, ContextType, RequireFields<SourceNetworkParticipantSourceNetworkArgs, 'maxAgeSeconds'>>;
  sourceNetworkID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceNetworkResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceNetworkResult'] = ResolversParentTypes['SourceNetworkResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'SourceNetwork' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type SourcePropertiesResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceProperties'] = ResolversParentTypes['SourceProperties']> = {
  architecture?: Resolver<Maybe<ResolversTypes['SourceServerArchitecture']>, ParentType, ContextType>;
  cpus?: Resolver<ReadonlyArray<ResolversTypes['CPU']>, ParentType, ContextType>;
  disks?: Resolver<ReadonlyArray<ResolversTypes['Disk']>, ParentType, ContextType>;
  identificationHints?: Resolver<Maybe<ResolversTypes['IdentificationHints']>, ParentType, ContextType>;
  lastUpdatedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  networkInterfaces?: Resolver<ReadonlyArray<ResolversTypes['NetworkInterface']>, ParentType, ContextType>;
  os?: Resolver<Maybe<ResolversTypes['OS']>, ParentType, ContextType>;
  ramBytes?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  rawArchitecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedInstanceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportsNitroInstances?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SourceServerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceServer'] = ResolversParentTypes['SourceServer']> = {
  activeJob?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  agentVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataReplicationInfo?: Resolver<Maybe<ResolversTypes['DataReplicationInfo']>, ParentType, ContextType>;
  drillReadiness?: Resolver<Maybe<ResolversTypes['DrillReadiness']>, ParentType, ContextType, RequireFields<SourceServerDrillReadinessArgs, 'maxAgeSeconds'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobs?: Resolver<Maybe<ResolversTypes['JobHistoryConnection']>, ParentType, ContextType, RequireFields<SourceServerJobsArgs, 'first' | 'maxAgeSeconds'>>;
  lastLaunchResult?: Resolver<Maybe<ResolversTypes['LastLaunchResult']>, ParentType, ContextType>;
  launchActions?: Resolver<Maybe<ResolversTypes['LaunchActions']>, ParentType, ContextType, RequireFields<SourceServerLaunchActionsArgs, 'maxAgeSeconds'>>;
  launchConfiguration?: Resolver<Maybe<ResolversTypes['LaunchConfiguration']>, ParentType, ContextType, RequireFields<SourceServerLaunchConfigurationArgs, 'maxAgeSeconds'>>;
  lifeCycle?: Resolver<Maybe<ResolversTypes['LifeCycle']>, ParentType, ContextType>;
  rawLastLaunchResult?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawReplicationDirection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recoveryInstance?: Resolver<Maybe<ResolversTypes['RecoveryInstance']>, ParentType, ContextType>;
  recoveryInstanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recoverySnapshots?: Resolver<Maybe<ResolversTypes['RecoverySnapshotConnection']>, ParentType, ContextType, RequireFields<SourceServerRecoverySnapshotsArgs, 'first' | 'order'>>;
  replicationConfiguration?: Resolver<Maybe<ResolversTypes['ReplicationConfiguration']>, ParentType, ContextType, RequireFields<SourceServerReplicationConfigurationArgs, 'maxAgeSeconds'>>;
  replicationDirection?: Resolver<Maybe<ResolversTypes['ReplicationDirection']>, ParentType, ContextType>;
  reversedDirectionSourceServerArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  sourceCloudProperties?: Resolver<Maybe<ResolversTypes['SourceCloudProperties']>, ParentType, ContextType>;
  sourceNetwork?: Resolver<Maybe<ResolversTypes['SourceNetwork']>, ParentType, ContextType, RequireFields<SourceServerSourceNetworkArgs, 'maxAgeSeconds'>>;
  sourceNetworkID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceProperties?: Resolver<Maybe<ResolversTypes['SourceProperties']>, ParentType, ContextType>;
  sourceServerID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stagingArea?: Resolver<Maybe<ResolversTypes['StagingArea']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceServerConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceServerConnection'] = ResolversParentTypes['SourceServerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceServerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SourceServer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  scopeFailures?: Resolver<ReadonlyArray<ResolversTypes['ScopeFailure']>, ParentType, ContextType>;
};

export type SourceServerEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceServerEdge'] = ResolversParentTypes['SourceServerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SourceServer'], ParentType, ContextType>;
};

export type SourceServerResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceServerResult'] = ResolversParentTypes['SourceServerResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'SourceServer' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type SourceServerTagLimitResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SourceServerTagLimit'] = ResolversParentTypes['SourceServerTagLimit']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StagingAccountResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StagingAccount'] = ResolversParentTypes['StagingAccount']> = {
  accountID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
};

export type StagingAccountConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StagingAccountConnection'] = ResolversParentTypes['StagingAccountConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StagingAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StagingAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  scopeFailures?: Resolver<ReadonlyArray<ResolversTypes['ScopeFailure']>, ParentType, ContextType>;
};

export type StagingAccountEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StagingAccountEdge'] = ResolversParentTypes['StagingAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StagingAccount'], ParentType, ContextType>;
};

export type StagingAreaResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StagingArea'] = ResolversParentTypes['StagingArea']> = {
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stagingAccountID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stagingSourceServerArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ExtensionStatus']>, ParentType, ContextType>;
};

export type StartFailbackLaunchResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartFailbackLaunchResult'] = ResolversParentTypes['StartFailbackLaunchResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'StartFailbackLaunchSuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type StartFailbackLaunchSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartFailbackLaunchSuccess'] = ResolversParentTypes['StartFailbackLaunchSuccess']> = {
  isReplay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartRecoveryResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartRecoveryResult'] = ResolversParentTypes['StartRecoveryResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ApprovalRequiredError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InternalServerError' | 'OutcomeUnknownError' | 'PreflightOutdatedError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'StartRecoverySuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type StartRecoverySuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartRecoverySuccess'] = ResolversParentTypes['StartRecoverySuccess']> = {
  isReplay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartReplicationResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartReplicationResult'] = ResolversParentTypes['StartReplicationResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'StartReplicationSuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type StartReplicationSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartReplicationSuccess'] = ResolversParentTypes['StartReplicationSuccess']> = {
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sourceServer?: Resolver<ResolversTypes['SourceServer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartSourceNetworkRecoveryResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartSourceNetworkRecoveryResult'] = ResolversParentTypes['StartSourceNetworkRecoveryResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'StartSourceNetworkRecoverySuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type StartSourceNetworkRecoverySuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartSourceNetworkRecoverySuccess'] = ResolversParentTypes['StartSourceNetworkRecoverySuccess']> = {
  isReplay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartSourceNetworkReplicationResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartSourceNetworkReplicationResult'] = ResolversParentTypes['StartSourceNetworkReplicationResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'StartSourceNetworkReplicationSuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type StartSourceNetworkReplicationSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartSourceNetworkReplicationSuccess'] = ResolversParentTypes['StartSourceNetworkReplicationSuccess']> = {
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sourceNetwork?: Resolver<ResolversTypes['SourceNetwork'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StopFailbackResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StopFailbackResult'] = ResolversParentTypes['StopFailbackResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'StopFailbackSuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type StopFailbackSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StopFailbackSuccess'] = ResolversParentTypes['StopFailbackSuccess']> = {
  recoveryInstanceID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StopReplicationResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StopReplicationResult'] = ResolversParentTypes['StopReplicationResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'StopReplicationSuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type StopReplicationSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StopReplicationSuccess'] = ResolversParentTypes['StopReplicationSuccess']> = {
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sourceServer?: Resolver<ResolversTypes['SourceServer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StopSourceNetworkReplicationResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StopSourceNetworkReplicationResult'] = ResolversParentTypes['StopSourceNetworkReplicationResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'StopSourceNetworkReplicationSuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type StopSourceNetworkReplicationSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StopSourceNetworkReplicationSuccess'] = ResolversParentTypes['StopSourceNetworkReplicationSuccess']> = {
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sourceNetwork?: Resolver<ResolversTypes['SourceNetwork'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  jobActivity?: SubscriptionResolver<Maybe<ResolversTypes['JobActivityEvent']>, "jobActivity", ParentType, ContextType, Partial<SubscriptionJobActivityArgs>>;
  jobUpdates?: SubscriptionResolver<Maybe<ResolversTypes['JobUpdatesEvent']>, "jobUpdates", ParentType, ContextType, RequireFields<SubscriptionJobUpdatesArgs, 'jobID'>>;
  recoveryApprovalUpdates?: SubscriptionResolver<Maybe<ResolversTypes['RecoveryApprovalUpdatesEvent']>, "recoveryApprovalUpdates", ParentType, ContextType, Partial<SubscriptionRecoveryApprovalUpdatesArgs>>;
  recoveryRequestUpdates?: SubscriptionResolver<Maybe<ResolversTypes['RecoveryRequestUpdatesEvent']>, "recoveryRequestUpdates", ParentType, ContextType, RequireFields<SubscriptionRecoveryRequestUpdatesArgs, 'requestID'>>;
};

export type TagResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TagResourceResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TagResourceResult'] = ResolversParentTypes['TagResourceResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'TagResourceSuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type TagResourceSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TagResourceSuccess'] = ResolversParentTypes['TagResourceSuccess']> = {
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resourceArn?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerminateRecoveryInstancesResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TerminateRecoveryInstancesResult'] = ResolversParentTypes['TerminateRecoveryInstancesResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'TerminateRecoveryInstancesSuccess' | 'ThrottlingError' | 'UninitializedAccountError' | 'ValidationError', ParentType, ContextType>;
};

export type TerminateRecoveryInstancesSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TerminateRecoveryInstancesSuccess'] = ResolversParentTypes['TerminateRecoveryInstancesSuccess']> = {
  isReplay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThrottlingErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ThrottlingError'] = ResolversParentTypes['ThrottlingError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quotaCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serviceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UninitializedAccountErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UninitializedAccountError'] = ResolversParentTypes['UninitializedAccountError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownEventResourceDataResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UnknownEventResourceData'] = ResolversParentTypes['UnknownEventResourceData']> = {
  memberName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownParticipantResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UnknownParticipant'] = ResolversParentTypes['UnknownParticipant']> = {
  memberName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UntagResourceResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UntagResourceResult'] = ResolversParentTypes['UntagResourceResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'UntagResourceSuccess' | 'ValidationError', ParentType, ContextType>;
};

export type UntagResourceSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UntagResourceSuccess'] = ResolversParentTypes['UntagResourceSuccess']> = {
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resourceArn?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateLaunchConfigurationResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateLaunchConfigurationResult'] = ResolversParentTypes['UpdateLaunchConfigurationResult']> = {
  __resolveType: TypeResolveFn<'AccessDeniedError' | 'ConflictError' | 'InternalServerError' | 'OutcomeUnknownError' | 'ResourceNotFoundError' | 'ServiceQuotaExceededError' | 'ServiceUnavailableError' | 'ThrottlingError' | 'UninitializedAccountError' | 'UpdateLaunchConfigurationSuccess' | 'ValidationError', ParentType, ContextType>;
};

export type UpdateLaunchConfigurationSuccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateLaunchConfigurationSuccess'] = ResolversParentTypes['UpdateLaunchConfigurationSuccess']> = {
  launchConfiguration?: Resolver<ResolversTypes['LaunchConfiguration'], ParentType, ContextType>;
  requestID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidationErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ValidationError'] = ResolversParentTypes['ValidationError']> = {
  awsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awsRequestID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fieldList?: Resolver<ReadonlyArray<ResolversTypes['ValidationExceptionField']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ValidationExceptionReason']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidationExceptionFieldResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ValidationExceptionField'] = ResolversParentTypes['ValidationExceptionField']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['Grant']>, ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, Partial<ViewerPermissionsArgs>>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  AccessDeniedError?: AccessDeniedErrorResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  ApprovalNotPendingError?: ApprovalNotPendingErrorResolvers<ContextType>;
  ApprovalRequiredError?: ApprovalRequiredErrorResolvers<ContextType>;
  ApproveRecoveryResult?: ApproveRecoveryResultResolvers<ContextType>;
  ApproveRecoverySuccess?: ApproveRecoverySuccessResolvers<ContextType>;
  AssociateSourceNetworkStackResult?: AssociateSourceNetworkStackResultResolvers<ContextType>;
  AssociateSourceNetworkStackSuccess?: AssociateSourceNetworkStackSuccessResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  AuditOutcome?: AuditOutcomeResolvers<ContextType>;
  AuditedInput?: AuditedInputResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  BusySourceServer?: BusySourceServerResolvers<ContextType>;
  CPU?: CpuResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  ConversionProperties?: ConversionPropertiesResolvers<ContextType>;
  ConversionVolume?: ConversionVolumeResolvers<ContextType>;
  ConvertedSnapshot?: ConvertedSnapshotResolvers<ContextType>;
  DataReplicationError?: DataReplicationErrorResolvers<ContextType>;
  DataReplicationInfo?: DataReplicationInfoResolvers<ContextType>;
  DataReplicationInfoReplicatedDisk?: DataReplicationInfoReplicatedDiskResolvers<ContextType>;
  DataReplicationInitiation?: DataReplicationInitiationResolvers<ContextType>;
  DataReplicationInitiationStep?: DataReplicationInitiationStepResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteJobResult?: DeleteJobResultResolvers<ContextType>;
  DeleteJobSuccess?: DeleteJobSuccessResolvers<ContextType>;
  DeleteRecoveryInstanceResult?: DeleteRecoveryInstanceResultResolvers<ContextType>;
  DeleteRecoveryInstanceSuccess?: DeleteRecoveryInstanceSuccessResolvers<ContextType>;
  DisconnectRecoveryInstanceResult?: DisconnectRecoveryInstanceResultResolvers<ContextType>;
  DisconnectRecoveryInstanceSuccess?: DisconnectRecoveryInstanceSuccessResolvers<ContextType>;
  DisconnectSourceServerResult?: DisconnectSourceServerResultResolvers<ContextType>;
  DisconnectSourceServerSuccess?: DisconnectSourceServerSuccessResolvers<ContextType>;
  Disk?: DiskResolvers<ContextType>;
  DrillReadiness?: DrillReadinessResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EventResourceData?: EventResourceDataResolvers<ContextType>;
  ExtensibleSourceServer?: ExtensibleSourceServerResolvers<ContextType>;
  ExtensibleSourceServerConnection?: ExtensibleSourceServerConnectionResolvers<ContextType>;
  ExtensibleSourceServerEdge?: ExtensibleSourceServerEdgeResolvers<ContextType>;
  FailbackReplicationConfiguration?: FailbackReplicationConfigurationResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  IdempotencyMismatchError?: IdempotencyMismatchErrorResolvers<ContextType>;
  IdentificationHints?: IdentificationHintsResolvers<ContextType>;
  InitializeServiceResult?: InitializeServiceResultResolvers<ContextType>;
  InitializeServiceSuccess?: InitializeServiceSuccessResolvers<ContextType>;
  InternalServerError?: InternalServerErrorResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobActivityEvent?: JobActivityEventResolvers<ContextType>;
  JobChange?: JobChangeResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobHistoryConnection?: JobHistoryConnectionResolvers<ContextType>;
  JobLogEventData?: JobLogEventDataResolvers<ContextType>;
  JobLogItem?: JobLogItemResolvers<ContextType>;
  JobLogItemAdded?: JobLogItemAddedResolvers<ContextType>;
  JobLogItemConnection?: JobLogItemConnectionResolvers<ContextType>;
  JobLogItemEdge?: JobLogItemEdgeResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  JobResult?: JobResultResolvers<ContextType>;
  JobStatusChange?: JobStatusChangeResolvers<ContextType>;
  JobStreamCurrent?: JobStreamCurrentResolvers<ContextType>;
  JobStreamStale?: JobStreamStaleResolvers<ContextType>;
  JobTagsChange?: JobTagsChangeResolvers<ContextType>;
  JobUpdate?: JobUpdateResolvers<ContextType>;
  JobUpdatesEvent?: JobUpdatesEventResolvers<ContextType>;
  LastLaunch?: LastLaunchResolvers<ContextType>;
  LastLaunchInitiated?: LastLaunchInitiatedResolvers<ContextType>;
  LaunchAction?: LaunchActionResolvers<ContextType>;
  LaunchActionParameter?: LaunchActionParameterResolvers<ContextType>;
  LaunchActionRun?: LaunchActionRunResolvers<ContextType>;
  LaunchActionRunChange?: LaunchActionRunChangeResolvers<ContextType>;
  LaunchActions?: LaunchActionsResolvers<ContextType>;
  LaunchActionsStatus?: LaunchActionsStatusResolvers<ContextType>;
  LaunchConfiguration?: LaunchConfigurationResolvers<ContextType>;
  LaunchConfigurationTemplate?: LaunchConfigurationTemplateResolvers<ContextType>;
  LaunchConfigurationTemplateConnection?: LaunchConfigurationTemplateConnectionResolvers<ContextType>;
  LaunchConfigurationTemplateEdge?: LaunchConfigurationTemplateEdgeResolvers<ContextType>;
  LaunchIntoInstanceProperties?: LaunchIntoInstancePropertiesResolvers<ContextType>;
  Licensing?: LicensingResolvers<ContextType>;
  LifeCycle?: LifeCycleResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NetworkInterface?: NetworkInterfaceResolvers<ContextType>;
  NetworkRecovery?: NetworkRecoveryResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OS?: OsResolvers<ContextType>;
  OutcomeUnknownError?: OutcomeUnknownErrorResolvers<ContextType>;
  PITPolicyRule?: PitPolicyRuleResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParticipatingResource?: ParticipatingResourceResolvers<ContextType>;
  ParticipatingResourceID?: ParticipatingResourceIdResolvers<ContextType>;
  ParticipatingServer?: ParticipatingServerResolvers<ContextType>;
  PreflightFinding?: PreflightFindingResolvers<ContextType>;
  PreflightOutdatedError?: PreflightOutdatedErrorResolvers<ContextType>;
  ProductCode?: ProductCodeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuotaUse?: QuotaUseResolvers<ContextType>;
  RecoveryApproval?: RecoveryApprovalResolvers<ContextType>;
  RecoveryApprovalConnection?: RecoveryApprovalConnectionResolvers<ContextType>;
  RecoveryApprovalEdge?: RecoveryApprovalEdgeResolvers<ContextType>;
  RecoveryApprovalResult?: RecoveryApprovalResultResolvers<ContextType>;
  RecoveryApprovalUpdatesEvent?: RecoveryApprovalUpdatesEventResolvers<ContextType>;
  RecoveryError?: RecoveryErrorResolvers<ContextType>;
  RecoveryFailure?: RecoveryFailureResolvers<ContextType>;
  RecoveryInstance?: RecoveryInstanceResolvers<ContextType>;
  RecoveryInstanceConnection?: RecoveryInstanceConnectionResolvers<ContextType>;
  RecoveryInstanceDataReplicationError?: RecoveryInstanceDataReplicationErrorResolvers<ContextType>;
  RecoveryInstanceDataReplicationInfo?: RecoveryInstanceDataReplicationInfoResolvers<ContextType>;
  RecoveryInstanceDataReplicationInfoReplicatedDisk?: RecoveryInstanceDataReplicationInfoReplicatedDiskResolvers<ContextType>;
  RecoveryInstanceDataReplicationInitiation?: RecoveryInstanceDataReplicationInitiationResolvers<ContextType>;
  RecoveryInstanceDataReplicationInitiationStep?: RecoveryInstanceDataReplicationInitiationStepResolvers<ContextType>;
  RecoveryInstanceDisk?: RecoveryInstanceDiskResolvers<ContextType>;
  RecoveryInstanceEdge?: RecoveryInstanceEdgeResolvers<ContextType>;
  RecoveryInstanceFailback?: RecoveryInstanceFailbackResolvers<ContextType>;
  RecoveryInstanceProperties?: RecoveryInstancePropertiesResolvers<ContextType>;
  RecoveryInstanceResult?: RecoveryInstanceResultResolvers<ContextType>;
  RecoveryPreflight?: RecoveryPreflightResolvers<ContextType>;
  RecoveryPreflightResult?: RecoveryPreflightResultResolvers<ContextType>;
  RecoveryReport?: RecoveryReportResolvers<ContextType>;
  RecoveryRequest?: RecoveryRequestResolvers<ContextType>;
  RecoveryRequestResult?: RecoveryRequestResultResolvers<ContextType>;
  RecoveryRequestUpdatesEvent?: RecoveryRequestUpdatesEventResolvers<ContextType>;
  RecoverySnapshot?: RecoverySnapshotResolvers<ContextType>;
  RecoverySnapshotConnection?: RecoverySnapshotConnectionResolvers<ContextType>;
  RecoverySnapshotEdge?: RecoverySnapshotEdgeResolvers<ContextType>;
  RejectRecoveryResult?: RejectRecoveryResultResolvers<ContextType>;
  RejectRecoverySuccess?: RejectRecoverySuccessResolvers<ContextType>;
  RememberedApproveRecoveryInput?: RememberedApproveRecoveryInputResolvers<ContextType>;
  RememberedAssociateSourceNetworkStackInput?: RememberedAssociateSourceNetworkStackInputResolvers<ContextType>;
  RememberedDeleteJobInput?: RememberedDeleteJobInputResolvers<ContextType>;
  RememberedDeleteRecoveryInstanceInput?: RememberedDeleteRecoveryInstanceInputResolvers<ContextType>;
  RememberedDisconnectRecoveryInstanceInput?: RememberedDisconnectRecoveryInstanceInputResolvers<ContextType>;
  RememberedDisconnectSourceServerInput?: RememberedDisconnectSourceServerInputResolvers<ContextType>;
  RememberedInitializeServiceInput?: RememberedInitializeServiceInputResolvers<ContextType>;
  RememberedRejectRecoveryInput?: RememberedRejectRecoveryInputResolvers<ContextType>;
  RememberedReverseReplicationInput?: RememberedReverseReplicationInputResolvers<ContextType>;
  RememberedSourceNetwork?: RememberedSourceNetworkResolvers<ContextType>;
  RememberedSourceServer?: RememberedSourceServerResolvers<ContextType>;
  RememberedStartFailbackLaunchInput?: RememberedStartFailbackLaunchInputResolvers<ContextType>;
  RememberedStartRecoveryInput?: RememberedStartRecoveryInputResolvers<ContextType>;
  RememberedStartReplicationInput?: RememberedStartReplicationInputResolvers<ContextType>;
  RememberedStartSourceNetworkRecoveryInput?: RememberedStartSourceNetworkRecoveryInputResolvers<ContextType>;
  RememberedStartSourceNetworkReplicationInput?: RememberedStartSourceNetworkReplicationInputResolvers<ContextType>;
  RememberedStopFailbackInput?: RememberedStopFailbackInputResolvers<ContextType>;
  RememberedStopReplicationInput?: RememberedStopReplicationInputResolvers<ContextType>;
  RememberedStopSourceNetworkReplicationInput?: RememberedStopSourceNetworkReplicationInputResolvers<ContextType>;
  RememberedTagResourceInput?: RememberedTagResourceInputResolvers<ContextType>;
  RememberedTerminateRecoveryInstancesInput?: RememberedTerminateRecoveryInstancesInputResolvers<ContextType>;
  RememberedUntagResourceInput?: RememberedUntagResourceInputResolvers<ContextType>;
  RememberedUpdateLaunchConfigurationInput?: RememberedUpdateLaunchConfigurationInputResolvers<ContextType>;
  ReplicationConfiguration?: ReplicationConfigurationResolvers<ContextType>;
  ReplicationConfigurationReplicatedDisk?: ReplicationConfigurationReplicatedDiskResolvers<ContextType>;
  ReplicationConfigurationTemplate?: ReplicationConfigurationTemplateResolvers<ContextType>;
  ReplicationConfigurationTemplateConnection?: ReplicationConfigurationTemplateConnectionResolvers<ContextType>;
  ReplicationConfigurationTemplateEdge?: ReplicationConfigurationTemplateEdgeResolvers<ContextType>;
  ResourceLaunchStatusChange?: ResourceLaunchStatusChangeResolvers<ContextType>;
  ResourceNotFoundError?: ResourceNotFoundErrorResolvers<ContextType>;
  ResourceRecoveryReport?: ResourceRecoveryReportResolvers<ContextType>;
  ReverseReplicationResult?: ReverseReplicationResultResolvers<ContextType>;
  ReverseReplicationSuccess?: ReverseReplicationSuccessResolvers<ContextType>;
  Scope?: ScopeResolvers<ContextType>;
  ScopeFailure?: ScopeFailureResolvers<ContextType>;
  ServerDrill?: ServerDrillResolvers<ContextType>;
  ServerLaunchStatusChange?: ServerLaunchStatusChangeResolvers<ContextType>;
  ServerPreflight?: ServerPreflightResolvers<ContextType>;
  ServerRecoveryInstanceChange?: ServerRecoveryInstanceChangeResolvers<ContextType>;
  ServerRecoveryReport?: ServerRecoveryReportResolvers<ContextType>;
  ServiceQuotaExceededError?: ServiceQuotaExceededErrorResolvers<ContextType>;
  ServiceUnavailableError?: ServiceUnavailableErrorResolvers<ContextType>;
  SourceCloudProperties?: SourceCloudPropertiesResolvers<ContextType>;
  SourceNetwork?: SourceNetworkResolvers<ContextType>;
  SourceNetworkConnection?: SourceNetworkConnectionResolvers<ContextType>;
  SourceNetworkData?: SourceNetworkDataResolvers<ContextType>;
  SourceNetworkEdge?: SourceNetworkEdgeResolvers<ContextType>;
  SourceNetworkParticipant?: SourceNetworkParticipantResolvers<ContextType>;
  SourceNetworkResult?: SourceNetworkResultResolvers<ContextType>;
  SourceProperties?: SourcePropertiesResolvers<ContextType>;
  SourceServer?: SourceServerResolvers<ContextType>;
  SourceServerConnection?: SourceServerConnectionResolvers<ContextType>;
  SourceServerEdge?: SourceServerEdgeResolvers<ContextType>;
  SourceServerResult?: SourceServerResultResolvers<ContextType>;
  SourceServerTagLimit?: SourceServerTagLimitResolvers<ContextType>;
  StagingAccount?: StagingAccountResolvers<ContextType>;
  StagingAccountConnection?: StagingAccountConnectionResolvers<ContextType>;
  StagingAccountEdge?: StagingAccountEdgeResolvers<ContextType>;
  StagingArea?: StagingAreaResolvers<ContextType>;
  StartFailbackLaunchResult?: StartFailbackLaunchResultResolvers<ContextType>;
  StartFailbackLaunchSuccess?: StartFailbackLaunchSuccessResolvers<ContextType>;
  StartRecoveryResult?: StartRecoveryResultResolvers<ContextType>;
  StartRecoverySuccess?: StartRecoverySuccessResolvers<ContextType>;
  StartReplicationResult?: StartReplicationResultResolvers<ContextType>;
  StartReplicationSuccess?: StartReplicationSuccessResolvers<ContextType>;
  StartSourceNetworkRecoveryResult?: StartSourceNetworkRecoveryResultResolvers<ContextType>;
  StartSourceNetworkRecoverySuccess?: StartSourceNetworkRecoverySuccessResolvers<ContextType>;
  StartSourceNetworkReplicationResult?: StartSourceNetworkReplicationResultResolvers<ContextType>;
  StartSourceNetworkReplicationSuccess?: StartSourceNetworkReplicationSuccessResolvers<ContextType>;
  StopFailbackResult?: StopFailbackResultResolvers<ContextType>;
  StopFailbackSuccess?: StopFailbackSuccessResolvers<ContextType>;
  StopReplicationResult?: StopReplicationResultResolvers<ContextType>;
  StopReplicationSuccess?: StopReplicationSuccessResolvers<ContextType>;
  StopSourceNetworkReplicationResult?: StopSourceNetworkReplicationResultResolvers<ContextType>;
  StopSourceNetworkReplicationSuccess?: StopSourceNetworkReplicationSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagResourceResult?: TagResourceResultResolvers<ContextType>;
  TagResourceSuccess?: TagResourceSuccessResolvers<ContextType>;
  TerminateRecoveryInstancesResult?: TerminateRecoveryInstancesResultResolvers<ContextType>;
  TerminateRecoveryInstancesSuccess?: TerminateRecoveryInstancesSuccessResolvers<ContextType>;
  ThrottlingError?: ThrottlingErrorResolvers<ContextType>;
  UninitializedAccountError?: UninitializedAccountErrorResolvers<ContextType>;
  UnknownEventResourceData?: UnknownEventResourceDataResolvers<ContextType>;
  UnknownParticipant?: UnknownParticipantResolvers<ContextType>;
  UntagResourceResult?: UntagResourceResultResolvers<ContextType>;
  UntagResourceSuccess?: UntagResourceSuccessResolvers<ContextType>;
  UpdateLaunchConfigurationResult?: UpdateLaunchConfigurationResultResolvers<ContextType>;
  UpdateLaunchConfigurationSuccess?: UpdateLaunchConfigurationSuccessResolvers<ContextType>;
  ValidationError?: ValidationErrorResolvers<ContextType>;
  ValidationExceptionField?: ValidationExceptionFieldResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

