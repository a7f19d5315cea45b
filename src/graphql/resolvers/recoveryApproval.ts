import type { Resolvers } from '../__generated__/resolvers.js';
import { orNull } from '../failures.js';
import { scope } from './scope.js';

export const recoveryApproval: Pick<
  Resolvers,
  'RecoveryApproval' | 'RecoveryApprovalResult' | 'RecoveryApprovalUpdatesEvent'
> = {
  RecoveryApproval: {
    scope,
    input: ({ input, reason }) => ({ ...input, reason }),
    decidedBy: ({ decision }) => decision?.by ?? null,
    decidedAt: ({ decision }) => decision?.at ?? null,
    comment: ({ decision }) => decision?.comment ?? null,
    request: async ({ requestID }, _, { recovery, actor }) =>
      requestID === null ? null : orNull(await recovery.requests.find(actor, { requestID })),
  },
  RecoveryApprovalResult: { __resolveType: ({ kind }) => kind },
  RecoveryApprovalUpdatesEvent: { __resolveType: ({ kind }) => kind },
};
