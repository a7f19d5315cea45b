import { instantOf } from '../../domain/instant.js';
import type { InScope } from '../../domain/scope.js';
import type { ScopeFailure as ScopeFailureParent } from '../../domain/scopeFailure.js';
import type { Resolvers } from '../__generated__/resolvers.js';
import type { GraphQLContext } from '../context.js';
import { scopeNamed } from '../nodes.js';

/** The field `scope` of whatever says to which scope it belongs. */
export const scope = ({ scope: name }: InScope, _: unknown, { recovery }: Pick<GraphQLContext, 'recovery'>) =>
  scopeNamed(recovery, name);

/** The field `scopeFailures` of the root lists; a list of one scope's own has none. */
const overScopes = {
  scopeFailures: ({ scopeFailures }: { readonly scopeFailures?: readonly ScopeFailureParent[] }) =>
    scopeFailures ?? [],
};

export const scopes: Pick<
  Resolvers,
  | 'Scope'
  | 'ScopeFailure'
  | 'Node'
  | 'JobStreamStale'
  | 'JobStreamCurrent'
  | 'JobConnection'
  | 'SourceServerConnection'
  | 'RecoveryInstanceConnection'
  | 'SourceNetworkConnection'
  | 'LaunchConfigurationTemplateConnection'
  | 'ReplicationConfigurationTemplateConnection'
  | 'StagingAccountConnection'
  | 'ExtensibleSourceServerConnection'
  | 'StagingAccount'
  | 'ExtensibleSourceServer'
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
  JobConnection: overScopes,
  SourceServerConnection: overScopes,
  RecoveryInstanceConnection: overScopes,
  SourceNetworkConnection: overScopes,
  LaunchConfigurationTemplateConnection: overScopes,
  ReplicationConfigurationTemplateConnection: overScopes,
  StagingAccountConnection: overScopes,
  ExtensibleSourceServerConnection: overScopes,
  StagingAccount: { scope },
  ExtensibleSourceServer: { scope },
};
