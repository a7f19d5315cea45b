// What starting a recovery and approving one ask for.
import { graphql } from '../__generated__/gql.js';

export const StartableServersDocument = graphql(`
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
`);

export const SnapshotsDocument = graphql(`
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
`);

export const PreflightFields = graphql(`
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
`);

export const PreflightDocument = graphql(`
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
`);

export const StartRecoveryDocument = graphql(`
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
`);

export const ApprovalFields = graphql(`
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
`);

export const ApprovalUpdatesDocument = graphql(`
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
`);

export const ApproveDocument = graphql(`
  mutation Approve($input: ApproveRecoveryInput!) {
    approveRecovery(input: $input) {
      __typename
      ... on RecoveryError {
        ...ErrorText
      }
    }
  }
`);

export const RejectDocument = graphql(`
  mutation Reject($input: RejectRecoveryInput!) {
    rejectRecovery(input: $input) {
      __typename
      ... on RecoveryError {
        ...ErrorText
      }
    }
  }
`);
