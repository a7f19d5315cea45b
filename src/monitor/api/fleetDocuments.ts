// What the pages of the fleet and of the recovery instances ask for.
import { graphql } from '../__generated__/gql.js';

export const FleetServerFields = graphql(`
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
`);

export const FleetDocument = graphql(`
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
`);

export const InstanceFields = graphql(`
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
`);

export const InstancesDocument = graphql(`
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
`);

export const TerminateDocument = graphql(`
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
`);
