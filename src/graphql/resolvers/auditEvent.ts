import { NO_SCOPE } from '../../domain/auditEvent.js';
import { typeNameOf } from '../../domain/rememberedInput.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import { scopeNamed } from '../nodes.js';

export const auditEvent: Pick<Resolvers, 'AuditEvent' | 'AuditedInput'> = {
  AuditEvent: {
    scope: ({ scope: name }, _, { recovery }) => (name === NO_SCOPE ? null : scopeNamed(recovery, name)),
    action: ({ input }) => input.action,
    input: ({ input, reason }) => ({ ...input, reason }),
  },
  // The input of every action has a type of its own.
  AuditedInput: { __resolveType: ({ action }) => `Remembered${typeNameOf(action)}Input` },
};
