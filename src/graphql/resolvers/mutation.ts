import type { MutationResolvers } from '../__generated__/resolvers.js';

export const mutation: MutationResolvers = {
  startRecovery: (_, { input }, { recovery, actor }) => recovery.startRecovery(actor, input),
};
