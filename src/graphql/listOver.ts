// The root lists: over the scopes that the caller names, or all.
import type { Result } from '../domain/failure.js';
import type { InScope } from '../domain/scope.js';
import type { Connection, ConnectionArguments } from '../recovery/reading/connection.js';
import { parseMaxAge } from '../recovery/reading/maxAge.js';
import type { ScopeInReach } from '../recovery/recovery.js';
import type { ScopedRecovery } from '../recovery/scopedRecovery.js';
import type { ListAcross } from '../recovery/scopes/acrossScopes.js';
import type { GraphQLContext } from './context.js';
import { valueOrThrow } from './failures.js';
import type { Loaders } from './loaders.js';

export interface ListArguments extends ConnectionArguments {
  readonly scopes?: readonly string[] | null | undefined;
}

export interface ListOver<Item> extends ListAcross<ScopeInReach, Item> {
  /** What the list brought need not be read again by who comes back to it within the same operation. */
  readonly remind?: (loaders: Loaders, item: Item) => unknown;
}

/** One page of a list; a failure of all scopes stands in errors[]. */
export async function listOver<Item extends InScope>(
  { recovery, inScope }: GraphQLContext,
  { scopes, ...page }: ListArguments,
  list: ListOver<Item>,
): Promise<Connection<Item>> {
  const listed = valueOrThrow(await recovery.list(scopes, list, page));
  for (const item of listed.nodes) list.remind?.(inScope(item.scope).loaders, item);
  return listed;
}

/** A list whose answer may be one that is remembered: how old it may be is the caller's to say. */
export async function rememberedListOver<Item extends InScope>(
  context: GraphQLContext,
  { maxAgeSeconds, ...page }: ListArguments & { readonly maxAgeSeconds?: number | null | undefined },
  list: {
    readonly path: string;
    readonly read: (
      scope: ScopedRecovery,
      page: ConnectionArguments,
      maxAgeMs: number,
    ) => Promise<Result<Connection<Item>>>;
  },
): Promise<Connection<Item>> {
  const maxAgeMs = valueOrThrow(parseMaxAge(maxAgeSeconds));
  return listOver(context, page, {
    path: list.path,
    defaultFirst: 50,
    read: ({ recovery }, at) => list.read(recovery, at, maxAgeMs),
  });
}
