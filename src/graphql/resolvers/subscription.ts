import type { ActivityEvent, JobEvent } from '../../domain/jobEvent.js';
import type { RequestEvent } from '../../recovery/requests/requestStream.js';
import type { Resolvers } from '../__generated__/resolvers.js';

export const subscription: Pick<Resolvers, 'Subscription' | 'JobUpdatesEvent' | 'JobActivityEvent'> = {
  Subscription: {
    jobUpdates: {
      subscribe: (_, { jobID, after }, { recovery }) => recovery.watchJob(jobID, after ?? null),
      resolve: (event: JobEvent) => event,
    },
    jobActivity: {
      subscribe: (_, { after }, { recovery }) => recovery.watchActivity(after ?? null),
      resolve: (event: ActivityEvent) => event,
    },
    recoveryRequestUpdates: {
      subscribe: (_, { requestID }, { recovery }) => recovery.requests.watch(requestID),
      resolve: (event: RequestEvent) => event,
    },
  },
  JobUpdatesEvent: { __resolveType: ({ kind }) => kind },
  JobActivityEvent: { __resolveType: ({ kind }) => kind },
};
