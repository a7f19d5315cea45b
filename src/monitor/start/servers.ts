// The source servers that one can choose from, read page by page.
import { signal } from '@preact/signals';

import type { StartableServersQuery } from '../__generated__/graphql.js';
import { type Sent, send, whyNothing } from '../api/send.js';
import { StartableServersDocument } from '../api/startDocuments.js';

export type StartableServer = NonNullable<StartableServersQuery['sourceServers']>['nodes'][number];

export interface ServerList {
  readonly servers: readonly StartableServer[];
  readonly isWhole: boolean;
  /** Why it is not whole; null while it is read, and where it is. */
  readonly problem: string | null;
  /** Milliseconds since 1970. */
  readonly readAtMs: number;
}

/** Null before it was asked for. */
export const serverList = signal<ServerList | null>(null);

const PAGE = 200;

/** Reads all of them anew; `serverList` grows as they come. */
export async function readServers(): Promise<void> {
  let servers: readonly StartableServer[] = [];
  let after: string | null = null;
  for (;;) {
    const sent: Sent<StartableServersQuery> = await send(StartableServersDocument, { first: PAGE, after });
    const page: StartableServersQuery['sourceServers'] =
      sent.kind === 'answered' ? sent.data.sourceServers : null;
    const readAtMs = Date.now();
    if (sent.kind === 'failed' || page === null) {
      const problem = whyNothing(sent, 'They cannot be read.');
      serverList.value = { servers, isWhole: false, problem, readAtMs };
      return;
    }
    servers = [...servers, ...page.nodes];
    const problem = page.scopeFailures[0]?.error.message ?? null;
    const isWhole = !page.pageInfo.hasNextPage;
    serverList.value = { servers, isWhole, problem, readAtMs };
    // Where a scope cannot be read, its pages never end.
    const isStuck = page.nodes.length === 0 && page.scopeFailures.length > 0;
    if (isWhole || isStuck) return;
    after = page.pageInfo.endCursor;
  }
}

/** What people call it. */
export function nameOf({ sourceServerID, sourceProperties }: StartableServer): string {
  const hints = sourceProperties?.identificationHints;
  return hints?.hostname ?? hints?.fqdn ?? sourceServerID;
}
