import { approvalIDOf } from '../../domain/rememberedInput.js';
import { orNull } from '../failures.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import { scope } from './scope.js';

export const recoveryRequest: Pick<
  Resolvers,
  'RecoveryRequest' | 'RecoveryRequestResult' | 'RecoveryRequestUpdatesEvent'
> = {
  RecoveryRequest: {
    scope,
    approval: async ({ input }, _, { recovery, actor }) => {
      const approvalID = approvalIDOf(input);
      return approvalID === null ? null : orNull(await recovery.approvals.find(actor, approvalID));
    },
    state: ({ phase }) => phase,
    action: ({ input }) => input.action,
    input: ({ input, reason }) => (input.action === 'startRecovery' ? { ...input, reason } : null),
    actionInput: ({ input, reason }) => ({ ...input, reason }),
    settledAt: (request) => ('settledAt' in request ? request.settledAt : null),
    job: (request) => (request.phase === 'STARTED' ? request.job : null),
    error: (request) => ('failure' in request ? request.failure : null),
    reconcileUntil: (request) => (request.phase === 'UNKNOWN' ? request.reconcileUntil : null),
  },
  RecoveryRequestResult: { __resolveType: (result) => ('phase' in result ? 'RecoveryRequest' : result.kind) },
  RecoveryRequestUpdatesEvent: {
    __resolveType: (event) => ('phase' in event ? 'RecoveryRequest' : event.kind),
  },
};
