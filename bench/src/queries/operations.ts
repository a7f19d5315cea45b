// What is asked: a job with 20 servers, the same with what each server is, and a page of 50 servers with snapshots.
export const QUERIES = {
  Q1: `query Job($jobID: ID!) {
  job(jobID: $jobID) {
    __typename
    ... on Job {
      jobID arn type status initiatedBy creationDateTime endDateTime outcome
      progress { total finished succeeded failed }
      participatingServers { sourceServerID launchStatus recoveryInstanceID }
      tags { key value }
    }
    ... on RecoveryError { message }
  }
}`,
  Q2: `query JobWithServers($jobID: ID!) {
  job(jobID: $jobID) {
    __typename
    ... on Job {
      jobID status outcome
      participatingServers {
        sourceServerID launchStatus
        sourceServer {
          sourceServerID arn lastLaunchResult
          sourceProperties { os { fullString } identificationHints { hostname } }
          dataReplicationInfo { dataReplicationState lagDuration }
          tags { key value }
        }
      }
    }
    ... on RecoveryError { message }
  }
}`,
  Q3: `query SourceServers {
  sourceServers(first: 50) {
    nodes {
      sourceServerID arn
      sourceProperties { identificationHints { hostname } }
      recoverySnapshots(first: 3) { nodes { snapshotID timestamp } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
} as const;

export type QueryName = keyof typeof QUERIES;
export const QUERY_NAMES = Object.keys(QUERIES) as QueryName[];

/** The body of a request. With a `number` it is one that was not sent before: GraphQL ignores variables that nothing declares. */
export function bodyOf(name: QueryName, jobID: string, number: number | null): string {
  const variables = { ...(name === 'Q3' ? {} : { jobID }), ...(number === null ? {} : { number }) };
  return JSON.stringify({ query: QUERIES[name], variables });
}
