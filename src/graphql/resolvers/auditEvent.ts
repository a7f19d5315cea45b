import { typeNameOf } from '../../domain/rememberedInput.js';
import type { Resolvers } from '../__generated__/resolvers.js';

export const auditEvent: Pick<Resolvers, 'AuditEvent' | 'AuditedInput'> = {
  AuditEvent: {
    action: ({ input }) => input.action,
    input: ({ input, reason }) => ({ ...input, reason }),
  },
  // The input of every action has a type of its own.
  AuditedInput: { __resolveType: ({ action }) => `Remembered${typeNameOf(action)}Input` },
};
