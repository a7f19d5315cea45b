import { reachOf } from '../../domain/access.js';
import type { AnyFailure } from '../../domain/failure.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import type { GraphQLContext } from '../context.js';
import { knownOf, rawOf } from './values.js';

/** AWS's words, for those who may see whom they name. */
const withWords = {
  awsMessage: ({ withheld }: AnyFailure, _: unknown, { actor }: GraphQLContext): string | null => {
    if (withheld == null) return null;
    return reachOf(actor.access, 'diagnostics:read', withheld.scope).kind === 'all' ? withheld.words : null;
  },
};

export const errors: Pick<
  Resolvers,
  AnyFailure['kind'] | 'RecoveryError' | 'JobResult' | 'SourceServerResult' | 'RecoveryInstanceResult'
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
  ValidationError: {
    ...withWords,
    reason: ({ reason }) => knownOf(reason),
    rawReason: ({ reason }) => rawOf(reason),
  },
};
