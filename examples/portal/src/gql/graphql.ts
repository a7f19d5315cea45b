/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** The input of `startRecovery`, member by member that of DRS's `StartRecovery`. */
export type StartRecoveryInput = {
  /**
   * Names this start, 1 to 255 characters, chosen by the caller and belonging to the caller alone. The same key with the same input
   * (whatever the order of servers and tags; `reason` does not count) starts nothing again: it answers with the same job and
   * `isReplay: true`, also while the first call still runs, on another replica, and after a crash. With another input it answers
   * `IdempotencyMismatchError`. A key whose start was definitely refused may be sent again. Keys are kept for 24 hours at least
   * (`IDEMPOTENCY_RETENTION_MS`). Without a key each call is a start of its own.
   */
  idempotencyKey?: string | null | undefined;
  /**
   * `true` for a drill, `false` for a real recovery. Required on purpose: DRS takes a request that leaves it out as a real
   * recovery.
   */
  isDrill: boolean;
  /**
   * The `token` of the `recoveryPreflight` on which this start rests. The preflight is then made again before anything is sent, and the
   * start is refused with `PreflightOutdatedError` where what was found no longer holds. It does not make another input of it for
   * `idempotencyKey`, and a start that is answered as a repetition is not checked. Without it nothing is checked beforehand.
   */
  preflightToken?: string | null | undefined;
  /** Why, for the audit trail: 1 to 1,000 characters. */
  reason?: string | null | undefined;
  /** The account and region of the source servers, by the `name` of one of `scopes`. Only needed where their ids alone cannot tell. */
  scope?: string | number | null | undefined;
  /** The source servers to recover, 1 to 200, none of them twice. */
  sourceServers: Array<StartRecoverySourceServerInput>;
  /**
   * Tags for the job, at most 48: DRS allows 50 and the gateway keeps two for its own. Keys that begin with `aws:` or
   * `drs-gateway:` are reserved.
   */
  tags?: Array<TagInput> | null | undefined;
};

/** One source server to recover, and from when. */
export type StartRecoverySourceServerInput = {
  /**
   * The recovery snapshot to launch from: `pit-` and 17 letters or digits. Left out: from the latest data, by taking an
   * on-demand snapshot.
   */
  recoverySnapshotID?: string | number | null | undefined;
  /** The id of the source server: `s-` and 17 letters or digits. */
  sourceServerID: string | number;
};

/** A tag to set. */
export type TagInput = {
  /** The key, 0 to 256 characters, once in a list. */
  key: string;
  /** The value, 0 to 256 characters. */
  value: string;
};

export type StartDrillMutationVariables = Exact<{
  input: StartRecoveryInput;
}>;


export type StartDrillMutation = { startRecovery:
    | { __typename: 'AccessDeniedError', message: string, isRetryable: boolean }
    | { __typename: 'ApprovalRequiredError', message: string, isRetryable: boolean, approval: { approvalID: string, expiresAt: string } }
    | { __typename: 'ConflictError', message: string, isRetryable: boolean, busyServers: Array<{ sourceServerID: string, job: { id: string, jobID: string } | null }> | null }
    | { __typename: 'IdempotencyMismatchError', message: string, isRetryable: boolean, originalJob: { id: string, jobID: string } | null }
    | { __typename: 'InternalServerError', message: string, isRetryable: boolean, retryAfterSeconds: number | null }
    | { __typename: 'OutcomeUnknownError', message: string, isRetryable: boolean, requestID: string, reconcileUntil: string | null }
    | { __typename: 'PreflightOutdatedError', message: string, isRetryable: boolean, preflight: { findings: Array<{ message: string }> } }
    | { __typename: 'ResourceNotFoundError', message: string, isRetryable: boolean }
    | { __typename: 'ServiceQuotaExceededError', message: string, isRetryable: boolean }
    | { __typename: 'ServiceUnavailableError', message: string, isRetryable: boolean }
    | { __typename: 'StartRecoverySuccess', isReplay: boolean, job: { id: string, jobID: string } }
    | { __typename: 'ThrottlingError', message: string, isRetryable: boolean, retryAfterSeconds: number | null }
    | { __typename: 'UninitializedAccountError', message: string, isRetryable: boolean }
    | { __typename: 'ValidationError', message: string, isRetryable: boolean, fieldList: Array<{ name: string, message: string }> }
   | null };

export type WatchJobSubscriptionVariables = Exact<{
  jobID: string | number;
  after?: string | null | undefined;
}>;


export type WatchJobSubscription = { jobUpdates:
    | { __typename: 'AccessDeniedError', message: string }
    | { __typename: 'JobStreamStale', staleSince: string, nextAttemptAt: string, error:
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
       }
    | { __typename: 'JobUpdate', cursor: string, observedAt: string, isFinal: boolean, isResync: boolean, job: { id: string, jobID: string, status: JobStatus | null, outcome: JobOutcome, progress: { finished: number, total: number }, participatingServers: Array<{ sourceServerID: string | null, launchStatus: LaunchStatus | null, rawLaunchStatus: string | null }> }, changes: Array<
        | { __typename: 'JobLogItemAdded', logItem: { event: JobLogEvent | null, rawEvent: string | null } }
        | { __typename: 'JobStatusChange', status: JobStatus | null }
        | { __typename: 'JobTagsChange' }
        | { __typename: 'LaunchActionRunChange' }
        | { __typename: 'ResourceLaunchStatusChange' }
        | { __typename: 'ServerLaunchStatusChange', sourceServerID: string | null, launchStatus: LaunchStatus | null }
        | { __typename: 'ServerRecoveryInstanceChange' }
      > }
    | { __typename: 'ResourceNotFoundError', message: string }
    | { __typename: 'UninitializedAccountError', message: string }
    | { __typename: 'ValidationError', message: string }
   | null };

export type SourceServersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SourceServersQuery = { sourceServers: { edges: Array<{ cursor: string, node: { id: string, sourceServerID: string, scope: { name: string }, sourceProperties: { identificationHints: { hostname: string | null } | null } | null } }>, scopeFailures: Array<{ scope: { name: string }, error:
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };


export const StartDrillDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartDrill"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartRecoveryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startRecovery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecoveryError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartRecoverySuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReplay"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jobID"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"busyServers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceServerID"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jobID"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThrottlingError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InternalServerError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldList"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestID"}},{"kind":"Field","name":{"kind":"Name","value":"reconcileUntil"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyMismatchError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jobID"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreflightOutdatedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preflight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovalRequiredError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvalID"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartDrillMutation, StartDrillMutationVariables>;
export const WatchJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobID"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"jobID"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobID"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isFinal"}},{"kind":"Field","name":{"kind":"Name","value":"isResync"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jobID"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finished"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participatingServers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceServerID"}},{"kind":"Field","name":{"kind":"Name","value":"launchStatus"}},{"kind":"Field","name":{"kind":"Name","value":"rawLaunchStatus"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServerLaunchStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceServerID"}},{"kind":"Field","name":{"kind":"Name","value":"launchStatus"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobLogItemAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"rawEvent"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobStreamStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staleSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecoveryError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WatchJobSubscription, WatchJobSubscriptionVariables>;
export const SourceServersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SourceServers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceServers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceServerID"}},{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceProperties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identificationHints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hostname"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scopeFailures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SourceServersQuery, SourceServersQueryVariables>;