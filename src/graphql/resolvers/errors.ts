import { reachOf } from '../../domain/access.js';
import type { AnyFailure } from '../../domain/failure.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import type { GraphQLContext } from '../context.js';
import { valueOrThrow } from '../failures.js';
import { knownOf, rawOf } from './values.js';

/** AWS's words, for those who may see whom they name. */
const withWords = {
  awsMessage: ({ withheld }: AnyFailure, _: unknown, { access }: GraphQLContext): string | null => {
    if (withheld == null) return null;
    return reachOf(access, 'diagnostics:read', withheld.scope).kind === 'all' ? withheld.words : null;
  },
};

export const errors: Pick<
  Resolvers,
  | AnyFailure['kind']
  | 'RecoveryError'
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
  ConflictError: withWords,
  InternalServerError: withWords,
  ServiceQuotaExceededError: withWords,
  ThrottlingError: withWords,
  UninitializedAccountError: withWords,
  AccessDeniedError: withWords,
  ResourceNotFoundError: withWords,
  ServiceUnavailableError: withWords,
  OutcomeUnknownError: withWords,
  IdempotencyMismatchError: withWords,
  PreflightOutdatedError: withWords,
  ApprovalRequiredError: withWords,
  ApprovalNotPendingError: withWords,
  BusySourceServer: {
    job: async ({ job }, _, { inScope }) => valueOrThrow(await inScope(job.scope).recovery.shownJob(job)),
  },
  ValidationError: {
    ...withWords,
    reason: ({ reason }) => knownOf(reason),
    rawReason: ({ reason }) => rawOf(reason),
  },
};
