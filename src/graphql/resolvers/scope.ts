import { instantOf } from '../../domain/instant.js';
import type { InScope } from '../../domain/scope.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import type { GraphQLContext } from '../context.js';
import { scopeNamed } from '../nodes.js';

/** The field `scope` of whatever says to which scope it belongs. */
export const scope = ({ scope: name }: InScope, _: unknown, { recovery }: Pick<GraphQLContext, 'recovery'>) =>
  scopeNamed(recovery, name);

export const scopes: Pick<
  Resolvers,
  | 'Scope'
  | 'ScopeFailure'
  | 'Node'
  | 'JobStreamStale'
  | 'JobStreamCurrent'
  | 'JobConnection'
  | 'SourceServerConnection'
  | 'RecoverySnapshot'
> = {
  Scope: {
    jobsObservedAt: ({ name }, _, { recovery }) => {
      const observedAtMs = recovery.scopes.find(name)?.lastObservedAtMs() ?? null;
      return observedAtMs === null ? null : instantOf(observedAtMs);
    },
  },
  ScopeFailure: { scope },
  // graphql-js shows an error at its place and never asks for its type.
  Node: { __resolveType: (node) => ('nodeType' in node ? node.nodeType : 'Job') },
  JobStreamStale: { scope },
  JobStreamCurrent: { scope },
  JobConnection: { scopeFailures: ({ scopeFailures }) => scopeFailures ?? [] },
  SourceServerConnection: { scopeFailures: ({ scopeFailures }) => scopeFailures ?? [] },
  RecoverySnapshot: { scope },
};
