import { graphql } from '../gql';

export const SOURCE_SERVERS = graphql(`
  query SourceServers($first: Int!, $after: String) {
    sourceServers(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          sourceServerID
          scope {
            name
          }
          sourceProperties {
            identificationHints {
              hostname
            }
          }
        }
      }
      scopeFailures {
        scope {
          name
        }
        error {
          message
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
