// What the cache must know of the schema: what an interface or a union may hold, what identifies a thing, and how pages are joined.
import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

import possible from '../gql/possibleTypes';

/** Jobs, source servers, recovery instances and networks have a global `id`: select it, and every event of a stream updates them. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    // Without it `... on RecoveryError` would match nothing when an answer is read back from the cache. The pattern is for errors that a
    // newer gateway has: the cache would drop what it was told of them.
    possibleTypes: {
      ...possible.possibleTypes,
      RecoveryError: [...(possible.possibleTypes.RecoveryError ?? []), '.*Error'],
    },
    typePolicies: {
      Query: {
        fields: {
          // These join `edges`. `nodes` would be those of the last page: select edges where more is loaded.
          sourceServers: relayStylePagination(['filter', 'scopes']),
          jobs: relayStylePagination(['filter', 'scopes']),
        },
      },
      SourceServer: { fields: { recoverySnapshots: relayStylePagination(['order', 'filter']) } },
      Scope: { keyFields: ['name'] },
      RecoverySnapshot: { keyFields: ['snapshotID', 'scope', ['name']] },
      RecoveryRequest: { keyFields: ['requestID'] },
      RecoveryApproval: { keyFields: ['approvalID'] },
    },
  });
}
