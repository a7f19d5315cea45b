import type { Resolvers } from '../__generated__/resolvers.js';
import { valueOrThrow } from '../failures.js';
import { knownOf, rawOf } from './values.js';

export const errors: Pick<
  Resolvers,
  | 'RecoveryError'
  | 'ValidationError'
  | 'BusySourceServer'
  | 'JobResult'
  | 'SourceServerResult'
  | 'RecoveryInstanceResult'
> = {
  RecoveryError: { __resolveType: ({ kind }) => kind },
  JobResult: { __resolveType: (result) => ('kind' in result ? result.kind : 'Job') },
  SourceServerResult: { __resolveType: (result) => ('kind' in result ? result.kind : 'SourceServer') },
  RecoveryInstanceResult: {
    __resolveType: (result) => ('kind' in result ? result.kind : 'RecoveryInstance'),
  },
  BusySourceServer: {
    job: async ({ job }, _, { inScope }) => valueOrThrow(await inScope(job.scope).recovery.shownJob(job)),
  },
  ValidationError: {
    reason: ({ reason }) => knownOf(reason),
    rawReason: ({ reason }) => rawOf(reason),
  },
};
