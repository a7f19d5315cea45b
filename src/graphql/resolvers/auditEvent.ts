import type { Resolvers } from '../__generated__/resolvers.js';

export const auditEvent: Pick<Resolvers, 'AuditEvent' | 'AuditedInput'> = {
  AuditEvent: { input: ({ input, reason }) => ({ ...input, reason }) },
  // The input of every action has a type of its own; so far there is one.
  AuditedInput: { __resolveType: () => 'RememberedStartRecoveryInput' },
};
