/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which real recovery to approve. */
export type ApproveRecoveryInput = {
  /** The gateway's id of the approval. */
  readonly approvalID: string | number;
  /** Why, for whoever asked and for the audit trail: 1 to 1,000 characters. */
  readonly comment?: string | null | undefined;
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

/** Which real recovery to reject. */
export type RejectRecoveryInput = {
  /** The gateway's id of the approval. */
  readonly approvalID: string | number;
  /** Why, for whoever asked and for the audit trail: 1 to 1,000 characters. */
  readonly comment?: string | null | undefined;
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
  readonly idempotencyKey?: string | null | undefined;
  /**
   * `true` for a drill, `false` for a real recovery. Required on purpose: DRS takes a request that leaves it out as a real
   * recovery.
   */
  readonly isDrill: boolean;
  /**
   * The `token` of the `recoveryPreflight` on which this start rests. The preflight is then made again before anything is sent, and the
   * start is refused with `PreflightOutdatedError` where what was found no longer holds. It does not make another input of it for
   * `idempotencyKey`, and a start that is answered as a repetition is not checked. Without it nothing is checked beforehand.
   */
  readonly preflightToken?: string | null | undefined;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: string | null | undefined;
  /** The account and region of the source servers, by the `name` of one of `scopes`. Only needed where their ids alone cannot tell. */
  readonly scope?: string | number | null | undefined;
  /** The source servers to recover, 1 to 200, none of them twice. */
  readonly sourceServers: ReadonlyArray<StartRecoverySourceServerInput>;
  /**
   * Tags for the job, at most 48: DRS allows 50 and the gateway keeps two for its own. Keys that begin with `aws:` or
   * `drs-gateway:` are reserved.
   */
  readonly tags?: ReadonlyArray<TagInput> | null | undefined;
};

/** One source server to recover, and from when. */
export type StartRecoverySourceServerInput = {
  /**
   * The recovery snapshot to launch from: `pit-` and 17 letters or digits. Left out: from the latest data, by taking an
   * on-demand snapshot.
   */
  readonly recoverySnapshotID?: string | number | null | undefined;
  /** The id of the source server: `s-` and 17 letters or digits. */
  readonly sourceServerID: string | number;
};

/** A tag to set. */
export type TagInput = {
  /** The key, 0 to 256 characters, once in a list. */
  readonly key: string;
  /** The value, 0 to 256 characters. */
  readonly value: string;
};

/** The input of `terminateRecoveryInstances`, member by member that of DRS's `TerminateRecoveryInstances`. */
export type TerminateRecoveryInstancesInput = {
  /**
   * Names this request, 1 to 255 characters, chosen by the caller and belonging to the caller alone, as that of `startRecovery`: the
   * same key with the same input starts nothing again and answers with the same job and `isReplay: true`; with another input, or in
   * another mutation, it answers `IdempotencyMismatchError`. Without a key each call is a request of its own.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  readonly reason?: string | null | undefined;
  /** The recovery instances to terminate, 1 to 200, none of them twice. */
  readonly recoveryInstanceIDs: ReadonlyArray<string | number>;
  /** The account and region, by the name that `scopes` lists; only needed where the ids alone cannot tell. */
  readonly scope?: string | number | null | undefined;
};

export type JobSummaryFragment = { readonly jobID: string, readonly type: JobType | null, readonly rawType: string | null, readonly initiatedBy: InitiatedBy | null, readonly rawInitiatedBy: string | null, readonly creationDateTime: string | null, readonly endDateTime: string | null, readonly status: JobStatus | null, readonly rawStatus: string | null, readonly outcome: JobOutcome, readonly scope: { readonly name: string, readonly region: string }, readonly progress: { readonly total: number, readonly finished: number, readonly pending: number, readonly inProgress: number, readonly succeeded: number, readonly failed: number, readonly undetermined: number } };

type ErrorText_AccessDeniedError_Fragment = { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_ApprovalNotPendingError_Fragment = { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_ApprovalRequiredError_Fragment = { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_IdempotencyMismatchError_Fragment = { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_InternalServerError_Fragment = { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_OutcomeUnknownError_Fragment = { readonly __typename: 'OutcomeUnknownError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_PreflightOutdatedError_Fragment = { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_ResourceNotFoundError_Fragment = { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_ServiceQuotaExceededError_Fragment = { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_ServiceUnavailableError_Fragment = { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_ThrottlingError_Fragment = { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_UninitializedAccountError_Fragment = { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

type ErrorText_ValidationError_Fragment = { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null };

export type ErrorTextFragment =
  | ErrorText_AccessDeniedError_Fragment
  | ErrorText_ApprovalNotPendingError_Fragment
  | ErrorText_ApprovalRequiredError_Fragment
  | ErrorText_ConflictError_Fragment
  | ErrorText_IdempotencyMismatchError_Fragment
  | ErrorText_InternalServerError_Fragment
  | ErrorText_OutcomeUnknownError_Fragment
  | ErrorText_PreflightOutdatedError_Fragment
  | ErrorText_ResourceNotFoundError_Fragment
  | ErrorText_ServiceQuotaExceededError_Fragment
  | ErrorText_ServiceUnavailableError_Fragment
  | ErrorText_ThrottlingError_Fragment
  | ErrorText_UninitializedAccountError_Fragment
  | ErrorText_ValidationError_Fragment
;

export type JobActivitySubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type JobActivitySubscription = { readonly jobActivity:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'JobStreamCurrent', readonly cursor: string, readonly observedAt: string, readonly isResync: boolean, readonly scope: { readonly name: string } }
    | { readonly __typename: 'JobStreamStale', readonly staleSince: string, readonly nextAttemptAt: string, readonly scope: { readonly name: string }, readonly error:
        | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'OutcomeUnknownError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
       }
    | { readonly __typename: 'JobUpdate', readonly cursor: string, readonly observedAt: string, readonly isFinal: boolean, readonly isResync: boolean, readonly job: { readonly jobID: string, readonly type: JobType | null, readonly rawType: string | null, readonly initiatedBy: InitiatedBy | null, readonly rawInitiatedBy: string | null, readonly creationDateTime: string | null, readonly endDateTime: string | null, readonly status: JobStatus | null, readonly rawStatus: string | null, readonly outcome: JobOutcome, readonly scope: { readonly name: string, readonly region: string }, readonly progress: { readonly total: number, readonly finished: number, readonly pending: number, readonly inProgress: number, readonly succeeded: number, readonly failed: number, readonly undetermined: number } } }
    | { readonly __typename: 'ScopeFailure', readonly scope: { readonly name: string }, readonly error:
        | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'OutcomeUnknownError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
       }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type JobsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type JobsQuery = { readonly jobs: { readonly nodes: ReadonlyArray<{ readonly jobID: string, readonly type: JobType | null, readonly rawType: string | null, readonly initiatedBy: InitiatedBy | null, readonly rawInitiatedBy: string | null, readonly creationDateTime: string | null, readonly endDateTime: string | null, readonly status: JobStatus | null, readonly rawStatus: string | null, readonly outcome: JobOutcome, readonly scope: { readonly name: string, readonly region: string }, readonly progress: { readonly total: number, readonly finished: number, readonly pending: number, readonly inProgress: number, readonly succeeded: number, readonly failed: number, readonly undetermined: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly scopeFailures: ReadonlyArray<{ readonly scope: { readonly name: string }, readonly error:
        | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'OutcomeUnknownError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
       }> } | null };

export type ScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type ScopesQuery = { readonly scopes: ReadonlyArray<{ readonly name: string, readonly accountID: string | null, readonly region: string, readonly jobsObservedAt: string | null }>, readonly viewer: { readonly name: string, readonly isVerified: boolean, readonly roles: ReadonlyArray<string>, readonly expiresAt: string | null, readonly grants: ReadonlyArray<{ readonly permissions: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string> | null, readonly sourceServerTags: ReadonlyArray<{ readonly key: string, readonly values: ReadonlyArray<string> }> | null }> } };

export type LogItemFragment = { readonly logDateTime: string | null, readonly event: JobLogEvent | null, readonly rawEvent: string | null, readonly eventData: { readonly sourceServerID: string | null, readonly conversionServerID: string | null, readonly targetInstanceID: string | null, readonly rawError: string | null, readonly attemptCount: number | null, readonly maxAttemptsCount: number | null } | null };

export type JobDetailFragment = { readonly arn: string | null, readonly jobID: string, readonly type: JobType | null, readonly rawType: string | null, readonly initiatedBy: InitiatedBy | null, readonly rawInitiatedBy: string | null, readonly creationDateTime: string | null, readonly endDateTime: string | null, readonly status: JobStatus | null, readonly rawStatus: string | null, readonly outcome: JobOutcome, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly participatingServers: ReadonlyArray<{ readonly sourceServerID: string | null, readonly recoveryInstanceID: string | null, readonly launchStatus: LaunchStatus | null, readonly rawLaunchStatus: string | null, readonly launchActionsStatus: { readonly ssmAgentDiscoveryDatetime: string | null, readonly runs: ReadonlyArray<{ readonly runId: string | null, readonly status: LaunchActionRunStatus | null, readonly rawStatus: string | null, readonly failureReason: string | null, readonly action: { readonly name: string | null } | null }> } | null }>, readonly scope: { readonly name: string, readonly region: string }, readonly progress: { readonly total: number, readonly finished: number, readonly pending: number, readonly inProgress: number, readonly succeeded: number, readonly failed: number, readonly undetermined: number } };

export type JobUpdatesSubscriptionVariables = Exact<{
  jobID: string | number;
  scope?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type JobUpdatesSubscription = { readonly jobUpdates:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'JobStreamStale', readonly staleSince: string, readonly nextAttemptAt: string, readonly error:
        | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'OutcomeUnknownError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
       }
    | { readonly __typename: 'JobUpdate', readonly cursor: string, readonly observedAt: string, readonly isFinal: boolean, readonly isResync: boolean, readonly job: { readonly arn: string | null, readonly jobID: string, readonly type: JobType | null, readonly rawType: string | null, readonly initiatedBy: InitiatedBy | null, readonly rawInitiatedBy: string | null, readonly creationDateTime: string | null, readonly endDateTime: string | null, readonly status: JobStatus | null, readonly rawStatus: string | null, readonly outcome: JobOutcome, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly participatingServers: ReadonlyArray<{ readonly sourceServerID: string | null, readonly recoveryInstanceID: string | null, readonly launchStatus: LaunchStatus | null, readonly rawLaunchStatus: string | null, readonly launchActionsStatus: { readonly ssmAgentDiscoveryDatetime: string | null, readonly runs: ReadonlyArray<{ readonly runId: string | null, readonly status: LaunchActionRunStatus | null, readonly rawStatus: string | null, readonly failureReason: string | null, readonly action: { readonly name: string | null } | null }> } | null }>, readonly scope: { readonly name: string, readonly region: string }, readonly progress: { readonly total: number, readonly finished: number, readonly pending: number, readonly inProgress: number, readonly succeeded: number, readonly failed: number, readonly undetermined: number } }, readonly changes: ReadonlyArray<
        | { readonly __typename: 'JobLogItemAdded', readonly logItem: { readonly logDateTime: string | null, readonly event: JobLogEvent | null, readonly rawEvent: string | null, readonly eventData: { readonly sourceServerID: string | null, readonly conversionServerID: string | null, readonly targetInstanceID: string | null, readonly rawError: string | null, readonly attemptCount: number | null, readonly maxAttemptsCount: number | null } | null } }
        | { readonly __typename: 'JobStatusChange' }
        | { readonly __typename: 'JobTagsChange' }
        | { readonly __typename: 'LaunchActionRunChange', readonly sourceServerID: string | null, readonly runStatus: LaunchActionRunStatus | null, readonly run: { readonly runId: string | null, readonly action: { readonly name: string | null } | null } }
        | { readonly __typename: 'ResourceLaunchStatusChange' }
        | { readonly __typename: 'ServerLaunchStatusChange', readonly sourceServerID: string | null, readonly launchStatus: LaunchStatus | null, readonly rawLaunchStatus: string | null }
        | { readonly __typename: 'ServerRecoveryInstanceChange' }
      > }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type JobLogQueryVariables = Exact<{
  jobID: string | number;
  scope?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type JobLogQuery = { readonly job:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'Job', readonly logItems: { readonly nodes: ReadonlyArray<{ readonly logDateTime: string | null, readonly event: JobLogEvent | null, readonly rawEvent: string | null, readonly eventData: { readonly sourceServerID: string | null, readonly conversionServerID: string | null, readonly targetInstanceID: string | null, readonly rawError: string | null, readonly attemptCount: number | null, readonly maxAttemptsCount: number | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type JobReportQueryVariables = Exact<{
  jobID: string | number;
  scope?: string | number | null | undefined;
}>;


export type JobReportQuery = { readonly job:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'Job', readonly participatingServers: ReadonlyArray<{ readonly sourceServerID: string | null, readonly sourceServer: { readonly sourceProperties: { readonly identificationHints: { readonly hostname: string | null, readonly fqdn: string | null } | null } | null } | null }>, readonly recoveryReport: { readonly observedAt: string, readonly startedAt: string | null, readonly endedAt: string | null, readonly actualRecoveryTime: string | null, readonly actualDataLoss: string | null, readonly servers: ReadonlyArray<{ readonly sourceServerID: string | null, readonly launchedAt: string | null, readonly launchedAfter: string | null, readonly launchedAtSource: LaunchTimeSource, readonly actualDataLoss: string | null, readonly recoveryInstanceID: string | null, readonly recoveryInstance: { readonly ec2InstanceID: string | null, readonly ec2InstanceState: Ec2InstanceState | null } | null, readonly failure: { readonly message: string, readonly remedy: string, readonly event: JobLogEvent | null, readonly rawError: string | null } | null }> } | null }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type FleetServerFragment = { readonly sourceServerID: string, readonly scope: { readonly name: string }, readonly sourceProperties: { readonly identificationHints: { readonly hostname: string | null, readonly fqdn: string | null } | null } | null, readonly dataReplicationInfo: { readonly dataReplicationState: DataReplicationState | null, readonly rawDataReplicationState: string | null, readonly lagDuration: string | null, readonly etaDateTime: string | null, readonly dataReplicationError: { readonly error: DataReplicationErrorString | null, readonly rawErrorString: string | null, readonly rawError: string | null } | null } | null, readonly drillReadiness?: { readonly observedAt: string, readonly isOverdue: boolean, readonly isHistoryComplete: boolean, readonly maxAge: string, readonly lastSuccessfulDrill: { readonly jobID: string | null, readonly startedAt: string | null } | null, readonly lastDrill: { readonly jobID: string | null, readonly startedAt: string | null, readonly isSuccessful: boolean, readonly launchStatus: LaunchStatus | null, readonly rawLaunchStatus: string | null } | null } | null };

export type FleetQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  withDrills: boolean;
}>;


export type FleetQuery = { readonly sourceServers: { readonly nodes: ReadonlyArray<{ readonly sourceServerID: string, readonly scope: { readonly name: string }, readonly sourceProperties: { readonly identificationHints: { readonly hostname: string | null, readonly fqdn: string | null } | null } | null, readonly dataReplicationInfo: { readonly dataReplicationState: DataReplicationState | null, readonly rawDataReplicationState: string | null, readonly lagDuration: string | null, readonly etaDateTime: string | null, readonly dataReplicationError: { readonly error: DataReplicationErrorString | null, readonly rawErrorString: string | null, readonly rawError: string | null } | null } | null, readonly drillReadiness?: { readonly observedAt: string, readonly isOverdue: boolean, readonly isHistoryComplete: boolean, readonly maxAge: string, readonly lastSuccessfulDrill: { readonly jobID: string | null, readonly startedAt: string | null } | null, readonly lastDrill: { readonly jobID: string | null, readonly startedAt: string | null, readonly isSuccessful: boolean, readonly launchStatus: LaunchStatus | null, readonly rawLaunchStatus: string | null } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly scopeFailures: ReadonlyArray<{ readonly scope: { readonly name: string }, readonly error:
        | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'OutcomeUnknownError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
       }> } | null };

export type InstanceFragment = { readonly recoveryInstanceID: string, readonly ec2InstanceID: string | null, readonly ec2InstanceState: Ec2InstanceState | null, readonly rawEc2InstanceState: string | null, readonly sourceServerID: string | null, readonly jobID: string | null, readonly isDrill: boolean | null, readonly launchedAt: string | null, readonly runningFor: string | null, readonly pointInTimeSnapshotDateTime: string | null, readonly scope: { readonly name: string }, readonly sourceServer: { readonly sourceProperties: { readonly identificationHints: { readonly hostname: string | null, readonly fqdn: string | null } | null } | null } | null };

export type InstancesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type InstancesQuery = { readonly recoveryInstances: { readonly nodes: ReadonlyArray<{ readonly recoveryInstanceID: string, readonly ec2InstanceID: string | null, readonly ec2InstanceState: Ec2InstanceState | null, readonly rawEc2InstanceState: string | null, readonly sourceServerID: string | null, readonly jobID: string | null, readonly isDrill: boolean | null, readonly launchedAt: string | null, readonly runningFor: string | null, readonly pointInTimeSnapshotDateTime: string | null, readonly scope: { readonly name: string }, readonly sourceServer: { readonly sourceProperties: { readonly identificationHints: { readonly hostname: string | null, readonly fqdn: string | null } | null } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly scopeFailures: ReadonlyArray<{ readonly scope: { readonly name: string }, readonly error:
        | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'OutcomeUnknownError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
       }> } | null };

export type TerminateMutationVariables = Exact<{
  input: TerminateRecoveryInstancesInput;
}>;


export type TerminateMutation = { readonly terminateRecoveryInstances:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null, readonly originalJob: { readonly jobID: string } | null }
    | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'OutcomeUnknownError', readonly requestID: string, readonly reconcileUntil: string | null, readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'TerminateRecoveryInstancesSuccess', readonly requestID: string, readonly isReplay: boolean, readonly job: { readonly jobID: string } }
    | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type StartableServersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  scopes: ReadonlyArray<string | number> | string | number;
}>;


export type StartableServersQuery = { readonly sourceServers: { readonly nodes: ReadonlyArray<{ readonly sourceServerID: string, readonly scope: { readonly name: string }, readonly sourceProperties: { readonly identificationHints: { readonly hostname: string | null, readonly fqdn: string | null } | null } | null, readonly dataReplicationInfo: { readonly dataReplicationState: DataReplicationState | null, readonly rawDataReplicationState: string | null, readonly lagDuration: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly scopeFailures: ReadonlyArray<{ readonly scope: { readonly name: string }, readonly error:
        | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'OutcomeUnknownError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
        | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
       }> } | null };

export type SnapshotsQueryVariables = Exact<{
  sourceServerID: string | number;
  scope: string | number;
}>;


export type SnapshotsQuery = { readonly sourceServer:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'SourceServer', readonly recoverySnapshots: { readonly nodes: ReadonlyArray<{ readonly snapshotID: string, readonly timestamp: string | null }> } | null }
    | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type PreflightFragment = { readonly checkedAt: string, readonly validUntil: string | null, readonly verdict: PreflightVerdict, readonly token: string, readonly findings: ReadonlyArray<{ readonly code: PreflightCode, readonly severity: PreflightSeverity, readonly message: string, readonly remedy: string }>, readonly servers: ReadonlyArray<{ readonly sourceServerID: string, readonly verdict: PreflightVerdict, readonly expectedDataLoss: string | null, readonly recoveryPointAt: string | null, readonly findings: ReadonlyArray<{ readonly code: PreflightCode, readonly severity: PreflightSeverity, readonly message: string, readonly remedy: string }> }>, readonly quotas: ReadonlyArray<{ readonly quota: PreflightQuota, readonly limit: number, readonly inUse: number | null, readonly requested: number, readonly isExceeded: boolean | null, readonly isAssumed: boolean }> };

export type PreflightOfQueryVariables = Exact<{
  input: StartRecoveryInput;
}>;


export type PreflightOfQuery = { readonly recoveryPreflight:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'RecoveryPreflight', readonly checkedAt: string, readonly validUntil: string | null, readonly verdict: PreflightVerdict, readonly token: string, readonly findings: ReadonlyArray<{ readonly code: PreflightCode, readonly severity: PreflightSeverity, readonly message: string, readonly remedy: string }>, readonly servers: ReadonlyArray<{ readonly sourceServerID: string, readonly verdict: PreflightVerdict, readonly expectedDataLoss: string | null, readonly recoveryPointAt: string | null, readonly findings: ReadonlyArray<{ readonly code: PreflightCode, readonly severity: PreflightSeverity, readonly message: string, readonly remedy: string }> }>, readonly quotas: ReadonlyArray<{ readonly quota: PreflightQuota, readonly limit: number, readonly inUse: number | null, readonly requested: number, readonly isExceeded: boolean | null, readonly isAssumed: boolean }> }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type StartRecoveryMutationVariables = Exact<{
  input: StartRecoveryInput;
}>;


export type StartRecoveryMutation = { readonly startRecovery:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ApprovalRequiredError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null, readonly approval: { readonly approvalID: string, readonly status: RecoveryApprovalStatus, readonly requestedAt: string, readonly expiresAt: string, readonly decidedAt: string | null, readonly comment: string | null, readonly scope: { readonly name: string }, readonly requestedBy: { readonly name: string }, readonly decidedBy: { readonly name: string } | null, readonly input: { readonly isDrill: boolean, readonly reason: string | null, readonly sourceServers: ReadonlyArray<{ readonly sourceServerID: string, readonly recoverySnapshotID: string | null }> } } }
    | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null, readonly busyServers: ReadonlyArray<{ readonly sourceServerID: string, readonly job: { readonly jobID: string } | null }> | null }
    | { readonly __typename: 'IdempotencyMismatchError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null, readonly originalJob: { readonly jobID: string } | null }
    | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'OutcomeUnknownError', readonly requestID: string, readonly reconcileUntil: string | null, readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'PreflightOutdatedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null, readonly preflight: { readonly checkedAt: string, readonly validUntil: string | null, readonly verdict: PreflightVerdict, readonly token: string, readonly findings: ReadonlyArray<{ readonly code: PreflightCode, readonly severity: PreflightSeverity, readonly message: string, readonly remedy: string }>, readonly servers: ReadonlyArray<{ readonly sourceServerID: string, readonly verdict: PreflightVerdict, readonly expectedDataLoss: string | null, readonly recoveryPointAt: string | null, readonly findings: ReadonlyArray<{ readonly code: PreflightCode, readonly severity: PreflightSeverity, readonly message: string, readonly remedy: string }> }>, readonly quotas: ReadonlyArray<{ readonly quota: PreflightQuota, readonly limit: number, readonly inUse: number | null, readonly requested: number, readonly isExceeded: boolean | null, readonly isAssumed: boolean }> } }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'StartRecoverySuccess', readonly isReplay: boolean, readonly requestID: string, readonly job: { readonly jobID: string } }
    | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type ApprovalFragment = { readonly approvalID: string, readonly status: RecoveryApprovalStatus, readonly requestedAt: string, readonly expiresAt: string, readonly decidedAt: string | null, readonly comment: string | null, readonly scope: { readonly name: string }, readonly requestedBy: { readonly name: string }, readonly decidedBy: { readonly name: string } | null, readonly input: { readonly isDrill: boolean, readonly reason: string | null, readonly sourceServers: ReadonlyArray<{ readonly sourceServerID: string, readonly recoverySnapshotID: string | null }> } };

export type ApprovalUpdatesSubscriptionVariables = Exact<{
  approvalIDs: ReadonlyArray<string | number> | string | number;
}>;


export type ApprovalUpdatesSubscription = { readonly recoveryApprovalUpdates:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'RecoveryApproval', readonly approvalID: string, readonly status: RecoveryApprovalStatus, readonly requestedAt: string, readonly expiresAt: string, readonly decidedAt: string | null, readonly comment: string | null, readonly scope: { readonly name: string }, readonly requestedBy: { readonly name: string }, readonly decidedBy: { readonly name: string } | null, readonly input: { readonly isDrill: boolean, readonly reason: string | null, readonly sourceServers: ReadonlyArray<{ readonly sourceServerID: string, readonly recoverySnapshotID: string | null }> } }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type ApproveMutationVariables = Exact<{
  input: ApproveRecoveryInput;
}>;


export type ApproveMutation = { readonly approveRecovery:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ApproveRecoverySuccess' }
    | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export type RejectMutationVariables = Exact<{
  input: RejectRecoveryInput;
}>;


export type RejectMutation = { readonly rejectRecovery:
    | { readonly __typename: 'AccessDeniedError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ApprovalNotPendingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ConflictError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'InternalServerError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'RejectRecoverySuccess' }
    | { readonly __typename: 'ResourceNotFoundError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceQuotaExceededError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ServiceUnavailableError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ThrottlingError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'UninitializedAccountError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly isRetryable: boolean, readonly code: string | null, readonly awsRequestID: string | null, readonly awsMessage: string | null }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ErrorTextFragmentDoc = new TypedDocumentString(`
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}
    `, {"fragmentName":"ErrorText"}) as unknown as TypedDocumentString<ErrorTextFragment, unknown>;
export const LogItemFragmentDoc = new TypedDocumentString(`
    fragment LogItem on JobLogItem {
  logDateTime
  event
  rawEvent
  eventData {
    sourceServerID
    conversionServerID
    targetInstanceID
    rawError
    attemptCount
    maxAttemptsCount
  }
}
    `, {"fragmentName":"LogItem"}) as unknown as TypedDocumentString<LogItemFragment, unknown>;
export const JobSummaryFragmentDoc = new TypedDocumentString(`
    fragment JobSummary on Job {
  scope {
    name
    region
  }
  jobID
  type
  rawType
  initiatedBy
  rawInitiatedBy
  creationDateTime
  endDateTime
  status
  rawStatus
  outcome
  progress {
    total
    finished
    pending
    inProgress
    succeeded
    failed
    undetermined
  }
}
    `, {"fragmentName":"JobSummary"}) as unknown as TypedDocumentString<JobSummaryFragment, unknown>;
export const JobDetailFragmentDoc = new TypedDocumentString(`
    fragment JobDetail on Job {
  ...JobSummary
  arn
  tags {
    key
    value
  }
  participatingServers {
    sourceServerID
    recoveryInstanceID
    launchStatus
    rawLaunchStatus
    launchActionsStatus {
      ssmAgentDiscoveryDatetime
      runs {
        runId
        status
        rawStatus
        failureReason
        action {
          name
        }
      }
    }
  }
}
    fragment JobSummary on Job {
  scope {
    name
    region
  }
  jobID
  type
  rawType
  initiatedBy
  rawInitiatedBy
  creationDateTime
  endDateTime
  status
  rawStatus
  outcome
  progress {
    total
    finished
    pending
    inProgress
    succeeded
    failed
    undetermined
  }
}`, {"fragmentName":"JobDetail"}) as unknown as TypedDocumentString<JobDetailFragment, unknown>;
export const FleetServerFragmentDoc = new TypedDocumentString(`
    fragment FleetServer on SourceServer {
  scope {
    name
  }
  sourceServerID
  sourceProperties {
    identificationHints {
      hostname
      fqdn
    }
  }
  dataReplicationInfo {
    dataReplicationState
    rawDataReplicationState
    lagDuration
    etaDateTime
    dataReplicationError {
      error
      rawErrorString
      rawError
    }
  }
  drillReadiness @include(if: $withDrills) {
    observedAt
    isOverdue
    isHistoryComplete
    maxAge
    lastSuccessfulDrill {
      jobID
      startedAt
    }
    lastDrill {
      jobID
      startedAt
      isSuccessful
      launchStatus
      rawLaunchStatus
    }
  }
}
    `, {"fragmentName":"FleetServer"}) as unknown as TypedDocumentString<FleetServerFragment, unknown>;
export const InstanceFragmentDoc = new TypedDocumentString(`
    fragment Instance on RecoveryInstance {
  scope {
    name
  }
  recoveryInstanceID
  ec2InstanceID
  ec2InstanceState
  rawEc2InstanceState
  sourceServerID
  sourceServer {
    sourceProperties {
      identificationHints {
        hostname
        fqdn
      }
    }
  }
  jobID
  isDrill
  launchedAt
  runningFor
  pointInTimeSnapshotDateTime
}
    `, {"fragmentName":"Instance"}) as unknown as TypedDocumentString<InstanceFragment, unknown>;
export const PreflightFragmentDoc = new TypedDocumentString(`
    fragment Preflight on RecoveryPreflight {
  checkedAt
  validUntil
  verdict
  token
  findings {
    code
    severity
    message
    remedy
  }
  servers {
    sourceServerID
    verdict
    expectedDataLoss
    recoveryPointAt
    findings {
      code
      severity
      message
      remedy
    }
  }
  quotas {
    quota
    limit
    inUse
    requested
    isExceeded
    isAssumed
  }
}
    `, {"fragmentName":"Preflight"}) as unknown as TypedDocumentString<PreflightFragment, unknown>;
export const ApprovalFragmentDoc = new TypedDocumentString(`
    fragment Approval on RecoveryApproval {
  scope {
    name
  }
  approvalID
  status
  requestedBy {
    name
  }
  requestedAt
  expiresAt
  decidedBy {
    name
  }
  decidedAt
  comment
  input {
    isDrill
    reason
    sourceServers {
      sourceServerID
      recoverySnapshotID
    }
  }
}
    `, {"fragmentName":"Approval"}) as unknown as TypedDocumentString<ApprovalFragment, unknown>;
export const JobActivityDocument = new TypedDocumentString(`
    subscription JobActivity($after: String) {
  jobActivity(after: $after) {
    __typename
    ... on JobUpdate {
      cursor
      observedAt
      isFinal
      isResync
      job {
        ...JobSummary
      }
    }
    ... on JobStreamCurrent {
      cursor
      observedAt
      isResync
      scope {
        name
      }
    }
    ... on JobStreamStale {
      staleSince
      nextAttemptAt
      scope {
        name
      }
      error {
        ...ErrorText
      }
    }
    ... on ScopeFailure {
      scope {
        name
      }
      error {
        ...ErrorText
      }
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment JobSummary on Job {
  scope {
    name
    region
  }
  jobID
  type
  rawType
  initiatedBy
  rawInitiatedBy
  creationDateTime
  endDateTime
  status
  rawStatus
  outcome
  progress {
    total
    finished
    pending
    inProgress
    succeeded
    failed
    undetermined
  }
}
fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}`) as unknown as TypedDocumentString<JobActivitySubscription, JobActivitySubscriptionVariables>;
export const JobsDocument = new TypedDocumentString(`
    query Jobs($first: Int!, $after: String) {
  jobs(first: $first, after: $after) {
    nodes {
      ...JobSummary
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    scopeFailures {
      scope {
        name
      }
      error {
        ...ErrorText
      }
    }
  }
}
    fragment JobSummary on Job {
  scope {
    name
    region
  }
  jobID
  type
  rawType
  initiatedBy
  rawInitiatedBy
  creationDateTime
  endDateTime
  status
  rawStatus
  outcome
  progress {
    total
    finished
    pending
    inProgress
    succeeded
    failed
    undetermined
  }
}
fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}`) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const ScopesDocument = new TypedDocumentString(`
    query Scopes {
  scopes {
    name
    accountID
    region
    jobsObservedAt
  }
  viewer {
    name
    isVerified
    roles
    expiresAt
    grants {
      permissions
      scopes
      sourceServerTags {
        key
        values
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScopesQuery, ScopesQueryVariables>;
export const JobUpdatesDocument = new TypedDocumentString(`
    subscription JobUpdates($jobID: ID!, $scope: ID, $after: String) {
  jobUpdates(jobID: $jobID, scope: $scope, after: $after) {
    __typename
    ... on JobUpdate {
      cursor
      observedAt
      isFinal
      isResync
      job {
        ...JobDetail
      }
      changes {
        __typename
        ... on ServerLaunchStatusChange {
          sourceServerID
          launchStatus
          rawLaunchStatus
        }
        ... on LaunchActionRunChange {
          sourceServerID
          runStatus
          run {
            runId
            action {
              name
            }
          }
        }
        ... on JobLogItemAdded {
          logItem {
            ...LogItem
          }
        }
      }
    }
    ... on JobStreamStale {
      staleSince
      nextAttemptAt
      error {
        ...ErrorText
      }
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment JobSummary on Job {
  scope {
    name
    region
  }
  jobID
  type
  rawType
  initiatedBy
  rawInitiatedBy
  creationDateTime
  endDateTime
  status
  rawStatus
  outcome
  progress {
    total
    finished
    pending
    inProgress
    succeeded
    failed
    undetermined
  }
}
fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}
fragment LogItem on JobLogItem {
  logDateTime
  event
  rawEvent
  eventData {
    sourceServerID
    conversionServerID
    targetInstanceID
    rawError
    attemptCount
    maxAttemptsCount
  }
}
fragment JobDetail on Job {
  ...JobSummary
  arn
  tags {
    key
    value
  }
  participatingServers {
    sourceServerID
    recoveryInstanceID
    launchStatus
    rawLaunchStatus
    launchActionsStatus {
      ssmAgentDiscoveryDatetime
      runs {
        runId
        status
        rawStatus
        failureReason
        action {
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<JobUpdatesSubscription, JobUpdatesSubscriptionVariables>;
export const JobLogDocument = new TypedDocumentString(`
    query JobLog($jobID: ID!, $scope: ID, $first: Int!, $after: String) {
  job(jobID: $jobID, scope: $scope) {
    __typename
    ... on Job {
      logItems(first: $first, after: $after) {
        nodes {
          ...LogItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}
fragment LogItem on JobLogItem {
  logDateTime
  event
  rawEvent
  eventData {
    sourceServerID
    conversionServerID
    targetInstanceID
    rawError
    attemptCount
    maxAttemptsCount
  }
}`) as unknown as TypedDocumentString<JobLogQuery, JobLogQueryVariables>;
export const JobReportDocument = new TypedDocumentString(`
    query JobReport($jobID: ID!, $scope: ID) {
  job(jobID: $jobID, scope: $scope) {
    __typename
    ... on Job {
      participatingServers {
        sourceServerID
        sourceServer {
          sourceProperties {
            identificationHints {
              hostname
              fqdn
            }
          }
        }
      }
      recoveryReport {
        observedAt
        startedAt
        endedAt
        actualRecoveryTime
        actualDataLoss
        servers {
          sourceServerID
          launchedAt
          launchedAfter
          launchedAtSource
          actualDataLoss
          recoveryInstanceID
          recoveryInstance {
            ec2InstanceID
            ec2InstanceState
          }
          failure {
            message
            remedy
            event
            rawError
          }
        }
      }
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}`) as unknown as TypedDocumentString<JobReportQuery, JobReportQueryVariables>;
export const FleetDocument = new TypedDocumentString(`
    query Fleet($first: Int!, $after: String, $withDrills: Boolean!) {
  sourceServers(first: $first, after: $after) {
    nodes {
      ...FleetServer
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    scopeFailures {
      scope {
        name
      }
      error {
        ...ErrorText
      }
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}
fragment FleetServer on SourceServer {
  scope {
    name
  }
  sourceServerID
  sourceProperties {
    identificationHints {
      hostname
      fqdn
    }
  }
  dataReplicationInfo {
    dataReplicationState
    rawDataReplicationState
    lagDuration
    etaDateTime
    dataReplicationError {
      error
      rawErrorString
      rawError
    }
  }
  drillReadiness @include(if: $withDrills) {
    observedAt
    isOverdue
    isHistoryComplete
    maxAge
    lastSuccessfulDrill {
      jobID
      startedAt
    }
    lastDrill {
      jobID
      startedAt
      isSuccessful
      launchStatus
      rawLaunchStatus
    }
  }
}`) as unknown as TypedDocumentString<FleetQuery, FleetQueryVariables>;
export const InstancesDocument = new TypedDocumentString(`
    query Instances($first: Int!, $after: String) {
  recoveryInstances(first: $first, after: $after) {
    nodes {
      ...Instance
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    scopeFailures {
      scope {
        name
      }
      error {
        ...ErrorText
      }
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}
fragment Instance on RecoveryInstance {
  scope {
    name
  }
  recoveryInstanceID
  ec2InstanceID
  ec2InstanceState
  rawEc2InstanceState
  sourceServerID
  sourceServer {
    sourceProperties {
      identificationHints {
        hostname
        fqdn
      }
    }
  }
  jobID
  isDrill
  launchedAt
  runningFor
  pointInTimeSnapshotDateTime
}`) as unknown as TypedDocumentString<InstancesQuery, InstancesQueryVariables>;
export const TerminateDocument = new TypedDocumentString(`
    mutation Terminate($input: TerminateRecoveryInstancesInput!) {
  terminateRecoveryInstances(input: $input) {
    __typename
    ... on TerminateRecoveryInstancesSuccess {
      requestID
      isReplay
      job {
        jobID
      }
    }
    ... on OutcomeUnknownError {
      requestID
      reconcileUntil
    }
    ... on IdempotencyMismatchError {
      originalJob {
        jobID
      }
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}`) as unknown as TypedDocumentString<TerminateMutation, TerminateMutationVariables>;
export const StartableServersDocument = new TypedDocumentString(`
    query StartableServers($first: Int!, $after: String, $scopes: [ID!]!) {
  sourceServers(first: $first, after: $after, scopes: $scopes) {
    nodes {
      scope {
        name
      }
      sourceServerID
      sourceProperties {
        identificationHints {
          hostname
          fqdn
        }
      }
      dataReplicationInfo {
        dataReplicationState
        rawDataReplicationState
        lagDuration
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    scopeFailures {
      scope {
        name
      }
      error {
        ...ErrorText
      }
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}`) as unknown as TypedDocumentString<StartableServersQuery, StartableServersQueryVariables>;
export const SnapshotsDocument = new TypedDocumentString(`
    query Snapshots($sourceServerID: ID!, $scope: ID!) {
  sourceServer(sourceServerID: $sourceServerID, scope: $scope) {
    __typename
    ... on SourceServer {
      recoverySnapshots(first: 50) {
        nodes {
          snapshotID
          timestamp
        }
      }
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}`) as unknown as TypedDocumentString<SnapshotsQuery, SnapshotsQueryVariables>;
export const PreflightOfDocument = new TypedDocumentString(`
    query PreflightOf($input: StartRecoveryInput!) {
  recoveryPreflight(input: $input) {
    __typename
    ... on RecoveryPreflight {
      ...Preflight
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}
fragment Preflight on RecoveryPreflight {
  checkedAt
  validUntil
  verdict
  token
  findings {
    code
    severity
    message
    remedy
  }
  servers {
    sourceServerID
    verdict
    expectedDataLoss
    recoveryPointAt
    findings {
      code
      severity
      message
      remedy
    }
  }
  quotas {
    quota
    limit
    inUse
    requested
    isExceeded
    isAssumed
  }
}`) as unknown as TypedDocumentString<PreflightOfQuery, PreflightOfQueryVariables>;
export const StartRecoveryDocument = new TypedDocumentString(`
    mutation StartRecovery($input: StartRecoveryInput!) {
  startRecovery(input: $input) {
    __typename
    ... on StartRecoverySuccess {
      isReplay
      requestID
      job {
        jobID
      }
    }
    ... on ConflictError {
      busyServers {
        sourceServerID
        job {
          jobID
        }
      }
    }
    ... on OutcomeUnknownError {
      requestID
      reconcileUntil
    }
    ... on IdempotencyMismatchError {
      originalJob {
        jobID
      }
    }
    ... on PreflightOutdatedError {
      preflight {
        ...Preflight
      }
    }
    ... on ApprovalRequiredError {
      approval {
        ...Approval
      }
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}
fragment Preflight on RecoveryPreflight {
  checkedAt
  validUntil
  verdict
  token
  findings {
    code
    severity
    message
    remedy
  }
  servers {
    sourceServerID
    verdict
    expectedDataLoss
    recoveryPointAt
    findings {
      code
      severity
      message
      remedy
    }
  }
  quotas {
    quota
    limit
    inUse
    requested
    isExceeded
    isAssumed
  }
}
fragment Approval on RecoveryApproval {
  scope {
    name
  }
  approvalID
  status
  requestedBy {
    name
  }
  requestedAt
  expiresAt
  decidedBy {
    name
  }
  decidedAt
  comment
  input {
    isDrill
    reason
    sourceServers {
      sourceServerID
      recoverySnapshotID
    }
  }
}`) as unknown as TypedDocumentString<StartRecoveryMutation, StartRecoveryMutationVariables>;
export const ApprovalUpdatesDocument = new TypedDocumentString(`
    subscription ApprovalUpdates($approvalIDs: [ID!]!) {
  recoveryApprovalUpdates(approvalIDs: $approvalIDs) {
    __typename
    ... on RecoveryApproval {
      ...Approval
    }
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}
fragment Approval on RecoveryApproval {
  scope {
    name
  }
  approvalID
  status
  requestedBy {
    name
  }
  requestedAt
  expiresAt
  decidedBy {
    name
  }
  decidedAt
  comment
  input {
    isDrill
    reason
    sourceServers {
      sourceServerID
      recoverySnapshotID
    }
  }
}`) as unknown as TypedDocumentString<ApprovalUpdatesSubscription, ApprovalUpdatesSubscriptionVariables>;
export const ApproveDocument = new TypedDocumentString(`
    mutation Approve($input: ApproveRecoveryInput!) {
  approveRecovery(input: $input) {
    __typename
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}`) as unknown as TypedDocumentString<ApproveMutation, ApproveMutationVariables>;
export const RejectDocument = new TypedDocumentString(`
    mutation Reject($input: RejectRecoveryInput!) {
  rejectRecovery(input: $input) {
    __typename
    ... on RecoveryError {
      ...ErrorText
    }
  }
}
    fragment ErrorText on RecoveryError {
  __typename
  message
  isRetryable
  code
  awsRequestID
  awsMessage
}`) as unknown as TypedDocumentString<RejectMutation, RejectMutationVariables>;