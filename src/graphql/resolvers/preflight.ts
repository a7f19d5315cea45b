import type { Resolvers } from '../__generated__/resolvers.js';
import { scope } from './scope.js';

export const preflight: Pick<Resolvers, 'RecoveryPreflight' | 'RecoveryPreflightResult'> = {
  RecoveryPreflight: { scope },
  RecoveryPreflightResult: { __resolveType: ({ kind }) => kind },
};
