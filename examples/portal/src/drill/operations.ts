import { graphql } from '../gql';

export const START_DRILL = graphql(`
  mutation StartDrill($input: StartRecoveryInput!) {
    startRecovery(input: $input) {
      __typename
      ... on RecoveryError {
        message
        isRetryable
      }
      ... on StartRecoverySuccess {
        isReplay
        job {
          id
          jobID
        }
      }
      ... on ConflictError {
        busyServers {
          sourceServerID
          job {
            id
            jobID
          }
        }
      }
      ... on ThrottlingError {
        retryAfterSeconds
      }
      ... on InternalServerError {
        retryAfterSeconds
      }
      ... on ValidationError {
        fieldList {
          name
          message
        }
      }
      ... on OutcomeUnknownError {
        requestID
        reconcileUntil
      }
      ... on IdempotencyMismatchError {
        originalJob {
          id
          jobID
        }
      }
      ... on PreflightOutdatedError {
        preflight {
          findings {
            message
          }
        }
      }
      ... on ApprovalRequiredError {
        approval {
          approvalID
          expiresAt
        }
      }
    }
  }
`);

export const WATCH_JOB = graphql(`
  subscription WatchJob($jobID: ID!, $after: String) {
    jobUpdates(jobID: $jobID, after: $after) {
      __typename
      ... on JobUpdate {
        cursor
        observedAt
        isFinal
        isResync
        job {
          id
          jobID
          status
          outcome
          progress {
            finished
            total
          }
          participatingServers {
            sourceServerID
            launchStatus
            rawLaunchStatus
          }
        }
        changes {
          __typename
          ... on JobStatusChange {
            status
          }
          ... on ServerLaunchStatusChange {
            sourceServerID
            launchStatus
          }
          ... on JobLogItemAdded {
            logItem {
              event
              rawEvent
            }
          }
        }
      }
      ... on JobStreamStale {
        staleSince
        nextAttemptAt
        error {
          message
        }
      }
      ... on RecoveryError {
        message
      }
    }
  }
`);
