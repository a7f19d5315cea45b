// What the monitor asks for, typed from schema.graphql by `npm run codegen`.
import { graphql } from '../__generated__/gql.js';

export const JobSummaryFields = graphql(`
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
`);

export const ErrorFields = graphql(`
  fragment ErrorText on RecoveryError {
    __typename
    message
    isRetryable
    code
    awsRequestID
    awsMessage
  }
`);

export const JobActivityDocument = graphql(`
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
`);

export const JobsDocument = graphql(`
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
`);

export const ScopesDocument = graphql(`
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
`);

export const LogItemFields = graphql(`
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
`);

export const JobDetailFields = graphql(`
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
`);

export const JobUpdatesDocument = graphql(`
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
`);

export const JobLogDocument = graphql(`
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
`);

export const JobReportDocument = graphql(`
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
`);
