import type { ValidationError } from '../../domain/failure.js';
import type { ApprovalEvent } from '../../recovery/approvals/recoveryApprovals.js';
import type { RequestEvent } from '../../recovery/requests/requestStream.js';
import type { LocatedEvent } from '../../recovery/scopes/jobStreams.js';
import type { MergedActivityEvent } from '../../recovery/scopes/mergedActivity.js';
import type { Resolvers } from '../__generated__/resolvers.js';

export const subscription: Pick<Resolvers, 'Subscription' | 'JobUpdatesEvent' | 'JobActivityEvent'> = {
  // `resolve` looks at nothing but the event: neither at arguments nor at who asks (src/graphql/subscriptions/sharing.ts).
  Subscription: {
    jobUpdates: {
      subscribe: (_, { jobID, scope, after }, { recovery }) =>
        recovery.watchJob(jobID, scope ?? null, after ?? null),
      resolve: (event: LocatedEvent) => event,
    },
    jobActivity: {
      subscribe: (_, { scopes, after }, { recovery }) => recovery.watchActivity(scopes, after ?? null),
      resolve: (event: MergedActivityEvent | ValidationError) => event,
    },
    recoveryRequestUpdates: {
      subscribe: (_, { requestID }, { recovery, actor }) => recovery.requests.watch(actor, requestID),
      resolve: (event: RequestEvent) => event,
    },
    recoveryApprovalUpdates: {
      subscribe: (_, { scopes, approvalIDs }, { recovery, actor }) =>
        recovery.approvals.watch(actor, scopes ?? null, approvalIDs ?? []),
      resolve: (event: ApprovalEvent) => event,
    },
  },
  JobUpdatesEvent: { __resolveType: ({ kind }) => kind },
  JobActivityEvent: { __resolveType: ({ kind }) => kind },
};
