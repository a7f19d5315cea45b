// Things by their node ids.
import { failed } from '../domain/failure.js';
import type { Job } from '../domain/job.js';
import { isInScope, type NodeAddress, type NodeKind, parseNodeID } from '../domain/nodeID.js';
import type { RecoveryInstance } from '../domain/recovery.js';
import type { Scope } from '../domain/scope.js';
import type { SourceNetwork } from '../domain/sourceNetwork.js';
import type { SourceServer } from '../domain/sourceServer.js';
import { DEFAULT_MAX_AGE_MS } from '../recovery/reading/maxAge.js';
import { parseJobID, parseSourceServerID } from '../recovery/reading/parseIDs.js';
import type { Recovery } from '../recovery/recovery.js';
import { validationError } from '../recovery/validation.js';
import type { GraphQLContext, InScopeContext } from './context.js';
import { valueOrThrow } from './failures.js';

/** What a node is, with the name of its GraphQL type. */
export type LoadedNode =
  | (Job & { readonly nodeType: 'Job' })
  | (SourceServer & { readonly nodeType: 'SourceServer' })
  | (RecoveryInstance & { readonly nodeType: 'RecoveryInstance' })
  | (SourceNetwork & { readonly nodeType: 'SourceNetwork' });

/** The thing at the address; null where there is none (any more), or no scope of this gateway has the address. */
export async function loadNode(
  { recovery, inScope }: GraphQLContext,
  address: NodeAddress | null,
): Promise<LoadedNode | null> {
  if (address === null) return null;
  const scope = recovery.scopes.all.find((each) => isInScope(address, each));
  return scope === undefined ? null : LOAD[address.kind](inScope(scope.name), address.id);
}

const LOAD: Readonly<Record<NodeKind, (context: InScopeContext, id: string) => Promise<LoadedNode | null>>> =
  {
    job: async ({ loaders }, text) => {
      const id = parseJobID(text);
      const job = id.ok ? valueOrThrow(await loaders.job.load(id.value)) : null;
      return job && { ...job, nodeType: 'Job' };
    },
    'source-server': async ({ loaders }, text) => {
      const id = parseSourceServerID(text);
      const server = id.ok ? valueOrThrow(await loaders.sourceServer.load(id.value)) : null;
      return server && { ...server, nodeType: 'SourceServer' };
    },
    'recovery-instance': async ({ loaders }, id) => {
      const instance = valueOrThrow(await loaders.recoveryInstance.load(id));
      return instance && { ...instance, nodeType: 'RecoveryInstance' };
    },
    'source-network': async ({ recovery }, id) => {
      const network = valueOrThrow(await recovery.setup.sourceNetworks.byID(id, DEFAULT_MAX_AGE_MS));
      return network && { ...network, nodeType: 'SourceNetwork' };
    },
  };

/** A node as GraphQL is handed it: an error stands at the place of what cannot be shown. */
export type NodeParent = LoadedNode | Error;

const MOST_NODES = 1_000;

/** Each of the things, or null. */
export async function loadNodes(
  context: GraphQLContext,
  ids: readonly string[],
): Promise<readonly (NodeParent | null)[]> {
  if (ids.length > MOST_NODES) {
    const message = `Must have at most ${MOST_NODES} ids, has ${ids.length}.`;
    return valueOrThrow(failed(validationError([{ name: 'nodes.ids', message }])));
  }
  const loaded = await Promise.allSettled(ids.map((id) => loadNode(context, parseNodeID(id))));
  return loaded.map((each) => {
    if (each.status === 'fulfilled') return each.value;
    return each.reason instanceof Error ? each.reason : new Error(String(each.reason));
  });
}

/** A scope by its name, as it can be shown, also where it is served no more. */
export function scopeNamed({ scopes }: Recovery, name: string): Scope {
  return scopes.find(name) ?? { name, accountID: null, region: name.slice(name.lastIndexOf('/') + 1) };
}
